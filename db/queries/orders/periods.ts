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
      unitPriceCents: orderPeriods.unitPriceCents,
      closedAt: orderPeriods.closedAt,
    })
    .from(orderPeriods)
    .where(eq(orderPeriods.orderId, params.orderId))
    .orderBy(asc(orderPeriods.number));
}

/** A period of an order. */
export type PeriodRow = Awaited<ReturnType<typeof listPeriods>>[number];

/** Changes a period: that it is over or, with nulls, not, its last day, its price; the caller holds the order's lock. */
export async function updatePeriod(
  db: DbOrTx,
  params: {
    orderId: string;
    number: number;
    change: Partial<
      Pick<typeof orderPeriods.$inferInsert, 'closedAt' | 'closedBy' | 'endsOn' | 'unitPriceCents'>
    >;
  },
): Promise<void> {
  await db
    .update(orderPeriods)
    .set(params.change)
    .where(and(eq(orderPeriods.orderId, params.orderId), eq(orderPeriods.number, params.number)));
}
