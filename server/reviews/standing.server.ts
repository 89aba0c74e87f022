import {
  checkChange,
  type ChangeReviewCode,
  checkReview,
  type ReviewCode,
} from '#app/domain/reviews/review.ts';
import type { Result } from '#app/domain/result.ts';
import type { DbOrTx } from '#db/client.ts';
import { listAdultsOf } from '#db/queries/accounts/households.ts';
import type { OrderRow } from '#db/queries/orders/orders.ts';
import { listOrderHouseholds } from '#db/queries/orders/shares.ts';
import { listStaff } from '#db/queries/providers/staff.ts';
import { findOwnReview, type ReviewRow } from '#db/queries/reviews/reviews.ts';

type Asked = { readonly order: OrderRow; readonly householdId: string; readonly now: Date };

/**
 * What a household has written of an order, and until when it may write (REV1) or change (REV4) it, or
 * why not.
 */
export async function readOwnReview(
  db: DbOrTx,
  asked: Asked,
): Promise<{
  readonly own: ReviewRow | null;
  readonly may: Result<Date, ReviewCode | ChangeReviewCode>;
}> {
  const { order, householdId, now } = asked;
  const own = await findOwnReview(db, { orderId: order.id, householdId });
  if (own) return { own, may: checkChange({ ...own, isAnswered: own.reply !== null }, now) };
  return { own, may: await checkFirst(db, asked) };
}

async function checkFirst(
  db: DbOrTx,
  { order, householdId, now }: Asked,
): Promise<Result<Date, ReviewCode>> {
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
