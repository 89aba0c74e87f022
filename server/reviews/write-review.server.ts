import type { ChangeReviewCode, ReviewAnswers, ReviewCode } from '#app/domain/reviews/review.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { lockOrder } from '#db/queries/orders/orders.ts';
import { lockOwnReview, saveReview } from '#db/queries/reviews/reviews.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { notify } from '#server/notifications/notify.server.ts';
import { requireOrderStanding, type OrderStandingCode } from '#server/orders/standing.server.ts';
import { transactOnce } from '#server/transact-once.ts';

import { readOwnReview } from './standing.server.ts';

/** What a household says of an order; `words` may be empty. */
export type WriteReviewInput = {
  readonly orderId: string;
  readonly answers: ReviewAnswers;
  readonly words: string;
};

/** Why it was not written. */
export type WriteReviewCode = 'auth.signed_out' | OrderStandingCode | ReviewCode | ChangeReviewCode;

/**
 * An adult of a household that received a service writes what it was like (REV1), or changes what
 * the household wrote (REV4). The provider is told of the first.
 */
export function writeReview(
  ctx: ServiceContext,
  { orderId, answers, words }: WriteReviewInput,
): Promise<Result<true, WriteReviewCode>> {
  const { actor } = ctx;
  return transactOnce<true, WriteReviewCode>(ctx, async (unit) => {
    const { tx } = unit;
    if (actor.kind !== 'person') return fail('auth.signed_out');
    const order = await lockOrder(tx, { orderId });
    if (!order) return fail('order.not_found');
    const standing = await requireOrderStanding(tx, { order, actor, action: 'view' });
    if (!standing.ok) return standing;
    const { householdId } = actor;
    if (householdId === null) return fail('review.not_received');
    const now = ctx.now();
    // A provider's answer or an officer's decision at the same moment is over, or waits (REV4).
    await lockOwnReview(tx, { orderId, householdId });
    const { own, may } = await readOwnReview(tx, { order, householdId, now });
    if (!may.ok) return may;
    const reviewId = own?.id ?? ctx.newId();
    const { providerId, buyer } = order;
    await saveReview(tx, {
      id: reviewId,
      orderId,
      householdId,
      providerId,
      serviceId: buyer.kind === 'household' ? buyer.serviceId : null,
      ...answers,
      words,
      writtenBy: actor.personId,
      writtenAt: now,
    });
    await recordAudit(ctx, unit, {
      action: own ? 'review.change' : 'review.write',
      subjectKind: 'order',
      subjectId: orderId,
      details: { reviewId, ...answers },
    });
    if (!own) {
      await notify(
        ctx,
        unit,
        { providerIds: [providerId] },
        {
          eventKey: `review_written:${reviewId}`,
          kind: 'review_written',
          params: { title: order.title },
          href: '/provider/reviews',
        },
      );
    }
    unit.publish({
      topic: `provider:${providerId}`,
      id: `review:${reviewId}`,
      version: now.getTime(),
    });
    return ok(true);
  });
}
