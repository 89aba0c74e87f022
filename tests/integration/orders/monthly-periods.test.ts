import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { account, programmeAsset } from '#app/domain/wallet/ledger.ts';
import { listOrderDues } from '#db/queries/orders/dues.ts';
import { allocations } from '#db/schema/allocations.ts';
import { notifications } from '#db/schema/notifications.ts';
import { orderLines, orders } from '#db/schema/orders.ts';
import { requests } from '#db/schema/requests.ts';
import type { PersonActor } from '#server/context.ts';
import { closePeriod } from '#server/orders/close-period.server.ts';
import { completeOrder } from '#server/orders/complete-order.server.ts';
import { getOrder } from '#server/orders/get-order.server.ts';
import { getOrderCourse } from '#server/orders/get-order-course.server.ts';
import { getOrderPeriods } from '#server/orders/get-order-periods.server.ts';
import { listOwnOrders } from '#server/orders/list-own-orders.server.ts';
import { listProviderOrders } from '#server/orders/list-provider-orders.server.ts';
import { markCashReceived } from '#server/orders/mark-cash-received.server.ts';
import { objectToStep } from '#server/orders/object-to-step.server.ts';
import { startOrder } from '#server/orders/start-order.server.ts';
import { takeBackStep } from '#server/orders/take-back-step.server.ts';
import { getPayment } from '#server/payments/get-payment.server.ts';
import { listPayments } from '#server/payments/list-payments.server.ts';
import { sayPaid } from '#server/payments/say-paid.server.ts';
import { takeBackSaid } from '#server/payments/take-back-said.server.ts';
import { getWallet } from '#server/wallet/get-wallet.server.ts';
import { testId } from '#tests/support/builders/accounts.ts';
import { confirmAll, memberAt } from '#tests/support/builders/order-scenes.ts';
import { buildScene, placeOrder, referenceOf, waitUntil } from '#tests/support/builders/orders.ts';
import { balanceAt, buildProgramme, buildVoucher } from '#tests/support/builders/wallet.ts';
import { brokenMoneyRules } from '#tests/support/money-invariants.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

/**
 * Three months of after-school for two households, 100.00 in all: 50.00 each, a third of it a month.
 * The first's voucher of 20.00 ends with December.
 */
async function build() {
  world.clock = new Date('2026-11-20T09:00:00Z');
  const scene = await buildScene(database.db, {
    quantity: 3,
    bands: [{ minHouseholds: 1, maxHouseholds: 20, unitPriceCents: 3_400 }],
    startsOn: '2026-12-01',
    endsOn: '2027-02-28',
  });
  await database.db.update(requests).set({ unit: 'month' }).where(eq(requests.id, scene.requestId));
  const [first, second] = [memberAt(scene, 0), memberAt(scene, 1)];
  const programmeId = await buildProgramme(world.as());
  const { voucherId } = await buildVoucher(world.as(), {
    programmeId,
    householdId: first.householdId,
    dependantId: first.dependantIds[0] ?? '',
    amountCents: 2_000,
    expiresOn: '2026-12-31',
  });
  const orderId = await placeOrder(world, scene);
  const staff = world.as(scene.staff);
  const command = () => ({ orderId, idempotencyKey: testId() });
  return {
    scene,
    orderId,
    first,
    second,
    staff,
    command,
    confirm: () => confirmAll(world, { scene, orderId }),
    start: () => {
      waitUntil(world, '2026-12-01');
      return startOrder(staff, command());
    },
    close: (period: number, day: string, by: PersonActor = scene.staff) => {
      waitUntil(world, day);
      return closePeriod(world.as(by), { ...command(), period });
    },
    due: (householdId: string) => listOrderDues(database.db, { orderId, householdId }),
    dueToProvider: async () =>
      (await balanceAt(database.db, account.due(scene.providerId, programmeAsset(programmeId)))) ??
      0,
    voucherLeft: () => balanceAt(database.db, account.voucher(voucherId)),
    /** What every screen of a household says is to pay now. */
    toPay: async (actor: PersonActor) => {
      const ctx = world.as(actor);
      const order = await getOrder(ctx, { orderId });
      const payment = await getPayment(ctx, { orderId });
      const own = await listOwnOrders(ctx);
      const periods = await getOrderPeriods(ctx, { orderId, side: 'group' });
      if (!order.ok || !payment.ok || !periods.ok) throw new Error('no page');
      const { state, receivedCents } = payment.value;
      // Where nothing is to be paid now both pages tell of the whole part, in the same words (PAY3).
      if (state.kind !== 'to_pay') {
        const { mine } = order.value;
        expect([state, receivedCents]).toEqual([mine?.cash, mine?.cashReceivedCents]);
      }
      const open = periods.value.periods.filter(({ isToPay }) => isToPay);
      return {
        wallet: (await getWallet(ctx, { locale: 'it' })).toPayCents,
        order: (order.value.mine?.cashAskedCents ?? 0) - (order.value.mine?.cashReceivedCents ?? 0),
        pay: state.kind === 'to_pay' ? state.leftCents : 0,
        periods: open.reduce(
          (sum, { sums }) => sum + (sums ? sums.cashDueCents - sums.cashReceivedCents : 0),
          0,
        ),
        asks: JSON.stringify(own).includes('"asks":"pay"'),
      };
    },
  };
}

const all = (cents: number) => ({
  wallet: cents,
  order: cents,
  pay: cents,
  periods: cents,
  asks: cents > 0,
});

test('[PER1] [PER2] an order of three months has three periods; each household’s parts sum to its share', async () => {
  const { orderId, first, second, due, voucherLeft } = await build();
  const [order] = await database.db.select().from(orders).where(eq(orders.id, orderId));
  expect(order?.totalCents).toBe(10_200);
  const shares = (rows: Awaited<ReturnType<typeof due>>) => rows.map((row) => row.shareCents);
  expect(shares(await due(first.householdId))).toEqual([1_700, 1_700, 1_700]);
  expect(shares(await due(second.householdId))).toEqual([1_700, 1_700, 1_700]);
  const lines = await database.db.select().from(orderLines).where(eq(orderLines.orderId, orderId));
  expect(lines).toHaveLength(6);
  // A voucher pays for the months that lie within its dates, and no other.
  const cash = (await due(first.householdId)).map((row) => row.cashDueCents);
  expect([cash, await voucherLeft()]).toEqual([[0, 1_700, 1_700], 300]);
  const parts = await database.db
    .select()
    .from(allocations)
    .where(eq(allocations.orderId, orderId));
  expect(parts).toMatchObject([{ status: 'held', amountCents: 1_700 }]);
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

test('[PER4] [PER7] a month that is closed pays the provider, and asks for its money; all screens agree', async () => {
  const { scene, orderId, first, second, confirm, start, close, toPay, dueToProvider, staff } =
    await build();
  await confirm();
  await start();
  expect(await toPay(second)).toEqual(all(0));
  expect(await close(1, '2026-12-30')).toMatchObject({ ok: false, code: 'period.not_over' });
  expect(await close(2, '2026-12-31')).toMatchObject({ ok: false, code: 'period.not_over' });
  expect(await dueToProvider()).toBe(0);
  const toClose = async () => {
    const read = await getOrderCourse(staff, { orderId, side: 'provider' });
    return read.ok && read.value.periodToClose;
  };
  waitUntil(world, '2026-12-31');
  expect(await toClose()).toEqual({
    startsOn: '2026-12-01',
    endsOn: '2026-12-31',
    unmarkedDates: 0,
  });
  expect(await close(1, '2026-12-31')).toMatchObject({
    ok: true,
    value: { orderStatus: 'active' },
  });
  expect(await close(1, '2026-12-31')).toMatchObject({ ok: false, code: 'period.closed' });
  expect(await toClose()).toBeNull();
  expect(await dueToProvider()).toBe(1_700);
  expect(await toPay(first)).toEqual(all(0));
  expect(await toPay(second)).toEqual(all(1_700));
  const told = await database.db
    .select()
    .from(notifications)
    .where(eq(notifications.personId, second.personId));
  expect(told.find(({ kind }) => kind === 'period_due')).toMatchObject({
    params: { cents: 1_700, startsOn: '2026-12-01', endsOn: '2026-12-31' },
    href: `/orders/${orderId}/pay`,
  });
  const desk = await listPayments(staff);
  expect(desk).toMatchObject({ value: [{ leftCents: 1_700 }] });
  expect(await listProviderOrders(staff)).toMatchObject({
    value: { takings: { dueFromCityCents: 1_700, cashToReceiveCents: 1_700 } },
  });
  expect(await getOrderPeriods(world.as(scene.staff), { orderId, side: 'provider' })).toMatchObject(
    {
      value: {
        closable: null,
        periods: [
          { state: 'closed', sums: { shareCents: 3_400, sourceCents: 1_700, cashDueCents: 1_700 } },
          { state: 'planned' },
          { state: 'planned' },
        ],
      },
    },
  );
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

test('[PER7] [PAY1] each month has a reference of its own, and takes no money before it is closed', async () => {
  const { orderId, second, staff, command, confirm, start, close, due, toPay } = await build();
  await confirm();
  await start();
  const { householdId } = second;
  const reference = (period: number) => referenceOf(database.db, { orderId, householdId, period });
  const pay = async (period: number) =>
    markCashReceived(staff, {
      ...command(),
      reference: await reference(period),
      amountCents: 1_700,
    });
  expect(await pay(1)).toMatchObject({ ok: false, code: 'cash.not_yet' });
  await close(1, '2026-12-31');
  const said = { amountCents: 1_700, paidOn: '2026-12-31' };
  expect(await sayPaid(world.as(second), { ...command(), ...said })).toMatchObject({ ok: true });
  expect(await pay(1)).toMatchObject({ ok: true, value: { orderStatus: 'active' } });
  expect(await pay(1)).toMatchObject({ ok: false, code: 'cash.already_done' });
  expect(await toPay(second)).toEqual(all(0));
  await close(2, '2027-01-31');
  expect(await toPay(second)).toEqual(all(1_700));
  expect((await due(householdId)).map((row) => row.cashReceivedCents)).toEqual([1_700, 0, 0]);
  expect(new Set([await reference(1), await reference(2), await reference(3)]).size).toBe(3);
});

test('[PER4] the last month is closed with the order, which is settled when all is paid', async () => {
  const { orderId, first, second, staff, command, confirm, start, close } = await build();
  await confirm();
  await start();
  await close(1, '2026-12-31');
  await close(2, '2027-01-31');
  expect(await close(3, '2027-02-28')).toMatchObject({ ok: false, code: 'period.last' });
  expect(await completeOrder(staff, command())).toMatchObject({
    value: { orderStatus: 'completed' },
  });
  let status = '';
  for (const [{ householdId }, periods] of [
    [first, [2, 3]],
    [second, [1, 2, 3]],
  ] as const) {
    for (const period of periods) {
      const reference = await referenceOf(database.db, { orderId, householdId, period });
      const paid = await markCashReceived(staff, { ...command(), reference, amountCents: 1_700 });
      if (paid.ok) status = paid.value.orderStatus;
    }
  }
  expect(status).toBe('settled');
  const page = await getOrderPeriods(world.as(first), { orderId, side: 'group' });
  expect(page).toMatchObject({
    value: { periods: [{ state: 'settled' }, { state: 'settled' }, { state: 'settled' }] },
  });
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

test('[STP4] [PER5] an objection keeps the next month open; the month that is taken back asks for nothing', async () => {
  const { orderId, second, staff, command, confirm, start, close, toPay, dueToProvider } =
    await build();
  await confirm();
  await start();
  await close(1, '2026-12-31');
  const course = await getOrderCourse(staff, { orderId, side: 'provider' });
  const step = course.ok ? course.value.steps.find(({ kind }) => kind === 'period_closed') : null;
  const stepId = step?.stepId ?? '';
  const sentence = 'Non sono venuti.';
  expect(await objectToStep(world.as(second), { ...command(), stepId, sentence })).toMatchObject({
    ok: true,
  });
  expect(await close(2, '2027-01-31')).toMatchObject({ ok: false, code: 'order.contested' });
  expect(await takeBackStep(staff, { ...command(), stepId })).toMatchObject({ ok: true });
  expect([await dueToProvider(), await toPay(second)]).toEqual([0, all(0)]);
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

test('[M20] [B1] only the provider’s people from outside close a month; a household reads its own sums alone', async () => {
  const { scene, orderId, first, second, confirm, start, close } = await build();
  await confirm();
  await start();
  expect(await close(1, '2026-12-31', first)).toMatchObject({ ok: false, code: 'auth.forbidden' });
  const own = await getOrderPeriods(world.as(first), { orderId, side: 'group' });
  const other = await getOrderPeriods(world.as(second), { orderId, side: 'group' });
  expect(own).toMatchObject({ value: { periods: [{ sums: { sourceCents: 1_700 } }, {}, {}] } });
  expect(other).toMatchObject({ value: { periods: [{ sums: { sourceCents: 0 } }, {}, {}] } });
  const operator = await getOrderPeriods(world.as(scene.operator), { orderId, side: 'provider' });
  expect(operator).toMatchObject({ value: { closable: 1, periods: [{ sums: null }, {}, {}] } });
  expect(await getOrderPeriods(world.as(first), { orderId, side: 'provider' })).toMatchObject({
    code: 'order.not_found',
  });
});

test('[PAY6] whoever said that it paid one month pays the next one, and takes back either', async () => {
  const { orderId, second, command, confirm, start, close, due, toPay } = await build();
  await confirm();
  await start();
  await close(1, '2026-12-31');
  await close(2, '2027-01-31');
  const ctx = world.as(second);
  const say = () => sayPaid(ctx, { ...command(), amountCents: 1_700, paidOn: '2027-01-31' });
  const page = async () => {
    const payment = await getPayment(ctx, { orderId });
    if (!payment.ok) throw new Error(payment.code);
    const { state, period, said } = payment.value;
    return [state.kind, period?.startsOn ?? null, said.map((one) => one.period?.startsOn)];
  };
  expect(await page()).toEqual(['to_pay', '2026-12-01', []]);
  expect((await toPay(second)).wallet).toBe(3_400);
  // Order and page say both sums, each with its own code.
  const bills = (await due(second.householdId)).slice(0, 2);
  const codes = bills.map(({ paymentReference: reference }) => ({ reference, leftCents: 1_700 }));
  expect(await getOrder(ctx, { orderId })).toMatchObject({ value: { mine: { toPay: codes } } });
  const payment = { reference: codes[0]?.reference, alsoDue: codes.slice(1) };
  expect(await getPayment(ctx, { orderId })).toMatchObject({ value: payment });
  expect(await say()).toMatchObject({ ok: true });
  expect(await page()).toEqual(['to_pay', '2027-01-01', ['2026-12-01']]);
  expect(await toPay(second)).toMatchObject({ wallet: 1_700, pay: 1_700, asks: true });
  expect(await say()).toMatchObject({ ok: true });
  expect(await page()).toEqual(['said', null, ['2026-12-01', '2027-01-01']]);
  expect(await toPay(second)).toMatchObject({ wallet: 0, asks: false });
  const [december, january] = await due(second.householdId);
  const takeBack = (reference?: string) => takeBackSaid(ctx, { ...command(), reference });
  expect(await takeBack(january?.paymentReference)).toMatchObject({ ok: true });
  expect(await page()).toEqual(['to_pay', '2027-01-01', ['2026-12-01']]);
  expect(await takeBack(january?.paymentReference)).toMatchObject({ code: 'paid.not_said' });
  expect(await takeBack(december?.paymentReference)).toMatchObject({ ok: true });
  expect(await page()).toEqual(['to_pay', '2026-12-01', []]);
});
