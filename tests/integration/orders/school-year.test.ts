import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { sumCents } from '#app/domain/money.ts';
import { account } from '#app/domain/wallet/ledger.ts';
import { offerRevisions } from '#db/schema/requests.ts';
import { changeAccount } from '#server/payments/change-account.server.ts';
import { bookReady } from '#server/payments/book-entries.server.ts';
import { getBank } from '#server/payments/get-bank.server.ts';
import { getHouseholdYear } from '#server/payments/get-household-documents.server.ts';
import { getPayment } from '#server/payments/get-payment.server.ts';
import { listPayments } from '#server/payments/list-payments.server.ts';
import { chooseColumns, readStatement } from '#server/payments/read-statement.server.ts';
import { sayPaid } from '#server/payments/say-paid.server.ts';
import { addExpense } from '#server/expenses/add-expense.server.ts';
import { getMoney } from '#server/expenses/get-money.server.ts';
import { confirmPayment, sayPayment } from '#server/expenses/say-payment.server.ts';
import { closePeriod } from '#server/orders/close-period.server.ts';
import { completeOrder } from '#server/orders/complete-order.server.ts';
import { getOrder } from '#server/orders/get-order.server.ts';
import { getOrderCourse } from '#server/orders/get-order-course.server.ts';
import { getOrderPeriods } from '#server/orders/get-order-periods.server.ts';
import { getProviderOrder } from '#server/orders/get-provider-order.server.ts';
import { listProviderOrders } from '#server/orders/list-provider-orders.server.ts';
import { markAttendance } from '#server/orders/mark-attendance.server.ts';
import { sayAbsence } from '#server/orders/say-absence.server.ts';
import { startOrder } from '#server/orders/start-order.server.ts';
import { getWallet } from '#server/wallet/get-wallet.server.ts';
import { BANK_COLUMNS, bankTable } from '#tests/support/access/scene-bank.ts';
import { testId } from '#tests/support/builders/accounts.ts';
import { askMove, buildMonthlyScene, replyTo } from '#tests/support/builders/amendments.ts';
import { buildPlan, employ, grantTo } from '#tests/support/builders/companies.ts';
import { claimsOf, expenseInput } from '#tests/support/builders/expenses.ts';
import { confirmAll, memberAt } from '#tests/support/builders/order-scenes.ts';
import { type OrderMember, placeOrder, waitUntil } from '#tests/support/builders/orders.ts';
import { balanceAt, buildProgramme, buildVoucher } from '#tests/support/builders/wallet.ts';
import { brokenMoneyRules } from '#tests/support/money-invariants.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

/** The last day of each month of the service. */
const MONTH_ENDS = [
  '2026-12-31',
  '2027-01-31',
  '2027-02-28',
  '2027-03-31',
  '2027-04-30',
  '2027-05-31',
  '2027-06-30',
  '2027-07-31',
  '2027-08-31',
  '2027-09-30',
] as const;
const MARCH = 4;
const APRIL = 5;

/**
 * After-school on Tuesdays for ten months, four households with five children, 60.00 a child and month
 * and 66.00 for three households. The first has a voucher of one programme, the second of another, the
 * third a company's credit; the fourth pays in money and leaves in March.
 */
async function build() {
  world.clock = new Date('2026-11-20T09:00:00Z');
  const scene = await buildMonthlyScene(world, {
    children: [1, 2, 1, 1],
    quantity: 10,
    quantityBasis: 'per_beneficiary',
    splitMethod: 'per_beneficiary',
    bands: [
      { minHouseholds: 3, maxHouseholds: 3, unitPriceCents: 6_600 },
      { minHouseholds: 4, maxHouseholds: 8, unitPriceCents: 6_000 },
    ],
    endsOn: '2027-09-30',
    timetable: {
      kind: 'weekly',
      slots: [{ weekday: 2, startMinute: 990, endMinute: 1_110 }],
      skipsSchoolClosed: false,
    },
  });
  const { db } = database;
  await db
    .update(offerRevisions)
    .set({ absenceRule: 'excused' })
    .where(eq(offerRevisions.offerId, scene.offerId));
  const voucherFor = async (member: OrderMember, amountCents: number) => {
    const { householdId, dependantIds } = member;
    const programmeId = await buildProgramme(world.as());
    const dependantId = dependantIds[0] ?? '';
    return buildVoucher(world.as(), { programmeId, householdId, dependantId, amountCents });
  };
  const [minors, tutoring] = [
    await voucherFor(memberAt(scene, 0), 30_000),
    await voucherFor(memberAt(scene, 1), 10_000),
  ];
  const company = await buildPlan(world);
  const { personId } = memberAt(scene, 2);
  for (const year of [2026, 2027]) await employ(world, { companyId: company.id, personId, year });
  const creditId = await grantTo(world, company, { personId, amountCents: 20_000 });
  const named = await changeAccount(world.as(scene.staff), {
    intent: 'set-account',
    providerId: scene.providerId,
    iban: 'IT60X0542811101000000123456',
    holder: 'Ente di prova',
  });
  if (!named.ok) throw new Error(named.code);
  const orderId = await placeOrder(world, scene);
  await confirmAll(world, { scene, orderId });
  return {
    scene,
    orderId,
    addresses: [minors.address, tutoring.address, account.benefit(creditId)],
  };
}

type Built = Awaited<ReturnType<typeof build>>;

const command = (orderId: string) => ({ orderId, idempotencyKey: testId() });

/** Everybody comes to every date of a month that is over, but who told; then it is closed. */
async function giveMonth({ scene, orderId }: Built, period: number): Promise<void> {
  const lastDay = MONTH_ENDS[period - 1] ?? '';
  const course = await getOrderCourse(world.as(scene.staff), { orderId, side: 'provider' });
  if (!course.ok) throw new Error(course.code);
  const month = lastDay.slice(0, 7);
  waitUntil(world, lastDay, '21:00');
  for (const { number, startsAt } of course.value.dates.sessions) {
    if (!startsAt.startsWith(month)) continue;
    const set = { place: 'all', mark: 'present' } as const;
    const marked = await markAttendance(world.as(scene.operator), { orderId, number, set });
    expect(marked).toMatchObject({ ok: true });
  }
  const by = world.as(scene.staff);
  const closed =
    period === MONTH_ENDS.length
      ? await completeOrder(by, command(orderId))
      : await closePeriod(by, { ...command(orderId), period });
  expect(closed).toMatchObject({ ok: true });
}

/** What every screen of a household says is to pay now: one sum. */
async function toPay({ orderId }: Built, member: OrderMember): Promise<number> {
  const ctx = world.as(member);
  const order = await getOrder(ctx, { orderId });
  const periods = await getOrderPeriods(ctx, { orderId, side: 'group' });
  if (!order.ok || !periods.ok) throw new Error('no page');
  const { mine } = order.value;
  const asked = (mine?.cashAskedCents ?? 0) - (mine?.cashReceivedCents ?? 0);
  const byPeriods = periods.value.periods.flatMap(({ isToPay, sums }) =>
    isToPay && sums ? [sums.cashDueCents - sums.cashReceivedCents] : [],
  );
  const { toPayCents } = await getWallet(ctx, { locale: 'it' });
  expect([toPayCents, sumCents(byPeriods)]).toEqual([asked, asked]);
  return asked;
}

/** Pays what is asked by the code for the bank's app; gives the line that its bank then has. */
async function payByCode(built: Built, member: OrderMember): Promise<string | null> {
  const { orderId } = built;
  const asked = await toPay(built, member);
  const page = await getPayment(world.as(member), { orderId });
  if (!page.ok) throw new Error(page.code);
  const { state, epc, reference, today } = page.value;
  if (asked === 0) {
    expect(state.kind).not.toBe('to_pay');
    return null;
  }
  const amount = (asked / 100).toFixed(2);
  expect(state).toEqual({ kind: 'to_pay', leftCents: asked });
  expect(epc?.split('\n').slice(6, 11)).toContain(`EUR${amount}`);
  expect(epc).toContain(reference);
  const said = { ...command(orderId), amountCents: asked, paidOn: today };
  expect(await sayPaid(world.as(member), said)).toMatchObject({ ok: true });
  const [year, month, day] = today.split('-');
  return `${day}/${month}/${year};${amount.replace('.', ',')};${reference}`;
}

/** The provider has its bank's file read and books what matches. */
async function bookFile({ scene }: Built, lines: readonly string[]): Promise<void> {
  const { providerId } = scene;
  const staff = world.as(scene.staff);
  const bytes = bankTable(...lines);
  const read = await readStatement(staff, { providerId, name: 'estratto.csv', bytes });
  if (!read.ok) throw new Error(read.code);
  if (read.value.kind === 'columns') {
    const columns = { ...BANK_COLUMNS, textColumns: [...BANK_COLUMNS.textColumns] };
    const chosen = await chooseColumns(staff, { providerId, columns });
    expect(chosen).toMatchObject({ ok: true });
  }
  const bank = await getBank(staff, { providerId });
  if (!bank.ok) throw new Error(bank.code);
  expect([bank.value.readyCount, bank.value.looks]).toEqual([lines.length, []]);
  const { readyCount: count, readyCents } = bank.value;
  const booked = await bookReady(staff, {
    providerId,
    idempotencyKey: testId(),
    count,
    sumCents: readyCents,
  });
  expect(booked).toMatchObject({ ok: true });
}

/** One payment at home and back, so that nobody owes anybody in the end. */
async function shareAnExpense({ scene }: Built): Promise<void> {
  const { groupId } = scene;
  const [first, second, third] = [memberAt(scene, 0), memberAt(scene, 1), memberAt(scene, 2)];
  const three = [first, second, third];
  waitUntil(world, '2027-05-04');
  const input = expenseInput(first, three, { totalCents: 3_001, spentOn: '2027-05-02' });
  expect(await addExpense(world.as(first), { ...input, groupId })).toMatchObject({ ok: true });
  const money = await getMoney(world.as(first), { groupId, words: '', page: 1 });
  if (!money.ok) throw new Error(money.code);
  for (const { fromId, toId, amountCents } of money.value.suggestions) {
    const payer = three.find(({ householdId }) => householdId === fromId);
    const said = { groupId, fromId, toId, amountCents, paidOn: '2027-05-03' };
    const payment = await sayPayment(world.as(payer), said);
    if (!payment.ok) throw new Error(payment.code);
    const { paymentId } = payment.value;
    expect(await confirmPayment(world.as(first), { groupId, paymentId })).toMatchObject({
      ok: true,
    });
  }
  expect(await claimsOf(database.db, groupId, three)).toEqual([0, 0, 0]);
}

test('[PER2] [PER7] [AMD4] [ATT12] [BNK4] [DOC3] a class’s year of after-school closes at 0.00', async () => {
  const built = await build();
  const { scene, orderId, addresses } = built;
  const leaver = memberAt(scene, 3);
  const staying = [memberAt(scene, 0), memberAt(scene, 1), memberAt(scene, 2)];
  waitUntil(world, '2026-12-01', '17:00');
  expect(await startOrder(world.as(scene.staff), command(orderId))).toMatchObject({ ok: true });

  for (let period = 1; period <= MONTH_ENDS.length; period += 1) {
    if (period === MARCH - 1) {
      waitUntil(world, '2027-02-10');
      const asked = await askMove(world, leaver, { orderId, kind: 'leave', fromPeriod: MARCH });
      expect(asked).toMatchObject({ ok: true });
      for (const member of staying) await replyTo(world, member, { orderId, reply: 'yes' });
    }
    if (period === APRIL) {
      waitUntil(world, '2027-04-01');
      const course = await getOrderCourse(world.as(scene.staff), { orderId, side: 'provider' });
      const ill = course.ok
        ? course.value.dates.sessions.find(({ startsAt }) => startsAt.startsWith('2027-04-13'))
        : undefined;
      const { dependantIds } = memberAt(scene, 1);
      const said = { orderId, number: ill?.number ?? 0, dependantId: dependantIds[1] ?? '' };
      expect(
        await sayAbsence(world.as(memberAt(scene, 1)), { ...said, comes: false }),
      ).toMatchObject({ ok: true });
    }
    if (period === APRIL + 1) await shareAnExpense(built);
    await giveMonth(built, period);
    const lines: string[] = [];
    for (const member of scene.members) {
      const line = await payByCode(built, member);
      if (line !== null) lines.push(line);
    }
    await bookFile(built, lines);
    for (const member of scene.members) expect(await toPay(built, member)).toBe(0);
    expect(await brokenMoneyRules(database.db)).toEqual([]);
  }

  // Five children for three months; four for seven at 66.00, less one of April's four dates of one child.
  const april = 6_600 - 6_600 / 4;
  const fromSources = 30_000 + 10_000 + 20_000;
  const total = 3 * 5 * 6_000 + 6 * 4 * 6_600 + 3 * 6_600 + april;
  const order = await getProviderOrder(world.as(scene.staff), { orderId });
  if (!order.ok) throw new Error(order.code);
  expect(order.value).toMatchObject({
    facts: { status: 'settled' },
    takings: { totalCents: total, cashDueCents: total - fromSources },
  });
  const desk = await listProviderOrders(world.as(scene.staff));
  expect(desk).toMatchObject({
    value: {
      takings: {
        dueFromCityCents: fromSources,
        cashToReceiveCents: 0,
        cashReceivedCents: total - fromSources,
      },
    },
  });
  expect(await listPayments(world.as(scene.staff))).toMatchObject({ value: [{ leftCents: 0 }] });
  for (const address of addresses) expect(await balanceAt(database.db, address)).toBe(0);
  // What households read of their years is what the provider received in money.
  let stated = 0;
  for (const member of scene.members) {
    for (const year of ['2026', '2027']) {
      const read = await getHouseholdYear(world.as(member), { year });
      if (!read.ok) throw new Error(read.code);
      stated += read.value.moneyCents;
    }
  }
  expect(stated).toBe(total - fromSources);
}, 240_000);
