import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Card, Section } from '#app/components/card.tsx';
import { Chip } from '#app/components/category.tsx';
import { MoneyList } from '#app/components/money-list.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { CashList } from '#app/features/orders/cash-list.tsx';
import { CommandForm } from '#app/features/orders/command-form.tsx';
import { OrderFacts } from '#app/features/orders/order-facts.tsx';
import { OrderPill, OrderStatus } from '#app/features/orders/order-status.tsx';
import type { OrderTakingsView, ProviderOrderView } from '#app/contracts/orders/views.ts';
import { providerOrderCommandSchema } from '#app/contracts/orders/schemas.ts';
import { Participants } from '#app/features/orders/participants.tsx';
import { ProviderSteps } from '#app/features/orders/provider-steps.tsx';
import { Fold } from '#app/features/orders/ways-out.tsx';
import { concernsProvider, readsNews } from '#app/features/notifications/live-news.ts';
import { formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { cancelOrder } from '#server/orders/cancel-order.server.ts';
import { completeOrder } from '#server/orders/complete-order.server.ts';
import { getProviderOrder } from '#server/orders/get-provider-order.server.ts';
import { markCashReceived } from '#server/orders/mark-cash-received.server.ts';
import { startOrder } from '#server/orders/start-order.server.ts';
import { undoCashReceived } from '#server/orders/undo-cash-received.server.ts';

export const handle = withTexts('orders');

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsProvider);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const { service } = context;
  const order = await getProviderOrder(service, { orderId: params['orderId'] ?? '' });
  if (!order.ok) return refuseLoader(order);
  const due = order.value.takings?.cash ?? [];
  const cashKeys = due.map(({ reference }) => [reference, service.newId()]);
  return {
    title: `${order.value.facts.title} · Cortile`,
    order: order.value,
    keys: { step: service.newId(), cancel: service.newId() },
    cashKeys: Object.fromEntries(cashKeys),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  requirePerson(context, request);
  const orderId = params['orderId'] ?? '';
  const form = await parseForm(request, providerOrderCommandSchema);
  if (!form.ok) return invalidForm(form.response);
  const outcome = await carryOut(context.service, { ...form.value, orderId });
  return outcome.ok ? redirect(`/provider/orders/${orderId}`) : refusedForm(outcome, form.values);
}

type Command = { orderId: string } & ReturnType<typeof providerOrderCommandSchema.parse>;

function carryOut(service: Parameters<typeof startOrder>[0], command: Command) {
  switch (command.intent) {
    case 'start':
      return startOrder(service, command);
    case 'complete':
      return completeOrder(service, command);
    case 'cancel':
      return cancelOrder(service, command);
    case 'cash':
      return markCashReceived(service, command);
    case 'undo-cash':
      return undoCashReceived(service, command);
  }
}

export default function ProviderOrder() {
  const { order, keys, cashKeys } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT().orders;
  const { facts, takings } = order;
  return (
    <div className="wrap page order-page">
      <PageHeader
        title={facts.title}
        crumbs={[{ to: '/provider/orders', label: takings ? t.provider.title : t.provider.list }]}
        eyebrow={
          <>
            <Chip category={facts.category} /> <OrderPill status={facts.status} />
          </>
        }
        sub={facts.groupName}
      />
      <OrderStatus
        side="provider"
        facts={facts}
        missing={order.householdCount - order.confirmedCount}
      />
      <div className="order-columns">
        <div className="stack">
          <ProviderSteps order={order} idempotencyKey={keys.step} answer={answer} />
          {takings && (
            <CashList order={order} takings={takings} idempotencyKeys={cashKeys} answer={answer} />
          )}
        </div>
        <div className="stack">
          {takings && <OrderSums facts={facts} takings={takings} />}
          <Participants order={order} />
          <OrderFacts facts={facts} price={takings} side="provider" />
        </div>
      </div>
      {order.canCancel && (
        <Fold title={t.cancel.title}>
          <p>{t.provider.cancelIntro}</p>
          <p>{t.cancel.cashFirst}</p>
          <CommandForm
            key={`cancel:${facts.status}`}
            fields={{ intent: 'cancel' }}
            idempotencyKey={keys.cancel}
            answer={answer}
            label={t.cancel.button}
            pendingLabel={t.cancel.pending}
            variant="danger"
          />
        </Fold>
      )}
    </div>
  );
}

/** What comes from the city and what from the households, once the order counts. */
function OrderSums({
  facts,
  takings,
}: {
  readonly facts: ProviderOrderView['facts'];
  readonly takings: OrderTakingsView;
}) {
  const t = useT().orders;
  const locale = useLocale();
  const isBinding = facts.status !== 'confirming' && facts.status !== 'cancelled';
  if (!isBinding) return null;
  return (
    <Section title={t.provider.sums}>
      <Card>
        <MoneyList
          rows={[
            { label: t.provider.fromCity, cents: takings.voucherCents },
            {
              label: t.provider.fromHouseholds,
              cents: takings.cashDueCents,
              note: t.provider.alreadyReceived({
                amount: formatEuro(takings.cashReceivedCents, locale),
              }),
            },
          ]}
          total={{ label: t.facts.total, cents: takings.totalCents }}
        />
      </Card>
    </Section>
  );
}
