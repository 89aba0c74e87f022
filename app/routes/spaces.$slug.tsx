import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { LinkButton } from '#app/components/button.tsx';
import { Section } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { EventList } from '#app/features/spaces/event-list.tsx';
import { SpaceList } from '#app/features/spaces/space-list.tsx';
import {
  SpaceContacts,
  SpaceFunctions,
  SpaceHours,
  SpaceSteps,
} from '#app/features/spaces/space-sheet.tsx';
import { concernsNobody, readsNews } from '#app/features/notifications/live-news.ts';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { refuseLoader } from '#server/http/forms.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { getSpace } from '#server/spaces/get-space.server.ts';
import { listEvents } from '#server/spaces/list-events.server.ts';

export const handle = withTexts('spaces', 'events');

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsNobody);

/** The next events on a space's page; the page of all has the rest. */
const EVENTS_SHOWN = 4;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { service: ctx, locale } = context;
  const slug = routeParam(params, 'slug');
  const [space, events] = await Promise.all([
    getSpace(ctx, { slug, locale }),
    listEvents(ctx, { spaceSlug: slug, limit: EVENTS_SHOWN, locale }),
  ]);
  if (!space.ok) return refuseLoader(space);
  return { title: pageTitle(locale, () => space.value.name), space: space.value, events };
}

export default function Space() {
  const { space, events } = useLoaderData<typeof loader>();
  const { spaces: t, events: ofEvents } = useT();
  return (
    <div className="wrap page">
      <PageHeader title={space.name} crumbs={[{ to: '/spaces', label: t.title }]} />
      <div className="two">
        <div className="stack is-loose">
          <p className="lead">{space.description}</p>
          {space.meanwhile.length > 0 && (
            <Section title={t.meanwhile}>
              <SpaceList spaces={space.meanwhile} />
            </Section>
          )}
        </div>
        <div className="service-aside">
          <SpaceContacts space={space} />
        </div>
        <div className="stack is-loose">
          {events.length > 0 && (
            <Section
              title={ofEvents.next}
              actions={
                <LinkButton to="/spaces/events" variant="quiet" size="s">
                  {ofEvents.all}
                </LinkButton>
              }
            >
              <EventList events={events} />
            </Section>
          )}
          <SpaceFunctions space={space} />
          <SpaceHours space={space} />
          <SpaceSteps />
        </div>
      </div>
    </div>
  );
}
