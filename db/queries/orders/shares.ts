import { and, asc, desc, eq, inArray, ne, or, sql } from 'drizzle-orm';

import type { CalendarDay } from '#app/domain/dates.ts';
import { RUNNING_STATES, UNDELIVERED_STATES } from '#app/domain/orders/order-state.ts';
import type { DbOrTx } from '#db/client.ts';
import { ASKING_PERIODS, SAID_CENTS, SAID_ON } from '#db/queries/payments/announcements.ts';
import { dependants, households } from '#db/schema/accounts.ts';
import { orderHouseholds, orderLines, orderPeriods, orders } from '#db/schema/orders.ts';
import { requests } from '#db/schema/requests.ts';

import { firstDay, lastDay } from './served-days.ts';
import { isHeldUp, withOrderNames } from './order-names.ts';

/** The first or last day of the periods in which a household takes part in an order (AMD1). */
function dayOfPart(which: 'min' | 'max', column: 'starts_on' | 'ends_on') {
  return sql<CalendarDay | null>`(select ${sql.raw(`${which}(p.${column})`)}::text
    from ${orderLines} l join ${orderPeriods} p on p.order_id = l.order_id and p.number = l.period
    where l.order_id = ${orderHouseholds.orderId} and l.household_id = ${orderHouseholds.householdId}
      and not l.is_off)`;
}

/** Households of an order, those that dropped out included, by name. */
export function listOrderHouseholds(db: DbOrTx, params: { orderId: string }) {
  return db
    .select({
      householdId: orderHouseholds.householdId,
      name: households.name,
      status: orderHouseholds.status,
      confirmedPriceVersion: orderHouseholds.confirmedPriceVersion,
      shareCents: orderHouseholds.shareCents,
      previousShareCents: orderHouseholds.previousShareCents,
      previousCashCents: orderHouseholds.previousCashCents,
      cashDueCents: orderHouseholds.cashDueCents,
      fundCents: orderHouseholds.fundCents,
      cashAskedCents: orderHouseholds.cashAskedCents,
      cashReceivedCents: orderHouseholds.cashReceivedCents,
      answeredAt: orderHouseholds.answeredAt,
      saidOn: SAID_ON,
      cashSaidCents: SAID_CENTS,
      /** First and last day of the periods it takes part in; null for none. */
      takesPartFrom: dayOfPart('min', 'starts_on'),
      takesPartUntil: dayOfPart('max', 'ends_on'),
    })
    .from(orderHouseholds)
    .innerJoin(households, eq(households.id, orderHouseholds.householdId))
    .where(eq(orderHouseholds.orderId, params.orderId))
    .orderBy(asc(households.name), asc(households.id));
}

/** A household's part in an order. */
export type OrderHouseholdRow = Awaited<ReturnType<typeof listOrderHouseholds>>[number];

/** Lines of an order; `firstName` is null on the line of a household itself. */
export function listOrderLines(db: DbOrTx, params: { orderId: string }) {
  return db
    .select({
      id: orderLines.id,
      period: orderLines.period,
      householdId: orderLines.householdId,
      dependantId: orderLines.dependantId,
      amountCents: orderLines.amountCents,
      plannedCents: orderLines.plannedCents,
      isOff: orderLines.isOff,
      firstName: dependants.firstName,
    })
    .from(orderLines)
    .leftJoin(dependants, eq(dependants.id, orderLines.dependantId))
    .where(eq(orderLines.orderId, params.orderId))
    .orderBy(asc(orderLines.period), asc(orderLines.id));
}

/** Changes a household's part in an order; the caller holds the order's lock. */
export async function updateOrderHousehold(
  db: DbOrTx,
  params: {
    orderId: string;
    householdId: string;
    change: Partial<typeof orderHouseholds.$inferInsert>;
  },
): Promise<void> {
  await db
    .update(orderHouseholds)
    .set(params.change)
    .where(
      and(
        eq(orderHouseholds.orderId, params.orderId),
        eq(orderHouseholds.householdId, params.householdId),
      ),
    );
}

/**
 * Gives one line of an order another amount, beside what it would be with every date; the caller holds
 * the order's lock.
 */
export async function updateLineAmount(
  db: DbOrTx,
  params: { orderId: string; lineId: string; amountCents: number; plannedCents: number | null },
): Promise<void> {
  await db
    .update(orderLines)
    .set({ amountCents: params.amountCents, plannedCents: params.plannedCents })
    .where(and(eq(orderLines.orderId, params.orderId), eq(orderLines.id, params.lineId)));
}

/** Writes what a line costs by an amendment, or that nobody takes part by it; the caller holds the order's lock. */
export async function amendLine(
  db: DbOrTx,
  params: { orderId: string; lineId: string; amountCents: number; isOff: boolean },
): Promise<void> {
  const { amountCents, isOff } = params;
  await db
    .update(orderLines)
    .set({ amountCents, isOff, plannedCents: null })
    .where(and(eq(orderLines.orderId, params.orderId), eq(orderLines.id, params.lineId)));
}

/** Writes lines that an order did not have. */
export async function insertLines(
  db: DbOrTx,
  rows: readonly (typeof orderLines.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await db.insert(orderLines).values([...rows]);
}

/** A household comes into an order, also where it had dropped out; the caller holds the order's lock. */
export async function enterOrder(
  db: DbOrTx,
  row: typeof orderHouseholds.$inferInsert,
): Promise<void> {
  const { orderId: _, householdId: __, ...change } = row;
  await db
    .insert(orderHouseholds)
    .values(row)
    .onConflictDoUpdate({
      target: [orderHouseholds.orderId, orderHouseholds.householdId],
      set: change,
    });
}

/** Parts of households in orders, with what `partOf` judges and the pages of a household say. */
function selectParts(db: DbOrTx) {
  return withOrderNames(db, {
    orderId: orders.id,
    orderState: orders.status,
    isHeldUp,
    startsOn: orders.startsOn,
    firstDay,
    lastDay,
    endsOn: orders.endsOn,
    answer: orderHouseholds.status,
    shareCents: orderHouseholds.shareCents,
    previousShareCents: orderHouseholds.previousShareCents,
    priceVersion: orders.priceVersion,
    confirmedPriceVersion: orderHouseholds.confirmedPriceVersion,
    cashDueCents: orderHouseholds.cashDueCents,
    cashAskedCents: orderHouseholds.cashAskedCents,
    cashReceivedCents: orderHouseholds.cashReceivedCents,
    saidOn: SAID_ON,
    cashSaidCents: SAID_CENTS,
    askingPeriods: ASKING_PERIODS,
  }).innerJoin(orderHouseholds, eq(orderHouseholds.orderId, orders.id));
}

/**
 * A household's part in every order that still asks something of somebody, oldest first. What it
 * asks of the household is `partOf`'s to say: every page that counts money reads these rows.
 */
export function listOwnParts(db: DbOrTx, params: { householdId: string; groupId?: string }) {
  return selectParts(db)
    .where(
      and(
        eq(orderHouseholds.householdId, params.householdId),
        params.groupId === undefined ? undefined : eq(orders.groupId, params.groupId),
        ne(orderHouseholds.status, 'dropped'),
        inArray(orders.status, RUNNING_STATES),
      ),
    )
    .orderBy(asc(orders.createdAt), asc(orders.id));
}

/** A household's part in its orders of any state, also where it dropped out; the newest first. */
export function listOwnOrders(db: DbOrTx, params: { householdId: string; limit: number }) {
  return selectParts(db)
    .where(eq(orderHouseholds.householdId, params.householdId))
    .orderBy(desc(orders.createdAt), desc(orders.id))
    .limit(params.limit);
}

/** Shares and answers of those still in the orders of some requests, by household id. */
export async function listSharesOfRequests(db: DbOrTx, params: { requestIds: readonly string[] }) {
  if (params.requestIds.length === 0) return [];
  return db
    .select({
      requestId: requests.id,
      householdId: orderHouseholds.householdId,
      orderState: orders.status,
      answer: orderHouseholds.status,
      shareCents: orderHouseholds.shareCents,
      cashDueCents: orderHouseholds.cashDueCents,
      cashAskedCents: orderHouseholds.cashAskedCents,
      cashReceivedCents: orderHouseholds.cashReceivedCents,
      saidOn: SAID_ON,
      cashSaidCents: SAID_CENTS,
      fundCents: orderHouseholds.fundCents,
    })
    .from(orderHouseholds)
    .innerJoin(orders, eq(orders.id, orderHouseholds.orderId))
    .innerJoin(requests, eq(requests.id, orders.requestId))
    .where(and(inArray(requests.id, [...params.requestIds]), ne(orderHouseholds.status, 'dropped')))
    .orderBy(asc(orderHouseholds.householdId));
}

/**
 * Households that left the orders of some requests: before all had said yes, or on the way, where every
 * period that is not over goes on without them (AMD1). Of an order that is finished all who had a part of it took part.
 */
export async function listLeftOfRequests(
  db: DbOrTx,
  params: { requestIds: readonly string[]; today: CalendarDay },
) {
  if (params.requestIds.length === 0) return [];
  const later = (isOff: boolean) => sql`exists (
    select 1 from ${orderLines} l join ${orderPeriods} p on p.order_id = l.order_id and p.number = l.period
    where l.order_id = ${orderHouseholds.orderId} and l.household_id = ${orderHouseholds.householdId}
      and p.ends_on >= ${params.today} and l.is_off = ${isOff})`;
  return db
    .select({ requestId: requests.id, householdId: orderHouseholds.householdId })
    .from(orderHouseholds)
    .innerJoin(orders, eq(orders.id, orderHouseholds.orderId))
    .innerJoin(requests, eq(requests.id, orders.requestId))
    .where(
      and(
        inArray(requests.id, [...params.requestIds]),
        or(
          eq(orderHouseholds.status, 'dropped'),
          and(
            inArray(orders.status, [...UNDELIVERED_STATES]),
            later(true),
            sql`not ${later(false)}`,
          ),
        ),
      ),
    )
    .orderBy(asc(orderHouseholds.householdId));
}
