import {
  fundInOrders,
  partsOfFund,
  type FundMove,
  type FundSpeaker,
  type FundState,
} from '#app/domain/expenses/fund.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { DbOrTx } from '#db/client.ts';
import { listUnsettledFundOrders } from '#db/queries/decisions/order-funds.ts';
import {
  findFund,
  fundBalance,
  listFundMoves,
  listWaitingFundMoves,
  lockFundRow,
  type FundMoveRow,
  type FundRow,
} from '#db/queries/expenses/funds.ts';
import type { ServiceContext } from '#server/context.ts';
import type { Standing } from '#server/groups/standing.server.ts';

import { lockMoney, type MoneyCode } from './standing.server.ts';

/** Why nothing is done with a fund. */
export type FundCode = MoneyCode | 'fund.not_found' | 'fund.closed';

/** A fund that is open, as it stands while its group is locked. */
export type LockedFund = FundState & {
  readonly standing: Standing;
  readonly fund: FundRow;
  readonly moves: readonly FundMoveRow[];
};

/** Locks the group and reads its fund; every movement waits for the one before. */
export async function lockFund(
  ctx: Pick<ServiceContext, 'actor'>,
  tx: DbOrTx,
  input: { readonly groupId: string; readonly action: 'settle' | 'manage_fund' },
): Promise<Result<LockedFund, FundCode>> {
  const locked = await lockMoney(ctx, tx, input);
  if (!locked.ok) return locked;
  const fund = await lockFundRow(tx, input);
  if (!fund) return fail('fund.not_found');
  if (fund.closedAt !== null) return fail('fund.closed');
  return ok({ standing: locked.value, fund, ...(await readFund(tx, input)) });
}

/** The movements of a fund that count, and what follows from them. */
export async function readFund(
  db: DbOrTx,
  input: { readonly groupId: string },
): Promise<FundState & { readonly moves: readonly FundMoveRow[] }> {
  const [moves, freeCents] = [await listFundMoves(db, input), await fundBalance(db, input)];
  return { moves, parts: partsOfFund(moves), freeCents };
}

/** What a household is to a movement of a fund. */
export function speakerOf(
  fund: Pick<FundRow, 'keeperId'>,
  move: { readonly householdId: string | null },
  householdId: string,
): FundSpeaker {
  return {
    isKeeper: fund.keeperId === householdId,
    isOwn: move.householdId === householdId,
  };
}

/**
 * Households whose money of the fund is in an order that may still give some of it back (X12): until
 * it is settled.
 */
export async function householdsInOrders(
  db: DbOrTx,
  { groupId, moves }: { readonly groupId: string; readonly moves: readonly FundMove[] },
): Promise<ReadonlySet<string>> {
  const unsettled = await listUnsettledFundOrders(db, { groupId });
  const inOrders = fundInOrders(moves);
  return new Set(unsettled.flatMap((orderId) => [...(inOrders.get(orderId)?.keys() ?? [])]));
}

/**
 * Whether a fund holds a group, or one of its households, back (X12): the group as long as its fund is
 * open; a household that keeps it, has something in it or in an order it pays for, or waits for a word.
 */
export async function isBoundByFund(
  db: DbOrTx,
  input: { readonly groupId: string; readonly householdId?: string },
): Promise<boolean> {
  const { householdId } = input;
  const fund = await findFund(db, input);
  if (!fund || fund.closedAt !== null) return false;
  if (householdId === undefined || fund.keeperId === householdId) return true;
  const { parts, moves } = await readFund(db, input);
  if ((parts.get(householdId)?.partCents ?? 0) > 0) return true;
  const { groupId } = input;
  if ((await householdsInOrders(db, { groupId, moves })).has(householdId)) return true;
  const waiting = await listWaitingFundMoves(db, input);
  return waiting.some((move) => move.householdId === householdId);
}
