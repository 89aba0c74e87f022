import { expect, test } from 'vitest';

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
