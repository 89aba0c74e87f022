import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { PageHeader } from '#app/components/page-header.tsx';
import { Pager } from '#app/components/pager.tsx';
import { providerHref, REVIEWS_SHOWN } from '#app/contracts/catalogue/provider-page.ts';
import { parseProviderPage } from '#app/contracts/catalogue/schemas.ts';
import {
  CheckedPill,
  ProviderKindWords,
  SpokenWords,
} from '#app/features/catalogue/provider-face.tsx';
import { providerMeta } from '#app/features/catalogue/provider-meta.ts';
import {
  MissingProvider,
  ProviderAside,
  ProviderServices,
} from '#app/features/catalogue/provider-page.tsx';
import { concernsNobody, readsNews } from '#app/features/notifications/live-news.ts';
import { Reviews } from '#app/features/reviews/lazy-service-reviews.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { getProvider } from '#server/catalogue/get-provider.server.ts';
import { failedPage } from '#server/http/forms.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';

export const handle = withTexts('catalogue', 'service', 'seller');

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data && data.failure === null ? providerMeta(data.provider, data) : titleMeta({ data });

export const shouldRevalidate = readsNews(concernsNobody);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { service: ctx, locale, origin } = context;
  const search = parseProviderPage(new URL(request.url).searchParams);
  const provider = await getProvider(ctx, { slug: routeParam(params, 'slug'), locale, search });
  if (!provider.ok) {
    return failedPage(provider, { title: pageTitle(locale, (t) => t.seller.missingTitle) });
  }
  return {
    title: pageTitle(locale, () => provider.value.name),
    failure: null,
    origin,
    search,
    provider: provider.value,
  };
}

export default function Provider() {
  const view = useLoaderData<typeof loader>();
  const t = useT().seller;
  if (view.failure !== null) return <MissingProvider />;
  const { provider, search } = view;
  const { slug, name, reviews } = provider;
  return (
    <div className="wrap service-page">
      <PageHeader
        title={name}
        crumbs={[{ to: '/services', label: t.crumb }]}
        eyebrow={<CheckedPill />}
        sub={<ProviderKindWords {...provider} />}
      />
      <div className="two">
        <div className="stack is-tight">
          <p className="lead as-typed">{provider.description}</p>
          <SpokenWords languages={provider.languages} />
        </div>
        <ProviderAside provider={provider} search={search} />
        <div className="stack is-loose">
          <ProviderServices provider={provider} search={search} />
          <Reviews reviews={reviews} providerName={name} slug={null}>
            <Pager
              page={search.reviews}
              pageCount={Math.ceil((reviews?.count ?? 0) / REVIEWS_SHOWN)}
              hrefFor={(page) => `${providerHref(slug, { ...search, reviews: page })}#reviews`}
            />
          </Reviews>
        </div>
      </div>
    </div>
  );
}
