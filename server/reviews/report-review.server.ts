import type { ReportReason } from '#app/domain/reviews/review.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { listOfficers } from '#db/queries/city/officers.ts';
import { findReview, insertReport } from '#db/queries/reviews/reviews.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { tellOfficers } from '#server/qualification/tell-of-sheet.server.ts';
import { transactOnce } from '#server/transact-once.ts';

/** What somebody says of a review; `words` may be empty. */
export type ReportReviewInput = {
  readonly reviewId: string;
  readonly reason: ReportReason;
  readonly words: string;
};

/** Why it was not reported. */
export type ReportReviewCode = 'auth.signed_out' | 'review.not_found' | 'review.reported_before';

/**
 * Anybody who is signed in says once that a review should not be read (REV5); it stays until an officer
 * decides. The officers of another desk than the provider's are told.
 */
export function reportReview(
  ctx: ServiceContext,
  { reviewId, reason, words }: ReportReviewInput,
): Promise<Result<true, ReportReviewCode>> {
  const { actor } = ctx;
  return transactOnce<true, ReportReviewCode>(ctx, async (unit) => {
    const { tx } = unit;
    if (actor.kind !== 'person') return fail('auth.signed_out');
    const review = await findReview(tx, { reviewId });
    if (review?.state !== 'published') return fail('review.not_found');
    const { personId } = actor;
    const at = ctx.now();
    if (!(await insertReport(tx, { reviewId, personId, reason, words, at }))) {
      return fail('review.reported_before');
    }
    await recordAudit(ctx, unit, {
      action: 'review.report',
      subjectKind: 'review',
      subjectId: reviewId,
      details: { reason },
    });
    await tellOfficers(ctx, unit, review.providerId, {
      eventKey: `review_reported:${reviewId}`,
      kind: 'review_reported',
      params: { provider: review.providerName },
      href: '/city/reviews',
    });
    for (const officer of await listOfficers(tx, { permission: 'qualification' })) {
      unit.publish({ topic: `user:${officer}`, id: `review:${reviewId}`, version: at.getTime() });
    }
    return ok(true);
  });
}
