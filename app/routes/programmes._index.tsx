import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';

import { LinkButton } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Table } from '#app/components/table.tsx';
import { Time } from '#app/components/time.tsx';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { ApplicationState } from '#app/features/programmes/application-state.tsx';
import { ProgrammeFacts } from '#app/features/programmes/programme-facts.tsx';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { getOpenProgrammes } from '#server/programmes/own-applications.server.ts';
import { formatDays } from '#app/i18n/format-period.ts';
import { capitalised } from '#app/i18n/italian.ts';

export const handle = withTexts('applications', 'programmes');
export const links = signedInLinks;

export const meta = titleMeta;

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const { service, locale } = context;
  return {
    title: pageTitle(locale, (t) => t.applications.open.title),
    view: await getOpenProgrammes(service, { locale }),
  };
}

export default function Programmes() {
  const { view } = useLoaderData<typeof loader>();
  const { applications } = useT();
  const t = applications.open;
  const locale = useLocale();
  const { programmes, applications: own, now } = view;
  return (
    <div className="wrap page">
      <PageHeader title={t.title} sub={t.sub} />
      {own.length > 0 && (
        <Section title={t.own}>
          <Table
            caption={t.own}
            hideCaption
            rows={own}
            rowKey={({ id }) => id}
            columns={[
              {
                id: 'holder',
                header: t.holder,
                render: ({ id, holder }) => <Link to={`/applications/${id}`}>{holder}</Link>,
              },
              { id: 'programme', header: t.programme, render: ({ programme }) => programme },
              {
                id: 'state',
                header: applications.queue.state,
                render: ({ state }) => <ApplicationState state={state} />,
              },
              {
                id: 'sent',
                header: t.sent,
                render: ({ appliedAt }) => <Time value={appliedAt} now={now} />,
              },
            ]}
          />
        </Section>
      )}
      {programmes.length === 0 && (
        <EmptyState level={2} title={t.none} text={t.noneText} illustration="guidance" />
      )}
      {programmes.map((programme) => (
        <Section
          key={programme.id}
          title={programme.name}
          hint={capitalised(formatDays(programme, locale))}
        >
          <Card className="stack">
            <ProgrammeFacts facts={programme} />
            <div>
              <LinkButton
                to={`/programmes/${programme.id}/apply`}
                aria-label={t.applyFor({ programme: programme.name })}
              >
                {t.apply}
              </LinkButton>
            </div>
          </Card>
        </Section>
      ))}
    </div>
  );
}
