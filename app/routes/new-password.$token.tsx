import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import { newPasswordSchema } from '#app/contracts/channels/schemas.ts';
import { NewPasswordField } from '#app/features/accounts/password-fields.tsx';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { LinkEnd } from '#app/features/channels/link-end.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { getNewPassword, setNewPassword } from '#server/channels/set-new-password.server.ts';
import { failedPage, invalidForm, parseForm, refusedForm } from '#server/http/forms.server.ts';
import { passRetryAfter } from '#server/http/retry-after.ts';
import { routeParam } from '#server/http/route-param.server.ts';

export const handle = withTexts('accounts', 'channels');

export const meta = titleMeta;
export const headers = passRetryAfter;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const link = await getNewPassword(context.service, { token: routeParam(params, 'token') });
  const title = pageTitle(context.locale, ({ channels: { newPassword: t } }) =>
    link.ok ? t.title : t.problem,
  );
  return link.ok ? { title, failure: null, email: link.value.email } : failedPage(link, { title });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await parseForm(request, newPasswordSchema);
  if (!form.ok) return invalidForm(form.response);
  const { newPassword } = form.value;
  const token = routeParam(params, 'token');
  const outcome = await setNewPassword(context.service, { token, newPassword });
  if (outcome.ok) {
    // Whoever was in here is out with all other devices.
    const headers = { 'Set-Cookie': context.cookies.cleared() };
    return redirect('/sign-in?changed=password', { headers });
  }
  const isOfField = outcome.code.startsWith('password.');
  return refusedForm(outcome, form.values, isOfField ? 'newPassword' : undefined);
}

export default function NewPassword() {
  const view = useLoaderData<typeof loader>();
  const echo = useFormFailure(useActionData<typeof action>());
  const t = useT().channels.newPassword;
  if (view.failure !== null) {
    const next = { text: t.problemText, to: '/forgotten-password', label: t.again };
    return <LinkEnd title={t.problem} failure={view.failure} next={next} />;
  }
  return (
    <div className="wrap page entry">
      <PageHeader title={t.title} sub={t.sub} />
      <Card>
        <Form method="post" className="form" reloadDocument>
          <FormNote echo={echo} />
          {/* Tells password managers whose password this is. */}
          <input type="hidden" name="username" autoComplete="username" value={view.email} />
          <NewPasswordField echo={echo} name="newPassword" label={t.password} />
          <Button type="submit" block>
            {t.submit}
          </Button>
        </Form>
      </Card>
    </div>
  );
}
