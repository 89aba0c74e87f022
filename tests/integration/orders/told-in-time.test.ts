import { eq } from 'drizzle-orm';
import { afterEach, expect, test } from 'vitest';

import { mails } from '#db/schema/channels.ts';
import { notifications } from '#db/schema/notifications.ts';
import { requests } from '#db/schema/requests.ts';
import { listDemoMails, readDemoMail } from '#server/channels/read-demo-mail.server.ts';
import { sendMails } from '#server/channels/send-mails.server.ts';
import type { PersonActor } from '#server/context.ts';
import { remind } from '#server/jobs/remind.ts';
import { listNotices } from '#server/notifications/list-notices.server.ts';
import { listWaiting } from '#server/notifications/list-waiting.server.ts';
import { completeOrder } from '#server/orders/complete-order.server.ts';
import { dropOut } from '#server/orders/drop-out.server.ts';
import { getOrder } from '#server/orders/get-order.server.ts';
import { nameContact } from '#server/orders/name-contact.server.ts';
import { proposeDates } from '#server/orders/propose-dates.server.ts';
import { getOrderCourse } from '#server/orders/get-order-course.server.ts';
import { sayAbsence } from '#server/orders/say-absence.server.ts';
import { startOrder } from '#server/orders/start-order.server.ts';
import { listCardRows } from '#server/requests/list-card-rows.server.ts';
import { testId } from '#tests/support/builders/accounts.ts';
import { confirmAll, confirmSeen, memberAt } from '#tests/support/builders/order-scenes.ts';
import { buildScene, placeOrder, waitUntil } from '#tests/support/builders/orders.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database, new Date('2026-11-23T09:00:00Z'));
const command = (orderId: string) => ({ orderId, idempotencyKey: testId() });

afterEach(() => database.db.delete(mails));

/** Two or more households, on Thursdays from three to five. */
async function build(children: readonly number[] = [1, 1]) {
  world.clock = new Date('2026-11-23T09:00:00Z');
  const scene = await buildScene(database.db, {
    children,
    startsOn: '2026-12-01',
    endsOn: '2026-12-18',
    timetable: {
      kind: 'weekly',
      slots: [{ weekday: 4, startMinute: 900, endMinute: 1_020 }],
      skipsSchoolClosed: true,
    },
  });
  const orderId = await placeOrder(world, scene);
  return { scene, orderId, first: memberAt(scene, 0), second: memberAt(scene, 1) };
}

async function buildConfirmed() {
  const built = await build();
  await confirmAll(world, built);
  await database.db.delete(mails);
  return built;
}

const runJob = () => remind.run(world.as({ kind: 'system' }));

async function mailsOf({ personId }: PersonActor): Promise<string[]> {
  world.clock = new Date(world.clock.getTime() + 60_000);
  const ctx = world.as({ kind: 'system' });
  await sendMails(ctx);
  const heads = await listDemoMails(ctx);
  if (!heads.ok) throw new Error(heads.code);
  const own = heads.value.filter(({ to }) => to === `persona.${personId}@example.org`);
  const read = await Promise.all(own.map(({ id }) => readDemoMail(ctx, { mailId: id })));
  return read.map((mail) => (mail.ok ? mail.value.lines.map(({ text }) => text).join('\n') : ''));
}

test('[RMD1] a first date is reminded of once, the day before, with place and whom to call', async () => {
  const { scene, orderId, first } = await buildConfirmed();
  const contact = { name: 'Lia', phone: '333 1234567', place: 'Palestra di via Padova', carer: '' };
  expect(await nameContact(world.as(scene.staff), { orderId, ...contact })).toMatchObject({
    ok: true,
  });
  await database.db.delete(mails);
  waitUntil(world, '2026-12-02', '08:59');
  await runJob();
  expect(await mailsOf(first)).toEqual([]);
  waitUntil(world, '2026-12-02', '09:00');
  await runJob();
  await runJob();
  const told = await mailsOf(first);
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(
    /La prima data di «[^»]+» è gio 3 dic, 15:00, dove: Palestra di via Padova\. Chi chiamare: Lia, 333 1234567/,
  );
});

test('[RMD1] nobody is reminded of an order that waits for a yes, nor of a date that has begun', async () => {
  const { first } = await build();
  await database.db.delete(mails);
  waitUntil(world, '2026-12-02', '10:00');
  await runJob();
  expect(await mailsOf(first)).toEqual([]);
  const begun = await buildConfirmed();
  waitUntil(world, '2026-12-03', '15:00');
  await runJob();
  expect(await mailsOf(begun.first)).toEqual([]);
});

test('[NTC] an absence, and that it is taken back, are mailed to the provider with the group and the total', async () => {
  const { scene, orderId, first } = await buildConfirmed();
  const say = (comes: boolean) =>
    sayAbsence(world.as(first), {
      orderId,
      number: 1,
      dependantId: first.dependantIds[0] ?? '',
      comes,
    });
  expect(await say(false)).toMatchObject({ ok: true });
  expect(await mailsOf(scene.staff)).toContainEqual(
    expect.stringMatching(/avvisa di un’assenza[^]*Gruppo: [^]*Totale dell’ordine: €/),
  );
  expect(await say(true)).toMatchObject({ ok: true });
  expect(await mailsOf(scene.staff)).toContainEqual(expect.stringContaining('ha tolto un’assenza'));
});

test('[NTC] that a service is over is mailed to each household, with what is left to pay and how', async () => {
  const { scene, orderId, first } = await buildConfirmed();
  waitUntil(world, '2026-12-04');
  await startOrder(world.as(scene.staff), command(orderId));
  waitUntil(world, '2026-12-19');
  await database.db.delete(mails);
  expect(await completeOrder(world.as(scene.staff), command(orderId))).toMatchObject({ ok: true });
  const told = await mailsOf(first);
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(
    /è finito: da pagare € [\d,]+ a Ente di prova[^]*Causale, solo questo codice/,
  );
});

test('[R3] whoever had not confirmed reads what changed and "confirm", whoever had reads "again"', async () => {
  const { orderId, scene, first, second } = await build([1, 1, 1]);
  const leaver = memberAt(scene, 2);
  await confirmSeen(world, first, orderId);
  const page = await getOrder(world.as(leaver), { orderId });
  const plan = page.ok ? page.value.dropOut : null;
  const expected = plan?.kind === 'repriced' ? plan.totalCents : 'cancelled';
  expect(await dropOut(world.as(leaver), { ...command(orderId), expected })).toMatchObject({
    ok: true,
  });
  const asksOf = async (member: PersonActor) =>
    (await listWaiting(world.as(member))).flatMap((item) =>
      item.kind === 'confirm' ? [[item.asksFor, item.closesAt]] : [],
    );
  const until = '2026-12-03T14:00:00.000Z';
  expect(await asksOf(first)).toEqual([['again', until]]);
  expect(await asksOf(second)).toEqual([['new_share', until]]);
  const factsOf = async ({ personId }: PersonActor) => {
    const rows = await database.db
      .select({ kind: notifications.kind, params: notifications.params })
      .from(notifications)
      .where(eq(notifications.personId, personId));
    return rows.find(({ kind }) => kind === 'order_repriced')?.params;
  };
  expect(await factsOf(first)).not.toHaveProperty('isFirst');
  expect(await factsOf(second)).toMatchObject({ isFirst: 1, until });
  expect(await getOrder(world.as(second), { orderId })).toMatchObject({
    value: { mine: { isAskedAgain: false, previousShareCents: expect.any(Number) } },
  });
});

test('whoever left an order is no more among those who take part on its card', async () => {
  const { orderId, scene, first } = await build([1, 1, 1]);
  const leaver = memberAt(scene, 2);
  const [request] = await database.db
    .select()
    .from(requests)
    .where(eq(requests.id, scene.requestId));
  if (!request) throw new Error('no request');
  const { groupId, boardId } = request;
  const leftOn = async () => {
    const viewerHouseholdId = first.householdId;
    const input = { groupId, boardId, viewerHouseholdId, now: world.clock };
    const [row] = await listCardRows(database.db, input);
    return row?.order && { left: row.order.left, confirmBy: row.order.confirmBy };
  };
  const confirmBy = '2026-12-03T14:00:00.000Z';
  expect(await leftOn()).toEqual({ left: [], confirmBy });
  const page = await getOrder(world.as(leaver), { orderId });
  const plan = page.ok ? page.value.dropOut : null;
  const expected = plan?.kind === 'repriced' ? plan.totalCents : 'cancelled';
  await dropOut(world.as(leaver), { ...command(orderId), expected });
  expect(await leftOn()).toEqual({ left: [leaver.householdId], confirmBy });
});

test('[SES7] why dates are proposed is read by the other side, on the order and in its notice', async () => {
  const { scene, orderId, first } = await buildConfirmed();
  const startsAt = new Date('2026-12-04T14:00:00Z');
  const endsAt = new Date('2026-12-04T16:00:00Z');
  const change = { kind: 'one', number: 1, startsAt, endsAt } as const;
  const reason = 'La palestra è chiusa.';
  const proposal = { ...command(orderId), change, reason };
  expect(await proposeDates(world.as(scene.staff), proposal)).toMatchObject({ ok: true });
  expect(await getOrderCourse(world.as(first), { orderId, side: 'group' })).toMatchObject({
    value: { dates: { change: { reason } } },
  });
  const told = await listNotices(world.as(first), { waiting: [] });
  const [notice] = told.ok ? told.value.filter(({ kind }) => kind === 'dates_proposed') : [];
  expect(notice).toMatchObject({
    params: { words: reason, who: 'Ente di prova' },
    providerName: 'Ente di prova',
    groupName: expect.any(String),
  });
});
