import { and, asc, eq } from 'drizzle-orm';

import type { DbOrTx } from '#db/client.ts';
import { orderPeriods } from '#db/schema/orders.ts';

/** The periods of an order, in order. */
export function listPeriods(db: DbOrTx, params: { orderId: string }) {
  return db
    .select({
      number: orderPeriods.number,
      startsOn: orderPeriods.startsOn,
      endsOn: orderPeriods.endsOn,
      weight: orderPeriods.weight,
      closedAt: orderPeriods.closedAt,
    })
    .from(orderPeriods)
    .where(eq(orderPeriods.orderId, params.orderId))
    .orderBy(asc(orderPeriods.number));
}

/** A period of an order. */
export type PeriodRow = Awaited<ReturnType<typeof listPeriods>>[number];

/** Changes a period: that it is over or, with nulls, not, and its last day; the caller holds the order's lock. */
export async function updatePeriod(
  db: DbOrTx,
  params: {
    orderId: string;
    number: number;
    change: { closedAt?: Date | null; closedBy?: string | null; endsOn?: string };
  },
): Promise<void> {
  await db
    .update(orderPeriods)
    .set(params.change)
    .where(and(eq(orderPeriods.orderId, params.orderId), eq(orderPeriods.number, params.number)));
}
