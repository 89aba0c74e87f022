import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';

import { Card } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Time } from '#app/components/time.tsx';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { AddressText } from '#app/features/channels/address-text.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { readDemoMail } from '#server/channels/read-demo-mail.server.ts';
import { refuseLoader } from '#server/http/forms.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';

export const handle = withTexts('channels');
export const links = signedInLinks;

export const meta = titleMeta;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const mail = await readDemoMail(context.service, { mailId: routeParam(params, 'mailId') });
  if (!mail.ok) return refuseLoader(mail);
  return { title: pageTitle(context.locale, () => mail.value.subject), mail: mail.value };
}

export default function DemoMail() {
  const { mail } = useLoaderData<typeof loader>();
  const t = useT().channels.demo;
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        title={mail.subject}
        crumbs={[{ to: '/demo/mail', label: t.back }]}
        sub={
          <>
            {t.to} <AddressText address={mail.to} /> · <Time value={mail.at} />
          </>
        }
      />
      <Card>
        <div lang={mail.locale} className="agreement">
          {mail.lines.map(({ text, path }, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- the words of a mail never change
            <span key={index} dir="auto">
              {path === null ? text : <Link to={path}>{text}</Link>}
              {'\n'}
            </span>
          ))}
        </div>
        <p className="entry-other">
          <a href={`/demo/mail/${mail.id}/message`}>{t.asHtml}</a>
        </p>
      </Card>
    </div>
  );
}
