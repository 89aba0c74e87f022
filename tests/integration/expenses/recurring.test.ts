import { and, asc, eq, sql, type SQL } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { expenses, expenseVersions } from '#db/schema/expenses.ts';
import { notifications } from '#db/schema/notifications.ts';
import { addRecurring, type RecurringInput } from '#server/expenses/add-recurring.server.ts';
import { bookRecurring } from '#server/expenses/book-recurring.server.ts';
import { changeRecurring, stopRecurring } from '#server/expenses/change-recurring.server.ts';
import { getRecurring } from '#server/expenses/get-recurring.server.ts';
import { leaveGroup } from '#server/groups/leave-group.server.ts';
import { bookRecurringJob } from '#server/jobs/book-recurring.ts';
import { raisedMessage, violatedConstraint } from '#server/transact.ts';
import { claimsOf, expenseInput } from '#tests/support/builders/expenses.ts';
import { buildHousehold } from '#tests/support/builders/accounts.ts';
import { buildGroup, type HouseholdActor } from '#tests/support/builders/groups.ts';
import { createWorld } from '#tests/support/context.ts';
import { brokenMoneyRules } from '#tests/support/money-invariants.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

async function build() {
  const { groupId, members } = await buildGroup(database.db, {
    roles: ['organiser', 'member', 'member'],
  });
  const [anna, bruno, carla] = members as [HouseholdActor, HouseholdActor, HouseholdActor];
  return { groupId, anna, bruno, carla, three: [anna, bruno, carla] };
}

function stairs(payer: HouseholdActor, sharers: readonly HouseholdActor[]): RecurringInput {
  const { spentOn: _spentOn, ...expense } = expenseInput(payer, sharers, {
    totalCents: 9000,
    title: 'Pulizia delle scale',
  });
  return { ...expense, every: 'week', firstOn: '2026-11-10', untilOn: null };
}

async function add(actor: HouseholdActor, input: RecurringInput & { groupId: string }) {
  const added = await addRecurring(world.as(actor), input);
  if (!added.ok) throw new Error(added.code);
  return added.value.recurringId;
}

/** The job's rounds on a day, as many as it takes. */
async function runOn(day: string) {
  const ctx = createWorld(database.db, new Date(`${day}T06:00:00Z`)).as({ kind: 'system' });
  for (let round = 0; round < 12; round += 1) await bookRecurringJob.run(ctx);
}

async function bookedDays(groupId: string) {
  const rows = await database.db
    .select({ on: expenseVersions.spentOn })
    .from(expenses)
    .innerJoin(expenseVersions, eq(expenseVersions.expenseId, expenses.id))
    .where(eq(expenses.groupId, groupId))
    .orderBy(asc(expenseVersions.spentOn));
  return rows.map(({ on }) => on);
}

test('[X13] each day is booked once, on its day, also after days of standstill', async () => {
  const { groupId, anna, three } = await build();
  await add(anna, { ...stairs(anna, three), groupId });
  await runOn('2026-11-23');
  expect(await bookedDays(groupId)).toEqual(['2026-11-10', '2026-11-17']);
  await runOn('2026-11-23');
  expect(await bookedDays(groupId)).toHaveLength(2);
  await runOn('2026-12-09');
  expect(await bookedDays(groupId)).toEqual([
    '2026-11-10',
    '2026-11-17',
    '2026-11-24',
    '2026-12-01',
    '2026-12-08',
  ]);
  expect(await claimsOf(database.db, groupId, three)).toEqual([30_000, -15_000, -15_000]);
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

test('[X13] several processes at once book one occurrence', async () => {
  const { groupId, anna, three } = await build();
  const recurringId = await add(anna, { ...stairs(anna, three), groupId, firstOn: '2026-11-20' });
  const ctx = createWorld(database.db, new Date('2026-11-20T12:00:00Z')).as({ kind: 'system' });
  const tries = await Promise.all(
    Array.from({ length: 8 }, () => bookRecurring(ctx, { groupId, recurringId })),
  );
  expect(tries.filter((each) => each.ok && each.value)).toHaveLength(1);
  expect(await bookedDays(groupId)).toEqual(['2026-11-20']);
});

test('[X13] the day begins in Milan, and after its last day it is over', async () => {
  const { groupId, anna, three } = await build();
  const input = { ...stairs(anna, three), groupId, firstOn: '2026-12-01', untilOn: '2026-12-08' };
  const recurringId = await add(anna, input);
  const at = (instant: string) =>
    bookRecurring(createWorld(database.db, new Date(instant)).as({ kind: 'system' }), {
      groupId,
      recurringId,
    });
  expect(await at('2026-11-30T22:59:59Z')).toEqual({ ok: true, value: false });
  expect(await at('2026-11-30T23:00:00Z')).toEqual({ ok: true, value: true });
  await runOn('2027-02-01');
  expect(await bookedDays(groupId)).toEqual(['2026-12-01', '2026-12-08']);
  const seen = await getRecurring(world.as(anna), { groupId });
  expect(seen).toMatchObject({ value: { items: [{ nextOn: null, mayChange: false }] } });
});

test('[X13] a change counts from here on, and what was booked stays', async () => {
  const { groupId, anna, bruno, carla, three } = await build();
  const recurringId = await add(bruno, { ...stairs(bruno, three), groupId });
  await runOn('2026-11-23');
  const more = { ...stairs(bruno, [bruno, carla]), groupId, recurringId, version: 1 };
  const change = { ...more, firstOn: '2026-11-24', every: 'month' } as const;
  expect(await changeRecurring(world.as(carla), change)).toMatchObject({ code: 'auth.forbidden' });
  expect(
    await changeRecurring(world.as(bruno), { ...change, firstOn: '2026-11-17' }),
  ).toMatchObject({ code: 'recurring.first_booked' });
  expect(await changeRecurring(world.as(bruno), change)).toEqual({ ok: true, value: true });
  expect(await changeRecurring(world.as(anna), change)).toMatchObject({ code: 'recurring.stale' });
  await runOn('2026-12-25');
  expect(await bookedDays(groupId)).toEqual([
    '2026-11-10',
    '2026-11-17',
    '2026-11-24',
    '2026-12-24',
  ]);
  const seen = await getRecurring(world.as(carla), { groupId });
  expect(seen).toMatchObject({
    value: { items: [{ nextOn: '2027-01-24', history: [{ version: 2 }, { version: 1 }] }] },
  });
  expect(await stopRecurring(world.as(anna), { groupId, recurringId })).toMatchObject({ ok: true });
  expect(await stopRecurring(world.as(anna), { groupId, recurringId })).toMatchObject({ ok: true });
  await runOn('2027-06-01');
  expect(await bookedDays(groupId)).toHaveLength(4);
});

test('[X14] who left has no part in what comes after; without who pays it ends and all are told', async () => {
  const { groupId, anna, bruno, carla, three } = await build();
  const input = { ...stairs(bruno, three), groupId, firstOn: '2026-11-30' };
  await add(bruno, input);
  expect(await leaveGroup(world.as(carla), { groupId })).toMatchObject({ ok: true });
  await runOn('2026-11-30');
  expect(await claimsOf(database.db, groupId, three)).toEqual([-4500, 4500, 0]);
  const { groupId: other, members } = await buildGroup(database.db, {
    roles: ['organiser', 'member'],
    members: [anna, bruno],
  });
  await add(anna, {
    ...input,
    ...stairs(bruno, [anna, bruno]),
    groupId: other,
    firstOn: '2026-11-30',
  });
  expect(members).toHaveLength(2);
  expect(await leaveGroup(world.as(bruno), { groupId: other })).toMatchObject({ ok: true });
  await runOn('2026-12-15');
  expect(await bookedDays(other)).toEqual([]);
  const told = await database.db
    .select({ params: notifications.params })
    .from(notifications)
    .where(
      and(
        eq(notifications.kind, 'recurring_ended'),
        eq(notifications.href, `/groups/${other}/money/recurring`),
      ),
    );
  expect(told).toEqual([{ params: { title: 'Pulizia delle scale' } }]);
});

test('[B1] outsiders, strangers and wrong days are refused', async () => {
  const { groupId, anna, three } = await build();
  const stranger = await buildHousehold(database.db);
  const input = { ...stairs(anna, three), groupId };
  const refused: [HouseholdActor, Partial<RecurringInput>, string][] = [
    [stranger, {}, 'group.not_found'],
    [anna, { firstOn: '2026-10-01' }, 'recurring.first_old'],
    [anna, { firstOn: '2028-01-01' }, 'recurring.first_far'],
    [anna, { untilOn: '2026-11-09' }, 'recurring.until_early'],
    [anna, { totalCents: 0.5 }, 'expense.no_amount'],
    [anna, { householdIds: [stranger.householdId] }, 'expense.stranger'],
  ];
  for (const [actor, over, code] of refused) {
    expect(await addRecurring(world.as(actor), { ...input, ...over })).toMatchObject({ code });
  }
  expect(await getRecurring(world.as(stranger), { groupId })).toMatchObject({
    code: 'group.not_found',
  });
});

async function refusalOf(statement: SQL): Promise<string | null> {
  try {
    await database.db.transaction((tx) => tx.execute(statement));
  } catch (error) {
    return raisedMessage(error) ?? violatedConstraint(error);
  }
  return null;
}

test('[X13] no SQL books a day twice, goes back, or rewrites what was said', async () => {
  const { groupId, anna, three } = await build();
  const recurringId = await add(anna, { ...stairs(anna, three), groupId });
  await runOn('2026-11-23');
  const own = sql`where id = ${recurringId}`;
  const said = sql`where recurring_id = ${recurringId}`;
  const refused: [SQL, string][] = [
    [sql`update recurring_expenses set booked_on = null ${own}`, 'ledger.append_only'],
    [
      sql`update recurring_expenses set next_on = '2026-11-17' ${own}`,
      'recurring_expenses_forward',
    ],
    [sql`update recurring_expenses set version = 2 ${own}`, 'recurring.version_missing'],
    [sql`update recurring_expenses set next_on = null ${own}`, 'recurring_expenses_ended'],
    [sql`update recurring_versions set total_cents = 1 ${said}`, 'ledger.append_only'],
    [sql`delete from recurring_parts ${said}`, 'ledger.append_only'],
    [sql`update expenses set recurring_id = null, occurs_on = null ${said}`, 'ledger.append_only'],
    [
      sql`insert into expenses (id, group_id, author_id, author_household_id, recurring_id, occurs_on, created_at)
        select id || 'x', group_id, author_id, author_household_id, recurring_id, occurs_on, created_at
        from expenses ${said} limit 1`,
      'expenses_occurrence_unique',
    ],
  ];
  for (const [statement, message] of refused) expect(await refusalOf(statement)).toBe(message);
});
