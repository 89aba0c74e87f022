import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { z } from 'zod';

import { PageHeader } from '#app/components/page-header.tsx';
import { Steps } from '#app/components/steps.tsx';
import { applySchema, DECLARED_FIELD_OF } from '#app/contracts/programmes/application-schemas.ts';
import { CONSENTS } from '#app/domain/programmes/application.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import {
  IseeStep,
  SendStep,
  WhoStep,
  type TypedApplication,
} from '#app/features/programmes/apply-steps.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeId } from '#server/http/route-id.server.ts';
import { applyForVoucher, checkDeclaration } from '#server/programmes/apply.server.ts';
import { getApplyPage } from '#server/programmes/own-applications.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('applications');
export const links = signedInLinks;

export const meta = titleMeta;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const { service, locale } = context;
  const programmeId = routeId(params, 'programmeId', 'programme.not_found');
  const view = await getApplyPage(service, { programmeId, locale });
  if (!view.ok) return refuseLoader(view);
  const asked = new URL(request.url).searchParams.get('for');
  const person = view.value.people.find(
    ({ dependantId, standing }) => dependantId === asked && standing === 'may',
  );
  const { name } = view.value.programme;
  return {
    title: pageTitle(locale, () => name),
    view: view.value,
    dependantId: person?.dependantId ?? null,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const programmeId = routeId(params, 'programmeId', 'programme.not_found');
  const form = await parseForm(request, applySchema);
  if (!form.ok) return invalidForm(form.response);
  const { intent, dependantId, isee, iseeKind, protocol } = form.value;
  const declaration = { programmeId, dependantId, isee, iseeKind, protocol };
  const missing = missingConsents(form.value);
  if (intent === 'send' && missing.length === 0) {
    const sent = await applyForVoucher(wishing(context.service, form), declaration);
    if (!sent.ok) return refusedForm(sent, form.values, DECLARED_FIELD_OF[sent.code]);
    return redirect(`/applications/${sent.value.applicationId}`);
  }
  const checked = await checkDeclaration(context.service, declaration);
  if (!checked.ok) return refusedForm(checked, form.values, DECLARED_FIELD_OF[checked.code]);
  const fieldErrors = Object.fromEntries(missing.map((name) => [name, 'application.consent']));
  const typed: TypedApplication = {
    dependantId,
    isee: form.values['isee'] ?? '',
    iseeKind,
    protocol: form.values['protocol'] ?? '',
  };
  const failure = { fieldErrors, formError: null, details: {}, values: form.values };
  return data({ declared: checked.value, typed, ...failure }, missing.length === 0 ? 200 : 400);
}

function missingConsents(sent: z.infer<typeof applySchema>) {
  return sent.intent === 'send' ? CONSENTS.filter((name) => sent[name] !== 'yes') : [];
}

export default function Apply() {
  const { view, dependantId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT().applications;
  const { programme } = view;
  const sending = answer && 'declared' in answer ? answer : null;
  const step = sending ? 2 : dependantId === null ? 0 : 1;
  const { who, isee, send } = t.apply.stepNames;
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        title={programme.name}
        crumbs={[{ to: '/programmes', label: t.open.title }]}
        sub={programme.funding}
      />
      <Steps label={t.apply.steps} items={[who, isee, send]} current={step} />
      {dependantId === null && <WhoStep view={view} />}
      {dependantId !== null && !sending && (
        <IseeStep
          dependantId={dependantId}
          exampleProtocol={view.exampleProtocol}
          answer={answer}
        />
      )}
      {sending && (
        <SendStep
          declared={sending.declared}
          typed={sending.typed}
          back={`/programmes/${programme.id}/apply?for=${sending.typed.dependantId}`}
          answer={answer}
        />
      )}
    </div>
  );
}
