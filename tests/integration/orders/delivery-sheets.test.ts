import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { DAY_MS } from '#app/domain/dates.ts';
import { auditLog } from '#db/schema/city.ts';
import { findOrderPlaces } from '#db/queries/orders/order-names.ts';
import { notifications } from '#db/schema/notifications.ts';
import { orderContacts, orderSheetBeneficiaries, orderSheets } from '#db/schema/order-sheets.ts';
import { orderHouseholds, orders } from '#db/schema/orders.ts';
import { purge } from '#server/jobs/purge.ts';
import { cancelOrder } from '#server/orders/cancel-order.server.ts';
import { completeOrder } from '#server/orders/complete-order.server.ts';
import { getDelivery } from '#server/orders/get-delivery.server.ts';
import { getOrder } from '#server/orders/get-order.server.ts';
import { getProviderDelivery } from '#server/orders/get-provider-delivery.server.ts';
import { getSheetForm } from '#server/orders/get-sheet-form.server.ts';
import { getContactForm, nameContact } from '#server/orders/name-contact.server.ts';
import { shareSheet } from '#server/orders/share-sheet.server.ts';
import { startOrder } from '#server/orders/start-order.server.ts';
import { testId } from '#tests/support/builders/accounts.ts';
import { memberAt, buildOrder, confirmAll } from '#tests/support/builders/order-scenes.ts';
import {
  buildScene,
  type OrderMember,
  type OrderScene,
  placeOrder,
  waitUntil,
} from '#tests/support/builders/orders.ts';
import { buildProgramme, buildVoucher } from '#tests/support/builders/wallet.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const TEXTS = { place: 'Via Padova 36', phone: '333 1234567', goodToKnow: 'Allergia alle noci' };
const CONTACT = { name: 'Marta', phone: '02 5555', place: 'Palestra', carer: 'Elena' };

const database = useDatabase();
const world = useWorld(database);

const share = (member: OrderMember, orderId: string) =>
  shareSheet(world.as(member), { orderId, beneficiaries: member.dependantIds, ...TEXTS });

async function providerReads(scene: OrderScene, orderId: string) {
  const read = await getProviderDelivery(world.as(scene.operator), { orderId });
  if (!read.ok) throw new Error(read.code);
  return read.value;
}

test('[R4] [DS1] the provider reads a sheet from the last yes on, and not a moment before', async () => {
  const order = await buildOrder(world);
  const { scene, orderId, first } = order;
  const frames = () => world.live.filter(({ topic }) => topic === `provider:${scene.providerId}`);
  const framesBefore = frames().length;
  expect(await share(first, orderId)).toEqual({ ok: true, value: true });
  const before = await providerReads(scene, orderId);
  expect(before).toMatchObject({ time: 'not_yet', sheets: [], contact: null });
  expect(JSON.stringify(before)).not.toMatch(/Famiglia|Bimbo|Padova|333 1234567|noci/);
  expect(frames()).toHaveLength(framesBefore);
  await confirmAll(world, order);
  expect((await providerReads(scene, orderId)).sheets).toEqual([
    { householdName: 'Famiglia 1', beneficiaries: [{ name: 'Bimbo 1', age: 7 }], ...TEXTS },
  ]);
});

test('[R4] [DS1] no other household reads a sheet, nor who was named on it', async () => {
  const order = await buildOrder(world);
  const { orderId, first, second } = order;
  await share(first, orderId);
  await confirmAll(world, order);
  const theirs = await getDelivery(world.as(second), { orderId });
  expect(theirs).toMatchObject({
    value: { time: 'open', sheet: null, isNamed: true },
  });
  expect(JSON.stringify(theirs)).not.toMatch(/Padova|333 1234567|noci/);
  const form = await getSheetForm(world.as(second), { orderId });
  expect(JSON.stringify(form)).not.toMatch(/Padova|333 1234567|noci/);
  expect(JSON.stringify(await getOrder(world.as(second), { orderId }))).not.toMatch(/Padova|noci/);
  const forged = { orderId, beneficiaries: first.dependantIds, ...TEXTS };
  await shareSheet(world.as(second), forged);
  const read = await providerReads(order.scene, orderId);
  expect(read.sheets.map(({ beneficiaries }) => beneficiaries.length)).toEqual([1, 0]);
});

test('[DS1] households hear whom they find and where, once for each new word of it', async () => {
  const order = await buildOrder(world);
  const { scene, orderId, first } = order;
  await confirmAll(world, order);
  const told = async () => {
    const rows = await database.db
      .select({ kind: notifications.kind, params: notifications.params })
      .from(notifications)
      .where(eq(notifications.personId, first.personId));
    return rows.filter(({ kind }) => kind === 'contact_named').map(({ params }) => params);
  };
  const name = (contact: typeof CONTACT) =>
    nameContact(world.as(scene.operator), { orderId, ...contact });
  await name(CONTACT);
  await name(CONTACT);
  expect(await told()).toMatchObject([{ place: 1, carer: 1 }]);
  world.clock = new Date(world.clock.getTime() + 60_000);
  await name({ ...CONTACT, place: 'Palestra di via Ornato 7' });
  expect(await told()).toHaveLength(2);
  expect(await findOrderPlaces(database.db, { orderId })).toMatchObject({
    said: 'Palestra di via Ornato 7',
  });
  // What was left empty is not said to be there.
  world.clock = new Date(world.clock.getTime() + 60_000);
  await name({ ...CONTACT, place: '' });
  const withoutPlace = (await told()).filter((params) => !('place' in params));
  expect(withoutPlace).toMatchObject([{ carer: 1 }]);
});

test('[R4] [DS1] after a cancellation nobody reads sheet or contact, and both are deleted', async () => {
  const order = await buildOrder(world);
  const { scene, orderId, first } = order;
  await share(first, orderId);
  await confirmAll(world, order);
  await nameContact(world.as(scene.operator), { orderId, ...CONTACT });
  expect(await getDelivery(world.as(first), { orderId })).toMatchObject({
    value: { contact: CONTACT },
  });
  const cancelled = await cancelOrder(world.as(first), {
    orderId,
    idempotencyKey: testId(),
    words: 'Non serve più.',
  });
  expect(cancelled.ok).toBe(true);
  const read = await providerReads(scene, orderId);
  expect(read).toMatchObject({ time: 'over', sheets: [], contact: null });
  expect(await getDelivery(world.as(first), { orderId })).toMatchObject({
    value: { time: 'over', sheet: null, contact: null },
  });
  expect(await share(first, orderId)).toMatchObject({ code: 'order.wrong_state' });
  await purge.run(world.as({ kind: 'system' }));
  for (const table of [orderSheets, orderSheetBeneficiaries, orderContacts]) {
    expect(await database.db.select().from(table).where(eq(table.orderId, orderId))).toEqual([]);
  }
});

test('[DS1] fourteen days after the end sheets are unread, and deleted; others stay', async () => {
  const [done, running] = [await buildOrder(world), await buildOrder(world)];
  for (const order of [done, running]) {
    await share(order.first, order.orderId);
    await confirmAll(world, order);
  }
  const { scene, orderId } = done;
  const staff = world.as(scene.operator);
  waitUntil(world, '2026-12-31');
  await startOrder(staff, { orderId, idempotencyKey: testId() });
  await completeOrder(staff, { orderId, idempotencyKey: testId() });
  const end = world.clock;
  world.clock = new Date(end.getTime() + 14 * DAY_MS - 1);
  await purge.run(world.as({ kind: 'system' }));
  expect((await providerReads(scene, orderId)).sheets).toHaveLength(1);
  world.clock = new Date(end.getTime() + 14 * DAY_MS);
  expect(await providerReads(scene, orderId)).toMatchObject({ time: 'over', sheets: [] });
  await purge.run(world.as({ kind: 'system' }));
  const left = await database.db.select({ orderId: orderSheets.orderId }).from(orderSheets);
  expect(left.map((row) => row.orderId)).not.toContain(orderId);
  expect(left.map((row) => row.orderId)).toContain(running.orderId);
});

test('[R4] whose sum would say that it uses a voucher is not shown, and is told so', async () => {
  const programmeId = await buildProgramme(world.as());
  const scene = await buildScene(database.db, {
    children: [2, 1],
    splitMethod: 'per_beneficiary',
  });
  const first = memberAt(scene, 0);
  const second = memberAt(scene, 1);
  const { householdId, dependantIds } = first;
  const dependantId = dependantIds[0] ?? '';
  await buildVoucher(world.as(), { programmeId, householdId, dependantId, amountCents: 1_000 });
  const orderId = await placeOrder(world, scene);
  await confirmAll(world, { scene, orderId });
  for (const member of [first, second]) await share(member, orderId);
  const read = await providerReads(scene, orderId);
  expect(read.sheets.map(({ householdName }) => householdName)).toEqual(['Famiglia 2']);
  expect(await getDelivery(world.as(first), { orderId })).toMatchObject({
    value: { reach: 'withheld' },
  });
  expect(await getDelivery(world.as(second), { orderId })).toMatchObject({
    value: { reach: 'plain' },
  });
});

test('[G-READ] who at the provider had sheets before them is written down, once a day', async () => {
  const order = await buildOrder(world);
  const { scene, orderId, first } = order;
  await confirmAll(world, order);
  const looks = () =>
    database.db
      .select({ by: auditLog.actorPersonId, action: auditLog.action })
      .from(auditLog)
      .where(eq(auditLog.subjectId, orderId))
      .then((rows) => rows.filter(({ action }) => action === 'order.sheets_read'));
  await providerReads(scene, orderId);
  expect(await looks()).toEqual([]);
  await share(first, orderId);
  await providerReads(scene, orderId);
  await providerReads(scene, orderId);
  expect(await looks()).toEqual([{ by: scene.operator.personId, action: 'order.sheets_read' }]);
  expect(await getDelivery(world.as(first), { orderId })).toMatchObject({
    value: { lookedOn: '2026-11-23' },
  });
  world.clock = new Date(world.clock.getTime() + DAY_MS);
  await providerReads(scene, orderId);
  expect(await looks()).toHaveLength(2);
});

test('[DS1] the texts of the last order are proposed, nobody is named before the household says so', async () => {
  const order = await buildOrder(world);
  const { scene, orderId, first } = order;
  await share(first, orderId);
  await confirmAll(world, order);
  const staff = world.as(scene.operator);
  expect(await getContactForm(staff, { orderId })).toMatchObject({ value: { isPrefilled: false } });
  await nameContact(staff, { orderId, ...CONTACT });
  const again = await buildOrder(world);
  const [part] = await database.db
    .select()
    .from(orderHouseholds)
    .where(eq(orderHouseholds.orderId, again.orderId));
  if (!part) throw new Error('an order has households');
  const { householdId } = first;
  const joined = {
    ...part,
    householdId,
    shareCents: 0,
    cashDueCents: 0,
    cashAskedCents: 0,
  };
  await database.db.insert(orderHouseholds).values(joined);
  expect(await getSheetForm(world.as(first), again)).toMatchObject({
    value: { ...TEXTS, isPrefilled: true },
  });
  expect(await getSheetForm(world.as(first), { orderId })).toMatchObject({
    value: { ...TEXTS, isPrefilled: false, beneficiaries: [{ name: 'Bimbo 1', isNamed: true }] },
  });
  expect(await getSheetForm(world.as(again.second), again)).toMatchObject({
    value: { place: '', isPrefilled: false, beneficiaries: [{ name: 'Bimbo 1', isNamed: false }] },
  });
  await database.db
    .update(orders)
    .set({ providerId: scene.providerId, status: 'confirmed' })
    .where(eq(orders.id, again.orderId));
  expect(await getContactForm(staff, again)).toMatchObject({
    value: { ...CONTACT, isPrefilled: true },
  });
});

test('[TEL1] whom to call has a number that can be called', async () => {
  const order = await buildOrder(world);
  await confirmAll(world, order);
  const { scene, orderId, first } = order;
  const refused = { code: 'field.not_a_phone' };
  const sheet = { orderId, beneficiaries: [], ...TEXTS, phone: 'abc' };
  expect(await shareSheet(world.as(first), sheet)).toMatchObject(refused);
  const contact = { orderId, ...CONTACT, phone: 'nessuno' };
  expect(await nameContact(world.as(scene.staff), contact)).toMatchObject(refused);
});

test('[B1] who takes no part writes no sheet, who is of the group names no contact', async () => {
  const order = await buildOrder(world);
  const { scene, orderId, first } = order;
  const other = await buildOrder(world);
  expect(await share(other.first, orderId)).toMatchObject({ code: 'order.not_found' });
  const sheet = { orderId, beneficiaries: [], ...TEXTS };
  expect(await shareSheet(world.as(scene.staff), sheet)).toMatchObject({ code: 'auth.forbidden' });
  expect(await getDelivery(world.as(scene.staff), { orderId })).toEqual({ ok: true, value: null });
  const contact = { orderId, ...CONTACT };
  expect(await nameContact(world.as(first), contact)).toMatchObject({ code: 'auth.forbidden' });
  expect(await nameContact(world.as(scene.staff), contact)).toMatchObject({
    code: 'order.wrong_state',
  });
  expect(await getProviderDelivery(world.as(first), { orderId })).toMatchObject({
    code: 'order.not_found',
  });
});
