import { romeDay } from '#app/domain/dates.ts';
import { mustAskAgain } from '#app/domain/orders/reprice.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { DbOrTx } from '#db/client.ts';
import type { OrderRow } from '#db/queries/orders/orders.ts';
import { listPeriods } from '#db/queries/orders/periods.ts';
import type { OrderHouseholdRow } from '#db/queries/orders/shares.ts';
import { findOfferTerms } from '#db/queries/requests/offers.ts';

import { type OrderPlan, planOrder, type PlanOrderCode } from './plan-order.server.ts';

/**
 * What happens to an order when one household drops out. `repriced`: the others go on, asked again
 * when anybody's amount changes (step 6). `cancelled`: too few are left for the lowest band.
 */
export type DropOutPlan =
  | { readonly kind: 'repriced'; readonly plan: OrderPlan; readonly mustAskAgain: boolean }
  | { readonly kind: 'cancelled'; readonly minHouseholds: number };

/** Why the consequences of a drop-out cannot be told. */
export type PlanDropOutCode = 'offer.not_found' | PlanOrderCode;

/**
 * Plans an order anew without one household, at the accepted price's own bands (M16). Writes
 * nothing: the page shows it beforehand, the command carries it out.
 */
export async function planDropOut(
  db: DbOrTx,
  input: {
    readonly order: OrderRow;
    readonly households: readonly OrderHouseholdRow[];
    readonly householdId: string;
    readonly now: Date;
  },
): Promise<Result<DropOutPlan, PlanDropOutCode>> {
  const { order } = input;
  const staying = input.households.filter(
    ({ householdId, status }) => householdId !== input.householdId && status !== 'dropped',
  );
  if (staying.length === 0) return ok({ kind: 'cancelled', minHouseholds: 1 });
  if (order.buyer.kind === 'household') return fail('offer.not_found');
  const { requestId, offerId, offerRevision: revision } = order.buyer;
  const offer = await findOfferTerms(db, { requestId, offerId, revision });
  if (!offer) return fail('offer.not_found');
  const planned = await planOrder(db, {
    requestId,
    bands: offer.bands,
    priceKind: offer.priceKind,
    householdIds: staying.map(({ householdId }) => householdId),
    today: romeDay(input.now),
    heldByOrderId: order.id,
    periods: await listPeriods(db, { orderId: order.id }),
  });
  if (planned.ok) {
    const { value: plan } = planned;
    return ok({ kind: 'repriced', plan, mustAskAgain: mustAskAgain(staying, plan.households) });
  }
  if (planned.code !== 'offer.too_few_households') return planned;
  return ok({ kind: 'cancelled', minHouseholds: Number(planned.details?.['limit'] ?? 1) });
}
