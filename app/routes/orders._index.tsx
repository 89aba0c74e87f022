import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { PageHeader } from '#app/components/page-header.tsx';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { OwnOrders } from '#app/features/orders/own-orders.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { listOwnOrders } from '#server/orders/list-own-orders.server.ts';

export const handle = withTexts('deals', 'own-orders');
export const links = signedInLinks;

export const meta = titleMeta;

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  return {
    title: pageTitle(context.locale, (t) => t.ownOrders.title),
    orders: await listOwnOrders(context.service),
  };
}

export default function OwnOrdersPage() {
  const { orders } = useLoaderData<typeof loader>();
  const t = useT().ownOrders;
  return (
    <div className="wrap page">
      <PageHeader title={t.title} sub={t.sub} />
      <OwnOrders orders={orders} />
    </div>
  );
}
