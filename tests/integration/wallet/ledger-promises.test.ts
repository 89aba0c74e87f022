import { sql, type SQL } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';

import { account, lapseVoucher, programmeAsset, reverse } from '#app/domain/wallet/ledger.ts';
import { raisedMessage, transact, violatedConstraint } from '#server/transact.ts';
import { postTransaction } from '#server/wallet/post-transaction.server.ts';
import { buildHousehold, testId } from '#tests/support/builders/accounts.ts';
import { balanceAt, buildProgramme, buildVoucher, post } from '#tests/support/builders/wallet.ts';
import { createWorld } from '#tests/support/context.ts';
import { rowsOf } from '#tests/support/money-invariants.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const NOW = new Date();

/** Everything here is tried as the owner of the tables, in SQL of its own. */
const database = useDatabase();
const world = useWorld(database, NOW);
let programmeId: string;

beforeAll(async () => {
  programmeId = await buildProgramme(createWorld(database.db, NOW).as());
});

/** A voucher of 100.00 of which 3.00 went back to the programme, one of a sibling, and another household. */
async function build() {
  const [own, other] = [
    await buildHousehold(database.db, { children: ['2019-05-01', '2021-05-01'] }),
    await buildHousehold(database.db, { children: ['2019-05-01'] }),
  ];
  const [dependantId = '', siblingId = ''] = own.dependantIds;
  const { householdId } = own;
  const voucher = await buildVoucher(world.as(), { programmeId, householdId, dependantId });
  const of = { programmeId, householdId, dependantId: siblingId };
  const { address: siblingAddress } = await buildVoucher(world.as(), of);
  const entry = lapseVoucher(programmeId, voucher.voucherId, 300);
  const lapsed = await post(world.as(), entry);
  if (!lapsed.ok) throw new Error(lapsed.code);
  const { transactionId } = lapsed.value;
  return { ...voucher, own, other, siblingId, siblingAddress, entry, transactionId };
}

const run = (statement: SQL) => database.db.execute(statement);
const refusedAs = (code: string) => (error: unknown) => raisedMessage(error) === code;
const violates = (name: string) => (error: unknown) => violatedConstraint(error) === name;

function addPosting(transactionId: string, from: string, to: string, cents: number) {
  return sql`insert into postings (id, transaction_id, from_account_id, to_account_id, amount_cents)
    select ${testId()}, ${transactionId}, f.id, t.id, ${cents}::bigint
    from accounts f, accounts t where f.address = ${from} and t.address = ${to}`;
}

function addEntry(id: string, kind: string, reversesId: string | null = null) {
  return sql`insert into transactions
      (id, kind, idempotency_key, request_hash, reverses_id, occurred_at, recorded_at)
    values (${id}, ${kind}, ${testId()}, 'x', ${reversesId}, now(), now())`;
}

describe('[L5] an entry is whole when it is committed', () => {
  test('no posting is added to an old one, not even by who claims to write in its transaction', async () => {
    const { address, transactionId } = await build();
    const to = account.programme(programmeId);
    await expect(run(addPosting(transactionId, address, to, 1))).rejects.toSatisfy(
      refusedAs('ledger.not_its_entry'),
    );
    const later = database.db.transaction(async (tx) => {
      await tx.execute(sql`select pg_current_xact_id()`);
      await tx.execute(addPosting(transactionId, address, to, 1));
    });
    await expect(later).rejects.toSatisfy(refusedAs('ledger.not_its_entry'));
    expect(await balanceAt(database.db, address)).toBe(9_700);
  });

  test('which transaction wrote an entry is the database’s word, not the writer’s', async () => {
    const id = testId();
    const { address } = await build();
    await database.db.transaction(async (tx) => {
      await tx.execute(sql`insert into transactions
          (id, kind, idempotency_key, request_hash, written_in, occurred_at, recorded_at)
        values (${id}, 'voucher_lapsed', ${testId()}, 'x', 7, now(), now())`);
      await tx.execute(addPosting(id, address, account.programme(programmeId), 1));
    });
    const [row] = await rowsOf<{ forged: boolean }>(
      database.db,
      sql`select written_in = 7 as forged from transactions where id = ${id}`,
    );
    expect(row?.forged).toBe(false);
  });

  test('a kind nobody knows', async () => {
    await expect(run(addEntry(testId(), 'gift'))).rejects.toSatisfy(
      violates('transactions_kind_known'),
    );
  });
});

describe('[L6] what undoes an entry undoes all of it, and only what there is', () => {
  test('a reversal of nothing, and one that names no entry', async () => {
    await expect(run(addEntry(testId(), 'reversal', testId()))).rejects.toSatisfy(
      violates('transactions_reverses_id_transactions_id_fk'),
    );
    await expect(run(addEntry(testId(), 'reversal'))).rejects.toSatisfy(
      violates('transactions_reversal_names_it'),
    );
  });

  test('another entry that names one', async () => {
    const { transactionId } = await build();
    await expect(run(addEntry(testId(), 'voucher_lapsed', transactionId))).rejects.toSatisfy(
      violates('transactions_reversal_names_it'),
    );
  });

  test('a part of it, more than it, or something else', async () => {
    const { address, siblingAddress, entry, transactionId } = await build();
    const [posting] = entry.postings;
    if (!posting) throw new Error('nothing was moved');
    const undo = (cents: number, to: string = posting.from) =>
      database.db.transaction(async (tx) => {
        const id = testId();
        await tx.execute(addEntry(id, 'reversal', transactionId));
        await tx.execute(addPosting(id, posting.to, to, cents));
      });
    await expect(undo(299)).rejects.toSatisfy(refusedAs('ledger.not_reversed'));
    await expect(undo(300, siblingAddress)).rejects.toSatisfy(refusedAs('ledger.not_reversed'));
    await undo(300);
    expect(await balanceAt(database.db, address)).toBe(10_000);
  });

  test('the ledger’s own reversal is one', async () => {
    const { address, entry, transactionId } = await build();
    const undone = await transact(world.as(), (unit) =>
      postTransaction(world.as(), unit, {
        entry: reverse(entry),
        idempotencyKey: testId(),
        reversesId: transactionId,
      }),
    );
    expect(undone).toMatchObject({ ok: true });
    expect(await balanceAt(database.db, address)).toBe(10_000);
  });
});

describe('[V11] a voucher stays whose it is and what it was issued for', () => {
  test('household, dependant, programme, face value, account and code do not change', async () => {
    const { voucherId, other, siblingId } = await build();
    const elsewhere = await buildProgramme(world.as());
    const changes = [
      sql`household_id = ${other.householdId}, dependant_id = ${other.dependantIds[0]}`,
      sql`dependant_id = ${siblingId}`,
      sql`programme_id = ${elsewhere}`,
      sql`amount_cents = amount_cents + 1`,
      sql`account_id = (select id from accounts where address = ${account.programme(programmeId)})`,
      sql`code = 'X'`,
    ];
    for (const change of changes) {
      await expect(
        run(sql`update vouchers set ${change} where id = ${voucherId}`),
      ).rejects.toSatisfy(refusedAs('voucher.frozen'));
    }
    await run(sql`update vouchers set is_suspended = true where id = ${voucherId}`);
  });

  test('it is not deleted', async () => {
    const { voucherId } = await build();
    for (const attack of [
      sql`delete from vouchers where id = ${voucherId}`,
      sql`truncate vouchers cascade`,
    ]) {
      await expect(run(attack)).rejects.toSatisfy(refusedAs('ledger.append_only'));
    }
  });

  test('one for a dependant of another household', async () => {
    const { voucherId, other } = await build();
    const id = testId();
    const forged = run(sql`with own as (
        insert into accounts (id, address, kind, asset, created_at)
        select ${testId()}, ${account.voucher(id)}, 'voucher', ${programmeAsset(programmeId)}, now()
        returning id)
      insert into vouchers
      (id, code, programme_id, household_id, dependant_id, account_id, amount_cents, starts_on, expires_on, created_at)
      select ${id}, ${testId()}, programme_id, household_id, ${other.dependantIds[0]}, own.id,
        amount_cents, starts_on, expires_on, vouchers.created_at from vouchers, own
        where vouchers.id = ${voucherId}`);
    await expect(forged).rejects.toSatisfy(violates('vouchers_dependant_of_household'));
  });
});

describe('[L2] what a key was used for is known for ever', () => {
  test('a key is not deleted, not changed, and its outcome is written once', async () => {
    const [personId, key] = [testId(), testId()];
    await run(sql`insert into idempotency_keys (person_id, key, request_hash, created_at)
      values (${personId}, ${key}, 'x', now())`);
    const change = (what: SQL) => run(sql`update idempotency_keys set ${what} where key = ${key}`);
    await change(sql`outcome = '{"ok":true}'`);
    const attacks = [
      change(sql`outcome = null`),
      change(sql`request_hash = 'y'`),
      change(sql`person_id = ${testId()}`),
      run(sql`delete from idempotency_keys where key = ${key}`),
      run(sql`truncate idempotency_keys`),
    ];
    for (const attack of attacks) {
      await expect(attack).rejects.toSatisfy(refusedAs('ledger.append_only'));
    }
  });
});
