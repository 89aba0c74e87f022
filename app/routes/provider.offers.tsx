import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';

import { LinkButton } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { Chip } from '#app/components/category.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Time } from '#app/components/time.tsx';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { OwnOffer, OwnOfferPill } from '#app/features/providers/own-offer.tsx';
import { concernsProvider, readsNews } from '#app/features/notifications/live-news.ts';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { refuseLoader } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { listProviderOffers } from '#server/requests/list-provider-offers.server.ts';

export const handle = withTexts('deals', 'providers');
export const links = signedInLinks;

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsProvider);

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const offers = await listProviderOffers(context.service);
  if (!offers.ok) return refuseLoader(offers);
  return { title: pageTitle(context.locale, (t) => t.providers.offers.title), view: offers.value };
}

export default function ProviderOffers() {
  const { view } = useLoaderData<typeof loader>();
  const t = useT().providers.offers;
  return (
    <div className="wrap page">
      <PageHeader
        title={t.title}
        sub={t.sub}
        actions={
          <LinkButton to="/provider/templates" variant="quiet" size="s">
            {t.templates}
          </LinkButton>
        }
      />
      {view.offers.length === 0 && (
        <EmptyState
          level={2}
          title={t.emptyTitle}
          text={t.emptyText}
          example={t.emptyExample}
          action={<LinkButton to="/provider">{t.toInbox}</LinkButton>}
        />
      )}
      <ul className="grid">
        {view.offers.map(({ offer, request, providerId }) => (
          <Card key={offer.offerId} as="li" category={request.category} className="stack is-tight">
            <div className="row between">
              <Chip category={request.category} />
              <OwnOfferPill offer={offer} />
            </div>
            <h2 className="card-title">
              <Link
                to={`/provider/requests/${request.requestId}${view.hasManyProviders ? `?provider=${providerId}` : ''}`}
              >
                {request.title}
              </Link>
            </h2>
            <p className="muted small">
              <Time value={offer.updatedAt} kind="relative" now={view.now} />
            </p>
            <OwnOffer offer={offer} request={request} now={view.now} />
          </Card>
        ))}
      </ul>
    </div>
  );
}
