import { and, desc, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { it } from '#app/i18n/it.ts';
import { listLeftOfRequests } from '#db/queries/orders/shares.ts';
import { orderAmendments, orderAmendmentParts } from '#db/schema/amendments.ts';
import { notifications } from '#db/schema/notifications.ts';
import { orderDues } from '#db/schema/order-dues.ts';
import { orderHouseholds, orderLines, orderPeriods, orders } from '#db/schema/orders.ts';
import { vouchers } from '#db/schema/wallet.ts';
import { closeDue } from '#server/jobs/close-due.ts';
import { listWaiting } from '#server/notifications/list-waiting.server.ts';
import { cancelOrder } from '#server/orders/cancel-order.server.ts';
import { closePeriod } from '#server/orders/close-period.server.ts';
import { completeOrder } from '#server/orders/complete-order.server.ts';
import { dropOut } from '#server/orders/drop-out.server.ts';
import { getAmendments } from '#server/orders/get-amendments.server.ts';
import { getOrder } from '#server/orders/get-order.server.ts';
import { markCashReceived } from '#server/orders/mark-cash-received.server.ts';
import { startOrder } from '#server/orders/start-order.server.ts';
import { leaveGroup } from '#server/groups/leave-group.server.ts';
import { buildHousehold, testId } from '#tests/support/builders/accounts.ts';
import { askMove, buildMonthlyScene, replyTo } from '#tests/support/builders/amendments.ts';
import { decideFund, readFund, withFund } from '#tests/support/builders/group-fund.ts';
import { addMember } from '#tests/support/builders/groups.ts';
import { confirmAll, confirmSeen, memberAt } from '#tests/support/builders/order-scenes.ts';
import { placeOrder, referenceOf, waitUntil } from '#tests/support/builders/orders.ts';
import { balanceAt, buildProgramme, buildVoucher } from '#tests/support/builders/wallet.ts';
import { brokenMoneyRules } from '#tests/support/money-invariants.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

/**
 * Four months from December for three households at 36.00 a month, 12.00 each; for two the band asks
 * 30.00. The second has a voucher of 20.00.
 */
async function build({ isRunning = true, voucherCents = 2_000 } = {}) {
  world.clock = new Date('2026-11-20T09:00:00Z');
  const scene = await buildMonthlyScene(world, {
    children: [1, 1, 1],
    bands: [
      { minHouseholds: 2, maxHouseholds: 2, unitPriceCents: 3_000 },
      { minHouseholds: 3, maxHouseholds: 5, unitPriceCents: 3_600 },
    ],
  });
  const [first, second, third] = [memberAt(scene, 0), memberAt(scene, 1), memberAt(scene, 2)];
  const programmeId = await buildProgramme(world.as());
  const { voucherId, address } = await buildVoucher(world.as(), {
    programmeId,
    householdId: second.householdId,
    dependantId: second.dependantIds[0] ?? '',
    amountCents: voucherCents,
  });
  const orderId = await placeOrder(world, scene);
  await confirmAll(world, { scene, orderId });
  const staff = world.as(scene.staff);
  const command = () => ({ orderId, idempotencyKey: testId() });
  if (isRunning) {
    waitUntil(world, '2026-12-01');
    await startOrder(staff, command());
  }
  const rowsOf = async (householdId: string) => {
    const rows = await database.db
      .select()
      .from(orderDues)
      .where(and(eq(orderDues.orderId, orderId), eq(orderDues.householdId, householdId)));
    return rows.toSorted((a, b) => a.period - b.period);
  };
  return {
    scene,
    orderId,
    programmeId,
    voucherId,
    first,
    second,
    third,
    command,
    close: (period: number, day: string) => {
      waitUntil(world, day);
      return closePeriod(staff, { ...command(), period });
    },
    shares: async (householdId: string) => (await rowsOf(householdId)).map((row) => row.shareCents),
    cash: async (householdId: string) => (await rowsOf(householdId)).map((row) => row.cashDueCents),
    voucherLeft: () => balanceAt(database.db, address),
    state: async () => {
      const rows = await database.db
        .select({ state: orderAmendments.state })
        .from(orderAmendments)
        .where(eq(orderAmendments.orderId, orderId));
      return rows.map(({ state }) => state);
    },
    told: async (personId: string) =>
      (
        await database.db.select().from(notifications).where(eq(notifications.personId, personId))
      ).flatMap(({ kind }) => (kind.startsWith('amendment') ? [kind] : [])),
    /** What a person is told of a change that came to be. */
    facts: async (personId: string) => {
      const rows = await database.db
        .select({ params: notifications.params })
        .from(notifications)
        .where(and(eq(notifications.personId, personId), eq(notifications.kind, 'amendment_done')));
      return rows[0]?.params;
    },
    waits: async (member: Parameters<typeof world.as>[0]) =>
      (await listWaiting(world.as(member))).flatMap(({ kind }) =>
        kind === 'amendment' ? [kind] : [],
      ),
    total: async () => {
      const [order] = await database.db.select().from(orders).where(eq(orders.id, orderId));
      return order?.totalCents;
    },
  };
}

test('[AMD1] whoever dropped out before the last yes is in no later change, and nobody is the last to leave', async () => {
  world.clock = new Date('2026-11-20T09:00:00Z');
  const scene = await buildMonthlyScene(world, {
    children: [1, 1, 1],
    bands: [{ minHouseholds: 1, maxHouseholds: 5, unitPriceCents: 3_600 }],
  });
  const [first, second, third] = [memberAt(scene, 0), memberAt(scene, 1), memberAt(scene, 2)];
  const orderId = await placeOrder(world, scene);
  const page = await getOrder(world.as(third), { orderId });
  const planned = page.ok ? page.value.dropOut : null;
  if (planned?.kind !== 'repriced') throw new Error('no way out');
  const expected = planned.totalCents;
  const left = await dropOut(world.as(third), { orderId, idempotencyKey: testId(), expected });
  expect(left).toMatchObject({ ok: true });
  for (const member of [first, second]) await confirmSeen(world, member, orderId);
  const wanted = {
    kind: 'leave',
    householdId: second.householdId,
    fromPeriod: 2,
    dependantIds: [],
  } as const;
  const seen = await getAmendments(world.as(first), { orderId, wanted });
  if (!seen.ok) throw new Error(seen.code);
  // The organiser is offered who is in the order, and reads of nobody else.
  expect(seen.value.form?.leavers.map(({ householdId }) => householdId).toSorted()).toEqual(
    [first.householdId, second.householdId].toSorted(),
  );
  const { preview } = seen.value;
  const moved = new Map(preview?.households.map((one) => [one.householdId, one.afterCents]));
  expect(moved).toEqual(
    new Map([
      [first.householdId, 10_800],
      [second.householdId, 0],
    ]),
  );
  expect(await askMove(world, second, { orderId, kind: 'leave', fromPeriod: 2 })).toMatchObject({
    ok: true,
  });
  await replyTo(world, first, { orderId, reply: 'yes' });
  expect(await askMove(world, first, { orderId, kind: 'leave', fromPeriod: 3 })).toMatchObject({
    code: 'amendment.nobody_left',
  });
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

test('[AMD1] [AMD2] [AMD4] one family leaves from a month on: the others say yes, months before stay', async () => {
  const { orderId, first, second, third, scene, shares, cash, state, told, waits, total } =
    await build();
  expect(await total()).toBe(14_400);
  expect(await cash(second.householdId)).toEqual([0, 400, 1_200, 1_200]);
  const asked = await askMove(world, third, { orderId, kind: 'leave', fromPeriod: 3 });
  expect(asked).toMatchObject({ ok: true, value: { state: 'open' } });
  // 30.00 between two is 15.00, where they pay 12.00.
  expect(await shares(first.householdId)).toEqual([1_200, 1_200, 1_200, 1_200]);
  expect([await waits(first), await waits(second), await waits(third)]).toEqual([
    ['amendment'],
    ['amendment'],
    [],
  ]);
  expect(await replyTo(world, first, { orderId, reply: 'yes' })).toMatchObject({
    value: { state: 'open' },
  });
  expect(await waits(first)).toEqual([]);
  expect(await replyTo(world, second, { orderId, reply: 'yes' })).toMatchObject({
    value: { state: 'done' },
  });
  expect(await shares(first.householdId)).toEqual([1_200, 1_200, 1_500, 1_500]);
  expect(await shares(third.householdId)).toEqual([1_200, 1_200, 0, 0]);
  expect(await cash(second.householdId)).toEqual([0, 400, 1_500, 1_500]);
  expect(await total()).toBe(7_200 + 6_000);
  expect(await state()).toEqual(['done']);
  expect(await told(scene.staff.personId)).toEqual(['amendment_done']);
  expect(await told(first.personId)).toEqual(['amendment_asked', 'amendment_done']);
  const [third3] = await database.db
    .select()
    .from(orderPeriods)
    .where(and(eq(orderPeriods.orderId, orderId), eq(orderPeriods.number, 3)));
  expect(third3?.unitPriceCents).toBe(3_000);
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

test('[AMD2] whoever leaves is told of itself, everybody of the own sum alone; a finished order has had all of them', async () => {
  const { orderId, first, second, third, scene, facts, close, command } = await build();
  expect(await askMove(world, third, { orderId, kind: 'leave', fromPeriod: 3 })).toMatchObject({
    ok: true,
  });
  for (const member of [first, second]) await replyTo(world, member, { orderId, reply: 'yes' });
  expect(await facts(first.personId)).toMatchObject({ beforeCents: 2_400, afterCents: 3_000 });
  expect(await facts(first.personId)).not.toHaveProperty('own');
  const own = await facts(third.personId);
  expect(own).toMatchObject({ own: 1, beforeCents: 2_400, afterCents: 0 });
  const say = it.notifications.sentences.amendment_done;
  expect(say(own ?? {})).toMatch(/^La vostra famiglia lascia .*La vostra parte cambia, da .* a .*/);
  expect(say((await facts(first.personId)) ?? {})).toMatch(/La vostra parte cambia/);
  const leftOn = async (today: string) => {
    const left = await listLeftOfRequests(database.db, { requestIds: [scene.requestId], today });
    return left.map(({ householdId }) => householdId);
  };
  const [last] = await database.db
    .select({ endsOn: orderPeriods.endsOn })
    .from(orderPeriods)
    .where(eq(orderPeriods.orderId, orderId))
    .orderBy(desc(orderPeriods.number))
    .limit(1);
  const day = last?.endsOn ?? '';
  expect(await leftOn(day)).toEqual([third.householdId]);
  await close(1, '2026-12-31');
  await close(2, '2027-01-31');
  await close(3, '2027-02-28');
  waitUntil(world, '2027-03-31');
  expect(await completeOrder(world.as(scene.staff), command())).toMatchObject({ ok: true });
  expect(await leftOn(day)).toEqual([]);
});

test('[AMD4] [V9] the fund goes on paying what it paid for who stays, and has back what it held for who leaves', async () => {
  const built = await build({ isRunning: false });
  const { orderId, first, second, third, cash } = built;
  await withFund(world, built, 3_500);
  await decideFund(world, built, null);
  const before = { first: await cash(first.householdId), third: await cash(third.householdId) };
  const held = 1_200 * 2 - (before.third[2] ?? 0) - (before.third[3] ?? 0);
  expect(held).toBeGreaterThan(0);
  const { inFundCents } = await readFund(world, built);
  await askMove(world, third, { orderId, kind: 'leave', fromPeriod: 3 });
  await replyTo(world, first, { orderId, reply: 'yes' });
  expect(await replyTo(world, second, { orderId, reply: 'yes' })).toMatchObject({
    value: { state: 'done' },
  });
  // 15.00 a month instead of 12.00, and the same from the fund.
  const more = [0, 0, 300, 300];
  expect(await cash(first.householdId)).toEqual(
    before.first.map((was, at) => was + (more[at] ?? 0)),
  );
  expect(await cash(third.householdId)).toEqual([...before.third.slice(0, 2), 0, 0]);
  expect((await readFund(world, built)).inFundCents).toBe(inFundCents + held);
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

test('[AMD4] what the leaver’s and the others’ sources held for later months is planned anew', async () => {
  const { orderId, first, second, third, cash, voucherLeft } = await build({ voucherCents: 4_000 });
  // 40.00 of a voucher: months of 12.00, 12.00, 12.00 and 4.00.
  expect(await cash(second.householdId)).toEqual([0, 0, 0, 800]);
  expect(await voucherLeft()).toBe(0);
  await askMove(world, second, { orderId, kind: 'leave', fromPeriod: 3 });
  await replyTo(world, first, { orderId, reply: 'yes' });
  await replyTo(world, third, { orderId, reply: 'yes' });
  expect(await cash(second.householdId)).toEqual([0, 0, 0, 0]);
  expect(await voucherLeft()).toBe(1_600);
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

test('[AMD4] a household that leaves later and one that comes in with a voucher: to the cent', async () => {
  const built = await build();
  const { orderId, scene, first, second, third, programmeId, shares, cash, total, command, close } =
    built;
  const joiner = await buildHousehold(database.db, { children: ['2019-05-01'] });
  await addMember(database.db, { groupId: scene.groupId, actor: joiner });
  await buildVoucher(world.as(), {
    programmeId,
    householdId: joiner.householdId,
    dependantId: joiner.dependantIds[0] ?? '',
    amountCents: 1_000,
  });
  const asked = await askMove(world, joiner, { orderId, kind: 'join', fromPeriod: 2 });
  expect(asked).toMatchObject({ ok: true, value: { state: 'open' } });
  // Nobody pays more, but its provider has one more to look after (AMD5).
  expect([await built.waits(first), await built.waits(scene.staff)]).toEqual([[], ['amendment']]);
  expect(await replyTo(world, scene.staff, { orderId, reply: 'yes' })).toMatchObject({
    value: { state: 'done' },
  });
  expect(await shares(first.householdId)).toEqual([1_200, 900, 900, 900]);
  expect(await shares(joiner.householdId)).toEqual([900, 900, 900]);
  expect(await cash(joiner.householdId)).toEqual([0, 800, 900]);
  expect(await cash(second.householdId)).toEqual([0, 100, 900, 900]);
  expect(await total()).toBe(14_400);
  await askMove(world, third, { orderId, kind: 'leave', fromPeriod: 4 });
  for (const member of [first, second, joiner])
    await replyTo(world, member, { orderId, reply: 'yes' });
  expect(await shares(joiner.householdId)).toEqual([900, 900, 1_200]);
  expect(await total()).toBe(14_400);
  expect(await brokenMoneyRules(database.db)).toEqual([]);
  await close(1, '2026-12-31');
  await close(2, '2027-01-31');
  await close(3, '2027-02-28');
  waitUntil(world, '2027-03-31');
  expect(await completeOrder(world.as(scene.staff), command())).toMatchObject({ ok: true });
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

test('[AMD2] one no ends it, whoever asked takes it off, time ends it: nothing changes', async () => {
  const { orderId, first, second, third, shares, state, told, waits } = await build();
  await askMove(world, third, { orderId, kind: 'leave', fromPeriod: 3 });
  expect(await askMove(world, second, { orderId, kind: 'leave', fromPeriod: 3 })).toMatchObject({
    code: 'amendment.waiting',
  });
  expect(await replyTo(world, first, { orderId, reply: 'no' })).toMatchObject({
    value: { state: 'refused' },
  });
  expect(await replyTo(world, second, { orderId, reply: 'yes' })).toMatchObject({
    code: 'amendment.closed',
  });
  await askMove(world, third, { orderId, kind: 'leave', fromPeriod: 3 });
  expect(await replyTo(world, first, { orderId, reply: 'withdraw' })).toMatchObject({
    code: 'auth.forbidden',
  });
  expect(await replyTo(world, third, { orderId, reply: 'withdraw' })).toMatchObject({
    value: { state: 'withdrawn' },
  });
  await askMove(world, third, { orderId, kind: 'leave', fromPeriod: 3 });
  await replyTo(world, first, { orderId, reply: 'yes' });
  world.clock = new Date(world.clock.getTime() + 7 * 86_400_000);
  expect(await waits(second)).toEqual([]);
  expect(await replyTo(world, second, { orderId, reply: 'yes' })).toMatchObject({
    code: 'amendment.closed',
  });
  await closeDue.run(world.as({ kind: 'system' }));
  expect((await state()).toSorted()).toEqual(['lapsed', 'refused', 'withdrawn']);
  expect(await shares(first.householdId)).toEqual([1_200, 1_200, 1_200, 1_200]);
  expect(await told(second.personId)).toContain('amendment_off');
});

test('[AMD1] not from a period that has begun, whatever the page says; a stale figure is refused', async () => {
  const { orderId, third } = await build();
  const from = (fromPeriod: number, expected?: string) =>
    askMove(world, third, {
      orderId,
      kind: 'leave',
      fromPeriod,
      ...(expected ? { expected } : {}),
    });
  expect(await from(1)).toMatchObject({ code: 'amendment.begun' });
  expect(await from(9)).toMatchObject({ code: 'amendment.begun' });
  expect(await from(2, '1-1')).toMatchObject({ code: 'order.stale' });
  waitUntil(world, '2027-01-01', '00:30');
  expect(await from(2)).toMatchObject({ code: 'amendment.begun' });
});

test('[AMD2] an organiser asks for another household, which says yes itself', async () => {
  const { orderId, first, second, third, state } = await build();
  const asked = { orderId, kind: 'leave', fromPeriod: 3, who: third } as const;
  expect(await askMove(world, second, asked)).toMatchObject({ code: 'amendment.other_household' });
  expect(await askMove(world, first, asked)).toMatchObject({ value: { state: 'open' } });
  await replyTo(world, second, { orderId, reply: 'yes' });
  expect(await state()).toEqual(['open']);
  expect(await replyTo(world, first, { orderId, reply: 'yes' })).toMatchObject({
    code: 'amendment.not_asked',
  });
  expect(await replyTo(world, third, { orderId, reply: 'yes' })).toMatchObject({
    value: { state: 'done' },
  });
});

test('[AMD5] fewer than the offer was for: its lowest price stays, and the provider says yes too', async () => {
  const { orderId, first, second, third, scene, shares, waits } = await build();
  await askMove(world, third, { orderId, kind: 'leave', fromPeriod: 3 });
  await replyTo(world, first, { orderId, reply: 'yes' });
  await replyTo(world, second, { orderId, reply: 'yes' });
  await askMove(world, second, { orderId, kind: 'leave', fromPeriod: 4 });
  expect(await waits(scene.staff)).toEqual(['amendment']);
  await replyTo(world, first, { orderId, reply: 'yes' });
  expect(await replyTo(world, scene.staff, { orderId, reply: 'yes' })).toMatchObject({
    value: { state: 'done' },
  });
  expect(await shares(first.householdId)).toEqual([1_200, 1_200, 1_500, 3_000]);
  expect(await askMove(world, first, { orderId, kind: 'leave', fromPeriod: 4 })).toMatchObject({
    code: 'amendment.nobody_left',
  });
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

test('[AMD2] [R7] sources that changed since a yes: whoever would pay more is asked again', async () => {
  const { orderId, voucherId, first, second, third, cash, state } = await build({
    voucherCents: 4_800,
  });
  expect(await cash(second.householdId)).toEqual([0, 0, 0, 0]);
  await askMove(world, third, { orderId, kind: 'leave', fromPeriod: 3 });
  // Of 30.00 for two months the 24.00 that are left pay a part.
  await replyTo(world, second, { orderId, reply: 'yes' });
  await database.db.update(vouchers).set({ isSuspended: true }).where(eq(vouchers.id, voucherId));
  expect(await replyTo(world, first, { orderId, reply: 'yes' })).toMatchObject({
    value: { state: 'open' },
  });
  const [part] = await database.db
    .select()
    .from(orderAmendmentParts)
    .where(eq(orderAmendmentParts.householdId, second.householdId));
  expect(part).toMatchObject({ answer: 'waiting', afterCents: 3_000, cashAfterCents: 3_000 });
  expect(await replyTo(world, second, { orderId, reply: 'yes' })).toMatchObject({
    value: { state: 'done' },
  });
  expect(await cash(second.householdId)).toEqual([0, 0, 1_500, 1_500]);
  expect(await state()).toEqual(['done']);
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

test('[AMD3] an order that is called off ends what is open', async () => {
  const { orderId, first, third, command, state } = await build({ isRunning: false });
  await askMove(world, third, { orderId, kind: 'leave', fromPeriod: 3 });
  expect(
    await cancelOrder(world.as(first), { ...command(), words: 'Non serve più.' }),
  ).toMatchObject({ ok: true });
  expect(await state()).toEqual(['lapsed']);
});

test('[AMD6] whoever left is through with the order, and may leave its group, once its own months are paid', async () => {
  const { orderId, scene, second, first, third, close, shares, command } = await build();
  const leave = () => leaveGroup(world.as(third), { groupId: scene.groupId });
  await askMove(world, third, { orderId, kind: 'leave', fromPeriod: 2 });
  for (const member of [first, second]) await replyTo(world, member, { orderId, reply: 'yes' });
  expect(await shares(third.householdId)).toEqual([1_200, 0, 0, 0]);
  expect(await leave()).toMatchObject({ code: 'group.running_order' });
  await close(1, '2026-12-31');
  expect(await leave()).toMatchObject({ code: 'group.running_order' });
  const { householdId } = third;
  const reference = await referenceOf(database.db, { orderId, householdId, period: 1 });
  const paid = { ...command(), reference, amountCents: 1_200 };
  expect(await markCashReceived(world.as(scene.staff), paid)).toMatchObject({ ok: true });
  expect(await leave()).toMatchObject({ ok: true });
});

test('[AMD1] [AMD4] before the first period nothing is left of whoever leaves: it is out of the order', async () => {
  const { orderId, first, second, third } = await build({ isRunning: false });
  await askMove(world, third, { orderId, kind: 'leave', fromPeriod: 1 });
  for (const member of [first, second]) await replyTo(world, member, { orderId, reply: 'yes' });
  const [row] = await database.db
    .select()
    .from(orderHouseholds)
    .where(
      and(eq(orderHouseholds.orderId, orderId), eq(orderHouseholds.householdId, third.householdId)),
    );
  expect(row).toMatchObject({ status: 'dropped', shareCents: 0 });
  // It comes in again from a later month, with its own price.
  expect(await askMove(world, third, { orderId, kind: 'join', fromPeriod: 3 })).toMatchObject({
    value: { state: 'open' },
  });
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

test('[AMD1] [AMD2] the database keeps what was asked, one at a time, and who takes part in what has begun', async () => {
  const { orderId, third } = await build();
  await askMove(world, third, { orderId, kind: 'leave', fromPeriod: 3 });
  const { db } = database;
  const [open] = await db
    .select()
    .from(orderAmendments)
    .where(eq(orderAmendments.orderId, orderId));
  if (!open) throw new Error('none');
  const copy = { ...open, id: testId() };
  const refused = async (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: Error) => (error.cause instanceof Error ? error.cause : error).message,
    );
  const of = eq(orderAmendments.id, open.id);
  expect(await refused(db.insert(orderAmendments).values(copy))).toContain('one_open');
  const begun = { ...copy, fromPeriod: 1 };
  expect(await refused(db.insert(orderAmendments).values(begun))).toContain('amendment.begun');
  const late = { ...copy, answerBy: new Date('2027-02-02T00:00:00Z') };
  expect(await refused(db.insert(orderAmendments).values(late))).toContain('amendment.begun');
  const done = { state: 'done', endedAt: world.clock } as const;
  expect(await refused(db.update(orderAmendments).set(done).where(of))).toContain(
    'amendment.not_agreed',
  );
  expect(await refused(db.update(orderAmendments).set({ fromPeriod: 2 }).where(of))).toContain(
    'append_only',
  );
  expect(await refused(db.delete(orderAmendments).where(of))).toContain('append_only');
  const [line] = await db
    .select()
    .from(orderLines)
    .where(and(eq(orderLines.orderId, orderId), eq(orderLines.period, 2)));
  const off = { isOff: true, amountCents: 0 };
  expect(
    await refused(
      db
        .update(orderLines)
        .set(off)
        .where(eq(orderLines.id, line?.id ?? '')),
    ),
  ).toContain('amendment.not_asked');
  const price = db
    .update(orderPeriods)
    .set({ unitPriceCents: 1 })
    .where(and(eq(orderPeriods.orderId, orderId), eq(orderPeriods.number, 2)));
  expect(await refused(price)).toContain('amendment.not_asked');
});
