import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { PageHeader } from '#app/components/page-header.tsx';
import { Steps } from '#app/components/steps.tsx';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { useHouseholdDefaults } from '#app/features/accounts/use-household-defaults.ts';
import { readNewNeed } from '#app/contracts/matching/new-need-query.ts';
import { newNeedSchema, newNeedWithHouseholdSchema } from '#app/contracts/matching/schemas.ts';
import { ShareStep, WhatStep, WhereStep } from '#app/features/matching/new-need-steps.tsx';
import { concernsNobody, readsNews } from '#app/features/notifications/live-news.ts';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { getAtHome } from '#server/accounts/get-at-home.server.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { getNewNeed } from '#server/matching/get-new-need.server.ts';
import { openNeed } from '#server/matching/open-need.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('accounts', 'nearby');
export const links = signedInLinks;

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsNobody);

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const { service, locale } = context;
  const home = await getAtHome(service);
  if (!home.ok) return refuseLoader(home);
  const { account, household } = home.value;
  const query = readNewNeed(new URL(request.url).searchParams);
  return {
    title: pageTitle(locale, (t) => t.nearby.form.title),
    person: { name: account.name, municipio: account.municipio },
    homeMunicipio: household?.municipio ?? account.municipio,
    view: await getNewNeed(service, { query, locale }),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = requirePerson(context, request);
  const form = await (person.householdId === null
    ? parseForm(request, newNeedWithHouseholdSchema)
    : parseForm(request, newNeedSchema));
  if (!form.ok) return invalidForm(form.response);
  const { kind, age, ...terms } = form.value;
  const outcome = await openNeed(wishing(context.service, form), {
    ...terms,
    typeKey: kind,
    ageBand: age,
  });
  if (!outcome.ok) return refusedForm(outcome, form.values);
  return redirect(`/nearby/${outcome.value.needId}`);
}

export default function NewNeed() {
  const { person, homeMunicipio, view } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const household = useHouseholdDefaults(person);
  const t = useT().nearby;
  const { stepNames } = t.form;
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        title={t.form.title}
        sub={t.form.sub}
        crumbs={[{ to: '/nearby', label: t.title }]}
      />
      <Steps
        label={t.form.steps}
        items={[stepNames.what, stepNames.when, stepNames.share]}
        current={view.step - 1}
      />
      {view.step === 1 && <WhatStep view={view} />}
      {view.step === 2 && <WhereStep view={view} homeMunicipio={homeMunicipio} />}
      {view.step === 3 && (
        <ShareStep
          view={view}
          answer={answer}
          householdName={view.hasHousehold ? null : household.name}
        />
      )}
    </div>
  );
}
