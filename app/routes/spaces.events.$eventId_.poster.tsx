import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import Printer from 'lucide-react/icons/printer';

import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { CopyField } from '#app/components/copy-field.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { posterLinks } from '#app/features/groups/poster-links.ts';
import { concernsNobody, readsNews } from '#app/features/notifications/live-news.ts';
import { EventPoster } from '#app/features/spaces/event-poster.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { refuseLoader } from '#server/http/forms.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { getEvent } from '#server/spaces/get-event.server.ts';

export const handle = withTexts('events');
export const links = posterLinks;

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsNobody);

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { service, locale, origin } = context;
  const eventId = routeParam(params, 'eventId');
  const found = await getEvent(service, { eventId, locale });
  if (!found.ok) return refuseLoader(found);
  const { own: _, ...event } = found.value;
  return {
    title: pageTitle(locale, (t) => `${t.events.poster.title}: ${event.title}`),
    event,
    link: `${origin}/spaces/events/${eventId}`,
  };
}

export default function EventPosterPage() {
  const { event, link } = useLoaderData<typeof loader>();
  const { events: t } = useT();
  return (
    <div className="wrap page">
      <PageHeader
        title={t.poster.title}
        sub={t.poster.sub}
        crumbs={[
          { to: '/spaces/events', label: t.link },
          { to: `/spaces/events/${event.id}`, label: event.title },
        ]}
      />
      <div className="invite-page">
        <EventPoster event={event} link={link} />
        <div className="stack no-print">
          <Card className="stack">
            <CopyField label={t.poster.qr} value={link} />
            <Button
              variant="quiet"
              block
              icon={<Printer aria-hidden />}
              className="needs-script"
              onClick={() => window.print()}
            >
              {t.poster.print}
            </Button>
          </Card>
        </div>
      </div>
    </div>
  );
}
