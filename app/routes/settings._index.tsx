import {
  redirect,
  type ActionFunctionArgs,
  type AppLoadContext,
  type LoaderFunctionArgs,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Banner } from '#app/components/banner.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { settingsSchema } from '#app/contracts/accounts/schemas.ts';
import {
  AppearanceSection,
  ProfileSection,
  SafetySection,
} from '#app/features/accounts/settings-sections.tsx';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { MailSection } from '#app/features/channels/mail-section.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { changePassword } from '#server/accounts/change-password.server.ts';
import { getAccount } from '#server/accounts/get-account.server.ts';
import { localeCookie } from '#server/accounts/locale-cookie.ts';
import { savePreferences, type Preferences } from '#server/accounts/save-preferences.server.ts';
import { signOutEverywhere } from '#server/accounts/sign-out.server.ts';
import { askConfirmation, askNewAddress } from '#server/channels/ask-address.server.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { passRetryAfter } from '#server/http/retry-after.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('accounts', 'channels');
export const links = signedInLinks;

export const meta = titleMeta;
export const headers = passRetryAfter;

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const account = await getAccount(context.service);
  if (!account.ok) return refuseLoader(account);
  const saved = new URL(request.url).searchParams.get('saved');
  return {
    title: pageTitle(context.locale, (t) => t.accounts.settings.title),
    // The language of this screen, which a guest may have chosen before signing in.
    account: { ...account.value, locale: context.locale },
    saved: NOTES.find((note) => note === saved) ?? null,
    isDemo: context.service.isDemo,
  };
}

/** What was done, as the address says it after a form. */
const NOTES = ['password', 'data', 'link', 'address'] as const;

export async function action({ request, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const form = await parseForm(request, settingsSchema);
  if (!form.ok) return invalidForm(form.response);
  switch (form.value.intent) {
    case 'profile': {
      const { name, municipio } = form.value;
      return save(context, { name, municipio }, new Headers());
    }
    case 'appearance': {
      const { locale, textSize, theme } = form.value;
      const headers = new Headers({ 'Set-Cookie': localeCookie(locale, context) });
      return save(context, { locale, textSize, theme }, headers);
    }
    case 'password': {
      const { currentPassword, newPassword } = form.value;
      const outcome = await changePassword(context.service, { currentPassword, newPassword });
      if (outcome.ok) {
        const headers = { 'Set-Cookie': context.cookies.session(outcome.value.token) };
        return redirect('/settings?saved=password', { headers });
      }
      const field = outcome.code === 'password.wrong' ? 'currentPassword' : 'newPassword';
      const isFieldError = outcome.code.startsWith('password.');
      return refusedForm(outcome, form.values, isFieldError ? field : undefined);
    }
    case 'mails':
      return save(context, { wantsMails: form.value.wantsMails === 'yes' }, new Headers());
    case 'confirm-address': {
      const outcome = await askConfirmation(wishing(context.service, form));
      return outcome.ok ? redirect('/settings?saved=link') : refusedForm(outcome, form.values);
    }
    case 'address': {
      const { newEmail, currentPassword } = form.value;
      const ctx = wishing(context.service, form);
      const outcome = await askNewAddress(ctx, { newEmail, currentPassword });
      if (outcome.ok) return redirect('/settings?saved=address');
      if (outcome.code === 'password.wrong') {
        return refusedForm(outcome, form.values, 'currentPassword');
      }
      return refusedForm(
        outcome,
        form.values,
        outcome.code === 'address.same' ? 'newEmail' : undefined,
      );
    }
    case 'sign-out-everywhere':
      await signOutEverywhere(context.service);
      return redirect('/sign-in', { headers: { 'Set-Cookie': context.cookies.cleared() } });
  }
}

async function save(context: AppLoadContext, choices: Preferences, headers: Headers) {
  const outcome = await savePreferences(context.service, choices);
  return outcome.ok ? redirect('/settings?saved=data', { headers }) : refusedForm(outcome, {});
}

export default function Settings() {
  const { account, saved, isDemo } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { accounts, channels } = useT();
  const t = accounts.settings;
  const notes = {
    password: t.passwordChanged,
    data: t.saved,
    link: channels.settings.sent,
    address: channels.settings.asked,
  };
  return (
    <div className="wrap is-narrow page">
      <PageHeader title={t.title} sub={t.sub} />
      {saved !== null && (
        <div role="status">
          <Banner tone="success" title={notes[saved]} />
        </div>
      )}
      <ProfileSection account={account} answer={answer} />
      <MailSection account={account} answer={answer} isDemo={isDemo} />
      <AppearanceSection account={account} answer={answer} />
      <SafetySection account={account} answer={answer} />
    </div>
  );
}
