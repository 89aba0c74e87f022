import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import Plus from 'lucide-react/icons/plus';

import { LinkButton } from '#app/components/button.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { concernsPerson, readsNews } from '#app/features/notifications/live-news.ts';
import { DeskEvents } from '#app/features/spaces/desk-events.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { refuseLoader } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { listDeskEvents } from '#server/spaces/event-desk.server.ts';

export const handle = withTexts('events', 'desk-events');
export const links = signedInLinks;

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsPerson);

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const { service, locale } = context;
  const view = await listDeskEvents(service, { locale });
  if (!view.ok) return refuseLoader(view);
  return { title: pageTitle(locale, (t) => t.deskEvents.title), view: view.value };
}

export default function DeskEventsPage() {
  const { view } = useLoaderData<typeof loader>();
  const t = useT().deskEvents;
  return (
    <div className="wrap page">
      <PageHeader
        title={t.title}
        sub={t.sub}
        crumbs={[{ to: '/desk', label: t.desk }]}
        actions={
          <LinkButton to="/desk/events/new" icon={<Plus aria-hidden />}>
            {t.make}
          </LinkButton>
        }
      />
      <DeskEvents view={view} />
    </div>
  );
}
