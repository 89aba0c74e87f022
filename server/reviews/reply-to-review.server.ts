import { fail, ok, type Result } from '#app/domain/result.ts';
import { findReview, lockReview, updateReview } from '#db/queries/reviews/reviews.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { notify } from '#server/notifications/notify.server.ts';
import { requireStaff, type StaffCode } from '#server/providers/standing.server.ts';
import { transactOnce } from '#server/transact-once.ts';

/** Why it was not answered. */
export type ReplyReviewCode = StaffCode | 'review.not_found' | 'review.already_done';

/** An administrator of the provider answers a review, once (REV4); the household is told. */
export function replyToReview(
  ctx: ServiceContext,
  { reviewId, reply }: { readonly reviewId: string; readonly reply: string },
): Promise<Result<true, ReplyReviewCode>> {
  return transactOnce<true, ReplyReviewCode>(ctx, async (unit) => {
    const { tx } = unit;
    const staff = await requireStaff(ctx, tx, 'answer_reviews');
    if (!staff.ok) return staff;
    const { person, providers } = staff.value;
    if (!(await lockReview(tx, { reviewId }))) return fail('review.not_found');
    const review = await findReview(tx, { reviewId });
    const isOwn = providers.some(({ providerId }) => providerId === review?.providerId);
    if (review?.state !== 'published' || !isOwn) return fail('review.not_found');
    if (review.reply !== null) return fail('review.already_done');
    const repliedAt = ctx.now();
    await updateReview(tx, { reviewId, set: { reply, repliedAt, repliedBy: person.personId } });
    await recordAudit(ctx, unit, {
      action: 'review.reply',
      subjectKind: 'review',
      subjectId: reviewId,
    });
    const { householdId, orderId, providerName, orderTitle } = review;
    await notify(
      ctx,
      unit,
      { householdIds: [householdId] },
      {
        eventKey: `review_answered:${reviewId}`,
        kind: 'review_answered',
        params: { title: orderTitle, provider: providerName },
        href: `/orders/${orderId}/review`,
      },
    );
    const version = repliedAt.getTime();
    unit.publish({ topic: `provider:${review.providerId}`, id: `review:${reviewId}`, version });
    return ok(true);
  });
}
