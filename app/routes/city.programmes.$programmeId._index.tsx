import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { LinkButton } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { programmeCommandSchema } from '#app/contracts/programmes/schemas.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { ProgrammeMoney } from '#app/features/city/programme-overview.tsx';
import { ProgrammeFacts } from '#app/features/programmes/programme-facts.tsx';
import {
  AskedFunding,
  AskFunding,
  MoveProgramme,
} from '#app/features/programmes/programme-funding.tsx';
import { ProgrammeHistory } from '#app/features/programmes/programme-history.tsx';
import { ProgrammeState } from '#app/features/programmes/programme-state.tsx';
import { formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeId } from '#server/http/route-id.server.ts';
import { commandProgramme } from '#server/programmes/command-programme.server.ts';
import { getProgrammePage } from '#server/programmes/get-programmes.server.ts';
import { wishing } from '#server/transact-once.ts';
import { formatDays } from '#app/i18n/format-period.ts';
import { capitalised } from '#app/i18n/italian.ts';

export const handle = withTexts('programmes', 'city', 'applications');
export const links = signedInLinks;

export const meta = titleMeta;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const { service, locale } = context;
  const programmeId = routeId(params, 'programmeId', 'programme.not_found');
  const view = await getProgrammePage(service, { programmeId, locale });
  if (!view.ok) return refuseLoader(view);
  const { name } = view.value;
  return { title: pageTitle(locale, () => name), view: view.value };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const programmeId = routeId(params, 'programmeId', 'programme.not_found');
  const form = await parseForm(request, programmeCommandSchema);
  if (!form.ok) return invalidForm(form.response);
  const done = await commandProgramme(wishing(context.service, form), programmeId, form.value);
  if (done.ok) return redirect(`/city/programmes/${programmeId}`);
  const field = done.code === 'programme.budget' ? 'amount' : undefined;
  return refusedForm(done, form.values, field);
}

export default function CityProgramme() {
  const { view } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { programmes: t, applications } = useT();
  const locale = useLocale();
  const { id, name, state, hasEnded, startsOn, endsOn, budgetCents, money, now } = view;
  return (
    <div className="wrap page">
      <PageHeader
        title={name}
        crumbs={[{ to: '/city/programmes', label: t.list.title }]}
        eyebrow={<ProgrammeState state={state} hasEnded={hasEnded} />}
        sub={capitalised(formatDays({ startsOn, endsOn }, locale))}
        actions={
          <>
            {state !== 'draft' && (
              <>
                <LinkButton to={`/city/programmes/${id}/applications`}>
                  {applications.queue.open({ count: view.toCheck })}
                </LinkButton>
                {view.toIssue > 0 && !hasEnded && (
                  <LinkButton
                    to={`/city/programmes/${id}/applications?show=to_issue`}
                    variant="soft"
                  >
                    {applications.queue.toIssue({ count: view.toIssue })}
                  </LinkButton>
                )}
                <LinkButton to={`/city/programmes/${id}/vouchers`} variant="soft">
                  {applications.vouchers.title}
                </LinkButton>
              </>
            )}
            <LinkButton to={`/city/programmes/${id}/edit`} variant="soft">
              {t.page.edit}
            </LinkButton>
          </>
        }
      />
      <AskedFunding view={view} answer={answer} />
      <div className="two">
        <Section title={t.facts.title}>
          <ProgrammeFacts facts={view} />
        </Section>
        <Section title={t.page.money}>
          <Card className="stack is-tight">
            {state === 'draft' ? (
              <p>{t.page.draftMoney({ budget: formatEuro(budgetCents, locale) })}</p>
            ) : (
              <ProgrammeMoney money={{ budgetCents, ...money }} hasEnded={hasEnded} />
            )}
          </Card>
        </Section>
      </div>
      <AskFunding view={view} answer={answer} />
      <MoveProgramme view={view} answer={answer} />
      {view.history.length > 0 && (
        <Section title={t.page.history}>
          <ProgrammeHistory events={view.history} now={now} />
        </Section>
      )}
    </div>
  );
}
