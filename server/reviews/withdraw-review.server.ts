import { fail, ok, type Result } from '#app/domain/result.ts';
import { findOwnReview, lockReview, updateReview } from '#db/queries/reviews/reviews.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { transactOnce } from '#server/transact-once.ts';

/** Why nothing was taken back. */
export type WithdrawReviewCode = 'auth.signed_out' | 'review.not_found';

/**
 * A household takes its review back, at any time (REV4): its words are deleted, and it writes no other
 * of the same order.
 */
export function withdrawReview(
  ctx: ServiceContext,
  { orderId }: { readonly orderId: string },
): Promise<Result<true, WithdrawReviewCode>> {
  const { actor } = ctx;
  return transactOnce<true, WithdrawReviewCode>(ctx, async (unit) => {
    const { tx } = unit;
    if (actor.kind !== 'person') return fail('auth.signed_out');
    const { householdId } = actor;
    const own = householdId === null ? null : await findOwnReview(tx, { orderId, householdId });
    if (!own || !(await lockReview(tx, { reviewId: own.id }))) return fail('review.not_found');
    await updateReview(tx, { reviewId: own.id, set: { state: 'withdrawn', words: '' } });
    await recordAudit(ctx, unit, {
      action: 'review.withdraw',
      subjectKind: 'order',
      subjectId: orderId,
      details: { reviewId: own.id },
    });
    const version = ctx.now().getTime();
    unit.publish({ topic: `provider:${own.providerId}`, id: `review:${own.id}`, version });
    return ok(true);
  });
}
