import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';

import { Banner } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import { askNewPasswordSchema } from '#app/contracts/channels/schemas.ts';
import { EmailField } from '#app/features/accounts/email-field.tsx';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { DemoMailLink } from '#app/features/channels/demo-mail-link.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { askNewPassword } from '#server/channels/ask-new-password.server.ts';
import { invalidForm, parseForm, refusedForm } from '#server/http/forms.server.ts';
import { passRetryAfter } from '#server/http/retry-after.ts';

export const handle = withTexts('accounts', 'channels');

export const meta = titleMeta;
export const headers = passRetryAfter;

export function loader({ context }: LoaderFunctionArgs) {
  return {
    title: pageTitle(context.locale, (t) => t.channels.forgotten.title),
    isDemo: context.service.isDemo,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, askNewPasswordSchema);
  if (!form.ok) return invalidForm(form.response);
  const { locale } = context;
  const outcome = await askNewPassword(context.service, { email: form.value.email, locale });
  return outcome.ok ? data({ isSent: true }) : refusedForm(outcome, form.values);
}

export default function ForgottenPassword() {
  const { isDemo } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const echo = useFormFailure(answer);
  const { accounts, channels } = useT();
  const t = channels.forgotten;
  const isSent = answer !== undefined && 'isSent' in answer;
  return (
    <div className="wrap page entry">
      <PageHeader title={t.title} sub={t.sub} />
      <Card className="stack">
        {isSent ? (
          <div role="status">
            <Banner tone="success" title={t.sentTitle}>
              <p>{t.sentText}</p>
              <p>{t.sentMore}</p>
            </Banner>
          </div>
        ) : (
          <Form method="post" className="form">
            <FormNote echo={echo} />
            <EmailField echo={echo} label={accounts.email} />
            <Button type="submit" block>
              {t.submit}
            </Button>
          </Form>
        )}
        {isDemo && <DemoMailLink />}
        <p className="entry-other">
          <Link to="/sign-in">{t.toSignIn}</Link>
        </p>
      </Card>
    </div>
  );
}
