import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { payAddress } from '#app/contracts/orders/order-address.ts';
import { editions } from '#db/schema/editions.ts';
import { notifications } from '#db/schema/notifications.ts';
import { seatClaims } from '#db/schema/seats.ts';
import { buySeats } from '#server/bookings/buy-seats.server.ts';
import {
  callOffOrdersOf,
  askForSeats,
  decideDueEditions,
} from '#server/bookings/carry-out-editions.server.ts';
import { callOffEdition } from '#server/bookings/end-edition.server.ts';
import { holdSeats, letGo } from '#server/bookings/hold-seats.server.ts';
import { getCalendarFeed, renewCalendarFeed } from '#server/channels/calendar-feed.server.ts';
import { readCalendarFeed } from '#server/channels/read-calendar-feed.server.ts';
import { cancelOrder } from '#server/orders/cancel-order.server.ts';
import { exportDates } from '#server/orders/export-dates.server.ts';
import { getOrder } from '#server/orders/get-order.server.ts';
import { getProviderOrder } from '#server/orders/get-provider-order.server.ts';
import { listAgenda } from '#server/orders/list-agenda.server.ts';
import { romeYear } from '#app/domain/dates.ts';
import { spendBenefitElsewhere } from '#app/domain/wallet/source-entries.ts';
import { getEdition } from '#server/bookings/get-edition.server.ts';
import { testId } from '#tests/support/builders/accounts.ts';
import {
  buildEditionScene,
  buildOneChild,
  buyOneSeat,
  seatsForm,
} from '#tests/support/builders/bookings.ts';
import { buildPlan, employ, grantTo } from '#tests/support/builders/companies.ts';
import { balanceAt, post } from '#tests/support/builders/wallet.ts';
import { brokenMoneyRules } from '#tests/support/money-invariants.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

const takenOf = async (editionId: string) => {
  const [row] = await database.db.select().from(editions).where(eq(editions.id, editionId));
  return row?.takenSeats;
};

test('[SEA5] siblings take two seats: confirmed at once, a voucher pays a part, dates stand in the agenda', async () => {
  const scene = await buildEditionScene(world);
  const form = seatsForm(scene, { cashDueCents: 19_000 });
  const bought = await buySeats(world.as(scene.parent), form);
  if (!bought.ok) throw new Error(bought.code);
  const { orderId } = bought.value;
  const page = await getOrder(world.as(scene.parent), { orderId });
  expect(page).toMatchObject({
    ok: true,
    value: {
      facts: { status: 'confirmed', totalCents: 24_000, buyer: { kind: 'household' } },
      mine: { state: 'confirmed', voucherCents: 5_000, cashDueCents: 19_000 },
    },
  });
  expect(await takenOf(scene.editionId)).toBe(2);
  expect(await balanceAt(database.db, scene.voucher)).toBe(0);
  // Where a voucher pays a part, names do not stand beside the sums (R4).
  const desk = await getProviderOrder(world.as(scene.staff), { orderId });
  expect(desk).toMatchObject({ ok: true, value: { participants: { kind: 'withheld' } } });
  const told = await database.db
    .select({ kind: notifications.kind })
    .from(notifications)
    .where(eq(notifications.personId, scene.staff.personId));
  expect(told).toEqual([{ kind: 'order_confirmed' }]);
  expect(
    JSON.stringify(
      await listAgenda(world.as(scene.parent), { first: '2026-12-01', last: '2026-12-31' }),
    ),
  ).toContain(orderId);
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

test('[SES9] [CAL1] the calendar of a course says where it is', async () => {
  const scene = await buildEditionScene(world);
  const bought = await buySeats(world.as(scene.parent), seatsForm(scene, { cashDueCents: 19_000 }));
  if (!bought.ok) throw new Error(bought.code);
  const [edition] = await database.db
    .select({ place: editions.place })
    .from(editions)
    .where(eq(editions.id, scene.editionId));
  const location = `LOCATION:${edition?.place.replaceAll(',', '\\,')}`;
  const { orderId } = bought.value;
  const file = await exportDates(world.as(scene.parent), { orderId });
  expect(file.ok && file.value.replaceAll('\r\n ', '')).toContain(location);
  const origin = 'https://cortile.example.org';
  await renewCalendarFeed(world.as(scene.parent));
  const made = await getCalendarFeed(world.as(scene.parent), { origin });
  const token = made.ok ? (made.value?.address.slice(`${origin}/calendar/`.length) ?? '') : '';
  const feed = await readCalendarFeed(world.as(), { token, origin });
  expect(feed.ok && feed.value.replaceAll('\r\n ', '')).toContain(location);
});

test('[L2] [SEA6] one key buys once, and nobody has two seats of one edition', async () => {
  const scene = await buildEditionScene(world);
  const form = seatsForm(scene, { cashDueCents: 19_000 });
  const buy = () => buySeats(world.as(scene.parent), form);
  const both = await Promise.all([buy(), buy()]);
  expect(both[0]).toMatchObject({ ok: true });
  expect(both[0]).toEqual(both[1]);
  expect(
    await buySeats(world.as(scene.parent), { ...form, idempotencyKey: testId() }),
  ).toMatchObject({ code: 'seat.has_one' });
  expect(await takenOf(scene.editionId)).toBe(2);
});

test('[BUY2] [BUY6] other ages, others’ children and another price are refused, and no seat is taken', async () => {
  const scene = await buildEditionScene(world, { minAge: 8 });
  const parent = world.as(scene.parent);
  expect(await buySeats(parent, seatsForm(scene))).toMatchObject({ code: 'purchase.too_young' });
  const other = await buildOneChild(world);
  expect(await buySeats(parent, seatsForm(scene, { dependantIds: other.children }))).toMatchObject({
    code: 'purchase.other_household',
  });
  const older = {
    dependantIds: scene.children.slice(0, 1),
    totalCents: 11_000,
    cashDueCents: 11_000,
  };
  expect(await buySeats(parent, seatsForm(scene, older))).toMatchObject({
    code: 'purchase.price_changed',
  });
  expect(await takenOf(scene.editionId)).toBe(0);
});

test('[SEA3] all or none: two seats of the one that is left are refused with the figure', async () => {
  const scene = await buildEditionScene(world, { seats: 1 });
  expect(await holdSeats(world.as(scene.parent), { ...seatsForm(scene) })).toMatchObject({
    code: 'seat.full',
    details: { free: 1, wanted: 2 },
  });
});

test('[SEA1] [SEA2] held seats are nobody else’s for ten minutes; then they are free, and the sum kept by the database is right', async () => {
  const scene = await buildEditionScene(world, { seats: 2 });
  const held = await holdSeats(world.as(scene.parent), seatsForm(scene));
  expect(held).toEqual({ ok: true, value: { until: '2026-11-23T09:10:00.000Z' } });
  const other = await buildOneChild(world);
  const form = seatsForm({ editionId: scene.editionId, children: other.children });
  expect(await buySeats(world.as(other.actor), form)).toMatchObject({ code: 'seat.full' });
  world.clock = new Date('2026-11-23T09:05:00Z');
  // Fewer seats: the other is free at once, and the time it ends stays.
  const one = { ...seatsForm(scene, { dependantIds: scene.children.slice(0, 1) }) };
  expect(await holdSeats(world.as(scene.parent), one)).toEqual(held);
  expect(await takenOf(scene.editionId)).toBe(1);
  world.clock = new Date('2026-11-23T09:10:00Z');
  expect(await buySeats(world.as(other.actor), form)).toMatchObject({ ok: true });
  expect(await takenOf(scene.editionId)).toBe(1);
  // What ran out is bought all the same where seats are left.
  expect(await buySeats(world.as(scene.parent), one)).toMatchObject({ ok: true });
  expect(await takenOf(scene.editionId)).toBe(2);
});

test('[SEA1] whoever lets go frees the seats at once', async () => {
  const scene = await buildEditionScene(world);
  await holdSeats(world.as(scene.parent), seatsForm(scene));
  await letGo(world.as(scene.parent), { editionId: scene.editionId });
  expect(await takenOf(scene.editionId)).toBe(0);
});

test('[SEA4] fifty families at once for ten seats: ten have one, forty are told, none is sold twice', async () => {
  const scene = await buildEditionScene(world, { seats: 10 });
  const families = await Promise.all(Array.from({ length: 50 }, () => buildOneChild(world)));
  const answers = await Promise.all(
    families.map(({ actor, children }) =>
      buySeats(world.as(actor), seatsForm({ editionId: scene.editionId, children })),
    ),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(10);
  expect(answers.filter((one) => !one.ok && one.code === 'seat.full')).toHaveLength(40);
  expect(await takenOf(scene.editionId)).toBe(10);
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

test('[SEA4] the database itself sells no seat twice, and keeps its own count', async () => {
  const scene = await buildEditionScene(world, { seats: 1 });
  const { orderId, householdId } = await buyOneSeat(world, scene.editionId);
  const { db } = database;
  const claim = {
    editionId: scene.editionId,
    seats: 1,
    state: 'held',
    createdAt: world.clock,
  } as const;
  const other = await buildOneChild(world);
  const until = new Date('2026-11-23T10:00:00Z');
  const said = (constraint: string) => ({
    cause: { message: expect.stringContaining(constraint) },
  });
  await expect(
    db.insert(seatClaims).values({ ...claim, id: testId(), householdId: other.householdId, until }),
  ).rejects.toMatchObject(said('editions_not_oversold'));
  await expect(
    db.update(editions).set({ takenSeats: 0 }).where(eq(editions.id, scene.editionId)),
  ).rejects.toMatchObject(said('edition.frozen'));
  await expect(
    db.update(editions).set({ seats: 0 }).where(eq(editions.id, scene.editionId)),
  ).rejects.toMatchObject(said('editions_'));
  // A running order keeps its seats.
  await expect(
    db.update(seatClaims).set({ state: 'ended' }).where(eq(seatClaims.orderId, orderId)),
  ).rejects.toMatchObject(said('seat.not_seated'));
  await expect(
    db.execute(
      sql`update seat_claims set household_id = ${other.householdId} where household_id = ${householdId}`,
    ),
  ).rejects.toMatchObject(said('seat.frozen'));
});

test('[SEA7] cancelling frees the seats, the voucher is whole again', async () => {
  const scene = await buildEditionScene(world);
  const bought = await buySeats(world.as(scene.parent), seatsForm(scene, { cashDueCents: 19_000 }));
  if (!bought.ok) throw new Error(bought.code);
  const { orderId } = bought.value;
  const gone = await cancelOrder(world.as(scene.parent), {
    orderId,
    idempotencyKey: testId(),
    words: 'Ci trasferiamo.',
  });
  expect(gone).toMatchObject({ ok: true });
  expect(await takenOf(scene.editionId)).toBe(0);
  expect(await balanceAt(database.db, scene.voucher)).toBe(5_000);
});

test('[EDI4] [EDI5] too few by the day: it is called off, vouchers are whole, buyers are told; nobody was asked for money', async () => {
  const scene = await buildEditionScene(world, { minSeats: 3 });
  const bought = await buySeats(world.as(scene.parent), seatsForm(scene, { cashDueCents: 19_000 }));
  if (!bought.ok) throw new Error(bought.code);
  const { orderId } = bought.value;
  const ask = () => getOrder(world.as(scene.parent), { orderId });
  await decideDueEditions(world.as({ kind: 'system' }));
  expect(await ask()).toMatchObject({ value: { facts: { status: 'confirmed' } } });
  world.clock = new Date('2026-12-01T23:00:00Z');
  const system = world.as({ kind: 'system' });
  await decideDueEditions(system);
  await callOffOrdersOf(system);
  expect(await ask()).toMatchObject({
    value: { facts: { status: 'cancelled', calledOff: { reason: 'too_few_seats' } } },
  });
  expect(await balanceAt(database.db, scene.voucher)).toBe(5_000);
  const told = await database.db
    .select({ kind: notifications.kind, params: notifications.params })
    .from(notifications)
    .where(eq(notifications.personId, scene.parent.personId));
  expect(told.map(({ kind }) => kind)).toContain('order_cancelled');
  expect(told.map(({ kind }) => kind)).not.toContain('cash_due');
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

test('[EDI5] enough by the day: it is sure, and what is due in money is asked for once', async () => {
  const scene = await buildEditionScene(world, { minSeats: 2 });
  const bought = await buySeats(world.as(scene.parent), seatsForm(scene, { cashDueCents: 19_000 }));
  if (!bought.ok) throw new Error(bought.code);
  world.clock = new Date('2026-12-01T23:00:00Z');
  const system = world.as({ kind: 'system' });
  await decideDueEditions(system);
  await askForSeats(system);
  await askForSeats(system);
  const told = await database.db
    .select({ kind: notifications.kind, href: notifications.href })
    .from(notifications)
    .where(eq(notifications.personId, scene.parent.personId));
  expect(told.map(({ kind }) => kind).toSorted()).toEqual([
    'cash_due',
    'edition_sure',
    'order_confirmed',
  ]);
  // It leads to where the money is paid.
  const due = told.find(({ kind }) => kind === 'cash_due');
  expect(due?.href).toBe(payAddress(bought.value.orderId));
  const page = await getOrder(world.as(scene.parent), { orderId: bought.value.orderId });
  expect(page).toMatchObject({ value: { mine: { cashAskedCents: 19_000 } } });
});

test('[EDI6] the provider calls it off with a reason: every order ends with those words', async () => {
  const scene = await buildEditionScene(world);
  const one = await buyOneSeat(world, scene.editionId);
  const other = await buyOneSeat(world, scene.editionId);
  const off = { editionId: scene.editionId, words: 'La piscina chiude per lavori.' };
  expect(await callOffEdition(world.as(one.actor), off)).toMatchObject({
    code: 'edition.not_found',
  });
  expect(await callOffEdition(world.as(scene.staff), off)).toMatchObject({ ok: true });
  await callOffOrdersOf(world.as({ kind: 'system' }));
  for (const { actor, orderId } of [one, other]) {
    expect(await getOrder(world.as(actor), { orderId })).toMatchObject({
      value: {
        facts: { status: 'cancelled', calledOff: { reason: 'provider', words: off.words } },
      },
    });
  }
  expect(await takenOf(scene.editionId)).toBe(0);
  expect(await callOffEdition(world.as(scene.staff), off)).toMatchObject({
    code: 'edition.called_off',
  });
});

test('[V4] a seat says which limit it would pass, and passes it only by the employee’s choice', async () => {
  const scene = await buildEditionScene(world);
  const company = await buildPlan(world);
  const { personId } = scene.parent;
  const year = romeYear(world.clock);
  await employ(world, { companyId: company.id, personId });
  const benefitId = await grantTo(world, company, { personId, amountCents: 110_000 });
  await post(
    world.as(),
    spendBenefitElsewhere({ companyId: company.id, year, benefitId, amountCents: 95_000 }),
  );
  const [, child = ''] = scene.children;
  const seat = { editionId: scene.editionId, dependantIds: [child], isForHousehold: false };
  expect((await holdSeats(world.as(scene.parent), seat)).ok).toBe(true);
  const page = async (beyond: readonly string[]) => {
    const { editionId, service } = scene;
    const chosen = { beneficiaries: [child], kept: [], beyond };
    const read = await getEdition(world.as(scene.parent), {
      slug: service.slug,
      editionId,
      locale: 'it',
      chosen,
    });
    return read.ok ? read.value.plan : null;
  };
  // The voucher pays 50.00 of 120.00, the credit 50.00 of the 70.00 that are left.
  const told = { year, isMine: true, beyondCents: 2_000, taxableCents: 102_000 };
  expect(await page([])).toMatchObject({
    cashDueCents: 2_000,
    limits: [{ ...told, isCrossed: false }],
  });
  expect(await page([String(year)])).toMatchObject({
    cashDueCents: 0,
    limits: [{ ...told, isCrossed: true }],
  });
  const form = { ...seatsForm(scene), dependantIds: [child], totalCents: 12_000, cashDueCents: 0 };
  expect(await buySeats(world.as(scene.parent), form)).toEqual({
    ok: false,
    code: 'purchase.price_changed',
  });
  const gone = { ...form, idempotencyKey: testId(), beyond: [year] };
  expect(await buySeats(world.as(scene.parent), gone)).toMatchObject({ ok: true });
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});
