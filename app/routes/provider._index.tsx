import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { PageHeader } from '#app/components/page-header.tsx';
import { LiveBadge } from '#app/components/pill.tsx';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { InboxList } from '#app/features/providers/inbox-list.tsx';
import { InboxPurchases } from '#app/features/purchases/inbox-purchases.tsx';
import { concernsProvider, readsNews } from '#app/features/notifications/live-news.ts';
import { NotYetValidated } from '#app/features/qualification/not-yet-validated.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { refuseLoader } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { listPurchasesToAnswer } from '#server/purchases/list-purchases-to-answer.server.ts';
import { listUnqualified } from '#server/qualification/list-unqualified.server.ts';
import { listProviderRequests } from '#server/requests/list-provider-requests.server.ts';

export const handle = withTexts('deals', 'providers', 'registration', 'requests');
export const links = signedInLinks;

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsProvider);

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const inbox = await listProviderRequests(context.service);
  if (!inbox.ok) return refuseLoader(inbox);
  return {
    title: pageTitle(context.locale, (t) => t.providers.inbox.title),
    view: inbox.value,
    purchases: await listPurchasesToAnswer(context.service),
    unqualified: await listUnqualified(context.service),
    now: context.service.now().toISOString(),
  };
}

export default function ProviderInbox() {
  const { view, purchases, unqualified, now } = useLoaderData<typeof loader>();
  const t = useT().providers.inbox;
  return (
    <div className="wrap page">
      <PageHeader title={t.title} eyebrow={<LiveBadge />} sub={t.sub} />
      <NotYetValidated providers={unqualified} />
      <InboxPurchases purchases={purchases} now={now} />
      <InboxList view={view} />
    </div>
  );
}
