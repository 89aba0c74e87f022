import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { account } from '#app/domain/wallet/ledger.ts';
import { auditLog } from '#db/schema/city.ts';
import { orderHouseholds } from '#db/schema/orders.ts';
import { chooseSources } from '#server/orders/choose-sources.server.ts';
import { confirmShare } from '#server/orders/confirm-share.server.ts';
import { dropOut } from '#server/orders/drop-out.server.ts';
import { getOrder } from '#server/orders/get-order.server.ts';
import { getSourceChoice } from '#server/orders/get-source-choice.server.ts';
import { testId } from '#tests/support/builders/accounts.ts';
import { buildScene, type OrderMember, placeOrder } from '#tests/support/builders/orders.ts';
import { balanceAt, buildProgramme, buildVoucher } from '#tests/support/builders/wallet.ts';
import { createWorld, type TestWorld } from '#tests/support/context.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { brokenMoneyRules } from '#tests/support/money-invariants.ts';

let database: TestDatabase;
let world: TestWorld;

beforeAll(async () => {
  database = await openTestDatabase();
  world = createWorld(database.db, new Date());
});
afterAll(() => database.close());
beforeEach(async () => {
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

/** Three households; the first one's child has a voucher that ends soon and one that ends later. */
async function build() {
  const scene = await buildScene(database.db, { children: [1, 1, 1] });
  const [first, second, third] = scene.members as [OrderMember, OrderMember, OrderMember];
  const give = async (expiresOn: string) => {
    const { householdId, dependantIds } = first;
    const programmeId = await buildProgramme(world.as());
    const dependantId = dependantIds[0] ?? '';
    const holder = { programmeId, householdId, dependantId };
    const { voucherId } = await buildVoucher(world.as(), {
      ...holder,
      amountCents: 2_000,
      expiresOn,
    });
    return voucherId;
  };
  const soon = await give('2027-06-30');
  const later = await give('2027-12-31');
  const orderId = await placeOrder(world, scene);
  const choose = (kept: readonly string[], by = first, idempotencyKey = testId()) =>
    chooseSources(world.as(by), { orderId, idempotencyKey, kept, beyond: [] });
  const row = async ({ householdId }: OrderMember) => {
    const rows = await database.db
      .select()
      .from(orderHouseholds)
      .where(eq(orderHouseholds.orderId, orderId));
    const own = rows.find((one) => one.householdId === householdId);
    if (!own) throw new Error('no household');
    return own;
  };
  const left = (voucherId: string) => balanceAt(database.db, account.voucher(voucherId));
  return { first, second, third, soon, later, orderId, choose, row, left };
}

test('[V10] a kept voucher gets back what it held, the others pay, cash is what is left', async () => {
  const { first, second, soon, later, choose, row, left } = await build();
  const { shareCents, cashDueCents } = await row(first);
  expect(shareCents - cashDueCents).toBe(Math.min(shareCents, 4_000));
  const others = await row(second);
  expect(await choose([soon])).toMatchObject({
    ok: true,
    value: { cashDueCents: shareCents - 2_000 },
  });
  expect(await row(first)).toMatchObject({ shareCents, cashDueCents: shareCents - 2_000 });
  expect(await left(soon)).toBe(2_000);
  expect(await left(later)).toBe(0);
  expect(await row(second)).toEqual(others);
  expect(await choose([])).toMatchObject({ ok: true, value: { cashDueCents } });
  expect(await left(soon)).toBe(0);
});

test('[V10] the page says what is kept, and why', async () => {
  const { first, second, soon, later, orderId, choose } = await build();
  await choose([soon]);
  const choice = await getSourceChoice(world.as(first), { orderId });
  if (!choice.ok) throw new Error(choice.code);
  const told = choice.value.sources.map((one) => [one.sourceId, one.isKept, one.leftCents]);
  expect(told).toEqual([
    [soon, true, 2_000],
    [later, false, 2_000],
  ]);
  const order = await getOrder(world.as(first), { orderId });
  expect(order.ok && order.value.mine?.facts.map(({ kind }) => kind).sort()).toEqual([
    'covers',
    'kept',
  ]);
  // Nothing of it is anybody else's to read (E2).
  const other = await getSourceChoice(world.as(second), { orderId });
  expect(other.ok && other.value.sources).toEqual([]);
  const read = await getOrder(world.as(second), { orderId });
  expect(JSON.stringify(read)).not.toContain(soon);
});

test('[V10] it is remembered when another household leaves', async () => {
  const { first, third, soon, orderId, choose, left } = await build();
  await choose([soon]);
  const page = await getOrder(world.as(third), { orderId });
  const planned = page.ok ? page.value.dropOut : null;
  if (planned?.kind !== 'repriced') throw new Error('cancelled');
  const dropped = await dropOut(world.as(third), {
    orderId,
    idempotencyKey: testId(),
    expected: planned.totalCents,
  });
  expect(dropped.ok).toBe(true);
  expect(await left(soon)).toBe(2_000);
  const choice = await getSourceChoice(world.as(first), { orderId });
  expect(choice.ok && choice.value.sources.map(({ isKept }) => isKept)).toEqual([true, false]);
});

test('[V10] after the yes, for another’s voucher and from outside it is refused with a code', async () => {
  const { first, second, third, soon, orderId, choose, row } = await build();
  expect(await choose([soon], second)).toEqual({ ok: false, code: 'source.other_household' });
  expect(await choose([testId()])).toEqual({ ok: false, code: 'source.other_household' });
  const { cashDueCents } = await row(first);
  const yes = { orderId, idempotencyKey: testId(), priceVersion: 1, cashDueCents };
  expect((await confirmShare(world.as(first), yes)).ok).toBe(true);
  expect(await choose([soon])).toEqual({ ok: false, code: 'order.already_done' });
  const page = await getSourceChoice(world.as(first), { orderId });
  expect(page).toEqual({ ok: false, code: 'order.already_done' });
  const stranger = (await buildScene(database.db)).members[0];
  expect(await choose([], stranger)).toEqual({ ok: false, code: 'order.not_found' });
  expect((await row(third)).status).toBe('pending');
});

test('[V10] [L2] a yes to the old sum is stale, and the same choice twice is one', async () => {
  const { first, soon, orderId, choose, row } = await build();
  const { cashDueCents } = await row(first);
  const key = testId();
  const answer = await choose([soon], first, key);
  expect(await choose([soon], first, key)).toEqual(answer);
  const audits = await database.db
    .select({ action: auditLog.action })
    .from(auditLog)
    .where(eq(auditLog.subjectId, orderId));
  expect(audits.filter(({ action }) => action === 'order.choose_sources')).toHaveLength(1);
  const yes = { orderId, idempotencyKey: testId(), priceVersion: 1, cashDueCents };
  expect(await confirmShare(world.as(first), yes)).toEqual({ ok: false, code: 'order.stale' });
});
