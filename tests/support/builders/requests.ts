import { eq, sql } from 'drizzle-orm';
import * as Y from 'yjs';

import { addCard, joinCard } from '#app/domain/boards/document/edit-board.ts';
import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import type { SheetState } from '#app/domain/catalogue/validation-state.ts';
import { encodeEntries } from '#app/protocol/wire-format.ts';
import type { PriceBand } from '#app/domain/requests/price-bands.ts';
import { appendBatches } from '#db/queries/boards/boards.ts';
import type { Db } from '#db/client.ts';
import { services, servicePrices } from '#db/schema/catalogue.ts';
import { orders } from '#db/schema/orders.ts';
import { providers, providerStaff } from '#db/schema/providers.ts';
import { offers, requests } from '#db/schema/requests.ts';
import type { PersonActor } from '#server/context.ts';
import { createRequest, type CreateRequestInput } from '#server/requests/create-request.server.ts';
import { makeOffer } from '#server/requests/make-offer.server.ts';
import type { OfferTerms } from '#server/requests/offer-terms.ts';
import { putToVote } from '#server/requests/put-to-vote.server.ts';
import type { TestWorld } from '#tests/support/context.ts';

import { buildHousehold, buildPerson, testId } from './accounts.ts';
import { buildGroup, type HouseholdActor } from './groups.ts';

const BUILT_AT = new Date('2026-11-03T09:00:00Z');

/** A provider with one person who works there. */
export type BuiltProvider = { readonly providerId: string; readonly staff: PersonActor };

/** A validated provider with one validated service in some Municipi, unless told otherwise. */
export async function buildProvider(
  db: Db,
  overrides: {
    name?: string;
    staff?: PersonActor;
    category?: CategoryId;
    municipi?: number[];
    status?: SheetState;
    serviceStatus?: SheetState;
    /** Last day on which the service's price holds. */
    priceValidTo?: string;
  } = {},
): Promise<BuiltProvider> {
  const providerId = testId();
  const staff = overrides.staff ?? (await buildPerson(db, { name: 'Operatrice' }));
  const municipi = overrides.municipi ?? [2];
  await db.insert(providers).values({
    id: providerId,
    slug: `ente-${providerId}`,
    name: overrides.name ?? 'Ente di prova',
    kind: 'cooperative',
    descriptionIt: '',
    descriptionEn: '',
    municipi,
    status: overrides.status ?? 'validated',
    email: 'ente@example.org',
    phone: '02000000',
    createdAt: BUILT_AT,
  });
  await db.insert(providerStaff).values({ providerId, personId: staff.personId, role: 'operator' });
  const serviceId = testId();
  await db.insert(services).values({
    id: serviceId,
    slug: `servizio-${serviceId}`,
    providerId,
    typeKey: 'swimming',
    category: overrides.category ?? 'sport',
    titleIt: 'Nuoto',
    titleEn: 'Swimming',
    descriptionIt: '',
    descriptionEn: '',
    unit: 'course',
    isShareable: true,
    priceKind: 'paid',
    municipi,
    status: overrides.serviceStatus ?? 'validated',
    createdAt: BUILT_AT,
  });
  await db.insert(servicePrices).values({
    id: testId(),
    serviceId,
    personsMin: 1,
    personsMax: 10,
    quantityMin: 1,
    unitPriceCents: 18_000,
    validTo: overrides.priceValidTo ?? null,
  });
  return { providerId, staff };
}

/** Writes a card on a board, with the households that joined it and the dependants they named. */
export async function buildCard(
  db: Db,
  card: {
    boardId: string;
    joins: readonly { householdId: string; dependantIds: readonly string[] }[];
    title?: string;
    notes?: string;
    category?: string;
    /** Whatever else stands on it. */
    write?: (doc: Y.Doc, cardId: string) => void;
  },
): Promise<string> {
  const cardId = testId();
  const doc = new Y.Doc();
  addCard(doc, {
    id: cardId,
    column: 'needs',
    position: 'V',
    category: card.category ?? 'sport',
    title: card.title ?? 'Corso di nuoto',
    notes: card.notes ?? 'Principianti, una volta a settimana',
    createdBy: 'system',
  });
  for (const { householdId, dependantIds } of card.joins) {
    joinCard(doc, cardId, householdId, { dependantIds, hours: null });
  }
  card.write?.(doc, cardId);
  const update = Y.encodeStateAsUpdate(doc);
  const payload = encodeEntries([{ connectionId: 0, messageId: 0, update }]);
  const batch = { boardId: card.boardId, payload, authors: [null], newClients: [] };
  await appendBatches(db, [batch], BUILT_AT);
  doc.destroy();
  return cardId;
}

/** A household of a group under test: its adult and its children. */
export type RequestMember = HouseholdActor & { readonly dependantIds: readonly string[] };

/** A group with a card that all its households joined, and providers that can answer. */
export type RequestScene = {
  readonly groupId: string;
  readonly boardId: string;
  readonly cardId: string;
  readonly organiser: RequestMember;
  readonly members: readonly RequestMember[];
  readonly providers: readonly [BuiltProvider, BuiltProvider];
};

/** Builds a group of `households` families with one child each, a card and two providers. */
export async function buildRequestScene(
  db: Db,
  overrides: { households?: number } = {},
): Promise<RequestScene> {
  const members: RequestMember[] = [];
  for (let index = 0; index < (overrides.households ?? 3); index += 1) {
    members.push(await buildHousehold(db, { children: ['2019-05-01'] }));
  }
  const [organiser] = members;
  if (!organiser) throw new Error('a scene needs a household');
  const roles = members.map((_, index) => (index === 0 ? ('organiser' as const) : 'member'));
  const { groupId, boardId } = await buildGroup(db, { members, roles });
  const cardId = await buildCard(db, { boardId, joins: members });
  const providers = [
    await buildProvider(db, { name: 'Acquamarina' }),
    await buildProvider(db, { name: 'Quarto Tempo' }),
  ] as const;
  return { groupId, boardId, cardId, organiser, members, providers };
}

/** What an organiser sends unless told otherwise; times fit the test world's start. */
export function requestInput(
  scene: Pick<RequestScene, 'groupId' | 'cardId' | 'providers'>,
  overrides: Partial<CreateRequestInput> = {},
): CreateRequestInput {
  return {
    groupId: scene.groupId,
    cardId: scene.cardId,
    title: 'Corso di nuoto per i bambini',
    description: 'Principianti, una volta a settimana',
    category: 'sport',
    municipio: 2,
    unit: 'course',
    quantity: 1,
    basis: 'total',
    splitMethod: 'per_household',
    schedule: 'Sabato mattina',
    place: 'Portone di via delle Prove 3',
    timetable: { kind: 'open' },
    startsOn: '2026-12-05',
    endsOn: '2027-02-27',
    closesAt: new Date('2026-11-30T18:00:00Z'),
    providerIds: scene.providers.map(({ providerId }) => providerId),
    ...overrides,
  };
}

/** The terms of an offer unless told otherwise: cheaper from three households on. */
export function offerTerms(overrides: Partial<OfferTerms> = {}): OfferTerms {
  const bands: PriceBand[] = [
    { minHouseholds: 1, maxHouseholds: 2, unitPriceCents: 30_000 },
    { minHouseholds: 3, maxHouseholds: 60, unitPriceCents: 27_000 },
  ];
  return {
    priceKind: 'paid',
    funding: null,
    absenceRule: 'always',
    bands,
    terms: 'Sabato alle 10, 12 lezioni.',
    validUntil: new Date('2026-12-05T18:00:00Z'),
    ...overrides,
  };
}

/** Sends the request of a scene. @throws when it is refused. */
export async function sendRequest(
  world: TestWorld,
  scene: RequestScene,
  overrides: Partial<CreateRequestInput> = {},
): Promise<string> {
  const sent = await createRequest(world.as(scene.organiser), requestInput(scene, overrides));
  if (!sent.ok) throw new Error(sent.code);
  return sent.value.requestId;
}

/** Makes an offer for a provider. @throws when it is refused. */
export async function sendOffer(
  world: TestWorld,
  offer: { requestId: string; provider: BuiltProvider; terms?: Partial<OfferTerms> },
): Promise<string> {
  const made = await makeOffer(world.as(offer.provider.staff), {
    requestId: offer.requestId,
    terms: offerTerms(offer.terms),
  });
  if (!made.ok) throw new Error(made.code);
  return made.value.offerId;
}

/** Puts an offer's first revision to the vote until 25 November. @throws when it is refused. */
export async function openVote(
  world: TestWorld,
  scene: RequestScene,
  vote: { requestId: string; offerId: string; quorum?: number },
): Promise<string> {
  const put = await putToVote(world.as(scene.organiser), {
    groupId: scene.groupId,
    requestId: vote.requestId,
    offerId: vote.offerId,
    revision: 1,
    quorum: vote.quorum ?? null,
    closesAt: new Date('2026-11-25T19:00:00Z'),
  });
  if (!put.ok) throw new Error(put.code);
  return put.value.decisionId;
}

/** State of a request in the database. */
export async function requestStatus(db: Db, requestId: string): Promise<string | undefined> {
  const [row] = await db
    .select({ status: requests.status })
    .from(requests)
    .where(eq(requests.id, requestId));
  return row?.status;
}

/** State of an offer in the database. */
export async function offerStatus(db: Db, offerId: string): Promise<string | undefined> {
  const [row] = await db
    .select({ status: offers.status })
    .from(offers)
    .where(eq(offers.id, offerId));
  return row?.status;
}

/** How many orders a request has. */
export async function countOrders(db: Db, requestId: string): Promise<number> {
  const [row] = await db
    .select({ count: sql<string>`count(*)` })
    .from(orders)
    .where(eq(orders.requestId, requestId));
  return Number(row?.count ?? 0);
}
