import { inArray, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { beforeAll, expect, test } from 'vitest';

import {
  account,
  accountsOf,
  fundProgramme,
  issueVoucher,
  lapseVoucher,
  type LedgerEntry,
  programmeAsset,
  receiveCash,
  reverse,
  type SourceRef,
} from '#app/domain/wallet/ledger.ts';
import { captureSources, holdSources } from '#app/domain/wallet/source-entries.ts';
import type { Db } from '#db/client.ts';
import { ensureAccounts } from '#db/queries/wallet/ledger.ts';
import { lockSourcesOf } from '#db/queries/wallet/sources.ts';
import * as schema from '#db/schema.ts';
import { accounts, postings, transactions } from '#db/schema/wallet.ts';
import { raisedMessage, transact, violatedConstraint } from '#server/transact.ts';
import { postTransaction } from '#server/wallet/post-transaction.server.ts';
import { buildHousehold, testId } from '#tests/support/builders/accounts.ts';
import { balanceAt, buildProgramme, buildVoucher, post } from '#tests/support/builders/wallet.ts';
import { createWorld } from '#tests/support/context.ts';
import { brokenMoneyRules, rowsOf } from '#tests/support/money-invariants.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const NOW = new Date();

const database = useDatabase();
const world = useWorld(database, NOW);
let programmeId: string;

beforeAll(async () => {
  programmeId = await buildProgramme(createWorld(database.db, NOW).as());
});

const sourceOf = (id: string): SourceRef => ({
  kind: 'voucher',
  id,
  asset: programmeAsset(programmeId),
});

async function buildHundred() {
  const household = await buildHousehold(database.db, { children: ['2019-05-01'] });
  const dependantId = household.dependantIds[0] ?? '';
  const { householdId } = household;
  const voucher = await buildVoucher(world.as(), { programmeId, householdId, dependantId });
  return { ...voucher, householdId };
}

/** Opens as many connections as the attack needs; the embedded database has only one. */
async function withConnections(count: number, attack: (db: Db) => Promise<void>): Promise<void> {
  if (database.url === null) return attack(database.db);
  const client = postgres(database.url, { max: count, onnotice: () => undefined });
  try {
    await attack(drizzle(client, { schema }));
  } finally {
    await client.end();
  }
}

test('[M1] 50 connections spend one voucher of 100.00 by 1.00: exactly 100 succeed', async () => {
  const { voucherId, address } = await buildHundred();
  const before = await balanceAt(database.db, account.programme(programmeId));
  const isFast = database.kind === 'postgres';
  let succeeded = 0;
  await withConnections(50, async (db) => {
    const ctx = createWorld(db, NOW).as();
    const tries = Array.from({ length: isFast ? 1000 : 150 }, () => async () => {
      const posted = await post(ctx, lapseVoucher(programmeId, voucherId, 100));
      if (posted.ok) succeeded += 1;
      else expect(posted.code).toBe('ledger.overdraft');
    });
    const spender = async () => {
      for (let next = tries.pop(); next; next = tries.pop()) await next();
    };
    await Promise.all(Array.from({ length: 50 }, spender));
  });
  expect(succeeded).toBe(100);
  expect(await balanceAt(database.db, address)).toBe(0);
  const after = await balanceAt(database.db, account.programme(programmeId));
  expect((after ?? 0) - (before ?? 0)).toBe(10_000);
});

test('[L2] one key sent 64 times at once writes one entry, all get its id', async () => {
  const { voucherId, address } = await buildHundred();
  const back = (cents: number) => lapseVoucher(programmeId, voucherId, cents);
  const key = testId();
  const answers = await Promise.all(
    Array.from({ length: 64 }, () => post(world.as(), back(700), key)),
  );
  expect(
    new Set(answers.map((answer) => (answer.ok ? answer.value.transactionId : ''))),
  ).toHaveProperty('size', 1);
  expect(await balanceAt(database.db, address)).toBe(9_300);
  const other = await post(world.as(), back(701), key);
  expect(other).toMatchObject({ ok: false, code: 'ledger.other_input' });
  expect(await balanceAt(database.db, address)).toBe(9_300);
});

test('[L1] a reversal undoes an entry and can be done once', async () => {
  const other = testId();
  const entry = fundProgramme(other, 300);
  const done = await post(world.as(), entry);
  if (!done.ok) throw new Error(done.code);
  const undo = (key: string) =>
    transact(world.as(), (unit) =>
      postTransaction(world.as(), unit, {
        entry: reverse(entry),
        idempotencyKey: key,
        reversesId: done.value.transactionId,
      }),
    );
  expect(await undo(testId())).toMatchObject({ ok: true });
  expect(await balanceAt(database.db, account.programme(other))).toBe(0);
  await expect(undo(testId())).rejects.toSatisfy(
    (error) => violatedConstraint(error) === 'transactions_reverses_unique',
  );
});

test('[L3] a programme cannot issue more than its budget', async () => {
  const poor = testId();
  await post(world.as(), fundProgramme(poor, 5_000));
  const refused = await post(world.as(), issueVoucher(poor, testId(), 5_001));
  expect(refused).toMatchObject({ ok: false, code: 'ledger.overdraft' });
  expect(await balanceAt(database.db, account.programme(poor))).toBe(5_000);
});

test('[M7] amounts that are not whole cents above zero are refused, nothing is written', async () => {
  const { voucherId, address } = await buildHundred();
  const before = await rowsOf<{ n: unknown }>(
    database.db,
    sql`select count(*) as n from transactions`,
  );
  const bad: unknown[] = [0, -1, NaN, Infinity, '1e3', 0.1 + 0.2, 2 ** 53 + 1, null, [], '١٠'];
  for (const amountCents of bad) {
    const part = {
      source: sourceOf(voucherId),
      orderId: testId(),
      amountCents: amountCents as number,
    };
    const refused = await post(world.as(), holdSources([part]));
    expect(refused, String(amountCents)).toMatchObject({ ok: false, code: 'ledger.bad_amount' });
  }
  expect(await rowsOf(database.db, sql`select count(*) as n from transactions`)).toEqual(before);
  expect(await balanceAt(database.db, address)).toBe(10_000);
});

test('[M24] UPDATE and DELETE on the ledger are refused by the database', async () => {
  await buildHundred();
  const { db } = database;
  const attacks = [
    db.update(postings).set({ amountCents: 1 }),
    db.delete(postings),
    db.update(transactions).set({ kind: 'voucher_lapsed' }),
    db.delete(transactions),
    db.delete(accounts),
    db.execute(sql`truncate postings cascade`),
  ];
  for (const attack of attacks) {
    await expect(attack).rejects.toSatisfy((e) => raisedMessage(e) === 'ledger.append_only');
  }
});

test('[L3] a balance cannot be set by hand, an account cannot start with money', async () => {
  const { address } = await buildHundred();
  const { db } = database;
  const byHand = db.execute(sql`update accounts set balance_cents = 1 where address = ${address}`);
  await expect(byHand).rejects.toSatisfy((e) => raisedMessage(e) === 'ledger.balance_by_hand');
  const rich = db.insert(accounts).values({
    id: testId(),
    address: `voucher:${testId()}`,
    kind: 'voucher',
    asset: 'EUR',
    balanceCents: 1,
    createdAt: NOW,
  });
  await expect(rich).rejects.toSatisfy((e) => raisedMessage(e) === 'ledger.balance_by_hand');
});

test('[L3] the database refuses a posting that overdraws, even from raw SQL', async () => {
  const { voucherId } = await buildHundred();
  await expect(
    rawPosting(account.voucher(voucherId), account.programme(programmeId), 10_001),
  ).rejects.toSatisfy((error) => violatedConstraint(error) === 'accounts_no_overdraft');
});

/** The accounts of entries that are not written. */
async function makeAccounts(...entries: readonly LedgerEntry[]): Promise<void> {
  const rows = entries.flatMap(accountsOf);
  await ensureAccounts(
    database.db,
    rows.map((row) => ({ ...row, id: testId(), createdAt: NOW })),
  );
}

test('whose an account is stands in columns, and nobody can write them', async () => {
  const { voucherId } = await buildHundred();
  const [orderId, householdId, providerId] = [testId(), testId(), testId()];
  const part = { source: sourceOf(voucherId), orderId, amountCents: 100 };
  await makeAccounts(
    captureSources(providerId, [part]),
    receiveCash({ orderId, householdId, providerId, amountCents: 100 }),
  );
  const nobody = { providerId: null, purpose: null, sourceId: null, householdId: null };
  const expected = {
    [account.programme(programmeId)]: nobody,
    [account.voucher(voucherId)]: { ...nobody, sourceId: voucherId },
    [account.held(orderId, sourceOf(voucherId))]: { ...nobody, sourceId: voucherId },
    [account.cash(orderId, householdId)]: { ...nobody, householdId },
    [account.due(providerId, programmeAsset(programmeId))]: {
      ...nobody,
      providerId,
      purpose: 'due',
    },
    [account.received(providerId)]: { ...nobody, providerId, purpose: 'received' },
  };
  const rows = await database.db
    .select()
    .from(accounts)
    .where(inArray(accounts.address, Object.keys(expected)));
  const found = rows.map(({ address, providerId, purpose, sourceId, householdId }) => [
    address,
    { providerId, purpose, sourceId, householdId },
  ]);
  expect(Object.fromEntries(found)).toEqual(expected);
  const byHand = database.db.execute(
    sql`update accounts set provider_id = 'other' where provider_id = ${providerId}`,
  );
  await expect(byHand).rejects.toThrow();
});

test('[L4] the database refuses to turn a voucher into cash, or into another programme’s money', async () => {
  const { voucherId } = await buildHundred();
  await makeAccounts(
    receiveCash({ orderId: testId(), householdId: testId(), providerId: 'p', amountCents: 1 }),
  );
  const swap = rawPosting(account.voucher(voucherId), account.received('p'), 1);
  await expect(swap).rejects.toSatisfy((error) => raisedMessage(error) === 'ledger.mixed_assets');
  const mixed: LedgerEntry = {
    kind: 'voucher_lapsed',
    postings: [
      {
        from: account.voucher(voucherId),
        to: account.programme(await buildProgramme(world.as())),
        asset: programmeAsset(programmeId),
        amountCents: 1,
      },
    ],
  };
  await expect(post(world.as(), mixed)).rejects.toSatisfy(
    (error) => raisedMessage(error) === 'ledger.mixed_assets',
  );
});

test('[L1] a transaction without postings cannot be committed', async () => {
  const empty = database.db.insert(transactions).values({
    id: testId(),
    kind: 'voucher_lapsed',
    idempotencyKey: testId(),
    requestHash: '-',
    occurredAt: NOW,
    recordedAt: NOW,
  });
  await expect(empty).rejects.toSatisfy((e) => raisedMessage(e) === 'ledger.empty_transaction');
});

test('[M15] a voucher suspended while an order is planned: one of the two waits', async () => {
  const { householdId, voucherId } = await buildHundred();
  const { db } = database;
  let isSuspended = false;
  let suspension: Promise<unknown> = Promise.resolve();
  await transact(world.as(), async ({ tx }) => {
    await lockSourcesOf(tx, { householdIds: [householdId] });
    suspension = db
      .execute(sql`update vouchers set is_suspended = true where id = ${voucherId}`)
      .then(() => (isSuspended = true));
    await tx.execute(sql`select 1`);
    expect(isSuspended).toBe(false);
    return { ok: true, value: null };
  });
  await suspension;
  expect(isSuspended).toBe(true);
});

test('[L1] after all of this every rule of the money holds', async () => {
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

/** A posting written past all code, in a transaction of its own. */
function rawPosting(from: string, to: string, amountCents: number): Promise<unknown> {
  const transactionId = testId();
  return database.db.transaction(async (tx) => {
    await tx.insert(transactions).values({
      id: transactionId,
      kind: 'voucher_lapsed',
      idempotencyKey: transactionId,
      requestHash: '-',
      occurredAt: NOW,
      recordedAt: NOW,
    });
    await tx.execute(sql`
      insert into postings (id, transaction_id, from_account_id, to_account_id, amount_cents)
      select ${testId()}, ${transactionId}, f.id, t.id, ${amountCents}
      from accounts f, accounts t where f.address = ${from} and t.address = ${to}`);
  });
}

test('[L3] accounts are locked before their balances are looked at, also where nothing is written', async () => {
  const { voucherId, address } = await buildHundred();
  const ctx = world.as();
  const done = new Error('nothing is to be written');
  const looked = database.db.transaction(async (tx) => {
    const unit = { tx, publish: () => undefined, publishAccess: () => undefined };
    const entry = lapseVoucher(programmeId, voucherId, 10_001);
    const refused = await postTransaction(ctx, unit, { entry, idempotencyKey: testId() });
    expect(refused).toMatchObject({ ok: false, code: 'ledger.overdraft' });
    const locked = await rowsOf<{ address: string }>(
      tx,
      sql`select address from accounts where xmax::text = pg_current_xact_id()::text
        and address in (${address}, ${account.programme(programmeId)}) order by address`,
    );
    expect(locked.map((row) => row.address)).toEqual([account.programme(programmeId), address]);
    throw done;
  });
  await expect(looked).rejects.toBe(done);
});
