import { addDays } from '#app/domain/dates.ts';
import { endsAsAgreed } from '#app/domain/orders/periods.ts';
import type { DateChange, OrderDates } from '#app/domain/orders/session-change.ts';
import { LONGEST_PERIOD_DAYS } from '#app/domain/requests/request-times.ts';
import { LIVE_ALLOCATION_STATES } from '#app/domain/wallet/allocation-state.ts';
import type { DbOrTx } from '#db/client.ts';
import type { OrderRow } from '#db/queries/orders/orders.ts';
import { listPeriods } from '#db/queries/orders/periods.ts';
import type { ChangeRow } from '#db/queries/orders/session-changes.ts';
import { listSessions } from '#db/queries/orders/sessions.ts';
import { listAllocations } from '#db/queries/wallet/allocations.ts';

/**
 * The dates of an order with what binds them: what pays for its last period pays until the first of
 * them expires (V1), no order is longer than a request may be, one that is billed by months ends when it
 * was agreed to (SES5), and nothing moves into a period that is closed (PER5). Pass the locked row when something will be written.
 */
export async function readDates(db: DbOrTx, order: OrderRow): Promise<OrderDates> {
  const { id: orderId, startsOn, endsOn, timetable } = order;
  const [periods, sessions, spent] = await Promise.all([
    listPeriods(db, { orderId }),
    listSessions(db, { orderIds: [orderId] }),
    listAllocations(db, { orderId, states: LIVE_ALLOCATION_STATES }),
  ]);
  const latest = [
    addDays(startsOn, LONGEST_PERIOD_DAYS),
    ...(endsAsAgreed(periods, order.unit) ? [endsOn] : []),
    ...spent.flatMap((part) => (part.period === periods.length ? [part.expiresOn] : [])),
  ].toSorted();
  return {
    startsOn,
    endsOn,
    latestEndsOn: latest[0] ?? endsOn,
    closed: periods.filter(({ closedAt }) => closedAt !== null),
    skipsSchoolClosed: timetable.kind === 'weekly' && timetable.skipsSchoolClosed,
    sessions,
    bought: order,
  };
}

/** A proposal as the rules take it. The CHECK of the table says which columns of a kind are filled. */
export function changeOf({ kind, number, startsAt, endsAt, timetable }: ChangeRow): DateChange {
  if (kind === 'timetable') return { kind, timetable: timetable ?? { kind: 'open' } };
  return {
    kind,
    number: number ?? 0,
    startsAt: startsAt ?? new Date(0),
    endsAt: endsAt ?? new Date(0),
  };
}
