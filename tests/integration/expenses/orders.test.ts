import { expect, test } from 'vitest';

import { romeDay } from '#app/domain/dates.ts';
import { addExpense } from '#server/expenses/add-expense.server.ts';
import { deleteExpense } from '#server/expenses/change-expense.server.ts';
import { getNewExpense } from '#server/expenses/get-expense-form.server.ts';
import { markCashReceived } from '#server/orders/mark-cash-received.server.ts';
import { sayPaid } from '#server/payments/say-paid.server.ts';
import { takeBackSaid } from '#server/payments/take-back-said.server.ts';
import { testId } from '#tests/support/builders/accounts.ts';
import { expenseInput } from '#tests/support/builders/expenses.ts';
import { buildConfirmedOrder, buildOrder } from '#tests/support/builders/order-scenes.ts';
import { type OrderMember, referenceOf } from '#tests/support/builders/orders.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

async function formOf(actor: OrderMember, groupId: string, orderId: string | null) {
  const form = await getNewExpense(world.as(actor), { groupId, orderId });
  if (!form.ok) throw new Error(form.code);
  return form.value;
}

test('[X8] an order fills the form in with its shares, and is an expense once', async () => {
  const { scene, orderId, first, second } = await buildConfirmedOrder(world);
  const { groupId } = scene;
  const form = await formOf(first, groupId, orderId);
  expect(form.orders.map((order) => order.orderId)).toEqual([orderId]);
  expect(form.values).toMatchObject({ orderId, split: 'exact', payer: first.householdId });
  const totalCents = form.orders[0]?.totalCents ?? 0;
  const input = {
    ...expenseInput(first, [first, second], { totalCents }),
    groupId,
    orderId,
    spentOn: '2026-11-02',
  };
  const added = await addExpense(world.as(first), input);
  if (!added.ok) throw new Error(added.code);
  const taken = { ok: false, code: 'expense.order_taken' };
  expect(await addExpense(world.as(second), input)).toEqual(taken);
  expect((await formOf(first, groupId, orderId)).values).not.toHaveProperty('orderId');
  // Taken away it can be written anew.
  const { expenseId } = added.value;
  await deleteExpense(world.as(first), { groupId, expenseId, version: 1 });
  expect(await addExpense(world.as(second), input)).toMatchObject({ ok: true });
});

test('[X8] an order that waits, or that a voucher paid a part of, is not offered', async () => {
  const waiting = await buildOrder(world);
  const paid = await buildConfirmedOrder(world, { vouchers: [500] });
  for (const { scene, orderId, first, second } of [waiting, paid]) {
    const { groupId } = scene;
    expect((await formOf(first, groupId, null)).orders).toEqual([]);
    const input = { ...expenseInput(first, [first, second]), groupId, orderId };
    expect(await addExpense(world.as(first), { ...input, spentOn: '2026-11-02' })).toEqual({
      ok: false,
      code: 'expense.order_taken',
    });
  }
});

test('[X8] an order whose households pay each their own part is not offered', async () => {
  const { scene, orderId, first, second } = await buildConfirmedOrder(world);
  const { groupId } = scene;
  const offered = async () => (await formOf(second, groupId, null)).orders.length;
  const said = { orderId, amountCents: 5_000, paidOn: romeDay(world.clock) };
  expect(await offered()).toBe(1);
  expect((await sayPaid(world.as(first), { ...said, idempotencyKey: testId() })).ok).toBe(true);
  expect(await offered()).toBe(0);
  await takeBackSaid(world.as(first), { orderId, idempotencyKey: testId() });
  expect(await offered()).toBe(1);
  const receive = async ({ householdId }: OrderMember) => {
    const reference = await referenceOf(database.db, { orderId, householdId });
    const money = { orderId, reference, amountCents: 5_000, idempotencyKey: testId() };
    expect((await markCashReceived(world.as(scene.staff), money)).ok).toBe(true);
  };
  await receive(first);
  expect(await offered()).toBe(0);
  // All of it has come: one may have paid for all.
  await receive(second);
  expect(await offered()).toBe(1);
});

test('[X2] a new expense begins as the group divided last', async () => {
  const { scene, first, second } = await buildConfirmedOrder(world);
  const { groupId } = scene;
  expect((await formOf(first, groupId, null)).values).toMatchObject({ split: 'per_household' });
  const figures = [
    { householdId: first.householdId, value: 2 },
    { householdId: second.householdId, value: 1 },
  ];
  const input = expenseInput(first, [first, second], {
    split: 'shares',
    figures,
    spentOn: '2026-11-02',
  });
  expect(await addExpense(world.as(first), { ...input, groupId })).toMatchObject({ ok: true });
  expect((await formOf(second, groupId, null)).values).toMatchObject({
    split: 'shares',
    payer: second.householdId,
    [`figure:${first.householdId}`]: '2',
    [`figure:${second.householdId}`]: '1',
  });
});
