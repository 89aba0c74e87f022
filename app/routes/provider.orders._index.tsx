import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { HandCoins, Landmark, PiggyBank } from 'lucide-react';

import { LinkButton } from '#app/components/button.tsx';
import { Section } from '#app/components/card.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Money } from '#app/components/money.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Purse, Stat } from '#app/components/stat.tsx';
import { TakingsTable } from '#app/features/orders/takings-table.tsx';
import { formatList } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { refuseLoader } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { listTakingsOf } from '#server/orders/list-takings.server.ts';

export const meta = titleMeta;

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const takings = await listTakingsOf(context.service);
  if (!takings.ok) return refuseLoader(takings);
  return {
    title: pageTitle(context.locale, (t) => t.orders.provider.title),
    takings: takings.value,
  };
}

export default function Takings() {
  const { takings } = useLoaderData<typeof loader>();
  const t = useT().orders.provider;
  const locale = useLocale();
  return (
    <div className="wrap page">
      <PageHeader title={t.title} eyebrow={formatList(takings.providerNames, locale)} sub={t.sub} />
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
      <Section title={t.list}>
        {takings.orders.length > 0 ? (
          <TakingsTable orders={takings.orders} />
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
