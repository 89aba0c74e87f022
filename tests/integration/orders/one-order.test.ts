import { sql } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';

import { lockOrder, updateOrder } from '#db/queries/orders/orders.ts';
import { createOrder } from '#server/orders/create-order.server.ts';
import { transact } from '#server/transact.ts';
import { buildScene, placeOrder } from '#tests/support/builders/orders.ts';
import { brokenMoneyRules } from '#tests/support/money-invariants.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

test('[R2] a request has one order: a second is refused with a sentence, and nothing of it is written', async () => {
  const scene = await buildScene(database.db);
  await placeOrder(world, scene);
  const ctx = world.as(scene.members[0]);
  const second = await transact(ctx, (unit) => createOrder(ctx, unit, scene));
  expect(second).toEqual({ ok: false, code: 'request.wrong_state' });
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

/** Whether some session waits for another's lock. */
async function somebodyWaits(): Promise<boolean> {
  const found = await database.db
    .select({ pid: sql`pid` })
    .from(sql`pg_stat_activity`)
    .where(sql`datname = current_database() and wait_event_type = 'Lock'`);
  return found.length > 0;
}

test.runIf(process.env['TEST_DATABASE'] === 'postgres')(
  '[R2] whoever waits for an order reads it as it is once it is theirs, not as it was before',
  async () => {
    const orderId = await placeOrder(world, await buildScene(database.db));
    const read = () => database.db.transaction((tx) => lockOrder(tx, { orderId }));
    const waiting = await database.db.transaction(async (tx) => {
      await lockOrder(tx, { orderId });
      const second = read();
      await vi.waitFor(async () => expect(await somebodyWaits()).toBe(true), { timeout: 10_000 });
      await updateOrder(tx, { orderId, change: { title: 'Cambiato intanto' } });
      return { second };
    });
    expect((await waiting.second)?.title).toBe('Cambiato intanto');
  },
);
