import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';

import { Button, LinkButton } from '#app/components/button.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Select } from '#app/components/select.tsx';
import { type EventsQuery, readEventsQuery } from '#app/contracts/spaces/event-schemas.ts';
import { MUNICIPI } from '#app/domain/catalogue/municipi.ts';
import { EVENT_TOPICS } from '#app/domain/spaces/events.ts';
import { concernsNobody, readsNews } from '#app/features/notifications/live-news.ts';
import { EventList } from '#app/features/spaces/event-list.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { listEvents } from '#server/spaces/list-events.server.ts';

export const handle = withTexts('events');

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsNobody);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { service, locale } = context;
  const query = readEventsQuery(new URL(request.url).searchParams);
  return {
    title: pageTitle(locale, (t) => t.events.title),
    query,
    events: await listEvents(service, { ...query, locale }),
  };
}

export default function Events() {
  const { query, events } = useLoaderData<typeof loader>();
  const t = useT().events;
  const isAll = query.municipio === null && query.topic === null;
  return (
    <div className="wrap page">
      <PageHeader title={t.title} sub={t.sub} crumbs={[{ to: '/spaces', label: t.spaces }]} />
      <EventFilter query={query} key={`${query.municipio} ${query.topic}`} />
      <div className="stack">
        <div className="row between">
          <h2 aria-live="polite">
            {t.count({ count: events.length })}{' '}
            <span className="muted">
              {query.municipio === null ? t.inAllMilan : t.inMunicipio({ number: query.municipio })}
            </span>
          </h2>
          {!isAll && (
            <LinkButton to="/spaces/events" variant="quiet" preventScrollReset>
              {t.all}
            </LinkButton>
          )}
        </div>
        {events.length > 0 ? (
          <EventList events={events} />
        ) : (
          <EmptyState
            title={t.none}
            text={t.noneText}
            action={<LinkButton to="/spaces">{t.spaces}</LinkButton>}
          />
        )}
      </div>
    </div>
  );
}

/** A plain form of an address: it works without scripts, and what it finds can be sent on. */
function EventFilter({ query }: { readonly query: EventsQuery }) {
  const t = useT().events;
  return (
    <Form method="get" className="event-filter" aria-label={t.filter} preventScrollReset>
      <Select
        label={t.where}
        name="municipio"
        defaultValue={query.municipio ?? ''}
        options={[
          { value: '', label: t.allMilan },
          ...MUNICIPI.map(({ number }) => ({
            value: String(number),
            label: t.municipio({ number }),
          })),
        ]}
      />
      <Select
        label={t.topic}
        name="topic"
        defaultValue={query.topic ?? ''}
        options={[
          { value: '', label: t.allTopics },
          ...EVENT_TOPICS.map((topic) => ({ value: topic, label: t.topics[topic] })),
        ]}
      />
      <Button type="submit" variant="soft">
        {t.show}
      </Button>
    </Form>
  );
}
