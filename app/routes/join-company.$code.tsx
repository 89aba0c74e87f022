import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Banner } from '#app/components/banner.tsx';
import { LinkButton } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import { joinCompanyPath } from '#app/contracts/companies/join-company-address.ts';
import { askEmploymentSchema } from '#app/contracts/companies/join-company-schemas.ts';
import type { EmploymentView } from '#app/contracts/companies/join-company-views.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { LinkEnd } from '#app/features/channels/link-end.tsx';
import { AskEmploymentForm } from '#app/features/companies/ask-employment-form.tsx';
import { OwnAsk } from '#app/features/companies/own-asks.tsx';
import { WhatCompanySees } from '#app/features/companies/what-company-sees.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { askEmployment, withdrawEmploymentAsk } from '#server/companies/ask-employment.server.ts';
import { getEmployment } from '#server/companies/get-employment.server.ts';
import { failedPage, invalidForm, parseForm, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { passRetryAfter } from '#server/http/retry-after.ts';
import { routeParam } from '#server/http/route-param.server.ts';

export const handle = withTexts('employment');
export const links = signedInLinks;

export const meta = titleMeta;
export const headers = passRetryAfter;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const code = routeParam(params, 'code');
  const title = pageTitle(context.locale, (t) => t.employment.title);
  const view = await getEmployment(context.service, { code });
  if (!view.ok) return failedPage(view, { title });
  return { title, failure: null, view: view.value };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  requirePerson(context, request);
  const code = routeParam(params, 'code');
  const form = await parseForm(request, askEmploymentSchema);
  if (!form.ok) return invalidForm(form.response);
  const { service } = context;
  const outcome = await (form.value.intent === 'withdraw'
    ? withdrawEmploymentAsk(service, form.value)
    : askEmployment(service, { code, staffNumber: form.value.staffNumber }));
  if (!outcome.ok) return refusedForm(outcome, form.values);
  return redirect(joinCompanyPath(encodeURIComponent(code)));
}

export default function JoinCompanyByCode() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT().employment;
  if (page.failure !== null) {
    const next = { text: t.problemText, to: '/join-company', label: t.again };
    return <LinkEnd title={t.problem} failure={page.failure} next={next} />;
  }
  const { view } = page;
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        title={t.joinTitle({ company: view.company })}
        crumbs={[{ to: '/join-company', label: t.title }]}
      />
      <WhatCompanySees name={view.name} planKind={view.planKind} />
      <WhereOneStands view={view} answer={answer} />
    </div>
  );
}

function WhereOneStands({
  view,
  answer,
}: {
  readonly view: EmploymentView;
  readonly answer: unknown;
}) {
  const t = useT().employment;
  const withdrawal = useFormFailure(answer, { intent: 'withdraw' });
  const { entry, waiting } = view;
  if (entry === 'in') {
    return (
      <Banner
        tone="success"
        title={t.isIn}
        action={
          <LinkButton to="/wallet" size="s">
            {t.toWallet}
          </LinkButton>
        }
      />
    );
  }
  if (waiting !== null && entry !== 'invited') {
    return (
      <>
        <div role="status">
          <Banner tone="info" title={t.waiting} />
        </div>
        <Card className="stack is-tight">
          <FormNote echo={withdrawal} />
          <OwnAsk ask={waiting} />
        </Card>
      </>
    );
  }
  if (entry === 'asked_enough') return <Banner tone="warning" title={t.askedEnough} />;
  return <AskEmploymentForm entry={entry} answer={answer} />;
}
