import type { DateMoveView } from '#app/contracts/orders/course-view.ts';
import { changeDates, changeStateAt } from '#app/domain/orders/session-change.ts';
import type { DbOrTx } from '#db/client.ts';
import type { OrderRow } from '#db/queries/orders/orders.ts';
import type { ChangeRow } from '#db/queries/orders/session-changes.ts';

import { changeOf, readDates } from './read-dates.server.ts';

/** Each date a waiting proposal would move, before and after, as the yes to it would do it (SES4). */
export async function describeMoves(
  db: DbOrTx,
  order: OrderRow,
  change: ChangeRow | null,
  now: Date,
): Promise<readonly DateMoveView[]> {
  if (change === null || changeStateAt(change, now) !== 'open') return [];
  const dates = await readDates(db, order);
  const changed = changeDates(dates, changeOf(change), now);
  if (!changed.ok) return [];
  const moved = changed.value.moved.flatMap(({ number, startsAt, endsAt }) => {
    const before = dates.sessions.find((session) => session.number === number);
    if (!before) return [];
    return [
      {
        before: before.startsAt.toISOString(),
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
      },
    ];
  });
  return moved.toSorted((a, b) => (a.before < b.before ? -1 : 1));
}
