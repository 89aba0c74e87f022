import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { auditLog } from '#db/schema/city.ts';
import { expenses } from '#db/schema/expenses.ts';
import { notifications } from '#db/schema/notifications.ts';
import { addExpense } from '#server/expenses/add-expense.server.ts';
import { deleteExpense, editExpense } from '#server/expenses/change-expense.server.ts';
import { getExpense } from '#server/expenses/get-expense.server.ts';
import { getMoney } from '#server/expenses/get-money.server.ts';
import type { ExpenseInput } from '#server/expenses/plan-expense.server.ts';
import { archiveGroup } from '#server/groups/archive-group.server.ts';
import { leaveGroup, removeHousehold } from '#server/groups/leave-group.server.ts';
import { buildHousehold } from '#tests/support/builders/accounts.ts';
import { claimsOf, expenseInput } from '#tests/support/builders/expenses.ts';
import { buildGroup, type HouseholdActor } from '#tests/support/builders/groups.ts';
import { brokenMoneyRules } from '#tests/support/money-invariants.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

async function build() {
  const { groupId, members } = await buildGroup(database.db, {
    roles: ['organiser', 'member', 'member', 'viewer'],
  });
  const [anna, bruno, carla, viewer] = members as [
    HouseholdActor,
    HouseholdActor,
    HouseholdActor,
    HouseholdActor,
  ];
  return { groupId, anna, bruno, carla, viewer, three: [anna, bruno, carla] };
}

async function add(actor: HouseholdActor, groupId: string, input: ExpenseInput): Promise<string> {
  const added = await addExpense(world.as(actor), { ...input, groupId });
  if (!added.ok) throw new Error(added.code);
  return added.value.expenseId;
}

test('[X3] an expense moves each claim by what was paid less what is owed, and all hold together', async () => {
  const { groupId, anna, bruno, three } = await build();
  await add(bruno, groupId, expenseInput(bruno, three));
  expect(await claimsOf(database.db, groupId, three)).toEqual([-1000, 2000, -1000]);
  await add(anna, groupId, expenseInput(anna, [anna, bruno], { totalCents: 101 }));
  const claims = await claimsOf(database.db, groupId, three);
  expect(claims.reduce((sum, cents) => sum + cents, 0)).toBe(0);
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

test('[S8] several pay, and the split is by shares', async () => {
  const { groupId, anna, bruno, carla, three } = await build();
  const input = expenseInput(anna, [anna, carla], {
    totalCents: 9000,
    payers: [
      { householdId: anna.householdId, value: 5000 },
      { householdId: bruno.householdId, value: 4000 },
    ],
    split: 'shares',
    figures: [
      { householdId: anna.householdId, value: 2 },
      { householdId: carla.householdId, value: 1 },
    ],
  });
  await add(anna, groupId, input);
  expect(await claimsOf(database.db, groupId, three)).toEqual([-1000, 4000, -3000]);
});

test('[X1] what is no amount or no day is refused, and nothing is booked', async () => {
  const { groupId, anna, three } = await build();
  const tries: [Partial<ExpenseInput>, string][] = [
    [{ totalCents: Number.NaN, payers: [] }, 'expense.no_amount'],
    [{ totalCents: -5 }, 'expense.no_amount'],
    [{ totalCents: 10_000_001 }, 'expense.too_large'],
    [{ spentOn: '2026-12-24' }, 'expense.date_future'],
    [{ spentOn: '1999-01-01' }, 'expense.date_old'],
    [{ householdIds: [] }, 'expense.nobody'],
    [{ householdIds: [anna.householdId] }, 'expense.nobody_owes'],
  ];
  for (const [over, code] of tries) {
    const input = { ...expenseInput(anna, three, over), groupId };
    expect(await addExpense(world.as(anna), input)).toMatchObject({ ok: false, code });
  }
  expect(await database.db.$count(expenses, eq(expenses.groupId, groupId))).toBe(0);
});

test('[B1] strangers and viewers neither pay nor owe, outsiders find nothing', async () => {
  const { groupId, anna, viewer, three } = await build();
  const stranger = await buildHousehold(database.db);
  const addWith = (other: HouseholdActor) =>
    addExpense(world.as(anna), { ...expenseInput(anna, [...three, other]), groupId });
  expect(await addWith(stranger)).toMatchObject({ code: 'expense.stranger' });
  expect(await addWith(viewer)).toMatchObject({ code: 'expense.stranger' });
  const input = { ...expenseInput(anna, three), groupId };
  expect(await addExpense(world.as(viewer), input)).toMatchObject({ code: 'auth.forbidden' });
  expect(await addExpense(world.as(stranger), input)).toMatchObject({ code: 'group.not_found' });
  const query = { groupId, words: '', page: 1 };
  expect(await getMoney(world.as(stranger), query)).toMatchObject({ code: 'group.not_found' });
  expect(await getMoney(world.as(), query)).toMatchObject({ code: 'auth.signed_out' });
  expect(await getMoney(world.as(viewer), query)).toMatchObject({
    value: { mayAdd: false, ownCents: 0 },
  });
});

test('[W15] the same form sent twice is one expense', async () => {
  const { groupId, anna, three } = await build();
  const once = { ...world.as(anna), wish: 'a-form' };
  const input = { ...expenseInput(anna, three), groupId };
  const [first, second] = await Promise.all([addExpense(once, input), addExpense(once, input)]);
  expect(first).toEqual(second);
  expect(await database.db.$count(expenses, eq(expenses.groupId, groupId))).toBe(1);
});

test('[X4] its author and organisers change an expense; the history tells what', async () => {
  const { groupId, anna, bruno, carla, three } = await build();
  const expenseId = await add(bruno, groupId, expenseInput(bruno, three));
  const input = expenseInput(bruno, [bruno, carla], {
    totalCents: 4000,
    title: 'Terriccio, due sacchi',
  });
  const change = { ...input, groupId, expenseId, version: 1 };
  expect(await editExpense(world.as(carla), change)).toMatchObject({ code: 'auth.forbidden' });
  expect(await editExpense(world.as(bruno), change)).toEqual({ ok: true, value: true });
  // Sent twice, and then over a version that is no longer the last.
  expect(await editExpense(world.as(bruno), change)).toEqual({ ok: true, value: true });
  expect(await editExpense(world.as(anna), { ...change, title: 'Altro' })).toMatchObject({
    code: 'expense.stale',
  });
  expect(await claimsOf(database.db, groupId, three)).toEqual([0, 2000, -2000]);
  const only = { ...change, version: 2, note: 'dal vivaio' };
  expect(await editExpense(world.as(anna), only)).toMatchObject({ ok: true });
  expect(await claimsOf(database.db, groupId, three)).toEqual([0, 2000, -2000]);
  const seen = await getExpense(world.as(carla), { groupId, expenseId });
  expect(seen).toMatchObject({
    value: {
      version: 3,
      mayChange: false,
      history: [
        { step: 'changed', changed: ['note'] },
        {
          step: 'changed',
          changed: ['title', 'totalCents', 'payers', 'shares'],
          beforeCents: 3000,
        },
        { step: 'added', changed: [] },
      ],
    },
  });
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

test('[X4] taken away it is turned round, and stays to be read', async () => {
  const { groupId, anna, bruno, three } = await build();
  const expenseId = await add(bruno, groupId, expenseInput(bruno, three));
  const address = { groupId, expenseId, version: 1 };
  expect(await deleteExpense(world.as(anna), address)).toEqual({ ok: true, value: true });
  expect(await deleteExpense(world.as(anna), address)).toEqual({ ok: true, value: true });
  expect(await claimsOf(database.db, groupId, three)).toEqual([0, 0, 0]);
  const edit = { ...expenseInput(bruno, three), ...address, version: 2 };
  expect(await editExpense(world.as(bruno), edit)).toMatchObject({ code: 'expense.deleted' });
  expect(await getExpense(world.as(bruno), address)).toMatchObject({
    value: { isDeleted: true, totalCents: 3000, parts: [{}, {}, {}] },
  });
  const log = await database.db
    .select({ action: auditLog.action })
    .from(auditLog)
    .where(eq(auditLog.subjectId, expenseId));
  expect(log.map(({ action }) => action)).toEqual(['expense.add', 'expense.delete']);
});

test('[PRC4] each household is told its own share, and its change from what to what', async () => {
  const { groupId, anna, bruno, carla, three } = await build();
  const expenseId = await add(bruno, groupId, expenseInput(bruno, three));
  await editExpense(world.as(bruno), {
    ...expenseInput(bruno, three, { totalCents: 6000 }),
    groupId,
    expenseId,
    version: 1,
  });
  const told = await database.db
    .select()
    .from(notifications)
    .where(eq(notifications.href, `/groups/${groupId}/money/expenses/${expenseId}`));
  const of = (actor: HouseholdActor) => told.filter(({ personId }) => personId === actor.personId);
  expect(of(bruno)).toEqual([]);
  for (const actor of [anna, carla]) {
    expect(
      of(actor).map(({ kind, params }) => [kind, params['beforeCents'], params['shareCents']]),
    ).toEqual(
      expect.arrayContaining([
        ['expense_added', 0, 1000],
        ['expense_changed', 1000, 2000],
      ]),
    );
  }
  expect(world.live).toContainEqual(
    expect.objectContaining({ topic: `group:${groupId}`, id: `money:${groupId}` }),
  );
});

test('[X7] who owes or is owed does not leave, and no group ends over open accounts', async () => {
  const { groupId, anna, bruno, carla, three } = await build();
  await add(bruno, groupId, expenseInput(bruno, [anna, bruno]));
  const refused = { ok: false, code: 'group.open_claims' };
  expect(await leaveGroup(world.as(bruno), { groupId })).toEqual(refused);
  const removal = { groupId, householdId: bruno.householdId };
  expect(await removeHousehold(world.as(anna), removal)).toEqual(refused);
  expect(await archiveGroup(world.as(anna), { groupId })).toEqual(refused);
  expect(await leaveGroup(world.as(carla), { groupId })).toMatchObject({ ok: true });
  expect(await claimsOf(database.db, groupId, three)).toEqual([-1500, 1500, 0]);
});

test('[X4] an expense whose household has left keeps its amounts, and its words may change', async () => {
  const { groupId, anna, carla } = await build();
  const both = [anna, carla];
  const input = expenseInput(anna, both);
  const expenseId = await add(anna, groupId, input);
  await add(carla, groupId, expenseInput(carla, both));
  await leaveGroup(world.as(carla), { groupId });
  const address = { groupId, expenseId, version: 1 };
  const refused = { ok: false, code: 'expense.household_left' };
  expect(await deleteExpense(world.as(anna), address)).toEqual(refused);
  const more = expenseInput(anna, both, { totalCents: 5000 });
  expect(await editExpense(world.as(anna), { ...more, ...address })).toEqual(refused);
  const renamed = { ...input, ...address, title: 'Vasi' };
  expect(await editExpense(world.as(anna), renamed)).toMatchObject({ ok: true });
});

test('what is looked for is found in title, note and payer, whatever the accents', async () => {
  const { groupId, anna, bruno, three } = await build();
  await add(anna, groupId, expenseInput(anna, three, { title: 'Caffè', spentOn: '2026-10-02' }));
  await add(bruno, groupId, expenseInput(bruno, three, { note: 'dal vivaio 100%' }));
  const look = async (words: string) => {
    const money = await getMoney(world.as(anna), { groupId, words, page: 1 });
    if (!money.ok) throw new Error(money.code);
    return money.value.months.flatMap((month) => month.items.map(({ title }) => title));
  };
  expect(await look('')).toEqual(['Terriccio per il cortile', 'Caffè']);
  expect(await look('caffe')).toEqual(['Caffè']);
  expect(await look('100%')).toEqual(['Terriccio per il cortile']);
  // Signs alone are no word: all is shown, and the page says so (UX16).
  for (const signs of ['%', '-', " ' "]) {
    expect(await look(signs)).toEqual(await look(''));
  }
  expect(await look('niente')).toEqual([]);
});
