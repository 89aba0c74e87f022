import { checkReview, type ReviewCode } from '#app/domain/reviews/review.ts';
import type { Result } from '#app/domain/result.ts';
import type { DbOrTx } from '#db/client.ts';
import { listAdultsOf } from '#db/queries/accounts/households.ts';
import type { OrderRow } from '#db/queries/orders/orders.ts';
import { listOrderHouseholds } from '#db/queries/orders/shares.ts';
import { listStaff } from '#db/queries/providers/staff.ts';

/** {@link checkReview} for a household and an order; until when it can be written. */
export async function checkReviewOf(
  db: DbOrTx,
  of: { readonly order: OrderRow; readonly householdId: string; readonly now: Date },
): Promise<Result<Date, ReviewCode>> {
  const { order, householdId, now } = of;
  const [households, adults, staff] = await Promise.all([
    listOrderHouseholds(db, { orderId: order.id }),
    listAdultsOf(db, { householdIds: [householdId] }),
    listStaff(db, { providerIds: [order.providerId] }),
  ]);
  const own = households.find((one) => one.householdId === householdId);
  const atWork = new Set(staff.map(({ personId }) => personId));
  return checkReview(
    {
      status: order.status,
      completedAt: order.completedAt,
      isIn: own?.status === 'confirmed',
      worksThere: adults.some((personId) => atWork.has(personId)),
    },
    now,
  );
}
