import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';

import { Banner, ErrorNote } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import { contactSchema } from '#app/contracts/orders/sheet-schemas.ts';
import type { ContactFormView } from '#app/contracts/orders/sheet-views.ts';
import { SHEET_LIMITS } from '#app/domain/orders/delivery-sheet.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { useBuyerName } from '#app/features/orders/buyer-name.ts';
import { wordsFor } from '#app/i18n/words-for.ts';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { getContactForm, nameContact } from '#server/orders/name-contact.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('provider-orders', 'sheet-form');
export const links = signedInLinks;

export const meta = titleMeta;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const form = await getContactForm(context.service, { orderId: routeParam(params, 'orderId') });
  if (!form.ok) return refuseLoader(form);
  return {
    title: pageTitle(
      context.locale,
      (t) => wordsFor(t.providerOrders.sheets, form.value.groupName === null).contactTitle,
    ),
    form: form.value,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  requirePerson(context, request);
  const orderId = routeParam(params, 'orderId');
  const form = await parseForm(request, contactSchema);
  if (!form.ok) return invalidForm(form.response);
  const ctx = wishing(context.service, form);
  const outcome = await nameContact(ctx, { ...form.value, orderId });
  return outcome.ok ? redirect(`/provider/orders/${orderId}`) : refusedForm(outcome, form.values);
}

export default function Contact() {
  const { form } = useLoaderData<typeof loader>();
  const t = wordsFor(useT().providerOrders.contactForm, form.groupName === null);
  const buyerName = useBuyerName('provider');
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        title={t.title}
        crumbs={[{ to: `/provider/orders/${form.orderId}`, label: form.title }]}
        sub={t.intro({ group: buyerName(form.groupName) })}
      />
      {form.isPrefilled && <Banner>{t.prefilled}</Banner>}
      <Card>
        <ContactForm form={form} />
      </Card>
    </div>
  );
}

function ContactForm({ form }: { readonly form: ContactFormView }) {
  const { providerOrders, sheetForm: words } = useT();
  const { contactForm: t } = providerOrders;
  const echo = useFormFailure(useActionData<typeof action>());
  const isPending = useNavigation().formMethod === 'POST';
  const field = (name: 'name' | 'phone' | 'place' | 'carer') => ({
    label: t[name],
    name,
    maxLength: SHEET_LIMITS[name],
    defaultValue: echo.value(name, form[name]),
    error: echo.error(name),
  });
  return (
    <Form method="post" className="form">
      {echo.formError !== null && <ErrorNote title={echo.formError} />}
      <FormKey />
      <TextField {...field('name')} required />
      <TextField {...field('phone')} type="tel" required />
      <TextField {...field('place')} optional />
      <TextField {...field('carer')} hint={t.carerHint} optional />
      <div className="form-actions">
        <Button type="submit" pending={isPending} pendingLabel={words.saving}>
          {words.save}
        </Button>
      </div>
    </Form>
  );
}
