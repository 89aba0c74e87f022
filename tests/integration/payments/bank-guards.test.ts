import { eq, sql, type SQL } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { BANK_LIMITS } from '#app/domain/payments/bank-entry.ts';
import { bankEntries } from '#db/schema/bank.ts';
import { transactions } from '#db/schema/wallet.ts';
import { markCashReceived } from '#server/orders/mark-cash-received.server.ts';
import { getBank } from '#server/payments/get-bank.server.ts';
import { bookReady } from '#server/payments/book-entries.server.ts';
import { readStatement } from '#server/payments/read-statement.server.ts';
import { raisedMessage, violatedConstraint } from '#server/transact.ts';
import { testId } from '#tests/support/builders/accounts.ts';
import { buildConfirmedOrder } from '#tests/support/builders/order-scenes.ts';
import { referenceOf } from '#tests/support/builders/orders.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

const statement = (entries: readonly { cents: number; text: string }[]) => {
  const lines = entries.map(
    ({ cents, text }) =>
      `<Ntry><Amt Ccy="EUR">${(cents / 100).toFixed(2)}</Amt><CdtDbtInd>CRDT</CdtDbtInd>` +
      `<Sts>BOOK</Sts><BookgDt><Dt>2026-11-20</Dt></BookgDt><NtryDtls><TxDtls><RmtInf>` +
      `<Ustrd>${text}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`,
  );
  const frame = `<Stmt>${lines.join('')}</Stmt>`;
  return Buffer.from(`<Document><BkToCstmrStmt>${frame}</BkToCstmrStmt></Document>`);
};

/** What the database says when the tables' owner tries this. */
async function refusalOf(statementOf: SQL): Promise<string | null> {
  try {
    await database.db.transaction((tx) => tx.execute(statementOf));
  } catch (error) {
    return raisedMessage(error) ?? violatedConstraint(error);
  }
  return null;
}

test('[BNK3] [BNK5] the database keeps what a bank wrote, and books it to no other money and to no more', async () => {
  const { scene, orderId, first } = await buildConfirmedOrder(world, { vouchers: [] });
  const { providerId, staff } = scene;
  const ctx = world.as(staff);
  const reference = await referenceOf(database.db, { orderId, householdId: first.householdId });
  const bytes = statement([{ cents: 100, text: 'poco' }]);
  await readStatement(ctx, { providerId, name: 'a.xml', bytes });
  const [entry] = await database.db
    .select({ id: bankEntries.id })
    .from(bankEntries)
    .where(eq(bankEntries.providerId, providerId));
  const id = entry?.id ?? '';
  const due = await getBank(ctx, { providerId });
  expect(due.ok && due.value.looks).toHaveLength(1);
  const amountCents = 5_000;
  const received = await markCashReceived(ctx, {
    orderId,
    idempotencyKey: testId(),
    reference,
    amountCents,
  });
  const transactionId = received.ok ? received.value.transactionId : '';
  expect(transactionId).not.toBe('');
  const [otherMoney] = await database.db
    .select({ id: transactions.id })
    .from(transactions)
    .where(sql`${transactions.id} <> ${transactionId}`)
    .limit(1);
  const book = (tx: string, of: string) => sql`update bank_entries
    set state = 'booked', transaction_id = ${tx}, reference = ${of}, decided_at = now(),
      decided_by = ${staff.personId} where id = ${id}`;
  const cases: readonly [SQL, string][] = [
    [sql`update bank_entries set amount_cents = 200 where id = ${id}`, 'ledger.append_only'],
    [sql`update bank_entries set booked_on = '2026-11-21' where id = ${id}`, 'ledger.append_only'],
    [sql`update bank_entries set text = 'altro' where id = ${id}`, 'ledger.append_only'],
    [sql`delete from bank_entries where id = ${id}`, 'ledger.append_only'],
    [sql`truncate bank_entries`, 'ledger.append_only'],
    [sql`update bank_entries set state = 'booked' where id = ${id}`, 'bank.other_money'],
    [sql`update bank_entries set state = 'aside' where id = ${id}`, 'bank_entries_decided'],
    [book(transactionId, reference), 'bank.too_little'],
    [book(transactionId, 'RF18539007547034'), 'bank.other_money'],
    ...(otherMoney ? [[book(otherMoney.id, reference), 'bank.other_money'] as [SQL, string]] : []),
  ];
  for (const [tried, message] of cases) expect(await refusalOf(tried)).toBe(message);
});

test('[BNK4] 5,000 entries are read and matched while others have their turn', async () => {
  const { scene, orderId, first } = await buildConfirmedOrder(world, { vouchers: [] });
  const { providerId, staff } = scene;
  const ctx = world.as(staff);
  const reference = await referenceOf(database.db, { orderId, householdId: first.householdId });
  const rows = Array.from({ length: BANK_LIMITS.entries - 1 }, (_, at) => ({
    cents: at + 1,
    text: `affitto numero ${at}`,
  }));
  const bytes = statement([...rows, { cents: 5_000, text: `quota ${reference}` }]);
  const read = await readStatement(ctx, { providerId, name: 'a.xml', bytes });
  expect(read).toMatchObject({ ok: true, value: { kind: 'read' } });
  const view = await getBank(ctx, { providerId });
  if (!view.ok) throw new Error(view.code);
  expect(view.value).toMatchObject({ readyCount: 1, lookCount: BANK_LIMITS.entries - 1 });
  const booked = await bookReady(ctx, {
    providerId,
    idempotencyKey: testId(),
    count: 1,
    sumCents: view.value.readyCents,
  });
  expect(booked).toMatchObject({ ok: true });
});
