import type { AmendmentLinkView } from '#app/contracts/orders/amendment-views.ts';
import { romeDay } from '#app/domain/dates.ts';
import { amendmentStateAt, changeablePeriods } from '#app/domain/orders/amendments.ts';
import type { OrderSide } from '#app/domain/orders/session-change.ts';
import { listAmendmentParts, listAmendments } from '#db/queries/orders/amendments.ts';
import { listPeriods } from '#db/queries/orders/periods.ts';
import type { ServiceContext } from '#server/context.ts';

import { DATED_STATES } from './propose-dates.server.ts';
import type { OpenedOrder } from './standing.server.ts';

/**
 * What the page of an order says of who comes in or goes on the way; null where nothing can change any
 * more and nothing ever did, and where one household buys alone.
 */
export async function linkAmendments(
  { db, now }: ServiceContext,
  { order, actor }: Pick<OpenedOrder, 'order' | 'actor'>,
  side: OrderSide,
): Promise<AmendmentLinkView | null> {
  const orderId = order.id;
  if (order.buyer.kind === 'household') return null;
  const [amendments, periods] = await Promise.all([
    listAmendments(db, { orderId }),
    listPeriods(db, { orderId }),
  ]);
  const isDated = DATED_STATES.includes(order.status);
  const canAsk =
    side === 'group' && isDated && changeablePeriods(periods, romeDay(now())).length > 0;
  const [newest] = amendments;
  if (!newest || !isDated || amendmentStateAt(newest, now()) !== 'open') {
    return canAsk || newest ? { open: null } : null;
  }
  const parts = await listAmendmentParts(db, { amendmentId: newest.id });
  const own = parts.find(({ householdId }) => householdId === actor.householdId);
  const { kind, startsOn, mustProviderAgree, providerAgreedAt } = newest;
  const isGroup = side === 'group';
  return {
    open: {
      kind,
      startsOn,
      householdName: isGroup ? newest.householdName : null,
      isAsked: isGroup ? own?.answer === 'waiting' : mustProviderAgree && providerAgreedAt === null,
    },
  };
}
