import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Card } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { sourceChoiceSchema } from '#app/contracts/orders/source-choice.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { ChooseSources } from '#app/features/orders/choose-sources.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { backToOrder, unsavedAtOrder } from '#server/http/back-to-order.server.ts';
import { invalidForm, parseForm, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { chooseSources } from '#server/orders/choose-sources.server.ts';
import { getSourceChoice } from '#server/orders/get-source-choice.server.ts';

export const handle = withTexts('orders', 'wallet');
export const links = signedInLinks;

export const meta = titleMeta;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const { service } = context;
  const orderId = routeParam(params, 'orderId');
  const choice = await getSourceChoice(service, { orderId });
  if (!choice.ok) return backToOrder(choice, orderId);
  return {
    title: pageTitle(context.locale, (t) => t.wallet.choice.title),
    choice: choice.value,
    formKey: service.newId(),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  requirePerson(context, request);
  const orderId = routeParam(params, 'orderId');
  const form = await parseForm(request, sourceChoiceSchema);
  if (!form.ok) return invalidForm(form.response);
  const outcome = await chooseSources(context.service, { ...form.value, orderId });
  if (outcome.ok) return redirect(`/orders/${orderId}`);
  return unsavedAtOrder(outcome, orderId) ?? refusedForm(outcome, form.values);
}

export default function Vouchers() {
  const { choice, formKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT().wallet.choice;
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        title={t.title}
        crumbs={[{ to: `/orders/${choice.orderId}`, label: choice.title }]}
        sub={t.intro}
      />
      <Card>
        <ChooseSources choice={choice} idempotencyKey={formKey} answer={answer} />
      </Card>
    </div>
  );
}
