import { votesAddress } from '#app/contracts/decisions/votes-address.ts';
import { attendanceAddress, orderAddress } from '#app/contracts/orders/order-address.ts';
import type { AgendaItemView } from '#app/contracts/orders/views.ts';
import { addDays, type CalendarDay, compareDays, isDayWithin, romeDay } from '#app/domain/dates.ts';
import { doesExcuse } from '#app/domain/orders/attendance.ts';
import { partOf } from '#app/domain/orders/cost.ts';
import { readPlace } from '#app/domain/orders/delivery-sheet.ts';
import type { OrderSide } from '#app/domain/orders/session-change.ts';
import { dayStart } from '#app/domain/day-clock.ts';
import { listClosingGroupVotes } from '#db/queries/decisions/group-decisions.ts';
import { type AgendaSession, listAgendaSessions } from '#db/queries/orders/agenda-sessions.ts';
import { listSaidOfHousehold } from '#db/queries/orders/attendance.ts';
import { listComingOrders } from '#db/queries/orders/orders.ts';
import { listClosingVotes } from '#db/queries/requests/decisions.ts';
import { listClosingRequests } from '#db/queries/requests/requests.ts';
import { listEventsOfHousehold } from '#db/queries/spaces/events.ts';
import type { ServiceContext } from '#server/context.ts';
import { requireStaff } from '#server/providers/standing.server.ts';
import { eventAddress, placeOfEvent } from '#server/spaces/describe-event.ts';

/**
 * What happens in a person's days, soonest first: dates of its household's orders and of the orders
 * its providers deliver, events of the spaces it goes to, votes (on offers, and on a group's money) and requests that close, services
 * without dates that start, run or end. `first` and `last` are days in Milan, both included; `isAhead`
 * leaves out what is over by now.
 */
export async function listAgenda(
  ctx: ServiceContext,
  days: {
    readonly first: CalendarDay;
    readonly last: CalendarDay;
    readonly isAhead?: boolean;
  },
): Promise<readonly AgendaItemView[]> {
  if (ctx.actor.kind !== 'person') return [];
  const now = ctx.now().toISOString();
  const [own, sessions, events] = await Promise.all([
    listOwn(ctx),
    listSessionItems(ctx, days),
    listEventItems(ctx, days),
  ]);
  return [...own, ...sessions, ...events]
    .filter(({ day }) => isDayWithin(day, days.first, days.last))
    .filter((item) => !(days.isAhead && 'endsAt' in item && item.endsAt <= now))
    .sort((a, b) => compareDays(a.day, b.day) || compareTimes(a, b));
}

/** On which sides a person has orders: at home, at work or both; who has neither would have them at home. */
export async function orderSidesOf(ctx: ServiceContext): Promise<readonly OrderSide[]> {
  if (ctx.actor.kind !== 'person') return [];
  const staff = await requireStaff(ctx, ctx.db, 'view_orders');
  const isAtHome = ctx.actor.householdId !== null || !staff.ok;
  return [...(isAtHome ? (['group'] as const) : []), ...(staff.ok ? (['provider'] as const) : [])];
}

async function listSessionItems(
  ctx: ServiceContext,
  { first, last }: { readonly first: CalendarDay; readonly last: CalendarDay },
): Promise<readonly AgendaItemView[]> {
  const { db, actor } = ctx;
  if (actor.kind !== 'person') return [];
  const staff = await requireStaff(ctx, db, 'view_orders');
  const providerIds = staff.ok ? staff.value.providers.map(({ providerId }) => providerId) : [];
  const rows = await listAgendaSessions(db, {
    householdId: actor.householdId,
    providerIds,
    from: dayStart(first),
    until: dayStart(addDays(last, 1)),
    now: ctx.now(),
  });
  const said =
    actor.householdId === null
      ? []
      : await listSaidOfHousehold(db, {
          householdId: actor.householdId,
          orderIds: rows.filter(({ isOwn }) => isOwn).map(({ orderId }) => orderId),
        });
  return rows.map((row): AgendaItemView => ({
    kind: 'session',
    key: `session:${row.orderId}:${row.number}`,
    title: row.title,
    category: row.category,
    groupName: row.groupName,
    providerName: row.providerName,
    href: orderAddress(row.isOwn ? 'group' : 'provider', row.orderId),
    day: romeDay(row.startsAt),
    at: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    place: readPlace(row.places, row.isOwn ? 'group' : 'provider', row, ctx.now()),
    isTentative: row.status === 'confirming',
    attendance: attendanceOf(row, said, ctx.now()),
  }));
}

/** Events of the spaces to which the household comes. */
async function listEventItems(
  { db, actor }: ServiceContext,
  { first, last }: { readonly first: CalendarDay; readonly last: CalendarDay },
): Promise<readonly AgendaItemView[]> {
  if (actor.kind !== 'person' || actor.householdId === null) return [];
  const rows = await listEventsOfHousehold(db, {
    householdId: actor.householdId,
    from: dayStart(first),
    until: dayStart(addDays(last, 1)),
  });
  return rows.map((row) => ({
    kind: 'space_event',
    key: `space-event:${row.id}`,
    title: row.titleIt,
    category: null,
    groupName: null,
    href: eventAddress(row.id),
    day: romeDay(row.startsAt),
    at: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    place: placeOfEvent(row),
  }));
}

/** A provider marks a date that has begun, until all are marked or its period is closed; a household tells before it that somebody does not come. */
function attendanceOf(
  session: AgendaSession,
  said: Awaited<ReturnType<typeof listSaidOfHousehold>>,
  now: Date,
): Extract<AgendaItemView, { kind: 'session' }>['attendance'] {
  const { orderId, number, status, startsAt, isOwn } = session;
  const hasBegun = startsAt <= now;
  const isUnderWay = status === 'active' || (isOwn && status === 'confirmed');
  if (!isUnderWay || hasBegun === isOwn) return null;
  const href = attendanceAddress(isOwn ? 'group' : 'provider', orderId, number);
  if (!isOwn) return session.isToMark ? { href, asks: 'mark' } : null;
  const told = said.filter(
    (row) => row.orderId === orderId && row.number === number && doesExcuse(row.startsAt, session),
  );
  const missing = told.map(({ firstName }) => firstName).filter((name) => name !== null);
  return { href, asks: 'excuse', told: told.length, missing };
}

/** What closes, and services of the household that have no dates. */
async function listOwn(ctx: ServiceContext): Promise<readonly AgendaItemView[]> {
  const { db, actor } = ctx;
  if (actor.kind !== 'person' || actor.householdId === null) return [];
  const { householdId } = actor;
  const now = ctx.now();
  const today = romeDay(now);
  const [votes, groupVotes, requests, orders] = await Promise.all([
    listClosingVotes(db, { householdId, after: now }),
    listClosingGroupVotes(db, { householdId, after: now }),
    listClosingRequests(db, { householdId, after: now }),
    listComingOrders(db, { householdId, today }),
  ]);
  return [
    ...votes.map((row) => ({ ...closing(row), kind: 'vote_closes' as const })),
    ...groupVotes.map(groupVoteItem),
    ...requests.map((row) => ({ ...closing(row), kind: 'request_closes' as const })),
    ...orders.map((row) => orderItem(row, today)),
  ];
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

/** A vote on how a group divides is called by the group's name, one on an order by the order's. */
function groupVoteItem(
  row: Awaited<ReturnType<typeof listClosingGroupVotes>>[number],
): AgendaItemView {
  const { decisionId, kind, groupId, groupName, orderTitle, category, closesAt } = row;
  return {
    kind: kind === 'fund_order' ? 'fund_vote_closes' : 'split_vote_closes',
    key: `closing:${decisionId}`,
    title: orderTitle ?? groupName,
    category,
    groupName,
    href: votesAddress(groupId),
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
    state: row.orderState,
    price: { kind: 'own', cents: row.shareCents },
    leftCents: partOf(row).leftCents,
    href: orderAddress('group', row.orderId),
    day: isStarted ? today : row.startsOn,
  };
}

function compareTimes(a: AgendaItemView, b: AgendaItemView): number {
  const [left, right] = ['at' in a ? a.at : '', 'at' in b ? b.at : ''];
  return left < right ? -1 : left > right ? 1 : 0;
}
