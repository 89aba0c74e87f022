import type { WaitingAnswer } from '#app/contracts/notifications/views.ts';
import { attendanceAddress, orderAddress } from '#app/contracts/orders/order-address.ts';
import { lacksDates } from '#app/domain/orders/bought-units.ts';
import { checkClosing } from '#app/domain/orders/periods.ts';
import type { Session } from '#app/domain/orders/sessions.ts';
import { checkCompletion, checkStart } from '#app/domain/orders/steps.ts';
import { workToDo, type WorkFacts, type WorkKind } from '#app/domain/orders/work-to-do.ts';
import type { DbOrTx } from '#db/client.ts';
import { listSessions } from '#db/queries/orders/sessions.ts';
import { listOrdersUnderWay, type OrderUnderWay } from '#db/queries/orders/work.ts';
import { byKey } from '#server/by-key.ts';

import { namesOf, toAnswer } from './to-answer.ts';

/**
 * Orders that wait for a word of their provider's people (STP6). `contested`: addresses of the orders
 * of which a household's word against something is open; those end after it.
 */
export async function listWorkOnOrders(
  db: DbOrTx,
  input: {
    readonly providerIds: readonly string[];
    readonly readerHouseholdId: string | null;
    readonly contested: readonly string[];
    readonly now: Date;
  },
): Promise<readonly WaitingAnswer[]> {
  if (input.providerIds.length === 0) return [];
  const rows = await listOrdersUnderWay(db, input);
  const sessions = byKey(
    await listSessions(db, { orderIds: rows.map(({ orderId }) => orderId) }),
    ({ orderId }) => orderId,
  );
  return rows.flatMap((row) => {
    const isContested = input.contested.some((href) =>
      href.startsWith(orderAddress('provider', row.orderId)),
    );
    const kind = workOn(row, sessions.get(row.orderId) ?? [], { isContested, now: input.now });
    if (kind === null) return [];
    const href = addressOf(kind, row.orderId);
    return [toAnswer({ ...namesOf(row), kind, subjectId: row.orderId, href })];
  });
}

function workOn(
  row: OrderUnderWay,
  sessions: readonly Session[],
  { isContested, now }: { readonly isContested: boolean; readonly now: Date },
): WorkKind | null {
  const { startsOn, endsOn, openFrom, openUntil, openPeriods } = row;
  const open =
    openFrom === null || openUntil === null || openPeriods < 2
      ? null
      : { startsOn: openFrom, endsOn: openUntil, closedAt: null };
  return workToDo({
    status: row.status,
    rule: row.absenceRule,
    hasBegun: checkStart({ startsOn, sessions }, now).ok,
    isOver: checkCompletion({ endsOn, sessions }, now).ok,
    missingDates: missingDates(row, sessions, now),
    isPeriodOver: open !== null && checkClosing(open, sessions, now).ok,
    unmarkedDates: row.unmarkedDates,
    isContested,
  });
}

function missingDates(
  row: OrderUnderWay,
  sessions: readonly Session[],
  now: Date,
): WorkFacts['missingDates'] {
  const { endsOn, sharesDates, hasOpenChange } = row;
  if (sharesDates || !lacksDates({ sessions, endsOn, bought: row }, now)) return 'none';
  return hasOpenChange ? 'proposed' : 'to_add';
}

function addressOf(kind: WorkKind, orderId: string): string {
  if (kind === 'mark') return attendanceAddress('provider', orderId);
  const order = orderAddress('provider', orderId);
  if (kind === 'add_dates') return `${order}/dates`;
  return kind === 'close' ? `${order}/periods` : order;
}
