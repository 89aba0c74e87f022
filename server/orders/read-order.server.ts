import type { OrderFactsView } from '#app/contracts/orders/views.ts';
import { unitsToPay } from '#app/domain/catalogue/units.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { OrderRow } from '#db/queries/orders/orders.ts';
import {
  listOrderHouseholds,
  listOrderLines,
  type OrderHouseholdRow,
} from '#db/queries/orders/shares.ts';
import type { ServiceContext } from '#server/context.ts';

import { describeOrder } from './describe-order.ts';
import { openOrder, type OpenedOrder } from './standing.server.ts';

/** An order as read for a page, with who asks. */
export type ReadOrder = OpenedOrder & {
  readonly households: readonly OrderHouseholdRow[];
  readonly lines: Awaited<ReturnType<typeof listOrderLines>>;
  readonly facts: OrderFactsView;
};

/** Reads an order for somebody who may see it; for others it does not exist (B1). */
export async function readOrder(
  ctx: ServiceContext,
  { orderId }: { orderId: string },
): Promise<Result<ReadOrder, 'order.not_found'>> {
  const { db } = ctx;
  const opened = await openOrder(ctx, { orderId });
  if (!opened.ok) return opened;
  const { order } = opened.value;
  const [households, lines] = await Promise.all([
    listOrderHouseholds(db, { orderId }),
    listOrderLines(db, { orderId }),
  ]);
  const facts = describeOrder(order, { units: unitsOf(order, households, lines) });
  return ok({ ...opened.value, households, lines, facts });
}

/** Units bought by those that are still in. */
function unitsOf(
  order: OrderRow,
  households: readonly OrderHouseholdRow[],
  lines: ReadOrder['lines'],
): number {
  const staying = new Set(
    households.filter(({ status }) => status !== 'dropped').map(({ householdId }) => householdId),
  );
  // A beneficiary has a line in each period.
  const beneficiaries = new Set(
    lines
      .filter(({ householdId }) => staying.has(householdId))
      .map(({ householdId, dependantId }) => `${householdId} ${dependantId ?? ''}`),
  );
  return unitsToPay(order.quantity, order.quantityBasis, beneficiaries.size);
}
