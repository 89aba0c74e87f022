import { eq } from 'drizzle-orm';

import type { AmendmentKind } from '#app/domain/orders/amendments.ts';
import { findOrder } from '#db/queries/orders/orders.ts';
import { findOpenAmendment, listAmendmentParts } from '#db/queries/orders/amendments.ts';
import { requests } from '#db/schema/requests.ts';
import type { PersonActor } from '#server/context.ts';
import { answerAmendment, type AmendmentReply } from '#server/orders/answer-amendment.server.ts';
import { askAmendment, expectationOf } from '#server/orders/ask-amendment.server.ts';
import { planAmendment } from '#server/orders/plan-amendment.server.ts';
import type { TestWorld } from '#tests/support/context.ts';

import { testId } from './accounts.ts';
import { buildScene, type OrderMember, type OrderOverrides, type OrderScene } from './orders.ts';

/** Months from December to March, bought by the month. */
const FOUR_MONTHS: OrderOverrides = {
  quantity: 4,
  startsOn: '2026-12-01',
  endsOn: '2027-03-31',
};

/** The scene of an order of some months, before it is placed. */
export async function buildMonthlyScene(
  world: TestWorld,
  overrides: OrderOverrides = {},
): Promise<OrderScene> {
  const { db } = world.as();
  const scene = await buildScene(db, { ...FOUR_MONTHS, ...overrides });
  await db.update(requests).set({ unit: 'month' }).where(eq(requests.id, scene.requestId));
  return scene;
}

/** Asks that a household leaves or comes in, as its page would show it. */
export async function askMove(
  world: TestWorld,
  by: OrderMember,
  move: {
    orderId: string;
    kind: AmendmentKind;
    fromPeriod: number;
    who?: OrderMember;
    expected?: string;
  },
) {
  const { orderId, kind, fromPeriod, who = by } = move;
  const { db } = world.as();
  const dependantIds = kind === 'join' ? who.dependantIds : [];
  const { householdId } = who;
  const order = await findOrder(db, { orderId });
  if (!order) throw new Error('no order');
  const planned = await planAmendment(db, {
    order,
    move: { kind, householdId, fromPeriod, dependantIds },
    now: world.clock,
  });
  return askAmendment(world.as(by), {
    orderId,
    idempotencyKey: testId(),
    kind,
    householdId,
    fromPeriod,
    dependantIds,
    expected: move.expected ?? (planned.ok ? expectationOf(planned.value) : ''),
  });
}

/** Answers what is open, as the page of whoever answers would show it. */
export async function replyTo(
  world: TestWorld,
  by: PersonActor,
  { orderId, reply }: { orderId: string; reply: AmendmentReply },
) {
  const { db } = world.as();
  const open = await findOpenAmendment(db, { orderId });
  const parts = open ? await listAmendmentParts(db, { amendmentId: open.id }) : [];
  const own = parts.find(({ householdId }) => householdId === by.householdId);
  return answerAmendment(world.as(by), {
    orderId,
    idempotencyKey: testId(),
    amendmentId: open?.id ?? '',
    reply,
    cashAfterCents: own?.cashDueCents ?? null,
  });
}
