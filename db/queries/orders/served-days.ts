import { sql, type SQL } from 'drizzle-orm';

import type { CalendarDay } from '#app/domain/dates.ts';
import { orderSessions } from '#db/schema/order-sessions.ts';
import { orders } from '#db/schema/orders.ts';

const planned = (edge: SQL) => sql`(select to_char(${edge} at time zone 'Europe/Rome', 'YYYY-MM-DD')
    from ${orderSessions}
    where ${orderSessions.orderId} = ${orders.id} and ${orderSessions.state} = 'planned')`;

/**
 * The day an order begins on, as every page says it (SES13): its first date that stands, wherever it was
 * moved to; while the dates are open the first day that was asked for.
 */
export const firstDay = sql<CalendarDay>`coalesce(
  ${planned(sql`min(${orderSessions.startsAt})`)}, to_char(${orders.startsOn}, 'YYYY-MM-DD'))`;

/** The day it ends on, likewise: its last date that stands; the last day asked for while they are open. */
export const lastDay = sql<CalendarDay>`coalesce(
  ${planned(sql`max(${orderSessions.startsAt})`)}, to_char(${orders.endsOn}, 'YYYY-MM-DD'))`;
