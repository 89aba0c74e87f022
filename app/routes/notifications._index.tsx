import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Section } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { NoticeList } from '#app/features/notifications/notice-list.tsx';
import { WaitingList } from '#app/features/notifications/waiting-list.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { refuseLoader } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { listNotices } from '#server/notifications/list-notices.server.ts';
import { listWaiting } from '#server/notifications/list-waiting.server.ts';
import { markRead } from '#server/notifications/mark-read.server.ts';

export const handle = withTexts('notifications');
export const links = signedInLinks;

export const meta = titleMeta;

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const waiting = await listWaiting(context.service);
  const notices = await listNotices(context.service, { waiting });
  if (!notices.ok) return refuseLoader(notices);
  return {
    title: pageTitle(context.locale, (t) => t.notifications.title),
    waiting,
    notices: notices.value,
    now: context.service.now().toISOString(),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  await markRead(context.service, { noticeId: null });
  return null;
}

export default function Notifications() {
  const { waiting, notices, now } = useLoaderData<typeof loader>();
  const t = useT().notifications;
  return (
    <div className="wrap is-narrow page">
      <PageHeader title={t.title} sub={t.sub} />
      {waiting.length > 0 && (
        <Section title={t.waitingTitle}>
          <WaitingList items={waiting} now={now} />
        </Section>
      )}
      <NoticeList notices={notices} now={now} />
    </div>
  );
}
