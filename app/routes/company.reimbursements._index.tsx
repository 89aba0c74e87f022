import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';

import { Money } from '#app/components/money.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Table } from '#app/components/table.tsx';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { PackState } from '#app/features/companies/pack-state.tsx';
import { formatDateTime } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { listPacksAtDesk } from '#server/companies/packs-at-desk.server.ts';
import { refuseLoader } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';

export const handle = withTexts('reimbursements');
export const links = signedInLinks;

export const meta = titleMeta;

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const packs = await listPacksAtDesk(context.service);
  if (!packs.ok) return refuseLoader(packs);
  const title = pageTitle(context.locale, (t) => t.reimbursements.desk.title);
  return { title, packs: packs.value };
}

export default function CompanyReimbursements() {
  const { packs } = useLoaderData<typeof loader>();
  const t = useT().reimbursements.desk;
  const locale = useLocale();
  const waiting = packs.filter(({ state }) => state === 'sent').length;
  return (
    <div className="wrap page">
      <PageHeader title={t.title} sub={t.sub} crumbs={[{ to: '/company', label: t.company }]} />
      {packs.length === 0 ? (
        <p className="muted">{t.none}</p>
      ) : (
        <>
          <div className="row">
            <b>{t.waiting({ count: waiting })}</b>
            <a href="/company/reimbursements/export" download>
              {t.csv}
            </a>
          </div>
          <Table
            caption={t.title}
            hideCaption
            rows={packs}
            rowKey={({ id }) => id}
            columns={[
              {
                id: 'person',
                header: t.person,
                render: ({ id, person }) => (
                  <Link to={`/company/reimbursements/${id}`}>{person}</Link>
                ),
              },
              {
                id: 'sent',
                header: t.sent,
                render: ({ sentAt }) => formatDateTime(sentAt, locale),
              },
              { id: 'state', header: t.state, render: ({ state }) => <PackState state={state} /> },
              {
                id: 'asked',
                header: t.asked,
                align: 'end',
                render: ({ totalCents }) => <Money cents={totalCents} />,
              },
              {
                id: 'approved',
                header: t.approved,
                align: 'end',
                render: ({ approvedCents }) => <Money cents={approvedCents ?? 0} />,
              },
            ]}
          />
        </>
      )}
    </div>
  );
}
