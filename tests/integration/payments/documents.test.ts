import { asc, eq, sql, type SQL } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { documents } from '#db/schema/documents.ts';
import { dependants } from '#db/schema/accounts.ts';
import { markCashReceived } from '#server/orders/mark-cash-received.server.ts';
import { undoCashReceived } from '#server/orders/undo-cash-received.server.ts';
import {
  getHouseholdDocument,
  getHouseholdYear,
} from '#server/payments/get-household-documents.server.ts';
import {
  getProviderDocument,
  getProviderYear,
} from '#server/payments/get-provider-documents.server.ts';
import { sayPaid } from '#server/payments/say-paid.server.ts';
import { raisedMessage, violatedConstraint } from '#server/transact.ts';
import { testId } from '#tests/support/builders/accounts.ts';
import { buildConfirmedOrder } from '#tests/support/builders/order-scenes.ts';
import { referenceOf, type OrderMember, waitUntil } from '#tests/support/builders/orders.ts';
import { rowsOf as rowsIn } from '#tests/support/money-invariants.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

type Built = Awaited<ReturnType<typeof buildConfirmedOrder>>;

async function receive({ scene, orderId }: Built, member: OrderMember, amountCents: number) {
  const { householdId } = member;
  const reference = await referenceOf(database.db, { orderId, householdId });
  const command = { orderId, idempotencyKey: testId(), reference, amountCents };
  const received = await markCashReceived(world.as(scene.staff), command);
  if (!received.ok) throw new Error(received.code);
  return reference;
}

const rowsOf = (providerId: string) =>
  database.db
    .select()
    .from(documents)
    .where(eq(documents.providerId, providerId))
    .orderBy(asc(documents.year), asc(documents.number));

test('[DOC1] money that came has a receipt, money that went back a credit note, each with its number', async () => {
  const built = await buildConfirmedOrder(world, { vouchers: [3_000] });
  const { scene, orderId, first, second } = built;
  const reference = await receive(built, first, 2_000);
  await receive(built, second, 5_000);
  await undoCashReceived(world.as(scene.staff), { orderId, idempotencyKey: testId(), reference });
  await receive(built, first, 2_000);
  const rows = await rowsOf(scene.providerId);
  expect(rows.map(({ number, kind, amountCents }) => [number, kind, amountCents])).toEqual([
    [1, 'receipt', 2_000],
    [2, 'receipt', 5_000],
    [3, 'credit_note', 2_000],
    [4, 'receipt', 2_000],
  ]);
  expect(rows[2]?.correctsId).toBe(rows[0]?.id);
});

test('[DOC7] a receipt says when its household paid, and counts in the year of that day', async () => {
  const built = await buildConfirmedOrder(world, { vouchers: [] });
  const { scene, orderId, first } = built;
  waitUntil(world, '2026-12-30', '10:00');
  const said = { orderId, amountCents: 5_000, paidOn: '2026-12-30' };
  expect(await sayPaid(world.as(first), { ...said, idempotencyKey: testId() })).toMatchObject({
    ok: true,
  });
  waitUntil(world, '2027-01-03', '10:00');
  await receive(built, first, 5_000);
  const [receipt] = await rowsOf(scene.providerId);
  expect(receipt).toMatchObject({ year: 2027, number: 1, paidOn: '2026-12-30' });
  const yearOf = (year: string) => getHouseholdYear(world.as(first), { year });
  expect(await yearOf('2026')).toMatchObject({
    value: { years: [2026], moneyCents: 5_000, documents: [{ issuedOn: '2027-01-03' }] },
  });
  expect(await yearOf('2027')).toMatchObject({ value: { moneyCents: 0, documents: [] } });
  expect(await getProviderYear(world.as(scene.staff), { year: '2027' })).toMatchObject({
    value: { providers: [{ documents: [{ number: '2027/1' }] }] },
  });
});

test('[DOC1] fifty receipts of one provider at once have the numbers 1 to 50', async () => {
  const built = await buildConfirmedOrder(world, {
    children: Array.from({ length: 50 }, () => 1),
    bands: [{ minHouseholds: 1, maxHouseholds: 60, unitPriceCents: 1_000 }],
    vouchers: [],
  });
  const { scene, orderId } = built;
  const parts = await Promise.all(
    scene.members.map(async ({ householdId }) => ({
      reference: await referenceOf(database.db, { orderId, householdId }),
    })),
  );
  const [dueRow] = await rowsIn<{ cents: number }>(
    database.db,
    sql`select max(cash_due_cents)::int as cents from order_dues where order_id = ${orderId}`,
  );
  const amountCents = Number(dueRow?.cents);
  // Thirty commands in a minute are one person's; the clock goes on.
  const received = [];
  for (let from = 0; from < parts.length; from += 25) {
    received.push(
      ...(await Promise.all(
        parts.slice(from, from + 25).map(({ reference }) =>
          markCashReceived(world.as(scene.staff), {
            orderId,
            idempotencyKey: testId(),
            reference,
            amountCents,
          }),
        ),
      )),
    );
    world.clock = new Date(world.clock.getTime() + 120_000);
  }
  const done = received.filter(({ ok }) => ok).length;
  const rows = await rowsOf(scene.providerId);
  expect(done).toBe(50);
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 50 }, (_, at) => at + 1));
}, 120_000);

test('[DOC1] what a receipt says stays, and the database lets nobody number, change or forge one', async () => {
  const built = await buildConfirmedOrder(world, { vouchers: [] });
  const { scene, first } = built;
  await receive(built, first, 5_000);
  const [receipt] = await rowsOf(scene.providerId);
  if (!receipt) throw new Error('no receipt');
  await database.db
    .update(dependants)
    .set({ firstName: 'Altro' })
    .where(eq(dependants.householdId, first.householdId));
  const read = await getHouseholdDocument(world.as(first), { documentId: receipt.id });
  expect(JSON.stringify(read)).not.toContain('Altro');
  const copy = (change: SQL) => sql`insert into documents
    (id, provider_id, year, number, kind, issued_at, paid_on, transaction_id, order_id, period, household_id,
     reference, amount_cents, provider_name, household_name, title, category, starts_on, ends_on, lines)
    select ${testId()}, provider_id, year, 9, kind, issued_at, paid_on, transaction_id, order_id, period, household_id,
     reference, ${change}, provider_name, household_name, title, category, starts_on, ends_on, lines
    from documents where id = ${receipt.id}`;
  const cases: readonly [SQL, string][] = [
    [sql`update documents set amount_cents = 1 where id = ${receipt.id}`, 'ledger.append_only'],
    [sql`delete from documents where id = ${receipt.id}`, 'ledger.append_only'],
    [sql`truncate documents cascade`, 'ledger.append_only'],
    [sql`update document_counters set last = 7`, 'ledger.append_only'],
    [sql`delete from document_counters`, 'ledger.append_only'],
    [copy(sql`amount_cents`), 'documents_transaction_unique'],
    [copy(sql`amount_cents + 1`), 'document.other_money'],
  ];
  for (const [tried, message] of cases) {
    let refusal: string | null = null;
    try {
      await database.db.transaction((tx) => tx.execute(tried));
    } catch (error) {
      refusal = raisedMessage(error) ?? violatedConstraint(error);
    }
    expect(refusal).toBe(message);
  }
  const [after] = await rowsIn<{ last: number }>(
    database.db,
    sql`select last from document_counters where provider_id = ${scene.providerId}`,
  );
  expect(after?.last).toBe(1);
});

test('[DOC2] [R4] a household reads for whom and what paid; its provider sums under references alone', async () => {
  const built = await buildConfirmedOrder(world, { vouchers: [3_000] });
  const { scene, first, second } = built;
  await receive(built, first, 2_000);
  const year = await getHouseholdYear(world.as(first), { year: null });
  if (!year.ok) throw new Error(year.code);
  expect(year.value).toMatchObject({ moneyCents: 2_000, documents: [{ amountCents: 2_000 }] });
  const documentId = year.value.documents[0]?.id ?? '';
  const own = await getHouseholdDocument(world.as(first), { documentId });
  expect(own).toMatchObject({
    value: { household: { lines: [{ voucherCents: 3_000, moneyCents: 2_000 }] } },
  });
  const atProvider = await getProviderDocument(world.as(scene.staff), { documentId });
  expect(atProvider).toMatchObject({ ok: true, value: { household: null, amountCents: 2_000 } });
  const all = JSON.stringify([
    atProvider,
    await getProviderYear(world.as(scene.staff), { year: null }),
  ]);
  expect(all).not.toContain('voucher');
  // As a figure: an id or a reference may hold these digits.
  expect(all).not.toMatch(/:3000\b/);
  for (const { householdId } of scene.members) expect(all).not.toContain(householdId);
  expect(await getHouseholdDocument(world.as(second), { documentId })).toEqual({
    ok: false,
    code: 'document.not_found',
  });
  expect(await getProviderYear(world.as(scene.operator), { year: null })).toEqual({
    ok: false,
    code: 'auth.forbidden',
  });
  const other = await buildConfirmedOrder(world);
  expect(await getProviderDocument(world.as(other.scene.staff), { documentId })).toEqual({
    ok: false,
    code: 'document.not_found',
  });
});

test('[DOC3] [DOC4] [DOC6] a year that went back is nothing at home and at the provider', async () => {
  const built = await buildConfirmedOrder(world, { vouchers: [] });
  const { scene, orderId, first } = built;
  const reference = await receive(built, first, 5_000);
  await undoCashReceived(world.as(scene.staff), { orderId, idempotencyKey: testId(), reference });
  expect(await getHouseholdYear(world.as(first), { year: null })).toMatchObject({
    // The newest first (DOC6): what took it back stands above it.
    value: {
      statement: [],
      moneyCents: 0,
      documents: [{ kind: 'credit_note' }, { kind: 'receipt' }],
    },
  });
  expect(await getProviderYear(world.as(scene.staff), { year: null })).toMatchObject({
    value: {
      providers: [{ moneyCents: 0, months: [{ receivedCents: 5_000, returnedCents: 5_000 }] }],
    },
  });
});
