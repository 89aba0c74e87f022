import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';

import { PageHeader } from '#app/components/page-header.tsx';
import { newProviderSchema } from '#app/contracts/qualification/schemas.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { RegisterForm, RegisterSteps } from '#app/features/qualification/register-form.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { invalidForm, parseForm, refusedForm } from '#server/http/forms.server.ts';
import { refusedFields } from '#server/http/refused-fields.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { registerProvider } from '#server/qualification/register-provider.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('qualification', 'registration');
export const links = signedInLinks;

export const meta = titleMeta;

export function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  return { title: pageTitle(context.locale, (t) => t.registration.title) };
}

/** These are about one field. */
const ABOUT_TAX_CODE: readonly string[] = [
  'field.required',
  'sheet.tax_code',
  'sheet.known_provider',
];

export async function action({ request, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const form = await parseForm(request, newProviderSchema);
  if (!form.ok) return invalidForm(form.response);
  const begun = await registerProvider(wishing(context.service, form), form.value);
  if (begun.ok) return redirect(`/provider/sheet/${begun.value.providerId}`);
  return ABOUT_TAX_CODE.includes(begun.code)
    ? refusedFields({ fieldErrors: { taxCode: begun.code }, fieldDetails: {} }, form.values)
    : refusedForm(begun, form.values);
}

export default function RegisterProvider() {
  const answer = useActionData<typeof action>();
  const t = useT().registration;
  return (
    <div className="wrap is-narrow page">
      <PageHeader title={t.title} sub={t.sub} />
      <RegisterForm answer={answer} />
      <RegisterSteps />
    </div>
  );
}
