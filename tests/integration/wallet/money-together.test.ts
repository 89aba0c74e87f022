import { sql, type SQL } from 'drizzle-orm';
import { afterAll, describe, expect, test } from 'vitest';

import { checkRoutes } from '#app/domain/wallet/entry-routes.ts';
import {
  account,
  type AccountAddress,
  ACCOUNT_KINDS,
  type AccountKind,
  ENTRY_KINDS,
  type EntryKind,
  programmeAsset,
} from '#app/domain/wallet/ledger.ts';
import type { DbOrTx } from '#db/client.ts';
import { sumProviderAccounts } from '#db/queries/wallet/ledger.ts';
import { completeOrder } from '#server/orders/complete-order.server.ts';
import { markCashReceived } from '#server/orders/mark-cash-received.server.ts';
import { startOrder } from '#server/orders/start-order.server.ts';
import { undoCashReceived } from '#server/orders/undo-cash-received.server.ts';
import { raisedMessage, violatedConstraint } from '#server/transact.ts';
import { testId } from '#tests/support/builders/accounts.ts';
import { buildConfirmedOrder } from '#tests/support/builders/order-scenes.ts';
import { referenceOf, waitUntil } from '#tests/support/builders/orders.ts';
import { brokenMoneyRules, rowsOf } from '#tests/support/money-invariants.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

/** Everything here is tried as the owner of the tables, in SQL of its own. */
const database = useDatabase();
const world = useWorld(database);

afterAll(async () => {
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

/** Two households that owe 50.00 each, and vouchers of both that pay 30.00 and 20.00 of it. */
async function build() {
  world.clock = new Date('2026-11-20T09:00:00Z');
  const built = await buildConfirmedOrder(world, { vouchers: [3_000, 2_000] });
  const { scene, orderId, first, voucherIds } = built;
  const [voucherId = '', otherVoucher = ''] = voucherIds;
  const [found] = await rowsOf<{ programmeId: string }>(
    database.db,
    sql`select programme_id as "programmeId" from vouchers where id = ${voucherId}`,
  );
  const programmeId = found?.programmeId ?? '';
  const asset = programmeAsset(programmeId);
  const staff = world.as(scene.staff);
  const command = () => ({ orderId, idempotencyKey: testId() });
  const reference = await referenceOf(database.db, { orderId, householdId: first.householdId });
  return {
    orderId,
    first,
    scene,
    otherVoucher,
    of: sql`order_id = ${orderId} and voucher_id = ${voucherId}`,
    own: account.voucher(voucherId),
    programme: account.programme(programmeId),
    hold: account.held(orderId, { kind: 'voucher', id: voucherId }),
    due: account.due(scene.providerId, asset),
    complete: async () => {
      waitUntil(world, '2026-12-01');
      await startOrder(staff, command());
      waitUntil(world, '2026-12-31');
      expect(await completeOrder(staff, command())).toMatchObject({ ok: true });
    },
    receive: async () => {
      const input = { ...command(), reference, amountCents: 2_000 };
      const received = await markCashReceived(staff, input);
      if (!received.ok) throw new Error(received.code);
      return received.value.transactionId;
    },
    undo: () => undoCashReceived(staff, { ...command(), reference }),
  };
}

/** An entry of one posting; `more` is what an attacker does in the same transaction. */
type Forged = {
  readonly kind: EntryKind;
  readonly from: string;
  readonly to: string;
  readonly cents: number;
  readonly orderId?: string | null;
  readonly reversesId?: string;
  readonly more?: SQL;
};

const run = (db: DbOrTx, statement: SQL) => db.execute(statement);

function forge({ kind, from, to, cents, orderId = null, reversesId, more }: Forged) {
  return database.db.transaction(async (tx) => {
    const id = testId();
    await run(
      tx,
      sql`insert into transactions
        (id, kind, idempotency_key, request_hash, order_id, reverses_id, occurred_at, recorded_at)
        values (${id}, ${kind}, ${testId()}, 'x', ${orderId}, ${reversesId ?? null}, now(), now())`,
    );
    await run(
      tx,
      sql`insert into postings (id, transaction_id, from_account_id, to_account_id, amount_cents)
        select ${testId()}, ${id}, f.id, t.id, ${cents}::bigint
        from accounts f, accounts t where f.address = ${from} and t.address = ${to}`,
    );
    if (more) await run(tx, more);
  });
}

/** The code a work ends with; null when the database let it pass. */
function refusalOf(work: Promise<unknown>): Promise<string | null> {
  return work.then(
    () => null,
    (error: unknown) => raisedMessage(error) ?? violatedConstraint(error),
  );
}

const refusal = (statement: SQL) => refusalOf(run(database.db, statement));

describe('[L7] what an order holds and has paid of a source is what its allocations say', () => {
  test('a hold is not drained, filled or ended without its allocation, nor the other way round', async () => {
    const { orderId, own, hold, due, of } = await build();
    const released = {
      kind: 'source_released',
      from: hold,
      to: own,
      cents: 3_000,
      orderId,
    } as const;
    expect(await refusalOf(forge(released))).toBe('allocation.ledger_differs');
    const captured = { ...released, kind: 'source_captured', to: due } as const;
    await refusalOf(forge(captured));
    expect(await refusal(sql`update allocations set status = 'released' where ${of}`)).toBe(
      'allocation.ledger_differs',
    );
    const line = sql`insert into allocations (id, order_id, line_id, voucher_id, amount_cents, status, created_at)
      select ${testId()}, order_id, line_id, voucher_id, 1, 'captured', now() from allocations where ${of}`;
    expect(await refusal(line)).not.toBe(null);
    const freed = sql`update allocations set status = 'released' where ${of}`;
    expect(await refusalOf(forge({ ...released, cents: 2_999, more: freed }))).toBe(
      'allocation.ledger_differs',
    );
  });

  test('what is released goes back to its own source, with what is then due in money', async () => {
    const { orderId, own, hold, of, otherVoucher, first } = await build();
    const freed = sql`update allocations set status = 'released' where ${of}`;
    const other = account.voucher(otherVoucher);
    const released = { kind: 'source_released', from: hold, cents: 3_000, orderId } as const;
    expect(await refusalOf(forge({ ...released, to: other, more: freed }))).toBe(
      'ledger.mixed_assets',
    );
    expect(await refusalOf(forge({ ...released, to: own, more: freed }))).toBe(
      'order.cash_differs',
    );
    const inMoney = sql`with freed as (update allocations set status = 'released' where ${of})
      update order_dues set cash_due_cents = cash_due_cents + 3000
        where order_id = ${orderId} and household_id = ${first.householdId}`;
    expect(await refusalOf(forge({ ...released, to: own, orderId: null, more: inMoney }))).toBe(
      'ledger.other_order',
    );
    expect(await refusalOf(forge({ ...released, to: own, more: inMoney }))).toBe(null);
  });

  test('an allocation is never deleted, and moves from held to its end once', async () => {
    const { of, complete } = await build();
    const move = (status: string) => sql`update allocations set status = ${status} where ${of}`;
    expect(await refusal(sql`delete from allocations where ${of}`)).toBe('ledger.append_only');
    expect(await refusal(sql`truncate allocations`)).toBe('ledger.append_only');
    expect(await refusal(sql`update allocations set id = ${testId()} where ${of}`)).toBe(
      'allocation.frozen',
    );
    expect(await refusal(move('refunded'))).toBe('allocation.wrong_move');
    await complete();
    for (const status of ['held', 'released']) {
      expect(await refusal(move(status))).toBe('allocation.wrong_move');
    }
    expect(await refusal(move('refunded'))).toBe('allocation.ledger_differs');
  });

  test('what the provider has of a source does not go back without its allocation, or elsewhere', async () => {
    const { orderId, own, due, complete } = await build();
    await complete();
    const back = { kind: 'source_refunded', from: due, to: own, cents: 1, orderId } as const;
    expect(await refusalOf(forge(back))).toBe('allocation.ledger_differs');
    const other = await build();
    expect(await refusalOf(forge({ ...back, orderId: other.orderId }))).toBe('ledger.other_order');
  });

  test('what a source paid is moved by its own kinds, never turned round', async () => {
    const { orderId, own, hold, of } = await build();
    const [entry] = await rowsOf<{ id: string }>(
      database.db,
      sql`select t.id from transactions t join postings p on p.transaction_id = t.id
        join accounts a on a.id = p.to_account_id where a.address = ${hold}`,
    );
    const more = sql`update allocations set status = 'released' where ${of}`;
    const undone = { kind: 'reversal', from: hold, to: own, cents: 3_000, orderId } as const;
    expect(await refusalOf(forge({ ...undone, reversesId: entry?.id ?? '', more }))).toBe(
      'ledger.not_reversible',
    );
  });
});

const SAMPLES: Readonly<Record<AccountKind, AccountAddress>> = {
  world: account.world('EUR'),
  programme: account.programme('p'),
  voucher: account.voucher('v'),
  plan: account.plan('c', 2026),
  benefit: account.benefit('b'),
  hold: account.held('o', { kind: 'voucher', id: 'v' }),
  provider: account.received('p'),
  household: account.cash('o', 'h'),
  claim: account.claim('g', 'h'),
  fund: account.fund('g'),
};

describe('[L8] each kind of entry goes its own ways', () => {
  test('the database and the domain know the same ways', async () => {
    const list = (words: readonly string[]) =>
      sql`unnest(string_to_array(${words.join(',')}, ','))`;
    const rows = await rowsOf<{ kind: EntryKind; f: AccountKind; t: AccountKind; ok: boolean }>(
      database.db,
      sql`select kind, f, t, cortile_is_route(kind, f, t) as ok from ${list(ENTRY_KINDS)} kind,
        ${list(ACCOUNT_KINDS)} f, ${list(ACCOUNT_KINDS)} t where kind <> 'reversal'`,
    );
    expect(rows).toHaveLength((ENTRY_KINDS.length - 1) * ACCOUNT_KINDS.length ** 2);
    for (const { kind, f, t, ok } of rows) {
      const posting = { from: SAMPLES[f], to: SAMPLES[t], asset: 'EUR', amountCents: 1 } as const;
      expect([kind, f, t, checkRoutes({ kind, postings: [posting] }).ok]).toEqual([kind, f, t, ok]);
    }
  });

  test('a hold is not emptied under the name of another kind', async () => {
    const { hold, programme, orderId } = await build();
    const stray = { kind: 'voucher_lapsed', from: hold, to: programme, cents: 1, orderId } as const;
    expect(await refusalOf(forge(stray))).toBe('ledger.wrong_route');
  });
});

describe('[L9] a total is its lines, a share is paid by sources and money', () => {
  test('a total does not change alone, and no order begins with one that has no lines', async () => {
    const { orderId } = await build();
    expect(
      await refusal(sql`update orders set total_cents = total_cents - 1 where id = ${orderId}`),
    ).toBe('order.sums_differ');
    expect(await refusal(sql`update orders set total_cents = 0 where id = ${orderId}`)).toBe(
      'order.sums_differ',
    );
  });

  test('cash due is neither lowered nor raised alone', async () => {
    const { orderId } = await build();
    for (const change of [-1, 1]) {
      const statement = sql`update order_dues set cash_due_cents = cash_due_cents + ${change}::int where order_id = ${orderId}`;
      expect(await refusal(statement)).toBe('order.cash_differs');
    }
  });

  test('a voucher has an account of its own, of its programme’s money', async () => {
    const { otherVoucher } = await build();
    const forged = sql`insert into vouchers (id, code, programme_id, household_id, dependant_id, account_id,
        amount_cents, starts_on, expires_on, created_at)
      select ${testId()}, ${testId()}, programme_id, household_id, dependant_id, account_id,
        amount_cents, starts_on, expires_on, created_at from vouchers where id = ${otherVoucher}`;
    expect(await refusal(forged)).toBe('voucher.other_account');
  });
});

describe('[L10] money that came is in the ledger, and nowhere else', () => {
  test('a due says that money came only with the entry of it', async () => {
    const { orderId, first, receive, scene } = await build();
    const own = sql`order_id = ${orderId} and household_id = ${first.householdId}`;
    const [entry] = await rowsOf<{ id: string }>(
      database.db,
      sql`select id from transactions where order_id = ${orderId} and kind = 'source_held' limit 1`,
    );
    const claim = (cents: number, by: string) =>
      sql`update order_dues set cash_received_cents = ${cents}, cash_transaction_id = ${by} where ${own}`;
    expect(await refusal(claim(2_000, entry?.id ?? ''))).toBe('paid.ledger_differs');
    const transactionId = await receive();
    expect(await refusal(claim(1_999, transactionId))).toBe('paid.ledger_differs');
    const forgotten = sql`update order_dues set cash_received_cents = 0, cash_transaction_id = null where ${own}`;
    expect(await refusal(forgotten)).toBe('paid.ledger_differs');
    const twice = sql`update order_dues set cash_received_cents = 2000, cash_transaction_id = ${transactionId}
      where order_id = ${orderId} and household_id <> ${first.householdId}`;
    expect(await refusal(twice)).toBe('order_dues_transaction_unique');
    const sums = await sumProviderAccounts(database.db, { providerIds: [scene.providerId] });
    expect(sums).toEqual({ dueCents: 0, receivedCents: 2_000 });
  });

  test('a receipt that was turned round counts no more, and is not turned round behind its due', async () => {
    const { orderId, receive, undo, scene, first } = await build();
    const transactionId = await receive();
    const cash = account.cash(orderId, first.householdId);
    const part = { kind: 'reversal', orderId, cents: 2_000, reversesId: transactionId } as const;
    const received = account.received(scene.providerId);
    const rest = sql`insert into postings (id, transaction_id, from_account_id, to_account_id, amount_cents)
      select ${testId()}, t.id, f.id, w.id, 2000 from transactions t, accounts f, accounts w
      where t.reverses_id = ${transactionId} and f.address = ${cash} and w.address = 'world:EUR'`;
    expect(await refusalOf(forge({ ...part, from: received, to: cash, more: rest }))).toBe(
      'paid.turned_round',
    );
    expect(await undo()).toMatchObject({ ok: true });
    const again = sql`update order_dues set cash_received_cents = 2000, cash_transaction_id = ${transactionId}
      where order_id = ${orderId} and household_id = ${first.householdId}`;
    expect(await refusal(again)).toBe('paid.turned_round');
    expect(await sumProviderAccounts(database.db, { providerIds: [scene.providerId] })).toEqual({
      dueCents: 0,
      receivedCents: 0,
    });
  });

  test('no entry says that cash came which no due knows of', async () => {
    const { orderId, first, receive, scene } = await build();
    await receive();
    const cash = account.cash(orderId, first.householdId);
    const stray = {
      kind: 'cash_received',
      from: account.world('EUR'),
      to: cash,
      cents: 1,
      orderId,
    } as const;
    const more = sql`insert into postings (id, transaction_id, from_account_id, to_account_id, amount_cents)
      select ${testId()}, t.id, f.id, r.id, 1 from transactions t, accounts f, accounts r
      where t.order_id = ${orderId} and t.written_in = pg_current_xact_id()::text::bigint
        and f.address = ${cash} and r.address = ${account.received(scene.providerId)}`;
    expect(await refusalOf(forge({ ...stray, more }))).toBe('paid.ledger_differs');
  });
});
