import { stateAfterDecision, type ReviewDecision } from '#app/domain/reviews/review.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import {
  closeReports,
  countOpenReports,
  findReview,
  lockReview,
  updateReview,
  type ReviewRow,
} from '#db/queries/reviews/reviews.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import { requireOfficer } from '#server/city/standing.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { notify } from '#server/notifications/notify.server.ts';
import { worksFor } from '#server/qualification/standing.server.ts';
import { transactOnce } from '#server/transact-once.ts';
import type { Unit } from '#server/transact.ts';

/** An officer's decision; `reason` is what the household reads when it is hidden. */
export type DecideReviewInput = {
  readonly reviewId: string;
  readonly decision: ReviewDecision;
  readonly reason: string;
};

/** Why nothing was decided. */
export type DecideReviewCode =
  | 'auth.signed_out'
  | 'city.not_found'
  | 'review.not_found'
  | 'review.own_provider'
  | 'review.no_reason'
  | 'review.withdrawn'
  | 'review.already_done';

/**
 * An officer keeps a review that was reported, hides it with a reason, or shows it again (REV5). Never
 * about a provider the officer works for. The household is told when it is hidden or shown.
 */
export function decideReview(
  ctx: ServiceContext,
  { reviewId, decision, reason }: DecideReviewInput,
): Promise<Result<true, DecideReviewCode>> {
  const { actor } = ctx;
  return transactOnce<true, DecideReviewCode>(ctx, async (unit) => {
    const { tx } = unit;
    if (actor.kind !== 'person') return fail('auth.signed_out');
    const officer = await requireOfficer(ctx, tx, 'moderate_reviews');
    if (!officer.ok) return officer;
    if (!(await lockReview(tx, { reviewId }))) return fail('review.not_found');
    const review = await findReview(tx, { reviewId });
    if (!review) return fail('review.not_found');
    if (await worksFor(tx, actor, review.providerId)) return fail('review.own_provider');
    if (decision === 'hide' && reason === '') return fail('review.no_reason');
    const openReports = await countOpenReports(tx, { reviewId });
    const state = stateAfterDecision({ state: review.state, openReports }, decision);
    if (!state.ok) return state;
    const decidedAt = ctx.now();
    await updateReview(tx, {
      reviewId,
      set: {
        state: state.value,
        decidedAt,
        decidedBy: actor.personId,
        ...(decision === 'hide' && { hiddenReason: reason }),
      },
    });
    await closeReports(tx, { reviewId, at: decidedAt });
    await recordAudit(ctx, unit, {
      action: `review.${decision}`,
      subjectKind: 'review',
      subjectId: reviewId,
      details: { before: review.state, after: state.value, reason },
    });
    if (decision !== 'keep') await tellHousehold(ctx, unit, { review, decision, reason });
    const version = decidedAt.getTime();
    unit.publish({ topic: `provider:${review.providerId}`, id: `review:${reviewId}`, version });
    unit.publish({ topic: `user:${actor.personId}`, id: `review:${reviewId}`, version });
    return ok(true);
  });
}

function tellHousehold(
  ctx: ServiceContext,
  unit: Unit,
  of: {
    readonly review: ReviewRow;
    readonly decision: 'hide' | 'show';
    readonly reason: string;
  },
): Promise<void> {
  const { id, householdId, orderId, orderTitle: title } = of.review;
  return notify(
    ctx,
    unit,
    { householdIds: [householdId] },
    {
      eventKey: `review_${of.decision}:${id}:${ctx.now().getTime()}`,
      kind: of.decision === 'hide' ? 'review_hidden' : 'review_shown',
      params: { title, reason: of.reason },
      href: `/orders/${orderId}/review`,
    },
  );
}
