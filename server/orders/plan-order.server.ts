import type { PriceKind } from '#app/domain/catalogue/prices.ts';
import type { CalendarDay } from '#app/domain/dates.ts';
import { type Cents, sumCents } from '#app/domain/money.ts';
import { payableBands } from '#app/domain/orders/cost.ts';
import { type OrderPrice, type OrderTerms, priceOrder } from '#app/domain/orders/reprice.ts';
import type { PriceOrderCode } from '#app/domain/orders/reprice.ts';
import type { Participant } from '#app/domain/orders/split.ts';
import type { PriceBand } from '#app/domain/requests/price-bands.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { DbOrTx } from '#db/client.ts';
import { listRequestParticipants } from '#db/queries/requests/participants.ts';
import { findRequestById } from '#db/queries/requests/requests.ts';

import { coverPlan, type PlannedAllocation } from './cover-plan.server.ts';

/** One beneficiary of a household in a plan; null is the household itself. */
export type PlannedLine = {
  readonly dependantId: string | null;
  readonly amountCents: Cents;
  readonly voucherCents: Cents;
};

/** One household in a plan: `shareCents` = `voucherCents` + `cashDueCents`. */
export type PlannedHousehold = {
  readonly householdId: string;
  readonly shareCents: Cents;
  readonly voucherCents: Cents;
  readonly cashDueCents: Cents;
  readonly lines: readonly PlannedLine[];
};

/**
 * What an order would cost and how it would be paid. Shares sum to `totalCents`. A household may
 * see the total and the shares of all, but `voucherCents`, `cashDueCents`, `lines` and `allocations`
 * only of its own (R4, E2): use {@link ownPlan}.
 */
export type OrderPlan = {
  readonly unitPriceCents: Cents;
  readonly units: number;
  readonly totalCents: Cents;
  readonly households: readonly PlannedHousehold[];
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
  const { allocations } = await coverPlan(db, {
    lines: priced.value.shares.flatMap(({ lines }) => lines),
    category: request.category,
    startsOn: request.startsOn,
    endsOn: request.endsOn,
    today: input.today,
    ...(input.heldByOrderId === undefined ? {} : { heldByOrderId: input.heldByOrderId }),
  });
  return ok({
    ...describePrice(priced.value),
    households: householdsOf(priced.value, allocations),
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
  allocations: readonly PlannedAllocation[],
): readonly PlannedHousehold[] {
  return price.shares.map(({ householdId, amountCents, lines }) => {
    const planned = lines.map(({ dependantId, amountCents: lineCents }) => ({
      dependantId,
      amountCents: lineCents,
      voucherCents: sumCents(
        allocations
          .filter((a) => a.householdId === householdId && a.dependantId === dependantId)
          .map((a) => a.amountCents),
      ),
    }));
    const voucherCents = sumCents(planned.map((line) => line.voucherCents));
    const cashDueCents = amountCents - voucherCents;
    return { householdId, shareCents: amountCents, voucherCents, cashDueCents, lines: planned };
  });
}
