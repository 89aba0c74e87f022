import { eq, sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';

import { romeYear } from '#app/domain/dates.ts';
import { insertLimitCrossing, listLimitCrossings } from '#db/queries/wallet/limit-crossings.ts';
import { householdAdults } from '#db/schema/accounts.ts';
import type { PersonActor } from '#server/context.ts';
import { getOwnLimit } from '#server/companies/get-own-limit.server.ts';
import { servicePrices } from '#db/schema/catalogue.ts';
import { notifications } from '#db/schema/notifications.ts';
import { orderHouseholds, orders } from '#db/schema/orders.ts';
import { providers, providerStaff } from '#db/schema/providers.ts';
import { getService } from '#server/catalogue/get-service.server.ts';
import { buyService } from '#server/purchases/buy-service.server.ts';
import { getBuyForm } from '#server/purchases/get-buy-form.server.ts';
import { getOrder } from '#server/orders/get-order.server.ts';
import { getProviderOrder } from '#server/orders/get-provider-order.server.ts';
import { buildHousehold, buildPerson, testId } from '#tests/support/builders/accounts.ts';
import {
  buildPurchaseScene,
  buyAlone,
  purchaseForm,
  type PurchaseScene,
} from '#tests/support/builders/purchases.ts';
import { buildPlan, employ, grantTo } from '#tests/support/builders/companies.ts';
import { balanceAt } from '#tests/support/builders/wallet.ts';
import { createWorld, type TestWorld } from '#tests/support/context.ts';
import { brokenMoneyRules } from '#tests/support/money-invariants.ts';
import { useDatabase } from '#tests/support/stage.ts';

const database = useDatabase();
let world: TestWorld;

beforeEach(() => {
  world = createWorld(database.db);
});

test('[BUY1] [V7] a household buys alone: what its voucher pays is held, its provider is asked', async () => {
  const scene = await buildPurchaseScene(world);
  const orderId = await buyAlone(world, scene);
  const page = await getOrder(world.as(scene.parent), { orderId });
  if (!page.ok) throw new Error(page.code);
  const { facts, mine, canConfirm, canCancel, dropOut } = page.value;
  expect(facts).toMatchObject({
    title: 'Baby-sitter la sera',
    buyer: { kind: 'household' },
    status: 'confirming',
    totalCents: 4_000,
  });
  expect(mine).toMatchObject({ state: 'confirmed', voucherCents: 2_500, cashDueCents: 1_500 });
  expect({ canConfirm, canCancel, dropOut }).toEqual({
    canConfirm: false,
    canCancel: true,
    dropOut: null,
  });
  expect(await balanceAt(database.db, scene.voucher)).toBe(0);
  const [notice] = await database.db
    .select()
    .from(notifications)
    .where(eq(notifications.personId, scene.staff.personId));
  expect(notice).toMatchObject({ kind: 'purchase_asked', href: `/provider/orders/${orderId}` });
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

test('[R4] [B1] the provider reads no name before it takes it; other households read nothing', async () => {
  const scene = await buildPurchaseScene(world);
  const orderId = await buyAlone(world, scene);
  const desk = await getProviderOrder(world.as(scene.staff), { orderId });
  expect(desk).toMatchObject({ ok: true, value: { participants: { kind: 'later' } } });
  const other = await buildHousehold(database.db);
  expect(await getOrder(world.as(other), { orderId })).toMatchObject({ code: 'order.not_found' });
});

test('[L2] [BUY1] one key buys once; a second adult who asks for the same is refused', async () => {
  const scene = await buildPurchaseScene(world);
  const form = await purchaseForm(world, scene);
  const buy = () => buyService(world.as(scene.parent), form);
  const both = await Promise.all([buy(), buy()]);
  expect(both[0]).toEqual(both[1]);
  expect(both[0]).toMatchObject({ ok: true });
  const again = await purchaseForm(world, scene);
  expect(await buyService(world.as(scene.parent), again)).toMatchObject({
    code: 'purchase.asked_already',
  });
});

test('[BUY6] a price that changed after the page was read is asked again, and nothing is bought', async () => {
  const scene = await buildPurchaseScene(world);
  const form = await purchaseForm(world, scene);
  await database.db
    .update(servicePrices)
    .set({ unitPriceCents: 1_100 })
    .where(eq(servicePrices.serviceId, scene.service.id));
  expect(await buyService(world.as(scene.parent), form)).toMatchObject({
    code: 'purchase.price_changed',
  });
  expect(await balanceAt(database.db, scene.voucher)).toBe(2_500);
});

test('[V7] a voucher that was spent meanwhile changes what is due: it is asked again', async () => {
  const scene = await buildPurchaseScene(world);
  const form = await purchaseForm(world, scene);
  await buyAlone(world, scene, { wanted: { day: '2026-12-10', hours: null } });
  expect(await buyService(world.as(scene.parent), form)).toMatchObject({
    code: 'purchase.price_changed',
  });
});

test('[R5] a provider that is suspended meanwhile sells nothing', async () => {
  const scene = await buildPurchaseScene(world);
  const form = await purchaseForm(world, scene);
  await database.db
    .update(providers)
    .set({ status: 'suspended' })
    .where(eq(providers.id, scene.service.providerId));
  expect(await buyService(world.as(scene.parent), form)).toMatchObject({
    code: 'service.not_found',
  });
});

test('[BUY2] [V10] others’ children are refused, and what is kept out pays nothing', async () => {
  const scene = await buildPurchaseScene(world, { maxAge: 12 });
  const other = await buildHousehold(database.db, { children: ['2019-05-01'] });
  const form = await purchaseForm(world, scene);
  const forOther = { ...form, dependantIds: other.dependantIds };
  expect(await buyService(world.as(scene.parent), forOther)).toMatchObject({
    code: 'purchase.other_household',
  });
  const forAll = { ...form, idempotencyKey: testId(), dependantIds: [], isForHousehold: true };
  expect(await buyService(world.as(scene.parent), forAll)).toMatchObject({
    code: 'purchase.not_for_adults',
  });
  const chosen = {
    beneficiaries: [scene.childId],
    quantity: '4',
    day: '2026-12-03',
    from: '',
    to: '',
    note: '',
    kept: [],
    beyond: [],
  };
  const page = await getBuyForm(world.as(scene.parent), {
    slug: scene.service.slug,
    locale: 'it',
    chosen,
  });
  const kept = page.ok ? (page.value.plan?.sources.map(({ id }) => id) ?? []) : [];
  expect(kept).toHaveLength(1);
  const orderId = await buyAlone(world, scene, { kept });
  const order = await getOrder(world.as(scene.parent), { orderId });
  expect(order).toMatchObject({ ok: true, value: { mine: { cashDueCents: 4_000 } } });
});

test('[BUY8] where nobody of the provider works here nothing is bought, and the page says so', async () => {
  const scene = await buildPurchaseScene(world);
  const form = await purchaseForm(world, scene);
  const { providerId } = scene.service;
  await database.db.delete(providerStaff).where(eq(providerStaff.providerId, providerId));
  expect(await buyService(world.as(scene.parent), form)).toMatchObject({
    code: 'purchase.nobody_answers',
  });
  const page = await getService(world.as(), { slug: scene.service.slug, locale: 'it' });
  expect(page).toMatchObject({ ok: true, value: { isBoughtHere: false } });
});

test('[P4] what is free holds nothing and asks for nothing', async () => {
  const scene = await buildPurchaseScene(world, { priceKind: 'free' });
  const orderId = await buyAlone(world, scene);
  const order = await getOrder(world.as(scene.parent), { orderId });
  expect(order).toMatchObject({
    ok: true,
    value: { facts: { totalCents: 0 }, mine: { cashDueCents: 0, voucherCents: 0 } },
  });
  expect(await balanceAt(database.db, scene.voucher)).toBe(2_500);
});

test('[BUY1] the database keeps who buys: no other household, no confirming before both agree', async () => {
  const scene = await buildPurchaseScene(world);
  const orderId = await buyAlone(world, scene);
  const other = await buildHousehold(database.db);
  const { db } = database;
  const joins = db
    .insert(orderHouseholds)
    .values({ orderId, householdId: other.householdId, status: 'pending' });
  await expect(joins).rejects.toThrow();
  const moves = db
    .update(orders)
    .set({ buyerHouseholdId: other.householdId })
    .where(eq(orders.id, orderId));
  await expect(moves).rejects.toThrow();
  const confirms = db.update(orders).set({ status: 'confirmed' }).where(eq(orders.id, orderId));
  await expect(confirms).rejects.toThrow();
  const mixes = db.execute(sql`update orders set group_id = 'x' where id = ${orderId}`);
  await expect(mixes).rejects.toThrow();
});

/** A parent with 150.00 of this year's credit, of which 100.00 is free of tax. */
async function giveCredit(scene: PurchaseScene) {
  const company = await buildPlan(world);
  const { personId } = scene.parent;
  await employ(world, { companyId: company.id, personId });
  await grantTo(world, company, { personId, amountCents: 150_000 });
  return { personId, year: romeYear(world.clock) };
}

async function limitsOf(scene: PurchaseScene, reader: PersonActor, beyond: readonly string[]) {
  const form = await getBuyForm(world.as(reader), {
    slug: scene.service.slug,
    locale: 'it',
    chosen: {
      beneficiaries: ['household'],
      quantity: '120',
      day: '2026-12-03',
      from: '',
      to: '',
      note: '',
      kept: [],
      beyond,
    },
  });
  const plan = form.ok ? form.value.plan : null;
  return { limits: plan?.limits ?? [], cashDueCents: plan?.cashDueCents };
}

async function addAdult(householdId: string): Promise<PersonActor> {
  const person = await buildPerson(database.db);
  await database.db
    .insert(householdAdults)
    .values({ householdId, personId: person.personId, joinedAt: world.clock });
  return { ...person, householdId };
}

const FAMILY = { dependantIds: [], isForHousehold: true, quantity: 120 } as const;

test('[V4] alone too the credit stops at the year’s limit, and the employee alone goes beyond it', async () => {
  const scene = await buildPurchaseScene(world);
  const { personId, year } = await giveCredit(scene);
  const told = {
    year,
    isMine: true,
    limitCents: 100_000,
    beyondCents: 20_000,
    taxableCents: 120_000,
  };
  expect(await limitsOf(scene, scene.parent, [])).toEqual({
    limits: [{ ...told, holder: expect.any(String), isCrossed: false }],
    cashDueCents: 20_000,
  });
  expect(await limitsOf(scene, scene.parent, [String(year)])).toMatchObject({
    limits: [{ ...told, isCrossed: true }],
    cashDueCents: 0,
  });
  // Another adult of the household reads of it, and cannot decide it.
  const other = await addAdult(scene.parent.householdId);
  expect(await limitsOf(scene, other, [String(year)])).toMatchObject({
    limits: [{ isMine: false, isCrossed: false }],
    cashDueCents: 20_000,
  });
  const form = await purchaseForm(world, scene, { ...FAMILY, beyond: [year] });
  expect(form.cashDueCents).toBe(0);
  const byOther = { ...form, idempotencyKey: testId(), cashDueCents: 20_000 };
  expect(await buyService(world.as(other), byOther)).toEqual({
    ok: false,
    code: 'source.other_employee',
  });
  // What was counted with the choice is not bought without it.
  const without = { ...form, idempotencyKey: testId(), beyond: [] };
  expect(await buyService(world.as(scene.parent), without)).toEqual({
    ok: false,
    code: 'purchase.price_changed',
  });
  const bought = await buyService(world.as(scene.parent), form);
  if (!bought.ok) throw new Error(bought.code);
  const { orderId } = bought.value;
  const order = await getOrder(world.as(scene.parent), { orderId });
  expect(order).toMatchObject({ ok: true, value: { mine: { cashDueCents: 0 } } });
  expect(await listLimitCrossings(database.db, { orderId })).toEqual([{ personId, year }]);
  expect(await getOwnLimit(world.as(scene.parent))).toMatchObject({
    ok: true,
    value: { usedCents: 0, reservedCents: 120_000 },
  });
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

test('[V4] without the choice what is bought alone stays within the limit, also in SQL afterwards', async () => {
  const scene = await buildPurchaseScene(world);
  const { personId, year } = await giveCredit(scene);
  const orderId = await buyAlone(world, scene, FAMILY);
  const order = await getOrder(world.as(scene.parent), { orderId });
  expect(order).toMatchObject({ ok: true, value: { mine: { cashDueCents: 20_000 } } });
  // What can no longer be chosen is not pointed to.
  expect(JSON.stringify(order)).not.toContain('limit_reached');
  const later = insertLimitCrossing(database.db, {
    orderId,
    personId,
    year,
    agreedAt: world.clock,
  });
  await expect(later).rejects.toThrow();
  expect(await getOwnLimit(world.as(scene.parent))).toMatchObject({
    ok: true,
    value: { usedCents: 0, reservedCents: 100_000 },
  });
});
