import type { OrderFundView } from '#app/contracts/orders/views.ts';
import { mayInGroup } from '#app/domain/groups/policy.ts';
import { sumCents } from '#app/domain/money.ts';
import { findOpenFundDecision } from '#db/queries/decisions/group-decisions.ts';
import { findOrderFund } from '#db/queries/decisions/order-funds.ts';
import { findFund } from '#db/queries/expenses/funds.ts';
import type { ServiceContext } from '#server/context.ts';

import { FUNDABLE_STATES } from './plan-from-fund.server.ts';
import type { ReadOrder } from './read-order.server.ts';

/** What the group's fund does for the order, for all of the group: whom it helps is each one's own. */
export async function describeOrderFund(
  { db }: ServiceContext,
  { order, standing, households }: Pick<ReadOrder, 'order' | 'standing' | 'households'>,
): Promise<OrderFundView | null> {
  if (order.buyer.kind !== 'group' || standing.standing === 'outsider') return null;
  const { groupId } = order.buyer;
  const fund = await findFund(db, { groupId });
  if (!fund) return null;
  const [decided, running] = await Promise.all([
    findOrderFund(db, { orderId: order.id }),
    findOpenFundDecision(db, { orderId: order.id }),
  ]);
  const isFundable = FUNDABLE_STATES.includes(order.status) && fund.closedAt === null;
  const mayManage = mayInGroup(standing.standing, 'manage_fund') && standing.mustAgree !== true;
  return {
    groupId,
    fundCents: sumCents(households.map(({ fundCents }) => fundCents)),
    isVoted: running !== null,
    mayPropose: isFundable && mayManage && decided === null && running === null,
  };
}
