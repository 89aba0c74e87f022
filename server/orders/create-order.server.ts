import { orderAddress } from '#app/contracts/orders/order-address.ts';
import { romeDay } from '#app/domain/dates.ts';
import { isAskedAhead } from '#app/domain/orders/periods.ts';
import { sessionsOf } from '#app/domain/orders/sessions.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { listNamesOfOrders } from '#db/queries/orders/order-names.ts';
import { hasOrder, insertOrder } from '#db/queries/orders/orders.ts';
import { insertSessions } from '#db/queries/orders/sessions.ts';
import { lockIsValidated } from '#db/queries/providers/providers.ts';
import { findOfferTerms } from '#db/queries/requests/offers.ts';
import { listRequestParticipants } from '#db/queries/requests/participants.ts';
import { findRequestById } from '#db/queries/requests/requests.ts';
import { lockSourcesOf } from '#db/queries/wallet/sources.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { notify } from '#server/notifications/notify.server.ts';
import type { Unit } from '#server/transact.ts';
import type { HoldCode } from '#server/wallet/hold-sources.server.ts';

import { confirmBy } from './confirm-by.server.ts';
import { holdPlanned } from './cover-again.server.ts';
import { newPaymentReference } from './new-payment-reference.ts';
import { type OrderPlan, planOrder, type PlanOrderCode } from './plan-order.server.ts';

/** Why no order was made. */
export type CreateOrderCode =
  'offer.not_found' | 'offer.provider_suspended' | 'request.wrong_state' | PlanOrderCode | HoldCode;

/**
 * Makes the joint order of an accepted offer inside the caller's transaction: price snapshot (M16),
 * lines, shares, and all voucher holds together (V7). State `confirming`: each household is asked.
 * The caller has locked the request, so that one request has one order (R2).
 */
export async function createOrder(
  ctx: ServiceContext,
  unit: Unit,
  input: { requestId: string; offerId: string },
): Promise<Result<{ orderId: string }, CreateOrderCode>> {
  const { tx } = unit;
  const request = await findRequestById(tx, input);
  if (!request) return fail('request.not_found');
  if (await hasOrder(tx, input)) return fail('request.wrong_state');
  const offer = await findOfferTerms(tx, input);
  if (!offer) return fail('offer.not_found');
  if (!(await lockIsValidated(tx, offer))) return fail('offer.provider_suspended');
  const participants = await listRequestParticipants(tx, input);
  const householdIds = [...new Set(participants.map(({ householdId }) => householdId))];
  await lockSourcesOf(tx, { householdIds });
  const planned = await planOrder(tx, {
    requestId: request.id,
    bands: offer.bands,
    priceKind: offer.priceKind,
    today: romeDay(ctx.now()),
  });
  if (!planned.ok) return planned;
  const orderId = ctx.newId();
  const lines = await writeOrder(ctx, unit, { orderId, request, offer, plan: planned.value });
  const { allocations } = planned.value;
  const order = { id: orderId };
  const held = await holdPlanned({ ctx, unit, order }, { lines, allocations, key: '1' });
  if (!held.ok) return held;
  await recordAudit(ctx, unit, {
    action: 'order.create',
    subjectKind: 'order',
    subjectId: orderId,
    details: { totalCents: planned.value.totalCents, households: householdIds.length },
  });
  const asked = {
    orderId,
    plan: planned.value,
    facts: {
      title: request.title,
      ...(await confirmBy(ctx, tx, { id: orderId, startsOn: request.startsOn })),
    },
  };
  await askHouseholds(ctx, unit, asked);
  await tellWinner(ctx, unit, offer, asked);
  unit.publish({ topic: `group:${request.groupId}`, id: `order:${orderId}`, version: 1 });
  unit.publish({ topic: `provider:${offer.providerId}`, id: `order:${orderId}`, version: 1 });
  return ok({ orderId });
}

/** A new order whose households have to say yes. */
type AskedOrder = {
  readonly orderId: string;
  readonly plan: OrderPlan;
  readonly facts: Readonly<Record<string, string>>;
};

/** Tells the provider that its offer was chosen: by whom, for how much, and until when households say yes (R6). */
async function tellWinner(
  ctx: ServiceContext,
  unit: Unit,
  { offerId, providerId }: { readonly offerId: string; readonly providerId: string },
  { orderId, plan, facts }: AskedOrder,
): Promise<void> {
  const [names] = await listNamesOfOrders(unit.tx, { orderIds: [orderId] });
  await notify(
    ctx,
    unit,
    { providerIds: [providerId] },
    {
      eventKey: `offer_won:${offerId}`,
      kind: 'offer_won',
      params: {
        ...facts,
        group: names?.groupName ?? '',
        cents: plan.totalCents,
        households: plan.households.length,
      },
      href: orderAddress('provider', orderId),
    },
  );
}

/** Tells every household its own part and asks for its yes. */
async function askHouseholds(ctx: ServiceContext, unit: Unit, asked: AskedOrder): Promise<void> {
  const { orderId, plan, facts } = asked;
  for (const { householdId, shareCents, cashDueCents } of plan.households) {
    await notify(
      ctx,
      unit,
      // Whoever gave the last vote has to say yes as well: nobody is left out as "who did it".
      { householdIds: [householdId], includesActor: true },
      {
        eventKey: `order:${orderId}:confirm:1`,
        kind: 'order_to_confirm',
        params: { ...facts, shareCents, cashDueCents },
        href: `/orders/${orderId}`,
      },
    );
  }
}

type NewOrder = {
  readonly orderId: string;
  readonly request: NonNullable<Awaited<ReturnType<typeof findRequestById>>>;
  readonly offer: NonNullable<Awaited<ReturnType<typeof findOfferTerms>>>;
  readonly plan: OrderPlan;
};

async function writeOrder(
  ctx: ServiceContext,
  { tx }: Unit,
  { orderId, request, offer, plan }: NewOrder,
): Promise<readonly (OrderPlan['lines'][number] & { readonly id: string })[]> {
  const lines = plan.lines.map((line) => ({ ...line, id: ctx.newId(), orderId }));
  await insertOrder(tx, {
    order: {
      id: orderId,
      origin: 'offer',
      requestId: request.id,
      groupId: request.groupId,
      providerId: offer.providerId,
      offerId: offer.offerId,
      offerRevision: offer.revision,
      title: request.title,
      category: request.category,
      municipio: request.municipio,
      timetable: request.timetable,
      terms: offer.terms,
      status: 'confirming',
      splitMethod: request.splitMethod,
      absenceRule: offer.absenceRule,
      quantity: request.quantity,
      quantityBasis: request.quantityBasis,
      unit: request.unit,
      unitPriceCents: plan.unitPriceCents,
      totalCents: plan.totalCents,
      startsOn: request.startsOn,
      endsOn: request.endsOn,
      createdAt: ctx.now(),
    },
    periods: plan.periods.map((period) => ({ ...period, orderId })),
    households: plan.households.map(({ householdId }) => ({
      orderId,
      householdId,
      status: 'pending',
    })),
    dues: plan.households.flatMap(({ householdId, dues }) =>
      dues.map((due) => ({
        ...due,
        orderId,
        householdId,
        isAsked: isAskedAhead(plan.periods, offer.absenceRule),
        paymentReference: newPaymentReference(ctx),
      })),
    ),
    lines,
  });
  // Born with the order: households say yes to dates they see. They count once all have confirmed.
  const times = sessionsOf(request.timetable, request);
  const sessions = times.map((time, index) => ({
    ...time,
    number: index + 1,
    state: 'planned' as const,
  }));
  await insertSessions(tx, { orderId, sessions });
  return lines;
}
