import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';

import { Banner } from '#app/components/banner.tsx';
import { Card } from '#app/components/card.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Time } from '#app/components/time.tsx';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { AddressText } from '#app/features/channels/address-text.tsx';
import { useLookAgain } from '#app/features/channels/use-look-again.ts';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { listDemoMails } from '#server/channels/read-demo-mail.server.ts';
import { refuseLoader } from '#server/http/forms.server.ts';

export const handle = withTexts('channels');
export const links = signedInLinks;

export const meta = titleMeta;

export async function loader({ context }: LoaderFunctionArgs) {
  const mails = await listDemoMails(context.service);
  if (!mails.ok) return refuseLoader(mails);
  return {
    title: pageTitle(context.locale, (t) => t.channels.demo.title),
    mails: mails.value,
  };
}

export default function DemoMails() {
  const { mails } = useLoaderData<typeof loader>();
  const t = useT().channels.demo;
  useLookAgain();
  return (
    <div className="wrap is-narrow page">
      <PageHeader title={t.title} sub={t.sub} />
      <Banner tone="info" title={t.everybody} />
      {mails.length === 0 ? (
        <EmptyState level={2} title={t.emptyTitle} text={t.emptyText} example={t.emptyExample} />
      ) : (
        <Card>
          <ul className="link-list">
            {mails.map((mail) => (
              <li key={mail.id}>
                <span className="agreement">
                  <Link to={`/demo/mail/${mail.id}`} lang={mail.locale}>
                    <b>{mail.subject}</b>
                  </Link>
                  <small>
                    {t.to} <AddressText address={mail.to} /> · <Time value={mail.at} />
                  </small>
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}
