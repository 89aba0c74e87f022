import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { account, programmeAsset } from '#app/domain/wallet/ledger.ts';
import { listOrderDues } from '#db/queries/orders/dues.ts';
import { listSessions } from '#db/queries/orders/sessions.ts';
import { notifications } from '#db/schema/notifications.ts';
import { orders } from '#db/schema/orders.ts';
import { cancelOrder } from '#server/orders/cancel-order.server.ts';
import { getOrder } from '#server/orders/get-order.server.ts';
import { getProviderOrder } from '#server/orders/get-provider-order.server.ts';
import { markCashReceived } from '#server/orders/mark-cash-received.server.ts';
import { startOrder } from '#server/orders/start-order.server.ts';
import { testId } from '#tests/support/builders/accounts.ts';
import { confirmAll, memberAt } from '#tests/support/builders/order-scenes.ts';
import { buildScene, placeOrder, referenceOf, waitUntil } from '#tests/support/builders/orders.ts';
import { balanceAt, buildProgramme, buildVoucher } from '#tests/support/builders/wallet.ts';
import { brokenMoneyRules } from '#tests/support/money-invariants.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

/** Four dates of two hours in December, 100.00 in all; the first's voucher pays 30.00 of its 50.00. */
async function build(quantity = 8) {
  world.clock = new Date('2026-11-20T09:00:00Z');
  const slots = ['01', '08', '15', '22'].map((day) => ({
    day: `2026-12-${day}`,
    startMinute: 960,
    endMinute: 1_080,
  }));
  const unitPriceCents = 10_000 / quantity;
  const scene = await buildScene(database.db, {
    quantity,
    bands: [{ minHouseholds: 1, maxHouseholds: 20, unitPriceCents }],
    timetable: { kind: 'dates', slots },
  });
  const [first, second] = [memberAt(scene, 0), memberAt(scene, 1)];
  const programmeId = await buildProgramme(world.as());
  const { voucherId } = await buildVoucher(world.as(), {
    programmeId,
    householdId: first.householdId,
    dependantId: first.dependantIds[0] ?? '',
    amountCents: 3_000,
  });
  const orderId = await placeOrder(world, scene);
  await confirmAll(world, { scene, orderId });
  const staff = world.as(scene.staff);
  const command = () => ({ orderId, idempotencyKey: testId() });
  waitUntil(world, '2026-12-01', '16:30');
  expect(await startOrder(staff, command())).toMatchObject({ ok: true });
  const due = account.due(scene.providerId, programmeAsset(programmeId));
  return {
    orderId,
    first,
    second,
    staff,
    command,
    cancel: () => cancelOrder(world.as(first), { ...command(), words: 'Non serve più.' }),
    order: async () => {
      const [row] = await database.db.select().from(orders).where(eq(orders.id, orderId));
      return row;
    },
    owed: async () => {
      const rows = await listOrderDues(database.db, { orderId });
      const of = (id: string) => rows.find(({ householdId }) => householdId === id);
      return [first, second].map(({ householdId }) => {
        const row = of(householdId);
        return [row?.shareCents, row?.cashDueCents];
      });
    },
    money: async () => [
      await balanceAt(database.db, account.voucher(voucherId)),
      (await balanceAt(database.db, due)) ?? 0,
    ],
  };
}

test('[PER8] called off after one of four dates: a quarter is due, the rest goes back where it came from', async () => {
  const { orderId, first, cancel, order, owed, money } = await build();
  waitUntil(world, '2026-12-02');
  expect(await cancel()).toMatchObject({ ok: true, value: { orderStatus: 'completed' } });
  expect(await order()).toMatchObject({ status: 'completed', totalCents: 2_500 });
  const [own, other] = await owed();
  expect((own?.[0] ?? 0) + (other?.[0] ?? 0)).toBe(2_500);
  expect([own, other]).toEqual([
    [1_250, 500],
    [1_250, 1_250],
  ]);
  expect(await money()).toEqual([2_250, 750]);
  const dates = await listSessions(database.db, { orderIds: [orderId] });
  expect(dates.map(({ state }) => state)).toEqual([
    'planned',
    'cancelled',
    'cancelled',
    'cancelled',
  ]);
  const told = await database.db
    .select()
    .from(notifications)
    .where(eq(notifications.personId, first.personId));
  expect(told.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['voucher_refunded']));
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

test('[PER8] of twice as many hours as there are dates an eighth was given, and it is said before', async () => {
  const { orderId, first, second, staff, cancel, owed, money } = await build(16);
  waitUntil(world, '2026-12-02');
  const all = { shareCents: 10_000, keptCents: 1_250, backCents: 2_625 };
  expect(await getOrder(world.as(first), { orderId })).toMatchObject({
    value: { earlyEnd: { all, mine: { shareCents: 5_000, keptCents: 625, backCents: 2_625 } } },
  });
  expect(await getOrder(world.as(second), { orderId })).toMatchObject({
    value: { earlyEnd: null },
  });
  const shown = await getProviderOrder(staff, { orderId });
  expect(shown.ok && shown.value.earlyEnd).toEqual({
    all: { shareCents: 10_000, keptCents: 1_250 },
  });
  expect(await cancel()).toMatchObject({ ok: true, value: { orderStatus: 'completed' } });
  expect(await owed()).toEqual([
    [625, 250],
    [625, 625],
  ]);
  expect(await money()).toEqual([2_625, 375]);
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

test('[PER8] what stays due is paid as ever, and settles the order', async () => {
  const { orderId, first, second, staff, command, cancel } = await build();
  waitUntil(world, '2026-12-02');
  await cancel();
  const page = await getOrder(world.as(first), { orderId });
  expect(page).toMatchObject({
    value: { facts: { status: 'completed' }, mine: { voucherCents: 750, cashAskedCents: 500 } },
  });
  let status = '';
  for (const [{ householdId }, amountCents] of [
    [first, 500],
    [second, 1_250],
  ] as const) {
    const reference = await referenceOf(database.db, { orderId, householdId });
    const paid = await markCashReceived(staff, { ...command(), reference, amountCents });
    status = paid.ok ? paid.value.orderStatus : paid.code;
  }
  expect(status).toBe('settled');
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

test('[PER8] before the first date has ended nothing was given: all goes back', async () => {
  const { cancel, order, money } = await build();
  expect(await cancel()).toMatchObject({ ok: true, value: { orderStatus: 'cancelled' } });
  expect(await order()).toMatchObject({ status: 'cancelled' });
  expect(await money()).toEqual([3_000, 0]);
});

test('[PER8] more money than stays due must be given back first', async () => {
  const { orderId, second, staff, command, cancel, money } = await build();
  const { householdId } = second;
  const reference = await referenceOf(database.db, { orderId, householdId });
  await markCashReceived(staff, { ...command(), reference, amountCents: 5_000 });
  waitUntil(world, '2026-12-02');
  expect(await cancel()).toMatchObject({ ok: false, code: 'order.cash_received' });
  expect(await money()).toEqual([0, 0]);
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});
