import type { CheckedReview, ReviewChecksView } from '#app/contracts/reviews/views.ts';
import type { Locale } from '#app/domain/accounts/profile.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { listStaff } from '#db/queries/providers/staff.ts';
import {
  listInState,
  listOpenReports,
  listReviewsById,
  type ReviewRow,
} from '#db/queries/reviews/reviews.ts';
import { requireOfficer } from '#server/city/standing.server.ts';
import type { ServiceContext } from '#server/context.ts';

import { toProviderReview } from './list-provider-reviews.server.ts';

/** More than these are not shown; what waits longest comes first. */
const SHOWN = 100;

/** What officers have to decide about reviews, and what they have hidden (REV5). */
export async function listReviewChecks(
  ctx: ServiceContext,
  { locale }: { readonly locale: Locale },
): Promise<Result<ReviewChecksView, 'city.not_found'>> {
  const { db, actor } = ctx;
  const officer = await requireOfficer(ctx, db, 'moderate_reviews');
  if (!officer.ok) return officer;
  const [reports, hidden, works] = await Promise.all([
    listOpenReports(db, { limit: SHOWN }),
    listInState(db, { state: 'hidden', limit: SHOWN }),
    actor.kind === 'person' ? listStaff(db, { personId: actor.personId }) : [],
  ]);
  const reviewIds = [...new Set(reports.map(({ reviewId }) => reviewId))];
  const rows = new Map(
    (await listReviewsById(db, { reviewIds })).map((row) => [row.id, row] as const),
  );
  const worksAt = new Set(works.map(({ providerId }) => providerId));
  const describe = (row: ReviewRow): CheckedReview => ({
    ...toProviderReview(row, locale),
    hiddenReason: row.hiddenReason,
    isOwnProvider: worksAt.has(row.providerId),
    reports: reports
      .filter(({ reviewId }) => reviewId === row.id)
      .map(({ reason, words, at }) => ({ reason, words, at: at.toISOString() })),
  });
  return ok({
    reported: reviewIds.flatMap((reviewId) => rows.get(reviewId) ?? []).map(describe),
    hidden: hidden.map(describe),
    now: ctx.now().toISOString(),
  });
}
