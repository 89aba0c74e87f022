import type { Rating } from '#app/contracts/catalogue/views.ts';
import { tallyReviews } from '#app/domain/reviews/review.ts';
import { listAnswersOfMany } from '#db/queries/reviews/reviews.ts';
import { byKey } from '#server/by-key.ts';
import type { ServiceContext } from '#server/context.ts';

/**
 * The figure of each service (REV6): of its own reviews when enough households wrote one, else of those
 * of all that its provider does, as its page tells them (REV3). Services without are left out.
 */
export async function listRatings(
  { db }: Pick<ServiceContext, 'db'>,
  services: readonly { readonly id: string; readonly providerId: string }[],
): Promise<ReadonlyMap<string, Rating>> {
  const providerIds = [...new Set(services.map(({ providerId }) => providerId))];
  if (providerIds.length === 0) return new Map();
  const answers = await listAnswersOfMany(db, { providerIds });
  const ofService = byKey(answers, ({ serviceId }) => serviceId ?? '');
  const ofProvider = byKey(answers, ({ providerId }) => providerId);
  return new Map(
    services.flatMap(({ id, providerId }) => {
      const own = tallyReviews(ofService.get(id) ?? []);
      const tally = own ?? tallyReviews(ofProvider.get(providerId) ?? []);
      if (!tally) return [];
      const { households, questions } = tally;
      const of = own ? 'service' : 'provider';
      return [[id, { of, again: questions.again.yes, households }] as const];
    }),
  );
}
