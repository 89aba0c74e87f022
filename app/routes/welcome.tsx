import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { PageHeader } from '#app/components/page-header.tsx';
import { Steps } from '#app/components/steps.tsx';
import { romeDay } from '#app/domain/dates.ts';
import { welcomeSchema } from '#app/contracts/accounts/schemas.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { HowStep, InvitedHome, WhereStep, WhoStep } from '#app/features/accounts/welcome-steps.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { getAtHome } from '#server/accounts/get-at-home.server.ts';
import { addDependant } from '#server/accounts/edit-dependants.server.ts';
import { changeHousehold } from '#server/accounts/change-household.server.ts';
import { localeCookie } from '#server/accounts/locale-cookie.ts';
import { finishWelcome, savePreferences } from '#server/accounts/save-preferences.server.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { ownPath, requirePerson } from '#server/http/require-person.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('accounts');
export const links = signedInLinks;

export const meta = titleMeta;

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const home = await getAtHome(context.service);
  if (!home.ok) return refuseLoader(home);
  const { account, household } = home.value;
  const { searchParams } = new URL(request.url);
  const step = Number(searchParams.get('step'));
  const returnTo = ownPath(searchParams.get('returnTo'), '') || null;
  return {
    title: pageTitle(context.locale, ({ accounts: { welcome } }) =>
      returnTo === null ? welcome.title : welcome.homeTitle,
    ),
    step: step === 2 || step === 3 ? step : 1,
    /** Where whoever came by an invitation is going; they are asked who is at home, and no more. */
    returnTo,
    account: account,
    dependants: household?.dependants ?? null,
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
      const outcome = await changeHousehold(wishing(service, form), form.value);
      if (outcome.ok) return redirect(homeStep(form.value.returnTo));
      return refusedForm(outcome, form.values, fieldOf(outcome.code));
    }
    case 'leave-home': {
      const { added, returnTo } = form.value;
      if (added !== null) {
        const outcome = await addDependant(wishing(service, form), added);
        if (!outcome.ok) return refusedForm(outcome, form.values, fieldOf(outcome.code));
      }
      const to = ownPath(returnTo, '');
      if (to === '') return redirect('/welcome?step=3');
      await finishWelcome(service);
      return redirect(to);
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

function homeStep(returnTo: string | undefined): string {
  const path = '/welcome?step=2';
  const to = ownPath(returnTo, '');
  return to === '' ? path : `${path}&${new URLSearchParams({ returnTo: to })}`;
}

function fieldOf(code: string): string | undefined {
  return code.startsWith('dependant.') ? 'birthDate' : undefined;
}

export default function Welcome() {
  const { step, returnTo, account, dependants, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT().accounts.welcome;
  if (returnTo !== null) {
    return (
      <div className="wrap is-narrow page">
        <PageHeader title={t.homeTitle} sub={t.homeSub} />
        <InvitedHome
          account={account}
          answer={answer}
          dependants={dependants}
          today={today}
          returnTo={returnTo}
        />
      </div>
    );
  }
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
