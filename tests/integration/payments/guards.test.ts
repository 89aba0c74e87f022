import { sql, type SQL } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { readIban } from '#app/domain/payments/account.ts';
import { romeDay } from '#app/domain/dates.ts';
import { markCashReceived } from '#server/orders/mark-cash-received.server.ts';
import { sayPaid } from '#server/payments/say-paid.server.ts';
import { raisedMessage, violatedConstraint } from '#server/transact.ts';
import { testId } from '#tests/support/builders/accounts.ts';
import { buildConfirmedOrder, buildOrder } from '#tests/support/builders/order-scenes.ts';
import { buildScene, referenceOf } from '#tests/support/builders/orders.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

/** What the database says when the tables' owner tries this. */
async function refusalOf(statement: SQL): Promise<string | null> {
  try {
    await database.db.transaction((tx) => tx.execute(statement));
  } catch (error) {
    return raisedMessage(error) ?? violatedConstraint(error);
  }
  return null;
}

async function build() {
  const { scene, orderId, first, second } = await buildConfirmedOrder(world, { vouchers: [3_000] });
  const insert = (
    householdId: string,
    cents: number,
    paidOn = romeDay(world.clock),
    of = orderId,
  ) => sql`
    insert into cash_announcements (id, order_id, period, household_id, amount_cents, paid_on, said_at, said_by)
    values (${testId()}, ${of}, 1, ${householdId}, ${cents}::bigint, ${paidOn}::date,
      ${world.clock.toISOString()}::timestamptz, ${first.personId})`;
  return { scene, orderId, first, second, insert };
}

test('[PAY6] said is more than nothing and no more than is due, by a household of the order, once, of no day to come', async () => {
  const { first, second, insert } = await build();
  const { householdId } = first;
  const stranger = await buildConfirmedOrder(world);
  const waiting = await buildOrder(world);
  const cases: readonly [SQL, string][] = [
    [insert(householdId, 0), 'cash_announcements_amount_positive'],
    [insert(householdId, -5), 'cash_announcements_amount_positive'],
    [insert(householdId, 2_001), 'paid.other_amount'],
    [insert(stranger.first.householdId, 1), 'paid.other_household'],
    [insert(householdId, 2_000, '2099-01-01'), 'cash_announcements_not_to_come'],
    [insert(waiting.first.householdId, 1, undefined, waiting.orderId), 'order.wrong_state'],
  ];
  for (const [statement, message] of cases) expect(await refusalOf(statement)).toBe(message);
  expect(await refusalOf(insert(second.householdId, 5_000))).toBeNull();
  expect(await refusalOf(insert(second.householdId, 5_000))).toBe('cash_announcements_one_stands');
});

test('[PAY6] what was said stays said: no rewriting, no deleting, no taking back of received money', async () => {
  const { scene, orderId, first, second } = await build();
  const { householdId } = first;
  const said = { amountCents: 2_000, paidOn: romeDay(world.clock) };
  await sayPaid(world.as(first), { orderId, idempotencyKey: testId(), ...said });
  const change = (what: SQL) =>
    sql`update cash_announcements set ${what} where household_id = ${householdId}`;
  const back = sql`taken_back_at = now(), taken_back_by = ${first.personId}`;
  const only = 'ledger.append_only';
  const cases: readonly [SQL, string][] = [
    [change(sql`amount_cents = 1`), only],
    [change(sql`paid_on = '2026-01-01'`), only],
    [change(sql`household_id = ${second.householdId}`), only],
    [sql`delete from cash_announcements where household_id = ${householdId}`, only],
    [sql`truncate cash_announcements`, only],
    [change(sql`taken_back_at = now()`), 'cash_announcements_taken_back_by'],
  ];
  for (const [statement, message] of cases) expect(await refusalOf(statement)).toBe(message);
  const reference = await referenceOf(database.db, { orderId, householdId });
  const money = { orderId, reference, amountCents: 2_000, idempotencyKey: testId() };
  expect((await markCashReceived(world.as(scene.staff), money)).ok).toBe(true);
  expect(await refusalOf(change(back))).toBe('paid.received');
});

test('[PAY1] a reference is one due’s alone, and stays', async () => {
  const { orderId, first, second } = await build();
  const other = await build();
  const reference = await referenceOf(database.db, { orderId, householdId: first.householdId });
  const set = (text: string) => sql`
    update order_dues set payment_reference = ${text}
    where order_id = ${orderId} and household_id = ${second.householdId}`;
  expect(await refusalOf(set(reference))).toBe('paid.reference_fixed');
  const copy = sql`
    insert into order_dues
    select * from jsonb_populate_record(null::order_dues,
      (select to_jsonb(o) || jsonb_build_object('order_id', ${other.orderId}::text, 'period', 2,
          'household_id', ${other.first.householdId}::text, 'share_cents', 0, 'cash_due_cents', 0)
        from order_dues o where order_id = ${orderId} and household_id = ${first.householdId}))`;
  expect(await refusalOf(copy)).toBe('order_dues_reference_unique');
});

test('[PAY5] the account is an IBAN whose check digits are right, as the rule reads it', async () => {
  const { providerId, staff } = await buildScene(database.db);
  const insert = (iban: string, holder = 'Ente') => sql`
    insert into provider_accounts (provider_id, iban, holder, set_at, set_by)
    values (${providerId}, ${iban}, ${holder}, now(), ${staff.personId})`;
  for (const iban of [
    'IT60X0542811101000000123457',
    'it60x0542811101000000123456',
    'IT60 X054 2811',
    '',
  ]) {
    expect(await refusalOf(insert(iban))).toBe('provider_accounts_iban_right');
  }
  for (const iban of ['IT60X0542811101000000123456', 'MT84MALT011000012345MTLCAST001S']) {
    expect(readIban(iban).ok).toBe(true);
    expect(await refusalOf(insert(iban, ''))).toBe('provider_accounts_holder_not_empty');
  }
  expect(await refusalOf(insert('MT84MALT011000012345MTLCAST001S'))).toBeNull();
});
