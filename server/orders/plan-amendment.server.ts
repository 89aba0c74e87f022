import { romeDay } from '#app/domain/dates.ts';
import { type Cents, sumCents } from '#app/domain/money.ts';
import {
  type AmendableLine,
  type AmendedPart,
  amendedParts,
  amendPeriods,
  changeablePeriods,
  changedHouseholds,
  checkMove,
  type Move,
  type MoveCode,
} from '#app/domain/orders/amendments.ts';
import { payableBands } from '#app/domain/orders/cost.ts';
import type { OwedAmounts, PriceOrderCode } from '#app/domain/orders/reprice.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { DbOrTx } from '#db/client.ts';
import { type DueOfOrder, listOrderDues } from '#db/queries/orders/dues.ts';
import type { OrderRow } from '#db/queries/orders/orders.ts';
import { listPeriods, type PeriodRow } from '#db/queries/orders/periods.ts';
import { listOrderLines } from '#db/queries/orders/shares.ts';
import { findOfferTerms } from '#db/queries/requests/offers.ts';

import { coverPlan, type PlannedAllocation } from './cover-plan.server.ts';
import { keepFundParts } from './keep-fund-parts.server.ts';
import { duesOf, type PlannedDue } from './plan-order.server.ts';

/** What the later periods cost a household, in all and in money, before and after. */
export type AmendedHousehold = {
  readonly before: OwedAmounts;
  readonly after: OwedAmounts;
};

/** What an amendment would change, as it is shown, asked and carried out: one function for all three. */
export type AmendmentPlan = {
  readonly move: Move;
  readonly first: PeriodRow;
  /** Every line of the later periods. */
  readonly lines: readonly AmendableLine[];
  /** Households whose lines change: only what pays for them is planned anew. */
  readonly changed: readonly string[];
  readonly allocations: readonly PlannedAllocation[];
  readonly dues: readonly (PlannedDue & { readonly householdId: string })[];
  readonly households: readonly AmendedHousehold[];
  readonly parts: readonly AmendedPart[];
  readonly unitPrices: ReadonlyMap<number, Cents>;
  readonly priceBeforeCents: Cents;
  readonly priceAfterCents: Cents;
  readonly isBelowBands: boolean;
};

/** Why nothing can be changed. `amendment.begun`: that period has; `amendment.money_moved`: paid ahead. */
export type PlanAmendmentCode =
  | MoveCode
  | PriceOrderCode
  | 'amendment.alone'
  | 'amendment.begun'
  | 'amendment.money_moved'
  | 'offer.not_found';

/**
 * Plans the periods of an order from one on that has not begun, without a household or with one more
 * (AMD1, AMD4), and what their sources then pay. Writes nothing. Whoever's lines stay keeps what pays
 * for them. Money that came, or is said to, for a period that would cost another sum is given back first.
 */
export async function planAmendment(
  db: DbOrTx,
  input: { readonly order: OrderRow; readonly move: Move; readonly now: Date },
): Promise<Result<AmendmentPlan, PlanAmendmentCode>> {
  const { order, move, now } = input;
  const { id: orderId, buyer } = order;
  if (buyer.kind === 'household') return fail('amendment.alone');
  const { requestId, offerId, offerRevision: revision } = buyer;
  const [offer, periods, before, dues] = await Promise.all([
    findOfferTerms(db, { requestId, offerId, revision }),
    listPeriods(db, { orderId }),
    listOrderLines(db, { orderId }),
    listOrderDues(db, { orderId }),
  ]);
  if (!offer) return fail('offer.not_found');
  const today = romeDay(now);
  const first = changeablePeriods(periods, today).find((one) => one.number === move.fromPeriod);
  if (!first) return fail('amendment.begun');
  const fits = checkMove(before, move);
  if (!fits.ok) return fits;
  const terms = {
    // The odd cents are those of the plan the offer was accepted for.
    orderId: requestId,
    bands: payableBands(offer.priceKind, offer.bands),
    quantity: order.quantity,
    basis: order.quantityBasis,
    method: { kind: order.splitMethod },
  };
  const amended = amendPeriods(terms, { periods, lines: before }, move);
  if (!amended.ok) return amended;
  const { lines, unitPrices, isBelowBands } = amended.value;
  const changed = changedHouseholds(before, lines);
  const own = lines.filter(({ householdId }) => changed.includes(householdId));
  const payable = own.filter(({ isOff }) => !isOff);
  const { allocations: covered } = await coverPlan(db, {
    lines: payable,
    periods,
    category: order.category,
    today,
    heldByOrderId: orderId,
    heldFromPeriod: move.fromPeriod,
  });
  const { fromPeriod } = move;
  const fromFund = await keepFundParts(db, { orderId, fromPeriod, lines: payable, covered });
  const allocations = [...covered, ...fromFund];
  const planned = changed.flatMap((householdId) =>
    duesOf(
      own.filter((line) => line.householdId === householdId),
      allocations.filter((part) => part.householdId === householdId),
    ).map((due) => ({ ...due, householdId })),
  );
  if (dues.some((due) => hasMovedMoney(due, planned))) return fail('amendment.money_moved');
  const parts = amendedParts(before, lines);
  return ok({
    move,
    first,
    lines,
    changed,
    allocations,
    dues: planned,
    households: householdsOf(parts, { dues, planned, move }),
    parts,
    unitPrices,
    priceBeforeCents: first.unitPriceCents ?? order.unitPriceCents,
    priceAfterCents: unitPrices.get(first.number) ?? order.unitPriceCents,
    isBelowBands,
  });
}

/** Whether money came, or is said to have been paid, for a due that would be another sum. */
function hasMovedMoney(due: DueOfOrder, planned: AmendmentPlan['dues']): boolean {
  const isPaid = due.cashReceivedCents > 0 || due.saidOn !== null;
  return (
    isPaid &&
    planned.some(
      ({ householdId, period, cashDueCents }) =>
        householdId === due.householdId &&
        period === due.period &&
        cashDueCents !== due.cashDueCents,
    )
  );
}

/** Each household of the later periods, with what they cost it in all and in money. */
function householdsOf(
  parts: readonly AmendedPart[],
  plan: {
    readonly dues: readonly DueOfOrder[];
    readonly planned: AmendmentPlan['dues'];
    readonly move: Move;
  },
): readonly AmendedHousehold[] {
  const ids = [...new Set(parts.map(({ householdId }) => householdId))];
  return ids.flatMap((householdId) => {
    const own = parts.filter((part) => part.householdId === householdId);
    const cashOf = (dues: readonly (PlannedDue & { readonly householdId: string })[]) =>
      sumCents(
        dues
          .filter((due) => due.householdId === householdId && due.period >= plan.move.fromPeriod)
          .map(({ cashDueCents }) => cashDueCents),
      );
    const isPlanned = plan.planned.some((due) => due.householdId === householdId);
    const before = {
      householdId,
      shareCents: sumCents(own.map(({ beforeCents }) => beforeCents)),
      cashDueCents: cashOf(plan.dues),
    };
    const after = {
      householdId,
      shareCents: sumCents(own.map(({ afterCents }) => afterCents)),
      cashDueCents: isPlanned ? cashOf(plan.planned) : before.cashDueCents,
    };
    // Whoever left before has lines of nothing, and nothing to read here.
    const isGone = before.shareCents + after.shareCents === 0 && !isPlanned;
    return isGone ? [] : [{ before, after }];
  });
}
