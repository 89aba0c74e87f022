import { and, eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { notifications as texts } from '#app/i18n/notifications/it.ts';
import { listSaidAbsences } from '#db/queries/orders/attendance.ts';
import { romeInstant, romeLocal } from '#app/domain/rome-clock.ts';
import { listOrderDues } from '#db/queries/orders/dues.ts';
import { listSessions } from '#db/queries/orders/sessions.ts';
import { memberships } from '#db/schema/groups.ts';
import { notifications } from '#db/schema/notifications.ts';
import { orderSessions } from '#db/schema/order-sessions.ts';
import { orderObjections, orderSteps } from '#db/schema/order-steps.ts';
import { orders } from '#db/schema/orders.ts';
import type { PersonActor } from '#server/context.ts';
import { getOrder } from '#server/orders/get-order.server.ts';
import { listOwnOrders } from '#server/orders/list-own-orders.server.ts';
import { listProviderOrders } from '#server/orders/list-provider-orders.server.ts';
import { getHome } from '#server/home/get-home.server.ts';
import { listWaiting } from '#server/notifications/list-waiting.server.ts';
import { answerDates, type DatesAnswer } from '#server/orders/answer-dates.server.ts';
import { cancelOrder } from '#server/orders/cancel-order.server.ts';
import { completeOrder } from '#server/orders/complete-order.server.ts';
import { getDatesForm } from '#server/orders/get-dates-form.server.ts';
import { getOrderCourse } from '#server/orders/get-order-course.server.ts';
import { listAgenda } from '#server/orders/list-agenda.server.ts';
import { markCashReceived } from '#server/orders/mark-cash-received.server.ts';
import { objectToStep } from '#server/orders/object-to-step.server.ts';
import { proposeDates } from '#server/orders/propose-dates.server.ts';
import { sayAbsence } from '#server/orders/say-absence.server.ts';
import { settleObjection } from '#server/orders/settle-objection.server.ts';
import { startOrder } from '#server/orders/start-order.server.ts';
import { takeBackStep } from '#server/orders/take-back-step.server.ts';
import { withdrawObjection } from '#server/orders/withdraw-objection.server.ts';
import { undoCashReceived } from '#server/orders/undo-cash-received.server.ts';
import { testId } from '#tests/support/builders/accounts.ts';
import { confirmAll } from '#tests/support/builders/order-scenes.ts';
import {
  buildScene,
  placeOrder,
  referenceOf,
  waitUntil,
  type OrderOverrides,
} from '#tests/support/builders/orders.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const START = new Date('2026-11-23T09:00:00Z');
const database = useDatabase();
const world = useWorld(database, START);

const THURSDAYS: OrderOverrides = {
  startsOn: '2026-12-01',
  endsOn: '2026-12-18',
  timetable: {
    kind: 'weekly',
    slots: [{ weekday: 4, startMinute: 900, endMinute: 1_020 }],
    skipsSchoolClosed: true,
  },
};
const at = (local: string) => romeInstant(local) ?? new Date(0);

async function build(overrides: OrderOverrides = THURSDAYS) {
  const { db } = database;
  const scene = await buildScene(db, overrides);
  const [a, b] = scene.members;
  if (!a || !b) throw new Error('nobody');
  const orderId = await placeOrder(world, scene);
  const command = () => ({ orderId, idempotencyKey: testId() });
  return {
    scene,
    a,
    b,
    orderId,
    confirmAll: () => confirmAll(world, { scene, orderId }),
    starts: async () =>
      (await listSessions(db, { orderIds: [orderId] })).map(({ startsAt }) => romeLocal(startsAt)),
    order: async () => (await db.select().from(orders).where(eq(orders.id, orderId)))[0],
    propose: (actor: PersonActor, kind: 'one' | 'rest', number: number, from: string, to: string) =>
      proposeDates(world.as(actor), {
        ...command(),
        change: { kind, number, startsAt: at(from), endsAt: at(to) },
      }),
    reply: (actor: PersonActor, changeId: string, answer: DatesAnswer, idempotencyKey = testId()) =>
      answerDates(world.as(actor), { orderId, idempotencyKey, changeId, answer }),
    start: (actor: PersonActor) => startOrder(world.as(actor), command()),
    complete: (actor: PersonActor) => completeOrder(world.as(actor), command()),
    course: async (actor: PersonActor, side: 'group' | 'provider' = 'group') => {
      const course = await getOrderCourse(world.as(actor), { orderId, side });
      if (!course.ok) throw new Error(course.code);
      return course.value;
    },
    object: (actor: PersonActor, stepId: string) =>
      objectToStep(world.as(actor), { ...command(), stepId, sentence: 'Non è venuto nessuno.' }),
    settle: (actor: PersonActor, stepId: string, householdId: string) =>
      settleObjection(world.as(actor), { ...command(), stepId, householdId }),
    withdraw: (actor: PersonActor, stepId: string) =>
      withdrawObjection(world.as(actor), { ...command(), stepId }),
    takeBack: (actor: PersonActor, stepId: string) =>
      takeBackStep(world.as(actor), { ...command(), stepId }),
    cash: async (actor: PersonActor, { householdId }: { householdId: string }) => {
      const [own] = await listOrderDues(db, { orderId, householdId });
      return markCashReceived(world.as(actor), {
        ...command(),
        reference: own?.paymentReference ?? '',
        amountCents: own?.cashDueCents ?? 0,
      });
    },
    undoCash: async (actor: PersonActor, { householdId }: { householdId: string }) =>
      undoCashReceived(world.as(actor), {
        ...command(),
        reference: await referenceOf(db, { orderId, householdId }),
      }),
  };
}

const changeIdOf = (made: Awaited<ReturnType<typeof proposeDates>>) =>
  made.ok ? made.value.changeId : made.code;

test('[SES1] dates are born with the order and count when all have said yes', async () => {
  const { a, orderId, scene, starts, confirmAll, course } = await build();
  expect(await starts()).toEqual(['2026-12-03T15:00', '2026-12-10T15:00', '2026-12-17T15:00']);
  const days = { first: '2026-12-01', last: '2026-12-31' };
  expect(await listAgenda(world.as(a), days)).toMatchObject(
    Array.from({ length: 3 }, () => ({ kind: 'session', isTentative: true })),
  );
  expect(await listAgenda(world.as(scene.operator), days)).toEqual([]);
  expect((await course(a)).dates).toMatchObject({ isTentative: true, canArrange: false });
  await confirmAll();
  expect(await listAgenda(world.as(scene.operator), days)).toMatchObject([
    { kind: 'session', day: '2026-12-03', href: `/provider/orders/${orderId}` },
    { day: '2026-12-10' },
    { day: '2026-12-17' },
  ]);
  expect((await course(a)).dates).toMatchObject({ isTentative: false, canArrange: true });
});

test('[SES5] [SES7] the provider proposes, the organiser answers; nothing moves before', async () => {
  const { a, b, scene, starts, confirmAll, propose, reply, order } = await build();
  await confirmAll();
  const asked = ['2026-12-22T16:00', '2026-12-22T18:00'] as const;
  expect(await propose(b, 'one', 3, ...asked)).toMatchObject({ code: 'auth.forbidden' });
  const made = await propose(scene.operator, 'one', 3, ...asked);
  const changeId = changeIdOf(made);
  expect(await starts()).toContain('2026-12-17T15:00');
  expect(await propose(a, 'one', 2, ...asked)).toMatchObject({ code: 'dates.waiting' });
  expect(await reply(scene.staff, changeId, 'accept')).toMatchObject({ code: 'auth.forbidden' });
  expect(await reply(a, changeId, 'withdraw')).toMatchObject({ code: 'auth.forbidden' });
  const key = testId();
  expect(await reply(a, changeId, 'accept', key)).toMatchObject({ ok: true });
  expect(await reply(a, changeId, 'accept', key)).toMatchObject({ ok: true });
  expect(await reply(a, changeId, 'refuse')).toMatchObject({ code: 'dates.closed' });
  expect(await starts()).toEqual(['2026-12-03T15:00', '2026-12-10T15:00', '2026-12-22T16:00']);
  expect(await order()).toMatchObject({ endsOn: '2026-12-22' });
  const told = await database.db
    .select({ kind: notifications.kind })
    .from(notifications)
    .where(eq(notifications.personId, b.personId));
  expect(told.map(({ kind }) => kind)).toContain('dates_answered');
});

test('[SES5] no date of an order that is billed by months goes beyond its last day', async () => {
  const months = { ...THURSDAYS, endsOn: '2027-01-31' };
  const { a, orderId, scene, starts, confirmAll, propose } = await build(months);
  await confirmAll();
  const dates = await starts();
  const form = await getDatesForm(world.as(a), { orderId, side: 'group' });
  expect(form).toMatchObject({
    value: { movesWithin: { startsOn: '2026-12-01', endsOn: '2027-01-31' } },
  });
  const late = { code: 'session.too_late', details: { day: '2027-01-31' } };
  expect(await propose(a, 'one', 1, '2027-02-01T15:00', '2027-02-01T17:00')).toMatchObject(late);
  // The first goes on by a week, and with it the last.
  expect(
    await propose(scene.operator, 'rest', 1, '2026-12-10T15:00', '2026-12-10T17:00'),
  ).toMatchObject(late);
  expect(await starts()).toEqual(dates);
  expect(await propose(a, 'one', 1, '2027-01-31T15:00', '2027-01-31T17:00')).toMatchObject({
    ok: true,
  });
});

test('[ATT4] [SES14] a date that moves ends what was said of it, and its household is told', async () => {
  const { a, b, orderId, scene, confirmAll, propose, reply, course } = await build();
  await confirmAll();
  for (const { person, number } of [
    { person: a, number: 1 },
    { person: b, number: 1 },
    { person: b, number: 2 },
  ]) {
    const said = { orderId, number, dependantId: person.dependantIds[0] ?? '', comes: false };
    expect(await sayAbsence(world.as(person), said)).toMatchObject({ ok: true });
  }
  const made = await propose(scene.operator, 'one', 1, '2026-12-04T15:00', '2026-12-04T17:00');
  await reply(a, changeIdOf(made), 'accept');
  const told = await database.db
    .select({ to: notifications.personId, params: notifications.params })
    .from(notifications)
    .where(eq(notifications.kind, 'dates_answered'));
  const paramsOf = (personId: string) => told.find(({ to }) => to === personId)?.params ?? {};
  // Whoever said yes had told something too.
  expect(paramsOf(a.personId)).toMatchObject({ ownAbsences: 1 });
  expect(texts.sentences.dates_answered(paramsOf(b.personId))).toMatch(
    /: da gio 3 dic, 15:00 a ven 4 dic, 15:00\. L’assenza che avevate detto non vale più: se serve, ditelo di nuovo$/,
  );
  expect(texts.sentences.dates_answered(paramsOf(scene.staff.personId))).toMatch(
    /\. 2 assenze già dette non valgono più$/,
  );
  const left = await listSaidAbsences(database.db, { orderId });
  expect(left).toMatchObject([{ householdId: b.householdId, number: 2 }]);
  expect((await course(b)).dates.change).toMatchObject({
    state: 'accepted',
    startsAt: '2026-12-04T14:00:00.000Z',
    done: { dates: 1, before: '2026-12-03T14:00:00.000Z' },
  });
  // Back where it was, nothing said of it comes back.
  const back = await propose(scene.operator, 'one', 1, '2026-12-03T15:00', '2026-12-03T17:00');
  expect(await reply(a, changeIdOf(back), 'accept')).toMatchObject({ ok: true });
  expect(await listSaidAbsences(database.db, { orderId })).toHaveLength(1);
});

test('[SES7] who was asked is told that a proposal is withdrawn, and nobody else', async () => {
  const { a, b, scene, confirmAll, propose, reply } = await build();
  await confirmAll();
  const made = await propose(scene.operator, 'one', 1, '2026-12-04T15:00', '2026-12-04T17:00');
  expect(await reply(scene.operator, changeIdOf(made), 'withdraw')).toMatchObject({ ok: true });
  const again = await propose(a, 'one', 1, '2026-12-04T15:00', '2026-12-04T17:00');
  expect(await reply(a, changeIdOf(again), 'withdraw')).toMatchObject({ ok: true });
  const told = await database.db
    .select({ to: notifications.personId, params: notifications.params })
    .from(notifications)
    .where(eq(notifications.kind, 'dates_answered'));
  const sides = (personId: string) =>
    told.filter(({ to }) => to === personId).map(({ params }) => params);
  expect(sides(a.personId)).toMatchObject([{ side: 'provider', answer: 'withdrawn' }]);
  expect(sides(scene.staff.personId)).toMatchObject([{ side: 'group', answer: 'withdrawn' }]);
  expect(sides(b.personId)).toEqual([]);
});

test('[SES7] of two answers and two proposals at one moment, one wins', async () => {
  const { a, scene, starts, confirmAll, propose, reply } = await build();
  await confirmAll();
  const both = await Promise.all([
    propose(a, 'one', 1, '2026-12-04T15:00', '2026-12-04T17:00'),
    propose(scene.staff, 'rest', 1, '2026-12-02T15:00', '2026-12-02T17:00'),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  const isGroups = both[0].ok;
  const changeId = changeIdOf(isGroups ? both[0] : both[1]);
  const [answers, asks] = isGroups ? [scene.staff, a] : [a, scene.staff];
  const ends = await Promise.all([
    reply(answers, changeId, 'accept'),
    reply(asks, changeId, 'withdraw'),
  ]);
  expect(ends.filter(({ ok }) => ok)).toHaveLength(1);
  const after = isGroups
    ? ['2026-12-04T15:00', '2026-12-10T15:00', '2026-12-17T15:00']
    : ['2026-12-02T15:00', '2026-12-09T15:00', '2026-12-16T15:00'];
  const before = ['2026-12-03T15:00', '2026-12-10T15:00', '2026-12-17T15:00'];
  expect(await starts()).toEqual(ends[0].ok ? after : before);
});

test('[SES7] a proposal nobody answers lapses, and another can be made', async () => {
  const { a, scene, confirmAll, propose, reply } = await build();
  await confirmAll();
  const late = changeIdOf(
    await propose(scene.staff, 'one', 1, '2026-12-04T15:00', '2026-12-04T17:00'),
  );
  waitUntil(world, '2026-12-05');
  expect(await reply(a, late, 'accept')).toMatchObject({ code: 'dates.closed' });
  expect(await propose(a, 'one', 2, '2026-12-11T15:00', '2026-12-11T17:00')).toMatchObject({
    ok: true,
  });
});

test('[SES3] an order whose dates were left open gets them from either side', async () => {
  const { a, scene, orderId, starts, confirmAll, reply } = await build({
    startsOn: '2026-12-01',
    endsOn: '2026-12-18',
  });
  await confirmAll();
  expect(await starts()).toEqual([]);
  const { timetable } = THURSDAYS;
  if (!timetable) throw new Error('no timetable');
  const made = await proposeDates(world.as(scene.operator), {
    orderId,
    idempotencyKey: testId(),
    change: { kind: 'timetable', timetable },
  });
  expect(await reply(a, changeIdOf(made), 'accept')).toMatchObject({ ok: true });
  expect(await starts()).toHaveLength(3);
});

test('cancelling an order calls off the dates to come, not those that were held', async () => {
  const { a, scene, orderId, confirmAll, start } = await build();
  await confirmAll();
  waitUntil(world, '2026-12-04');
  await start(scene.staff);
  await cancelOrder(world.as(a), { orderId, idempotencyKey: testId(), words: 'Non serve più.' });
  const rows = await listSessions(database.db, { orderIds: [orderId] });
  expect(rows.map(({ state }) => state)).toEqual(['planned', 'cancelled', 'cancelled']);
});

test('[STP1] [STP2] nobody starts before the first date or finishes before the last date', async () => {
  const { scene, confirmAll, start, complete, course } = await build();
  await confirmAll();
  expect(await start(scene.staff)).toMatchObject({
    code: 'order.too_early',
    details: { day: '2026-12-03' },
  });
  waitUntil(world, '2026-12-03', '14:59');
  expect(await start(scene.staff)).toMatchObject({ code: 'order.too_early' });
  expect((await course(scene.staff, 'provider')).mayStartAt).toBe('2026-12-03T14:00:00.000Z');
  waitUntil(world, '2026-12-03', '15:00');
  expect(await start(scene.staff)).toMatchObject({ ok: true });
  waitUntil(world, '2026-12-17', '16:59');
  expect(await complete(scene.staff)).toMatchObject({
    code: 'order.not_over',
    details: { day: '2026-12-17' },
  });
  waitUntil(world, '2026-12-17', '17:00');
  expect(await complete(scene.staff)).toMatchObject({ ok: true });
});

test('[SES4] who answers reads each date that moves, and a date knows where it first was', async () => {
  const { a, scene, starts, confirmAll, propose, reply, course } = await build({
    ...THURSDAYS,
    timetable: {
      kind: 'weekly',
      slots: [
        { weekday: 4, startMinute: 900, endMinute: 1_020 },
        { weekday: 7, startMinute: 600, endMinute: 720 },
      ],
      skipsSchoolClosed: false,
    },
  });
  await confirmAll();
  const change = async (kind: 'one' | 'rest', number: number, from: string, to: string) => {
    const changeId = changeIdOf(await propose(scene.operator, kind, number, from, to));
    const { moves } = await course(a);
    expect((await course(scene.operator, 'provider')).moves).toEqual(moves);
    expect(await reply(a, changeId, 'accept')).toMatchObject({ ok: true });
    return moves.map(({ before, startsAt }) =>
      [before, startsAt].map((one) => romeLocal(new Date(one))),
    );
  };
  await change('one', 3, '2026-12-11T15:00', '2026-12-11T17:00');
  expect(await change('rest', 1, '2026-12-04T16:00', '2026-12-04T18:00')).toEqual([
    ['2026-12-03T15:00', '2026-12-04T16:00'],
    ['2026-12-17T15:00', '2026-12-18T16:00'],
  ]);
  expect(await starts()).toEqual([
    '2026-12-04T16:00',
    '2026-12-06T10:00',
    '2026-12-11T15:00',
    '2026-12-13T10:00',
    '2026-12-18T16:00',
  ]);
  await change('one', 3, '2026-12-12T15:00', '2026-12-12T17:00');
  await change('one', 1, '2026-12-03T15:00', '2026-12-03T17:00');
  const { dates, moves } = await course(a);
  expect(moves).toEqual([]);
  expect(dates.sessions.map(({ number, movedFrom }) => [number, movedFrom])).toEqual([
    [1, null],
    [2, null],
    [3, '2026-12-10T14:00:00.000Z'],
    [4, null],
    [5, '2026-12-17T14:00:00.000Z'],
  ]);
});

test('[M4] [SES7] a refused proposal is put right by the same form, and counts once', async () => {
  const { a, orderId, confirmAll, course } = await build();
  await confirmAll();
  const idempotencyKey = testId();
  const propose = (startsAt: string, endsAt: string) =>
    proposeDates(world.as(a), {
      orderId,
      idempotencyKey,
      change: { kind: 'one', number: 1, startsAt: at(startsAt), endsAt: at(endsAt) },
    });
  expect(await propose('2026-11-20T15:00', '2026-11-20T17:00')).toMatchObject({
    code: 'session.in_past',
  });
  const first = await propose('2026-12-04T15:00', '2026-12-04T17:00');
  expect(first.ok).toBe(true);
  expect(await propose('2026-12-04T15:00', '2026-12-04T17:00')).toEqual(first);
  expect((await course(a)).dates.change).toMatchObject({ state: 'open' });
});

test('[STP2] of a finished order nothing is told as to come', async () => {
  const { b, orderId, scene, confirmAll, start, complete, course } = await build();
  await confirmAll();
  waitUntil(world, '2026-12-17', '17:00');
  await start(scene.staff);
  await complete(scene.staff);
  const days = { first: '2026-12-01', last: '2026-12-31' };
  const listed = async () =>
    (await listAgenda(world.as(b), days)).filter(({ key }) => key.includes(orderId));
  expect(await listed()).toHaveLength(3);
  expect((await getHome(world.as(b))).person?.today.next).not.toContainEqual(
    expect.objectContaining({ key: expect.stringContaining(orderId) }),
  );
  // An order from before its provider had to wait for the last date.
  const guard = (what: 'disable' | 'enable') =>
    sql.raw(`alter table order_sessions ${what} trigger order_sessions_closed_period`);
  await database.db.execute(guard('disable'));
  await database.db
    .update(orderSessions)
    .set({ startsAt: at('2026-12-18T15:00'), endsAt: at('2026-12-18T17:00') })
    .where(and(eq(orderSessions.orderId, orderId), eq(orderSessions.number, 3)));
  await database.db.execute(guard('enable'));
  expect(await listed()).toHaveLength(2);
  expect((await course(b)).dates.isOver).toBe(true);
});

test('[STP3] [STP4] [STP5] "it is not so" holds the order up until somebody answers', async () => {
  const { a, b, scene, confirmAll, start, complete, course, object, settle, takeBack } =
    await build();
  await confirmAll();
  waitUntil(world, '2026-12-17', '17:00');
  await start(scene.staff);
  const [started] = (await course(b)).steps;
  const stepId = started?.stepId ?? '';
  expect(started).toMatchObject({ kind: 'started', objectUntil: '2026-12-20T16:00:00.000Z' });
  expect(await object(b, stepId)).toMatchObject({ ok: true });
  expect(await object(b, stepId)).toMatchObject({ code: 'step.already_done' });
  expect(await complete(scene.staff)).toMatchObject({ code: 'order.contested' });
  const told = await database.db
    .select()
    .from(notifications)
    .where(eq(notifications.kind, 'step_contested'));
  const words = { step: 'started', words: 'Non è venuto nessuno.', day: '2026-12-17' };
  expect(told.find(({ personId }) => personId === scene.staff.personId)?.params).toMatchObject(
    words,
  );
  // The key of an event reaches its readers' devices (R4).
  expect(JSON.stringify(told.map(({ eventKey }) => eventKey))).not.toContain(b.householdId);
  // The provider reads the sentence and no name; the organiser both.
  const [atProvider] = (await course(scene.staff, 'provider')).steps;
  expect(atProvider?.objections).toMatchObject([
    { name: null, householdId: null, sentence: 'Non è venuto nessuno.' },
  ]);
  const [atOrganiser] = (await course(a)).steps;
  expect(atOrganiser?.objections).toMatchObject([{ householdId: b.householdId, canSettle: true }]);
  expect(await settle(b, stepId, b.householdId)).toMatchObject({ code: 'auth.forbidden' });
  expect(await settle(a, stepId, b.householdId)).toMatchObject({ ok: true });
  expect(await settle(a, stepId, b.householdId)).toMatchObject({ code: 'step.already_done' });
  // An organiser who objects does not settle it while there is another (STP7).
  await database.db
    .update(memberships)
    .set({ role: 'organiser' })
    .where(eq(memberships.householdId, b.householdId));
  expect(await object(a, stepId)).toMatchObject({ ok: true });
  expect(await settle(a, stepId, a.householdId)).toMatchObject({ code: 'step.own_objection' });
  const ownObjections = (await course(a)).steps[0]?.objections ?? [];
  expect(ownObjections.find(({ isMine }) => isMine)).toMatchObject({ canSettle: false });
  const waitsFor = async (who: PersonActor) =>
    (await listWaiting(world.as(who))).map(({ kind }) => kind);
  expect(await waitsFor(a)).not.toContain('objection');
  expect(await waitsFor(b)).toContain('objection');
  expect(await settle(b, stepId, a.householdId)).toMatchObject({ ok: true });
  expect(await complete(scene.staff)).toMatchObject({ ok: true });
  expect(await takeBack(scene.staff, stepId)).toMatchObject({ code: 'order.wrong_state' });
});

test('[STP5] a step that is taken back sends the order back, and answers who objected', async () => {
  const { a, b, scene, confirmAll, start, course, object, takeBack, order } = await build();
  await confirmAll();
  waitUntil(world, '2026-12-03', '15:00');
  await start(scene.staff);
  const stepId = (await course(b)).steps[0]?.stepId ?? '';
  await object(b, stepId);
  expect(await takeBack(a, stepId)).toMatchObject({ code: 'auth.forbidden' });
  expect(await takeBack(scene.operator, stepId)).toMatchObject({ ok: true });
  expect(await order()).toMatchObject({ status: 'confirmed' });
  expect((await course(b)).steps[0]?.objections).toMatchObject([{ state: 'taken_back' }]);
  expect(await object(a, stepId)).toMatchObject({ code: 'step.closed' });
  expect(await start(scene.staff)).toMatchObject({ ok: true });
});

test('[STP4] money a household did not give opens a settled order again', async () => {
  const built = await build();
  const { a, b, scene, confirmAll, start, complete, cash, undoCash, course, object, order } = built;
  const { orderId } = built;
  const facts = async () => {
    const own = await getOrder(world.as(a), { orderId });
    const listed = await listProviderOrders(world.as(scene.staff));
    return [
      own.ok && own.value.facts.isHeldUp,
      listed.ok && listed.value.orders.find((row) => row.orderId === orderId)?.isHeldUp,
    ];
  };
  await confirmAll();
  waitUntil(world, '2026-12-17', '17:00');
  await start(scene.staff);
  await cash(scene.staff, a);
  await cash(scene.staff, b);
  await complete(scene.staff);
  expect(await order()).toMatchObject({ status: 'settled' });
  const money = (await course(b)).steps.find(({ isOwnMoney }) => isOwnMoney);
  expect((await course(a)).steps.filter(({ kind }) => kind === 'cash_received')).toHaveLength(1);
  expect(await object(a, money?.stepId ?? '')).toMatchObject({ code: 'step.not_found' });
  expect(await object(b, money?.stepId ?? '')).toMatchObject({ ok: true });
  expect(await order()).toMatchObject({ status: 'completed' });
  // All is paid: nothing says that somebody has still to pay.
  expect(await facts()).toEqual([true, true]);
  expect(await undoCash(scene.staff, b)).toMatchObject({ ok: true });
  expect(await facts()).toEqual([false, false]);
  expect((await course(b)).isContested).toBe(false);
  expect(await cash(scene.staff, b)).toMatchObject({ value: { orderStatus: 'settled' } });
});

test('[STP8] a household takes its own word back, and what waited goes on', async () => {
  const { a, b, scene, confirmAll, start, complete, cash, course, object, withdraw, order } =
    await build();
  await confirmAll();
  waitUntil(world, '2026-12-17', '17:00');
  await start(scene.staff);
  await cash(scene.staff, a);
  await cash(scene.staff, b);
  await complete(scene.staff);
  const money = (await course(b)).steps.find(({ isOwnMoney }) => isOwnMoney);
  const stepId = money?.stepId ?? '';
  expect(await withdraw(b, stepId)).toMatchObject({ code: 'step.not_found' });
  await object(b, stepId);
  expect(await order()).toMatchObject({ status: 'completed' });
  expect((await course(b)).steps.find(({ isOwnMoney }) => isOwnMoney)?.objections).toMatchObject([
    { isMine: true, canWithdraw: true, canSettle: false },
  ]);
  expect(await withdraw(a, stepId)).toMatchObject({ code: 'step.not_found' });
  expect(await withdraw(scene.staff, stepId)).toMatchObject({ ok: false });
  expect(await withdraw(b, stepId)).toMatchObject({ value: { orderStatus: 'settled' } });
  expect(await withdraw(b, stepId)).toMatchObject({ code: 'step.already_done' });
  expect(await object(b, stepId)).toMatchObject({ code: 'step.already_done' });
  expect((await course(scene.staff, 'provider')).isContested).toBe(false);
});

test('[R3] the last money is turned round too: the order is open for it again', async () => {
  const { a, b, scene, confirmAll, start, complete, cash, undoCash, order } = await build();
  await confirmAll();
  waitUntil(world, '2026-12-17', '17:00');
  await start(scene.staff);
  await cash(scene.staff, a);
  await complete(scene.staff);
  expect(await cash(scene.staff, b)).toMatchObject({ value: { orderStatus: 'settled' } });
  expect(await undoCash(scene.staff, b)).toMatchObject({ value: { orderStatus: 'completed' } });
  expect(await order()).toMatchObject({ status: 'completed' });
  expect(await cash(scene.staff, b)).toMatchObject({ value: { orderStatus: 'settled' } });
});

test('[STP3] after three days nobody objects any more', async () => {
  const { b, scene, confirmAll, start, course, object } = await build();
  await confirmAll();
  waitUntil(world, '2026-12-03', '15:00');
  await start(scene.staff);
  const stepId = (await course(b)).steps[0]?.stepId ?? '';
  waitUntil(world, '2026-12-06', '15:00');
  expect((await course(b)).steps[0]?.objectUntil).toBeNull();
  expect(await object(b, stepId)).toMatchObject({ code: 'step.closed' });
});

test('[STP1] [STP3] [STP4] [SES5] the database holds what the code promises', async () => {
  const { b, scene, orderId, confirmAll, start, course, object } = await build();
  const { db } = database;
  await confirmAll();
  const by = scene.staff.personId;
  const early = { id: testId(), orderId, kind: 'started', at: at('2026-12-03T14:59'), by } as const;
  const refusal = (message: string) => ({ cause: { message } });
  await expect(db.insert(orderSteps).values(early)).rejects.toMatchObject(
    refusal('order.too_early'),
  );
  const move = (status: 'active' | 'settled') =>
    db.update(orders).set({ status }).where(eq(orders.id, orderId));
  await expect(move('active')).rejects.toMatchObject(refusal('order.step_missing'));
  const outside = { startsAt: at('2027-01-07T15:00'), endsAt: at('2027-01-07T17:00') };
  await expect(
    db.update(orderSessions).set(outside).where(eq(orderSessions.orderId, orderId)),
  ).rejects.toThrow();
  waitUntil(world, '2026-12-03', '15:00');
  await start(scene.staff);
  const stepId = (await course(b)).steps[0]?.stepId ?? '';
  await object(b, stepId);
  await expect(move('settled')).rejects.toMatchObject(refusal('order.contested'));
  const late = {
    stepId,
    householdId: scene.members[0]?.householdId ?? '',
    sentence: 'Tardi',
    state: 'open',
    madeBy: b.personId,
    madeAt: at('2026-12-20T12:00'),
  } as const;
  await expect(db.insert(orderObjections).values(late)).rejects.toMatchObject(
    refusal('step.closed'),
  );
});

test('[SES13] where the first date was moved to, every list and page begins', async () => {
  const { a, scene, orderId, confirmAll, propose, reply } = await build();
  const firstDays = async () => {
    const order = await getOrder(world.as(a), { orderId });
    const given = await listProviderOrders(world.as(scene.staff));
    const own = await listOwnOrders(world.as(a));
    return [
      order.ok && order.value.facts.firstDay,
      given.ok && given.value.orders[0]?.firstDay,
      own.open[0]?.firstDay,
    ];
  };
  // Asked from the first of December; the first Thursday is the third.
  expect(await firstDays()).toEqual(Array(3).fill('2026-12-03'));
  await confirmAll();
  const change = changeIdOf(
    await propose(scene.staff, 'one', 1, '2026-12-04T15:00', '2026-12-04T17:00'),
  );
  expect(await reply(a, change, 'accept')).toMatchObject({ ok: true });
  expect(await firstDays()).toEqual(Array(3).fill('2026-12-04'));
});
