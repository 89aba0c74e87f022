import type { OrderState } from '#app/domain/orders/order-state.ts';
import { checkObjections } from '#app/domain/orders/objections.ts';
import { listFundDues } from '#db/queries/decisions/order-funds.ts';
import { updateOrder } from '#db/queries/orders/orders.ts';
import { countOpenObjections } from '#db/queries/orders/steps.ts';

import { changeState, type OrderCommand } from './command-order.server.ts';

/**
 * Settles a completed order once every household and the group's fund have paid their part in money
 * and none objects to a step (STP4); otherwise only counts the order's version up. Gives the state the order is in.
 */
export async function settleWhenPaid(command: OrderCommand): Promise<OrderState> {
  const { unit, order, households } = command;
  const fundDues = await listFundDues(unit.tx, { orderId: order.id });
  const isPaid =
    households.every((row) => row.cashReceivedCents === row.cashDueCents) &&
    fundDues.every((due) => due.receivedCents === due.dueCents);
  const isDue = order.status === 'completed' && isPaid;
  const open = isDue ? await countOpenObjections(unit.tx, { orderId: order.id }) : 0;
  if (isDue && checkObjections('settle', open).ok) {
    const settled = await changeState(command, 'settle');
    if (settled.ok) return settled.value;
  }
  await updateOrder(unit.tx, { orderId: order.id, change: {} });
  return order.status;
}

/** Money is missing again: an order whose money had all come is open for it; of others the version counts up. */
export async function openForMoney(command: OrderCommand): Promise<OrderState> {
  const { unit, order } = command;
  if (order.status === 'settled') {
    const opened = await changeState(command, 'undo_money');
    if (opened.ok) return opened.value;
  }
  await updateOrder(unit.tx, { orderId: order.id, change: {} });
  return order.status;
}
