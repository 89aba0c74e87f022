import { payAddress } from '#app/contracts/orders/order-address.ts';
import { listOrderDues } from '#db/queries/orders/dues.ts';
import type { PeriodRow } from '#db/queries/orders/periods.ts';
import { notify } from '#server/notifications/notify.server.ts';

import type { OrderCommand } from './command-order.server.ts';

/**
 * Each household learns what it has to pay for a period that was closed, and where (PER7). With the last
 * one it is told that the service is over in the same words. Gives whom it told.
 */
export async function tellClosed(
  { ctx, unit, order }: OrderCommand,
  { number, startsOn, endsOn }: PeriodRow,
  { isOver = false }: { readonly isOver?: boolean } = {},
): Promise<readonly string[]> {
  const told: string[] = [];
  const orderId = order.id;
  for (const due of await listOrderDues(unit.tx, { orderId })) {
    if (due.period !== number || due.answer === 'dropped') continue;
    const cents = due.cashDueCents - due.cashReceivedCents;
    const isDue = cents > 0;
    if (isOver && !isDue) continue;
    await notify(
      ctx,
      unit,
      { householdIds: [due.householdId] },
      {
        eventKey: `order:${orderId}:period:${number}:${order.version}`,
        kind: isDue ? 'period_due' : 'period_closed',
        params: { title: order.title, startsOn, endsOn, cents, ...(isOver ? { isOver: 1 } : {}) },
        href: isDue ? payAddress(orderId) : `/orders/${orderId}/periods`,
      },
    );
    told.push(due.householdId);
  }
  return told;
}
