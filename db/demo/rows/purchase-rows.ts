import { addDays } from '#app/domain/dates.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { paymentReference } from '#app/domain/orders/payment-reference.ts';
import { sessionsOf } from '#app/domain/orders/sessions.ts';
import { confirmsUntil } from '#app/domain/orders/steps.ts';
import { priceAlone } from '#app/domain/purchases/price-alone.ts';
import { answersUntil } from '#app/domain/purchases/purchase.ts';
import { purchaseTimes } from '#app/domain/purchases/times.ts';
import type { orderSessions } from '#db/schema/order-sessions.ts';
import type { orderSteps } from '#db/schema/order-steps.ts';
import type { orderDues } from '#db/schema/order-dues.ts';
import type { orderHouseholds, orderLines, orderPeriods, orders } from '#db/schema/orders.ts';
import type { purchases } from '#db/schema/purchases.ts';

import { demoCatalogue } from '../catalogue/catalogue.ts';
import type { DemoClock } from '../clock.ts';
import { demoId } from '../ids.ts';
import { type DemoPurchase, demoPurchases } from '../purchases.ts';
import { stableNumber } from '../stable.ts';
import { dependantKey, householdOf, speakerOf, staffOf } from './lookup.ts';

/** Hours after which the provider of a running purchase said yes. */
const ANSWERED_AFTER_HOURS = 20;

export type PurchaseRows = {
  readonly orders: (typeof orders.$inferInsert)[];
  readonly periods: (typeof orderPeriods.$inferInsert)[];
  readonly households: (typeof orderHouseholds.$inferInsert)[];
  readonly lines: (typeof orderLines.$inferInsert)[];
  readonly dues: (typeof orderDues.$inferInsert)[];
  readonly sessions: (typeof orderSessions.$inferInsert)[];
  readonly purchases: (typeof purchases.$inferInsert)[];
  readonly steps: (typeof orderSteps.$inferInsert)[];
};

/** What the demo's households bought alone, priced and dated by the rules of real purchases. */
export function purchaseRows(clock: DemoClock): PurchaseRows {
  const rows: PurchaseRows = {
    orders: [],
    periods: [],
    households: [],
    lines: [],
    dues: [],
    sessions: [],
    purchases: [],
    steps: [],
  };
  for (const story of demoPurchases) addPurchase(rows, story, clock);
  return rows;
}

/** The service a demo purchase is of. */
export function serviceBought({ service }: Pick<DemoPurchase, 'service'>) {
  const id = demoId.service(service);
  return mustHave(
    demoCatalogue.find((each) => each.id === id),
    'the service of a demo purchase',
  );
}

function addPurchase(rows: PurchaseRows, story: DemoPurchase, clock: DemoClock): void {
  const orderId = demoId.order(story.key);
  const householdId = demoId.household(story.household);
  const plan = planOf(story, clock);
  const { startsOn, endsOn, totalCents } = plan;
  const isRunning = story.state === 'running';
  const askedAt = clock.hoursAgo(story.askedHoursAgo);
  const answeredAt = clock.hoursAgo(story.askedHoursAgo - ANSWERED_AFTER_HOURS);
  const by = speakerOf(story.household);
  rows.orders.push(orderRow(story, plan, clock));
  rows.periods.push({ orderId, number: 1, startsOn, endsOn, weight: 1 });
  rows.households.push({
    orderId,
    householdId,
    status: 'confirmed',
    confirmedPriceVersion: 1,
    answeredBy: by,
    answeredAt: askedAt,
  });
  rows.lines.push({
    id: demoId.line(story.key, dependantKey(story.household, story.dependant), 1),
    orderId,
    period: 1,
    householdId,
    dependantId: demoId.dependant(dependantKey(story.household, story.dependant)),
    amountCents: totalCents,
  });
  rows.dues.push({
    orderId,
    period: 1,
    householdId,
    shareCents: totalCents,
    cashDueCents: totalCents,
    isAsked: true,
    paymentReference: referenceOf(story),
  });
  rows.sessions.push(...plan.sessions.map((session) => ({ ...session, orderId })));
  const staff = staffOf(serviceBought(story).providerSlug);
  rows.purchases.push({
    orderId,
    note: story.note,
    askedBy: by,
    answerBy: answersUntil(askedAt, confirmsUntil({ startsOn, sessions: plan.sessions })),
    ...(isRunning
      ? { state: 'agreed' as const, answeredBy: staff, answeredAt }
      : { state: 'asked' as const }),
  });
  const [first] = plan.sessions;
  if (isRunning && first) {
    const at = first.startsAt;
    rows.steps.push({ id: `demo-started-${story.key}`, orderId, kind: 'started', at, by: staff });
  }
}

/** When it begins, as its notice says it: the first date, or the day where no hour is agreed. */
export function purchaseBegins(story: DemoPurchase, clock: DemoClock): string {
  const { sessions, startsOn } = planOf(story, clock);
  return sessions[0]?.startsAt.toISOString() ?? startsOn;
}

type Plan = ReturnType<typeof planOf>;

function planOf(story: DemoPurchase, clock: DemoClock) {
  const { unit, minQuantity, prices } = serviceBought(story);
  const { quantity, startsInDays, hours } = story;
  const cells = prices.map((cell) => ({ ...cell, validFrom: null, validTo: null }));
  const askedOn = addDays(clock.today, -Math.ceil(story.askedHoursAgo / 24));
  const question = { beneficiaries: 1, quantity, day: askedOn };
  const price = priceAlone({ minQuantity, cells }, question);
  const wanted = { day: clock.day(startsInDays), hours };
  const times = purchaseTimes({ unit, quantity }, wanted, askedOn);
  if (!price.ok || !times.ok) throw new RangeError(`${story.key} cannot be bought`);
  const sessions = sessionsOf(times.value.timetable, times.value).map((time, index) => ({
    ...time,
    number: index + 1,
    state: 'planned' as const,
  }));
  return { ...price.value, ...times.value, sessions };
}

function orderRow(story: DemoPurchase, plan: Plan, clock: DemoClock): typeof orders.$inferInsert {
  const service = serviceBought(story);
  const isRunning = story.state === 'running';
  return {
    id: demoId.order(story.key),
    origin: 'catalogue',
    serviceId: service.id,
    buyerHouseholdId: demoId.household(story.household),
    providerId: demoId.provider(service.providerSlug),
    title: service.titleIt,
    category: service.category,
    municipio: householdOf(story.household).municipio,
    timetable: plan.timetable,
    terms: '',
    status: isRunning ? 'active' : 'confirming',
    splitMethod: 'per_beneficiary',
    quantity: story.quantity,
    quantityBasis: 'total',
    unit: service.unit,
    unitPriceCents: plan.unitPriceCents,
    totalCents: plan.totalCents,
    startsOn: plan.startsOn,
    endsOn: plan.endsOn,
    createdAt: clock.hoursAgo(story.askedHoursAgo),
    confirmedAt: isRunning ? clock.hoursAgo(story.askedHoursAgo - ANSWERED_AFTER_HOURS) : null,
  };
}

/** The same at every load. */
function referenceOf({ key }: DemoPurchase): string {
  const half = (salt: string) => BigInt(stableNumber(`${salt}/${key}`) % 10 ** 6);
  return paymentReference(half('first') * 10n ** 6n + half('last'));
}
