import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import type { PriceKind } from '#app/domain/catalogue/prices.ts';
import type { GroupRole } from '#app/domain/groups/policy.ts';
import type { Timetable } from '#app/domain/requests/timetable.ts';
import type { PriceBand } from '#app/domain/requests/price-bands.ts';
import type { Db } from '#db/client.ts';
import { listOrderDues } from '#db/queries/orders/dues.ts';
import { providers, providerStaff } from '#db/schema/providers.ts';
import { offerRevisions, offers, requestParticipants, requests } from '#db/schema/requests.ts';
import type { PersonActor } from '#server/context.ts';
import { createOrder } from '#server/orders/create-order.server.ts';
import { transact } from '#server/transact.ts';
import type { TestWorld } from '#tests/support/context.ts';

import { buildHousehold, buildPerson, testId } from './accounts.ts';
import { buildGroup } from './groups.ts';

/** Where the group of an order meets. */
export const MEETING_PLACE = 'Cortile di via delle Prove 1';

/** A household of an order under test: its adult and its dependants. */
export type OrderMember = PersonActor & { householdId: string; dependantIds: readonly string[] };

/** What an order under test is about; every part can be given. */
export type OrderOverrides = {
  /** Number of children of each household; its length is the number of households. */
  children?: readonly number[];
  bands?: readonly PriceBand[];
  splitMethod?: 'per_household' | 'per_beneficiary';
  quantityBasis?: 'total' | 'per_beneficiary';
  quantity?: number;
  category?: CategoryId;
  startsOn?: string;
  endsOn?: string;
  priceKind?: PriceKind;
  timetable?: Timetable;
};

/** A request with a winning offer, ready to become an order, and everybody around it. */
export type OrderScene = {
  readonly members: readonly OrderMember[];
  /** An administrator of the provider. */
  readonly staff: PersonActor;
  readonly operator: PersonActor;
  readonly groupId: string;
  readonly providerId: string;
  readonly requestId: string;
  readonly offerId: string;
};

const BUILT_AT = new Date('2026-11-03T09:00:00Z');
const ONE_BAND: readonly PriceBand[] = [
  { minHouseholds: 1, maxHouseholds: 20, unitPriceCents: 1000 },
];

/** Builds group, provider, request and offer, but no order yet. */
export async function buildScene(db: Db, overrides: OrderOverrides = {}): Promise<OrderScene> {
  const members: OrderMember[] = [];
  for (const [index, count] of (overrides.children ?? [1, 1]).entries()) {
    const children = Array.from({ length: count }, () => '2019-05-01');
    members.push(await buildHousehold(db, { name: `Famiglia ${index + 1}`, children }));
  }
  const roles = members.map((_, index): GroupRole => (index === 0 ? 'organiser' : 'member'));
  const { groupId, boardId } = await buildGroup(db, { members, roles });
  const { providerId, staff, operator } = await buildProvider(db);
  const requestId = testId();
  await db.insert(requests).values({
    id: requestId,
    groupId,
    boardId,
    cardId: testId(),
    title: 'Doposcuola insieme',
    description: 'Tre pomeriggi',
    category: overrides.category ?? 'education',
    municipio: 2,
    unit: 'hour',
    quantity: overrides.quantity ?? 10,
    quantityBasis: overrides.quantityBasis ?? 'total',
    splitMethod: overrides.splitMethod ?? 'per_household',
    schedule: 'Lunedì alle 16',
    place: MEETING_PLACE,
    timetable: overrides.timetable ?? { kind: 'open' },
    startsOn: overrides.startsOn ?? '2026-12-01',
    endsOn: overrides.endsOn ?? '2026-12-31',
    closesAt: new Date('2026-11-30T18:00:00Z'),
    chooseBy: new Date('2026-11-30T18:00:00Z'),
    status: 'ordered',
    createdBy: members[0]?.personId ?? '',
    createdAt: BUILT_AT,
  });
  const beneficiaries = members.flatMap(({ householdId, dependantIds }) =>
    (dependantIds.length === 0 ? [null] : dependantIds).map((dependantId) => ({
      householdId,
      dependantId,
    })),
  );
  await db
    .insert(requestParticipants)
    .values(beneficiaries.map((row) => ({ ...row, id: testId(), requestId })));
  const offerId = await buildOffer(db, { requestId, providerId, staff, ...overrides });
  return { members, staff, operator, groupId, providerId, requestId, offerId };
}

/** A validated provider with an administrator and an operator. */
async function buildProvider(db: Db) {
  const providerId = testId();
  const staff = await buildPerson(db, { name: 'Amministratrice' });
  const operator = await buildPerson(db, { name: 'Operatrice' });
  await db.insert(providers).values({
    id: providerId,
    slug: `ente-${providerId}`,
    name: 'Ente di prova',
    kind: 'cooperative',
    descriptionIt: '',
    descriptionEn: '',
    municipi: [2],
    status: 'validated',
    email: 'ente@example.org',
    phone: '02000000',
    createdAt: BUILT_AT,
  });
  await db.insert(providerStaff).values([
    { providerId, personId: staff.personId, role: 'admin' },
    { providerId, personId: operator.personId, role: 'operator' },
  ]);
  return { providerId, staff, operator };
}

async function buildOffer(
  db: Db,
  offer: OrderOverrides & { requestId: string; providerId: string; staff: PersonActor },
): Promise<string> {
  const offerId = testId();
  await db.insert(offers).values({
    id: offerId,
    requestId: offer.requestId,
    providerId: offer.providerId,
    status: 'won',
    revision: 1,
    createdAt: BUILT_AT,
    updatedAt: BUILT_AT,
  });
  await db.insert(offerRevisions).values({
    offerId,
    revision: 1,
    priceKind: offer.priceKind ?? 'paid',
    bands: [...(offer.bands ?? ONE_BAND)],
    terms: 'Si paga a fine mese.',
    validUntil: new Date('2026-12-31T22:59:59Z'),
    createdBy: offer.staff.personId,
    createdAt: BUILT_AT,
  });
  return offerId;
}

/** Makes the order of a scene through its use case. @throws when it is refused. */
export async function placeOrder(world: TestWorld, scene: OrderScene): Promise<string> {
  const ctx = world.as(scene.members[0]);
  const placed = await transact(ctx, (unit) => createOrder(ctx, unit, scene));
  if (!placed.ok) throw new Error(placed.code);
  return placed.value.orderId;
}

/** Lets the world's clock go on to a time of a winter day in Milan, or to noon; it never goes back. */
export function waitUntil(world: TestWorld, day: string, time = '12:00'): void {
  const then = new Date(`${day}T${time}:00+01:00`);
  if (then > world.clock) world.clock = then;
}

/** What a household says when it pays its part of an order. @throws when it has no part in it. */
export async function referenceOf(
  db: Db,
  { orderId, householdId, period = 1 }: { orderId: string; householdId: string; period?: number },
): Promise<string> {
  const dues = await listOrderDues(db, { orderId, householdId });
  const own = dues.find((due) => due.period === period);
  if (!own) throw new Error(`no part of ${householdId} in ${orderId}`);
  return own.paymentReference;
}
