import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { PageHeader } from '#app/components/page-header.tsx';
import { orderAddress } from '#app/contracts/orders/order-address.ts';
import { periodCommandSchema } from '#app/contracts/orders/schemas.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { PeriodList, usePeriodWords } from '#app/features/orders/period-list.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { closePeriod } from '#server/orders/close-period.server.ts';
import { getOrderPeriods } from '#server/orders/get-order-periods.server.ts';

export const handle = withTexts('periods', 'attendance');
export const links = signedInLinks;

export const meta = titleMeta;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const { service } = context;
  const orderId = routeParam(params, 'orderId');
  const order = await getOrderPeriods(service, { orderId, side: 'provider' });
  if (!order.ok) return refuseLoader(order);
  return {
    title: pageTitle(context.locale, ({ periods: t }) =>
      order.value.isOne ? t.one.title : t.title,
    ),
    order: order.value,
    commandKey: service.newId(),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  requirePerson(context, request);
  const orderId = routeParam(params, 'orderId');
  const form = await parseForm(request, periodCommandSchema);
  if (!form.ok) return invalidForm(form.response);
  const outcome = await closePeriod(context.service, { ...form.value, orderId });
  if (!outcome.ok) return refusedForm(outcome, form.values);
  return redirect(`${orderAddress('provider', orderId)}/periods`);
}

export default function ProviderPeriods() {
  const { order, commandKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = usePeriodWords(order);
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        title={t.title}
        crumbs={[{ to: orderAddress('provider', order.orderId), label: order.title }]}
        sub={t.sub}
      />
      <PeriodList order={order} idempotencyKey={commandKey} answer={answer} />
    </div>
  );
}
