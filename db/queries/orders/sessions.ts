import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';

import type { Session } from '#app/domain/orders/sessions.ts';
import type { DbOrTx } from '#db/client.ts';
import { orderSessions } from '#db/schema/order-sessions.ts';

const SESSION_COLUMNS = {
  orderId: orderSessions.orderId,
  number: orderSessions.number,
  startsAt: orderSessions.startsAt,
  endsAt: orderSessions.endsAt,
  movedFrom: orderSessions.movedFrom,
  state: orderSessions.state,
};

/** Writes the dates of an order; none is fine. */
export async function insertSessions(
  db: DbOrTx,
  params: { orderId: string; sessions: readonly Session[] },
): Promise<void> {
  const { orderId, sessions } = params;
  if (sessions.length === 0) return;
  await db.insert(orderSessions).values(sessions.map((session) => ({ ...session, orderId })));
}

/** Dates of some orders, soonest first. */
export async function listSessions(db: DbOrTx, params: { orderIds: readonly string[] }) {
  if (params.orderIds.length === 0) return [];
  return db
    .select(SESSION_COLUMNS)
    .from(orderSessions)
    .where(inArray(orderSessions.orderId, [...params.orderIds]))
    .orderBy(asc(orderSessions.startsAt), asc(orderSessions.number));
}

/** A date of an order. */
export type SessionRow = Awaited<ReturnType<typeof listSessions>>[number];

/** Gives sessions new times, and keeps where each first was; the caller holds the order's lock. */
export async function moveSessions(
  db: DbOrTx,
  params: { orderId: string; moved: readonly Session[] },
): Promise<void> {
  const { startsAt: was, movedFrom: first } = orderSessions;
  for (const { number, startsAt, endsAt } of params.moved) {
    const movedFrom = sql`nullif(coalesce(${first}, ${was}), ${startsAt.toISOString()}::timestamptz)`;
    await db
      .update(orderSessions)
      .set({ startsAt, endsAt, movedFrom })
      .where(and(eq(orderSessions.orderId, params.orderId), eq(orderSessions.number, number)));
  }
}

/** Dates that have not ended will not be held: the order was called off. */
export async function cancelComingSessions(
  db: DbOrTx,
  params: { orderId: string; now: Date },
): Promise<readonly { startsAt: Date }[]> {
  return db
    .update(orderSessions)
    .set({ state: 'cancelled' })
    .where(
      and(
        eq(orderSessions.orderId, params.orderId),
        eq(orderSessions.state, 'planned'),
        gt(orderSessions.endsAt, params.now),
      ),
    )
    .returning({ startsAt: orderSessions.startsAt });
}

/** Takes the dates of an order away that nobody has agreed on yet; others are written in their place. */
export async function deleteSessions(db: DbOrTx, params: { orderId: string }): Promise<void> {
  await db.delete(orderSessions).where(eq(orderSessions.orderId, params.orderId));
}
