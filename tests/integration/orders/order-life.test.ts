import { asc, eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';

import { account, programmeAsset } from '#app/domain/wallet/ledger.ts';
import { notifications as italian } from '#app/i18n/notifications/it.ts';
import { auditLog } from '#db/schema/city.ts';
import { notifications } from '#db/schema/notifications.ts';
import { orderHouseholds, orderLines, orders } from '#db/schema/orders.ts';
import { offerRevisions, requestParticipants, requests } from '#db/schema/requests.ts';
import { allocations } from '#db/schema/allocations.ts';
import type { PersonActor } from '#server/context.ts';
import { cancelOrder } from '#server/orders/cancel-order.server.ts';
import { completeOrder } from '#server/orders/complete-order.server.ts';
import { confirmShare } from '#server/orders/confirm-share.server.ts';
import { dropOut } from '#server/orders/drop-out.server.ts';
import { markCashReceived } from '#server/orders/mark-cash-received.server.ts';
import { startOrder } from '#server/orders/start-order.server.ts';
import { undoCashReceived } from '#server/orders/undo-cash-received.server.ts';
import { buildHousehold, buildPerson, testId } from '#tests/support/builders/accounts.ts';
import { addMember } from '#tests/support/builders/groups.ts';
import { memberAt } from '#tests/support/builders/order-scenes.ts';
import {
  buildScene,
  type OrderMember,
  type OrderOverrides,
  type OrderScene,
  placeOrder,
  referenceOf,
  waitUntil,
} from '#tests/support/builders/orders.ts';
import { balanceAt, buildProgramme, buildVoucher } from '#tests/support/builders/wallet.ts';
import { createWorld } from '#tests/support/context.ts';
import { brokenMoneyRules } from '#tests/support/money-invariants.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';
import { providerStaff } from '#db/schema/providers.ts';

const START = new Date();
const database = useDatabase();
const world = useWorld(database, START);
let programmeId: string;

beforeAll(async () => {
  programmeId = await buildProgramme(createWorld(database.db, START).as());
});

/** Bands of the demo's story: fewer households, higher price for each. */
const BANDS = [
  { minHouseholds: 3, maxHouseholds: 3, unitPriceCents: 1500 },
  { minHouseholds: 4, maxHouseholds: 8, unitPriceCents: 1600 },
];

async function build(overrides: OrderOverrides = {}) {
  const scene = await buildScene(database.db, overrides);
  return { scene, ...actions(scene) };
}

function actions(scene: OrderScene) {
  let orderId = '';
  const { db } = database;
  return {
    place: async () => (orderId = await placeOrder(world, scene)),
    order: async () => {
      const [row] = await db.select().from(orders).where(eq(orders.id, orderId));
      if (!row) throw new Error('no order');
      return row;
    },
    row: async (member: OrderMember) => {
      const rows = await db
        .select()
        .from(orderHouseholds)
        .where(eq(orderHouseholds.orderId, orderId));
      const own = rows.find(({ householdId }) => householdId === member.householdId);
      if (!own) throw new Error('no household');
      return own;
    },
    lines: () =>
      db
        .select()
        .from(orderLines)
        .where(eq(orderLines.orderId, orderId))
        .orderBy(asc(orderLines.id)),
    allocations: () => db.select().from(allocations).where(eq(allocations.orderId, orderId)),
    confirm: async (member: OrderMember, key = testId()) => {
      const [order] = await db.select().from(orders).where(eq(orders.id, orderId));
      const rows = await db
        .select()
        .from(orderHouseholds)
        .where(eq(orderHouseholds.orderId, orderId));
      const own = rows.find(({ householdId }) => householdId === member.householdId);
      return confirmShare(world.as(member), {
        orderId,
        idempotencyKey: key,
        priceVersion: order?.priceVersion ?? 0,
        cashDueCents: own?.cashDueCents ?? 0,
      });
    },
    drop: (member: OrderMember, expected: number | 'cancelled') =>
      dropOut(world.as(member), { orderId, idempotencyKey: testId(), expected }),
    cancel: (actor: PersonActor) =>
      cancelOrder(world.as(actor), { orderId, idempotencyKey: testId(), words: 'Non serve più.' }),
    cash: async (actor: PersonActor, { householdId }: OrderMember, amountCents: number) =>
      markCashReceived(world.as(actor), {
        orderId,
        idempotencyKey: testId(),
        reference: await referenceOf(db, { orderId, householdId }),
        amountCents,
      }),
    undoCash: async (actor: PersonActor, { householdId }: OrderMember) =>
      undoCashReceived(world.as(actor), {
        orderId,
        idempotencyKey: testId(),
        reference: await referenceOf(db, { orderId, householdId }),
      }),
    start: (actor: PersonActor) => {
      waitUntil(world, '2026-12-01');
      return startOrder(world.as(actor), { orderId, idempotencyKey: testId() });
    },
    complete: (actor: PersonActor) => {
      waitUntil(world, '2026-12-31');
      return completeOrder(world.as(actor), { orderId, idempotencyKey: testId() });
    },
  };
}

function voucherFor(member: OrderMember, amountCents: number, overrides: object = {}) {
  return buildVoucher(world.as(), {
    programmeId,
    householdId: member.householdId,
    dependantId: member.dependantIds[0] ?? '',
    amountCents,
    ...overrides,
  });
}

test('[S1] equal parts per household, exact to the cent', async () => {
  const { scene, place, order, row, lines } = await build({
    children: [1, 2, 0],
    quantity: 1,
    bands: [{ minHouseholds: 1, maxHouseholds: 5, unitPriceCents: 10_000 }],
  });
  await place();
  const shares = await Promise.all(scene.members.map(row));
  expect((await order()).totalCents).toBe(10_000);
  const cents = shares.map(({ shareCents }) => shareCents);
  expect(cents.toSorted((a, b) => a - b)).toEqual([3333, 3333, 3334]);
  const twoChildren = (await lines()).filter(
    (l) => l.householdId === memberAt(scene, 1).householdId,
  );
  expect(twoChildren).toHaveLength(2);
  const sum = (await lines()).reduce((total, line) => total + line.amountCents, 0);
  expect(sum).toBe(10_000);
});

test('[S2] per beneficiary: two children pay twice, exact to the cent', async () => {
  const { scene, place, row } = await build({
    children: [1, 2],
    splitMethod: 'per_beneficiary',
    quantity: 1,
    bands: [{ minHouseholds: 1, maxHouseholds: 5, unitPriceCents: 10_001 }],
  });
  await place();
  const one = (await row(memberAt(scene, 0))).shareCents;
  const two = (await row(memberAt(scene, 1))).shareCents;
  expect(one + two).toBe(10_001);
  expect(Math.abs(two - 2 * one)).toBeLessThanOrEqual(2);
});

test('[V7] placing an order holds the vouchers of all households at once', async () => {
  const { scene, place, row, allocations: held } = await build({ children: [1, 1] });
  const first = await voucherFor(memberAt(scene, 0), 3_000);
  const second = await voucherFor(memberAt(scene, 1), 9_000);
  const orderId = await place();
  expect(await balanceAt(database.db, first.address)).toBe(0);
  expect(await balanceAt(database.db, second.address)).toBe(4_000);
  expect(
    await balanceAt(database.db, account.held(orderId, { kind: 'voucher', id: first.voucherId })),
  ).toBe(3_000);
  expect((await held()).map(({ status }) => status)).toEqual(['held', 'held']);
  expect(await row(memberAt(scene, 0))).toMatchObject({ shareCents: 5_000, cashDueCents: 2_000 });
  expect(await row(memberAt(scene, 1))).toMatchObject({ shareCents: 5_000, cashDueCents: 0 });
});

test('[V2] a voucher never pays for a brother or sister', async () => {
  const { scene, place, row } = await build({
    children: [2, 1],
    splitMethod: 'per_beneficiary',
    quantity: 9,
  });
  const { address } = await voucherFor(memberAt(scene, 0), 20_000);
  await place();
  expect(await row(memberAt(scene, 0))).toMatchObject({ shareCents: 6_000, cashDueCents: 3_000 });
  expect(await balanceAt(database.db, address)).toBe(17_000);
});

test('[PER4] all confirmed: vouchers hold, and pay the provider when the service was given', async () => {
  const { scene, place, order, confirm, allocations: rows } = await build();
  const [a, b] = [memberAt(scene, 0), memberAt(scene, 1)];
  const voucher = await voucherFor(a, 3_000);
  const orderId = await place();
  expect(await confirm(a)).toMatchObject({ ok: true, value: { orderStatus: 'confirming' } });
  expect(await confirm(b)).toMatchObject({ ok: true, value: { orderStatus: 'confirmed' } });
  expect(await order()).toMatchObject({ status: 'confirmed', confirmedAt: START });
  expect(await rows()).toMatchObject([{ status: 'held', amountCents: 3_000 }]);
  const due = account.due(scene.providerId, programmeAsset(programmeId));
  const held = account.held(orderId, { kind: 'voucher', id: voucher.voucherId });
  const balances = async () => [
    await balanceAt(database.db, held),
    (await balanceAt(database.db, due)) ?? 0,
  ];
  expect(await balances()).toEqual([3_000, 0]);
  const staff = world.as(scene.staff);
  waitUntil(world, '2026-12-31');
  await startOrder(staff, { orderId, idempotencyKey: testId() });
  await completeOrder(staff, { orderId, idempotencyKey: testId() });
  expect(await rows()).toMatchObject([{ status: 'captured', amountCents: 3_000 }]);
  expect(await balances()).toEqual([0, 3_000]);
  const audit = await database.db.select().from(auditLog).where(eq(auditLog.subjectId, orderId));
  expect(audit.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['order.create', 'order.confirm_share', 'order.all_confirmed']),
  );
});

test('[R3] a yes counts once, and only for the price it was given for', async () => {
  const { scene, place, confirm } = await build();
  const a = memberAt(scene, 0);
  const orderId = await place();
  const stale = { orderId, idempotencyKey: testId(), priceVersion: 2, cashDueCents: 5_000 };
  expect(await confirmShare(world.as(a), stale)).toMatchObject({ code: 'order.stale' });
  const other = { ...stale, idempotencyKey: testId(), priceVersion: 1, cashDueCents: 4_999 };
  expect(await confirmShare(world.as(a), other)).toMatchObject({ code: 'order.stale' });
  expect(await confirm(a)).toMatchObject({ ok: true });
  expect(await confirm(a)).toMatchObject({ code: 'order.already_done' });
});

test('[M2] one yes sent 64 times at once is one yes', async () => {
  const { scene, place, confirm } = await build();
  const orderId = await place();
  const key = testId();
  const answers = await Promise.all(
    Array.from({ length: 64 }, () => confirm(memberAt(scene, 0), key)),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(64);
  const audit = await database.db.select().from(auditLog).where(eq(auditLog.subjectId, orderId));
  expect(audit.filter(({ action }) => action === 'order.confirm_share')).toHaveLength(1);
});

test('[B1] strangers learn nothing, members not in the order may not answer', async () => {
  const { scene, place, confirm, cancel } = await build();
  await place();
  const stranger = await buildHousehold(database.db);
  expect(await confirm(stranger)).toMatchObject({ code: 'order.not_found' });
  const neighbour = await buildHousehold(database.db);
  await addMember(database.db, { groupId: scene.groupId, actor: neighbour });
  expect(await confirm(neighbour)).toMatchObject({ code: 'auth.forbidden' });
  expect(await cancel(memberAt(scene, 1))).toMatchObject({ code: 'auth.forbidden' });
  expect(await cancel(scene.staff)).toMatchObject({ code: 'auth.forbidden' });
});

test('[R3] a drop-out that leaves the band reprices and asks everyone again', async () => {
  const { scene, place, order, row, confirm, drop } = await build({
    children: [1, 1, 1, 1],
    bands: BANDS,
  });
  const [a, b, c, d] = [0, 1, 2, 3].map((index) => memberAt(scene, index)) as [
    OrderMember,
    OrderMember,
    OrderMember,
    OrderMember,
  ];
  const voucherA = await voucherFor(a, 4_500);
  const voucherD = await voucherFor(d, 4_500);
  await place();
  expect((await order()).totalCents).toBe(16_000);
  expect(await row(a)).toMatchObject({ shareCents: 4_000, cashDueCents: 0 });
  await confirm(a);
  await confirm(b);
  expect(await drop(d, 16_000)).toMatchObject({ code: 'order.stale' });
  expect(await drop(d, 15_000)).toMatchObject({
    ok: true,
    value: { orderStatus: 'confirming', priceVersion: 2, totalCents: 15_000 },
  });
  expect(await order()).toMatchObject({
    unitPriceCents: 1500,
    totalCents: 15_000,
    priceVersion: 2,
  });
  expect(await row(a)).toMatchObject({ status: 'pending', shareCents: 5_000, cashDueCents: 500 });
  expect(await row(d)).toMatchObject({ status: 'dropped', shareCents: 0, cashDueCents: 0 });
  expect(await balanceAt(database.db, voucherA.address)).toBe(0);
  expect(await balanceAt(database.db, voucherD.address)).toBe(4_500);
  expect(await confirm(d)).toMatchObject({ code: 'order.dropped' });
  for (const member of [a, b, c]) expect(await confirm(member)).toMatchObject({ ok: true });
  expect((await order()).status).toBe('confirmed');
  const asked = await database.db
    .select()
    .from(notifications)
    .where(eq(notifications.personId, b.personId));
  expect(asked.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['order_to_confirm', 'order_repriced', 'cash_due']),
  );
});

test('[R3] a drop-out that changes nobody’s amount asks nobody again', async () => {
  const { scene, place, order, confirm, drop } = await build({
    children: [1, 1, 1],
    quantityBasis: 'per_beneficiary',
    splitMethod: 'per_beneficiary',
    quantity: 2,
  });
  await place();
  expect((await order()).totalCents).toBe(6_000);
  await confirm(memberAt(scene, 0));
  await confirm(memberAt(scene, 1));
  expect(await drop(memberAt(scene, 2), 4_000)).toMatchObject({
    ok: true,
    value: { priceVersion: 1, orderStatus: 'confirmed' },
  });
});

test('[R3] below the lowest band the order is cancelled and everything released', async () => {
  const { scene, place, order, drop } = await build({ children: [1, 1, 1], bands: BANDS });
  const { address } = await voucherFor(memberAt(scene, 0), 2_000);
  await place();
  expect(await balanceAt(database.db, address)).toBe(0);
  expect(await drop(memberAt(scene, 2), 'cancelled')).toMatchObject({
    ok: true,
    value: { orderStatus: 'cancelled' },
  });
  expect((await order()).status).toBe('cancelled');
  expect(await balanceAt(database.db, address)).toBe(2_000);
  const [request] = await database.db
    .select()
    .from(requests)
    .where(eq(requests.id, scene.requestId));
  expect(request?.status).toBe('closed');
});

test('[M16] the accepted price is a snapshot: a later revision changes nothing', async () => {
  const { scene, place, order, drop } = await build({ children: [1, 1, 1, 1], bands: BANDS });
  await place();
  await database.db.insert(offerRevisions).values({
    offerId: scene.offerId,
    revision: 2,
    priceKind: 'paid',
    bands: [{ minHouseholds: 1, maxHouseholds: 9, unitPriceCents: 9_900 }],
    terms: '',
    validUntil: START,
    createdBy: scene.staff.personId,
    createdAt: START,
  });
  expect(await drop(memberAt(scene, 0), 15_000)).toMatchObject({ ok: true });
  expect((await order()).totalCents).toBe(15_000);
});

test('[V2] the organiser cancels after the confirmation: refunds to the same voucher, expired too', async () => {
  const { scene, place, order, confirm, cancel } = await build();
  const { address } = await voucherFor(memberAt(scene, 1), 3_000, { expiresOn: '2026-12-31' });
  const orderId = await place();
  for (const member of scene.members) await confirm(member);
  expect(await balanceAt(database.db, address)).toBe(0);
  world.clock = new Date('2027-02-01T09:00:00Z');
  expect(await cancel(memberAt(scene, 0))).toMatchObject({ ok: true });
  expect(await balanceAt(database.db, address)).toBe(3_000);
  const [kept] = await database.db
    .select()
    .from(allocations)
    .where(eq(allocations.orderId, orderId));
  expect(kept?.status).toBe('released');
  const told = await database.db
    .select()
    .from(notifications)
    .where(eq(notifications.personId, memberAt(scene, 1).personId));
  const back = told.find(({ kind }) => kind === 'voucher_refunded');
  const { title } = await order();
  expect(back?.params).toMatchObject({ amountCents: 3_000, title });
  expect(italian.sentences.voucher_refunded(back?.params ?? {})).toBe(
    `€\u00a030,00 dell’ordine «${title}» sono tornati su un voucher già scaduto, e da lì al Comune`,
  );
});

test('[M10] 20 cancellations at once refund once', async () => {
  const { scene, place, confirm, cancel } = await build();
  const { address } = await voucherFor(memberAt(scene, 1), 3_000);
  await place();
  for (const member of scene.members) await confirm(member);
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      cancel(index % 2 === 0 ? memberAt(scene, 0) : scene.staff),
    ),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await balanceAt(database.db, address)).toBe(3_000);
});

test('[R2] all households say yes, and one leaves, at the same moment: one story is told', async () => {
  const { scene, place, confirm, drop, order } = await build({
    children: [1, 1, 1, 1],
    bands: BANDS,
  });
  await place();
  const answers = await Promise.all([
    ...scene.members.map((member) => confirm(member)),
    drop(memberAt(scene, 3), 15_000),
  ]);
  const { status, totalCents } = await order();
  if (answers[4]?.ok === true) expect(totalCents).toBe(15_000);
  else expect([status, totalCents]).toEqual(['confirmed', 16_000]);
});

test('[V2] the provider too may cancel once all have confirmed', async () => {
  const { scene, place, confirm, cancel, order } = await build();
  await place();
  for (const member of scene.members) await confirm(member);
  expect(await cancel(scene.staff)).toMatchObject({ ok: true });
  expect((await order()).status).toBe('cancelled');
});

test('[R3] delivered and paid: settled, with cash in the ledger', async () => {
  const { scene, place, order, confirm, start, complete, cash, row } = await build();
  const [a, b] = [memberAt(scene, 0), memberAt(scene, 1)];
  await voucherFor(a, 5_000);
  const orderId = await place();
  expect(await cash(scene.staff, b, 5_000)).toMatchObject({ code: 'order.wrong_state' });
  await confirm(a);
  await confirm(b);
  expect(await complete(scene.staff)).toMatchObject({ code: 'order.wrong_state' });
  expect(await start(scene.staff)).toMatchObject({ ok: true, value: { orderStatus: 'active' } });
  expect(await complete(scene.staff)).toMatchObject({ value: { orderStatus: 'completed' } });
  expect(await cash(scene.staff, b, 4_999)).toMatchObject({ code: 'cash.other_amount' });
  expect(await cash(scene.staff, b, 5_000)).toMatchObject({ value: { orderStatus: 'settled' } });
  expect(await row(b)).toMatchObject({ cashReceivedCents: 5_000 });
  expect((await order()).status).toBe('settled');
  expect(await balanceAt(database.db, account.received(scene.providerId))).toBe(5_000);
  expect(await balanceAt(database.db, account.cash(orderId, b.householdId))).toBe(0);
});

test('[L1] cash marked by mistake is reversed; with cash in hand an order cannot be cancelled', async () => {
  const { scene, place, confirm, cash, undoCash, cancel, order } = await build();
  const b = memberAt(scene, 1);
  await place();
  for (const member of scene.members) await confirm(member);
  expect(await undoCash(scene.staff, b)).toMatchObject({ code: 'cash.not_received' });
  expect(await cash(scene.staff, b, 5_000)).toMatchObject({ ok: true });
  expect(await cash(scene.staff, b, 5_000)).toMatchObject({ code: 'cash.already_done' });
  expect(await cancel(memberAt(scene, 0))).toMatchObject({ code: 'order.cash_received' });
  expect(await undoCash(scene.staff, b)).toMatchObject({ ok: true });
  expect(await balanceAt(database.db, account.received(scene.providerId))).toBe(0);
  expect(await cash(scene.staff, b, 5_000)).toMatchObject({ ok: true });
  expect(await undoCash(scene.staff, b)).toMatchObject({ ok: true });
  expect(await cancel(memberAt(scene, 0))).toMatchObject({ ok: true });
  expect((await order()).status).toBe('cancelled');
});

test('[L1] undoing the cash of one household leaves what another paid', async () => {
  const { scene, place, confirm, cash, undoCash } = await build();
  const [first, second] = [memberAt(scene, 0), memberAt(scene, 1)];
  await place();
  for (const member of scene.members) await confirm(member);
  expect(await cash(scene.staff, first, 5_000)).toMatchObject({ ok: true });
  expect(await undoCash(scene.staff, second)).toMatchObject({ code: 'cash.not_received' });
  expect(await cash(scene.staff, second, 5_000)).toMatchObject({ ok: true });
  expect(await undoCash(scene.staff, second)).toMatchObject({ ok: true });
  expect(await undoCash(scene.staff, second)).toMatchObject({ code: 'cash.not_received' });
  expect(await balanceAt(database.db, account.received(scene.providerId))).toBe(5_000);
  expect(await undoCash(scene.staff, first)).toMatchObject({ ok: true });
  expect(await balanceAt(database.db, account.received(scene.providerId))).toBe(0);
});

test('[M20] staff of the provider who belong to the group cannot deliver or take cash', async () => {
  const { scene, place, confirm, start, cash } = await build();
  const both = memberAt(scene, 1);
  const neighbour = await buildHousehold(database.db);
  await addMember(database.db, { groupId: scene.groupId, actor: neighbour, role: 'viewer' });
  const { providerId } = scene;
  await database.db.insert(providerStaff).values([
    { providerId, personId: both.personId, role: 'admin' },
    { providerId, personId: neighbour.personId, role: 'admin' },
  ]);
  await place();
  for (const member of scene.members) await confirm(member);
  for (const actor of [both, neighbour, memberAt(scene, 0)]) {
    expect(await start(actor)).toMatchObject({ code: 'auth.forbidden' });
    expect(await cash(actor, both, 5_000)).toMatchObject({ code: 'auth.forbidden' });
  }
  expect(await start(await buildPerson(database.db))).toMatchObject({ code: 'order.not_found' });
  expect(await start(scene.staff)).toMatchObject({ ok: true });
});

test('[P4] a free offer costs nothing and touches no voucher', async () => {
  const { scene, place, order, confirm, start, complete } = await build({
    priceKind: 'funded',
    bands: [],
  });
  const { address } = await voucherFor(memberAt(scene, 0), 1_000);
  await place();
  expect((await order()).totalCents).toBe(0);
  for (const member of scene.members) expect(await confirm(member)).toMatchObject({ ok: true });
  expect(await balanceAt(database.db, address)).toBe(1_000);
  await start(scene.staff);
  expect(await complete(scene.staff)).toMatchObject({ value: { orderStatus: 'settled' } });
});

test('[V7] two orders at the same moment never hold the same voucher money twice', async () => {
  const first = await build({ children: [1] });
  const member = memberAt(first.scene, 0);
  const { address } = await voucherFor(member, 15_000);
  const scenes = [first.scene];
  while (scenes.length < 5) scenes.push(await twinScene(first.scene));
  const placed = await Promise.all(scenes.map((scene) => placeOrder(world, scene)));
  expect(placed).toHaveLength(5);
  expect(await balanceAt(database.db, address)).toBe(0);
});

test('[L1] after all of this every rule of the money holds', async () => {
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

/** Another request and offer of the same people. */
async function twinScene(scene: OrderScene): Promise<OrderScene> {
  const { db } = database;
  const [request] = await db.select().from(requests).where(eq(requests.id, scene.requestId));
  if (!request) throw new Error('no request');
  const other = await buildScene(db, { children: [1] });
  const own = await db
    .select()
    .from(requestParticipants)
    .where(eq(requestParticipants.requestId, scene.requestId));
  await db.delete(requestParticipants).where(eq(requestParticipants.requestId, other.requestId));
  await db
    .insert(requestParticipants)
    .values(own.map((row) => ({ ...row, id: testId(), requestId: other.requestId })));
  return { ...other, members: scene.members };
}
