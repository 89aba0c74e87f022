import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { PageHeader } from '#app/components/page-header.tsx';
import { Steps } from '#app/components/steps.tsx';
import { romeDay } from '#app/domain/dates.ts';
import { welcomeSchema } from '#app/contracts/accounts/schemas.ts';
import { HowStep, WhereStep, WhoStep } from '#app/features/accounts/welcome-steps.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { changeHousehold } from '#server/accounts/change-household.server.ts';
import { getAccount } from '#server/accounts/get-account.server.ts';
import { getHousehold } from '#server/accounts/get-household.server.ts';
import { localeCookie } from '#server/accounts/locale-cookie.ts';
import { finishWelcome, savePreferences } from '#server/accounts/save-preferences.server.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';

export const handle = withTexts('accounts');

export const meta = titleMeta;

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const [account, household] = await Promise.all([
    getAccount(context.service),
    getHousehold(context.service),
  ]);
  if (!account.ok) return refuseLoader(account);
  if (!household.ok) return refuseLoader(household);
  const step = Number(new URL(request.url).searchParams.get('step'));
  return {
    title: pageTitle(context.locale, (t) => t.accounts.welcome.title),
    step: step === 2 || step === 3 ? step : 1,
    account: account.value,
    dependants: household.value?.dependants ?? null,
    today: romeDay(context.service.now()),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const form = await parseForm(request, welcomeSchema);
  if (!form.ok) return invalidForm(form.response);
  const { service } = context;
  switch (form.value.intent) {
    case 'municipio': {
      await savePreferences(service, { municipio: form.value.municipio });
      return redirect('/welcome?step=2');
    }
    case 'create':
    case 'add-dependant': {
      const outcome = await changeHousehold(service, form.value);
      if (outcome.ok) return redirect('/welcome?step=2');
      const field = outcome.code.startsWith('dependant.') ? 'birthDate' : undefined;
      return refusedForm(outcome, form.values, field);
    }
    case 'finish': {
      const { locale, textSize } = form.value;
      await savePreferences(service, { locale, textSize });
      await finishWelcome(service);
      return redirect('/', { headers: { 'Set-Cookie': localeCookie(locale, context) } });
    }
    case 'skip':
      await finishWelcome(service);
      return redirect('/');
  }
}

export default function Welcome() {
  const { step, account, dependants, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT().accounts.welcome;
  return (
    <div className="wrap is-narrow page">
      <PageHeader title={t.title} sub={t.sub} />
      <Steps label={t.steps} items={t.stepNames} current={step - 1} />
      {step === 1 && <WhereStep account={account} answer={answer} />}
      {step === 2 && (
        <WhoStep account={account} answer={answer} dependants={dependants} today={today} />
      )}
      {step === 3 && <HowStep account={account} answer={answer} />}
    </div>
  );
}
