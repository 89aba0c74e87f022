import type { OwnOrdersView, OwnOrderView } from '#app/contracts/orders/own-order-view.ts';
import { partOf } from '#app/domain/orders/cost.ts';
import { orderShelf, type OrderShelf } from '#app/domain/orders/order-state.ts';
import { listOwnOrders as selectOrders } from '#db/queries/orders/shares.ts';
import { requireHousehold } from '#server/accounts/standing.server.ts';
import type { ServiceContext } from '#server/context.ts';

/** Orders shown; a household that had more finds the older ones on its boards. */
const SHOWN = 300;

/** Every order of the household of whoever asks; of nobody's when they have none. */
export async function listOwnOrders(ctx: ServiceContext): Promise<OwnOrdersView> {
  const own = requireHousehold(ctx, 'view');
  if (!own.ok) return { open: [], toPay: [], contested: [], over: [] };
  const { householdId } = own.value;
  const rows = await selectOrders(ctx.db, { householdId, limit: SHOWN });
  const orders = rows.map(toView);
  const on = (shelf: OrderShelf) =>
    orders.filter((order) => orderShelf(order, order.leftCents) === shelf);
  return { open: on('open'), toPay: on('toPay'), contested: on('contested'), over: on('over') };
}

function toView(row: Awaited<ReturnType<typeof selectOrders>>[number]): OwnOrderView {
  const { orderId, title, category, groupName, providerName, firstDay, lastDay } = row;
  const { orderState: status, isHeldUp, answer, shareCents } = row;
  return {
    orderId,
    title,
    category,
    groupName,
    providerName,
    status,
    isHeldUp,
    firstDay,
    lastDay,
    isDropped: answer === 'dropped',
    shareCents,
    ...partOf(row),
  };
}
