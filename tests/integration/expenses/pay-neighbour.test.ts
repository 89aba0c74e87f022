import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { householdAccounts } from '#db/schema/accounts.ts';
import { auditLog } from '#db/schema/city.ts';
import { notifications } from '#db/schema/notifications.ts';
import { changeOwnAccount } from '#server/accounts/change-own-account.server.ts';
import { getHousehold } from '#server/accounts/get-household.server.ts';
import { addExpense } from '#server/expenses/add-expense.server.ts';
import { getMoney } from '#server/expenses/get-money.server.ts';
import { expenseInput } from '#tests/support/builders/expenses.ts';
import { buildGroup, type HouseholdActor } from '#tests/support/builders/groups.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

const IBAN = 'IT60X0542811101000000123456';
const ACCOUNT = { iban: IBAN, holder: 'Anna Rossi' };

/** Anna paid 30.00 for herself and Bruno; Carla has no part in it. */
async function build() {
  const { groupId, members } = await buildGroup(database.db, {
    roles: ['organiser', 'member', 'member'],
  });
  const [anna, bruno, carla] = members as [HouseholdActor, HouseholdActor, HouseholdActor];
  const added = await addExpense(world.as(anna), {
    ...expenseInput(anna, [anna, bruno]),
    groupId,
  });
  if (!added.ok) throw new Error(added.code);
  return { groupId, anna, bruno, carla };
}

async function read(groupId: string, by: HouseholdActor) {
  const money = await getMoney(world.as(by), { groupId, words: '', page: 1 });
  if (!money.ok) throw new Error(money.code);
  return money.value;
}

test('[X18] who has to pay reads the account with a code to the cent, nobody else reads a sign of it', async () => {
  const { groupId, anna, bruno, carla } = await build();
  expect(await read(groupId, bruno)).toMatchObject({ suggestions: [{ payTo: null }] });
  expect(await read(groupId, anna)).toMatchObject({ lacksAccount: true });
  world.live.length = 0;
  expect(await changeOwnAccount(world.as(anna), ACCOUNT)).toMatchObject({ ok: true });
  // The open pages of the group show it at once.
  expect(world.live).toContainEqual(expect.objectContaining({ topic: `group:${groupId}` }));
  const seen = await read(groupId, bruno);
  const payTo = seen.suggestions[0]?.payTo;
  expect(payTo).toMatchObject({ ...ACCOUNT, reference: expect.stringMatching(/^RF\d{14}$/) });
  expect(payTo?.epc?.split('\n')).toEqual(
    expect.arrayContaining([IBAN, 'EUR15.00', payTo?.reference]),
  );
  for (const other of [anna, carla]) {
    const money = await read(groupId, other);
    expect(JSON.stringify(money)).not.toContain(IBAN);
    expect(money.lacksAccount).toBe(false);
  }
  expect(await getHousehold(world.as(anna))).toMatchObject({ value: { account: ACCOUNT } });
  expect(await getHousehold(world.as(bruno))).toMatchObject({ value: { account: null } });
});

test('[X18] taken away nothing of it stays but who did it and the last four signs', async () => {
  const { groupId, anna, bruno } = await build();
  await changeOwnAccount(world.as(anna), ACCOUNT);
  await changeOwnAccount(world.as(anna), null);
  expect(await read(groupId, bruno)).toMatchObject({ suggestions: [{ payTo: null }] });
  const own = eq(householdAccounts.householdId, anna.householdId);
  expect(await database.db.$count(householdAccounts, own)).toBe(0);
  const log = await database.db
    .select({ details: auditLog.details })
    .from(auditLog)
    .where(and(eq(auditLog.action, 'household.account'), eq(auditLog.subjectId, anna.householdId)));
  expect(log).toHaveLength(2);
  expect(log[1]?.details).toEqual({ before: 'IT…3456', after: null });
  expect(JSON.stringify(log)).not.toContain(IBAN);
  const sent = await database.db.select({ params: notifications.params }).from(notifications);
  expect(JSON.stringify(sent)).not.toContain(IBAN);
});
