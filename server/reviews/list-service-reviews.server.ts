import type { PublicReview, ServiceReviews } from '#app/contracts/reviews/views.ts';
import type { Locale } from '#app/domain/accounts/profile.ts';
import { tallyReviews } from '#app/domain/reviews/review.ts';
import {
  listAnswers,
  listPublished,
  type ReviewRow,
  type ReviewsOf,
} from '#db/queries/reviews/reviews.ts';
import type { ServiceContext } from '#server/context.ts';

/** A service whose reviews are asked for. */
export type ReviewedService = { readonly id: string; readonly provider: { readonly id: string } };

/**
 * What everybody reads of a service (REV3): its own reviews when enough households wrote one, else
 * those of all that its provider does; null while those are too few as well.
 * @param page from 1.
 */
export async function listServiceReviews(
  ctx: Pick<ServiceContext, 'db'>,
  service: ReviewedService,
  shown: { readonly locale: Locale; readonly page: number; readonly perPage: number },
): Promise<ServiceReviews | null> {
  const { db } = ctx;
  const ofService: ReviewsOf = { serviceId: service.id };
  const ofProvider: ReviewsOf = { providerId: service.provider.id };
  for (const of of [ofService, ofProvider]) {
    // oxlint-disable-next-line no-await-in-loop -- the second is asked only where the first says too little
    const answers = await listAnswers(db, of);
    const tally = tallyReviews(answers);
    if (tally === null) continue;
    const { page, perPage, locale } = shown;
    // oxlint-disable-next-line no-await-in-loop -- returns at once
    const rows = await listPublished(db, { of, offset: (page - 1) * perPage, limit: perPage });
    const isOfProvider = of === ofProvider;
    return {
      of: isOfProvider ? 'provider' : 'service',
      tally,
      count: answers.length,
      reviews: rows.map((row) => toPublic(row, isOfProvider ? titleOf(row, locale) : null)),
    };
  }
  return null;
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
