import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Card, Section } from '#app/components/card.tsx';
import { Chip } from '#app/components/category.tsx';
import { MoneyList } from '#app/components/money-list.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { WANTED_FIELD } from '#app/contracts/purchases/choice.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { useBuyerName } from '#app/features/orders/buyer-name.ts';
import { AmendmentBanner, AmendmentLink } from '#app/features/orders/amendment-link.tsx';
import { CashList } from '#app/features/orders/cash-list.tsx';
import { OrderFacts } from '#app/features/orders/order-facts.tsx';
import { OrderPill } from '#app/features/orders/order-pill.tsx';
import { OrderStatus } from '#app/features/orders/order-status.tsx';
import type { OrderTakingsView, ProviderOrderView } from '#app/contracts/orders/views.ts';
import { providerOrderCommandSchema } from '#app/contracts/orders/schemas.ts';
import { courseKeys } from '#app/features/orders/course-keys.ts';
import { OrderDates } from '#app/features/orders/session-list.tsx';
import { OrderSteps } from '#app/features/orders/step-list.tsx';
import { Participants } from '#app/features/orders/participants.tsx';
import { ProviderDelivery } from '#app/features/orders/provider-delivery.tsx';
import { ProviderSteps } from '#app/features/orders/provider-steps.tsx';
import { CancelOrder } from '#app/features/orders/ways-out.tsx';
import { UnsavedNote } from '#app/features/orders/unsaved-note.tsx';
import { wordsFor } from '#app/i18n/words-for.ts';
import { PurchaseDesk } from '#app/features/purchases/purchase-desk.tsx';
import { ThreadLinks } from '#app/features/threads/thread-links.tsx';
import { concernsProvider, readsNews } from '#app/features/notifications/live-news.ts';
import { formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { cancelOrder } from '#server/orders/cancel-order.server.ts';
import { commandDates } from '#server/orders/command-dates.server.ts';
import { getOrderCourse } from '#server/orders/get-order-course.server.ts';
import { takeBackStep } from '#server/orders/take-back-step.server.ts';
import { completeOrder } from '#server/orders/complete-order.server.ts';
import { getProviderDelivery } from '#server/orders/get-provider-delivery.server.ts';
import { getProviderOrder } from '#server/orders/get-provider-order.server.ts';
import { markCashReceived } from '#server/orders/mark-cash-received.server.ts';
import { startOrder } from '#server/orders/start-order.server.ts';
import { undoCashReceived } from '#server/orders/undo-cash-received.server.ts';
import { commandPurchase } from '#server/purchases/command-purchase.server.ts';
import { getPurchase } from '#server/purchases/describe-purchase.server.ts';
import { listThreadLinks } from '#server/threads/get-thread.server.ts';

export const handle = withTexts('deals', 'orders', 'provider-orders', 'dates', 'purchases');
export const links = signedInLinks;

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsProvider);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const { service } = context;
  const orderId = routeParam(params, 'orderId');
  const order = await getProviderOrder(service, { orderId });
  if (!order.ok) return refuseLoader(order);
  const [delivery, purchase, course] = await Promise.all([
    getProviderDelivery(service, { orderId }),
    getPurchase(service, { orderId }),
    getOrderCourse(service, { orderId, side: 'provider' }),
  ]);
  if (!delivery.ok) return refuseLoader(delivery);
  if (!purchase.ok) return refuseLoader(purchase);
  if (!course.ok) return refuseLoader(course);
  const due = order.value.takings?.cash ?? [];
  const cashKeys = due.map(({ reference }) => [reference, service.newId()]);
  return {
    title: `${order.value.facts.title} · Cortile`,
    order: order.value,
    delivery: delivery.value,
    threads: await listThreadLinks(service, { orderId, as: 'provider' }),
    purchase: purchase.value,
    course: course.value,
    courseKeys: courseKeys(course.value, service.newId),
    keys: { step: service.newId(), cancel: service.newId() },
    deskKeys: { accept: service.newId(), propose: service.newId(), decline: service.newId() },
    cashKeys: Object.fromEntries(cashKeys),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  requirePerson(context, request);
  const orderId = routeParam(params, 'orderId');
  const form = await parseForm(request, providerOrderCommandSchema);
  if (!form.ok) return invalidForm(form.response);
  const outcome = await carryOut(context.service, { ...form.value, orderId });
  if (outcome.ok) return redirect(`/provider/orders/${orderId}`);
  const field = form.value.intent === 'propose-time' ? WANTED_FIELD[outcome.code] : undefined;
  return refusedForm(outcome, form.values, field);
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
    case 'take-back':
      return takeBackStep(service, command);
    case 'accept-purchase':
    case 'propose-time':
    case 'decline-purchase':
      return commandPurchase(service, command);
    case 'accept-dates':
    case 'refuse-dates':
    case 'withdraw-dates':
      return commandDates(service, command);
    case 'cash':
      return markCashReceived(service, command);
    case 'undo-cash':
      return undoCashReceived(service, command);
  }
}

export default function ProviderOrder() {
  const data = useLoaderData<typeof loader>();
  const { order, delivery, threads, course, keys, cashKeys } = data;
  const answer = useActionData<typeof action>();
  const buyerName = useBuyerName('provider');
  const { providerOrders, deals, orders } = useT();
  const { facts, takings } = order;
  const isAlone = facts.buyer.kind === 'household';
  // Until both agree there is nothing to deliver, to collect or to read of the household.
  const isAsked = isAlone && facts.status === 'confirming';
  return (
    <div className="wrap page order-page">
      <PageHeader
        title={facts.title}
        crumbs={[
          { to: '/provider/orders', label: takings ? providerOrders.title : providerOrders.list },
        ]}
        eyebrow={
          <>
            <Chip category={facts.category} />{' '}
            <OrderPill order={{ ...facts, isAlone, isForProvider: true }} ownLeftCents={null} />
          </>
        }
        sub={buyerName(facts.buyer.kind === 'group' ? facts.buyer.groupName : null)}
      />
      <UnsavedNote />
      <AmendmentBanner link={order.amendments} orderId={facts.orderId} side="provider" />
      <OrderStatus
        facts={facts}
        course={course}
        cash={null}
        fromOthersCents={takings?.voucherCents ?? 0}
        isOut={false}
        isTimeProposed={data.purchase?.state === 'proposed'}
        awaited={deals.waits.many({ count: order.householdCount - order.confirmedCount })}
        households={order.householdCount}
      />
      {data.purchase && (
        <PurchaseDesk
          purchase={data.purchase}
          municipio={facts.municipio}
          keys={data.deskKeys}
          answer={answer}
        />
      )}
      <div className="order-columns">
        <div className="stack">
          {!isAsked && (
            <ProviderSteps
              order={order}
              course={course}
              idempotencyKey={keys.step}
              answer={answer}
            />
          )}
          {takings && !isAsked && (
            <CashList order={order} takings={takings} idempotencyKeys={cashKeys} answer={answer} />
          )}
          <ThreadLinks
            links={threads}
            orderPath={`/provider/orders/${facts.orderId}`}
            side="provider"
            isAlone={isAlone}
          />
          {facts.status !== 'cancelled' && !isAsked && (
            <ProviderDelivery delivery={delivery} isAlone={isAlone} />
          )}
        </div>
        <div className="stack">
          <OrderDates course={course} keys={data.courseKeys} answer={answer} />
          <OrderSteps course={course} keys={data.courseKeys} answer={answer} />
          {takings && <OrderSums facts={facts} takings={takings} />}
          {!isAsked && <Participants order={order} />}
          <AmendmentLink link={order.amendments} orderId={facts.orderId} side="provider" />
          <OrderFacts facts={facts} price={takings} place={order.place} side="provider" />
        </div>
      </div>
      {order.canCancel && (
        <CancelOrder
          facts={facts}
          intro={
            facts.buyer.kind === 'group' ? providerOrders.cancelIntro : orders.alone.cancelProvider
          }
          cashFirst={providerOrders.cancelCashFirst}
          earlyEnd={order.earlyEnd}
          idempotencyKey={keys.cancel}
          answer={answer}
        />
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
  const { orders, providerOrders } = useT();
  const t = wordsFor(providerOrders, facts.buyer.kind === 'household');
  const locale = useLocale();
  const isBinding = facts.status !== 'confirming' && facts.status !== 'cancelled';
  if (!isBinding) return null;
  return (
    <Section title={t.sums}>
      <Card>
        <MoneyList
          rows={[
            { label: t.fromCity, cents: takings.voucherCents },
            {
              label: t.fromHouseholds,
              cents: takings.cashDueCents,
              note: t.ofWhich({
                received: formatEuro(takings.cashReceivedCents, locale),
                left: formatEuro(takings.cashDueCents - takings.cashReceivedCents, locale),
              }),
            },
          ]}
          total={{
            label: facts.buyer.kind === 'group' ? orders.facts.total : orders.facts.totalAlone,
            cents: takings.totalCents,
          }}
        />
      </Card>
    </Section>
  );
}
