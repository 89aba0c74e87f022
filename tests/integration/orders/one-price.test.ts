import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';

import type { QuantityBasis } from '#app/domain/catalogue/units.ts';
import type { SimpleSplitKind } from '#app/domain/orders/split.ts';
import { notifications } from '#db/schema/notifications.ts';
import { providerStaff } from '#db/schema/providers.ts';
import { getBoardPage } from '#server/boards/get-board-page.server.ts';
import { listWaiting } from '#server/notifications/list-waiting.server.ts';
import { confirmShare } from '#server/orders/confirm-share.server.ts';
import { dropOut } from '#server/orders/drop-out.server.ts';
import { getOrder } from '#server/orders/get-order.server.ts';
import { getProviderOrder } from '#server/orders/get-provider-order.server.ts';
import { listAgenda } from '#server/orders/list-agenda.server.ts';
import { listProviderOrders } from '#server/orders/list-provider-orders.server.ts';
import { castVote } from '#server/requests/cast-vote.server.ts';
import { getRequestPanel } from '#server/requests/get-request-panel.server.ts';
import { listCardRows } from '#server/requests/list-card-rows.server.ts';
import { listProviderOffers } from '#server/requests/list-provider-offers.server.ts';
import { getWallet } from '#server/wallet/get-wallet.server.ts';
import { buildHousehold, testId } from '#tests/support/builders/accounts.ts';
import { buildGroup } from '#tests/support/builders/groups.ts';
import {
  buildCard,
  buildProvider,
  openVote,
  sendOffer,
  sendRequest,
  type RequestScene,
} from '#tests/support/builders/requests.ts';
import type { TestWorld } from '#tests/support/context.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

/** Two children, one, one: what a household pays depends on the split. Price per unit: 90.00. */
const CHILDREN = [2, 1, 1];
const UNIT_CENTS = 9_000;
const QUANTITY = 3;

type Case = {
  readonly basis: QuantityBasis;
  readonly split: SimpleSplitKind;
  readonly totalCents: number;
  /** Of the household with two children, of one of the others. */
  readonly shares: readonly [number, number];
  /** What somebody who takes no part reads, and its curve's point of three households. */
  readonly others: object;
  readonly eachCents: number;
};

const CASES: readonly Case[] = [
  {
    basis: 'total',
    split: 'per_household',
    totalCents: 27_000,
    shares: [9_000, 9_000],
    others: { kind: 'each', cents: 9_000 },
    eachCents: 9_000,
  },
  {
    basis: 'total',
    split: 'per_beneficiary',
    totalCents: 27_000,
    shares: [13_500, 6_750],
    others: { kind: 'between', lowestCents: 6_750, highestCents: 13_500 },
    eachCents: 6_750,
  },
  {
    basis: 'per_beneficiary',
    split: 'per_household',
    totalCents: 108_000,
    shares: [36_000, 36_000],
    others: { kind: 'each', cents: 36_000 },
    eachCents: 36_000,
  },
  {
    basis: 'per_beneficiary',
    split: 'per_beneficiary',
    totalCents: 108_000,
    shares: [54_000, 27_000],
    others: { kind: 'between', lowestCents: 27_000, highestCents: 54_000 },
    eachCents: 27_000,
  },
];

async function offerScene({ basis, split }: Pick<Case, 'basis' | 'split'>) {
  const { db } = database;
  const members = [];
  for (const count of CHILDREN) {
    const children = Array.from({ length: count }, () => '2019-05-01');
    members.push(await buildHousehold(db, { children }));
  }
  const onlooker = await buildHousehold(db);
  const { groupId, boardId } = await buildGroup(db, {
    members: [...members, onlooker],
    roles: ['organiser', 'member', 'member', 'member'],
  });
  const cardId = await buildCard(db, { boardId, joins: members });
  const providers = [await buildProvider(db), await buildProvider(db)] as const;
  await db
    .update(providerStaff)
    .set({ role: 'admin' })
    .where(eq(providerStaff.providerId, providers[0].providerId));
  const [organiser, second] = members;
  if (!organiser || !second) throw new Error('three households were built');
  const scene: RequestScene = { groupId, boardId, cardId, organiser, members, providers };
  const requestId = await sendRequest(world, scene, {
    unit: 'course',
    quantity: QUANTITY,
    basis,
    splitMethod: split,
  });
  const bands = [{ minHouseholds: 2, maxHouseholds: 6, unitPriceCents: UNIT_CENTS }];
  const offerId = await sendOffer(world, { requestId, provider: providers[0], terms: { bands } });
  const readers = [
    { reader: organiser, at: 0 },
    { reader: second, at: 1 },
  ] as const;
  return { scene, requestId, offerId, readers, onlooker, ids: { groupId, requestId } };
}

type Scene = Awaited<ReturnType<typeof offerScene>>;

async function cardPrice({ scene, requestId }: Scene, viewerHouseholdId: string) {
  const { boardId, groupId } = scene;
  const now = world.clock;
  const rows = await listCardRows(database.db, { boardId, groupId, viewerHouseholdId, now });
  return rows.find((row) => row.requestId === requestId)?.price;
}

async function panelOf({ ids, offerId }: Scene, reader: Parameters<TestWorld['as']>[0]) {
  const panel = await getRequestPanel(world.as(reader), ids);
  if (!panel.ok) throw new Error(panel.code);
  const offer = panel.value.offers.find((one) => one.offerId === offerId);
  if (offer?.price.kind !== 'priced') throw new Error('the offer has a price');
  return { panel: panel.value, offer, price: offer.price };
}

async function placeByVote(built: Scene): Promise<string> {
  const { scene, requestId, offerId, ids } = built;
  const decisionId = await openVote(world, scene, { requestId, offerId });
  for (const member of scene.members) {
    const cast = await castVote(world.as(member), { ...ids, decisionId, choice: 'agree' });
    if (!cast.ok) throw new Error(cast.code);
  }
  const { panel } = await panelOf(built, scene.organiser);
  if (panel.orderId === null) throw new Error('everybody agreed');
  return panel.orderId;
}

describe.each(CASES)('$basis price, split $split', (expected) => {
  const own = (at: 0 | 1) => ({ kind: 'own', cents: expected.shares[at] });

  it('[PRC1] card, offer, vote, bill and curve of an offer say one figure', async () => {
    const built = await offerScene(expected);
    for (const { reader, at } of built.readers) {
      const { offer, price } = await panelOf(built, reader);
      expect(await cardPrice(built, reader.householdId)).toEqual({ ...own(at), isFrom: false });
      expect(price).toMatchObject({
        household: own(at),
        own: { shareCents: expected.shares[at] },
        totalCents: expected.totalCents,
        unitPriceCents: UNIT_CENTS,
      });
      expect(offer.curve.find(({ households }) => households === 3)).toMatchObject({
        totalCents: expected.totalCents,
        eachCents: expected.shares[at],
      });
    }
    const { offer, price } = await panelOf(built, built.onlooker);
    expect(offer.curve.find(({ households }) => households === 3)?.eachCents).toBe(
      expected.eachCents,
    );
    expect(price).toMatchObject({ household: expected.others, own: null });
    expect(await cardPrice(built, built.onlooker.householdId)).toMatchObject(expected.others);
    const listed = await listProviderOffers(world.as(built.scene.providers[0].staff));
    expect(listed).toMatchObject({
      value: { offers: [{ request: { unit: 'course', basis: expected.basis } }] },
    });
  });

  it('[PRC1] card, panel, order, home, wallet, agenda and provider say one figure of an order', async () => {
    const built = await offerScene(expected);
    const orderId = await placeByVote(built);
    for (const { reader, at } of built.readers) {
      const ctx = world.as(reader);
      const shareCents = expected.shares[at];
      expect(await cardPrice(built, reader.householdId)).toEqual({ ...own(at), isFrom: false });
      const { price } = await panelOf(built, reader);
      expect(price).toMatchObject({ household: own(at), totalCents: expected.totalCents });
      expect(await getOrder(ctx, { orderId })).toMatchObject({
        value: {
          facts: {
            totalCents: expected.totalCents,
            unitPriceCents: UNIT_CENTS,
            basis: expected.basis,
            quantity: QUANTITY,
          },
          mine: { shareCents, cashDueCents: shareCents, previousShareCents: null },
        },
      });
      expect(await listWaiting(ctx)).toMatchObject([
        { kind: 'confirm', shareCents, dueCents: shareCents, previousShareCents: null },
      ]);
      expect(await getWallet(ctx, { locale: 'it' })).toMatchObject({
        toPay: [{ orderId, isToConfirm: true, shareCents, dueCents: shareCents }],
        toPayCents: 0,
      });
      expect(await listAgenda(ctx, { first: '2026-01-01', last: '2027-12-31' })).toMatchObject([
        { kind: 'order_starts', price: own(at), leftCents: shareCents },
      ]);
      const told = await database.db
        .select({ kind: notifications.kind, params: notifications.params })
        .from(notifications)
        .where(eq(notifications.personId, reader.personId));
      expect(told).toContainEqual({
        kind: 'order_to_confirm',
        params: {
          title: 'Corso di nuoto per i bambini',
          shareCents,
          cashDueCents: shareCents,
          until: expect.any(String),
          told: expect.any(String),
        },
      });
    }
    const staff = world.as(built.scene.providers[0].staff);
    expect(await getProviderOrder(staff, { orderId })).toMatchObject({
      value: {
        facts: { basis: expected.basis, quantity: QUANTITY },
        takings: { totalCents: expected.totalCents, unitPriceCents: UNIT_CENTS },
      },
    });
    expect(await listProviderOrders(staff)).toMatchObject({
      value: { orders: [{ sums: { totalCents: expected.totalCents } }] },
    });
  });

  it('[PRC3] once all have said yes, home, wallet and board ask for the same money', async () => {
    const built = await offerScene(expected);
    const orderId = await placeByVote(built);
    for (const [index, member] of built.scene.members.entries()) {
      const shareCents = expected.shares[index === 0 ? 0 : 1];
      const command = { orderId, priceVersion: 1, cashDueCents: shareCents };
      const yes = await confirmShare(world.as(member), { ...command, idempotencyKey: testId() });
      expect(yes).toMatchObject({ ok: true });
    }
    for (const { reader, at } of built.readers) {
      const ctx = world.as(reader);
      const dueCents = expected.shares[at];
      expect(await listWaiting(ctx)).toMatchObject([{ kind: 'pay', dueCents }]);
      expect(await getWallet(ctx, { locale: 'it' })).toMatchObject({ toPayCents: dueCents });
      const page = await getBoardPage(ctx, {
        groupId: built.ids.groupId,
        boardId: null,
        openCardId: null,
        locale: 'it',
      });
      expect(page).toMatchObject({
        value: { figures: { toPay: { count: 1, cents: dueCents } } },
      });
    }
  });
});

it('[PRC4] a new price is told from what to what, everywhere and to each its own', async () => {
  const built = await offerScene({ basis: 'total', split: 'per_household' });
  const orderId = await placeByVote(built);
  const [leaver] = built.scene.members.slice(-1);
  if (!leaver) throw new Error('three households were built');
  const left = await dropOut(world.as(leaver), {
    orderId,
    idempotencyKey: testId(),
    expected: 27_000,
  });
  expect(left).toMatchObject({ ok: true });
  const [{ reader }] = built.readers;
  const ctx = world.as(reader);
  const change = { previousShareCents: 9_000, shareCents: 13_500 };
  expect(await listWaiting(ctx)).toMatchObject([{ kind: 'confirm', ...change }]);
  expect(await getOrder(ctx, { orderId })).toMatchObject({ value: { mine: change } });
  expect(await cardPrice(built, reader.householdId)).toMatchObject({ kind: 'own', cents: 13_500 });
  const { price } = await panelOf(built, reader);
  expect(price).toMatchObject({ household: { kind: 'own', cents: 13_500 } });
  const told = await database.db
    .select({ params: notifications.params })
    .from(notifications)
    .where(eq(notifications.personId, reader.personId));
  expect(told.map(({ params }) => params)).toContainEqual({
    title: 'Corso di nuoto per i bambini',
    household: expect.any(String),
    beforeCents: 9_000,
    afterCents: 13_500,
    until: expect.any(String),
    told: expect.any(String),
    isFirst: 1,
  });
});
