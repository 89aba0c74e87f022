import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { claimPayments } from '#db/schema/expenses.ts';
import { addExpense } from '#server/expenses/add-expense.server.ts';
import { editExpense } from '#server/expenses/change-expense.server.ts';
import { getMoney } from '#server/expenses/get-money.server.ts';
import { getStatement } from '#server/expenses/get-statement.server.ts';
import { confirmPayment, sayPayment } from '#server/expenses/say-payment.server.ts';
import { undoPayment } from '#server/expenses/undo-payment.server.ts';
import { leaveGroup } from '#server/groups/leave-group.server.ts';
import { listWaiting } from '#server/notifications/list-waiting.server.ts';
import { claimsOf, expenseInput } from '#tests/support/builders/expenses.ts';
import { buildGroup, type HouseholdActor } from '#tests/support/builders/groups.ts';
import { brokenMoneyRules } from '#tests/support/money-invariants.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

const PAID_ON = '2026-11-22';

/** Anna paid 30.00 for three: Bruno and Carla owe her 10.00 each. */
async function build() {
  const { groupId, members } = await buildGroup(database.db, {
    roles: ['organiser', 'member', 'member'],
  });
  const [anna, bruno, carla] = members as [HouseholdActor, HouseholdActor, HouseholdActor];
  const three = [anna, bruno, carla];
  const added = await addExpense(world.as(anna), { ...expenseInput(anna, three), groupId });
  if (!added.ok) throw new Error(added.code);
  return { groupId, anna, bruno, carla, three, expenseId: added.value.expenseId };
}

type Said = { groupId: string; from: HouseholdActor; to: HouseholdActor; amountCents?: number };

const say = (actor: HouseholdActor, { groupId, from, to, amountCents = 1000 }: Said) =>
  sayPayment(world.as(actor), {
    groupId,
    fromId: from.householdId,
    toId: to.householdId,
    amountCents,
    paidOn: PAID_ON,
  });

async function said(actor: HouseholdActor, payment: Said): Promise<string> {
  const outcome = await say(actor, payment);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.paymentId;
}

async function moneyOf(actor: HouseholdActor, groupId: string) {
  const money = await getMoney(world.as(actor), { groupId, words: '', page: 1 });
  if (!money.ok) throw new Error(money.code);
  return money.value;
}

test('[X5] "I paid" waits for "I got it", and is asked of nobody again', async () => {
  const { groupId, anna, bruno, three } = await build();
  const paymentId = await said(bruno, { groupId, from: bruno, to: anna });
  expect(await claimsOf(database.db, groupId, three)).toEqual([2000, -1000, -1000]);
  const seen = await moneyOf(anna, groupId);
  expect(seen.suggestions).toHaveLength(1);
  expect(seen.announced).toMatchObject([{ role: 'receiver', asksOwn: true, mayUndo: true }]);
  const confirm = () => confirmPayment(world.as(anna), { groupId, paymentId });
  expect(await Promise.all([confirm(), confirm()])).toEqual([
    { ok: true, value: true },
    { ok: true, value: true },
  ]);
  expect(await claimsOf(database.db, groupId, three)).toEqual([1000, 0, -1000]);
  const stands = { ok: false, code: 'payment.stands' };
  expect(await undoPayment(world.as(bruno), { groupId, paymentId })).toEqual(stands);
  expect(await undoPayment(world.as(anna), { groupId, paymentId })).toEqual(stands);
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

test('[NTC2] what a household owes in a group waits at home, less what it said that it paid', async () => {
  const { groupId, anna, bruno } = await build();
  const debts = async (actor: HouseholdActor) =>
    (await listWaiting(world.as(actor))).filter(({ kind }) => kind === 'settle');
  expect(await debts(anna)).toEqual([]);
  expect(await debts(bruno)).toMatchObject([
    { subjectId: groupId, amountCents: 1000, href: `/groups/${groupId}/money` },
  ]);
  await said(bruno, { groupId, from: bruno, to: anna, amountCents: 400 });
  expect(await debts(bruno)).toMatchObject([{ amountCents: 600 }]);
  const paymentId = await said(bruno, { groupId, from: bruno, to: anna, amountCents: 600 });
  expect(await debts(bruno)).toEqual([]);
  expect(await undoPayment(world.as(bruno), { groupId, paymentId })).toMatchObject({ ok: true });
  expect(await debts(bruno)).toMatchObject([{ amountCents: 600 }]);
});

test('[X5] "I got it" counts at once, and is taken back until the payer says so too', async () => {
  const { groupId, anna, bruno, three } = await build();
  const first = await said(anna, { groupId, from: bruno, to: anna });
  expect(await claimsOf(database.db, groupId, three)).toEqual([1000, 0, -1000]);
  expect(await undoPayment(world.as(anna), { groupId, paymentId: first })).toMatchObject({
    ok: true,
  });
  expect(await undoPayment(world.as(anna), { groupId, paymentId: first })).toMatchObject({
    ok: true,
  });
  expect(await claimsOf(database.db, groupId, three)).toEqual([2000, -1000, -1000]);
  expect(await confirmPayment(world.as(bruno), { groupId, paymentId: first })).toMatchObject({
    code: 'payment.undone',
  });
  const second = await said(anna, { groupId, from: bruno, to: anna });
  await confirmPayment(world.as(bruno), { groupId, paymentId: second });
  expect(await undoPayment(world.as(anna), { groupId, paymentId: second })).toMatchObject({
    code: 'payment.stands',
  });
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

test('[X5] no payment turns a debt round, and none is said for others', async () => {
  const { groupId, anna, bruno, carla } = await build();
  const changed = { ok: false, code: 'payment.changed' };
  expect(await say(bruno, { groupId, from: bruno, to: anna, amountCents: 1001 })).toEqual(changed);
  expect(await say(anna, { groupId, from: anna, to: bruno })).toEqual(changed);
  expect(await say(carla, { groupId, from: bruno, to: anna })).toMatchObject({
    code: 'payment.not_yours',
  });
  const tries = [
    [0, 'expense.no_amount'],
    [Number.NaN, 'expense.no_amount'],
    [-1, 'expense.no_amount'],
    [10_000_001, 'expense.too_large'],
  ] as const;
  for (const [amountCents, code] of tries) {
    expect(await say(bruno, { groupId, from: bruno, to: anna, amountCents })).toMatchObject({
      code,
    });
  }
  await said(bruno, { groupId, from: bruno, to: anna });
  // The same debt is not paid twice, not even by another form.
  expect(await say(bruno, { groupId, from: bruno, to: anna })).toEqual(changed);
  const rows = await database.db.$count(claimPayments, eq(claimPayments.groupId, groupId));
  expect(rows).toBe(1);
});

test('[X6] once all are even the expenses are closed; a payment taken back opens them', async () => {
  const { groupId, anna, bruno, carla, three, expenseId } = await build();
  await said(anna, { groupId, from: bruno, to: anna });
  const last = await said(anna, { groupId, from: carla, to: anna });
  const change = { ...expenseInput(anna, three), title: 'Vasi', groupId, expenseId, version: 1 };
  expect(await editExpense(world.as(anna), change)).toMatchObject({ code: 'expense.closed' });
  expect(await undoPayment(world.as(carla), { groupId, paymentId: last })).toMatchObject({
    ok: true,
  });
  expect(await editExpense(world.as(anna), change)).toMatchObject({ ok: true });
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

test('[X7] who waits for a payment to be confirmed does not leave', async () => {
  const { groupId, anna, bruno, carla } = await build();
  const paymentId = await said(bruno, { groupId, from: bruno, to: anna });
  expect(await leaveGroup(world.as(bruno), { groupId })).toMatchObject({
    code: 'group.open_claims',
  });
  await confirmPayment(world.as(anna), { groupId, paymentId });
  expect(await leaveGroup(world.as(bruno), { groupId })).toMatchObject({ ok: true });
  expect(await leaveGroup(world.as(carla), { groupId })).toMatchObject({
    code: 'group.open_claims',
  });
});

test('a statement tells what made the balance, the latest first', async () => {
  const { groupId, anna, bruno, carla } = await build();
  await said(anna, { groupId, from: bruno, to: anna, amountCents: 400 });
  const input = { groupId, householdId: bruno.householdId };
  const statement = await getStatement(world.as(carla), input);
  expect(statement).toMatchObject({
    value: {
      isOwn: false,
      balanceCents: -600,
      lines: [
        { kind: 'payment', isOut: true, changeCents: 400, balanceCents: -600 },
        { kind: 'expense', changeCents: -1000, balanceCents: -1000 },
      ],
    },
  });
  const stranger = { groupId, householdId: 'nobody' };
  expect(await getStatement(world.as(carla), stranger)).toMatchObject({
    code: 'household.not_found',
  });
});
