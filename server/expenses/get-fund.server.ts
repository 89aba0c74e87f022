import type { FundView, OpenFundView } from '#app/contracts/expenses/fund-view.ts';
import { addDays, romeDay } from '#app/domain/dates.ts';
import { DATED_BACK_DAYS } from '#app/domain/expenses/expense.ts';
import { mayTakeOut } from '#app/domain/expenses/fund.ts';
import { mayInGroup, rolesThatMay } from '#app/domain/groups/policy.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { listHouseholdNames } from '#db/queries/accounts/households.ts';
import { findFund, listWaitingFundMoves, type FundRow } from '#db/queries/expenses/funds.ts';
import { listGroupHouseholds } from '#db/queries/groups/memberships.ts';
import type { ServiceContext } from '#server/context.ts';
import type { StandingCode } from '#server/groups/standing.server.ts';

import { readFundOrders } from './fund-orders.server.ts';
import { householdsInOrders, readFund } from './fund-standing.server.ts';
import { fundMoveView, fundPartViews, highestSinceEmpty } from './fund-views.ts';
import { requireMoney } from './standing.server.ts';

/** Movements on the page; what each has in the fund counts all of them. */
const MOVES_SHOWN = 100;

/** The common fund of a group as the household of whoever asks sees it. Codes: those of the standing. */
export async function getFund(
  ctx: ServiceContext,
  input: { readonly groupId: string },
): Promise<Result<FundView, StandingCode>> {
  const standing = await requireMoney(ctx, ctx.db, input);
  if (!standing.ok) return standing;
  const { group, householdId: ownId, role, mustAgree } = standing.value;
  const isGroupOpen = group.archivedAt === null && !mustAgree;
  const roles = rolesThatMay('add_expense');
  const members = await listGroupHouseholds(ctx.db, input);
  const maySay = isGroupOpen && mayInGroup(role, 'settle');
  const fund = await findFund(ctx.db, input);
  const today = romeDay(ctx.now());
  return ok({
    group: { id: group.id, name: group.name },
    ownId,
    today,
    earliest: addDays(today, -DATED_BACK_DAYS),
    mayPutIn: isGroupOpen && mayInGroup(role, 'add_expense'),
    maySay,
    mayManage: isGroupOpen && mayInGroup(role, 'manage_fund'),
    sharers: members
      .filter((member) => roles.includes(member.role))
      .map(({ householdId, name }) => ({ householdId, name })),
    fund: fund && (await openFundView(ctx, { ...input, fund, ownId, maySay })),
  });
}

async function openFundView(
  ctx: ServiceContext,
  asked: {
    readonly groupId: string;
    readonly fund: FundRow;
    readonly ownId: string;
    readonly maySay: boolean;
  },
): Promise<OpenFundView> {
  const { groupId, fund, ownId } = asked;
  const state = await readFund(ctx.db, { groupId });
  const waiting = await listWaitingFundMoves(ctx.db, { groupId });
  const names = await listHouseholdNames(ctx.db, { householdIds: [...state.parts.keys()] });
  const isOpen = fund.closedAt === null;
  const seen = { fund, counted: state.moves, ownId, maySay: asked.maySay && isOpen };
  const isEmpty = [...state.parts.values()].every(({ partCents }) => partCents === 0);
  const inOrders = await householdsInOrders(ctx.db, { groupId, moves: state.moves });
  const orders = await readFundOrders(ctx.db, {
    groupId,
    isKeeper: fund.keeperId === ownId,
    now: ctx.now(),
  });
  return {
    purpose: fund.purpose,
    keeperId: fund.keeperId,
    keeperName: fund.keeperName,
    isKeeper: fund.keeperId === ownId,
    isOpen,
    inFundCents: state.freeCents,
    highestCents: highestSinceEmpty(state.moves),
    ownPartCents: mayTakeOut(state, ownId),
    parts: fundPartViews(state, names),
    ...orders,
    waiting: waiting.map((move) => fundMoveView(move, seen)),
    moves: state.moves
      .toReversed()
      .slice(0, MOVES_SHOWN)
      .map((move) => fundMoveView(move, seen)),
    mayClose: isOpen && isEmpty && waiting.length === 0 && inOrders.size === 0,
  };
}
