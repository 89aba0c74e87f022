import type { CheckedReview, ReviewChecksView } from '#app/contracts/reviews/views.ts';
import type { Locale } from '#app/domain/accounts/profile.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { listInState, listReported, type ReviewRow } from '#db/queries/reviews/reviews.ts';
import { requireOfficer } from '#server/city/standing.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { listEmployers } from '#server/providers/standing.server.ts';

import { toProviderReview } from './list-provider-reviews.server.ts';

/** More than these are not shown; what waits longest comes first. */
const SHOWN = 100;

type Reports = Awaited<ReturnType<typeof listReported>>[number]['reports'];

/** What officers have to decide about reviews, and what they have hidden (REV5). */
export async function listReviewChecks(
  ctx: ServiceContext,
  { locale }: { readonly locale: Locale },
): Promise<Result<ReviewChecksView, 'city.not_found'>> {
  const { db, actor } = ctx;
  const officer = await requireOfficer(ctx, db, 'moderate_reviews');
  if (!officer.ok) return officer;
  const [reported, hidden, works] = await Promise.all([
    listReported(db, { limit: SHOWN }),
    listInState(db, { state: 'hidden', limit: SHOWN }),
    actor.kind === 'person' ? listEmployers(db, actor) : [],
  ]);
  const worksAt = new Set(works.map(({ providerId }) => providerId));
  const describe = (row: ReviewRow, reports: Reports = []): CheckedReview => ({
    ...toProviderReview(row, locale),
    hiddenReason: row.hiddenReason,
    isOwnProvider: worksAt.has(row.providerId),
    reports: reports.map(({ reason, words, at }) => ({ reason, words, at: at.toISOString() })),
  });
  return ok({
    reported: reported.map(({ review, reports }) => describe(review, reports)),
    hidden: hidden.map((row) => describe(row)),
    now: ctx.now().toISOString(),
  });
}
