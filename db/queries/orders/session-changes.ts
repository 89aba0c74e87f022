import { and, asc, desc, eq, inArray, ne } from 'drizzle-orm';

import type { ChangeState } from '#app/domain/orders/session-change.ts';
import { UNDELIVERED_STATES } from '#app/domain/orders/order-state.ts';
import type { DbOrTx } from '#db/client.ts';
import { people } from '#db/schema/accounts.ts';
import { orderSessionChanges, orderSessions } from '#db/schema/order-sessions.ts';
import { orders } from '#db/schema/orders.ts';

import { withOrderNames } from './order-names.ts';
import { type Answerer, areAnsweredBy } from './sides.ts';

/** Writes a change that one side proposes; one may be open for an order. */
export async function insertChange(
  db: DbOrTx,
  row: typeof orderSessionChanges.$inferInsert,
): Promise<void> {
  await db.insert(orderSessionChanges).values(row);
}

function selectChanges(db: DbOrTx) {
  return db
    .select({
      id: orderSessionChanges.id,
      orderId: orderSessionChanges.orderId,
      side: orderSessionChanges.side,
      kind: orderSessionChanges.kind,
      number: orderSessionChanges.number,
      startsAt: orderSessionChanges.startsAt,
      endsAt: orderSessionChanges.endsAt,
      timetable: orderSessionChanges.timetable,
      reason: orderSessionChanges.reason,
      state: orderSessionChanges.state,
      proposedBy: people.name,
      proposedAt: orderSessionChanges.proposedAt,
      answeredAt: orderSessionChanges.answeredAt,
      changedDates: orderSessionChanges.changedDates,
      stoodAt: orderSessionChanges.stoodAt,
      /** When the session it would move begins as things stand; null for a timetable. */
      before: orderSessions.startsAt,
    })
    .from(orderSessionChanges)
    .innerJoin(people, eq(people.id, orderSessionChanges.proposedBy))
    .leftJoin(
      orderSessions,
      and(
        eq(orderSessions.orderId, orderSessionChanges.orderId),
        eq(orderSessions.number, orderSessionChanges.number),
      ),
    );
}

/** A proposed change with the session it is about. */
export type ChangeRow = Awaited<ReturnType<typeof selectChanges>>[number];

/**
 * The newest change of an order; null when none was ever proposed. One that is open is the newest, even
 * where another was proposed in the same millisecond.
 */
export async function findNewestChange(
  db: DbOrTx,
  params: { orderId: string },
): Promise<ChangeRow | null> {
  const [row] = await selectChanges(db)
    .where(eq(orderSessionChanges.orderId, params.orderId))
    .orderBy(
      desc(eq(orderSessionChanges.state, 'open')),
      desc(orderSessionChanges.proposedAt),
      desc(orderSessionChanges.id),
    )
    .limit(1);
  return row ?? null;
}

/** A change of an order; null when the order has none of that id. */
export async function findChange(
  db: DbOrTx,
  params: { orderId: string; changeId: string },
): Promise<ChangeRow | null> {
  const [row] = await selectChanges(db).where(
    and(
      eq(orderSessionChanges.orderId, params.orderId),
      eq(orderSessionChanges.id, params.changeId),
    ),
  );
  return row ?? null;
}

/** Ends an open change of an order; `by` is null when time ended it. `done`: what its yes changed. */
export async function endChange(
  db: DbOrTx,
  params: {
    orderId: string;
    changeId: string;
    state: Exclude<ChangeState, 'open'>;
    by: string | null;
    at: Date;
    done?: { readonly changedDates: number; readonly stoodAt: Date | null };
  },
): Promise<void> {
  await db
    .update(orderSessionChanges)
    .set({
      ...params.done,
      state: params.state,
      answeredBy: params.by,
      answeredAt: params.at,
    })
    .where(
      and(
        eq(orderSessionChanges.orderId, params.orderId),
        eq(orderSessionChanges.id, params.changeId),
        eq(orderSessionChanges.state, 'open'),
      ),
    );
}

/** Dates that the other side of some orders proposed and that have no answer, the oldest first. */
export function listChangesToAnswer(db: DbOrTx, by: Answerer) {
  return withOrderNames(db, {
    changeId: orderSessionChanges.id,
    orderId: orders.id,
    state: orderSessionChanges.state,
    startsAt: orderSessionChanges.startsAt,
    proposedAt: orderSessionChanges.proposedAt,
    before: orderSessions.startsAt,
  })
    .innerJoin(orderSessionChanges, eq(orderSessionChanges.orderId, orders.id))
    .leftJoin(
      orderSessions,
      and(
        eq(orderSessions.orderId, orderSessionChanges.orderId),
        eq(orderSessions.number, orderSessionChanges.number),
      ),
    )
    .where(
      and(
        eq(orderSessionChanges.state, 'open'),
        inArray(orders.status, UNDELIVERED_STATES),
        ne(orderSessionChanges.side, by.side),
        areAnsweredBy(by, 'arrange_dates'),
      ),
    )
    .orderBy(asc(orderSessionChanges.proposedAt), asc(orderSessionChanges.id));
}
