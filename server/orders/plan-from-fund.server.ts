import { type Cents, sumCents } from '#app/domain/money.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { romeDay } from '#app/domain/dates.ts';
import type { FundRule } from '#app/domain/wallet/fund-share.ts';
import { LIVE_ALLOCATION_STATES } from '#app/domain/wallet/allocation-state.ts';
import { solveAllocation } from '#app/domain/wallet/allocation.ts';
import type { DbOrTx } from '#db/client.ts';
import { fundBalance } from '#db/queries/expenses/funds.ts';
import { listOrderDues } from '#db/queries/orders/dues.ts';
import type { OrderRow } from '#db/queries/orders/orders.ts';
import { listPeriods } from '#db/queries/orders/periods.ts';
import { listOrderLines } from '#db/queries/orders/shares.ts';
import { listAllocations } from '#db/queries/wallet/allocations.ts';

/** Orders that a fund can be asked to pay for: nothing of them is over. */
export const FUNDABLE_STATES: readonly OrderRow['status'][] = ['confirming', 'confirmed', 'active'];

type Held = Awaited<ReturnType<typeof listAllocations>>[number];

/** A part of a fund that a plan reserves for a line of an order. */
type FundPart = { readonly lineId: string; readonly amountCents: Cents };

/** What a fund would pay for an order, and whom it helps how much. */
export type FundPlan = {
  readonly parts: readonly FundPart[];
  /** What it holds now of lines whose cash is still to be paid; the plan takes its place. */
  readonly held: readonly Held[];
  /** What can still be paid in cash, as if the fund paid nothing of it: the most it can pay. */
  readonly dueCents: Cents;
  /** In the fund, and what the order holds of it. */
  readonly freeCents: Cents;
  readonly households: readonly {
    readonly householdId: string;
    readonly beforeCents: Cents;
    readonly fundCents: Cents;
  }[];
};

/** How much a fund may pay in all, and how it is shared. */
export type FundTerms = {
  readonly groupId: string;
  readonly limitCents: Cents;
  readonly rule: FundRule;
  /** What households keep at least: they said yes to an order to which the fund gave so much. */
  readonly least: ReadonlyMap<string, Cents>;
};

/**
 * What a common fund pays for an order, after all other sources (V9): lines of periods that are not
 * closed, of households that have neither paid nor said that they did. Writes nothing.
 */
export async function planFromFund(
  db: DbOrTx,
  order: Pick<OrderRow, 'id' | 'category'>,
  terms: FundTerms,
  now: Date,
): Promise<FundPlan> {
  const orderId = order.id;
  const { groupId, rule, least } = terms;
  const [lines, live, balanceCents] = [
    await listOpenLines(db, orderId),
    await listAllocations(db, { orderId, states: LIVE_ALLOCATION_STATES }),
    await fundBalance(db, { groupId }),
  ];
  const isOpen = new Set(lines.map(({ id }) => id));
  const fromFund = live.filter(({ source }) => source.kind === 'fund');
  const held = fromFund.filter(({ status, lineId }) => status === 'held' && isOpen.has(lineId));
  const heldCents = sumCents(held.map(({ amountCents }) => amountCents));
  const stayCents = sumCents(fromFund.map(({ amountCents }) => amountCents)) - heldCents;
  const freeCents = balanceCents + heldCents;
  const open = lines.map((line) => {
    const others = live.filter((part) => part.lineId === line.id && part.source.kind !== 'fund');
    const coveredCents = sumCents(others.map(({ amountCents }) => amountCents));
    return { ...line, amountCents: line.amountCents - coveredCents };
  });
  const remainingCents = Math.max(0, Math.min(terms.limitCents - stayCents, freeCents));
  const parts = solve(order, open, { groupId, remainingCents, rule, least }, now);
  return {
    parts,
    held,
    dueCents: sumCents(open.map(({ amountCents }) => amountCents)),
    freeCents,
    households: byHousehold(open, parts),
  };
}

type OpenLine = Awaited<ReturnType<typeof listOpenLines>>[number];

/** Lines whose cash somebody has still to pay, with the days of their periods. */
async function listOpenLines(db: DbOrTx, orderId: string) {
  const [lines, dues, periods] = [
    await listOrderLines(db, { orderId }),
    await listOrderDues(db, { orderId }),
    await listPeriods(db, { orderId }),
  ];
  return lines.flatMap((line) => {
    const due = dues.find(
      ({ householdId, period }) => householdId === line.householdId && period === line.period,
    );
    const period = mustHave(
      periods.find(({ number }) => number === line.period),
      'the period of a line',
    );
    const isPaid = !due || due.cashReceivedCents > 0 || due.saidOn !== null;
    if (isPaid || due.answer === 'dropped' || period.closedAt !== null) return [];
    const { startsOn, endsOn } = period;
    return [{ ...line, startsOn, endsOn }];
  });
}

function solve(
  { id: seedId, category }: Pick<OrderRow, 'id' | 'category'>,
  lines: readonly OpenLine[],
  fund: Omit<FundTerms, 'limitCents'> & { readonly remainingCents: Cents },
  now: Date,
): readonly FundPart[] {
  if (lines.length === 0 || fund.remainingCents === 0) return [];
  const { groupId, remainingCents, rule, least } = fund;
  const plan = solveAllocation({
    sources: [{ kind: 'fund', id: groupId, remainingCents, rule, seedId, least }],
    limits: [],
    keptOut: [],
    lines: lines.map((line) => ({ ...line, categoryId: category, serviceId: null })),
    today: romeDay(now),
  });
  if (!plan.ok) throw new RangeError(`No plan from a fund: ${plan.code}`);
  return plan.value.allocations.map(({ lineId, amountCents }) => ({ lineId, amountCents }));
}

function byHousehold(
  lines: readonly OpenLine[],
  parts: readonly FundPart[],
): FundPlan['households'] {
  return [...new Set(lines.map(({ householdId }) => householdId))].map((householdId) => {
    const own = lines.filter((line) => line.householdId === householdId);
    const ids = new Set(own.map(({ id }) => id));
    const paid = parts.filter(({ lineId }) => ids.has(lineId));
    return {
      householdId,
      beforeCents: sumCents(own.map(({ amountCents }) => amountCents)),
      fundCents: sumCents(paid.map(({ amountCents }) => amountCents)),
    };
  });
}
