import type { Locale } from '#app/domain/accounts/profile.ts';
import { romeDay } from '#app/domain/dates.ts';
import { sumCents } from '#app/domain/money.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { isAskedAhead } from '#app/domain/orders/periods.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { findService } from '#db/queries/catalogue/services.ts';
import { insertOrder } from '#db/queries/orders/orders.ts';
import { insertSessions } from '#db/queries/orders/sessions.ts';
import { insertPurchase, listOpenPurchases, lockBuyer } from '#db/queries/purchases/purchases.ts';
import { lockSourcesOf } from '#db/queries/wallet/sources.ts';
import { requireHousehold, type HouseholdCode } from '#server/accounts/standing.server.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { PersonActor, ServiceContext } from '#server/context.ts';
import { notify } from '#server/notifications/notify.server.ts';
import { holdPlanned } from '#server/orders/cover-again.server.ts';
import { beginning } from '#server/orders/dates-facts.ts';
import { newPaymentReference } from '#server/orders/new-payment-reference.ts';
import { duesOf } from '#server/orders/plan-order.server.ts';
import { rememberSources } from '#server/orders/remember-sources.server.ts';
import type { Unit } from '#server/transact.ts';
import type { HoldCode } from '#server/wallet/hold-sources.server.ts';
import { runOnce, type RunOnceCode } from '#server/wallet/run-once.server.ts';

import {
  type Choice,
  planPurchase,
  type PlanPurchaseCode,
  type PurchasePlan,
} from './plan-purchase.server.ts';

/** What a household buys, with the figures its page showed. */
export type BuyServiceInput = Choice & {
  readonly slug: string;
  readonly idempotencyKey: string;
  readonly note: string;
  readonly totalCents: number;
  readonly cashDueCents: number;
  /** In whose words the order has its title. */
  readonly locale: Locale;
};

/** Why nothing was bought. `purchase.price_changed`: the price or what pays is not what was shown. */
export type BuyServiceCode =
  | RunOnceCode
  | HouseholdCode
  | PlanPurchaseCode
  | HoldCode
  | 'source.other_employee'
  | 'service.not_found'
  | 'purchase.price_changed'
  | 'purchase.asked_already';

type Service = NonNullable<Awaited<ReturnType<typeof findService>>>;

/**
 * A household buys a service alone, from its price list (BUY1): an order with its holds (V7), to which
 * the household has said yes and its provider has still to answer (BUY5). Two adults who buy the same
 * for the same person and day at once: the second is refused.
 */
export function buyService(
  ctx: ServiceContext,
  input: BuyServiceInput,
): Promise<Result<{ orderId: string }, BuyServiceCode>> {
  const { idempotencyKey: key, ...asked } = input;
  return runOnce<{ orderId: string }, BuyServiceCode>(
    ctx,
    { key, action: 'order.buy', input: asked },
    async (unit, actor) => {
      const own = requireHousehold(ctx, 'buy');
      if (!own.ok) return own;
      const { householdId } = own.value;
      const household = mustHave(await lockBuyer(unit.tx, { householdId }), 'the own household');
      const today = romeDay(ctx.now());
      const service = await findService(unit.tx, { slug: input.slug, today });
      if (!service) return fail('service.not_found');
      await lockSourcesOf(unit.tx, { householdIds: [householdId] });
      const planned = await planPurchase(unit.tx, {
        service,
        householdId,
        personId: actor.personId,
        choice: input,
        today,
        now: ctx.now(),
      });
      if (!planned.ok) return planned;
      const plan = planned.value;
      if (plan.totalCents !== input.totalCents || cashDueOf(plan) !== input.cashDueCents) {
        return fail('purchase.price_changed');
      }
      if (await isAskedAlready(unit, { householdId, service, plan })) {
        return fail('purchase.asked_already');
      }
      const { municipio } = household;
      const bought = { service, plan, householdId, municipio, input, actor };
      return write(ctx, unit, bought);
    },
  );
}

/** What a plan leaves to pay in money. */
export function cashDueOf({ totalCents, cover }: Pick<PurchasePlan, 'totalCents' | 'cover'>) {
  return totalCents - sumCents(cover.allocations.map(({ amountCents }) => amountCents));
}

async function isAskedAlready(
  { tx }: Unit,
  asked: {
    readonly householdId: string;
    readonly service: Service;
    readonly plan: PurchasePlan;
  },
): Promise<boolean> {
  const { householdId, service, plan } = asked;
  const { startsOn } = plan;
  const open = await listOpenPurchases(tx, { householdId, serviceId: service.id, startsOn });
  return open.some(({ dependantId }) =>
    plan.lines.some((line) => line.dependantId === dependantId),
  );
}

type Bought = {
  readonly service: Service;
  readonly plan: PurchasePlan;
  readonly householdId: string;
  readonly municipio: NonNullable<Awaited<ReturnType<typeof lockBuyer>>>['municipio'];
  readonly input: BuyServiceInput;
  readonly actor: PersonActor;
};

async function write(
  ctx: ServiceContext,
  unit: Unit,
  bought: Bought,
): Promise<Result<{ orderId: string }, HoldCode | 'source.other_employee'>> {
  const { service, plan, householdId, input, actor } = bought;
  const orderId = ctx.newId();
  const lines = plan.lines.map((line) => ({ ...line, id: ctx.newId(), orderId }));
  await writeOrder(ctx, unit, { ...bought, orderId, lines });
  await insertSessions(unit.tx, { orderId, sessions: plan.sessions });
  const { personId } = actor;
  const { cover } = plan;
  const { kept, beyond } = input;
  const said = { orderId, householdId, personId, cover, kept, beyond };
  const remembered = await rememberSources(ctx, unit, said);
  if (!remembered.ok) return remembered;
  const order = { id: orderId };
  const { allocations } = cover;
  const held = await holdPlanned({ ctx, unit, order }, { lines, allocations, key: '1' });
  if (!held.ok) return held;
  const { note } = input;
  const asked = { state: 'asked', note, askedBy: actor.personId, answerBy: plan.answerBy } as const;
  await insertPurchase(unit.tx, { orderId, ...asked });
  await recordAudit(ctx, unit, {
    action: 'order.buy',
    subjectKind: 'order',
    subjectId: orderId,
    details: { totalCents: plan.totalCents, serviceId: service.id },
  });
  await notify(
    ctx,
    unit,
    { providerIds: [service.providerId] },
    {
      eventKey: `order:${orderId}:asked:provider`,
      kind: 'purchase_asked',
      params: {
        title: titleOf(bought),
        municipio: bought.municipio,
        told: ctx.now().toISOString(),
        to: beginning(plan.sessions, plan.startsOn),
      },
      href: `/provider/orders/${orderId}`,
    },
  );
  unit.publish({ topic: `household:${householdId}`, id: `order:${orderId}`, version: 1 });
  unit.publish({ topic: `provider:${service.providerId}`, id: `order:${orderId}`, version: 1 });
  return ok({ orderId });
}

function titleOf({ service, input }: Pick<Bought, 'service' | 'input'>): string {
  return input.locale === 'en' ? service.titleEn : service.titleIt;
}

async function writeOrder(
  ctx: ServiceContext,
  { tx }: Unit,
  bought: Bought & {
    readonly orderId: string;
    readonly lines: Parameters<typeof insertOrder>[1]['lines'];
  },
): Promise<void> {
  const { orderId, service, plan, householdId, municipio, input, actor, lines } = bought;
  const now = ctx.now();
  const { timetable, startsOn, endsOn, unitPriceCents, totalCents } = plan;
  await insertOrder(tx, {
    order: {
      id: orderId,
      origin: 'catalogue',
      serviceId: service.id,
      buyerHouseholdId: householdId,
      providerId: service.providerId,
      title: titleOf(bought),
      category: service.category,
      municipio,
      timetable,
      terms: '',
      status: 'confirming',
      splitMethod: 'per_beneficiary',
      quantity: input.quantity,
      quantityBasis: 'total',
      unit: service.unit,
      unitPriceCents,
      totalCents,
      startsOn,
      endsOn,
      createdAt: now,
    },
    periods: plan.periods.map((period) => ({ ...period, orderId })),
    households: [
      {
        orderId,
        householdId,
        status: 'confirmed',
        confirmedPriceVersion: 1,
        answeredBy: actor.personId,
        answeredAt: now,
      },
    ],
    dues: duesOf(plan.lines, plan.cover.allocations).map((due) => ({
      ...due,
      orderId,
      householdId,
      isAsked: isAskedAhead(plan.periods, 'always'),
      paymentReference: newPaymentReference(ctx),
    })),
    lines,
  });
}
