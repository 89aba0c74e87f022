import type { AgendaItemView } from '#app/contracts/orders/views.ts';
import { type CalendarDay, compareDays, romeDay } from '#app/domain/dates.ts';
import { listComingOrders } from '#db/queries/orders/orders.ts';
import { listClosingVotes } from '#db/queries/requests/decisions.ts';
import { listClosingRequests } from '#db/queries/requests/requests.ts';
import type { ServiceContext } from '#server/context.ts';

/**
 * What comes next for the household, soonest first: votes and requests that close, services that
 * start, run or end. Empty without a household.
 */
export async function listAgenda(ctx: ServiceContext): Promise<readonly AgendaItemView[]> {
  const { db, actor } = ctx;
  if (actor.kind !== 'person' || actor.householdId === null) return [];
  const { householdId } = actor;
  const now = ctx.now();
  const today = romeDay(now);
  const [votes, requests, orders] = await Promise.all([
    listClosingVotes(db, { householdId, after: now }),
    listClosingRequests(db, { householdId, after: now }),
    listComingOrders(db, { householdId, today }),
  ]);
  const items: AgendaItemView[] = [
    ...votes.map((row) => ({ ...closing(row), kind: 'vote_closes' as const })),
    ...requests.map((row) => ({ ...closing(row), kind: 'request_closes' as const })),
    ...orders.map((row) => orderItem(row, today)),
  ];
  return items.sort((a, b) => compareDays(a.day, b.day) || compareTimes(a, b));
}

type Closing = Awaited<ReturnType<typeof listClosingRequests>>[number] & { decisionId?: string };

function closing(row: Closing) {
  const { requestId, groupId, groupName, title, closesAt } = row;
  return {
    key: `closing:${row.decisionId ?? requestId}`,
    title,
    category: row.category,
    groupName,
    href: `/groups/${groupId}/requests/${requestId}`,
    day: romeDay(closesAt),
    at: closesAt.toISOString(),
  };
}

function orderItem(
  row: Awaited<ReturnType<typeof listComingOrders>>[number],
  today: CalendarDay,
): AgendaItemView {
  const isStarted = row.startsOn < today;
  const isLastDay = row.endsOn === today;
  return {
    kind: !isStarted ? 'order_starts' : isLastDay ? 'order_ends' : 'order_under_way',
    key: `order:${row.orderId}`,
    title: row.title,
    category: row.category,
    groupName: row.groupName,
    providerName: row.providerName,
    href: `/orders/${row.orderId}`,
    day: isStarted ? today : row.startsOn,
  };
}

function compareTimes(a: AgendaItemView, b: AgendaItemView): number {
  const [left, right] = ['at' in a ? a.at : '', 'at' in b ? b.at : ''];
  return left < right ? -1 : left > right ? 1 : 0;
}
