import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { account } from '#app/domain/wallet/ledger.ts';
import { listOrderDues } from '#db/queries/orders/dues.ts';
import { requests } from '#db/schema/requests.ts';
import { chooseSources } from '#server/orders/choose-sources.server.ts';
import { closePeriod } from '#server/orders/close-period.server.ts';
import { completeOrder } from '#server/orders/complete-order.server.ts';
import { getOrder } from '#server/orders/get-order.server.ts';
import { getSourceChoice } from '#server/orders/get-source-choice.server.ts';
import { startOrder } from '#server/orders/start-order.server.ts';
import { testId } from '#tests/support/builders/accounts.ts';
import { confirmAll, memberAt } from '#tests/support/builders/order-scenes.ts';
import { buildScene, placeOrder, waitUntil } from '#tests/support/builders/orders.ts';
import { balanceAt, buildProgramme, buildVoucher } from '#tests/support/builders/wallet.ts';
import { brokenMoneyRules } from '#tests/support/money-invariants.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

/** Three months for two households, 17.00 each a month; the first has a voucher of 40.00. December is closed. */
async function build() {
  world.clock = new Date('2026-11-20T09:00:00Z');
  const scene = await buildScene(database.db, {
    quantity: 3,
    bands: [{ minHouseholds: 1, maxHouseholds: 20, unitPriceCents: 3_400 }],
    startsOn: '2026-12-01',
    endsOn: '2027-02-28',
  });
  await database.db.update(requests).set({ unit: 'month' }).where(eq(requests.id, scene.requestId));
  const [first, second] = [memberAt(scene, 0), memberAt(scene, 1)];
  const { voucherId } = await buildVoucher(world.as(), {
    programmeId: await buildProgramme(world.as()),
    householdId: first.householdId,
    dependantId: first.dependantIds[0] ?? '',
    amountCents: 4_000,
    expiresOn: '2027-12-31',
  });
  const orderId = await placeOrder(world, scene);
  const command = () => ({ orderId, idempotencyKey: testId() });
  await confirmAll(world, { scene, orderId });
  waitUntil(world, '2026-12-01');
  const staff = world.as(scene.staff);
  const close = (period: number, day: string) => {
    waitUntil(world, day);
    return closePeriod(staff, { ...command(), period });
  };
  expect(await startOrder(staff, command())).toMatchObject({ ok: true });
  expect(await close(1, '2027-01-01')).toMatchObject({ ok: true });
  const choose = (kept: readonly string[], by = first) =>
    chooseSources(world.as(by), { ...command(), kept, beyond: [] });
  const cash = async ({ householdId } = first) =>
    (await listOrderDues(database.db, { orderId, householdId })).map((due) => due.cashDueCents);
  const left = () => balanceAt(database.db, account.voucher(voucherId));
  return { first, second, voucherId, orderId, staff, command, close, choose, cash, left };
}

test('[V13] a voucher is kept from the next month on, and pays again; what is closed stays', async () => {
  const { first, second, voucherId, choose, cash, left } = await build();
  expect([await cash(), await left()]).toEqual([[0, 0, 1_100], 0]);
  expect(await choose([voucherId])).toMatchObject({ ok: true, value: { cashDueCents: 3_400 } });
  expect([await cash(), await left()]).toEqual([[0, 1_700, 1_700], 2_300]);
  expect(await brokenMoneyRules(database.db)).toEqual([]);
  expect(await choose([])).toMatchObject({ ok: true, value: { cashDueCents: 1_100 } });
  expect([await cash(), await left()]).toEqual([[0, 0, 1_100], 0]);
  expect(await cash(second)).toEqual([1_700, 1_700, 1_700]);
  expect(await choose([voucherId], second)).toMatchObject({ code: 'source.other_household' });
  expect(await choose([], first)).toMatchObject({ ok: true });
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

test('[V13] what was kept stays kept when the next month is closed, and the page says for which it is', async () => {
  const { first, second, voucherId, orderId, choose, close, cash, left } = await build();
  const order = await getOrder(world.as(first), { orderId });
  expect(order.ok && order.value.mine?.canChooseSources).toBe(true);
  expect(await choose([voucherId])).toMatchObject({ ok: true });
  const told = await getOrder(world.as(first), { orderId });
  expect(told.ok && told.value.mine?.facts).toMatchObject([
    { kind: 'covers', amountCents: 1_700 },
    { kind: 'kept', hasPaid: true, source: { kind: 'voucher' } },
  ]);
  const choice = () => getSourceChoice(world.as(first), { orderId });
  expect(await choice()).toMatchObject({
    value: {
      later: { startsOn: '2027-01-01', periods: 2, cashNowCents: 3_400 },
      shareCents: 3_400,
      cashDueCents: 3_400,
      limits: [],
      sources: [{ sourceId: voucherId, isKept: true, leftCents: 2_300 }],
    },
  });
  expect(await close(2, '2027-02-01')).toMatchObject({ ok: true });
  expect([await cash(), await left()]).toEqual([[0, 1_700, 1_700], 2_300]);
  expect(await choice()).toMatchObject({
    value: { later: { startsOn: '2027-02-01', periods: 1 }, cashDueCents: 1_700 },
  });
  expect(await choose([])).toMatchObject({ ok: true, value: { cashDueCents: 0 } });
  expect([await cash(), await left()]).toEqual([[0, 1_700, 0], 600]);
  // Whoever has no source of its own is offered no choice.
  const other = await getOrder(world.as(second), { orderId });
  expect(other.ok && other.value.mine?.canChooseSources).toBe(false);
});

test('[V13] once all is closed there is nothing to choose', async () => {
  const { first, voucherId, orderId, staff, command, close, choose } = await build();
  expect(await close(2, '2027-02-01')).toMatchObject({ ok: true });
  waitUntil(world, '2027-03-01');
  expect(await completeOrder(staff, command())).toMatchObject({ ok: true });
  expect(await choose([voucherId])).toMatchObject({ code: 'order.wrong_state' });
  const choice = await getSourceChoice(world.as(first), { orderId });
  expect(choice).toMatchObject({ code: 'order.wrong_state' });
});
