import { expect, test } from 'vitest';

import type { OrderView } from '#app/contracts/orders/views.ts';
import { getBoardPage } from '#server/boards/get-board-page.server.ts';
import { dropOut } from '#server/orders/drop-out.server.ts';
import { getOrder } from '#server/orders/get-order.server.ts';
import { getProviderOrder } from '#server/orders/get-provider-order.server.ts';
import { listAgenda } from '#server/orders/list-agenda.server.ts';
import { listOwnOrders } from '#server/orders/list-own-orders.server.ts';
import { listProviderOrders } from '#server/orders/list-provider-orders.server.ts';
import { markCashReceived } from '#server/orders/mark-cash-received.server.ts';
import { getWallet } from '#server/wallet/get-wallet.server.ts';
import { buildHousehold, buildPerson, testId } from '#tests/support/builders/accounts.ts';
import { buildOrder, confirmAll, confirmSeen } from '#tests/support/builders/order-scenes.ts';
import {
  type OrderMember,
  type OrderOverrides,
  referenceOf,
  MEETING_PLACE,
} from '#tests/support/builders/orders.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

/** Two households, an order of 100.00, a voucher of 30.00 for a child of the first. */
async function build(overrides: OrderOverrides = {}) {
  const {
    first: a,
    second: b,
    ...built
  } = await buildOrder(world, {
    vouchers: [3_000],
    ...overrides,
  });
  return { ...built, a, b };
}

async function viewOf(member: OrderMember, orderId: string): Promise<OrderView> {
  const order = await getOrder(world.as(member), { orderId });
  if (!order.ok) throw new Error(order.code);
  return order.value;
}

test('[V6] the own page breaks the share down and says which voucher pays for whom', async () => {
  const { a, orderId } = await build({ children: [2, 1] });
  const view = await viewOf(a, orderId);
  expect(view.mine).toMatchObject({
    shareCents: 5_000,
    voucherCents: 2_500,
    cashDueCents: 2_500,
    lines: [{ plannedCents: 2_500 }, { plannedCents: 2_500 }],
  });
  expect(view.mine?.facts).toMatchObject([
    { kind: 'covers', source: { holder: 'Bimbo 1' }, lineOf: 'Bimbo 1', amountCents: 2_500 },
    {
      kind: 'not_for',
      source: { holder: 'Bimbo 1' },
      lineOf: 'Bimbo 2',
      reason: 'other_dependant',
    },
  ]);
  expect(view.canConfirm).toBe(true);
});

test('[R4] another household sees the share, not a byte of vouchers or net', async () => {
  const { a, b, orderId, voucherIds } = await build();
  const view = await viewOf(b, orderId);
  const other = view.households.find(({ householdId }) => householdId === a.householdId);
  expect(other).toEqual({
    householdId: a.householdId,
    name: 'Famiglia 1',
    state: 'pending',
    shareCents: 5_000,
    isMine: false,
    from: null,
    until: null,
  });
  expect(JSON.stringify(view)).not.toContain(voucherIds[0]);
  expect(JSON.stringify(view)).not.toContain('V-');
});

test('[R4] an order keeps the words of what was asked, for those who asked and who gives it', async () => {
  const { scene, a, orderId } = await build();
  expect((await viewOf(a, orderId)).facts.asked).toMatchObject({ description: 'Tre pomeriggi' });
  const given = await getProviderOrder(world.as(scene.staff), { orderId });
  expect(given.ok && given.value.facts.asked).toMatchObject({ description: 'Tre pomeriggi' });
});

test('[R4] where a group wants it its provider reads once all have said yes, and not before', async () => {
  const { scene, a, b, orderId } = await build();
  const atProvider = () => getProviderOrder(world.as(scene.staff), { orderId });
  expect((await viewOf(a, orderId)).place).toBe(MEETING_PLACE);
  expect(JSON.stringify(await atProvider())).not.toContain(MEETING_PLACE);
  for (const member of [a, b]) await confirmSeen(world, member, orderId);
  expect(await atProvider()).toMatchObject({ value: { place: MEETING_PLACE } });
});

test('[B1] for strangers and for the provider the group’s page does not exist, and the other way', async () => {
  const { scene, a, orderId } = await build();
  const strangers = [await buildHousehold(database.db), await buildPerson(database.db)];
  for (const stranger of [...strangers, undefined]) {
    const ctx = world.as(stranger);
    expect(await getOrder(ctx, { orderId })).toEqual({ ok: false, code: 'order.not_found' });
    expect(await getProviderOrder(ctx, { orderId })).toMatchObject({ code: 'order.not_found' });
  }
  expect(await getOrder(world.as(scene.staff), { orderId })).toMatchObject({ ok: false });
  expect(await getProviderOrder(world.as(a), { orderId })).toMatchObject({ ok: false });
  expect(await listProviderOrders(world.as(a))).toEqual({ ok: false, code: 'provider.not_found' });
});

test('[R3] the page shows the consequences of leaving, and leaving does exactly that', async () => {
  const bands = [
    { minHouseholds: 2, maxHouseholds: 2, unitPriceCents: 900 },
    { minHouseholds: 3, maxHouseholds: 9, unitPriceCents: 1_200 },
  ];
  const { scene, a, b, orderId } = await build({ children: [1, 1, 1], bands });
  const before = await viewOf(b, orderId);
  // Nobody has said yes yet, so nobody is asked again; and nothing is kept on a voucher.
  expect(before.dropOut).toEqual({
    kind: 'repriced',
    totalCents: 9_000,
    mustAskAgain: false,
    freesSources: false,
    othersBefore: { kind: 'each', cents: 4_000 },
    othersAfter: { kind: 'each', cents: 4_500 },
  });
  await confirmSeen(world, a, orderId);
  expect((await viewOf(b, orderId)).dropOut).toMatchObject({ mustAskAgain: true });
  await dropOut(world.as(b), { orderId, idempotencyKey: testId(), expected: 9_000 });
  const { groupId } = scene;
  const headOf = async (actor: OrderMember) => {
    const page = await getBoardPage(world.as(actor), {
      groupId,
      boardId: null,
      openCardId: null,
      locale: 'it',
    });
    return page.ok ? page.value.figures.runningOrders : page.code;
  };
  // The board tells the sum to those it is of.
  expect(await headOf(a)).toEqual({ count: 1, cents: 9_000 });
  expect(await headOf(b)).toEqual({ count: 0, cents: 0 });
  const after = await viewOf(b, orderId);
  expect(after.mine?.state).toBe('dropped');
  expect(after.facts.totalCents).toBe(9_000);
  expect((await viewOf(a, orderId)).dropOut).toEqual({
    kind: 'cancelled',
    minHouseholds: 2,
    freesSources: true,
  });
});

test('[V1] the wallet tells what is left, what is kept, what moved and what to pay', async () => {
  const { scene, a, orderId } = await build();
  const read = () => getWallet(world.as(a), { locale: 'it' });
  expect(await read()).toMatchObject({
    usableCents: 0,
    heldCents: 3_000,
    toPayCents: 0,
    vouchers: [{ beneficiary: 'Bimbo 1', remainingCents: 0, heldCents: 3_000, state: 'usable' }],
    toPay: [{ orderId, dueCents: 2_000, isToConfirm: true }],
  });
  await confirmAll(world, { scene, orderId });
  const { householdId } = a;
  const reference = await referenceOf(database.db, { orderId, householdId });
  const command = { orderId, idempotencyKey: testId(), reference, amountCents: 2_000 };
  expect(await read()).toMatchObject({ toPayCents: 2_000, toPay: [{ isToConfirm: false }] });
  await markCashReceived(world.as(scene.staff), command);
  const wallet = await read();
  expect(wallet).toMatchObject({ toPayCents: 0, toPay: [], heldCents: 3_000 });
  const movements = wallet.movements.map((m) => `${m.kind} ${m.direction} ${m.amountCents}`);
  expect(movements.toSorted()).toEqual([
    'cash_received out 2000',
    'source_held kept 3000',
    'voucher_issued in 3000',
  ]);
});

test('[E2] nobody sees the wallet of others; without a household it is empty', async () => {
  const { b } = await build();
  expect(await getWallet(world.as(b), { locale: 'en' })).toMatchObject({
    vouchers: [],
    movements: [],
  });
  const alone = await getWallet(world.as(await buildPerson(database.db)), { locale: 'it' });
  expect(alone).toMatchObject({ hasHousehold: false, vouchers: [] });
});

/** What the list of the agenda reads. */
const DAYS = { first: '2026-11-01', last: '2026-12-31' };

test('the agenda shows what starts, only to those who take part', async () => {
  const { a, orderId } = await build();
  expect(await listAgenda(world.as(a), DAYS)).toMatchObject([
    { kind: 'order_starts', day: '2026-12-01', href: `/orders/${orderId}` },
  ]);
  expect(await listAgenda(world.as(await buildHousehold(database.db)), DAYS)).toEqual([]);
  expect(await listAgenda(world.as(), DAYS)).toEqual([]);
});

test('[PRC3] all orders of a household are found, those it left and those that are over below', async () => {
  const { a, b, orderId } = await build();
  const ordersOf = (actor: OrderMember) => listOwnOrders(world.as(actor));
  expect(await ordersOf(a)).toMatchObject({
    open: [{ orderId, asks: 'confirm', shareCents: 5_000, leftCents: 2_000, isDropped: false }],
    over: [],
  });
  expect(await ordersOf(b)).toMatchObject({ open: [{ leftCents: 5_000 }] });
  const expected = (await viewOf(a, orderId)).dropOut?.kind === 'repriced' ? 10_000 : 'cancelled';
  const left = await dropOut(world.as(a), { orderId, idempotencyKey: testId(), expected });
  expect(left).toMatchObject({ ok: true });
  expect(await ordersOf(a)).toMatchObject({ open: [], over: [{ orderId, isDropped: true }] });
  expect(await listOwnOrders(world.as(await buildHousehold(database.db)))).toEqual({
    open: [],
    toPay: [],
    contested: [],
    over: [],
  });
});
