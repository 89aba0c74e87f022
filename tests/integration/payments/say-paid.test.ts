import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { romeDay } from '#app/domain/dates.ts';
import { receiveCash } from '#app/domain/wallet/ledger.ts';
import { updateDue } from '#db/queries/orders/dues.ts';
import { auditLog } from '#db/schema/city.ts';
import { mails } from '#db/schema/channels.ts';
import { notifications } from '#db/schema/notifications.ts';
import { cashAnnouncements } from '#db/schema/payments.ts';
import { findWhatWaits } from '#server/channels/find-what-waits.server.ts';
import { listWaiting } from '#server/notifications/list-waiting.server.ts';
import { cancelOrder } from '#server/orders/cancel-order.server.ts';
import { getOrder } from '#server/orders/get-order.server.ts';
import { getProviderOrder } from '#server/orders/get-provider-order.server.ts';
import { listOwnOrders } from '#server/orders/list-own-orders.server.ts';
import { markCashReceived } from '#server/orders/mark-cash-received.server.ts';
import { undoCashReceived } from '#server/orders/undo-cash-received.server.ts';
import { changeAccount } from '#server/payments/change-account.server.ts';
import { getPayment } from '#server/payments/get-payment.server.ts';
import { listPayments } from '#server/payments/list-payments.server.ts';
import { sayPaid } from '#server/payments/say-paid.server.ts';
import { takeBackSaid } from '#server/payments/take-back-said.server.ts';
import { transact } from '#server/transact.ts';
import { postTransaction } from '#server/wallet/post-transaction.server.ts';
import { getWallet } from '#server/wallet/get-wallet.server.ts';
import { testId } from '#tests/support/builders/accounts.ts';
import { buildConfirmedOrder, buildOrder } from '#tests/support/builders/order-scenes.ts';
import { type OrderMember, referenceOf } from '#tests/support/builders/orders.ts';
import { brokenMoneyRules } from '#tests/support/money-invariants.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

const IBAN = 'IT60X0542811101000000123456';
const HOLDER = 'Ente di prova & C.';

/** Two households; the first's voucher leaves 20.00 to pay, the second owes 50.00. */
async function build(vouchers: readonly number[] = [3_000]) {
  const built = await buildConfirmedOrder(world, { vouchers });
  const { scene, orderId, first, second } = built;
  const today = romeDay(world.clock);
  const stateOf = async (member: OrderMember) => {
    const page = await getPayment(world.as(member), { orderId });
    return page.ok ? page.value.state : page.code;
  };
  const say = (member: OrderMember, amountCents: number, paidOn = today) =>
    sayPaid(world.as(member), { orderId, idempotencyKey: testId(), amountCents, paidOn });
  const takeBack = (member: OrderMember) =>
    takeBackSaid(world.as(member), { orderId, idempotencyKey: testId() });
  const receive = async ({ householdId }: OrderMember, amountCents: number) => {
    const reference = await referenceOf(database.db, { orderId, householdId });
    const idempotencyKey = testId();
    const money = { orderId, reference, amountCents, idempotencyKey };
    return markCashReceived(world.as(scene.staff), money);
  };
  return { ...built, first, second, today, stateOf, say, takeBack, receive };
}

function setAccount(by: Parameters<typeof world.as>[0], providerId: string) {
  const account = { intent: 'set-account', providerId, iban: IBAN, holder: HOLDER } as const;
  return changeAccount(world.as(by), account);
}

test('[PAY3] the page goes from nobody pays to due, said and received', async () => {
  const { orderId, first } = await buildOrder(world, { vouchers: [3_000] });
  const page = await getPayment(world.as(first), { orderId });
  expect(page).toMatchObject({
    value: { state: { kind: 'not_yet', leftCents: 2_000 }, epc: null },
  });

  const paying = await build();
  expect(await paying.stateOf(paying.first)).toEqual({ kind: 'to_pay', leftCents: 2_000 });
  expect((await paying.say(paying.first, 2_000)).ok).toBe(true);
  const said = { kind: 'said', leftCents: 2_000, saidOn: paying.today };
  expect(await paying.stateOf(paying.first)).toEqual(said);
  expect((await paying.receive(paying.first, 2_000)).ok).toBe(true);
  expect(await paying.stateOf(paying.first)).toEqual({ kind: 'received' });
  expect(await paying.stateOf(paying.second)).toEqual({ kind: 'to_pay', leftCents: 5_000 });
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

test('[PRC3] whoever said it paid reads so on the order, its list and its wallet, and the provider too', async () => {
  const { scene, orderId, first, say, receive, today } = await build();
  const read = async () => {
    const order = await getOrder(world.as(first), { orderId });
    const { open, over } = await listOwnOrders(world.as(first));
    const { toPay, toPayCents } = await getWallet(world.as(first), { locale: 'it' });
    const atProvider = await getProviderOrder(world.as(scene.staff), { orderId });
    return {
      order: order.ok && order.value.mine?.cash.kind,
      list: [open.map((one) => one.saidOn), over.length],
      wallet: [toPay.map((one) => one.saidOn), toPayCents],
      provider: atProvider.ok && atProvider.value.takings?.cash.map((one) => one.saidOn).sort(),
    };
  };
  const before = { order: 'to_pay', list: [[null], 0], wallet: [[null], 2_000] };
  expect(await read()).toEqual({ ...before, provider: [null, null] });
  await say(first, 2_000);
  const said = { order: 'said', list: [[today], 0], wallet: [[today], 0] };
  expect(await read()).toEqual({ ...said, provider: [today, null] });
  await receive(first, 2_000);
  const after = { order: 'received', list: [[null], 0], wallet: [[], 0] };
  expect(await read()).toMatchObject(after);
});

test('[PAY3] whose vouchers pay all has nothing to pay, and nobody pays an order that was called off', async () => {
  const covered = await build([5_000]);
  expect(await covered.stateOf(covered.first)).toEqual({ kind: 'nothing' });
  expect(await covered.say(covered.first, 1)).toMatchObject({ code: 'paid.nothing_due' });
  const { orderId, second } = covered;
  const cancelled = await cancelOrder(world.as(covered.first), {
    orderId,
    idempotencyKey: testId(),
    words: 'Non serve più.',
  });
  expect(cancelled.ok).toBe(true);
  expect(await covered.stateOf(second)).toEqual({ kind: 'over' });
  expect(await covered.say(second, 5_000)).toMatchObject({ code: 'order.wrong_state' });
});

test('[PAY4] the code for the bank names account, rest and reference, once there is an account', async () => {
  const { scene, orderId, first } = await build();
  const bare = await getPayment(world.as(first), { orderId });
  expect(bare).toMatchObject({
    value: { account: null, epc: null, provider: { email: 'ente@example.org', phone: '02000000' } },
  });
  expect((await setAccount(scene.staff, scene.providerId)).ok).toBe(true);
  const { householdId } = first;
  const reference = await referenceOf(database.db, { orderId, householdId });
  expect(await getPayment(world.as(first), { orderId })).toMatchObject({
    value: {
      account: { iban: IBAN, holder: HOLDER },
      epc: `BCD\n002\n1\nSCT\n\nEnte di prova + C.\n${IBAN}\nEUR20.00\n\n${reference}`,
    },
  });
});

test('[PAY6] said once, the whole rest, from the last yes until today; under one key once', async () => {
  const { first, orderId, say, today } = await build();
  expect(await say(first, 1_999)).toMatchObject({ code: 'paid.other_amount' });
  expect(await say(first, 2_000, '2099-01-01')).toMatchObject({ code: 'paid.later' });
  expect(await say(first, 2_000, '2020-01-01')).toMatchObject({ code: 'paid.before' });
  const command = { orderId, idempotencyKey: testId(), amountCents: 2_000, paidOn: today };
  const answers = await Promise.all([
    sayPaid(world.as(first), command),
    sayPaid(world.as(first), command),
    say(first, 2_000),
  ]);
  expect(answers.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(1);
  expect(await say(first, 2_000)).toMatchObject({ code: 'paid.already_said' });
  const rows = await database.db.$count(cashAnnouncements, eq(cashAnnouncements.orderId, orderId));
  expect(rows).toBe(1);
});

test('[PAY6] it is taken back, and said again, until the money was received', async () => {
  const { scene, orderId, first, second, say, takeBack, receive, stateOf } = await build();
  expect(await takeBack(first)).toEqual({ ok: false, code: 'paid.not_said' });
  await say(first, 2_000);
  expect(await takeBack(second)).toEqual({ ok: false, code: 'paid.not_said' });
  expect((await takeBack(first)).ok).toBe(true);
  expect(await stateOf(first)).toEqual({ kind: 'to_pay', leftCents: 2_000 });
  await say(first, 2_000);
  await receive(first, 2_000);
  expect(await takeBack(first)).toEqual({ ok: false, code: 'paid.received' });
  expect(await say(first, 2_000)).toMatchObject({ code: 'paid.nothing_due' });
  // A receipt marked by mistake leaves the household's word as it was.
  const { householdId } = first;
  const reference = await referenceOf(database.db, { orderId, householdId });
  const undo = { orderId, reference, idempotencyKey: testId() };
  expect((await undoCashReceived(world.as(scene.staff), undo)).ok).toBe(true);
  expect(await stateOf(first)).toMatchObject({ kind: 'said' });
  expect((await takeBack(first)).ok).toBe(true);
});

test('[PAY6] [PRC3] once said, home and wallet ask for nothing, and for it again when it is taken back', async () => {
  const { orderId, first, say, takeBack } = await build();
  const asked = async () => {
    const ctx = world.as(first);
    const [waiting, wallet] = await Promise.all([
      listWaiting(ctx),
      getWallet(ctx, { locale: 'it' }),
    ]);
    return [waiting.map(({ href }) => href), wallet.toPayCents];
  };
  // The mail that asks for the money is not sent once the household said that it paid.
  const notice = {
    kind: 'cash_due',
    eventKey: `order:${orderId}:cash_due`,
    href: `/orders/${orderId}/pay`,
    params: {},
  } as const;
  const mailed = () =>
    database.db.transaction((tx) =>
      findWhatWaits(tx, { notice, personId: first.personId, now: world.clock }),
    );
  expect(await asked()).toEqual([[`/orders/${orderId}/pay`], 2_000]);
  expect(await mailed()).toMatchObject({ provider: 'Ente di prova' });
  await say(first, 2_000);
  expect(await asked()).toEqual([[], 0]);
  expect(await mailed()).toBeNull();
  await takeBack(first);
  expect(await asked()).toEqual([[`/orders/${orderId}/pay`], 2_000]);
});

test('[B1] others of the group, staff and strangers neither read nor say it', async () => {
  const { scene, orderId, first, today } = await build();
  const stranger = (await buildOrder(world)).first;
  const input = { orderId, idempotencyKey: testId(), amountCents: 2_000, paidOn: today };
  for (const [who, code] of [
    [scene.staff, 'auth.forbidden'],
    [scene.operator, 'auth.forbidden'],
    [stranger, 'order.not_found'],
  ] as const) {
    expect(await getPayment(world.as(who), { orderId })).toEqual({ ok: false, code });
    expect(await sayPaid(world.as(who), input)).toEqual({ ok: false, code });
  }
  expect((await sayPaid(world.as(first), input)).ok).toBe(true);
});

test('[R4] the provider reads what is said under its reference, whoever holds the voucher, and of no household', async () => {
  const readings = [];
  for (const vouchers of [
    [3_000, 0],
    [0, 3_000],
  ]) {
    const { scene, orderId, first, second, say, today } = await build(vouchers);
    const [poor, rich] = vouchers[0] === 0 ? [second, first] : [first, second];
    world.live.length = 0;
    await say(poor, 2_000);
    const read = await listPayments(world.as(scene.staff));
    if (!read.ok) throw new Error(read.code);
    const [provider] = read.value;
    const reference = await referenceOf(database.db, { orderId, householdId: poor.householdId });
    expect(provider?.open[0]?.dues[0]).toEqual({
      reference,
      isFund: false,
      period: null,
      dueCents: 2_000,
      leftCents: 2_000,
      saidOn: today,
      receivedAt: null,
    });
    const notices = await database.db
      .select()
      .from(notifications)
      .where(eq(notifications.personId, scene.staff.personId));
    const audit = await database.db
      .select({ details: auditLog.details })
      .from(auditLog)
      .where(eq(auditLog.action, 'order.cash_said'));
    expect(audit.some(({ details }) => details['reference'] === reference)).toBe(true);
    const topics = [`provider:${scene.providerId}`, `user:${scene.staff.personId}`];
    const frames = world.live.filter(({ topic }) => topics.includes(topic));
    expect(frames.length).toBeGreaterThan(1);
    for (const { householdId, personId } of [poor, rich]) {
      expect(JSON.stringify([read, notices, frames, audit])).not.toContain(householdId);
      expect(JSON.stringify([read, notices, frames, audit])).not.toContain(personId);
    }
    const { leftCents, saidCents, open } = provider ?? {};
    const sums = open?.flatMap(({ dues }) => dues.map((due) => due.leftCents));
    readings.push({ leftCents, saidCents, sums });
  }
  expect(readings[1]).toEqual(readings[0]);
  expect(readings[0]).toEqual({ leftCents: 7_000, saidCents: 2_000, sums: [2_000, 5_000] });
});

test('[B2] operators read no sum, and hear nothing of what is said', async () => {
  const { scene, first, say } = await build();
  await say(first, 2_000);
  expect(await listPayments(world.as(scene.operator))).toEqual({
    ok: false,
    code: 'auth.forbidden',
  });
  const heard = async (personId: string) => {
    const rows = await database.db
      .select({ kind: notifications.kind, href: notifications.href })
      .from(notifications)
      .where(eq(notifications.personId, personId));
    return rows.filter(({ kind }) => kind === 'cash_said');
  };
  expect(await heard(scene.operator.personId)).toEqual([]);
  expect(await heard(scene.staff.personId)).toEqual([
    { kind: 'cash_said', href: '/provider/payments' },
  ]);
});

test('[PAY6] with the last yes a household with money to pay is written to, one without is told', async () => {
  const { first, second, orderId } = await build([5_000]);
  const toldOf = async ({ personId }: OrderMember) => {
    const rows = await database.db
      .select({ kind: notifications.kind, href: notifications.href, id: notifications.id })
      .from(notifications)
      .where(eq(notifications.personId, personId));
    return rows.filter(({ kind }) => kind === 'cash_due' || kind === 'order_confirmed');
  };
  expect(await toldOf(first)).toMatchObject([
    { kind: 'order_confirmed', href: `/orders/${orderId}` },
  ]);
  // The second said the last yes itself, and hears what the others hear.
  expect(await toldOf(second)).toMatchObject([
    { kind: 'cash_due', href: `/orders/${orderId}/pay` },
  ]);
  const paying = await build([0, 5_000]);
  const [notice] = await toldOf(paying.first);
  expect(notice).toMatchObject({ kind: 'cash_due', href: `/orders/${paying.orderId}/pay` });
  const [last] = await toldOf(paying.second);
  expect(last).toMatchObject({ kind: 'order_confirmed' });
  const written = await database.db.$count(mails, eq(mails.noticeId, notice?.id ?? ''));
  expect(written).toBe(1);
});

test('[PAY3] part of the money may have come: the rest is due', async () => {
  const { first, scene, orderId, stateOf } = await build();
  const { householdId } = first;
  await transact(world.as(scene.staff), async (unit) => {
    const money = { orderId, householdId, providerId: scene.providerId, amountCents: 500 };
    const booking = { entry: receiveCash(money), idempotencyKey: testId(), orderId };
    const posted = await postTransaction(world.as(scene.staff), unit, booking);
    if (!posted.ok) return posted;
    const change = { cashReceivedCents: 500, cashTransactionId: posted.value.transactionId };
    await updateDue(unit.tx, { orderId, period: 1, householdId, change });
    return posted;
  });
  expect(await stateOf(first)).toEqual({ kind: 'to_pay', leftCents: 1_500 });
  const page = await getPayment(world.as(first), { orderId });
  expect(page).toMatchObject({ value: { receivedCents: 500, dueCents: 2_000 } });
});
