import { and, eq, inArray } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';

import { notifications } from '#db/schema/notifications.ts';
import { providers } from '#db/schema/providers.ts';
import { vouchers } from '#db/schema/wallet.ts';
import { closeDue } from '#server/jobs/close-due.ts';
import { findWaitingOf } from '#tests/support/builders/purchases.ts';
import { cancelOrder } from '#server/orders/cancel-order.server.ts';
import { answerDates } from '#server/orders/answer-dates.server.ts';
import { confirmShare } from '#server/orders/confirm-share.server.ts';
import { dropOut } from '#server/orders/drop-out.server.ts';
import { getOrder } from '#server/orders/get-order.server.ts';
import { getOrderCourse } from '#server/orders/get-order-course.server.ts';
import { getProviderDelivery } from '#server/orders/get-provider-delivery.server.ts';
import { getSheetForm } from '#server/orders/get-sheet-form.server.ts';
import { proposeDates } from '#server/orders/propose-dates.server.ts';
import { shareSheet } from '#server/orders/share-sheet.server.ts';
import {
  acceptPurchase,
  declinePurchase,
  proposeTime,
} from '#server/purchases/answer-purchase.server.ts';
import { refuseTime, takeTime } from '#server/purchases/answer-time.server.ts';
import { getPurchase } from '#server/purchases/describe-purchase.server.ts';
import { testId } from '#tests/support/builders/accounts.ts';
import {
  buildPurchaseScene,
  buyAlone,
  type PurchaseScene,
} from '#tests/support/builders/purchases.ts';
import { balanceAt } from '#tests/support/builders/wallet.ts';
import { createWorld, type TestWorld } from '#tests/support/context.ts';
import { brokenMoneyRules } from '#tests/support/money-invariants.ts';
import { useDatabase } from '#tests/support/stage.ts';

const database = useDatabase();
let world: TestWorld;

beforeEach(() => {
  world = createWorld(database.db);
});

const sent = (orderId: string) => ({ orderId, idempotencyKey: testId() });
const AT_FOUR = { day: '2026-12-05', hours: { startMinute: 960, endMinute: 1_080 } };

async function stateOf(scene: PurchaseScene, orderId: string) {
  const order = await getOrder(world.as(scene.parent), { orderId });
  if (!order.ok) throw new Error(order.code);
  const { status, calledOff, firstDay, lastDay } = order.value.facts;
  return { status, cancelReason: calledOff?.reason, firstDay, lastDay };
}

function kindsFor(personId: string) {
  return database.db
    .select({ kind: notifications.kind })
    .from(notifications)
    .where(and(eq(notifications.personId, personId)))
    .then((rows) => rows.map(({ kind }) => kind));
}

test('[BUY5] the provider takes it: confirmed, and the household is told what is left to pay', async () => {
  const scene = await buildPurchaseScene(world);
  const orderId = await buyAlone(world, scene);
  expect(await findWaitingOf(world, scene.staff)).toEqual(['purchase']);
  expect(await acceptPurchase(world.as(scene.staff), sent(orderId))).toMatchObject({ ok: true });
  expect(await stateOf(scene, orderId)).toMatchObject({ status: 'confirmed' });
  expect(await kindsFor(scene.parent.personId)).toContain('cash_due');
  expect(await findWaitingOf(world, scene.staff)).toEqual([]);
  expect(await acceptPurchase(world.as(scene.staff), sent(orderId))).toMatchObject({
    code: 'purchase.answered',
  });
});

test('[R7] [BUY5] a voucher suspended since the purchase: the provider’s yes has the household asked again', async () => {
  const scene = await buildPurchaseScene(world);
  const orderId = await buyAlone(world, scene);
  await database.db
    .update(vouchers)
    .set({ isSuspended: true })
    .where(eq(vouchers.householdId, scene.parent.householdId));
  expect(await acceptPurchase(world.as(scene.staff), sent(orderId))).toMatchObject({ ok: true });
  const page = await getOrder(world.as(scene.parent), { orderId });
  expect(page).toMatchObject({
    value: { canConfirm: true, mine: { agreedCashCents: 1_500, cashDueCents: 4_000 } },
  });
  const yes = { ...sent(orderId), priceVersion: 1, cashDueCents: 4_000 };
  expect(await confirmShare(world.as(scene.parent), yes)).toMatchObject({ ok: true });
  expect(await stateOf(scene, orderId)).toMatchObject({ status: 'confirmed' });
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

test('[R7] [R6] without that second yes the purchase ends when the service was to begin', async () => {
  const scene = await buildPurchaseScene(world);
  const orderId = await buyAlone(world, scene);
  await database.db
    .update(vouchers)
    .set({ isSuspended: true })
    .where(eq(vouchers.householdId, scene.parent.householdId));
  await acceptPurchase(world.as(scene.staff), sent(orderId));
  world.clock = new Date('2026-12-05T09:00:00Z');
  await closeDue.run(world.as());
  expect(await stateOf(scene, orderId)).toMatchObject({
    status: 'cancelled',
    cancelReason: 'unconfirmed',
  });
});

test('[R4] [DS1] a household alone with a voucher names itself by its sheet, told what that says', async () => {
  const scene = await buildPurchaseScene(world);
  const orderId = await buyAlone(world, scene);
  await acceptPurchase(world.as(scene.staff), sent(orderId));
  const read = () => getProviderDelivery(world.as(scene.staff), { orderId });
  expect(await read()).toMatchObject({ value: { sheets: [] } });
  const form = await getSheetForm(world.as(scene.parent), { orderId });
  expect(form).toMatchObject({ value: { reach: 'tells', isAlone: true } });
  const texts = { place: 'Via Padova 3', phone: '', goodToKnow: '' };
  const sheet = { orderId, beneficiaries: [scene.childId], ...texts };
  expect(await shareSheet(world.as(scene.parent), sheet)).toMatchObject({ ok: true });
  expect(await read()).toMatchObject({
    value: { sheets: [{ place: 'Via Padova 3', beneficiaries: [{ age: 7 }] }] },
  });
});

test('[SES3] who buys alone proposes first dates: both are told of them as such, and of no group', async () => {
  const scene = await buildPurchaseScene(world);
  const orderId = await buyAlone(world, scene);
  await acceptPurchase(world.as(scene.staff), sent(orderId));
  const slots = [{ day: '2026-12-04', startMinute: 900, endMinute: 1_140 }];
  const change = { kind: 'timetable', timetable: { kind: 'dates', slots } } as const;
  const made = await proposeDates(world.as(scene.parent), { ...sent(orderId), change });
  if (!made.ok) throw new Error(made.code);
  const { changeId } = made.value;
  const yes = { ...sent(orderId), changeId, answer: 'accept' } as const;
  expect(await answerDates(world.as(scene.staff), yes)).toMatchObject({ ok: true });
  const told = await database.db
    .select({ kind: notifications.kind, params: notifications.params })
    .from(notifications)
    .where(inArray(notifications.kind, ['dates_proposed', 'dates_answered']));
  expect(told.map(({ kind }) => kind)).toContain('dates_proposed');
  expect(told.map(({ kind }) => kind)).toContain('dates_answered');
  for (const { params } of told) {
    expect(params).toMatchObject({ side: 'household', dates: 'first' });
  }
});

test('[SES12] dates that come to less than a household bought get more, and then no more', async () => {
  const scene = await buildPurchaseScene(world);
  const hours = { startMinute: 900, endMinute: 1_020 };
  const wanted = { day: '2026-12-03', hours };
  const orderId = await buyAlone(world, scene, { wanted });
  await acceptPurchase(world.as(scene.staff), sent(orderId));
  const seen = { orderId, side: 'group' } as const;
  expect(await getOrderCourse(world.as(scene.parent), seen)).toMatchObject({
    value: { dates: { canAdd: true, amount: { unit: 'hour', made: 2, bought: 4 } } },
  });
  const add = (day: string) => {
    const timetable = { kind: 'dates', slots: [{ day, ...hours }] } as const;
    const change = { kind: 'timetable', timetable } as const;
    return proposeDates(world.as(scene.staff), { ...sent(orderId), change });
  };
  const made = await add('2026-12-10');
  if (!made.ok) throw new Error(made.code);
  expect(await getOrderCourse(world.as(scene.parent), seen)).toMatchObject({
    value: { dates: { canAdd: false }, added: { dates: [{}], units: 2 } },
  });
  const yes = { ...sent(orderId), changeId: made.value.changeId, answer: 'accept' } as const;
  expect(await answerDates(world.as(scene.parent), yes)).toMatchObject({ ok: true });
  expect(await getOrderCourse(world.as(scene.parent), seen)).toMatchObject({
    value: { dates: { canAdd: false, amount: { made: 4 }, sessions: [{}, { number: 2 }] } },
  });
  expect(await add('2026-12-17')).toMatchObject({ code: 'session.has_dates' });
});

test('[BUY5] another time: the household takes it, the order moves there with its dates', async () => {
  const scene = await buildPurchaseScene(world);
  const orderId = await buyAlone(world, scene);
  const proposal = { ...sent(orderId), wanted: AT_FOUR, answer: 'Il giovedì siamo pieni.' };
  expect(await proposeTime(world.as(scene.staff), proposal)).toMatchObject({ ok: true });
  expect(await findWaitingOf(world, scene.parent)).toEqual(['time']);
  const seen = await getPurchase(world.as(scene.parent), { orderId });
  expect(seen).toMatchObject({
    ok: true,
    value: { mayAnswer: true, proposed: { startsOn: '2026-12-05', cashDueCents: 1_500 } },
  });
  const take = { ...sent(orderId), cashDueCents: 1_500 };
  expect(await takeTime(world.as(scene.parent), take)).toMatchObject({ ok: true });
  expect(await stateOf(scene, orderId)).toMatchObject({
    status: 'confirmed',
    firstDay: '2026-12-05',
  });
  const course = await getOrderCourse(world.as(scene.parent), { orderId, side: 'group' });
  expect(course.ok && course.value.dates.sessions.map(({ startsAt }) => startsAt)).toEqual([
    '2026-12-05T15:00:00.000Z',
  ]);
  expect(await kindsFor(scene.staff.personId)).toContain('order_confirmed');
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

test('[V1] a time after a voucher’s last day costs money: the household says yes to that sum', async () => {
  const scene = await buildPurchaseScene(world, {
    unit: 'session',
    voucherExpiresOn: '2026-12-20',
  });
  const dayOf = (day: string) => ({ day, hours: { startMinute: 960, endMinute: 1_020 } });
  const orderId = await buyAlone(world, scene, {
    quantity: 1,
    wanted: { ...dayOf('2026-12-03'), hours: null },
  });
  const later = { ...sent(orderId), wanted: dayOf('2026-12-28'), answer: '' };
  expect(await proposeTime(world.as(scene.staff), later)).toMatchObject({ ok: true });
  const take = (cashDueCents: number) =>
    takeTime(world.as(scene.parent), { ...sent(orderId), cashDueCents });
  expect(await take(0)).toMatchObject({ code: 'order.stale' });
  expect(await take(1_000)).toMatchObject({ ok: true });
  expect(await balanceAt(database.db, scene.voucher)).toBe(2_500);
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

test('[BUY5] a no of either side gives all back and says who said it', async () => {
  const scene = await buildPurchaseScene(world);
  const declined = await buyAlone(world, scene);
  const no = { ...sent(declined), answer: 'Non abbiamo posto.' };
  expect(await declinePurchase(world.as(scene.staff), no)).toMatchObject({ ok: true });
  expect(await stateOf(scene, declined)).toMatchObject({
    status: 'cancelled',
    cancelReason: 'declined',
  });
  expect(await balanceAt(database.db, scene.voucher)).toBe(2_500);
  const refused = await buyAlone(world, scene);
  await proposeTime(world.as(scene.staff), { ...sent(refused), wanted: AT_FOUR, answer: '' });
  expect(await refuseTime(world.as(scene.parent), sent(refused))).toMatchObject({ ok: true });
  expect(await stateOf(scene, refused)).toMatchObject({ cancelReason: 'time_refused' });
  expect(await balanceAt(database.db, scene.voucher)).toBe(2_500);
});

test('[BUY4] what nobody answers in 48 hours lapses once: all goes back, both are told', async () => {
  const scene = await buildPurchaseScene(world);
  const orderId = await buyAlone(world, scene);
  world.clock = new Date(world.clock.getTime() + 48 * 3_600_000);
  expect(await acceptPurchase(world.as(scene.staff), sent(orderId))).toMatchObject({
    code: 'purchase.answer_too_late',
  });
  await closeDue.run(world.as({ kind: 'system' }));
  await closeDue.run(world.as({ kind: 'system' }));
  expect(await stateOf(scene, orderId)).toMatchObject({
    status: 'cancelled',
    cancelReason: 'unanswered',
  });
  expect(await balanceAt(database.db, scene.voucher)).toBe(2_500);
  for (const { personId } of [scene.parent, scene.staff]) {
    const kinds = await kindsFor(personId);
    expect(kinds.filter((kind) => kind === 'order_cancelled')).toHaveLength(1);
  }
});

test('[BUY7] before the answer the household cancels for nothing; it does not leave its own order', async () => {
  const scene = await buildPurchaseScene(world);
  const orderId = await buyAlone(world, scene);
  const leave = { ...sent(orderId), expected: 'cancelled' } as const;
  expect(await dropOut(world.as(scene.parent), leave)).toMatchObject({ code: 'order.wrong_state' });
  expect(
    await cancelOrder(world.as(scene.parent), { ...sent(orderId), words: 'Non serve più.' }),
  ).toMatchObject({ ok: true });
  expect(await stateOf(scene, orderId)).toMatchObject({ cancelReason: 'household' });
  expect(await balanceAt(database.db, scene.voucher)).toBe(2_500);
  expect(await acceptPurchase(world.as(scene.staff), sent(orderId))).toMatchObject({
    code: 'purchase.answered',
  });
});

test('[R5] [M20] nobody suspended takes it, no household answers for the provider, nor it for her', async () => {
  const scene = await buildPurchaseScene(world);
  const orderId = await buyAlone(world, scene);
  expect(await acceptPurchase(world.as(scene.parent), sent(orderId))).toMatchObject({
    code: 'auth.forbidden',
  });
  await proposeTime(world.as(scene.staff), { ...sent(orderId), wanted: AT_FOUR, answer: '' });
  const take = { ...sent(orderId), cashDueCents: 1_500 };
  expect(await takeTime(world.as(scene.staff), take)).toMatchObject({ code: 'auth.forbidden' });
  await database.db
    .update(providers)
    .set({ status: 'suspended' })
    .where(eq(providers.id, scene.service.providerId));
  expect(await takeTime(world.as(scene.parent), take)).toMatchObject({
    code: 'purchase.not_on_sale',
  });
});

test('[BUY5] what goes on by the month keeps its days', async () => {
  const scene = await buildPurchaseScene(world, { unit: 'month' });
  const orderId = await buyAlone(world, scene, {
    quantity: 3,
    wanted: { day: '2026-12-01', hours: null },
  });
  expect(await stateOf(scene, orderId)).toMatchObject({ lastDay: '2027-02-28' });
  const other = { ...sent(orderId), wanted: AT_FOUR, answer: '' };
  expect(await proposeTime(world.as(scene.staff), other)).toMatchObject({
    code: 'purchase.by_months',
  });
});
