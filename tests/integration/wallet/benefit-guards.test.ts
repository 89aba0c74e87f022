import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';

import { romeDay, romeYear } from '#app/domain/dates.ts';
import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import { companyAsset } from '#app/domain/wallet/ledger.ts';
import { spendBenefitElsewhere } from '#app/domain/wallet/source-entries.ts';
import type { DbOrTx } from '#db/client.ts';
import { allocations, keptSources } from '#db/schema/allocations.ts';
import { benefits } from '#db/schema/benefits.ts';
import { orderLines, orderPeriods, orders } from '#db/schema/orders.ts';
import { raisedMessage, transact } from '#server/transact.ts';
import { captureHolds, refundCaptured, releaseHolds } from '#server/wallet/finish-holds.server.ts';
import { testId } from '#tests/support/builders/accounts.ts';
import { buildPlan, employ, grantTo } from '#tests/support/builders/companies.ts';
import { addToCash, holdOnLine } from '#tests/support/builders/holds.ts';
import { memberAt } from '#tests/support/builders/order-scenes.ts';
import { buildScene, placeOrder } from '#tests/support/builders/orders.ts';
import { balanceAt, post } from '#tests/support/builders/wallet.ts';
import { brokenMoneyRules } from '#tests/support/money-invariants.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database, new Date());

type Given = { amountCents: number; category?: CategoryId; expiresOn?: string };

/** An order of two households of 50.00 each, and a benefit of the first one's adult, made afterwards. */
async function build(given: Given = { amountCents: 20_000 }) {
  const scene = await buildScene(database.db, { children: [1, 1] });
  const orderId = await placeOrder(world, scene);
  const lines = await database.db.select().from(orderLines).where(eq(orderLines.orderId, orderId));
  const [first, second] = [memberAt(scene, 0), memberAt(scene, 1)];
  const company = await buildPlan(world, given.category ? 'service_voucher' : 'credit');
  await employ(world, { companyId: company.id, personId: first.personId });
  const grant = (more: Given) => grantTo(world, company, { personId: first.personId, ...more });
  const benefitId = await grant(given);
  const lineOf = (householdId: string) =>
    lines.find((line) => line.householdId === householdId)?.id ?? '';
  const own = lineOf(first.householdId);
  const asset = companyAsset(company.id, romeYear(new Date()));
  const source = (id: string) => ({ kind: 'benefit', id, asset }) as const;
  return {
    scene,
    orderId,
    first,
    company,
    grant,
    benefitId,
    own,
    other: lineOf(second.householdId),
    finish: { orderId, providerId: scene.providerId, key: testId() },
    hold: (amountCents: number, lineId = own, id = benefitId) =>
      holdOnLine(world, { orderId, lineId, source: source(id), amountCents }),
  };
}

describe('a company credit on an order', () => {
  test('[V4] is held, released, held again, captured and refunded to itself', async () => {
    const { hold, orderId, benefitId, finish, own } = await build();
    const left = () => balanceAt(database.db, `benefit:${benefitId}`);
    const ctx = world.as();
    expect(await hold(3_000)).toEqual({ ok: true, value: { heldCents: 3_000 } });
    expect(await left()).toBe(17_000);
    await transact(ctx, async (unit) => {
      await addToCash(unit, own, 3_000);
      return releaseHolds(ctx, unit, finish);
    });
    expect(await left()).toBe(20_000);
    await hold(5_000);
    await database.db.update(orders).set({ status: 'active' }).where(eq(orders.id, orderId));
    const close = (db: DbOrTx, closedAt: Date | null) =>
      db.update(orderPeriods).set({ closedAt }).where(eq(orderPeriods.orderId, orderId));
    await close(database.db, new Date('2099-01-01T12:00:00Z'));
    await transact(ctx, (unit) => captureHolds(ctx, unit, finish));
    const refunded = await transact(ctx, async (unit) => {
      await close(unit.tx, null);
      await addToCash(unit, own, 5_000);
      return refundCaptured(ctx, unit, finish);
    });
    expect(refunded).toMatchObject({ value: [{ source: { id: benefitId }, amountCents: 5_000 }] });
    expect(await left()).toBe(20_000);
  });

  test('[V4] pays its employee’s household alone', async () => {
    const { hold, other } = await build();
    expect(await hold(100, other)).toEqual({ ok: false, code: 'source.other_household' });
  });

  test('[V4] two credits of two companies do not pass the year’s limit together', async () => {
    const { hold, grant, first, benefitId, company } = await build({ amountCents: 99_000 });
    const year = romeYear(new Date());
    const elsewhere = { companyId: company.id, year, benefitId, amountCents: 97_000 };
    await post(world.as(), spendBenefitElsewhere(elsewhere));
    const second = await buildPlan(world);
    await employ(world, { companyId: second.id, personId: first.personId });
    const more = await grantTo(world, second, { personId: first.personId, amountCents: 50_000 });
    expect(await hold(1_500)).toMatchObject({ ok: true });
    const third = await grant({ amountCents: 50_000 });
    expect(await hold(1_501, undefined, third)).toEqual({ ok: false, code: 'source.over_limit' });
    expect(await hold(1_500, undefined, third)).toMatchObject({ ok: true });
    expect(await balanceAt(database.db, `benefit:${more}`)).toBe(50_000);
  });

  test('[M14] suspended, or ending before the order does, it pays nothing', async () => {
    const { hold, benefitId, grant } = await build();
    const today = romeDay(new Date());
    const short = await grant({ amountCents: 5_000, expiresOn: today });
    expect(await hold(100, undefined, short)).toEqual({
      ok: false,
      code: 'source.outside_validity',
    });
    await database.db.update(benefits).set({ isSuspended: true }).where(eq(benefits.id, benefitId));
    expect(await hold(100)).toEqual({ ok: false, code: 'source.suspended' });
  });

  test('[V10] kept, it pays nothing; paying, it is not kept; only its own household keeps it', async () => {
    const { hold, orderId, first, benefitId, scene } = await build();
    const { householdId, personId: keptBy } = first;
    const keep = { orderId, householdId, benefitId, keptBy, keptAt: new Date() };
    const others = { ...keep, householdId: memberAt(scene, 1).householdId };
    const refusedAs = (code: string) => (error: unknown) => raisedMessage(error) === code;
    await expect(database.db.insert(keptSources).values(others)).rejects.toSatisfy(
      refusedAs('source.other_household'),
    );
    await database.db.insert(keptSources).values(keep);
    expect(await hold(100)).toEqual({ ok: false, code: 'source.kept' });
    await database.db.delete(keptSources).where(eq(keptSources.benefitId, benefitId));
    await hold(100);
    await expect(database.db.insert(keptSources).values(keep)).rejects.toSatisfy(
      refusedAs('source.kept'),
    );
  });
});

describe('a service voucher on an order', () => {
  test('[V3] takes one whole line of its value, or nothing', async () => {
    const { hold, own } = await build({ amountCents: 5_000, category: 'education' });
    expect(await hold(4_000)).toEqual({ ok: false, code: 'source.not_whole' });
    expect(await hold(5_000)).toMatchObject({ ok: true });
    const paid = await database.db.select().from(allocations).where(eq(allocations.lineId, own));
    expect(paid).toMatchObject([{ amountCents: 5_000, voucherId: null }]);
  });

  test('[V3] not a line of another value, not another kind of service', async () => {
    const larger = await build({ amountCents: 6_000, category: 'education' });
    expect(await larger.hold(5_000)).toEqual({ ok: false, code: 'source.not_whole' });
    const sport = await build({ amountCents: 5_000, category: 'sport' });
    expect(await sport.hold(5_000)).toEqual({ ok: false, code: 'source.not_eligible' });
  });
});

test('[L1] after all of this every rule of the money holds', async () => {
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});
