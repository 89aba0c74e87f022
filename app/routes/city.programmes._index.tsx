import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';

import { LinkButton } from '#app/components/button.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Money } from '#app/components/money.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Pill } from '#app/components/pill.tsx';
import { Table } from '#app/components/table.tsx';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { ProgrammeState } from '#app/features/programmes/programme-state.tsx';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { refuseLoader } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { listProgrammesAtDesk } from '#server/programmes/get-programmes.server.ts';
import { formatDays } from '#app/i18n/format-period.ts';
import { capitalised } from '#app/i18n/italian.ts';

export const handle = withTexts('programmes');
export const links = signedInLinks;

export const meta = titleMeta;

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const list = await listProgrammesAtDesk(context.service, { locale: context.locale });
  if (!list.ok) return refuseLoader(list);
  const title = pageTitle(context.locale, (t) => t.programmes.list.title);
  return { title, programmes: list.value };
}

export default function CityProgrammes() {
  const { programmes } = useLoaderData<typeof loader>();
  const texts = useT().programmes;
  const t = texts.list;
  const locale = useLocale();
  const make = <LinkButton to="/city/programmes/new">{t.make}</LinkButton>;
  return (
    <div className="wrap page">
      <PageHeader
        title={t.title}
        sub={t.sub}
        crumbs={[{ to: '/city', label: t.city }]}
        actions={programmes.length > 0 && make}
      />
      {programmes.length === 0 ? (
        <EmptyState level={2} title={t.none} text={t.noneText} example={t.example} action={make} />
      ) : (
        <Table
          caption={t.title}
          hideCaption
          rows={programmes}
          rowKey={({ id }) => id}
          columns={[
            {
              id: 'name',
              header: t.name,
              render: ({ id, name }) => <Link to={`/city/programmes/${id}`}>{name}</Link>,
            },
            {
              id: 'state',
              header: t.state,
              render: ({ state, hasEnded, isAsked }) => (
                <span className="row sheet-state">
                  <ProgrammeState state={state} hasEnded={hasEnded} />
                  {isAsked && <Pill tone="new">{t.asked}</Pill>}
                </span>
              ),
            },
            {
              id: 'period',
              header: t.period,
              render: ({ startsOn, endsOn }) =>
                capitalised(formatDays({ startsOn, endsOn }, locale)),
            },
            {
              id: 'budget',
              header: t.budget,
              align: 'end',
              render: ({ budgetCents }) => <Money cents={budgetCents} />,
            },
            {
              id: 'left',
              header: t.left,
              align: 'end',
              render: ({ leftCents, hasEnded }) =>
                hasEnded ? (
                  <span className="muted">
                    {t.unspent} <Money cents={leftCents} />
                  </span>
                ) : (
                  <Money cents={leftCents} />
                ),
            },
          ]}
        />
      )}
    </div>
  );
}
