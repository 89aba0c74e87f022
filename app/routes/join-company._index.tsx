import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import { joinCompanyPath } from '#app/contracts/companies/join-company-address.ts';
import { joinCompanySchema } from '#app/contracts/companies/join-company-schemas.ts';
import { readJoinCode } from '#app/domain/companies/join-code.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { OwnAsks } from '#app/features/companies/own-asks.tsx';
import { formatList } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { withdrawEmploymentAsk } from '#server/companies/ask-employment.server.ts';
import { findByCode } from '#server/companies/find-by-code.server.ts';
import { getOwnEmployment } from '#server/companies/get-employment.server.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { passRetryAfter } from '#server/http/retry-after.ts';

export const handle = withTexts('employment');
export const links = signedInLinks;

export const meta = titleMeta;
export const headers = passRetryAfter;

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const own = await getOwnEmployment(context.service);
  if (!own.ok) return refuseLoader(own);
  return { title: pageTitle(context.locale, (t) => t.employment.title), own: own.value };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const form = await parseForm(request, joinCompanySchema);
  if (!form.ok) return invalidForm(form.response);
  const { service } = context;
  if (form.value.intent === 'withdraw') {
    const outcome = await withdrawEmploymentAsk(service, form.value);
    return outcome.ok ? redirect('/join-company') : refusedForm(outcome, form.values);
  }
  const { code } = form.value;
  const found = await findByCode(service, { code });
  if (!found.ok) return refusedForm(found, form.values, 'code');
  return redirect(joinCompanyPath(readJoinCode(code) ?? encodeURIComponent(code)));
}

export default function JoinCompany() {
  const { own } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT().employment;
  const locale = useLocale();
  const echo = useFormFailure(answer, { intent: 'find' });
  const withdrawal = useFormFailure(answer, { intent: 'withdraw' });
  return (
    <div className="wrap is-narrow page">
      <PageHeader title={t.title} sub={t.sub} crumbs={[{ to: '/wallet', label: t.wallet }]} />
      {own.companies.length > 0 && (
        <p>
          {t.companies}{' '}
          <b dir="auto">
            {formatList(
              own.companies.map(({ name }) => name),
              locale,
            )}
          </b>
        </p>
      )}
      <Card className="stack">
        <Form method="post" className="form">
          <FormNote echo={echo} />
          <input type="hidden" name="intent" value="find" />
          <TextField
            label={t.code}
            hint={t.codeHint}
            {...echo.field('code')}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={80}
            required
          />
          <Button type="submit" block>
            {t.find}
          </Button>
        </Form>
        <p className="muted small">{t.noCode}</p>
      </Card>
      {own.asks.length > 0 && (
        <Section title={t.asks}>
          <FormNote echo={withdrawal} />
          <OwnAsks asks={own.asks} />
        </Section>
      )}
    </div>
  );
}
