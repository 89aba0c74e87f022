import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { PageHeader } from '#app/components/page-header.tsx';
import { QUEUE_STATES } from '#app/contracts/qualification/views.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { concernsPerson, readsNews } from '#app/features/notifications/live-news.ts';
import {
  AskedSuspensions,
  QueueFilters,
  SheetQueue,
} from '#app/features/qualification/sheet-queue.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { refuseLoader } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { listSheetQueue } from '#server/qualification/list-sheet-queue.server.ts';

export const handle = withTexts('qualification', 'city');
export const links = signedInLinks;

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsPerson);

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const asked = new URL(request.url).searchParams.get('state');
  const state = QUEUE_STATES.find((one) => one === asked) ?? 'submitted';
  const queue = await listSheetQueue(context.service, { state });
  if (!queue.ok) return refuseLoader(queue);
  const title = pageTitle(context.locale, (t) => t.qualification.queue.title);
  return { title, queue: queue.value };
}

export default function CitySheets() {
  const { queue } = useLoaderData<typeof loader>();
  const { qualification, city } = useT();
  const t = qualification.queue;
  return (
    <div className="wrap page">
      <PageHeader title={t.title} sub={t.sub} crumbs={[{ to: '/city', label: city.title }]} />
      <AskedSuspensions queue={queue} />
      <QueueFilters queue={queue} />
      <SheetQueue queue={queue} />
    </div>
  );
}
