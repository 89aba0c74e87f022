import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Section } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Pill } from '#app/components/pill.tsx';
import { suspensionSchema } from '#app/contracts/qualification/schemas.ts';
import { SHEET_KINDS, type SheetSubject } from '#app/domain/qualification/proposal-state.ts';
import { fail } from '#app/domain/result.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { concernsPerson, readsNews } from '#app/features/notifications/live-news.ts';
import { SheetHistory } from '#app/features/qualification/sheet-history.tsx';
import {
  AnswerSuspension,
  AskSuspension,
  SuspensionEffects,
} from '#app/features/qualification/suspension-page.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { getSuspension } from '#server/qualification/get-suspension.server.ts';
import { suspendSheet } from '#server/qualification/suspend-sheet.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('qualification', 'deals');
export const links = signedInLinks;

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsPerson);

function subjectOf(params: LoaderFunctionArgs['params']): SheetSubject {
  const asked = routeParam(params, 'kind');
  const kind = SHEET_KINDS.find((one) => one === asked);
  if (!kind) return refuseLoader(fail('sheet.not_found'));
  return { kind, subjectId: routeParam(params, 'subjectId') };
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const view = await getSuspension(context.service, subjectOf(params));
  if (!view.ok) return refuseLoader(view);
  const { title } = view.value;
  return { title: pageTitle(context.locale, () => title), view: view.value };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const form = await parseForm(request, suspensionSchema);
  if (!form.ok) return invalidForm(form.response);
  const subject = subjectOf(params);
  const done = await suspendSheet(wishing(context.service, form), subject, form.value);
  if (!done.ok) return refusedForm(done, form.values);
  return redirect(`/city/suspensions/${subject.kind}/${subject.subjectId}`);
}

export default function CitySuspension() {
  const { view } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT().qualification;
  const { title, kind, providerName, state, now } = view;
  const isOffSale = state === 'suspended';
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        title={title}
        crumbs={[{ to: '/city/sheets', label: t.check.back }]}
        eyebrow={
          (state === 'validated' || isOffSale) && (
            <Pill tone={isOffSale ? 'red' : 'green'}>{t.suspensions.stateText[state]}</Pill>
          )
        }
        sub={
          kind === 'provider'
            ? t.kinds.provider
            : t.check.sub({ kind: t.kinds.service, name: providerName })
        }
      />
      <AnswerSuspension view={view} answer={answer} />
      {!isOffSale && <SuspensionEffects view={view} />}
      <AskSuspension view={view} answer={answer} />
      <Section title={t.check.history}>
        <SheetHistory events={view.history} now={now} />
      </Section>
    </div>
  );
}
