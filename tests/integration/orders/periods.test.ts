import { eq, sql, type SQL } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { account } from '#app/domain/wallet/ledger.ts';
import { listOrderDues } from '#db/queries/orders/dues.ts';
import { listPeriods } from '#db/queries/orders/periods.ts';
import { allocations } from '#db/schema/allocations.ts';
import { notifications } from '#db/schema/notifications.ts';
import { vouchers } from '#db/schema/wallet.ts';
import { cancelOrder } from '#server/orders/cancel-order.server.ts';
import { completeOrder } from '#server/orders/complete-order.server.ts';
import { getOrderCourse } from '#server/orders/get-order-course.server.ts';
import { startOrder } from '#server/orders/start-order.server.ts';
import { takeBackStep } from '#server/orders/take-back-step.server.ts';
import { raisedMessage, violatedConstraint } from '#server/transact.ts';
import { testId } from '#tests/support/builders/accounts.ts';
import { buildConfirmedOrder } from '#tests/support/builders/order-scenes.ts';
import { waitUntil } from '#tests/support/builders/orders.ts';
import { balanceAt } from '#tests/support/builders/wallet.ts';
import { brokenMoneyRules } from '#tests/support/money-invariants.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

/** Two households that owe 50.00 each; the first's voucher pays 30.00 of it. */
async function build() {
  world.clock = new Date('2026-11-20T09:00:00Z');
  const { scene, orderId, first, voucherIds } = await buildConfirmedOrder(world, {
    vouchers: [3_000],
  });
  const staff = world.as(scene.staff);
  const command = () => ({ orderId, idempotencyKey: testId() });
  const [voucherId = ''] = voucherIds;
  return {
    scene,
    orderId,
    first,
    staff,
    command,
    voucherId,
    start: () => {
      waitUntil(world, '2026-12-01');
      return startOrder(staff, command());
    },
    complete: () => {
      waitUntil(world, '2026-12-31');
      return completeOrder(staff, command());
    },
    takeBack: async () => {
      const course = await getOrderCourse(staff, { orderId, side: 'provider' });
      const steps = course.ok ? course.value.steps : [];
      const stepId = steps.find((one) => one.kind === 'completed' && !one.takenBackAt)?.stepId;
      return takeBackStep(staff, { ...command(), stepId: stepId ?? '' });
    },
    states: async () => {
      const rows = await database.db
        .select({ status: allocations.status })
        .from(allocations)
        .where(eq(allocations.orderId, orderId));
      return rows.map(({ status }) => status).toSorted();
    },
    cashDue: async () => {
      const [due] = await listOrderDues(database.db, { orderId, householdId: first.householdId });
      return due?.cashDueCents;
    },
    suspend: () =>
      database.db.update(vouchers).set({ isSuspended: true }).where(eq(vouchers.id, voucherId)),
    toldFirst: async () => {
      const rows = await database.db
        .select()
        .from(notifications)
        .where(eq(notifications.personId, first.personId));
      return rows.filter(({ kind }) => kind === 'voucher_unused').map(({ params }) => params);
    },
    balance: () => balanceAt(database.db, account.voucher(voucherId)),
  };
}

async function refusalOf(statement: SQL): Promise<string | null> {
  try {
    await database.db.transaction((tx) => tx.execute(statement));
    return null;
  } catch (error) {
    return violatedConstraint(error) ?? raisedMessage(error);
  }
}

test('[PER4] one period runs with the order; its end is closed with it', async () => {
  const { orderId, start, complete, states } = await build();
  await start();
  expect(await listPeriods(database.db, { orderId })).toMatchObject([
    { number: 1, startsOn: '2026-12-01', endsOn: '2026-12-31', closedAt: null },
  ]);
  expect(await states()).toEqual(['held']);
  expect(await complete()).toMatchObject({ ok: true });
  expect(await listPeriods(database.db, { orderId })).toMatchObject([{ closedAt: world.clock }]);
  expect(await states()).toEqual(['captured']);
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

test('[PER5] what is taken back holds its vouchers again, and closes anew', async () => {
  const { start, complete, takeBack, states, balance, cashDue } = await build();
  await start();
  await complete();
  expect(await takeBack()).toMatchObject({ ok: true, value: { orderStatus: 'active' } });
  expect(await states()).toEqual(['held', 'refunded']);
  expect([await balance(), await cashDue()]).toEqual([0, 2_000]);
  expect(await complete()).toMatchObject({ ok: true });
  expect(await states()).toEqual(['captured', 'refunded']);
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

test('[PER5] what the end closed is opened again though the clock went on meanwhile', async () => {
  const { orderId, start, complete, takeBack, states, balance, cashDue } = await build();
  await start();
  world.isRunning = true;
  await complete();
  expect(await takeBack()).toMatchObject({ ok: true, value: { orderStatus: 'active' } });
  expect(await listPeriods(database.db, { orderId })).toMatchObject([{ closedAt: null }]);
  expect(await states()).toEqual(['held', 'refunded']);
  expect([await balance(), await cashDue()]).toEqual([0, 2_000]);
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

test('[PER6] a voucher suspended after its hold is not paid: its part is due in money, and told', async () => {
  const { start, complete, suspend, states, balance, cashDue, toldFirst } = await build();
  await start();
  await suspend();
  expect(await complete()).toMatchObject({ ok: true, value: { orderStatus: 'completed' } });
  expect(await states()).toEqual(['released']);
  expect([await balance(), await cashDue()]).toEqual([3_000, 5_000]);
  expect(await toldFirst()).toEqual([{ title: 'Doposcuola insieme', cents: 3_000 }]);
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

test('[PER6] what was taken back and no voucher may hold any more is due in money', async () => {
  const { start, complete, takeBack, suspend, states, balance, cashDue } = await build();
  await start();
  await complete();
  await suspend();
  expect(await takeBack()).toMatchObject({ ok: true });
  expect(await states()).toEqual(['refunded']);
  expect([await balance(), await cashDue()]).toEqual([3_000, 5_000]);
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

test('[PER4] [PER5] the database keeps closed periods, captures and sums, whoever writes', async () => {
  const { orderId, first, start, complete } = await build();
  const of = sql`order_id = ${orderId}`;
  const own = sql`${of} and household_id = ${first.householdId}`;
  const capture = sql`update allocations set status = 'captured' where ${of}`;
  const close = sql`update order_periods set closed_at = '2026-12-30T12:00:00Z' where ${of}`;
  const before: readonly [SQL, string][] = [
    [capture, 'period.not_closed'],
    [close, 'order.wrong_state'],
    [sql`update order_households set cash_due_cents = 1 where ${own}`, 'order.sums_by_hand'],
    [sql`update order_households set share_cents = 1 where ${own}`, 'order.sums_by_hand'],
    [sql`update order_dues set share_cents = share_cents + 1 where ${own}`, 'order.cash_differs'],
    [
      sql`update order_dues set share_cents = share_cents + 1, cash_due_cents = cash_due_cents + 1 where ${own}`,
      'order.sums_differ',
    ],
    [sql`delete from order_dues where ${own}`, 'ledger.append_only'],
    [sql`update order_dues set cash_received_cents = 1 where ${own}`, 'order_dues_received_booked'],
  ];
  for (const [statement, code] of before) expect(await refusalOf(statement)).toBe(code);
  await start();
  expect(await refusalOf(close)).toBe('period.not_over');
  await complete();
  const after: readonly [SQL, string][] = [
    [sql`update order_lines set amount_cents = 0 where ${own}`, 'period.closed'],
    [sql`delete from order_lines where ${own}`, 'period.closed'],
    [sql`update order_dues set cash_due_cents = 0 where ${own}`, 'period.closed'],
    [sql`update order_periods set weight = 2 where ${of}`, 'period.closed'],
    [sql`update order_periods set closed_at = now() where ${of}`, 'period.closed'],
  ];
  for (const [statement, code] of after) expect(await refusalOf(statement)).toBe(code);
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

test('[V2] an order that is called off before it began gives back what it held', async () => {
  const { first, command, states, balance } = await build();
  expect(
    await cancelOrder(world.as(first), { ...command(), words: 'Non serve più.' }),
  ).toMatchObject({ ok: true });
  expect([await states(), await balance()]).toEqual([['released'], 3_000]);
});
