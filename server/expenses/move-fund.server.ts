import { romeDay } from '#app/domain/dates.ts';
import { checkAmount, checkSpentOn } from '#app/domain/expenses/expense.ts';
import {
  bookFundMove,
  checkFundMove,
  isSaid,
  weighFundWord,
  type FundLimitCode,
  type SaidFundMoveKind,
} from '#app/domain/expenses/fund.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import {
  findFundMove,
  insertFundMove,
  updateFund,
  updateFundMove,
} from '#db/queries/expenses/funds.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { transactOnce } from '#server/transact-once.ts';
import { transact, type Unit } from '#server/transact.ts';
import {
  postTransaction,
  type PostTransactionCode,
} from '#server/wallet/post-transaction.server.ts';

import { lockFund, speakerOf, type FundCode, type LockedFund } from './fund-standing.server.ts';
import { listSharerIds } from './plan-expense.server.ts';
import { publishMoney } from './publish-money.ts';
import { tellOfFundMove } from './tell-fund.server.ts';

/** A movement as whoever says it writes it; `householdId` is null for what the fund paid. */
export type SayFundMoveInput = {
  readonly groupId: string;
  readonly kind: SaidFundMoveKind;
  readonly householdId: string | null;
  readonly amountCents: number;
  readonly movedOn: string;
  readonly what: string;
};

/** Why a movement was not noted, or does not count. */
export type MoveFundCode =
  | FundCode
  | FundLimitCode
  | PostTransactionCode
  | 'fund.not_yours'
  | 'fund.what_missing'
  | 'expense.stranger'
  | 'expense.no_amount'
  | 'expense.too_large'
  | 'field.not_a_day'
  | 'expense.date_future'
  | 'expense.date_old';

/**
 * Notes a movement of a group's common fund (X11): at once when who gets the money says it, else it
 * waits for that word. Codes: `fund.not_yours`, what the fund has not (X10), those of day and amount.
 */
export function sayFundMove(
  ctx: ServiceContext,
  input: SayFundMoveInput,
): Promise<Result<{ moveId: string }, MoveFundCode>> {
  const { groupId, kind, householdId, amountCents, movedOn } = input;
  return transactOnce<{ moveId: string }, MoveFundCode>(ctx, async (unit) => {
    const locked = await lockFund(ctx, unit.tx, { groupId, action: 'settle' });
    if (!locked.ok) return locked;
    const { standing, fund } = locked.value;
    const word = weighFundWord(kind, speakerOf(fund, input, standing.householdId));
    if (word === null || (kind === 'paid') !== (householdId === null)) {
      return fail('fund.not_yours');
    }
    const amount = checkAmount(amountCents);
    if (!amount.ok) return amount;
    const day = checkSpentOn(movedOn, romeDay(ctx.now()));
    if (!day.ok) return day;
    const what = kind === 'paid' ? input.what : '';
    if (kind === 'paid' && what === '') return fail('fund.what_missing');
    if (kind === 'put_in' && householdId !== null) {
      const sharers = await listSharerIds(unit, { groupId });
      if (!sharers.includes(householdId)) return fail('expense.stranger');
    }
    const fits = checkFundMove(locked.value, input);
    if (!fits.ok) return fits;
    const id = ctx.newId();
    const said = { saidAt: ctx.now(), saidBy: standing.person.personId };
    const row = { id, groupId, kind, householdId, amountCents, movedOn, what };
    await insertFundMove(unit.tx, { ...row, ...said });
    const counts = word === 'counts';
    const done = await finish(ctx, unit, { locked: locked.value, move: row, counts });
    return done.ok ? ok({ moveId: id }) : done;
  });
}

/** Why a movement was not confirmed. */
export type ConfirmFundMoveCode = MoveFundCode | 'fund.move_not_found' | 'fund.move_undone';

/** Who gets the money says so, and the movement counts (X11). Said twice it is no fault. */
export function confirmFundMove(
  ctx: ServiceContext,
  input: { readonly groupId: string; readonly moveId: string },
): Promise<Result<true, ConfirmFundMoveCode>> {
  const { groupId } = input;
  return transact<true, ConfirmFundMoveCode>(ctx, async (unit) => {
    const locked = await lockFund(ctx, unit.tx, { groupId, action: 'settle' });
    if (!locked.ok) return locked;
    const move = await findFundMove(unit.tx, input);
    if (!move) return fail('fund.move_not_found');
    const speaker = speakerOf(locked.value.fund, move, locked.value.standing.householdId);
    if (weighFundWord(move.kind, speaker) !== 'counts') return fail('fund.not_yours');
    if (move.undoneAt !== null) return fail('fund.move_undone');
    if (move.position !== null) return ok(true);
    if (!isSaid(move)) return fail('fund.not_yours');
    const fits = checkFundMove(locked.value, move);
    if (!fits.ok) return fits;
    return finish(ctx, unit, { locked: locked.value, move, counts: true });
  });
}

/** A movement that was just said, or confirmed. */
type SaidMove = {
  readonly id: string;
  readonly kind: SaidFundMoveKind;
  readonly householdId: string | null;
  readonly amountCents: number;
  readonly what: string;
};

async function finish(
  ctx: ServiceContext,
  unit: Unit,
  said: { readonly locked: LockedFund; readonly move: SaidMove; readonly counts: boolean },
): Promise<Result<true, PostTransactionCode>> {
  const { locked, move, counts } = said;
  const groupId = locked.standing.group.id;
  if (counts) {
    const counted = await count(ctx, unit, locked, move);
    if (!counted.ok) return counted;
  }
  await tellOfFundMove(ctx, unit, { locked, move, kind: counts ? 'fund_counted' : 'fund_said' });
  await recordAudit(ctx, unit, {
    action: counts ? 'fund.counted' : 'fund.said',
    subjectKind: 'fund_move',
    subjectId: move.id,
    details: { groupId, kind: move.kind, amountCents: move.amountCents },
  });
  publishMoney(ctx, unit, groupId);
  return ok(true);
}

/** Books a movement and gives it the place after all others that count. */
async function count(
  ctx: ServiceContext,
  unit: Unit,
  { standing, fund }: LockedFund,
  move: SaidMove,
): Promise<Result<true, PostTransactionCode>> {
  const groupId = standing.group.id;
  const booked = await postTransaction(ctx, unit, {
    entry: bookFundMove(groupId, move),
    idempotencyKey: `fund_move:${move.id}`,
  });
  if (!booked.ok) return booked;
  const position = fund.lastPosition + 1;
  await updateFund(unit.tx, { groupId, patch: { lastPosition: position } });
  const counted = { countedAt: ctx.now(), countedBy: standing.person.personId };
  const { transactionId } = booked.value;
  await updateFundMove(unit.tx, {
    groupId,
    moveId: move.id,
    patch: { position, ...counted, transactionId },
  });
  return ok(true);
}
