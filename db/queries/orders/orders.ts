import {
  and,
  asc,
  count,
  eq,
  gte,
  inArray,
  isNull,
  ne,
  not,
  notExists,
  or,
  sql,
  sum,
} from 'drizzle-orm';

import type { CalendarDay } from '#app/domain/dates.ts';
import { type Buyer, buyerOf } from '#app/domain/orders/buyer.ts';
import { RUNNING_STATES, UNDELIVERED_STATES } from '#app/domain/orders/order-state.ts';
import type { DbOrTx } from '#db/client.ts';
import { executePrepared } from '#db/prepared.ts';
import { counted, type CountedCents } from '#db/queries/counted-cents.ts';
import { SAID_CENTS, SAID_ON } from '#db/queries/payments/announcements.ts';
import { people } from '#db/schema/accounts.ts';
import { orderSessions } from '#db/schema/order-sessions.ts';
import { orderDues } from '#db/schema/order-dues.ts';
import { orderHouseholds, orderLines, orderPeriods, orders } from '#db/schema/orders.ts';
import { purchases } from '#db/schema/purchases.ts';
import { requests } from '#db/schema/requests.ts';

import { firstDay, lastDay } from './served-days.ts';
import { isHeldUp, withOrderNames } from './order-names.ts';

/** Writes a new order with its periods, its households, what they owe, and its lines. */
export async function insertOrder(
  db: DbOrTx,
  rows: {
    order: typeof orders.$inferInsert;
    periods: readonly (typeof orderPeriods.$inferInsert)[];
    households: readonly (typeof orderHouseholds.$inferInsert)[];
    dues: readonly (typeof orderDues.$inferInsert)[];
    lines: readonly (typeof orderLines.$inferInsert)[];
  },
): Promise<void> {
  await db.insert(orders).values(rows.order);
  await db.insert(orderPeriods).values([...rows.periods]);
  await db.insert(orderHouseholds).values([...rows.households]);
  await db.insert(orderDues).values([...rows.dues]);
  await db.insert(orderLines).values([...rows.lines]);
}

const ORDER_COLUMNS = {
  id: orders.id,
  providerId: orders.providerId,
  status: orders.status,
  isHeldUp,
  splitMethod: orders.splitMethod,
  absenceRule: orders.absenceRule,
  quantity: orders.quantity,
  quantityBasis: orders.quantityBasis,
  unit: orders.unit,
  unitPriceCents: orders.unitPriceCents,
  totalCents: orders.totalCents,
  priceVersion: orders.priceVersion,
  startsOn: orders.startsOn,
  firstDay,
  lastDay,
  endsOn: orders.endsOn,
  version: orders.version,
  createdAt: orders.createdAt,
  confirmedAt: orders.confirmedAt,
  completedAt: orders.completedAt,
  cancelledAt: orders.cancelledAt,
  calledOff: {
    reason: orders.calledOffReason,
    words: orders.calledOffWords,
    byName: people.name,
  },
  timetable: orders.timetable,
  municipio: orders.municipio,
  terms: orders.terms,
};

const BUYER_COLUMNS = {
  requestId: orders.requestId,
  groupId: orders.groupId,
  offerId: orders.offerId,
  offerRevision: orders.offerRevision,
  buyerHouseholdId: orders.buyerHouseholdId,
  serviceId: orders.serviceId,
  editionId: orders.editionId,
};

function selectOrders(db: DbOrTx) {
  return withOrderNames(db, { ...ORDER_COLUMNS, buyer: BUYER_COLUMNS }).leftJoin(
    people,
    eq(people.id, orders.calledOffBy),
  );
}

/** An order with the names around it, and who buys. */
export type OrderRow = Omit<Awaited<ReturnType<typeof selectOrders>>[number], 'buyer'> & {
  readonly buyer: Buyer;
};

/** One order; null when there is none. The caller checks who may see it. */
export async function findOrder(db: DbOrTx, params: { orderId: string }): Promise<OrderRow | null> {
  const [row] = await selectOrders(db).where(eq(orders.id, params.orderId));
  return row ? { ...row, buyer: buyerOf(row.buyer) } : null;
}

const LOCK_ORDER = `select id from orders where id = $1 for no key update`;

/**
 * Locks an order until the transaction ends: every command on an order starts here, so that two commands
 * on the same order never interleave. What is read of it is asked for once this has answered: a statement
 * sees what was there when it began, which is before the lock.
 */
export async function lockOrderRow(db: DbOrTx, params: { orderId: string }): Promise<void> {
  await executePrepared(db, 'lock_order', { sql: LOCK_ORDER, params: [params.orderId] });
}

/** One order, locked as by {@link lockOrderRow}. */
export async function lockOrder(db: DbOrTx, params: { orderId: string }): Promise<OrderRow | null> {
  await lockOrderRow(db, params);
  return findOrder(db, params);
}

/** Whether a request has its order. */
export async function hasOrder(db: DbOrTx, params: { requestId: string }): Promise<boolean> {
  const rows = await db
    .select({ id: orders.id })
    .from(orders)
    .where(eq(orders.requestId, params.requestId));
  return rows.length > 0;
}

/** Changes an order and counts its version up; the caller holds its lock. */
export async function updateOrder(
  db: DbOrTx,
  params: { orderId: string; change: Partial<typeof orders.$inferInsert> },
): Promise<void> {
  await db
    .update(orders)
    .set({ ...params.change, version: sql`${orders.version} + 1` })
    .where(eq(orders.id, params.orderId));
}

/**
 * Whether an order of the group still runs; with a household, whether one it takes part in does: whoever
 * left an order on the way is through with it once its own periods are closed and paid (AMD6).
 */
export async function hasRunningOrder(
  db: DbOrTx,
  params: { groupId: string; householdId?: string },
): Promise<boolean> {
  const isThrough = sql`(${orderHouseholds.cashReceivedCents} = ${orderHouseholds.cashDueCents}
    and exists (select 1 from ${orderLines} l where l.order_id = ${orders.id}
      and l.household_id = ${orderHouseholds.householdId} and l.is_off)
    and not exists (select 1 from ${orderLines} l
      join ${orderPeriods} p on p.order_id = l.order_id and p.number = l.period
      where l.order_id = ${orders.id} and l.household_id = ${orderHouseholds.householdId}
        and not l.is_off and p.closed_at is null))`;
  const isRunning = and(eq(orders.groupId, params.groupId), inArray(orders.status, RUNNING_STATES));
  const rows = await db
    .select({ id: orders.id })
    .from(orders)
    .innerJoin(orderHouseholds, eq(orderHouseholds.orderId, orders.id))
    .where(
      params.householdId === undefined
        ? isRunning
        : and(
            isRunning,
            eq(orderHouseholds.householdId, params.householdId),
            ne(orderHouseholds.status, 'dropped'),
            not(isThrough),
          ),
    )
    .limit(1);
  return rows.length > 0;
}

/** Total of a group's orders that are neither finished nor cancelled, but for those its reader's household left. */
export async function sumRunningOrders(
  db: DbOrTx,
  params: { groupId: string; householdId: string },
): Promise<CountedCents> {
  const hasLeft = db
    .select({ orderId: orderHouseholds.orderId })
    .from(orderHouseholds)
    .where(
      and(
        eq(orderHouseholds.orderId, orders.id),
        eq(orderHouseholds.householdId, params.householdId),
        eq(orderHouseholds.status, 'dropped'),
      ),
    );
  const [row] = await db
    .select({ count: count(), cents: sum(orders.totalCents) })
    .from(orders)
    .where(
      and(
        eq(orders.groupId, params.groupId),
        inArray(orders.status, UNDELIVERED_STATES),
        notExists(hasLeft),
      ),
    );
  return counted(row);
}

/** Orders without dates a household takes part in that are to come or under way on a day. */
export function listComingOrders(db: DbOrTx, params: { householdId: string; today: CalendarDay }) {
  return withOrderNames(db, {
    orderId: orders.id,
    startsOn: orders.startsOn,
    endsOn: orders.endsOn,
    orderState: orders.status,
    answer: orderHouseholds.status,
    shareCents: orderHouseholds.shareCents,
    cashDueCents: orderHouseholds.cashDueCents,
    cashAskedCents: orderHouseholds.cashAskedCents,
    cashReceivedCents: orderHouseholds.cashReceivedCents,
    saidOn: SAID_ON,
    cashSaidCents: SAID_CENTS,
  })
    .innerJoin(orderHouseholds, eq(orderHouseholds.orderId, orders.id))
    .where(
      and(
        eq(orderHouseholds.householdId, params.householdId),
        ne(orderHouseholds.status, 'dropped'),
        inArray(orders.status, UNDELIVERED_STATES),
        or(gte(orders.startsOn, params.today), gte(orders.endsOn, params.today)),
        notExists(
          db
            .select({ number: orderSessions.number })
            .from(orderSessions)
            .where(eq(orderSessions.orderId, orders.id)),
        ),
      ),
    )
    .orderBy(asc(orders.startsOn), asc(orders.id));
}

/** Orders of some requests, with one household's own part in each. */
export async function listOrdersOfRequests(
  db: DbOrTx,
  params: { requestIds: readonly string[]; householdId: string | null },
) {
  if (params.requestIds.length === 0) return [];
  return db
    .select({
      requestId: requests.id,
      orderId: orders.id,
      status: orders.status,
      completedAt: orders.completedAt,
      isHeldUp,
      priceVersion: orders.priceVersion,
      startsOn: orders.startsOn,
      endsOn: orders.endsOn,
      myStatus: orderHouseholds.status,
      myConfirmedPriceVersion: orderHouseholds.confirmedPriceVersion,
      myCashDueCents: orderHouseholds.cashDueCents,
      myCashAskedCents: orderHouseholds.cashAskedCents,
      myCashReceivedCents: orderHouseholds.cashReceivedCents,
      mySaidOn: SAID_ON,
      myCashSaidCents: SAID_CENTS,
      unitPriceCents: orders.unitPriceCents,
      totalCents: orders.totalCents,
    })
    .from(orders)
    .innerJoin(requests, eq(requests.id, orders.requestId))
    .leftJoin(
      orderHouseholds,
      and(
        eq(orderHouseholds.orderId, orders.id),
        params.householdId === null
          ? sql`false`
          : eq(orderHouseholds.householdId, params.householdId),
      ),
    )
    .where(inArray(requests.id, [...params.requestIds]));
}

/**
 * Ids of orders to which the provider has said yes and that not everybody has confirmed though their service has begun (R6): with its first
 * planned date or, where dates are open, once its first day is over. `today`: Milan's day at `now`.
 */
export async function listUnconfirmedBegun(
  db: DbOrTx,
  params: { now: Date; today: CalendarDay; limit: number },
): Promise<readonly string[]> {
  const firstStart = sql`(select min(${orderSessions.startsAt}) from ${orderSessions}
    where ${orderSessions.orderId} = ${orders.id} and ${orderSessions.state} = 'planned')`;
  const hasBegun = sql`coalesce(${firstStart} <= ${params.now.toISOString()}::timestamptz,
    ${orders.startsOn} < ${params.today}::date)`;
  // A purchase that its provider has still to answer ends by itself (BUY4).
  const isAgreedWithProvider = sql`(${orders.origin} = 'offer' or exists (select 1 from ${purchases}
    where ${purchases.orderId} = ${orders.id} and ${purchases.state} = 'agreed'))`;
  const rows = await db
    .select({ id: orders.id })
    .from(orders)
    .where(and(eq(orders.status, 'confirming'), isAgreedWithProvider, hasBegun))
    .orderBy(asc(orders.id))
    .limit(params.limit);
  return rows.map(({ id }) => id);
}

/** Ids of confirmed orders whose first planned date begins from `now` until before `until`, of which nobody was reminded (RMD1). */
export async function listToRemind(
  db: DbOrTx,
  params: { now: Date; until: Date; limit: number },
): Promise<readonly string[]> {
  const firstStart = sql`(select min(${orderSessions.startsAt}) from ${orderSessions}
    where ${orderSessions.orderId} = ${orders.id} and ${orderSessions.state} = 'planned')`;
  const rows = await db
    .select({ id: orders.id })
    .from(orders)
    .where(
      and(
        eq(orders.status, 'confirmed'),
        isNull(orders.remindedAt),
        sql`${firstStart} > ${params.now.toISOString()}::timestamptz`,
        sql`${firstStart} < ${params.until.toISOString()}::timestamptz`,
      ),
    )
    .orderBy(asc(orders.id))
    .limit(params.limit);
  return rows.map(({ id }) => id);
}

/** Writes that the households of an order were reminded; false when they were before. */
export async function markReminded(
  db: DbOrTx,
  params: { orderId: string; at: Date },
): Promise<boolean> {
  const rows = await db
    .update(orders)
    .set({ remindedAt: params.at })
    .where(and(eq(orders.id, params.orderId), isNull(orders.remindedAt)))
    .returning({ id: orders.id });
  return rows.length > 0;
}
