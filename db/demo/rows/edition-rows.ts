import { addDays } from '#app/domain/dates.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { paymentReference } from '#app/domain/orders/payment-reference.ts';
import { sessionsOf } from '#app/domain/orders/sessions.ts';
import type { editions } from '#db/schema/editions.ts';
import type { orderDues } from '#db/schema/order-dues.ts';
import type { orderSessions } from '#db/schema/order-sessions.ts';
import type { orderHouseholds, orderLines, orderPeriods, orders } from '#db/schema/orders.ts';
import type { seatClaims, waitingChoices, waitingEntries } from '#db/schema/seats.ts';

import { demoCatalogue } from '../catalogue/catalogue.ts';
import type { DemoClock } from '../clock.ts';
import { type DemoEdition, demoEditions } from '../editions.ts';
import { demoId } from '../ids.ts';
import { stableNumber } from '../stable.ts';
import { dependantKey, householdOf, speakerOf, staffOf } from './lookup.ts';

export type EditionRows = {
  readonly editions: (typeof editions.$inferInsert)[];
  readonly orders: (typeof orders.$inferInsert)[];
  readonly periods: (typeof orderPeriods.$inferInsert)[];
  readonly households: (typeof orderHouseholds.$inferInsert)[];
  readonly lines: (typeof orderLines.$inferInsert)[];
  readonly dues: (typeof orderDues.$inferInsert)[];
  readonly sessions: (typeof orderSessions.$inferInsert)[];
  readonly claims: (typeof seatClaims.$inferInsert)[];
  readonly entries: (typeof waitingEntries.$inferInsert)[];
  readonly choices: (typeof waitingChoices.$inferInsert)[];
};

/** Editions of the demo's providers, who has a seat and who waits. */
export function editionRows(clock: DemoClock): EditionRows {
  const rows: EditionRows = {
    editions: [],
    orders: [],
    periods: [],
    households: [],
    lines: [],
    dues: [],
    sessions: [],
    claims: [],
    entries: [],
    choices: [],
  };
  for (const story of demoEditions) {
    rows.editions.push(editionRow(story, clock));
    story.bought.forEach((who, index) => addSeat(rows, story, { who, index }, clock));
    story.waiting.forEach((who, index) => addWaiting(rows, story, { who, index }, clock));
  }
  return rows;
}

const editionId = ({ key }: DemoEdition) => `demo-edition-${key}`;

/** Household, dependant where one is named, of `household/Name`. */
function readWho(who: string) {
  const [household = '', name] = who.split('/');
  const key = name === undefined ? null : dependantKey(household, name);
  return { household, dependantId: key === null ? null : demoId.dependant(key) };
}

function serviceOf({ service }: DemoEdition) {
  const id = demoId.service(service);
  const found = demoCatalogue.find((each) => each.id === id);
  return mustHave(found, 'the service of a demo edition');
}

function daysOf({ startsInDays, weeks, slots }: DemoEdition, clock: DemoClock) {
  const from = clock.day(startsInDays);
  const days = { startsOn: from, endsOn: addDays(from, weeks * 7 - 1) };
  const timetable = { kind: 'weekly', slots, skipsSchoolClosed: false } as const;
  return { ...days, timetable };
}

function editionRow(story: DemoEdition, clock: DemoClock): typeof editions.$inferInsert {
  const service = serviceOf(story);
  const { title, place, seats, minSeats, seatPriceCents, minAge, maxAge } = story;
  const days = daysOf(story, clock);
  return {
    id: editionId(story),
    serviceId: service.id,
    title,
    place,
    seats,
    minSeats,
    seatPriceCents,
    minAge,
    maxAge,
    ...days,
    decidesOn: addDays(days.startsOn, -7),
    salesEndOn: addDays(days.startsOn, -1),
    state: minSeats === 1 ? 'sure' : 'open',
    createdBy: staffOf(service.providerSlug),
    createdAt: clock.hoursAgo(24 * 20),
  };
}

type Person = { readonly who: string; readonly index: number };

function addSeat(
  rows: EditionRows,
  story: DemoEdition,
  { who, index }: Person,
  clock: DemoClock,
): void {
  const { household, dependantId } = readWho(who);
  const key = `${story.key}-${household}`;
  const orderId = demoId.order(key);
  const householdId = demoId.household(household);
  const service = serviceOf(story);
  const { startsOn, endsOn, timetable } = daysOf(story, clock);
  const boughtAt = clock.hoursAgo(24 * (12 - index));
  const { seatPriceCents: cents } = story;
  rows.orders.push({
    id: orderId,
    origin: 'seat',
    serviceId: service.id,
    buyerHouseholdId: householdId,
    editionId: editionId(story),
    providerId: demoId.provider(service.providerSlug),
    title: `${service.titleIt}: ${story.title}`,
    category: service.category,
    municipio: householdOf(household).municipio,
    timetable,
    terms: '',
    status: 'confirmed',
    splitMethod: 'per_beneficiary',
    quantity: 1,
    quantityBasis: 'per_beneficiary',
    unit: 'course',
    unitPriceCents: cents,
    totalCents: cents,
    startsOn,
    endsOn,
    createdAt: boughtAt,
    confirmedAt: boughtAt,
  });
  rows.periods.push({ orderId, number: 1, startsOn, endsOn, weight: 1 });
  rows.households.push({
    orderId,
    householdId,
    status: 'confirmed',
    confirmedPriceVersion: 1,
    answeredBy: speakerOf(household),
    answeredAt: boughtAt,
  });
  const line = { orderId, period: 1, householdId };
  const id = demoId.line(key, dependantId ?? household, 1);
  rows.lines.push({ ...line, id, dependantId, amountCents: cents });
  rows.dues.push({
    ...line,
    shareCents: cents,
    cashDueCents: cents,
    isAsked: story.minSeats === 1,
    paymentReference: referenceOf(key),
  });
  sessionsOf(timetable, { startsOn, endsOn }).forEach((time, at) =>
    rows.sessions.push({ ...time, orderId, number: at + 1, state: 'planned' }),
  );
  rows.claims.push({
    id: `demo-seat-${key}`,
    editionId: editionId(story),
    householdId,
    seats: 1,
    state: 'bought',
    orderId,
    createdAt: boughtAt,
  });
}

function addWaiting(
  rows: EditionRows,
  story: DemoEdition,
  { who, index }: Person,
  clock: DemoClock,
): void {
  const { household, dependantId } = readWho(who);
  const entryId = `demo-waiting-${story.key}-${household}`;
  rows.entries.push({
    id: entryId,
    serviceId: serviceOf(story).id,
    householdId: demoId.household(household),
    seats: 1,
    dependantIds: dependantId === null ? [] : [dependantId],
    state: 'waiting',
    since: clock.hoursAgo(24 * (5 - index)),
    askedBy: speakerOf(household),
  });
  rows.choices.push({ entryId, editionId: editionId(story), state: 'waiting' });
}

/** The same at every load. */
function referenceOf(key: string): string {
  const half = (salt: string) => BigInt(stableNumber(`${salt}/${key}`) % 10 ** 6);
  return paymentReference(half('first') * 10n ** 6n + half('last'));
}
