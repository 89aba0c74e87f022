import type { DateMoveView, DatesAddedView } from '#app/contracts/orders/course-view.ts';
import { changeDates, changeStateAt } from '#app/domain/orders/session-change.ts';
import { romeDay } from '#app/domain/dates.ts';
import { billedIn } from '#app/domain/orders/periods.ts';
import type { ServiceDays } from '#app/domain/requests/timetable.ts';
import { unitsOfSessions } from '#app/domain/orders/bought-units.ts';
import type { DbOrTx } from '#db/client.ts';
import type { OrderRow } from '#db/queries/orders/orders.ts';
import type { SessionRow } from '#db/queries/orders/sessions.ts';
import type { ChangeRow } from '#db/queries/orders/session-changes.ts';

import { changeOf, readDates } from './read-dates.server.ts';

/** What the yes to a waiting proposal would do: each date that moves, before and after, and those added. */
export async function describeMoves(
  db: DbOrTx,
  order: OrderRow,
  {
    change,
    periods,
    sessions,
  }: {
    readonly change: ChangeRow | null;
    readonly periods: readonly ServiceDays[];
    readonly sessions: readonly SessionRow[];
  },
  now: Date,
): Promise<{ readonly moves: readonly DateMoveView[]; readonly added: DatesAddedView | null }> {
  const nothing = { moves: [], added: null };
  if (change === null || changeStateAt(change, now) !== 'open') return nothing;
  const dates = await readDates(db, order);
  const changed = changeDates(dates, changeOf(change), now);
  if (!changed.ok) return nothing;
  const { added } = changed.value;
  const moved = changed.value.moved.flatMap(({ number, startsAt, endsAt }) => {
    const before = sessions.find((session) => session.number === number);
    if (!before) return [];
    return [
      {
        before: before.startsAt.toISOString(),
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
        billedIn: billedIn(
          periods,
          romeDay(before.movedFrom ?? before.startsAt),
          romeDay(startsAt),
        ),
      },
    ];
  });
  return {
    moves: moved.toSorted((a, b) => (a.before < b.before ? -1 : 1)),
    added:
      added.length === 0
        ? null
        : {
            dates: added.map(({ startsAt, endsAt }) => ({
              startsAt: startsAt.toISOString(),
              endsAt: endsAt.toISOString(),
            })),
            units: unitsOfSessions(added, order.unit),
          },
  };
}
