import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { PageHeader } from '#app/components/page-header.tsx';
import { orderAddress } from '#app/contracts/orders/order-address.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { PeriodList, usePeriodWords } from '#app/features/orders/period-list.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { refuseLoader } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { getOrderPeriods } from '#server/orders/get-order-periods.server.ts';

export const handle = withTexts('periods', 'attendance');
export const links = signedInLinks;

export const meta = titleMeta;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const { service } = context;
  const orderId = routeParam(params, 'orderId');
  const order = await getOrderPeriods(service, { orderId, side: 'group' });
  if (!order.ok) return refuseLoader(order);
  return {
    title: pageTitle(context.locale, ({ periods: t }) =>
      order.value.isOne ? t.one.title : t.title,
    ),
    order: order.value,
  };
}

export default function OrderPeriods() {
  const { order } = useLoaderData<typeof loader>();
  const t = usePeriodWords(order);
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        title={t.title}
        crumbs={[{ to: orderAddress('group', order.orderId), label: order.title }]}
        sub={t.sub}
      />
      <PeriodList order={order} idempotencyKey="" answer={undefined} />
    </div>
  );
}
