import fc from 'fast-check';
import { and, eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';

import { findOpenAmendment } from '#db/queries/orders/amendments.ts';
import { listOrderDues } from '#db/queries/orders/dues.ts';
import { listPeriods } from '#db/queries/orders/periods.ts';
import { orderAmendmentParts, orderAmendments } from '#db/schema/amendments.ts';
import { vouchers } from '#db/schema/wallet.ts';
import { closePeriod } from '#server/orders/close-period.server.ts';
import { startOrder } from '#server/orders/start-order.server.ts';
import { buildHousehold, testId } from '#tests/support/builders/accounts.ts';
import { askMove, buildMonthlyScene, replyTo } from '#tests/support/builders/amendments.ts';
import { addMember } from '#tests/support/builders/groups.ts';
import { confirmAll } from '#tests/support/builders/order-scenes.ts';
import { type OrderMember, placeOrder, waitUntil } from '#tests/support/builders/orders.ts';
import { buildProgramme, buildVoucher } from '#tests/support/builders/wallet.ts';
import { createWorld } from '#tests/support/context.ts';
import { brokenMoneyRules } from '#tests/support/money-invariants.ts';
import { useDatabase } from '#tests/support/stage.ts';

const database = useDatabase();
let programmeId: string;

beforeAll(async () => {
  programmeId = await buildProgramme(createWorld(database.db, new Date()).as());
});

const STEPS = ['leave', 'join', 'yes', 'yes', 'no', 'desk', 'suspend', 'month'] as const;

const story = fc.record({
  prices: fc.tuple(fc.integer({ min: 0, max: 9_999 }), fc.integer({ min: 1, max: 9_999 })),
  isEach: fc.boolean(),
  vouchers: fc.array(fc.integer({ min: 0, max: 9_000 }), { minLength: 5, maxLength: 5 }),
  steps: fc.array(
    fc.record({
      kind: fc.constantFrom(...STEPS),
      who: fc.integer({ min: 0, max: 4 }),
      from: fc.integer({ min: 1, max: 4 }),
    }),
    { minLength: 4, maxLength: 14 },
  ),
});

test('[AMD2] [AMD4] any sequence: sums exact, what has begun stays, nobody pays more without its yes', async () => {
  await fc.assert(
    fc.asyncProperty(story, async (facts) => {
      const world = createWorld(database.db, new Date('2026-11-20T09:00:00Z'));
      const { db } = database;
      const scene = await buildMonthlyScene(world, {
        children: [1, 2, 1],
        ...(facts.isEach
          ? { quantityBasis: 'per_beneficiary', splitMethod: 'per_beneficiary' }
          : {}),
        bands: [
          { minHouseholds: 2, maxHouseholds: 3, unitPriceCents: facts.prices[0] },
          { minHouseholds: 4, maxHouseholds: 9, unitPriceCents: facts.prices[1] },
        ],
      });
      const members: OrderMember[] = [...scene.members];
      while (members.length < 5) {
        const actor = await buildHousehold(db, { children: ['2019-05-01'] });
        await addMember(db, { groupId: scene.groupId, actor });
        members.push(actor);
      }
      for (const [index, { householdId, dependantIds }] of members.entries()) {
        const amountCents = facts.vouchers[index] ?? 0;
        const [dependantId = ''] = dependantIds;
        if (amountCents === 0) continue;
        await buildVoucher(world.as(), { programmeId, householdId, dependantId, amountCents });
      }
      const orderId = await placeOrder(world, scene);
      await confirmAll(world, { scene, orderId });
      const staff = world.as(scene.staff);
      waitUntil(world, '2026-12-01');
      await startOrder(staff, { orderId, idempotencyKey: testId() });
      let month = 1;
      for (const { kind, who, from } of facts.steps) {
        const before = await listOrderDues(db, { orderId });
        const open = await findOpenAmendment(db, { orderId });
        const member = members[who] ?? scene.members[0];
        if (!member) throw new Error('nobody');
        if (kind === 'leave' || kind === 'join') {
          await askMove(world, member, { orderId, kind, fromPeriod: from });
        } else if (kind === 'yes' || kind === 'no') {
          await replyTo(world, member, { orderId, reply: kind });
        } else if (kind === 'desk') {
          await replyTo(world, scene.staff, { orderId, reply: 'yes' });
        } else if (kind === 'suspend') {
          await db
            .update(vouchers)
            .set({ isSuspended: true })
            .where(eq(vouchers.householdId, member.householdId));
        } else if (month < 4) {
          waitUntil(world, ['2026-12-31', '2027-01-31', '2027-02-28'][month - 1] ?? '');
          await closePeriod(staff, { orderId, idempotencyKey: testId(), period: month });
          month += 1;
          waitUntil(world, ['2027-01-01', '2027-02-01', '2027-03-01'][month - 2] ?? '');
        }
        expect(await brokenMoneyRules(db)).toEqual([]);
        if (kind === 'month') continue;
        const asked = open ?? (await findNewest(orderId));
        await expectFair({ orderId, before, amendment: asked, month });
      }
    }),
    { numRuns: database.kind === 'postgres' ? 12 : 6 },
  );
}, 240_000);

async function findNewest(orderId: string) {
  const rows = await database.db
    .select()
    .from(orderAmendments)
    .where(eq(orderAmendments.orderId, orderId));
  return rows.toSorted((a, b) => b.askedAt.getTime() - a.askedAt.getTime())[0] ?? null;
}

type Dues = Awaited<ReturnType<typeof listOrderDues>>;

/** Begun periods are as they were; whoever pays more for the others said yes to that sum. */
async function expectFair(now: {
  orderId: string;
  before: Dues;
  amendment: { id: string } | null;
  month: number;
}): Promise<void> {
  const { db } = database;
  const { orderId, before, month } = now;
  const after = await listOrderDues(db, { orderId });
  const periods = await listPeriods(db, { orderId });
  const begun = new Set(periods.filter(({ number }) => number <= month).map((one) => one.number));
  const sumOf = (dues: Dues, householdId: string) =>
    dues
      .filter((due) => due.householdId === householdId && !begun.has(due.period))
      .reduce((sum, due) => sum + due.cashDueCents, 0);
  for (const due of after.filter(({ period }) => begun.has(period))) {
    const was = before.find(
      (one) => one.period === due.period && one.householdId === due.householdId,
    );
    expect(due.shareCents).toBe(was?.shareCents);
    expect(due.cashDueCents).toBe(was?.cashDueCents);
  }
  for (const householdId of new Set(after.map((due) => due.householdId))) {
    if (sumOf(after, householdId) <= sumOf(before, householdId)) continue;
    const parts = await db
      .select()
      .from(orderAmendmentParts)
      .where(
        and(
          eq(orderAmendmentParts.amendmentId, now.amendment?.id ?? ''),
          eq(orderAmendmentParts.householdId, householdId),
        ),
      );
    expect(parts).toMatchObject([{ answer: 'yes' }]);
    expect(parts[0]?.cashAfterCents).toBeGreaterThanOrEqual(
      sumOf(after, householdId) - sumOf(before, householdId),
    );
  }
}
