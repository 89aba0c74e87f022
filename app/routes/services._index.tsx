import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { CatalogueHero } from '#app/features/catalogue/catalogue-hero.tsx';
import { parseCatalogueSearch } from '#app/contracts/catalogue/schemas.ts';
import { FilterForm } from '#app/features/catalogue/filter-form.tsx';
import { Results } from '#app/features/catalogue/results.tsx';
import { concernsNobody, readsNews } from '#app/features/notifications/live-news.ts';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { agesOf } from '#app/domain/catalogue/ages.ts';
import { countCatalogue } from '#server/catalogue/count-catalogue.server.ts';
import { searchServices } from '#server/catalogue/search-services.server.ts';

export const handle = withTexts('catalogue');

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsNobody);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const search = parseCatalogueSearch(searchParams);
  const [city, found] = await Promise.all([
    countCatalogue(context.service),
    searchServices(context.service, {
      text: search.q,
      typed: searchParams.get('q') ?? '',
      categories: search.category,
      municipi: search.municipio,
      ages: agesOf(search.age),
      upToCents: search.upTo === null ? null : search.upTo * 100,
      programmeIds: search.programme,
      places: search.place,
      isAccessible: search.accessible,
      languages: search.language,
      isFree: search.free,
      isShareable: search.shareable,
      takesVouchers: search.voucher,
      sort: search.sort,
      page: search.page,
      locale: context.locale,
    }),
  ]);
  return {
    title: pageTitle(context.locale, (t) => t.catalogue.title),
    search,
    city,
    found,
    keepsServices: context.service.actor.kind === 'person',
  };
}

export default function Services() {
  const { search, city, found, keepsServices } = useLoaderData<typeof loader>();
  const t = useT().catalogue;
  return (
    <>
      <CatalogueHero search={search} city={city} keepsServices={keepsServices} />
      <div className="wrap catalogue">
        <section className="filter-side" aria-label={t.filters}>
          <FilterForm search={search} found={found}>
            <noscript>
              <Button type="submit" variant="quiet" block>
                {t.apply}
              </Button>
            </noscript>
          </FilterForm>
        </section>
        <Results search={search} found={found} />
      </div>
    </>
  );
}
