import { and, eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { DAY_MS } from '#app/domain/dates.ts';
import type { AbsenceRule } from '#app/domain/orders/absence-rule.ts';
import type { Mark } from '#app/domain/orders/attendance.ts';
import { account } from '#app/domain/wallet/ledger.ts';
import { it } from '#app/i18n/it.ts';
import { listOrderDues } from '#db/queries/orders/dues.ts';
import { auditLog } from '#db/schema/city.ts';
import { attendanceMarks } from '#db/schema/attendance.ts';
import { dependants } from '#db/schema/accounts.ts';
import { memberships } from '#db/schema/groups.ts';
import { documents } from '#db/schema/documents.ts';
import { notifications } from '#db/schema/notifications.ts';
import { orders } from '#db/schema/orders.ts';
import { providerStaff } from '#db/schema/providers.ts';
import { offerRevisions } from '#db/schema/requests.ts';
import { answerContest } from '#server/orders/answer-contest.server.ts';
import { cancelOrder } from '#server/orders/cancel-order.server.ts';
import { closePeriod } from '#server/orders/close-period.server.ts';
import { completeOrder } from '#server/orders/complete-order.server.ts';
import { confirmByCode } from '#server/orders/confirm-by-code.server.ts';
import { contestMark, takeBackContest } from '#server/orders/contest-mark.server.ts';
import { getDelivery } from '#server/orders/get-delivery.server.ts';
import { getHouseholdCodes } from '#server/orders/get-household-codes.server.ts';
import { getOrder } from '#server/orders/get-order.server.ts';
import { getOrderPeriods } from '#server/orders/get-order-periods.server.ts';
import { getProviderOrder } from '#server/orders/get-provider-order.server.ts';
import { getOwnAttendance } from '#server/orders/get-own-attendance.server.ts';
import { getRegister } from '#server/orders/get-register.server.ts';
import { getSheetForm } from '#server/orders/get-sheet-form.server.ts';
import { listAgenda } from '#server/orders/list-agenda.server.ts';
import { markCashReceived } from '#server/orders/mark-cash-received.server.ts';
import { markAttendance } from '#server/orders/mark-attendance.server.ts';
import { SHEETS_READ } from '#server/orders/record-look.server.ts';
import { sayAbsence } from '#server/orders/say-absence.server.ts';
import { shareSheet } from '#server/orders/share-sheet.server.ts';
import { startOrder } from '#server/orders/start-order.server.ts';
import { takeBackStep } from '#server/orders/take-back-step.server.ts';
import { getRequestPanel } from '#server/requests/get-request-panel.server.ts';
import { listWaiting } from '#server/notifications/list-waiting.server.ts';
import { answerDates } from '#server/orders/answer-dates.server.ts';
import { getDatesForm } from '#server/orders/get-dates-form.server.ts';
import { proposeDates } from '#server/orders/propose-dates.server.ts';
import { getOrderCourse } from '#server/orders/get-order-course.server.ts';
import { testId } from '#tests/support/builders/accounts.ts';
import { confirmAll, memberAt } from '#tests/support/builders/order-scenes.ts';
import { buildScene, placeOrder, waitUntil } from '#tests/support/builders/orders.ts';
import { balanceAt, buildProgramme, buildVoucher } from '#tests/support/builders/wallet.ts';
import { brokenMoneyRules } from '#tests/support/money-invariants.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

/**
 * Eight hours at 10.00 a child on Tuesdays from 1 December to 19 January, for two households of one
 * child: 80.00 each, 50.00 of it for December's five dates. The first may hold a voucher.
 */
async function build(rule: AbsenceRule, voucherCents = 0) {
  world.clock = new Date('2026-11-20T09:00:00Z');
  const scene = await buildScene(database.db, {
    quantity: 8,
    quantityBasis: 'per_beneficiary',
    splitMethod: 'per_beneficiary',
    startsOn: '2026-12-01',
    endsOn: '2027-01-19',
    timetable: {
      kind: 'weekly',
      slots: [{ weekday: 2, startMinute: 960, endMinute: 1_020 }],
      skipsSchoolClosed: false,
    },
  });
  await database.db
    .update(offerRevisions)
    .set({ absenceRule: rule })
    .where(eq(offerRevisions.offerId, scene.offerId));
  const [first, second] = [memberAt(scene, 0), memberAt(scene, 1)];
  let voucherId = '';
  if (voucherCents > 0) {
    const programmeId = await buildProgramme(world.as());
    ({ voucherId } = await buildVoucher(world.as(), {
      programmeId,
      householdId: first.householdId,
      dependantId: first.dependantIds[0] ?? '',
      amountCents: voucherCents,
    }));
  }
  const orderId = await placeOrder(world, scene);
  await confirmAll(world, { scene, orderId });
  const staff = world.as(scene.operator);
  const command = () => ({ orderId, idempotencyKey: testId() });
  const register = async (number: number | null = null) => {
    const page = await getRegister(staff, { orderId, number });
    if (!page.ok) throw new Error(page.code);
    return page.value;
  };
  const ownOf = async (member = second) => {
    const page = await getOwnAttendance(world.as(member), { orderId });
    if (!page.ok) throw new Error(page.code);
    return page.value;
  };
  const placeOf = async (member: typeof first) =>
    (await ownOf(member)).dates[0]?.people[0]?.place ?? 0;
  return {
    scene,
    orderId,
    first,
    second,
    staff,
    command,
    register,
    ownOf,
    placeOf,
    start: async () => {
      waitUntil(world, '2026-12-01', '16:00');
      expect(await startOrder(staff, command())).toMatchObject({ ok: true });
    },
    share: async (member: typeof first, beneficiaries: readonly string[] = member.dependantIds) => {
      const texts = { place: '', phone: '333 1234567', goodToKnow: '' };
      const sheet = { orderId, beneficiaries, ...texts };
      expect(await shareSheet(world.as(member), sheet)).toMatchObject({ ok: true });
    },
    mark: (number: number, place: number | 'all', mark: Mark) =>
      markAttendance(staff, { orderId, number, set: { place, mark } }),
    close: (period = 1) => closePeriod(staff, { ...command(), period }),
    dues: async () =>
      (await listOrderDues(database.db, { orderId }))
        .filter(({ period }) => period === 1)
        .map((due) => [
          due.householdId === first.householdId ? 'first' : 'second',
          due.shareCents,
          due.cashDueCents,
        ])
        .toSorted(([a], [b]) => String(a).localeCompare(String(b))),
    balance: () => balanceAt(database.db, account.voucher(voucherId)),
    total: async () => {
      const [row] = await database.db.select().from(orders).where(eq(orders.id, orderId));
      return row?.totalCents;
    },
  };
}

/** All of December is marked: the second household's child misses the 8th, excused the 15th. */
async function markDecember(built: Awaited<ReturnType<typeof build>>) {
  await built.start();
  waitUntil(world, '2026-12-30');
  for (const number of [1, 2, 3, 4, 5]) {
    expect(await built.mark(number, 'all', 'present')).toMatchObject({ value: { marked: 2 } });
  }
  const place = await built.placeOf(built.second);
  expect(await built.mark(2, place, 'absent')).toMatchObject({ ok: true });
  expect(await built.mark(3, place, 'excused')).toMatchObject({ ok: true });
  return place;
}

test('[ATT3] dates are marked from their beginning on, corrected with what was before, and held then', async () => {
  const { start, mark, register, second, placeOf, orderId, staff } = await build('excused');
  expect(await mark(1, 'all', 'present')).toMatchObject({ code: 'order.wrong_state' });
  await start();
  expect(await mark(2, 'all', 'present')).toMatchObject({ code: 'attendance.too_early' });
  expect(await mark(99, 'all', 'present')).toMatchObject({ code: 'session.not_found' });
  expect(await mark(1, 9, 'present')).toMatchObject({ code: 'attendance.not_found' });
  const course = await getOrderCourse(staff, { orderId, side: 'provider' });
  expect(course.ok && course.value.dates.sessions[0]?.isMarked).toBe(false);
  const place = await placeOf(second);
  expect(await mark(1, place, 'absent')).toMatchObject({ value: { marked: 1 } });
  expect(await mark(1, 'all', 'present')).toMatchObject({ value: { marked: 1 } });
  expect(await mark(1, place, 'absent')).toMatchObject({ value: { marked: 0 } });
  expect(await mark(1, place, 'present')).toMatchObject({ value: { marked: 1 } });
  const { shown } = await register();
  const person = shown?.people.find((one) => one.place === place);
  expect(person).toMatchObject({
    mark: { mark: 'present', by: 'Operatrice' },
    before: [{ mark: 'absent', by: 'Operatrice' }],
  });
  const after = await getOrderCourse(staff, { orderId, side: 'provider' });
  expect(after.ok && after.value.dates.sessions[0]?.isMarked).toBe(true);
});

test('[ATT4] a household tells before a date; everybody present leaves them excused', async () => {
  const built = await build('excused');
  const { start, mark, register, second, first, orderId, placeOf } = built;
  await start();
  const said = { orderId, number: 2, dependantId: second.dependantIds[0] ?? '', comes: false };
  expect(await sayAbsence(world.as(second), said)).toMatchObject({ ok: true });
  expect(await sayAbsence(world.as(first), said)).toMatchObject({ code: 'attendance.not_found' });
  expect((await register(2)).shown).toMatchObject({ excused: 1, state: 'to_come' });
  expect(await sayAbsence(world.as(second), { ...said, comes: true })).toMatchObject({ ok: true });
  expect((await register(2)).shown).toMatchObject({ excused: 0 });
  expect(await sayAbsence(world.as(second), said)).toMatchObject({ ok: true });
  // Why, if they like to say: the provider reads it, and saying "does not come" again leaves it.
  const readReason = async () =>
    (await register(2)).shown?.people.find(({ isExcused }) => isExcused)?.reason;
  expect(await readReason()).toBeNull();
  const why = { ...said, reason: 'Visita dal dentista' };
  expect(await sayAbsence(world.as(second), why)).toMatchObject({ ok: true });
  expect(await sayAbsence(world.as(second), said)).toMatchObject({ ok: true });
  expect(await readReason()).toBe('Visita dal dentista');
  expect(await sayAbsence(world.as(second), { ...said, reason: '' })).toMatchObject({ ok: true });
  expect(await readReason()).toBeNull();
  waitUntil(world, '2026-12-08', '16:00');
  expect(await sayAbsence(world.as(second), why)).toMatchObject({ code: 'attendance.begun' });
  expect(await sayAbsence(world.as(second), { ...said, comes: true })).toMatchObject({
    code: 'attendance.begun',
  });
  const place = await placeOf(second);
  expect(await mark(2, place, 'absent')).toMatchObject({ code: 'attendance.said_before' });
  expect(await mark(2, 'all', 'present')).toMatchObject({ value: { marked: 2 } });
  const { shown } = await register(2);
  expect(shown?.people.map(({ mark: one }) => one?.mark).toSorted()).toEqual([
    'excused',
    'present',
  ]);
});

test('[ATT4] the agenda of a household that told says so, of the date for which it told alone', async () => {
  const { second, first, orderId, start } = await build('excused');
  await start();
  const asked = async (member: typeof first) => {
    const days = { first: '2026-12-02', last: '2026-12-15' };
    const items = await listAgenda(world.as(member), days);
    return items.flatMap((item) => (item.kind === 'session' ? [item.attendance] : []));
  };
  expect(await asked(second)).toMatchObject([{ asks: 'excuse', told: 0 }, { told: 0 }]);
  const said = { orderId, number: 2, dependantId: second.dependantIds[0] ?? '', comes: false };
  expect(await sayAbsence(world.as(second), said)).toMatchObject({ ok: true });
  const [child] = await database.db
    .select({ firstName: dependants.firstName })
    .from(dependants)
    .where(eq(dependants.id, said.dependantId));
  expect(await asked(second)).toMatchObject([
    { asks: 'excuse', told: 1, missing: [child?.firstName] },
    { told: 0, missing: [] },
  ]);
  expect(await asked(first)).toMatchObject([{ told: 0 }, { told: 0 }]);
});

test('[ATT4] the agenda names who of the household does not come', () => {
  const { excuse } = it.agenda.attendance;
  expect(excuse({ told: 1, missing: ['Emma'] })).toBe('Avete avvisato: Emma non viene');
  expect(excuse({ told: 2, missing: ['Luca', 'Emma'] })).toBe(
    'Avete avvisato: Luca ed Emma non vengono',
  );
  expect(excuse({ told: 1, missing: [] })).toBe('Avete avvisato che non venite');
  expect(excuse({ told: 0, missing: [] })).toBe('Avvisate se qualcuno non viene');
});

test('[ATT3] the agenda asks for marks where they can be given and are missing, nowhere else', async () => {
  const { start, staff, command, mark } = await build('always');
  await start();
  const asked = async () => {
    const items = await listAgenda(staff, { first: '2026-12-01', last: '2027-01-31' });
    return items.filter((item) => item.kind === 'session' && item.attendance !== null).length;
  };
  expect(await asked()).toBe(1);
  await mark(1, 'all', 'present');
  expect(await asked()).toBe(0);
  waitUntil(world, '2026-12-10');
  expect(await asked()).toBe(1);
  waitUntil(world, '2027-01-31');
  expect(await completeOrder(staff, command())).toMatchObject({ ok: true });
  expect(await asked()).toBe(0);
});

test('[ATT3] [ATT6] dates of a closed period that nobody marked are known as such', async () => {
  const { register, ownOf, start, staff, command, mark, orderId, second } = await build('always');
  await start();
  await mark(1, 'all', 'present');
  const isOpen = async () => {
    const page = await getOrderPeriods(world.as(second), { orderId, side: 'group' });
    return page.ok && [page.value.rule, page.value.periods[0]?.closedAt === null];
  };
  expect(await isOpen()).toEqual(['always', true]);
  expect((await ownOf()).dates.some(({ isClosed }) => isClosed)).toBe(false);
  waitUntil(world, '2027-01-31');
  expect(await completeOrder(staff, command())).toMatchObject({ ok: true });
  expect((await ownOf()).dates.every(({ isClosed }) => isClosed)).toBe(true);
  expect((await register(2)).shown).toMatchObject({ state: 'closed', marked: 0 });
});

test('[ATT5] closing takes off what the rule says, and gives the voucher its part back', async () => {
  const built = await build('attendance', 4_000);
  await built.start();
  expect(await built.dues()).toEqual([
    ['first', 5_000, 1_000],
    ['second', 5_000, 5_000],
  ]);
  waitUntil(world, '2026-12-30');
  for (const number of [1, 2, 3, 4, 5]) await built.mark(number, 'all', 'present');
  expect(await built.mark(1, await built.placeOf(built.first), 'absent')).toMatchObject({
    ok: true,
  });
  expect(await built.close()).toMatchObject({ ok: true });
  expect(await built.dues()).toEqual([
    ['first', 4_000, 800],
    ['second', 5_000, 5_000],
  ]);
  expect([await built.balance(), await built.total()]).toEqual([800, 15_000]);
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

test('[ATT5] [ATT6] "excused" takes off excused dates alone, and the household reads why', async () => {
  const built = await build('excused');
  await markDecember(built);
  expect(await built.close()).toMatchObject({ ok: true });
  expect(await built.dues()).toEqual([
    ['first', 5_000, 5_000],
    ['second', 4_000, 4_000],
  ]);
  const { orderId, second } = built;
  const page = await getOrderPeriods(world.as(second), { orderId, side: 'group' });
  expect(page.ok && page.value.periods[0]?.lines).toMatchObject([
    {
      amountCents: 4_000,
      plannedCents: 5_000,
      count: { present: 3, absent: 1, excused: 1, unmarked: 0, of: 5 },
    },
  ]);
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

test('[ATT12] what an absence took off is one figure on order, request, provider’s page and receipt', async () => {
  const built = await build('excused', 1_000);
  const { orderId, first, second, scene } = built;
  const before = await getOrder(world.as(second), { orderId });
  expect(before).toMatchObject({
    value: { facts: { takenOff: null }, mine: { takenOffCents: 0 } },
  });
  await markDecember(built);
  const place = await built.placeOf(first);
  expect(await built.mark(4, place, 'excused')).toMatchObject({ ok: true });
  expect(await built.close()).toMatchObject({ ok: true });
  const takenOff = { cents: 2_000, absences: 2 };
  expect(await getOrder(world.as(second), { orderId })).toMatchObject({
    value: {
      facts: { totalCents: 14_000, takenOff },
      mine: { shareCents: 7_000, takenOffCents: 1_000, lines: [{ plannedCents: 8_000 }] },
    },
  });
  expect(await getProviderOrder(world.as(scene.staff), { orderId })).toMatchObject({
    value: { takings: { totalCents: 14_000, takenOff } },
  });
  for (const [actor, side, cents] of [
    [scene.staff, 'provider', 2_000],
    [first, 'group', 1_000],
  ] as const) {
    expect(await getOrderPeriods(world.as(actor), { orderId, side })).toMatchObject({
      value: { periods: [{ sums: { takenOffCents: cents } }, { sums: { takenOffCents: 0 } }] },
    });
  }
  const asked = { groupId: scene.groupId, requestId: scene.requestId };
  for (const [member, own] of [
    [first, { shareCents: 7_000, voucherCents: 800, fundCents: 0, cashCents: 6_200 }],
    [second, { shareCents: 7_000, voucherCents: 0, fundCents: 0, cashCents: 7_000 }],
  ] as const) {
    const panel = await getRequestPanel(world.as(member), asked);
    const won = panel.ok ? panel.value.offers.find(({ state }) => state === 'won') : undefined;
    expect(won?.price).toMatchObject({
      totalCents: 14_000,
      takenOffCents: 2_000,
      household: { kind: 'own', cents: 7_000 },
      own,
    });
    const order = await getOrder(world.as(member), { orderId });
    expect(order).toMatchObject({
      value: { mine: { voucherCents: own.voucherCents, cashDueCents: own.cashCents } },
    });
  }
  const due = (await listOrderDues(database.db, { orderId })).find(
    ({ period, householdId }) => period === 1 && householdId === second.householdId,
  );
  const reference = due?.paymentReference ?? '';
  const paid = { ...built.command(), reference, amountCents: 4_000 };
  expect(await markCashReceived(world.as(scene.staff), paid)).toMatchObject({ ok: true });
  const came = await getRequestPanel(world.as(second), asked);
  const paidOffer = came.ok ? came.value.offers.find(({ state }) => state === 'won') : undefined;
  // Of what is left nothing is asked for yet (PER7): the request says so as the order does.
  expect(paidOffer?.price).toMatchObject({ own: { cash: { kind: 'later', leftCents: 3_000 } } });
  expect(await getOrder(world.as(second), { orderId })).toMatchObject({
    value: {
      mine: { cash: { kind: 'later', leftCents: 3_000 }, documents: [{ kind: 'receipt' }] },
    },
  });
  const [receipt] = await database.db.select().from(documents);
  expect(receipt?.lines).toMatchObject([{ amountCents: 4_000, plannedCents: 5_000 }]);
});

test('[ATT13] an absence told beforehand shows what it takes off so far, to its own household', async () => {
  const built = await build('excused', 1_000);
  const { orderId, first, second } = built;
  const ownOf = async (member: typeof first) => {
    const [order, periods] = await Promise.all([
      getOrder(world.as(member), { orderId }),
      getOrderPeriods(world.as(member), { orderId, side: 'group' }),
    ]);
    if (!order.ok || !periods.ok) throw new Error('no order');
    const saved = periods.value.periods.map(({ lines }) => lines[0]?.savedSoFarCents ?? 0);
    return {
      saved: order.value.mine?.savedSoFar,
      share: order.value.mine?.shareCents,
      periods: saved,
    };
  };
  const nothing = { saved: null, share: 8_000, periods: [0, 0] };
  expect(await ownOf(second)).toEqual(nothing);
  const say = (number: number) =>
    sayAbsence(world.as(second), {
      orderId,
      number,
      dependantId: second.dependantIds[0] ?? '',
      comes: false,
    });
  expect(await say(3)).toMatchObject({ ok: true });
  const one = { saved: { cents: 1_000, absences: 1 }, share: 8_000, periods: [1_000, 0] };
  expect(await ownOf(second)).toEqual(one);
  expect(await ownOf(first)).toEqual(nothing);
  // The 8th is marked absent without a word: it is paid.
  await markDecember(built);
  expect(await ownOf(second)).toEqual(one);
  expect(await say(6)).toMatchObject({ ok: true });
  const two = { saved: { cents: 2_000, absences: 2 }, share: 8_000, periods: [1_000, 1_000] };
  expect(await ownOf(second)).toEqual(two);
  expect(await built.close()).toMatchObject({ ok: true });
  const closed = { saved: { cents: 1_000, absences: 1 }, share: 7_000, periods: [0, 1_000] };
  expect(await ownOf(second)).toEqual(closed);
  // What is asked for a closed period stands on the provider's home, though the service goes on.
  expect(await listWaiting(world.as(built.scene.staff))).toContainEqual(
    expect.objectContaining({ kind: 'collect', subjectId: orderId }),
  );
});

test('[ATT5] "always" is as planned, whoever was missing, and needs no marks', async () => {
  const built = await build('always');
  await built.start();
  waitUntil(world, '2026-12-30');
  await built.mark(1, 'all', 'absent');
  expect(await built.close()).toMatchObject({ ok: true });
  expect(await built.dues()).toEqual([
    ['first', 5_000, 5_000],
    ['second', 5_000, 5_000],
  ]);
});

test('[ATT7] where a rule takes something off, all dates are marked before the end', async () => {
  const built = await build('attendance');
  await built.start();
  waitUntil(world, '2026-12-30');
  await built.mark(1, 'all', 'present');
  expect(await built.close()).toMatchObject({ code: 'attendance.unmarked', details: { count: 4 } });
  const { orderId, staff } = built;
  const page = await getOrderPeriods(staff, { orderId, side: 'provider' });
  expect(page).toMatchObject({ value: { closable: null, periods: [{ unmarkedDates: 4 }, {}] } });
});

test('[ATT8] [ATT9] a household objects, organiser and provider agree, and the month closes with less', async () => {
  const built = await build('attendance');
  const place = await markDecember(built);
  const { orderId, first, second, staff } = built;
  const own = await built.ownOf();
  const markId = own.dates.find(({ number }) => number === 3)?.people[0]?.contestable ?? '';
  const absent = own.dates.find(({ number }) => number === 2)?.people[0]?.contestable ?? '';
  const contest = { orderId, markId: absent, sentence: 'Era lì fino alla fine.' };
  expect(await contestMark(world.as(first), contest)).toMatchObject({ ok: false });
  expect(await contestMark(world.as(second), contest)).toMatchObject({ ok: true });
  expect(await contestMark(world.as(second), contest)).toMatchObject({
    code: 'attendance.contested_already',
  });
  expect(await built.close()).toMatchObject({ code: 'attendance.contested' });
  expect(await getOrderCourse(staff, { orderId, side: 'provider' })).toMatchObject({
    value: { isContested: false, isMarkContested: true },
  });
  expect(await built.mark(2, place, 'present')).toMatchObject({ code: 'attendance.contested' });
  const waiting = await listWaiting(world.as(first));
  expect(waiting.map(({ kind, subjectId }) => [kind, subjectId])).toContainEqual([
    'objection',
    absent,
  ]);
  const answer = { orderId, markId: absent, mark: 'present' } as const;
  expect(await answerContest(world.as(second), { ...answer, side: 'group' })).toMatchObject({
    code: 'auth.forbidden',
  });
  expect(await answerContest(staff, { ...answer, side: 'provider' })).toMatchObject({
    value: { outcome: 'proposed' },
  });
  expect(await answerContest(world.as(first), { ...answer, side: 'group' })).toMatchObject({
    value: { outcome: 'agreed' },
  });
  const person = (await built.ownOf()).dates.find(({ number }) => number === 2)?.people[0];
  expect(person).toMatchObject({
    mark: { mark: 'present' },
    contest: { state: 'agreed', proposal: { by: 'Operatrice' } },
  });
  expect(person?.contest?.endedBy).not.toBe('Operatrice');
  const other = { orderId, markId, sentence: 'Non so' };
  expect(await contestMark(world.as(second), other)).toMatchObject({ ok: true });
  expect(await takeBackContest(world.as(second), other)).toMatchObject({ ok: true });
  expect(await built.close()).toMatchObject({ ok: true });
  expect(await built.dues()).toEqual([
    ['first', 5_000, 5_000],
    ['second', 4_000, 4_000],
  ]);
  expect(await contestMark(world.as(second), contest)).toMatchObject({ ok: false });
  // Of a closed bill they say so of its closing, for three days.
  const closedAt = world.clock.getTime();
  expect((await built.ownOf()).closingUntil).toBe(new Date(closedAt + 3 * DAY_MS).toISOString());
  const told = await database.db
    .select({ kind: notifications.kind })
    .from(notifications)
    .where(eq(notifications.personId, second.personId));
  expect(told.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['absence_marked', 'mark_settled', 'period_due']),
  );
});

test('[STP7] an organiser does not answer on a mark of the own household where another can', async () => {
  const built = await build('attendance');
  await markDecember(built);
  const { orderId, first, second, staff } = built;
  const organise = (who: typeof first, role: 'organiser' | 'member') =>
    database.db
      .update(memberships)
      .set({ role })
      .where(eq(memberships.householdId, who.householdId));
  await organise(second, 'organiser');
  const own = await built.ownOf();
  const markId = own.dates.find(({ number }) => number === 2)?.people[0]?.contestable ?? '';
  const contest = { orderId, markId, sentence: 'Era lì fino alla fine.' };
  expect(await contestMark(world.as(second), contest)).toMatchObject({ ok: true });
  const answer = { orderId, markId, mark: 'present', side: 'group' } as const;
  const waitsFor = async (who: typeof first) =>
    (await listWaiting(world.as(who))).filter(({ kind }) => kind === 'objection').length;
  expect([await waitsFor(first), await waitsFor(second)]).toEqual([1, 0]);
  expect((await built.ownOf(second)).toAnswer).toEqual([]);
  expect((await built.ownOf(first)).toAnswer).toHaveLength(1);
  expect(await answerContest(world.as(second), answer)).toMatchObject({
    code: 'attendance.own_contest',
  });
  // Who has nobody else answers itself.
  await organise(first, 'member');
  expect([await waitsFor(first), await waitsFor(second)]).toEqual([0, 1]);
  expect((await built.ownOf(second)).toAnswer).toHaveLength(1);
  expect(await answerContest(world.as(second), answer)).toMatchObject({
    value: { outcome: 'proposed' },
  });
  const agreed = await answerContest(staff, { ...answer, side: 'provider' });
  expect(agreed).toMatchObject({ value: { outcome: 'agreed' } });
});

test('[ATT10] a period that is opened again is whole, with its voucher, and closes anew', async () => {
  const built = await build('attendance', 4_000);
  await built.start();
  waitUntil(world, '2026-12-30');
  for (const number of [1, 2, 3, 4, 5]) await built.mark(number, 'all', 'present');
  const place = await built.placeOf(built.first);
  await built.mark(1, place, 'absent');
  world.isRunning = true;
  await built.close();
  const { orderId, staff, command } = built;
  const course = await getOrderCourse(staff, { orderId, side: 'provider' });
  const step = course.ok ? course.value.steps.find(({ kind }) => kind === 'period_closed') : null;
  const back = await takeBackStep(staff, { ...command(), stepId: step?.stepId ?? '' });
  expect(back).toMatchObject({ ok: true });
  expect(await built.dues()).toEqual([
    ['first', 5_000, 1_000],
    ['second', 5_000, 5_000],
  ]);
  expect([await built.balance(), await built.total()]).toEqual([0, 16_000]);
  expect(await built.mark(1, place, 'present')).toMatchObject({ ok: true });
  expect(await built.close()).toMatchObject({ ok: true });
  expect(await built.dues()).toEqual([
    ['first', 5_000, 1_000],
    ['second', 5_000, 5_000],
  ]);
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

test('[ATT9] [PER8] an order that is called off ends what is contested, and charges by the marks', async () => {
  const built = await build('attendance');
  const { orderId, second, staff, command } = built;
  await built.start();
  await built.mark(1, 'all', 'present');
  await built.mark(1, await built.placeOf(second), 'absent');
  const markId = (await built.ownOf()).dates[0]?.people[0]?.contestable ?? '';
  await contestMark(world.as(second), { orderId, markId, sentence: 'Era lì.' });
  waitUntil(world, '2026-12-09');
  expect(await cancelOrder(staff, { ...command(), words: 'Non serve più.' })).toMatchObject({
    ok: true,
  });
  expect((await built.ownOf()).dates[0]?.people[0]?.contest).toMatchObject({ state: 'lapsed' });
  expect(await built.dues()).toEqual([
    ['first', 2_000, 2_000],
    ['second', 1_000, 1_000],
  ]);
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

test('[PER9] a date moved into another month is said to stay in the bill of its own, before and after', async () => {
  const { orderId, first, staff, command, start, mark, close } = await build('always');
  const change = {
    kind: 'one' as const,
    number: 5,
    startsAt: new Date('2027-01-03T15:00:00Z'),
    endsAt: new Date('2027-01-03T16:00:00Z'),
  };
  const made = await proposeDates(staff, { ...command(), change });
  const changeId = made.ok ? made.value.changeId : made.code;
  const course = async () => {
    const read = await getOrderCourse(world.as(first), { orderId, side: 'group' });
    if (!read.ok) throw new Error(read.code);
    return read.value;
  };
  const december = { startsOn: '2026-12-01', endsOn: '2026-12-31' };
  expect((await course()).moves).toMatchObject([{ billedIn: december }]);
  const form = await getDatesForm(staff, { orderId, side: 'provider' });
  expect(form).toMatchObject({ ok: true, value: null });
  const answered = { ...command(), changeId, answer: 'accept' as const };
  expect(await answerDates(world.as(first), answered)).toMatchObject({ ok: true });
  const { sessions } = (await course()).dates;
  expect(sessions.map(({ billedIn }) => billedIn).filter((period) => period !== null)).toEqual([
    december,
  ]);
  expect(await getDatesForm(staff, { orderId, side: 'provider' })).toMatchObject({
    value: { isBilledByPeriods: true },
  });
  await start();
  waitUntil(world, '2026-12-30');
  await mark(1, 'all', 'present');
  expect(await close()).toMatchObject({ ok: true });
  const back = { ...change, startsAt: new Date('2026-12-31T15:00:00Z') };
  const toClosed = { ...back, endsAt: new Date('2026-12-31T16:00:00Z') };
  expect(await proposeDates(staff, { ...command(), change: toClosed })).toMatchObject({
    code: 'session.period_closed',
    details: { first: '2026-12-01', last: '2026-12-31' },
  });
});

test('[R4] [DS1] the register names whom a household names on its sheet, and nobody else', async () => {
  const { register, ownOf, share, first, second, start, staff, command } = await build('always');
  const namesOf = async () =>
    (await register()).shown?.people.map((one) => one.name && one.householdName).toSorted();
  expect(await namesOf()).toEqual([null, null]);
  expect(JSON.stringify(await register())).not.toMatch(/Bimbo|Famiglia/);
  await share(first, []);
  expect(JSON.stringify(await register())).not.toMatch(/Bimbo|Famiglia/);
  await share(first);
  expect(await namesOf()).toEqual(['Famiglia 1', null]);
  expect(JSON.stringify(await register())).not.toMatch(/Famiglia 2/);
  expect(await register()).toMatchObject({ names: 'by_sheet', isNamed: false });
  const isNumbered = async (member: typeof first) =>
    (await ownOf(member)).dates[0]?.people[0]?.isNumbered;
  expect([await isNumbered(first), await isNumbered(second)]).toEqual([false, true]);
  await share(second);
  expect(await register()).toMatchObject({ isNamed: true });
  await start();
  waitUntil(world, '2027-01-31');
  expect(await completeOrder(staff, command())).toMatchObject({ ok: true });
  expect(await namesOf()).toEqual(['Famiglia 1', 'Famiglia 2']);
  waitUntil(world, '2027-02-20');
  expect(await namesOf()).toEqual([null, null]);
  expect(await register()).toMatchObject({ names: 'over' });
  expect(await ownOf(first)).toMatchObject({ names: 'over' });
});

test('[DS1] a child is on the sheet once, however many months the order has', async () => {
  const { share, second, orderId } = await build('always');
  await share(second);
  const form = await getSheetForm(world.as(second), { orderId });
  expect(form.ok && form.value.beneficiaries).toMatchObject([{ isNamed: true }]);
});

test('[R4] [G-READ] whoever reads a name on the register is written down like whoever reads the sheet', async () => {
  const { register, share, first, orderId } = await build('always');
  const looks = () =>
    database.db
      .select({ id: auditLog.id })
      .from(auditLog)
      .where(and(eq(auditLog.action, SHEETS_READ), eq(auditLog.subjectId, orderId)));
  await register();
  expect(await looks()).toHaveLength(0);
  await share(first);
  await register();
  expect(await looks()).toHaveLength(1);
});

test('[R4] with a voucher and a rule that changes shares the register has numbers', async () => {
  const named = await build('attendance');
  await named.share(named.first);
  await named.share(named.second);
  expect((await named.register()).shown?.people[0]?.name).not.toBeNull();
  const numbered = await build('attendance', 4_000);
  await numbered.share(numbered.second);
  const register = await numbered.register();
  expect(register).toMatchObject({ isNamed: false, names: 'withheld' });
  // Beside its sheet each household reads the number it has there, and no other.
  for (const [index, member] of [numbered.first, numbered.second].entries()) {
    const seen = await getDelivery(world.as(member), { orderId: numbered.orderId });
    expect(seen).toMatchObject({
      value: { numbers: [{ place: await numbered.placeOf(member), name: 'Bimbo 1' }] },
    });
    expect(register.shown?.people[index]).toMatchObject({ name: null });
  }
  const text = JSON.stringify(register);
  expect(text).not.toMatch(/Bimbo|Famiglia/);
  for (const { householdId, dependantIds } of numbered.scene.members) {
    for (const id of [householdId, ...dependantIds]) expect(text).not.toContain(id);
  }
});

test('[ATT3] [ATT1] the database keeps marks and the rule, whoever writes', async () => {
  const built = await build('excused');
  const { orderId, second } = built;
  await built.start();
  await built.mark(1, 'all', 'present');
  const refused = async (run: Promise<unknown>) => {
    await expect(run).rejects.toThrow();
  };
  const own = and(eq(attendanceMarks.orderId, orderId), eq(attendanceMarks.number, 1));
  await refused(database.db.update(attendanceMarks).set({ mark: 'absent' }).where(own));
  await refused(
    database.db.insert(attendanceMarks).values({
      id: testId(),
      orderId,
      number: 2,
      householdId: second.householdId,
      dependantId: second.dependantIds[0] ?? null,
      mark: 'present',
      markedAt: world.clock,
      markedBy: second.personId,
    }),
  );
  await refused(
    database.db.execute(sql`update orders set absence_rule = 'always' where id = ${orderId}`),
  );
});

test('[ATT11] [M20] a household’s code marks it present once; guesses are counted', async () => {
  const built = await build('attendance');
  const { orderId, first, second, staff } = built;
  await built.start();
  const codes = await getHouseholdCodes(world.as(second), { orderId });
  const code = codes.ok ? (codes.value.dates[0]?.code ?? '') : '';
  expect(await getHouseholdCodes(staff, { orderId })).toMatchObject({ ok: false });
  const shown = { orderId, number: 1, code };
  expect(await confirmByCode(world.as(first), shown)).toMatchObject({ code: 'auth.forbidden' });
  const other = { ...shown, number: 2 };
  expect(await confirmByCode(staff, other)).toMatchObject({ code: 'attendance.too_early' });
  expect(await confirmByCode(staff, shown)).toMatchObject({ value: { marked: 1 } });
  expect(await confirmByCode(staff, shown)).toMatchObject({
    code: 'attendance.code_used',
    details: { by: 'Operatrice' },
  });
  const person = (await built.ownOf()).dates[0]?.people[0];
  expect(person?.mark).toMatchObject({ mark: 'present', isByCode: true });
  const wrong = { ...shown, code: code === '111111' ? '222222' : '111111' };
  for (let guess = 0; guess < 10; guess += 1) {
    expect(await confirmByCode(staff, wrong)).toMatchObject({ code: 'attendance.code_wrong' });
  }
  expect(await confirmByCode(staff, wrong)).toMatchObject({ code: 'limit.too_many' });
});

test('[ATT11] the code of a date that is over stays on the page that day until somebody marks it', async () => {
  const built = await build('attendance');
  const { orderId, second, staff } = built;
  await built.start();
  const shownOn = async () => {
    const codes = await getHouseholdCodes(world.as(second), { orderId });
    return codes.ok ? codes.value.dates : [];
  };
  waitUntil(world, '2026-12-01', '18:30');
  const [over, next] = await shownOn();
  expect([over?.number, next?.number]).toEqual([1, 2]);
  expect(await confirmByCode(staff, { orderId, number: 1, code: over?.code ?? '' })).toMatchObject({
    ok: true,
  });
  expect((await shownOn())[0]?.number).toBe(2);
  waitUntil(world, '2026-12-08', '18:30');
  expect((await shownOn())[0]?.number).toBe(2);
  waitUntil(world, '2026-12-09', '00:30');
  expect((await shownOn())[0]?.number).toBe(3);
});

test('[M20] who works for the provider and belongs to the group neither marks nor confirms', async () => {
  const built = await build('attendance');
  const { orderId, second, scene } = built;
  await built.start();
  await database.db
    .insert(providerStaff)
    .values({ providerId: scene.providerId, personId: second.personId, role: 'admin' });
  const codes = await getHouseholdCodes(world.as(second), { orderId });
  const code = codes.ok ? (codes.value.dates[0]?.code ?? '') : '';
  const own = world.as(second);
  expect(await confirmByCode(own, { orderId, number: 1, code })).toMatchObject({
    code: 'auth.forbidden',
  });
  const set = { place: 'all', mark: 'present' } as const;
  expect(await markAttendance(own, { orderId, number: 1, set })).toMatchObject({
    code: 'auth.forbidden',
  });
});
