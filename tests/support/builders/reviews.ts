import type { ReviewAnswers } from '#app/domain/reviews/review.ts';
import type { PersonActor } from '#server/context.ts';
import { completeOrder } from '#server/orders/complete-order.server.ts';
import { startOrder } from '#server/orders/start-order.server.ts';
import { writeReview } from '#server/reviews/write-review.server.ts';
import type { TestWorld } from '#tests/support/context.ts';

import { testId } from './accounts.ts';
import { buildConfirmedOrder } from './order-scenes.ts';

/** Four times yes. */
export const HAPPY: ReviewAnswers = {
  asAgreed: 'yes',
  onTime: 'yes',
  withCare: 'yes',
  again: 'yes',
};

/** An order of some households that was given to its end; the clock stands there. */
export async function buildReceivedOrder(world: TestWorld, households = 3) {
  world.clock = new Date('2026-11-20T09:00:00Z');
  const children = Array.from({ length: households }, () => 1);
  const built = await buildConfirmedOrder(world, { children });
  const staff = world.as(built.scene.staff);
  const { orderId } = built;
  world.clock = new Date('2026-12-01T16:00:00Z');
  await must(startOrder(staff, { orderId, idempotencyKey: testId() }));
  world.clock = new Date('2027-01-02T09:00:00Z');
  await must(completeOrder(world.as(built.scene.staff), { orderId, idempotencyKey: testId() }));
  return built;
}

/** A household says that all was well, in its own words. */
export async function praise(
  world: TestWorld,
  member: PersonActor,
  orderId: string,
  words = '',
): Promise<void> {
  await must(writeReview(world.as(member), { orderId, answers: HAPPY, words }));
}

async function must(done: Promise<{ readonly ok: boolean }>): Promise<void> {
  const result = await done;
  if (!result.ok) throw new Error(JSON.stringify(result));
}
