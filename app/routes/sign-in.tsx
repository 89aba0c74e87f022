import {
  redirect,
  type ActionFunctionArgs,
  type AppLoadContext,
  type LoaderFunctionArgs,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';

import { Banner } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import { EmailField } from '#app/features/accounts/email-field.tsx';
import { PasswordField } from '#app/features/accounts/password-fields.tsx';
import { CookiesNeeded } from '#app/features/accounts/cookies-needed.tsx';
import { demoSignInSchema, signInSchema } from '#app/contracts/accounts/schemas.ts';
import { DemoPeople } from '#app/features/accounts/demo-people.tsx';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { withReturn } from '#app/features/accounts/with-return.ts';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { deviceCookie, readDevice } from '#server/accounts/device-cookie.ts';
import { hasLocaleCookie, localeCookie } from '#server/accounts/locale-cookie.ts';
import type { SignedIn } from '#server/accounts/open-session.server.ts';
import {
  listDemoPeople,
  listDemoProviders,
  signInAsDemo,
} from '#server/accounts/sign-in-as-demo.server.ts';
import { signIn } from '#server/accounts/sign-in.server.ts';
import { checkFields, invalidForm, refusedForm, unreadForm } from '#server/http/forms.server.ts';
import { readForm } from '#server/http/read-form.server.ts';
import { ownPath } from '#server/http/require-person.server.ts';
import { passRetryAfter } from '#server/http/retry-after.ts';

export const handle = withTexts('accounts');

export const meta = titleMeta;
export const headers = passRetryAfter;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const returnTo = ownPath(new URL(request.url).searchParams.get('returnTo'), '');
  const { actor, isDemo } = context.service;
  // In the demo one goes from person to person, so the page stays open to those who are in.
  if (actor.kind === 'person' && !isDemo) throw redirect(returnTo || '/');
  return {
    title: pageTitle(context.locale, (t) => t.accounts.signIn.title),
    returnTo: returnTo || null,
    demoPeople: listDemoPeople(context.service),
    demoProviders: await listDemoProviders(context.service),
    isPasswordNew: new URL(request.url).searchParams.has('changed'),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const sent = await readForm(request, 'ordinary');
  if (!sent.ok) return invalidForm(unreadForm(sent.code).response);
  const { fields } = sent.value;
  if (fields.has('demo')) {
    const form = checkFields(request, fields, demoSignInSchema);
    if (!form.ok) return invalidForm(form.response);
    const outcome = await signInAsDemo(context.service, { key: form.value.demo });
    if (!outcome.ok) return refusedForm(outcome, form.values);
    // Nobody chose a demo person's language: the one of the page stays.
    const person = { ...outcome.value, locale: context.locale };
    return enter(request, context, person, form.value.returnTo);
  }
  const form = checkFields(request, fields, signInSchema);
  if (!form.ok) return invalidForm(form.response);
  const { email, password, returnTo } = form.value;
  const device = readDevice(request, context);
  const outcome = await signIn(context.service, { email, password, device });
  if (!outcome.ok) return refusedForm(outcome, form.values);
  return enter(request, context, outcome.value, returnTo);
}

function enter(
  request: Request,
  context: AppLoadContext,
  person: SignedIn & { readonly device?: string },
  returnTo: string | undefined,
) {
  const headers = new Headers({ 'Set-Cookie': context.cookies.session(person.token) });
  if (person.device !== undefined)
    headers.append('Set-Cookie', deviceCookie(person.device, context));
  if (!hasLocaleCookie(request)) {
    headers.append('Set-Cookie', localeCookie(person.locale, context));
  }
  return redirect(ownPath(returnTo, person.homePath), { headers });
}

export default function SignIn() {
  const { returnTo, demoPeople, demoProviders, isPasswordNew } = useLoaderData<typeof loader>();
  const echo = useFormFailure(useActionData<typeof action>());
  const t = useT();
  const isInvited = returnTo?.includes('/join/') ?? false;
  return (
    <div className="wrap page entry">
      <PageHeader
        title={t.accounts.signIn.title}
        sub={isInvited ? t.accounts.signIn.inviteNote : t.accounts.signIn.sub}
      />
      {isPasswordNew && (
        <div role="status">
          <Banner tone="success" title={t.accounts.signIn.passwordChanged} />
        </div>
      )}
      <div className="entry-columns">
        <Card>
          {/* A whole new page follows: language, theme and sockets are those of the person. */}
          <Form method="post" className="form" reloadDocument>
            <CookiesNeeded />
            <FormNote echo={echo} />
            {returnTo !== null && <input type="hidden" name="returnTo" value={returnTo} />}
            <EmailField echo={echo} label={t.accounts.email} />
            <PasswordField echo={echo} name="password" label={t.accounts.password} />
            <Button type="submit" block>
              {t.accounts.signIn.submit}
            </Button>
          </Form>
          <p className="entry-other">
            <Link to="/forgotten-password">{t.accounts.signIn.forgotten}</Link>
          </p>
          <p className="entry-other">
            {t.accounts.signIn.noAccount}{' '}
            <Link to={withReturn('/sign-up', returnTo)}>{t.accounts.signIn.toSignUp}</Link>
          </p>
        </Card>
        {demoPeople.length > 0 && (
          <DemoPeople people={demoPeople} providers={demoProviders} returnTo={returnTo} />
        )}
      </div>
    </div>
  );
}
