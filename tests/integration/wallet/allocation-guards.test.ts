import { beforeAll, describe, expect, test } from 'vitest';
import { eq, sql } from 'drizzle-orm';

import { romeDay } from '#app/domain/dates.ts';
import { programmeAsset } from '#app/domain/wallet/ledger.ts';
import { orderLines } from '#db/schema/orders.ts';
import { allocations, keptSources } from '#db/schema/allocations.ts';
import { raisedMessage, violatedConstraint } from '#server/transact.ts';
import { findOrder } from '#db/queries/orders/orders.ts';
import { coverOrder } from '#server/orders/explain-share.server.ts';
import { planOrder, ownPlan } from '#server/orders/plan-order.server.ts';
import { testId } from '#tests/support/builders/accounts.ts';
import {
  buildScene,
  type OrderMember,
  type OrderOverrides,
  placeOrder,
} from '#tests/support/builders/orders.ts';
import { holdOnLine } from '#tests/support/builders/holds.ts';
import { buildProgramme, buildVoucher } from '#tests/support/builders/wallet.ts';
import { createWorld } from '#tests/support/context.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const TODAY = romeDay(new Date());

const database = useDatabase();
const world = useWorld(database, new Date());
let programmeId: string;

beforeAll(async () => {
  programmeId = await buildProgramme(createWorld(database.db, new Date()).as(), {
    categories: ['education'],
  });
});

/** An order, and a voucher for the first dependant of its first household, made afterwards. */
async function build(overrides: OrderOverrides = {}, voucher: object = {}) {
  const scene = await buildScene(database.db, { children: [2, 1], ...overrides });
  const orderId = await placeOrder(world, scene);
  const lines = await database.db.select().from(orderLines).where(eq(orderLines.orderId, orderId));
  const [first, second] = scene.members as [OrderMember, OrderMember];
  const dependantId = first.dependantIds[0] ?? '';
  const { householdId } = first;
  const { voucherId } = await buildVoucher(world.as(), {
    programmeId,
    householdId,
    dependantId,
    amountCents: 20_000,
    ...voucher,
  });
  const lineOf = (id: string | undefined) =>
    lines.find((line) => line.dependantId === id) ?? { id: '', amountCents: 0 };
  const own = lineOf(dependantId);
  return {
    scene,
    own,
    sibling: lineOf(first.dependantIds[1]),
    stranger: lineOf(second.dependantIds[0]),
    allocate: (line: { id: string }, amountCents = 1, order = orderId) =>
      database.db.insert(allocations).values({
        id: testId(),
        orderId: order,
        lineId: line.id,
        voucherId,
        amountCents,
        status: 'held',
        createdAt: new Date(),
      }),
    /** The same with its entry of the ledger. */
    hold: (line: { id: string }, amountCents = 1) => {
      const source = {
        kind: 'voucher',
        id: voucherId,
        asset: programmeAsset(programmeId),
      } as const;
      return holdOnLine(world, { orderId, lineId: line.id, source, amountCents });
    },
    plan: async () => {
      const planned = await planOrder(database.db, {
        requestId: scene.requestId,
        bands: [{ minHouseholds: 1, maxHouseholds: 9, unitPriceCents: 1000 }],
        priceKind: 'paid',
        today: TODAY,
      });
      return planned.ok ? ownPlan(planned.value, householdId) : null;
    },
    /** What a household reads of why the order's vouchers pay or not. */
    factsFor: async (reader = householdId) => {
      const order = await findOrder(database.db, { orderId });
      if (!order) throw new Error('no order');
      const cover = await coverOrder(database.db, { order, lines, now: new Date() });
      return cover.factsFor(reader);
    },
    orderId,
    voucherId,
  };
}

const refusedAs = (code: string) => (error: unknown) => raisedMessage(error) === code;

describe('the database itself refuses, whatever the code says', () => {
  test('[M13] a minors’ voucher on a cleaning service', async () => {
    const { allocate, own } = await build({ category: 'home' });
    await expect(allocate(own)).rejects.toSatisfy(refusedAs('source.not_eligible'));
  });

  test('[M14] another dependant of the same household, and another household', async () => {
    const { allocate, sibling, stranger } = await build();
    await expect(allocate(sibling)).rejects.toSatisfy(refusedAs('source.other_dependant'));
    await expect(allocate(stranger)).rejects.toSatisfy(refusedAs('source.other_household'));
  });

  test('[M14] expired at database time', async () => {
    const { allocate, own } = await build({}, { expiresOn: '2026-01-31' });
    await expect(allocate(own)).rejects.toSatisfy(refusedAs('source.expired'));
  });

  test('[M14] suspended', async () => {
    const { allocate, own } = await build({}, { isSuspended: true });
    await expect(allocate(own)).rejects.toSatisfy(refusedAs('source.suspended'));
  });

  test('[V1] order dates outside the validity', async () => {
    const { allocate, own } = await build(
      { startsOn: '2027-12-30', endsOn: '2028-01-02' },
      { expiresOn: '2027-12-31' },
    );
    await expect(allocate(own)).rejects.toSatisfy(refusedAs('source.outside_validity'));
  });

  test('[V1] more than the line', async () => {
    const { allocate, own } = await build();
    await expect(allocate(own, own.amountCents + 1)).rejects.toSatisfy(
      refusedAs('source.more_than_line'),
    );
  });

  test('[V2] a line of another order', async () => {
    const { allocate, own } = await build();
    const other = await placeOrder(world, await buildScene(database.db));
    await expect(allocate(own, 1, other)).rejects.toSatisfy(refusedAs('source.other_order'));
  });

  test('[V1] an allocation of nothing, and one whose amount is changed later', async () => {
    const { allocate, hold, own } = await build();
    await expect(allocate(own, 0)).rejects.toSatisfy(
      (error) => violatedConstraint(error) === 'allocations_amount_positive',
    );
    expect(await hold(own, 5)).toMatchObject({ ok: true });
    const change = database.db
      .update(allocations)
      .set({ amountCents: 4 })
      .where(eq(allocations.lineId, own.id));
    await expect(change).rejects.toSatisfy(refusedAs('allocation.frozen'));
  });

  test('[V10] a kept voucher pays nothing, and one that pays is not kept', async () => {
    const { allocate, hold, own, orderId, voucherId, scene } = await build();
    const { householdId = '', personId: keptBy = '' } = scene.members[0] ?? {};
    const keep = { orderId, householdId, voucherId, keptBy, keptAt: new Date() };
    await database.db.insert(keptSources).values(keep);
    await expect(allocate(own)).rejects.toSatisfy(refusedAs('source.kept'));
    await database.db.delete(keptSources).where(eq(keptSources.voucherId, voucherId));
    expect(await hold(own)).toMatchObject({ ok: true });
    const again = database.db.insert(keptSources).values(keep);
    await expect(again).rejects.toSatisfy(refusedAs('source.kept'));
  });

  test('[V10] a voucher is kept out of an order of its own household alone', async () => {
    const { voucherId, scene } = await build();
    const orderId = await placeOrder(world, await buildScene(database.db));
    const { householdId = '', personId: keptBy = '' } = scene.members[0] ?? {};
    const keep = { orderId, householdId, voucherId, keptBy, keptAt: new Date() };
    await expect(database.db.insert(keptSources).values(keep)).rejects.toSatisfy(
      refusedAs('source.other_household'),
    );
  });

  test('[M2] lines that do not sum to the total cannot be committed', async () => {
    const { own } = await build();
    const change = database.db.execute(
      sql`update order_lines set amount_cents = amount_cents + 1 where id = ${own.id}`,
    );
    await expect(change).rejects.toSatisfy(refusedAs('order.sums_differ'));
  });
});

describe('the plan knows the same rules', () => {
  test('[V6] it covers the own line and says why not the other', async () => {
    const { plan, own, factsFor } = await build();
    expect(await plan()).toMatchObject({ shareCents: 5_000, voucherCents: own.amountCents });
    expect(await factsFor()).toMatchObject([
      { kind: 'covers', amountCents: own.amountCents },
      { kind: 'not_for', reason: 'other_dependant' },
    ]);
  });

  test.each([
    ['expired', {}, { expiresOn: '2026-01-31' }],
    ['suspended', {}, { isSuspended: true }],
    ['not_eligible', { category: 'home' as const }, {}],
    ['outside_validity', { startsOn: '2026-12-01', endsOn: '2028-01-02' }, {}],
  ])('[M14] %s: nothing is covered, with the reason', async (reason, order, voucher) => {
    const { plan, factsFor } = await build(order, voucher);
    expect(await plan()).toMatchObject({ voucherCents: 0, cashDueCents: 5_000 });
    expect(await factsFor()).toContainEqual(expect.objectContaining({ kind: 'not_for', reason }));
  });

  test('[R4] facts of one household never name another', async () => {
    const { scene, factsFor } = await build();
    expect(await factsFor(scene.members[1]?.householdId)).toEqual([]);
  });
});
