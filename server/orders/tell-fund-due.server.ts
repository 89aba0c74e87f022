import { findOrderFund, listFundDues } from '#db/queries/decisions/order-funds.ts';
import { findFund } from '#db/queries/expenses/funds.ts';
import type { PeriodRow } from '#db/queries/orders/periods.ts';
import { publishMoney } from '#server/expenses/publish-money.ts';
import { notify } from '#server/notifications/notify.server.ts';

import type { OrderCommand } from './command-order.server.ts';

/**
 * Asks the household that keeps a group's fund to pay what the fund owes for a period that was closed
 * (X16); nothing where it owes nothing.
 */
export async function askFund(
  { ctx, unit, order }: OrderCommand,
  { number }: Pick<PeriodRow, 'number'>,
): Promise<void> {
  const dues = await listFundDues(unit.tx, { orderId: order.id });
  const due = dues.find(({ period }) => period === number);
  const decided = due && (await findOrderFund(unit.tx, { orderId: order.id }));
  const fund = decided && (await findFund(unit.tx, decided));
  if (!due || !decided || !fund) return;
  const { groupId } = decided;
  await notify(
    ctx,
    unit,
    { householdIds: [fund.keeperId], includesActor: true },
    {
      eventKey: `fund_due:${due.paymentReference}:${order.version}`,
      kind: 'fund_due',
      params: { title: order.title, provider: order.providerName, cents: due.dueCents },
      href: `/groups/${groupId}/money/fund#to-pay`,
    },
  );
  publishMoney(ctx, unit, groupId);
}
