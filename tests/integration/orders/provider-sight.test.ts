import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';

import type { ProviderOrderView } from '#app/contracts/orders/views.ts';
import { auditLog } from '#db/schema/city.ts';
import { notifications } from '#db/schema/notifications.ts';
import { providerStaff } from '#db/schema/providers.ts';
import { dropOut } from '#server/orders/drop-out.server.ts';
import { getOrder } from '#server/orders/get-order.server.ts';
import { getProviderOrder } from '#server/orders/get-provider-order.server.ts';
import { completeOrder } from '#server/orders/complete-order.server.ts';
import { listProviderOrders } from '#server/orders/list-provider-orders.server.ts';
import { markCashReceived } from '#server/orders/mark-cash-received.server.ts';
import { startOrder } from '#server/orders/start-order.server.ts';
import { undoCashReceived } from '#server/orders/undo-cash-received.server.ts';
import { testId } from '#tests/support/builders/accounts.ts';
import {
  memberAt,
  buildOrder,
  buildConfirmedOrder,
  confirmSeen,
} from '#tests/support/builders/order-scenes.ts';
import {
  type OrderOverrides,
  type OrderScene,
  referenceOf,
  waitUntil,
} from '#tests/support/builders/orders.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

async function pageFor(actor: OrderScene['staff'], orderId: string): Promise<ProviderOrderView> {
  const page = await getProviderOrder(world.as(actor), { orderId });
  if (!page.ok) throw new Error(page.code);
  return page.value;
}

async function namesOf(overrides: OrderOverrides & { vouchers: readonly number[] }) {
  const { scene, orderId } = await buildConfirmedOrder(world, overrides);
  return (await pageFor(scene.staff, orderId)).participants;
}

test('[R4] before all have confirmed the provider reads numbers, no name and no sum of a household', async () => {
  const { scene, orderId } = await buildOrder(world, { vouchers: [3_000] });
  const page = await pageFor(scene.staff, orderId);
  expect(page).toMatchObject({
    householdCount: 2,
    confirmedCount: 0,
    participants: { kind: 'later' },
    takings: { voucherCents: 0, cashDueCents: 0, cash: [] },
  });
  expect(JSON.stringify(page)).not.toContain('Famiglia');
});

test('[R4] names stand without sums, sums under references in their own order, ids nowhere', async () => {
  const { scene, orderId } = await buildConfirmedOrder(world, {
    children: [1, 1, 1, 1],
    vouchers: [700],
  });
  const page = await pageFor(scene.staff, orderId);
  expect(page.participants).toEqual({
    kind: 'named',
    names: ['Famiglia 1', 'Famiglia 2', 'Famiglia 3', 'Famiglia 4'],
  });
  const cash = page.takings?.cash ?? [];
  expect(cash.map(({ dueCents }) => dueCents).toSorted((a, b) => a - b)).toEqual([
    1_800, 2_500, 2_500, 2_500,
  ]);
  const references = cash.map(({ reference }) => reference);
  expect(references).toEqual(references.toSorted());
  expect(Object.keys(cash[0] ?? {})).toEqual([
    'reference',
    'isFund',
    'period',
    'dueCents',
    'receivedCents',
    'receivedAt',
    'saidOn',
  ]);
  for (const { householdId, personId } of scene.members) {
    expect(JSON.stringify(page)).not.toContain(householdId);
    expect(JSON.stringify(page)).not.toContain(personId);
  }
});

test('[R4] whichever household holds the voucher, the provider reads the same', async () => {
  const readings = [];
  for (const vouchers of [
    [3_000, 0, 0],
    [0, 3_000, 0],
    [0, 0, 3_000],
  ]) {
    const { scene, orderId } = await buildConfirmedOrder(world, {
      children: [1, 1, 1],
      vouchers,
      quantity: 9,
    });
    const page = await pageFor(scene.staff, orderId);
    const list = await listProviderOrders(world.as(scene.staff));
    const dues = page.takings?.cash.map(({ dueCents }) => dueCents).toSorted((a, b) => a - b) ?? [];
    const { orderId: _, buyer: __, ...facts } = page.facts;
    readings.push({
      page: { ...page, facts, takings: { ...page.takings, cash: dues } },
      list: list.ok && list.value.orders.map(({ sums }) => sums),
    });
  }
  expect(readings[1]).toEqual(readings[0]);
  expect(readings[2]).toEqual(readings[0]);
  expect(readings[0]?.page.takings.cash).toEqual([3_000, 3_000]);
});

test('[R4] where a sum would fit only those who hold a voucher, names are withheld', async () => {
  const withheld = { kind: 'withheld' };
  expect(await namesOf({ children: [1], vouchers: [3_000] })).toEqual(withheld);
  expect(await namesOf({ children: [1], vouchers: [10_000] })).toEqual(withheld);
  expect(await namesOf({ children: [1, 1], vouchers: [2_000, 2_000] })).toEqual(withheld);
  expect(await namesOf({ children: [1, 1], vouchers: [5_000, 5_000] })).toEqual(withheld);
  expect(await namesOf({ children: [1], vouchers: [] })).toMatchObject({ kind: 'named' });
  const byChild = { children: [2, 1, 1], splitMethod: 'per_beneficiary' } as const;
  expect(await namesOf({ ...byChild, vouchers: [1_000] })).toEqual(withheld);
  expect(await namesOf({ ...byChild, vouchers: [0, 1_000] })).toMatchObject({ kind: 'named' });
});

test('[R4] the household alone reads its own reference, and says it to pay', async () => {
  const { scene, orderId } = await buildConfirmedOrder(world, { vouchers: [3_000] });
  const [a, b] = [memberAt(scene, 0), memberAt(scene, 1)];
  const reference = await referenceOf(database.db, { orderId, householdId: a.householdId });
  const own = await getOrder(world.as(a), { orderId });
  expect(own).toMatchObject({ value: { mine: { toPay: [{ reference }] } } });
  expect(JSON.stringify(await getOrder(world.as(b), { orderId }))).not.toContain(reference);
  const command = { orderId, reference, amountCents: 2_000 };
  const staff = world.as(scene.staff);
  expect(await markCashReceived(staff, { ...command, idempotencyKey: testId() })).toMatchObject({
    ok: true,
  });
  const other = await buildConfirmedOrder(world, { vouchers: [] });
  const foreign = { ...command, orderId: other.orderId, idempotencyKey: testId() };
  expect(await markCashReceived(world.as(other.scene.staff), foreign)).toMatchObject({
    code: 'cash.not_found',
  });
});

test('[R4] the only household left in an order reads whether its name stands beside its sum', async () => {
  const seen = async (vouchers: readonly number[]) => {
    const { scene, orderId, first } = await buildConfirmedOrder(world, { children: [1], vouchers });
    const page = await getOrder(world.as(first), { orderId });
    const provider = await pageFor(scene.staff, orderId);
    return [page.ok && page.value.onlyHousehold, provider.participants.kind];
  };
  expect(await seen([])).toEqual(['named', 'named']);
  expect(await seen([3_000])).toEqual(['unnamed', 'withheld']);
  const { orderId, first } = await buildConfirmedOrder(world, { vouchers: [] });
  expect(await getOrder(world.as(first), { orderId })).toMatchObject({
    value: { onlyHousehold: null },
  });
});

test('[R4] what is booked and undone tells the provider of no household: audit, notices, frames', async () => {
  const { scene, orderId } = await buildOrder(world, { children: [1, 1, 1], vouchers: [3_000] });
  const [a, b, c] = [memberAt(scene, 0), memberAt(scene, 1), memberAt(scene, 2)];
  await dropOut(world.as(c), { orderId, idempotencyKey: testId(), expected: 10_000 });
  await confirmSeen(world, a, orderId);
  await confirmSeen(world, b, orderId);
  const { householdId } = a;
  const reference = await referenceOf(database.db, { orderId, householdId });
  const staff = world.as(scene.staff);
  const command = { orderId, reference, idempotencyKey: testId() };
  await markCashReceived(staff, { ...command, amountCents: 2_000 });
  await undoCashReceived(staff, { ...command, idempotencyKey: testId() });
  const audit = await database.db
    .select({ action: auditLog.action, details: auditLog.details })
    .from(auditLog)
    .where(eq(auditLog.subjectId, orderId));
  const cash = audit.filter(({ action }) => action.startsWith('order.cash'));
  expect(cash.map(({ details }) => details)).toEqual([
    { reference, amountCents: 2_000 },
    { reference, amountCents: 2_000 },
  ]);
  const notices = await database.db
    .select()
    .from(notifications)
    .where(eq(notifications.personId, scene.staff.personId));
  expect(notices.map(({ kind }) => kind).toSorted()).toEqual([
    'household_dropped_out',
    'offer_won',
    'order_confirmed',
  ]);
  const topics = [`provider:${scene.providerId}`, `user:${scene.staff.personId}`];
  const frames = world.live.filter(({ topic }) => topics.includes(topic));
  expect(frames.length).toBeGreaterThan(4);
  for (const member of scene.members) {
    expect(JSON.stringify([notices, frames])).not.toContain(member.householdId);
  }
});

test('[B2] an operator delivers an order and sees no sum of it; an administrator sees all', async () => {
  const { scene, orderId, first } = await buildConfirmedOrder(world, { vouchers: [3_000] });
  const operator = world.as(scene.operator);
  const page = await pageFor(scene.operator, orderId);
  expect(page).toMatchObject({
    takings: null,
    participants: { kind: 'named' },
    canDeliver: true,
    canBookCash: false,
  });
  const list = await listProviderOrders(operator);
  expect(list).toMatchObject({ value: { takings: null, orders: [{ orderId, sums: null }] } });
  expect(JSON.stringify([page, list])).not.toMatch(/cents|RF[0-9]/i);
  const { householdId } = first;
  const reference = await referenceOf(database.db, { orderId, householdId });
  const cash = { orderId, reference, amountCents: 2_000, idempotencyKey: testId() };
  expect(await markCashReceived(operator, cash)).toEqual({ ok: false, code: 'auth.forbidden' });
  expect(await undoCashReceived(operator, { ...cash, idempotencyKey: testId() })).toEqual({
    ok: false,
    code: 'auth.forbidden',
  });
  waitUntil(world, '2026-12-31');
  expect(await startOrder(operator, { orderId, idempotencyKey: testId() })).toMatchObject({
    ok: true,
  });
  await markCashReceived(world.as(scene.staff), { ...cash, idempotencyKey: testId() });
  await completeOrder(operator, { orderId, idempotencyKey: testId() });
  expect(await listProviderOrders(world.as(scene.staff))).toMatchObject({
    value: {
      takings: { dueFromCityCents: 3_000, cashToReceiveCents: 5_000, cashReceivedCents: 2_000 },
      orders: [
        {
          orderId,
          sums: { paid: { voucherCents: 3_000, cashDueCents: 7_000 }, totalCents: 10_000 },
        },
      ],
    },
  });
});

test('[B2] who administers one provider and operates another reads the sums of the first alone', async () => {
  const [own, other] = [
    await buildConfirmedOrder(world, { vouchers: [] }),
    await buildConfirmedOrder(world, { vouchers: [3_000] }),
  ];
  const { staff } = own.scene;
  const { providerId } = other.scene;
  await database.db
    .insert(providerStaff)
    .values({ providerId, personId: staff.personId, role: 'operator' });
  const list = await listProviderOrders(world.as(staff));
  if (!list.ok) throw new Error(list.code);
  const sumsOf = (id: string) => list.value.orders.find(({ orderId }) => orderId === id)?.sums;
  expect(sumsOf(own.orderId)).toMatchObject({ totalCents: 10_000 });
  expect(sumsOf(other.orderId)).toBeNull();
  expect(list.value.takings).toEqual({
    dueFromCityCents: 0,
    cashToReceiveCents: 10_000,
    cashReceivedCents: 0,
  });
});
