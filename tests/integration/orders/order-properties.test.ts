import fc from 'fast-check';
import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';

import { findOrder } from '#db/queries/orders/orders.ts';
import { listOrderDues } from '#db/queries/orders/dues.ts';
import { listOrderHouseholds } from '#db/queries/orders/shares.ts';
import { orders } from '#db/schema/orders.ts';
import { cancelOrder } from '#server/orders/cancel-order.server.ts';
import { completeOrder } from '#server/orders/complete-order.server.ts';
import { confirmShare } from '#server/orders/confirm-share.server.ts';
import { dropOut, expectationOf } from '#server/orders/drop-out.server.ts';
import { markCashReceived } from '#server/orders/mark-cash-received.server.ts';
import { planDropOut } from '#server/orders/plan-drop-out.server.ts';
import { startOrder } from '#server/orders/start-order.server.ts';
import { undoCashReceived } from '#server/orders/undo-cash-received.server.ts';
import { testId } from '#tests/support/builders/accounts.ts';
import {
  buildScene,
  type OrderScene,
  placeOrder,
  waitUntil,
} from '#tests/support/builders/orders.ts';
import { buildProgramme, buildVoucher } from '#tests/support/builders/wallet.ts';
import { createWorld } from '#tests/support/context.ts';
import { brokenMoneyRules } from '#tests/support/money-invariants.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database, new Date());
let programmeId: string;

beforeAll(async () => {
  programmeId = await buildProgramme(createWorld(database.db, new Date()).as());
});

const STEPS = ['confirm', 'drop', 'cancel', 'start', 'complete', 'cash', 'undo'] as const;
type Step = { kind: (typeof STEPS)[number]; who: number };

const story = fc.record({
  children: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 2, maxLength: 5 }),
  vouchers: fc.array(fc.integer({ min: 1, max: 9_000 }), { minLength: 5, maxLength: 5 }),
  unitPrices: fc.tuple(fc.integer({ min: 0, max: 3_333 }), fc.integer({ min: 1, max: 3_333 })),
  isPerBeneficiary: fc.boolean(),
  steps: fc.array(
    fc.record({ kind: fc.constantFrom(...STEPS), who: fc.integer({ min: 0, max: 4 }) }),
    { maxLength: 14 },
  ),
});

test('[V7] any sequence of answers keeps every rule of the money', async () => {
  await fc.assert(
    fc.asyncProperty(story, async (facts) => {
      const { children, unitPrices, isPerBeneficiary } = facts;
      const basis = isPerBeneficiary ? 'per_beneficiary' : 'total';
      const scene = await buildScene(database.db, {
        children,
        quantity: 7,
        quantityBasis: basis,
        splitMethod: isPerBeneficiary ? 'per_beneficiary' : 'per_household',
        bands: [
          { minHouseholds: 2, maxHouseholds: 3, unitPriceCents: unitPrices[0] },
          { minHouseholds: 4, maxHouseholds: 9, unitPriceCents: unitPrices[1] },
        ],
      });
      for (const [index, { householdId, dependantIds }] of scene.members.entries()) {
        const [dependantId] = dependantIds;
        const amountCents = facts.vouchers[index] ?? 1;
        if (dependantId === undefined) continue;
        await buildVoucher(world.as(), { programmeId, householdId, dependantId, amountCents });
      }
      const orderId = await placeOrder(world, scene);
      for (const step of facts.steps) {
        await take(scene, orderId, step);
        expect(await brokenMoneyRules(database.db)).toEqual([]);
      }
    }),
    { numRuns: database.kind === 'postgres' ? 15 : 8 },
  );
}, 120_000);

async function take(scene: OrderScene, orderId: string, { kind, who }: Step): Promise<void> {
  const member = scene.members[who % scene.members.length];
  const organiser = scene.members[0];
  if (!member || !organiser) throw new Error('nobody');
  const { db } = database;
  const [order] = await db.select().from(orders).where(eq(orders.id, orderId));
  const command = { orderId, idempotencyKey: testId() };
  const { householdId } = member;
  const [own] = await listOrderDues(db, { orderId, householdId });
  const amountCents = own?.cashDueCents ?? 0;
  const reference = own?.paymentReference ?? '';
  const staff = world.as(scene.staff);
  switch (kind) {
    case 'confirm': {
      const priceVersion = order?.priceVersion ?? 0;
      await confirmShare(world.as(member), { ...command, priceVersion, cashDueCents: amountCents });
      return;
    }
    case 'drop':
      await dropOut(world.as(member), {
        ...command,
        expected: await expected(orderId, householdId),
      });
      return;
    case 'cancel':
      if (who === 0)
        await cancelOrder(world.as(organiser), { ...command, words: 'Non serve più.' });
      return;
    case 'start':
      waitUntil(world, '2026-12-01');
      await startOrder(staff, command);
      return;
    case 'complete':
      waitUntil(world, '2026-12-31');
      await completeOrder(staff, command);
      return;
    case 'cash':
      await markCashReceived(staff, { ...command, reference, amountCents });
      return;
    case 'undo':
      await undoCashReceived(staff, { ...command, reference });
      return;
  }
}

async function expected(orderId: string, householdId: string): Promise<number | 'cancelled'> {
  const { db } = database;
  const order = await findOrder(db, { orderId });
  if (!order) throw new Error('no order');
  const households = await listOrderHouseholds(db, { orderId });
  const planned = await planDropOut(db, { order, households, householdId, now: world.clock });
  return planned.ok ? expectationOf(planned.value) : 0;
}
