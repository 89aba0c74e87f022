import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { LinkButton } from '#app/components/button.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { romeDay } from '#app/domain/dates.ts';
import { AgendaList } from '#app/features/orders/agenda-list.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { listAgenda } from '#server/orders/list-agenda.server.ts';

export const handle = withTexts('orders');

export const meta = titleMeta;

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  return {
    title: pageTitle(context.locale, (t) => t.orders.agenda.title),
    items: await listAgenda(context.service),
    today: romeDay(context.service.now()),
  };
}

export default function Agenda() {
  const { items, today } = useLoaderData<typeof loader>();
  const t = useT().orders.agenda;
  return (
    <div className="wrap is-narrow page">
      <PageHeader title={t.title} sub={t.sub} />
      {items.length > 0 ? (
        <AgendaList items={items} today={today} />
      ) : (
        <EmptyState
          level={2}
          title={t.emptyTitle}
          text={t.emptyText}
          example={t.emptyExample}
          action={<LinkButton to="/groups">{t.emptyAction}</LinkButton>}
          illustration="sport"
        />
      )}
    </div>
  );
}
