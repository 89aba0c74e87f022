import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { romeYear } from '#app/domain/dates.ts';
import { account } from '#app/domain/wallet/ledger.ts';
import { listCreditUses } from '#db/queries/companies/credit-uses.ts';
import { limitCrossings } from '#db/schema/benefits.ts';
import { orderPeriods } from '#db/schema/orders.ts';
import { getOwnLimit } from '#server/companies/get-own-limit.server.ts';
import { confirmShare } from '#server/orders/confirm-share.server.ts';
import { cancelOrder } from '#server/orders/cancel-order.server.ts';
import { chooseSources } from '#server/orders/choose-sources.server.ts';
import { getOrder } from '#server/orders/get-order.server.ts';
import { getProviderOrder } from '#server/orders/get-provider-order.server.ts';
import { getSourceChoice } from '#server/orders/get-source-choice.server.ts';
import { getWallet } from '#server/wallet/get-wallet.server.ts';
import { raisedMessage } from '#server/transact.ts';
import { testId } from '#tests/support/builders/accounts.ts';
import { buildPlan, employ, grantTo } from '#tests/support/builders/companies.ts';
import { confirmSeen, memberAt } from '#tests/support/builders/order-scenes.ts';
import {
  buildScene,
  type OrderMember,
  type OrderOverrides,
  placeOrder,
} from '#tests/support/builders/orders.ts';
import { balanceAt, buildProgramme, buildVoucher } from '#tests/support/builders/wallet.ts';
import { brokenMoneyRules } from '#tests/support/money-invariants.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database, new Date());

/** Two households of 50.00 each; the first one's adult has a credit, and perhaps a voucher for the child. */
async function build(
  money: { creditCents: number; voucherCents?: number },
  overrides: OrderOverrides = {},
) {
  const scene = await buildScene(database.db, { children: [1, 1], ...overrides });
  const [first, second] = [memberAt(scene, 0), memberAt(scene, 1)];
  const company = await buildPlan(world);
  await employ(world, { companyId: company.id, personId: first.personId });
  const { personId, householdId, dependantIds } = first;
  const creditId = await grantTo(world, company, { personId, amountCents: money.creditCents });
  let voucherId = '';
  if (money.voucherCents !== undefined) {
    const programmeId = await buildProgramme(world.as());
    const dependantId = dependantIds[0] ?? '';
    const amountCents = money.voucherCents;
    const voucher = { programmeId, householdId, dependantId, amountCents };
    const expiresOn = '2027-06-30';
    voucherId = (await buildVoucher(world.as(), { ...voucher, expiresOn })).voucherId;
  }
  const orderId = await placeOrder(world, scene);
  const page = async (who: OrderMember) => {
    const read = await getOrder(world.as(who), { orderId });
    if (!read.ok || !read.value.mine) throw new Error('no order');
    return read.value.mine;
  };
  const left = () => balanceAt(database.db, account.benefit(creditId));
  return { scene, first, second, company, creditId, voucherId, orderId, page, left };
}

test('[V4] [V6] a company credit pays beside a city voucher, and the household reads why', async () => {
  const { first, page, left, company } = await build({ creditCents: 20_000, voucherCents: 3_000 });
  const mine = await page(first);
  expect(mine).toMatchObject({ shareCents: 5_000, voucherCents: 5_000, cashDueCents: 0 });
  expect(mine.facts).toMatchObject([
    { kind: 'covers', source: { kind: 'voucher' }, amountCents: 3_000 },
    {
      kind: 'covers',
      source: { kind: 'credit', company: `Azienda ${company.id}` },
      amountCents: 2_000,
    },
  ]);
  expect(await left()).toBe(18_000);
});

test('[V6] of a credit that is not needed it says so', async () => {
  const { first, page } = await build({ creditCents: 20_000, voucherCents: 9_000 });
  expect((await page(first)).facts).toMatchObject([
    { kind: 'covers', source: { kind: 'voucher' } },
    { kind: 'not_for', source: { kind: 'credit' }, reason: 'already_covered' },
  ]);
});

test('[V4] credits stop at the year’s limit, and the page says what it leaves in cash', async () => {
  const units = [{ minHouseholds: 1, maxHouseholds: 20, unitPriceCents: 24_000 }];
  const { first, page, left } = await build({ creditCents: 150_000 }, { bands: units });
  const mine = await page(first);
  expect(mine).toMatchObject({ shareCents: 120_000, voucherCents: 100_000, cashDueCents: 20_000 });
  expect(mine.facts).toContainEqual(
    expect.objectContaining({ kind: 'limit_reached', heldBackCents: 20_000 }),
  );
  expect(await left()).toBe(50_000);
});

test('[TAX1] what an order only holds is no use yet, and what is for next year is said', async () => {
  const { first, company, orderId } = await build({ creditCents: 20_000 });
  const wallet = async () =>
    (await getWallet(world.as(first), { locale: 'it' })).benefitYears.map(
      ({ usedCents, reservedCents, reservedLaterCents }) => [
        usedCents,
        reservedCents,
        reservedLaterCents,
      ],
    );
  expect(await wallet()).toEqual([[0, 5_000, 0]]);
  expect(await getOwnLimit(world.as(first))).toMatchObject({
    value: { usedCents: 0, reservedCents: 5_000 },
  });
  const year = romeYear(world.clock);
  expect(await listCreditUses(database.db, { companyIds: [company.id], year })).toContainEqual(
    expect.objectContaining({ spentCents: 5_000, heldCents: 5_000 }),
  );
  const endsOn = `${year + 1}-12-31`;
  await database.db.update(orderPeriods).set({ endsOn }).where(eq(orderPeriods.orderId, orderId));
  expect(await wallet()).toEqual([[0, 5_000, 5_000]]);
});

test('[V10] a credit is kept like a voucher, by its own household alone', async () => {
  const { first, second, creditId, orderId, page, left } = await build({ creditCents: 20_000 });
  const choose = (who: OrderMember, kept: readonly string[]) =>
    chooseSources(world.as(who), { orderId, idempotencyKey: testId(), kept, beyond: [] });
  expect(await choose(second, [creditId])).toEqual({
    ok: false,
    code: 'source.other_household',
  });
  expect(await choose(first, [creditId])).toMatchObject({ value: { cashDueCents: 5_000 } });
  expect(await left()).toBe(20_000);
  expect((await page(first)).facts).toMatchObject([{ kind: 'kept', source: { kind: 'credit' } }]);
  const choice = await getSourceChoice(world.as(first), { orderId });
  expect(choice).toMatchObject({
    value: { sources: [{ sourceId: creditId, isKept: true, leftCents: 20_000 }] },
  });
  expect(await choose(first, [])).toMatchObject({ value: { cashDueCents: 0 } });
});

test('[R4] neither the group nor the provider reads what pays, or for which company one works', async () => {
  const { scene, first, second, company, creditId, orderId } = await build({
    creditCents: 20_000,
    voucherCents: 1_000,
  });
  await confirmSeen(world, first, orderId);
  await confirmSeen(world, second, orderId);
  const secrets = [creditId, company.id, 'credit', 'benefit'];
  const readers = [
    await getOrder(world.as(second), { orderId }),
    await getProviderOrder(world.as(scene.staff), { orderId }),
  ];
  for (const read of readers) {
    expect(read.ok).toBe(true);
    for (const secret of secrets) expect(JSON.stringify(read)).not.toContain(secret);
  }
});

test('[V2] cancelled after the yes, the credit has its money again', async () => {
  const { first, second, creditId, orderId, left } = await build({ creditCents: 20_000 });
  await confirmSeen(world, first, orderId);
  await confirmSeen(world, second, orderId);
  const held = account.held(orderId, { kind: 'benefit', id: creditId });
  expect(await balanceAt(database.db, held)).toBe(5_000);
  const cancelled = await cancelOrder(world.as(first), {
    orderId,
    idempotencyKey: testId(),
    words: 'Non serve più.',
  });
  expect(cancelled).toMatchObject({ ok: true });
  expect(await balanceAt(database.db, held)).toBe(0);
  expect(await left()).toBe(20_000);
});

test('[V4] a yes to a sum that the credit changed meanwhile is stale', async () => {
  const { first, creditId, orderId, page } = await build({ creditCents: 20_000 });
  const { cashDueCents } = await page(first);
  await chooseSources(world.as(first), {
    orderId,
    idempotencyKey: testId(),
    kept: [creditId],
    beyond: [],
  });
  const yes = { orderId, idempotencyKey: testId(), priceVersion: 1, cashDueCents };
  expect(await confirmShare(world.as(first), yes)).toEqual({ ok: false, code: 'order.stale' });
});

test('[V4] the employee alone goes beyond the limit, after reading what becomes taxable', async () => {
  const units = [{ minHouseholds: 1, maxHouseholds: 20, unitPriceCents: 24_000 }];
  const { first, second, orderId, page, left } = await build(
    { creditCents: 150_000 },
    { bands: units },
  );
  const year = romeYear(new Date());
  const limits = async () => {
    const choice = await getSourceChoice(world.as(first), { orderId });
    return choice.ok ? choice.value.limits : [];
  };
  const choose = (who: OrderMember, beyond: readonly number[]) =>
    chooseSources(world.as(who), { orderId, idempotencyKey: testId(), kept: [], beyond });
  const told = { year, isMine: true, beyondCents: 20_000, taxableCents: 120_000 };
  expect(await limits()).toMatchObject([{ ...told, isCrossed: false }]);
  expect(await choose(second, [year])).toEqual({ ok: false, code: 'source.other_employee' });
  expect(await choose(first, [year])).toMatchObject({ value: { cashDueCents: 0 } });
  expect(await limits()).toMatchObject([{ ...told, isCrossed: true }]);
  expect(await left()).toBe(30_000);
  expect((await page(first)).facts.map(({ kind }) => kind)).toEqual(['covers']);
  expect(await choose(first, [])).toMatchObject({ value: { cashDueCents: 20_000 } });
  expect(await left()).toBe(50_000);
});

test('[V4] in SQL nobody goes beyond a limit for another, and it is not taken back while it pays', async () => {
  const units = [{ minHouseholds: 1, maxHouseholds: 20, unitPriceCents: 24_000 }];
  const { first, orderId } = await build({ creditCents: 150_000 }, { bands: units });
  const year = romeYear(new Date());
  const stranger = await build({ creditCents: 100 });
  const { personId } = stranger.first;
  const forAnother = database.db
    .insert(limitCrossings)
    .values({ orderId, personId, year, agreedAt: new Date() });
  await expect(forAnother).rejects.toSatisfy(
    (error) => raisedMessage(error) === 'source.other_household',
  );
  await chooseSources(world.as(first), {
    orderId,
    idempotencyKey: testId(),
    kept: [],
    beyond: [year],
  });
  const takenBack = database.db.delete(limitCrossings).where(eq(limitCrossings.orderId, orderId));
  await expect(takenBack).rejects.toSatisfy(
    (error) => raisedMessage(error) === 'source.over_limit',
  );
});

test('[L1] after all of this every rule of the money holds', async () => {
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});
