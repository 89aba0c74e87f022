import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import { EmailField } from '#app/features/accounts/email-field.tsx';
import { NewPasswordField } from '#app/features/accounts/password-fields.tsx';
import { CookiesNeeded } from '#app/features/accounts/cookies-needed.tsx';
import { tokenOfJoinCompany } from '#app/contracts/companies/join-company-address.ts';
import { signUpSchema } from '#app/contracts/accounts/schemas.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { tokenOfJoin } from '#app/contracts/groups/join-address.ts';
import { withReturn } from '#app/features/accounts/with-return.ts';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { deviceCookie, readDevice } from '#server/accounts/device-cookie.ts';
import { localeCookie } from '#server/accounts/locale-cookie.ts';
import { signUp } from '#server/accounts/sign-up.server.ts';
import { invalidForm, parseForm, refusedForm } from '#server/http/forms.server.ts';
import { ownPath } from '#server/http/require-person.server.ts';
import { passRetryAfter } from '#server/http/retry-after.ts';

export const handle = withTexts('accounts');

export const meta = titleMeta;
export const headers = passRetryAfter;

export function loader({ request, context }: LoaderFunctionArgs) {
  const returnTo = ownPath(new URL(request.url).searchParams.get('returnTo'), '');
  if (context.service.actor.kind === 'person') throw redirect(returnTo || '/');
  return {
    title: pageTitle(context.locale, (t) => t.accounts.signUp.title),
    returnTo: returnTo || null,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, signUpSchema);
  if (!form.ok) return invalidForm(form.response);
  const { name, email, password, returnTo } = form.value;
  const { locale } = context;
  const device = readDevice(request, context);
  const path = ownPath(returnTo, '');
  const inviteToken = tokenOfJoin(path) ?? tokenOfJoinCompany(path);
  const account = { name, email, password, locale, device, inviteToken };
  const outcome = await signUp(context.service, account);
  if (!outcome.ok) {
    const field = outcome.code.startsWith('password.') ? 'password' : undefined;
    return refusedForm(outcome, form.values, field);
  }
  const headers = new Headers({ 'Set-Cookie': context.cookies.session(outcome.value.token) });
  headers.append('Set-Cookie', deviceCookie(outcome.value.device, context));
  headers.append('Set-Cookie', localeCookie(locale, context));
  return redirect(ownPath(returnTo, '/welcome'), { headers });
}

export default function SignUp() {
  const { returnTo } = useLoaderData<typeof loader>();
  const echo = useFormFailure(useActionData<typeof action>());
  const t = useT().accounts;
  return (
    <div className="wrap page entry">
      <PageHeader title={t.signUp.title} sub={t.signUp.sub} />
      <Card>
        <Form method="post" className="form" reloadDocument>
          <CookiesNeeded />
          <FormNote echo={echo} />
          {returnTo !== null && <input type="hidden" name="returnTo" value={returnTo} />}
          <TextField
            label={t.signUp.name}
            {...echo.field('name')}
            hint={t.signUp.nameHint}
            autoComplete="name"
            maxLength={80}
            required
          />
          <EmailField echo={echo} label={t.email} />
          <NewPasswordField echo={echo} name="password" label={t.password} />
          <Button type="submit" block>
            {t.signUp.submit}
          </Button>
        </Form>
        <p className="entry-other">
          {t.signUp.haveAccount}{' '}
          <Link to={withReturn('/sign-in', returnTo)}>{t.signUp.toSignIn}</Link>
        </p>
      </Card>
    </div>
  );
}
