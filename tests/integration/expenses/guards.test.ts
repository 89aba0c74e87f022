import { sql, type SQL } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { addExpense } from '#server/expenses/add-expense.server.ts';
import { sayPayment } from '#server/expenses/say-payment.server.ts';
import { raisedMessage, violatedConstraint } from '#server/transact.ts';
import { claimsOf, expenseInput } from '#tests/support/builders/expenses.ts';
import { buildGroup, type HouseholdActor } from '#tests/support/builders/groups.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

async function build() {
  const { groupId, members } = await buildGroup(database.db);
  const [anna, bruno] = members as [HouseholdActor, HouseholdActor];
  const input = { ...expenseInput(anna, [anna, bruno]), groupId };
  const added = await addExpense(world.as(anna), input);
  if (!added.ok) throw new Error(added.code);
  const { expenseId } = added.value;
  return { groupId, anna, bruno, expenseId };
}

/** What the database says when the tables' owner tries this. */
async function refusalOf(...statements: readonly SQL[]): Promise<string | null> {
  try {
    await database.db.transaction(async (tx) => {
      for (const statement of statements) await tx.execute(statement);
    });
  } catch (error) {
    return raisedMessage(error) ?? violatedConstraint(error);
  }
  return null;
}

test('[X4] no SQL rewrites what an expense said, or takes it away without a trace', async () => {
  const { expenseId } = await build();
  const only = 'ledger.append_only';
  const refused: [SQL, string][] = [
    [sql`update expense_versions set total_cents = 1 where expense_id = ${expenseId}`, only],
    [sql`update expense_parts set share_cents = 0 where expense_id = ${expenseId}`, only],
    [sql`delete from expense_parts where expense_id = ${expenseId}`, only],
    [sql`truncate expense_parts`, only],
    [sql`delete from expenses where id = ${expenseId}`, only],
    [sql`update expenses set author_id = 'x' where id = ${expenseId}`, only],
    [sql`update expenses set version = 3 where id = ${expenseId}`, only],
    [sql`update expenses set version = 2 where id = ${expenseId}`, 'expense.version_missing'],
    [
      sql`update expenses set deleted_at = now() where id = ${expenseId}`,
      'expense.version_missing',
    ],
  ];
  for (const [statement, message] of refused) expect(await refusalOf(statement)).toBe(message);
});

test('[X2] a version whose sides or bookings differ from its total does not commit', async () => {
  const { anna, expenseId } = await build();
  const next = (cents: number) => sql`
    insert into expense_versions select expense_id, 2, 'changed', title, category, spent_on, note,
      ${cents}::bigint, split, by_person_id, at, transaction_id
    from expense_versions where expense_id = ${expenseId} and version = 1`;
  const bump = sql`update expenses set version = 2 where id = ${expenseId}`;
  const parts = (paid: number, share: number) => sql`
    insert into expense_parts values
      (${expenseId}, 2, ${anna.householdId}, ${paid}::bigint, ${share}::bigint, null)`;
  expect(await refusalOf(bump, next(10_000_001))).toBe('expense_versions_total_bounded');
  expect(await refusalOf(bump, next(0))).toBe('expense_versions_total_bounded');
  expect(await refusalOf(bump, next(5000))).toBe('expense.sums_differ');
  expect(await refusalOf(bump, next(5000), parts(5000, 4999))).toBe('expense.sums_differ');
  // Both sides sum up, but the ledger says something else.
  expect(await refusalOf(bump, next(5000), parts(5000, 5000))).toBe('expense.ledger_differs');
});

test('[X3] claims go below zero, hold claims only, and no hand moves them', async () => {
  const { groupId, anna, bruno } = await build();
  expect(await claimsOf(database.db, groupId, [anna, bruno])).toEqual([1500, -1500]);
  const own = sql`claim_group_id = ${groupId}`;
  expect(await refusalOf(sql`update accounts set balance_cents = 0 where ${own}`)).toBe(
    'ledger.balance_by_hand',
  );
  const account = (kind: string, asset: string, address: string) => sql`
    insert into accounts (id, address, kind, asset, created_at)
    values (${address}, ${address}, ${kind}, ${asset}, now())`;
  const apart = 'accounts_claims_apart';
  expect(await refusalOf(account('claim', 'EUR', `claim:${groupId}:x`))).toBe(apart);
  expect(await refusalOf(account('claim', 'claim:other', `claim:${groupId}:x`))).toBe(apart);
  expect(await refusalOf(account('household', `claim:${groupId}`, 'order:1:cash:x'))).toBe(apart);
});

test('[X5] a payment stands between its two households, and is booked when it came', async () => {
  const { groupId, anna, bruno } = await build();
  const said = await sayPayment(world.as(bruno), {
    groupId,
    fromId: bruno.householdId,
    toId: anna.householdId,
    amountCents: 1500,
    paidOn: '2026-11-22',
  });
  if (!said.ok) throw new Error(said.code);
  const { paymentId } = said.value;
  const change = (what: SQL) => sql`update claim_payments set ${what} where id = ${paymentId}`;
  const by = bruno.personId;
  const received = sql`said_received_at = now(), said_received_by = ${by}`;
  const wrong = sql`transaction_id = (select id from transactions limit 1)`;
  const refused: [SQL, string][] = [
    [sql`amount_cents = 1`, 'ledger.append_only'],
    [sql`said_paid_at = null, said_paid_by = null`, 'ledger.append_only'],
    [received, 'claim_payments_booked_when_received'],
    [sql`${received}, ${wrong}`, 'payment.ledger_differs'],
  ];
  for (const [what, message] of refused) expect(await refusalOf(change(what))).toBe(message);
  expect(await refusalOf(sql`delete from claim_payments where id = ${paymentId}`)).toBe(
    'ledger.append_only',
  );
});
