import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Banner } from '#app/components/banner.tsx';
import { Section } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { eventField, goToEventSchema } from '#app/contracts/spaces/event-schemas.ts';
import { concernsHousehold, readsNews } from '#app/features/notifications/live-news.ts';
import { EventFacts, OtherDates } from '#app/features/spaces/event-sheet.tsx';
import { type EventReader, GoToEvent } from '#app/features/spaces/go-to-event.tsx';
import { useEventWords } from '#app/features/spaces/event-words.ts';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import type { ServiceContext } from '#server/context.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { getEvent } from '#server/spaces/get-event.server.ts';
import { changePeople, leaveEvent, registerForEvent } from '#server/spaces/go-to-event.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('events');

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsHousehold);

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { service, locale } = context;
  const found = await getEvent(service, { eventId: routeParam(params, 'eventId'), locale });
  if (!found.ok) return refuseLoader(found);
  return {
    title: pageTitle(locale, () => found.value.title),
    event: found.value,
    reader: readerOf(service),
  };
}

function readerOf({ actor }: ServiceContext): EventReader {
  if (actor.kind !== 'person') return 'guest';
  return actor.householdId === null ? 'person' : 'household';
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const form = await parseForm(request, goToEventSchema);
  if (!form.ok) return invalidForm(form.response);
  const eventId = routeParam(params, 'eventId');
  const done = await carryOut(wishing(context.service, form), eventId, form.value);
  if (!done.ok) return refusedForm(done, form.values, eventField(done.code));
  return redirect(`/spaces/events/${eventId}`);
}

function carryOut(
  ctx: ServiceContext,
  eventId: string,
  asked: ReturnType<typeof goToEventSchema.parse>,
) {
  switch (asked.intent) {
    case 'register':
      return registerForEvent(ctx, { eventId, ...asked });
    case 'change':
      return changePeople(ctx, { eventId, ...asked });
    case 'leave':
      return leaveEvent(ctx, { eventId });
  }
}

export default function Event() {
  const { event, reader } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT().events;
  const words = useEventWords();
  return (
    <div className="wrap page">
      <PageHeader
        title={event.title}
        eyebrow={<span className="muted">{t.topics[event.topic]}</span>}
        crumbs={[
          { to: '/spaces', label: t.spaces },
          { to: '/spaces/events', label: t.link },
        ]}
        sub={`${words.when(event)} · ${words.where(event)}`}
      />
      {event.isCancelled && (
        <Banner tone="warning" title={t.page.cancelledTitle}>
          <p>{t.page.cancelledWords({ words: event.cancelWords ?? '' })}</p>
        </Banner>
      )}
      <div className="two">
        <div className="stack is-loose">
          <div className="stack is-tight">
            <p className="lead as-typed" dir="auto">
              {event.description}
            </p>
            <p className="muted">{t.page.held({ space: event.space.name })}</p>
          </div>
          {!event.isCancelled && (
            <Section title={t.go.title}>
              <GoToEvent event={event} reader={reader} answer={answer} />
            </Section>
          )}
          <OtherDates event={event} />
        </div>
        <div className="service-aside">
          <EventFacts event={event} />
        </div>
      </div>
    </div>
  );
}
