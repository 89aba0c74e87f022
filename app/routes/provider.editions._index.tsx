import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { PageHeader } from '#app/components/page-header.tsx';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { DeskEditions, NewEdition } from '#app/features/bookings/desk-editions.tsx';
import { concernsProvider, readsNews } from '#app/features/notifications/live-news.ts';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { listDeskEditions } from '#server/bookings/edition-desk.server.ts';
import { refuseLoader } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';

export const handle = withTexts('courses', 'editions', 'providers');
export const links = signedInLinks;

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsProvider);

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const { locale } = context;
  const desk = await listDeskEditions(context.service, { locale });
  if (!desk.ok) return refuseLoader(desk);
  return { title: pageTitle(locale, (t) => t.courses.title), desk: desk.value };
}

export default function ProviderEditions() {
  const { desk } = useLoaderData<typeof loader>();
  const { courses: t, providers } = useT();
  return (
    <div className="wrap page">
      <PageHeader
        title={t.title}
        sub={t.sub}
        crumbs={[{ to: '/provider', label: providers.request.back }]}
      />
      <DeskEditions editions={desk.editions} />
      <NewEdition services={desk.services} />
    </div>
  );
}
