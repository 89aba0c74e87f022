import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';

import { notifications } from '#db/schema/notifications.ts';
import { orderHouseholds, orders } from '#db/schema/orders.ts';
import { vouchers } from '#db/schema/wallet.ts';
import { confirmShare } from '#server/orders/confirm-share.server.ts';
import { getOrder } from '#server/orders/get-order.server.ts';
import { buildOrder, confirmSeen } from '#tests/support/builders/order-scenes.ts';
import { testId } from '#tests/support/builders/accounts.ts';
import type { OrderMember } from '#tests/support/builders/orders.ts';
import { balanceAt, buildProgramme, buildVoucher } from '#tests/support/builders/wallet.ts';
import { brokenMoneyRules } from '#tests/support/money-invariants.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

/** 50.00 for each of two households, of which the first has a voucher of 30.00. */
async function build() {
  world.clock = new Date('2026-11-20T09:00:00Z');
  const built = await buildOrder(world, { vouchers: [3_000] });
  const { orderId, first } = built;
  return {
    ...built,
    suspend: () =>
      database.db
        .update(vouchers)
        .set({ isSuspended: true })
        .where(eq(vouchers.id, built.voucherIds[0] ?? '')),
    page: async (member: OrderMember) => {
      const page = await getOrder(world.as(member), { orderId });
      if (!page.ok || !page.value.mine) throw new Error('no page');
      return page.value.mine;
    },
    state: async () => {
      const [order] = await database.db.select().from(orders).where(eq(orders.id, orderId));
      const rows = await database.db
        .select()
        .from(orderHouseholds)
        .where(eq(orderHouseholds.orderId, orderId));
      const own = rows.find(({ householdId }) => householdId === first.householdId);
      return [order?.status, own?.status, own?.shareCents, own?.cashDueCents];
    },
    told: async (member: OrderMember) =>
      (
        await database.db
          .select()
          .from(notifications)
          .where(eq(notifications.personId, member.personId))
      ).filter(({ kind }) => kind === 'order_sources_changed'),
  };
}

let scene: Awaited<ReturnType<typeof build>>;
beforeEach(async () => {
  scene = await build();
});

test('[R7] a voucher suspended between a yes and the last one: its household is asked again, and told why', async () => {
  const { orderId, first, second, suspend, state, page, told } = scene;
  await confirmSeen(world, first, orderId);
  expect(await state()).toEqual(['confirming', 'confirmed', 5_000, 2_000]);
  await suspend();
  await confirmSeen(world, second, orderId);
  expect(await state()).toEqual(['confirming', 'pending', 5_000, 5_000]);
  expect(await told(first)).toMatchObject([{ params: { beforeCents: 2_000, afterCents: 5_000 } }]);
  expect(await told(second)).toEqual([]);
  const asked = await page(first);
  expect(asked).toMatchObject({ isAskedAgain: true, agreedCashCents: 2_000, cashDueCents: 5_000 });
  expect(await page(second)).toMatchObject({ state: 'confirmed', agreedCashCents: null });
  expect(await brokenMoneyRules(database.db)).toEqual([]);
  await confirmSeen(world, first, orderId);
  expect(await state()).toEqual(['confirmed', 'confirmed', 5_000, 5_000]);
  expect(await page(first)).toMatchObject({ isAskedAgain: false, agreedCashCents: null });
});

test('[R7] a voucher issued between a yes and the last one pays, and nobody is asked again', async () => {
  const { orderId, first, second, state } = scene;
  await confirmSeen(world, second, orderId);
  const programmeId = await buildProgramme(world.as());
  const { address } = await buildVoucher(world.as(), {
    programmeId,
    householdId: second.householdId,
    dependantId: second.dependantIds[0] ?? '',
    amountCents: 1_500,
  });
  await confirmSeen(world, first, orderId);
  expect(await state()).toEqual(['confirmed', 'confirmed', 5_000, 2_000]);
  expect((await scene.page(second)).cashDueCents).toBe(3_500);
  expect(await balanceAt(database.db, address)).toBe(0);
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

test('[R7] the last yes itself is asked again where its own voucher pays no more', async () => {
  const { orderId, first, second, suspend, state, told } = scene;
  await confirmSeen(world, second, orderId);
  await suspend();
  const yes = { orderId, idempotencyKey: testId(), priceVersion: 1, cashDueCents: 2_000 };
  const answered = await confirmShare(world.as(first), yes);
  expect(answered).toMatchObject({ ok: true, value: { orderStatus: 'confirming' } });
  expect(await state()).toEqual(['confirming', 'pending', 5_000, 5_000]);
  expect(await told(first)).toHaveLength(1);
  await confirmSeen(world, first, orderId);
  expect((await state())[0]).toBe('confirmed');
});

test('[R7] where nothing changed meanwhile the last yes confirms, and nobody is asked again', async () => {
  const { orderId, first, second, state, told } = scene;
  await confirmSeen(world, first, orderId);
  await confirmSeen(world, second, orderId);
  expect(await state()).toEqual(['confirmed', 'confirmed', 5_000, 2_000]);
  expect(await told(first)).toEqual([]);
});
