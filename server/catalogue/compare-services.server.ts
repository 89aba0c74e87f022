import type { ComparedService } from '#app/contracts/catalogue/views.ts';
import type { Locale } from '#app/domain/accounts/profile.ts';
import type { ServiceContext } from '#server/context.ts';
import { listRatings } from '#server/reviews/list-ratings.server.ts';

import { getService } from './get-service.server.ts';
import { listServiceOptions } from './list-service-options.server.ts';

/** Some services side by side, in the order of their slugs; what is no longer on sale is left out. */
export async function compareServices(
  ctx: ServiceContext,
  { slugs, locale }: { readonly slugs: readonly string[]; readonly locale: Locale },
): Promise<readonly ComparedService[]> {
  const read = await Promise.all(slugs.map((slug) => getService(ctx, { slug, locale })));
  const services = read.flatMap((service) => (service.ok ? [service.value] : []));
  const [options, ratings] = await Promise.all([
    listServiceOptions(ctx, { ids: services.map(({ id }) => id), locale }),
    listRatings(
      ctx,
      services.map(({ id, provider }) => ({ id, providerId: provider.id })),
    ),
  ]);
  return services.map((service) => ({
    ...service,
    rating: ratings.get(service.id) ?? null,
    perHouseholdCents: options.find(({ id }) => id === service.id)?.perHouseholdCents ?? [],
  }));
}
