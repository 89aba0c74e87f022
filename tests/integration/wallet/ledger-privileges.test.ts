import { sql } from 'drizzle-orm';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { account } from '#app/domain/wallet/ledger.ts';
import { migratePostgres, SchemaBehindError } from '#db/migrate-postgres.ts';
import { openPostgres } from '#db/open-postgres.ts';
import type { OpenDatabase } from '#db/open.ts';
import { isLedgerGuardedByPrivilege } from '#db/queries/wallet/ledger-guard.ts';
import { createGroup } from '#server/groups/create-group.server.ts';
import { cancelOrder } from '#server/orders/cancel-order.server.ts';
import { confirmShare } from '#server/orders/confirm-share.server.ts';
import { getOrder } from '#server/orders/get-order.server.ts';
import { markCashReceived } from '#server/orders/mark-cash-received.server.ts';
import { undoCashReceived } from '#server/orders/undo-cash-received.server.ts';
import { buildHousehold, testId } from '#tests/support/builders/accounts.ts';
import {
  buildScene,
  type OrderMember,
  placeOrder,
  referenceOf,
} from '#tests/support/builders/orders.ts';
import { balanceAt, buildProgramme, buildVoucher } from '#tests/support/builders/wallet.ts';
import { createWorld, type TestWorld } from '#tests/support/context.ts';
import { brokenMoneyRules } from '#tests/support/money-invariants.ts';
import { TwoRoles } from '#tests/support/two-roles.ts';

/** The SQLSTATE, or the code our trigger raised, of a statement that must not work. */
async function refusalOf(client: Sql, statement: string): Promise<string> {
  try {
    await client.unsafe(statement);
    return 'done';
  } catch (error) {
    if (!(error instanceof postgres.PostgresError)) throw error;
    return error.code === 'P0001' ? error.message : error.code;
  }
}

const NO_PRIVILEGE = '42501';

describe.runIf(process.env['TEST_DATABASE'] === 'postgres')('the ledger by privilege', () => {
  const roles = new TwoRoles();
  let database: OpenDatabase;
  let world: TestWorld;
  let app: Sql;
  let owner: Sql;

  beforeAll(async () => {
    await roles.create();
    database = await openPostgres(roles.addresses.databaseUrl, roles.addresses);
    world = createWorld(database.db);
    app = roles.connect(roles.app);
    owner = roles.connect(roles.owner);
  });
  afterAll(async () => {
    await app.end();
    await owner.end();
    await database.close();
    await roles.drop();
  });

  /** An order of two households with a voucher on it, confirmed and one part of it paid. */
  async function liveThroughAnOrder() {
    const programmeId = await buildProgramme(world.as());
    const scene = await buildScene(database.db);
    const [a, b] = scene.members as [OrderMember, OrderMember];
    const { address } = await buildVoucher(world.as(), {
      programmeId,
      householdId: a.householdId,
      dependantId: a.dependantIds[0] ?? '',
      amountCents: 3_000,
    });
    const orderId = await placeOrder(world, scene);
    for (const member of [a, b]) {
      const page = await getOrder(world.as(member), { orderId });
      if (!page.ok) throw new Error(page.code);
      const { priceVersion, mine } = page.value;
      const cashDueCents = mine?.cashDueCents ?? 0;
      const yes = { orderId, idempotencyKey: testId(), priceVersion, cashDueCents };
      expect(await confirmShare(world.as(member), yes)).toMatchObject({ ok: true });
    }
    const reference = await referenceOf(database.db, { orderId, householdId: b.householdId });
    const cash = { orderId, reference, idempotencyKey: testId() };
    const staff = world.as(scene.staff);
    expect(await markCashReceived(staff, { ...cash, amountCents: 5_000 })).toMatchObject({
      ok: true,
    });
    return { scene, orderId, address, undo: { ...cash, idempotencyKey: testId() } };
  }

  test('[M24] the application works with a role that owns nothing', async () => {
    expect(await isLedgerGuardedByPrivilege(database.db)).toBe(true);
    const { scene, orderId, address, undo } = await liveThroughAnOrder();
    const received = account.received(scene.providerId);
    expect(await balanceAt(database.db, address)).toBe(0);
    expect(await balanceAt(database.db, received)).toBe(5_000);
    const staff = world.as(scene.staff);
    expect(await undoCashReceived(staff, undo)).toMatchObject({ ok: true });
    const cancel = { orderId, idempotencyKey: testId(), words: 'Non serve più.' };
    expect(await cancelOrder(world.as(scene.members[0]), cancel)).toMatchObject({ ok: true });
    expect(await balanceAt(database.db, address)).toBe(3_000);
    expect(await balanceAt(database.db, received)).toBe(0);
    const founder = await buildHousehold(database.db);
    const wish = {
      name: 'Scala B',
      kind: 'tenants',
      municipio: 2,
      agreement: 'Ci aiutiamo.',
      splitMethod: 'per_household',
      template: null,
      language: 'it',
      household: null,
    } as const;
    expect(await createGroup(world.as(founder), wish)).toMatchObject({ ok: true });
    expect(await brokenMoneyRules(database.db)).toEqual([]);
  });

  test('[M24] UPDATE, DELETE and TRUNCATE: refused to the application by privilege, to the owner by trigger', async () => {
    await liveThroughAnOrder();
    for (const table of ['transactions', 'postings', 'audit_log']) {
      for (const statement of [
        `update ${table} set id = id`,
        `delete from ${table}`,
        `truncate ${table} cascade`,
      ]) {
        expect([statement, await refusalOf(app, statement)]).toEqual([statement, NO_PRIVILEGE]);
        expect([statement, await refusalOf(owner, statement)]).toEqual([
          statement,
          'ledger.append_only',
        ]);
      }
    }
  });

  test('[M24] only the posting trigger moves a balance', async () => {
    await liveThroughAnOrder();
    const byHand = 'update accounts set balance_cents = balance_cents + 1';
    expect(await refusalOf(app, byHand)).toBe(NO_PRIVILEGE);
    expect(await refusalOf(owner, byHand)).toBe('ledger.balance_by_hand');
    // The right to lock an account is one to write its asset, and that its guard refuses.
    expect(await refusalOf(app, `update accounts set asset = 'EUR' where asset <> 'EUR'`)).toBe(
      'ledger.append_only',
    );
    expect(await refusalOf(app, 'delete from accounts')).toBe(NO_PRIVILEGE);
    expect(await refusalOf(app, 'delete from allocations')).toBe(NO_PRIVILEGE);
    expect(await refusalOf(app, 'update vouchers set amount_cents = 1')).toBe(NO_PRIVILEGE);
    expect(await brokenMoneyRules(database.db)).toEqual([]);
  });

  test.each([
    'alter table postings disable trigger all',
    'alter table postings disable trigger postings_append_only',
    'alter table accounts drop constraint accounts_no_overdraft',
    'drop table audit_log',
    'drop trigger accounts_guard on accounts',
    'create trigger nothing before insert on postings execute function cortile_append_only()',
    'drop function cortile_post() cascade',
    'create or replace function public.cortile_append_only() returns trigger language plpgsql as $$ begin return null; end $$',
    'create table public.mine (id text)',
    'set session_replication_role = replica',
    'delete from drizzle.__drizzle_migrations',
  ])('[M24] the application cannot: %s', async (statement) => {
    expect(await refusalOf(app, statement)).toBe(NO_PRIVILEGE);
  });

  test('[M24] tables and triggers of its own do not stand in for those of the ledger', async () => {
    const { address } = await liveThroughAnOrder();
    const before = await balanceAt(database.db, address);
    await app.unsafe(
      'create temp table forged (like public.postings); create temp table postings (like public.postings)',
    );
    const borrowed = `create trigger move after insert on forged for each row execute function public.cortile_post()`;
    expect(await refusalOf(app, borrowed)).toBe(NO_PRIVILEGE);
    // The check at commit looks for postings of the ledger, not of a table named like it.
    const empty = `
      begin;
      insert into public.transactions (id, kind, idempotency_key, request_hash, occurred_at, recorded_at)
        values ('empty', 'voucher_lapsed', 'empty', '', now(), now());
      insert into postings (id, transaction_id, from_account_id, to_account_id, amount_cents)
        values ('p', 'empty', 'a', 'b', 1);
      commit`;
    expect(await refusalOf(app, empty)).toBe('ledger.empty_transaction');
    await app.unsafe('rollback; drop table pg_temp.postings; drop table pg_temp.forged');
    expect(await balanceAt(database.db, address)).toBe(before);
  });

  test('[M24] a start without the owner’s address checks the schema and changes nothing', async () => {
    const { databaseUrl } = roles.addresses;
    await migratePostgres({ databaseUrl, migrationDatabaseUrl: null });
    const [last] = await owner`select id, hash, created_at from drizzle.__drizzle_migrations
      order by created_at desc limit 1`;
    await owner`delete from drizzle.__drizzle_migrations where id = ${last?.['id'] as number}`;
    const behind = migratePostgres({ databaseUrl, migrationDatabaseUrl: null });
    await expect(behind).rejects.toBeInstanceOf(SchemaBehindError);
    await owner`insert into drizzle.__drizzle_migrations ${owner({ ...last })}`;
  });

  test('[M24] one role for all works as before, and is known to be guarded by triggers only', async () => {
    const alone = new TwoRoles();
    await alone.create();
    const url = alone.urlOf(alone.owner);
    const opened = await openPostgres(url, { migrationDatabaseUrl: url });
    try {
      expect(await isLedgerGuardedByPrivilege(opened.db)).toBe(false);
      await expect(
        opened.db.execute(sql`truncate postings, transactions cascade`),
      ).rejects.toThrow();
    } finally {
      await opened.close();
      await alone.drop();
    }
  });
});
