import type { ProviderView } from '#app/contracts/catalogue/views.ts';
import {
  isSlug,
  REVIEWS_SHOWN,
  type ProviderPageSearch,
} from '#app/contracts/catalogue/provider-page.ts';
import type { Locale } from '#app/domain/accounts/profile.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { findValidatedProvider } from '#db/queries/providers/providers.ts';
import type { ServiceContext } from '#server/context.ts';
import { listProviderReviews } from '#server/reviews/list-service-reviews.server.ts';

import { ANYTHING, searchServices } from './search-services.server.ts';

/**
 * A provider that the city lets sell (R5), with a page of its services on sale and of what households
 * say of it; any other does not exist for the reader. Open to everybody.
 */
export async function getProvider(
  ctx: ServiceContext,
  input: { slug: string; locale: Locale; search: ProviderPageSearch },
): Promise<Result<ProviderView, 'provider.not_found'>> {
  const { slug, locale, search } = input;
  const row = isSlug(slug) ? await findValidatedProvider(ctx.db, { slug }) : null;
  if (!row) return fail('provider.not_found');
  const { descriptionIt, descriptionEn, municipi, ...face } = row;
  const [found, reviews] = await Promise.all([
    searchServices(ctx, {
      ...ANYTHING,
      providerId: row.id,
      text: '',
      municipi: search.municipio === null ? [] : [search.municipio],
      sort: 'name',
      page: search.page,
      locale,
    }),
    listProviderReviews(
      ctx,
      { providerId: row.id },
      { locale, page: search.reviews, perPage: REVIEWS_SHOWN },
    ),
  ]);
  const { services, total, page, pageCount, countsByMunicipio } = found;
  return ok({
    ...face,
    description: locale === 'en' ? descriptionEn : descriptionIt,
    municipi: municipi.toSorted((a, b) => a - b),
    services,
    total,
    page,
    pageCount,
    countsByMunicipio,
    reviews,
  });
}
