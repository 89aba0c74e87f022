import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Banner } from '#app/components/banner.tsx';
import { Card } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { sheetSchema } from '#app/contracts/orders/sheet-schemas.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { SheetForm } from '#app/features/orders/sheet-form.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { backToOrder, unsavedAtOrder } from '#server/http/back-to-order.server.ts';
import { invalidForm, parseForm, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { getSheetForm } from '#server/orders/get-sheet-form.server.ts';
import { shareSheet } from '#server/orders/share-sheet.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('orders', 'sheet-form');
export const links = signedInLinks;

export const meta = titleMeta;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const orderId = routeParam(params, 'orderId');
  const form = await getSheetForm(context.service, { orderId });
  if (!form.ok) return backToOrder(form, orderId);
  return {
    title: pageTitle(context.locale, (t) => t.sheetForm.title),
    form: form.value,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  requirePerson(context, request);
  const orderId = routeParam(params, 'orderId');
  const form = await parseForm(request, sheetSchema);
  if (!form.ok) return invalidForm(form.response);
  const outcome = await shareSheet(wishing(context.service, form), { ...form.value, orderId });
  if (outcome.ok) return redirect(`/orders/${orderId}`);
  return unsavedAtOrder(outcome, orderId) ?? refusedForm(outcome, form.values);
}

export default function Sheet() {
  const { form } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT().sheetForm;
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        title={t.title}
        crumbs={[{ to: `/orders/${form.orderId}`, label: form.title }]}
        {...(form.reach !== 'withheld' && {
          sub: (form.isAlone ? t.introAlone : t.intro)({ provider: form.providerName }),
        })}
      />
      {form.reach === 'withheld' && <Banner tone="warning">{t.withheld}</Banner>}
      {form.reach === 'tells' && <Banner tone="warning">{t.tells}</Banner>}
      {form.isPrefilled && <Banner>{t.prefilled}</Banner>}
      <Card>
        <SheetForm form={form} answer={answer} />
      </Card>
    </div>
  );
}
