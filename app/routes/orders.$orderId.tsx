import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Banner } from '#app/components/banner.tsx';
import { Chip } from '#app/components/category.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { OrderFacts } from '#app/features/orders/order-facts.tsx';
import { OrderHouseholds } from '#app/features/orders/order-households.tsx';
import { OrderPill, OrderStatus } from '#app/features/orders/order-status.tsx';
import { orderCommandSchema } from '#app/contracts/orders/schemas.ts';
import { OwnShare } from '#app/features/orders/own-share.tsx';
import { OrderWaysOut } from '#app/features/orders/ways-out.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { cancelOrder } from '#server/orders/cancel-order.server.ts';
import { confirmShare } from '#server/orders/confirm-share.server.ts';
import { dropOut } from '#server/orders/drop-out.server.ts';
import { getOrder } from '#server/orders/get-order.server.ts';

export const handle = withTexts('orders');

export const meta = titleMeta;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const { service } = context;
  const order = await getOrder(service, { orderId: params['orderId'] ?? '' });
  if (!order.ok) return refuseLoader(order);
  return {
    title: `${order.value.facts.title} · Cortile`,
    order: order.value,
    keys: { confirm: service.newId(), dropOut: service.newId(), cancel: service.newId() },
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  requirePerson(context, request);
  const orderId = params['orderId'] ?? '';
  const form = await parseForm(request, orderCommandSchema);
  if (!form.ok) return invalidForm(form.response);
  const command = { ...form.value, orderId };
  const outcome = await carryOut(context.service, command);
  return outcome.ok ? redirect(`/orders/${orderId}`) : refusedForm(outcome, form.values);
}

type Command = { orderId: string } & ReturnType<typeof orderCommandSchema.parse>;

function carryOut(service: Parameters<typeof confirmShare>[0], command: Command) {
  switch (command.intent) {
    case 'confirm':
      return confirmShare(service, command);
    case 'drop-out':
      return dropOut(service, command);
    case 'cancel':
      return cancelOrder(service, command);
  }
}

export default function Order() {
  const { order, keys } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT().orders;
  const { facts, households, mine } = order;
  const missing = households.filter(({ state }) => state === 'pending').length;
  return (
    <div className="wrap page order-page">
      <PageHeader
        title={facts.title}
        crumbs={[{ to: `/groups/${facts.groupId}`, label: facts.groupName }]}
        eyebrow={
          <>
            <Chip category={facts.category} /> <OrderPill status={facts.status} />
          </>
        }
        sub={facts.providerName}
      />
      <OrderStatus side="group" facts={facts} missing={missing} />
      <div className="order-columns">
        <div className="stack">
          {mine ? (
            <OwnShare order={order} mine={mine} idempotencyKey={keys.confirm} answer={answer} />
          ) : (
            <Banner>{t.mine.notIn}</Banner>
          )}
        </div>
        <div className="stack">
          <OrderHouseholds households={households} facts={facts} />
          <OrderFacts facts={facts} price={facts} side="group" />
        </div>
      </div>
      <OrderWaysOut order={order} idempotencyKeys={keys} answer={answer} />
    </div>
  );
}
