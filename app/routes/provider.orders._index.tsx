import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import HandCoins from 'lucide-react/icons/hand-coins';
import Landmark from 'lucide-react/icons/landmark';
import PiggyBank from 'lucide-react/icons/piggy-bank';

import { LinkButton } from '#app/components/button.tsx';
import { Section } from '#app/components/card.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Money } from '#app/components/money.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Purse, Stat } from '#app/components/stat.tsx';
import { PROVIDER_PAYMENTS } from '#app/contracts/orders/order-address.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { ProviderOrdersTable } from '#app/features/orders/provider-orders-table.tsx';
import type { ProviderOrdersView } from '#app/contracts/orders/views.ts';
import { concernsProvider, readsNews } from '#app/features/notifications/live-news.ts';
import { formatList } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { refuseLoader } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { listProviderOrders } from '#server/orders/list-provider-orders.server.ts';

export const handle = withTexts('deals', 'provider-orders');
export const links = signedInLinks;

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsProvider);

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const orders = await listProviderOrders(context.service);
  if (!orders.ok) return refuseLoader(orders);
  const title = orders.value.takings === null ? 'list' : 'title';
  return {
    title: pageTitle(context.locale, (t) => t.providerOrders[title]),
    view: orders.value,
  };
}

export default function ProviderOrders() {
  const { view } = useLoaderData<typeof loader>();
  const t = useT().providerOrders;
  const locale = useLocale();
  const { takings, orders } = view;
  return (
    <div className="wrap page">
      <PageHeader
        title={takings ? t.title : t.list}
        eyebrow={formatList(view.providerNames, locale)}
        sub={takings ? t.sub : t.subOrders}
        actions={
          takings && (
            <LinkButton to={PROVIDER_PAYMENTS} variant="quiet" size="s">
              {t.payments}
            </LinkButton>
          )
        }
      />
      {takings && <Figures takings={takings} />}
      <Section title={t.list}>
        {orders.length > 0 ? (
          <ProviderOrdersTable orders={orders} hasSums={takings !== null} />
        ) : (
          <EmptyState
            title={t.emptyTitle}
            text={t.emptyText}
            example={t.emptyExample}
            action={<LinkButton to="/provider">{t.emptyAction}</LinkButton>}
            illustration="education"
          />
        )}
      </Section>
    </div>
  );
}

type Takings = NonNullable<ProviderOrdersView['takings']>;

/** What the city and the households owe, and what has come in. */
function Figures({ takings }: { readonly takings: Takings }) {
  const t = useT().providerOrders;
  return (
    <Purse label={t.figures}>
      <Stat
        icon={<Landmark aria-hidden />}
        value={<Money cents={takings.dueFromCityCents} />}
        label={t.dueFromCity}
      />
      <Stat
        icon={<HandCoins aria-hidden />}
        tone="saffron"
        value={<Money cents={takings.cashToReceiveCents} />}
        label={t.cashToReceive}
      />
      <Stat
        icon={<PiggyBank aria-hidden />}
        tone="green"
        value={<Money cents={takings.cashReceivedCents} />}
        label={t.cashReceived}
      />
    </Purse>
  );
}
