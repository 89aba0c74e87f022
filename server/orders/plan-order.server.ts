import type { PriceKind } from '#app/domain/catalogue/prices.ts';
import type { CalendarDay } from '#app/domain/dates.ts';
import { type Cents, sumCents } from '#app/domain/money.ts';
import { payableBands } from '#app/domain/orders/cost.ts';
import {
  apportionLines,
  type Period,
  type PeriodLine,
  periodsOf,
} from '#app/domain/orders/periods.ts';
import { type OrderPrice, type OrderTerms, priceOrder } from '#app/domain/orders/reprice.ts';
import type { PriceOrderCode } from '#app/domain/orders/reprice.ts';
import type { Participant } from '#app/domain/orders/split.ts';
import type { PriceBand } from '#app/domain/requests/price-bands.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { DbOrTx } from '#db/client.ts';
import { listRequestParticipants } from '#db/queries/requests/participants.ts';
import { findRequestById } from '#db/queries/requests/requests.ts';

import { coverPlan, type PlannedAllocation } from './cover-plan.server.ts';

/** What a household pays for one period of a plan. */
export type PlannedDue = {
  readonly period: number;
  readonly shareCents: Cents;
  readonly cashDueCents: Cents;
};

/** One household in a plan: `shareCents` = `voucherCents` + `cashDueCents`. */
export type PlannedHousehold = {
  readonly householdId: string;
  readonly shareCents: Cents;
  readonly voucherCents: Cents;
  readonly cashDueCents: Cents;
  readonly dues: readonly PlannedDue[];
};

/**
 * What an order would cost and how it would be paid. Shares sum to `totalCents`. A household may
 * see the total and the shares of all, but `voucherCents`, `cashDueCents`, `dues`, `lines` and
 * `allocations` only of its own (R4, E2): use {@link ownPlan}.
 */
export type OrderPlan = {
  readonly unitPriceCents: Cents;
  readonly units: number;
  readonly totalCents: Cents;
  readonly periods: readonly Period[];
  readonly households: readonly PlannedHousehold[];
  readonly lines: readonly PeriodLine[];
  readonly allocations: readonly PlannedAllocation[];
};

/** What to plan. */
export type PlanOrderInput = {
  readonly requestId: string;
  readonly bands: readonly PriceBand[];
  readonly priceKind: PriceKind;
  /** Households that take part; all participants of the request unless given. */
  readonly householdIds?: readonly string[];
  readonly today: CalendarDay;
  /** An order that exists already: what it holds on vouchers counts as free for its own new plan. */
  readonly heldByOrderId?: string;
  /** Its periods; those of the request's dates unless given. */
  readonly periods?: readonly Period[];
};

/** Why there is no plan. */
export type PlanOrderCode = 'request.not_found' | PriceOrderCode;

/**
 * Prices a request with an offer's bands for its households, splits the total and lets vouchers
 * cover what they may (P1, S1, S2, V1, V2, V6). Writes nothing. The odd cent depends on the
 * request's id, so that what an offer shows is what its order will cost, to the cent.
 */
export async function planOrder(
  db: DbOrTx,
  input: PlanOrderInput,
): Promise<Result<OrderPlan, PlanOrderCode>> {
  const request = await findRequestById(db, { requestId: input.requestId });
  if (!request) return fail('request.not_found');
  const participants = groupByHousehold(
    await listRequestParticipants(db, { requestId: request.id }),
    input.householdIds,
  );
  const priced = priceOrder(orderTerms(request, input), participants);
  if (!priced.ok) return priced;
  const periods = input.periods ?? periodsOf(request);
  const lines = apportionLines(
    priced.value.shares.flatMap((share) => share.lines),
    periods,
    request.id,
  );
  const { allocations } = await coverPlan(db, {
    lines,
    periods,
    category: request.category,
    today: input.today,
    ...(input.heldByOrderId === undefined ? {} : { heldByOrderId: input.heldByOrderId }),
  });
  return ok({
    ...describePrice(priced.value),
    periods,
    households: householdsOf(priced.value, lines, allocations),
    lines,
    allocations,
  });
}

/** The part of a plan that one household may see of itself; null when it takes no part. */
export function ownPlan(plan: OrderPlan, householdId: string): PlannedHousehold | null {
  return plan.households.find((household) => household.householdId === householdId) ?? null;
}

/** Gathers rows of beneficiaries into households, only those wanted. */
export function groupByHousehold(
  rows: readonly { householdId: string; dependantId: string | null }[],
  wanted?: readonly string[],
): readonly Participant[] {
  const byHousehold = new Map<string, string[]>();
  for (const { householdId, dependantId } of rows) {
    if (wanted && !wanted.includes(householdId)) continue;
    const ids = byHousehold.get(householdId) ?? [];
    byHousehold.set(householdId, dependantId === null ? ids : [...ids, dependantId]);
  }
  return [...byHousehold].map(([householdId, dependantIds]) => ({ householdId, dependantIds }));
}

type RequestTerms = Pick<
  NonNullable<Awaited<ReturnType<typeof findRequestById>>>,
  'id' | 'quantity' | 'quantityBasis' | 'splitMethod'
>;

/** What a request would cost on an offer's terms, for the board as for the order (PRC1). */
export function orderTerms(
  request: RequestTerms,
  offer: Pick<PlanOrderInput, 'bands' | 'priceKind'>,
): OrderTerms {
  return {
    orderId: request.id,
    bands: payableBands(offer.priceKind, offer.bands),
    quantity: request.quantity,
    basis: request.quantityBasis,
    method: { kind: request.splitMethod },
  };
}

function describePrice(price: OrderPrice) {
  const { band, units, totalCents } = price;
  return { unitPriceCents: band.unitPriceCents, units, totalCents };
}

function householdsOf(
  price: OrderPrice,
  lines: readonly PeriodLine[],
  allocations: readonly PlannedAllocation[],
): readonly PlannedHousehold[] {
  return price.shares.map(({ householdId, amountCents: shareCents }) => {
    const own = lines.filter((line) => line.householdId === householdId);
    const covered = allocations.filter((part) => part.householdId === householdId);
    const dues = duesOf(own, covered);
    const cashDueCents = sumCents(dues.map((due) => due.cashDueCents));
    return { householdId, shareCents, voucherCents: shareCents - cashDueCents, cashDueCents, dues };
  });
}

type PeriodPart = { readonly period: number; readonly amountCents: Cents };

/** What lines of one household come to in each period, and what of it nothing covers. */
export function duesOf(
  lines: readonly PeriodPart[],
  covered: readonly PeriodPart[],
): readonly PlannedDue[] {
  const centsIn = (period: number, parts: readonly PeriodPart[]) =>
    sumCents(parts.filter((part) => part.period === period).map((part) => part.amountCents));
  return [...new Set(lines.map(({ period }) => period))].map((period) => {
    const shareCents = centsIn(period, lines);
    return { period, shareCents, cashDueCents: shareCents - centsIn(period, covered) };
  });
}
