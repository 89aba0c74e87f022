import { fail, ok, type Result } from '#app/domain/result.ts';
import {
  findFund,
  listWaitingFundMoves,
  openFundRow,
  updateFund,
} from '#db/queries/expenses/funds.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import type { Standing } from '#server/groups/standing.server.ts';
import { transact, type Unit } from '#server/transact.ts';

import { householdsInOrders, lockFund, type FundCode } from './fund-standing.server.ts';
import { listSharerIds } from './plan-expense.server.ts';
import { publishMoney } from './publish-money.ts';
import { lockMoney, type MoneyCode } from './standing.server.ts';
import { tellAllOfFund } from './tell-fund.server.ts';

/** Why a fund was not opened, or its keeper not changed. */
export type KeepFundCode = FundCode | 'expense.stranger' | 'fund.is_open';

/**
 * Opens the common fund of a group, with what it is for and the household that keeps the money; a
 * closed one opens again. Codes: `fund.is_open`, `expense.stranger` for a keeper that takes no part.
 */
export function openFund(
  ctx: ServiceContext,
  input: { readonly groupId: string; readonly purpose: string; readonly keeperId: string },
): Promise<Result<true, MoneyCode | 'expense.stranger' | 'fund.is_open'>> {
  const { groupId, purpose, keeperId } = input;
  return transact<true, MoneyCode | 'expense.stranger' | 'fund.is_open'>(ctx, async (unit) => {
    const locked = await lockMoney(ctx, unit.tx, { groupId, action: 'manage_fund' });
    if (!locked.ok) return locked;
    const fund = await findFund(unit.tx, { groupId });
    if (fund?.closedAt === null) {
      // A form sent twice: what it asks for is so.
      const isSame = fund.purpose === purpose && fund.keeperId === keeperId;
      return isSame ? ok(true) : fail('fund.is_open');
    }
    if (!(await listSharerIds(unit, { groupId })).includes(keeperId)) {
      return fail('expense.stranger');
    }
    const { personId } = locked.value.person;
    await openFundRow(unit.tx, {
      groupId,
      purpose,
      keeperHouseholdId: keeperId,
      openedAt: ctx.now(),
      openedBy: personId,
    });
    await finish(ctx, unit, { standing: locked.value, purpose, kind: 'fund_opened', keeperId });
    return ok(true);
  });
}

/** Hands the fund to another household, with all that waits for its keeper's word. */
export function changeFundKeeper(
  ctx: ServiceContext,
  input: { readonly groupId: string; readonly keeperId: string },
): Promise<Result<true, FundCode | 'expense.stranger'>> {
  const { groupId, keeperId } = input;
  return transact<true, FundCode | 'expense.stranger'>(ctx, async (unit) => {
    const locked = await lockFund(ctx, unit.tx, { groupId, action: 'manage_fund' });
    if (!locked.ok) return locked;
    const { standing, fund } = locked.value;
    if (fund.keeperId === keeperId) return ok(true);
    if (!(await listSharerIds(unit, { groupId })).includes(keeperId)) {
      return fail('expense.stranger');
    }
    await updateFund(unit.tx, { groupId, patch: { keeperHouseholdId: keeperId } });
    const { purpose } = fund;
    await finish(ctx, unit, { standing, purpose, kind: 'fund_keeper', keeperId });
    return ok(true);
  });
}

/** Closes a fund in which nothing is left and nothing waits (X12). Closed twice it is no fault. */
export function closeFund(
  ctx: ServiceContext,
  input: { readonly groupId: string },
): Promise<Result<true, FundCode | 'fund.not_empty'>> {
  const { groupId } = input;
  return transact<true, FundCode | 'fund.not_empty'>(ctx, async (unit) => {
    const locked = await lockFund(ctx, unit.tx, { groupId, action: 'manage_fund' });
    if (!locked.ok) return locked.code === 'fund.closed' ? ok(true) : locked;
    const { standing, fund, parts, moves } = locked.value;
    const isEmpty = [...parts.values()].every(({ partCents }) => partCents === 0);
    const waiting = await listWaitingFundMoves(unit.tx, { groupId });
    const inOrders = await householdsInOrders(unit.tx, { groupId, moves });
    if (!isEmpty || waiting.length > 0 || inOrders.size > 0) return fail('fund.not_empty');
    const closed = { closedAt: ctx.now(), closedBy: standing.person.personId };
    await updateFund(unit.tx, { groupId, patch: closed });
    const { purpose, keeperId } = fund;
    await finish(ctx, unit, { standing, purpose, kind: 'fund_closed', keeperId });
    return ok(true);
  });
}

async function finish(
  ctx: ServiceContext,
  unit: Unit,
  change: {
    readonly standing: Standing;
    readonly purpose: string;
    readonly kind: 'fund_opened' | 'fund_keeper' | 'fund_closed';
    readonly keeperId: string;
  },
): Promise<void> {
  const groupId = change.standing.group.id;
  await tellAllOfFund(ctx, unit, change);
  await recordAudit(ctx, unit, {
    action: change.kind.replace('_', '.'),
    subjectKind: 'fund',
    subjectId: groupId,
    details: { keeperId: change.keeperId },
  });
  publishMoney(ctx, unit, groupId);
}
