import type {
  ProviderReviews,
  PublicReview,
  ServiceReviews,
} from '#app/contracts/reviews/views.ts';
import type { Locale } from '#app/domain/accounts/profile.ts';
import { tallyReviews } from '#app/domain/reviews/review.ts';
import {
  listAnswers,
  listPublished,
  type ReviewRow,
  type ReviewsOf,
} from '#db/queries/reviews/reviews.ts';
import type { DbOrTx } from '#db/client.ts';
import type { ServiceContext } from '#server/context.ts';

/** A service whose reviews are asked for. */
export type ReviewedService = { readonly id: string; readonly provider: { readonly id: string } };

/** In which language, and which page of them, from 1. */
type Shown = { readonly locale: Locale; readonly page: number; readonly perPage: number };

/**
 * What everybody reads of a service (REV3): its own reviews when enough households wrote one, else
 * those of all that its provider does; null while those are too few as well.
 */
export async function listServiceReviews(
  { db }: Pick<ServiceContext, 'db'>,
  { id: serviceId, provider }: ReviewedService,
  shown: Shown,
): Promise<ServiceReviews | null> {
  const ofService = await listReviewsOf(db, { serviceId }, shown);
  if (ofService) return { ...ofService, of: 'service' };
  const ofProvider = await listReviewsOf(db, { providerId: provider.id }, shown);
  return ofProvider && { ...ofProvider, of: 'provider' };
}

/** What everybody reads of all that a provider does (REV3); null while too few have written. */
export async function listProviderReviews(
  { db }: Pick<ServiceContext, 'db'>,
  { providerId }: { readonly providerId: string },
  shown: Shown,
): Promise<ProviderReviews | null> {
  const ofProvider = await listReviewsOf(db, { providerId }, shown);
  return ofProvider && { ...ofProvider, of: 'all' };
}

/** Figures and a page of words, or null where too few have written. Of a provider each says of what it is. */
async function listReviewsOf(db: DbOrTx, of: ReviewsOf, { locale, page, perPage }: Shown) {
  const answers = await listAnswers(db, of);
  const tally = tallyReviews(answers);
  if (tally === null) return null;
  const rows = await listPublished(db, { of, offset: (page - 1) * perPage, limit: perPage });
  // What a group called its need is its own, and may say who it is.
  const titled = (row: ReviewRow) =>
    'providerId' in of && row.isOfCatalogue ? titleOf(row, locale) : null;
  return {
    tally,
    count: answers.length,
    reviews: rows.map((row) => toPublic(row, titled(row))),
  };
}

/** What was bought, in the reader's language where it is sold in both. */
export function titleOf(row: ReviewRow, locale: Locale): string {
  return locale === 'en' ? row.titleEn : row.titleIt;
}

/** A review without what would tell whose it is. */
export function toPublic(row: ReviewRow, title: string | null): PublicReview {
  return {
    reviewId: row.id,
    answers: row.answers,
    words: row.words,
    writtenAt: row.writtenAt.toISOString(),
    title,
    reply: row.reply,
  };
}
