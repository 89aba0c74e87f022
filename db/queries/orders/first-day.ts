import { sql } from 'drizzle-orm';

import type { CalendarDay } from '#app/domain/dates.ts';
import { orderSessions } from '#db/schema/order-sessions.ts';
import { orders } from '#db/schema/orders.ts';

/**
 * The day an order begins on, as every page says it (SES13): its first date that stands, wherever it was
 * moved to; while the dates are open the first day that was asked for.
 */
export const firstDay = sql<CalendarDay>`coalesce(
  (select to_char(min(${orderSessions.startsAt}) at time zone 'Europe/Rome', 'YYYY-MM-DD')
    from ${orderSessions}
    where ${orderSessions.orderId} = ${orders.id} and ${orderSessions.state} = 'planned'),
  to_char(${orders.startsOn}, 'YYYY-MM-DD'))`;
