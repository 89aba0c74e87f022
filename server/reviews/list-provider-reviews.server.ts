import type { ProviderReview, ProviderReviewsView } from '#app/contracts/reviews/views.ts';
import type { Locale } from '#app/domain/accounts/profile.ts';
import { mayAtProvider } from '#app/domain/providers/policy.ts';
import { tallyReviews } from '#app/domain/reviews/review.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { listAnswers, listOfProviders, type ReviewRow } from '#db/queries/reviews/reviews.ts';
import type { ServiceContext } from '#server/context.ts';
import { requireStaff, type StaffCode } from '#server/providers/standing.server.ts';

import { titleOf, toPublic } from './list-service-reviews.server.ts';

/** More than these are not shown on the desk. */
const SHOWN = 200;

/** All that was written of the work of somebody's providers, newest first (REV3: they read each). */
export async function listProviderReviews(
  ctx: ServiceContext,
  { locale }: { readonly locale: Locale },
): Promise<Result<ProviderReviewsView, StaffCode>> {
  const { db } = ctx;
  const staff = await requireStaff(ctx, db, 'view_reviews');
  if (!staff.ok) return staff;
  const { providers } = staff.value;
  const rows = await listOfProviders(db, {
    providerIds: providers.map(({ providerId }) => providerId),
    limit: SHOWN,
  });
  const tallies = await Promise.all(
    providers.map(async ({ providerId, name }) => ({
      providerId,
      name,
      tally: tallyReviews(await listAnswers(db, { providerId })),
    })),
  );
  return ok({
    reviews: rows.map((row) => toProviderReview(row, locale)),
    tallies,
    mayReply: providers.some(({ role }) => mayAtProvider(role, 'answer_reviews')),
  });
}

/** A review as its provider and the officers read it: of which service, never of which household. */
export function toProviderReview(row: ReviewRow, locale: Locale): ProviderReview {
  const title = titleOf(row, locale);
  const { providerName, endedOn } = row;
  return {
    ...toPublic(row, title),
    title,
    providerName,
    endedOn,
    isHidden: row.state === 'hidden',
  };
}
