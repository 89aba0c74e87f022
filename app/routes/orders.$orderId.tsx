import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Banner } from '#app/components/banner.tsx';
import { LinkButton } from '#app/components/button.tsx';
import { Chip } from '#app/components/category.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { AmendmentBanner, AmendmentLink } from '#app/features/orders/amendment-link.tsx';
import { DeliverySheet } from '#app/features/orders/delivery-sheet.tsx';
import { OrderFund } from '#app/features/orders/order-fund.tsx';
import { OrderFacts } from '#app/features/orders/order-facts.tsx';
import { OrderHouseholds } from '#app/features/orders/order-households.tsx';
import { OrderPill } from '#app/features/orders/order-pill.tsx';
import { OrderStatus } from '#app/features/orders/order-status.tsx';
import { codesAddress } from '#app/contracts/orders/order-address.ts';
import { orderCommandSchema } from '#app/contracts/orders/schemas.ts';
import { courseKeys } from '#app/features/orders/course-keys.ts';
import { OrderDates } from '#app/features/orders/session-list.tsx';
import { OrderSteps } from '#app/features/orders/step-list.tsx';
import { OwnShare } from '#app/features/orders/own-share.tsx';
import { OrderWaysOut } from '#app/features/orders/ways-out.tsx';
import { UnsavedNote } from '#app/features/orders/unsaved-note.tsx';
import { OwnPurchase } from '#app/features/purchases/own-purchase.tsx';
import { useWaitWords } from '#app/features/requests/wait-words.ts';
import { ReviewLinkBanner } from '#app/features/reviews/review-link.tsx';
import { ThreadLinks } from '#app/features/threads/thread-links.tsx';
import { AgreementBanner } from '#app/features/groups/agreement-banner.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { cancelOrder } from '#server/orders/cancel-order.server.ts';
import { confirmShare } from '#server/orders/confirm-share.server.ts';
import { dropOut } from '#server/orders/drop-out.server.ts';
import { commandDates } from '#server/orders/command-dates.server.ts';
import { getOrderCourse } from '#server/orders/get-order-course.server.ts';
import { objectToStep } from '#server/orders/object-to-step.server.ts';
import { settleObjection } from '#server/orders/settle-objection.server.ts';
import { withdrawObjection } from '#server/orders/withdraw-objection.server.ts';
import { getDelivery } from '#server/orders/get-delivery.server.ts';
import { getOrder } from '#server/orders/get-order.server.ts';
import { commandTime } from '#server/purchases/command-purchase.server.ts';
import { getPurchase } from '#server/purchases/describe-purchase.server.ts';
import { linkReview } from '#server/reviews/get-own-review.server.ts';
import { listThreadLinks } from '#server/threads/get-thread.server.ts';

export const handle = withTexts('deals', 'orders', 'dates', 'purchases');
export const links = signedInLinks;

export const meta = titleMeta;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const { service } = context;
  const orderId = routeParam(params, 'orderId');
  const order = await getOrder(service, { orderId });
  if (!order.ok) return refuseLoader(order);
  const [delivery, purchase, course, review] = await Promise.all([
    getDelivery(service, { orderId }),
    getPurchase(service, { orderId }),
    getOrderCourse(service, { orderId, side: 'group' }),
    linkReview(service, { orderId }),
  ]);
  if (!delivery.ok) return refuseLoader(delivery);
  if (!purchase.ok) return refuseLoader(purchase);
  if (!course.ok) return refuseLoader(course);
  return {
    title: `${order.value.facts.title} · Cortile`,
    order: order.value,
    delivery: delivery.value,
    threads: await listThreadLinks(service, { orderId, as: 'household' }),
    review,
    purchase: purchase.value,
    course: course.value,
    courseKeys: courseKeys(course.value, service.newId),
    keys: { confirm: service.newId(), dropOut: service.newId(), cancel: service.newId() },
    timeKeys: { take: service.newId(), refuse: service.newId() },
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  requirePerson(context, request);
  const orderId = routeParam(params, 'orderId');
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
    case 'object':
      return objectToStep(service, command);
    case 'settle-objection':
      return settleObjection(service, command);
    case 'withdraw-objection':
      return withdrawObjection(service, command);
    case 'take-time':
    case 'refuse-time':
      return commandTime(service, command);
    case 'accept-dates':
    case 'refuse-dates':
    case 'withdraw-dates':
      return commandDates(service, command);
  }
}

export default function Order() {
  const data = useLoaderData<typeof loader>();
  const { order, delivery, threads, course, keys } = data;
  const answer = useActionData<typeof action>();
  const { orders: t, dates } = useT();
  const { facts, households, mine } = order;
  const { buyer } = facts;
  const locale = useLocale();
  const ownUntil = households.find(({ isMine, state }) => isMine && state !== 'dropped')?.until;
  const isTimeProposed = data.purchase?.state === 'proposed';
  const hasDateToCome =
    !course.dates.isOver &&
    !course.dates.isTentative &&
    course.dates.sessions.some(({ state, endsAt }) => state === 'planned' && endsAt > course.now);
  const awaited = useWaitWords().people({
    isMine: mine?.state === 'pending',
    names: households.filter(({ state }) => state === 'pending').map(({ name }) => name),
  });
  return (
    <div className="wrap page order-page">
      <PageHeader
        title={facts.title}
        crumbs={[
          buyer.kind === 'group'
            ? { to: `/groups/${buyer.groupId}`, label: buyer.groupName }
            : { to: '/orders', label: t.ownOrders },
        ]}
        eyebrow={
          <>
            <Chip category={facts.category} />{' '}
            <OrderPill
              order={{ ...facts, isAlone: buyer.kind === 'household' }}
              ownLeftCents={mine && mine.cashAskedCents - mine.cashReceivedCents}
            />
          </>
        }
        sub={facts.providerName}
      />
      {order.mustAgree && buyer.kind === 'group' && <AgreementBanner groupId={buyer.groupId} />}
      <UnsavedNote />
      <AmendmentBanner link={order.amendments} orderId={facts.orderId} side="group" />
      <OrderStatus
        facts={facts}
        awaited={awaited}
        households={order.households.filter(({ state }) => state !== 'dropped').length}
        course={course}
        cash={mine?.cash ?? null}
        isOut={mine?.state === 'dropped'}
        isTimeProposed={isTimeProposed}
      />
      {ownUntil && <Banner>{t.mine.until({ day: formatDay(ownUntil, locale) })}</Banner>}
      <ReviewLinkBanner link={data.review} orderId={facts.orderId} />
      {data.purchase && mine && facts.calledOff?.reason !== 'declined' && (
        <OwnPurchase
          purchase={data.purchase}
          cashDueCents={mine.cashDueCents}
          keys={data.timeKeys}
          answer={answer}
        />
      )}
      <div className="order-columns">
        <div className="stack">
          {mine ? (
            <OwnShare
              order={order}
              mine={mine}
              isTimeProposed={isTimeProposed}
              idempotencyKey={keys.confirm}
              answer={answer}
            />
          ) : (
            <Banner>{t.mine.notIn}</Banner>
          )}
          <ThreadLinks
            links={threads}
            orderPath={`/orders/${facts.orderId}`}
            side="group"
            isAlone={buyer.kind === 'household'}
          />
          {delivery && <DeliverySheet delivery={delivery} isAlone={buyer.kind === 'household'} />}
          <OrderSteps course={course} keys={data.courseKeys} answer={answer} />
        </div>
        <div className="stack">
          <OrderDates course={course} keys={data.courseKeys} answer={answer} />
          {mine?.state === 'confirmed' && hasDateToCome && (
            <LinkButton to={codesAddress(facts.orderId)} variant="soft" block>
              {dates.list.code}
            </LinkButton>
          )}
          {buyer.kind === 'group' && (
            <OrderHouseholds households={households} facts={facts} oddCent={order.oddCent} />
          )}
          <AmendmentLink link={order.amendments} orderId={facts.orderId} side="group" />
          <OrderFund fund={order.fund} />
          <OrderFacts
            facts={facts}
            price={facts}
            place={order.place}
            placeTime={order.placeTime}
            side="group"
          />
        </div>
      </div>
      <OrderWaysOut order={order} idempotencyKeys={keys} answer={answer} />
    </div>
  );
}
