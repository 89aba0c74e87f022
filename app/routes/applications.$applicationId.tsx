import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';

import { Button, LinkButton } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import {
  DECLARED_FIELD_OF,
  ownApplicationSchema,
} from '#app/contracts/programmes/application-schemas.ts';
import type { OwnApplicationPage } from '#app/contracts/programmes/application-views.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { concernsHousehold, readsNews } from '#app/features/notifications/live-news.ts';
import { ApplicationState } from '#app/features/programmes/application-state.tsx';
import { IseeFields } from '#app/features/programmes/isee-fields.tsx';
import { formatDate, formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeId } from '#server/http/route-id.server.ts';
import { resendApplication, withdrawApplication } from '#server/programmes/apply.server.ts';
import { getOwnApplication } from '#server/programmes/own-applications.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('applications');
export const links = signedInLinks;

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsHousehold);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const { service, locale } = context;
  const applicationId = routeId(params, 'applicationId', 'application.not_found');
  const view = await getOwnApplication(service, { applicationId, locale });
  if (!view.ok) return refuseLoader(view);
  const { programme } = view.value;
  return { title: pageTitle(locale, () => programme), view: view.value };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const applicationId = routeId(params, 'applicationId', 'application.not_found');
  const form = await parseForm(request, ownApplicationSchema);
  if (!form.ok) return invalidForm(form.response);
  const service = wishing(context.service, form);
  const done =
    form.value.intent === 'resend'
      ? await resendApplication(service, { applicationId, ...form.value })
      : await withdrawApplication(service, { applicationId });
  if (done.ok) return redirect(`/applications/${applicationId}`);
  return refusedForm(done, form.values, DECLARED_FIELD_OF[done.code]);
}

export default function Application() {
  const { view } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { own: t, open } = useT().applications;
  const locale = useLocale();
  const { holder, programme, state, appliedAt, words, valueCents } = view;
  const isOver = state === 'withdrawn' || state === 'refused';
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        title={programme}
        crumbs={[{ to: '/programmes', label: open.title }]}
        eyebrow={<ApplicationState state={state} />}
        sub={`${open.holder}: ${holder}. ${t.sentOn({ day: formatDate(appliedAt, locale) })}.`}
      />
      <Card className="stack">
        <p>{t.texts[state]}</p>
        {words !== '' && (
          <div>
            <b>{state === 'refused' ? t.why : t.missing}</b>
            <p className="as-typed" dir="auto">
              {words}
            </p>
          </div>
        )}
        {valueCents !== null && !isOver && (
          <p>{t.worth({ value: formatEuro(valueCents, locale) })}</p>
        )}
        {state === 'granted' && (
          <div>
            <LinkButton to="/wallet">{t.wallet}</LinkButton>
          </div>
        )}
      </Card>
      <Resend view={view} answer={answer} />
      <Withdraw view={view} answer={answer} />
    </div>
  );
}

type PartProps = { readonly view: OwnApplicationPage; readonly answer: unknown };

function Resend({ view, answer }: PartProps) {
  const t = useT().applications.own;
  const echo = useFormFailure(answer, { intent: 'resend' });
  if (!view.mayResend || !view.declared) return null;
  return (
    <Section title={t.resend}>
      <Form method="post" className="form">
        <FormKey />
        <FormNote echo={echo} />
        <IseeFields echo={echo} exampleProtocol={view.exampleProtocol} typed={view.declared} />
        <div className="form-actions">
          <Button type="submit" name="intent" value="resend">
            {t.resend}
          </Button>
        </div>
      </Form>
    </Section>
  );
}

function Withdraw({ view, answer }: PartProps) {
  const t = useT().applications.own;
  const echo = useFormFailure(answer, { intent: 'withdraw' });
  if (!view.mayWithdraw) return null;
  return (
    <Section title={t.withdraw} hint={t.withdrawText}>
      <Form method="post" className="form">
        <FormKey />
        <FormNote echo={echo} />
        <div>
          <Button type="submit" variant="quiet" name="intent" value="withdraw">
            {t.withdraw}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
