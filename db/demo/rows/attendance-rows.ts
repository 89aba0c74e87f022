import { romeDay } from '#app/domain/dates.ts';
import type { Mark } from '#app/domain/orders/attendance.ts';
import type { attendanceMarks, saidAbsences } from '#db/schema/attendance.ts';
import type { orderSessions } from '#db/schema/order-sessions.ts';

import type { DemoClock } from '../clock.ts';
import { demoId } from '../ids.ts';
import { speakerOf, staffOf } from './lookup.ts';
import type { OrderRows } from './order-rows.ts';
import { orderStories } from './stories.ts';

/** The order whose provider keeps its register. */
const KEPT = 'doposcuola-anno';

/** Missed the third date, which is paid all the same, and the first of the month that is under way. */
const ABSENT = 'fernandez';
const EXCUSED = 'moretti';

/** Who told that they do not come to the next date. */
const TOLD = 'ferrari';

type Sessions = readonly (typeof orderSessions.$inferInsert)[];

/** Marks of every date that is over but the latest, which waits for the provider; who told before. */
export function attendanceRows(
  clock: DemoClock,
  { orders, periods, lines }: Pick<OrderRows, 'orders' | 'periods' | 'lines'>,
  sessions: Sessions,
): {
  readonly marks: (typeof attendanceMarks.$inferInsert)[];
  readonly said: (typeof saidAbsences.$inferInsert)[];
} {
  const orderId = demoId.order(KEPT);
  const story = orderStories.find(({ card }) => card.key === KEPT);
  const order = orders.find(({ id }) => id === orderId);
  if (!story || !order) return { marks: [], said: [] };
  const provider = story.request.offers.find(({ status }) => status === 'won')?.provider ?? '';
  const dates = sessions.filter((session) => session.orderId === orderId);
  const over = dates.filter(({ endsAt }) => endsAt < clock.now);
  const isOpen = ({ startsAt }: Sessions[number]) =>
    periods.some(
      (period) =>
        period.orderId === orderId && !period.closedAt && period.startsOn <= romeDay(startsAt),
    );
  const firstOpen = over.find(isOpen);
  const latest = over.at(-1);
  const isWaiting = latest !== undefined && isOpen(latest);
  const marked = isWaiting ? over.slice(0, -1) : over;
  const people = lines.filter((line) => line.orderId === orderId && line.period === 1);
  const next = dates.find(({ startsAt }) => startsAt > clock.now);
  const told = people.find(({ householdId }) => householdId === demoId.household(TOLD));
  return {
    marks: marked.flatMap((date, index) =>
      people.map(({ householdId, dependantId }) => ({
        id: `demo-mark-${KEPT}-${date.number}-${dependantId}`,
        orderId,
        number: date.number,
        householdId,
        dependantId: dependantId ?? null,
        mark: markOf(householdId, { isThird: index === 2, isFirstOpen: date === firstOpen }),
        markedAt: date.endsAt,
        markedBy: staffOf(provider),
      })),
    ),
    said:
      next && told
        ? [
            {
              id: `demo-absence-${KEPT}`,
              orderId,
              number: next.number,
              householdId: told.householdId,
              dependantId: told.dependantId ?? null,
              startsAt: next.startsAt,
              saidAt: new Date(Math.min(clock.hoursAgo(2).getTime(), next.startsAt.getTime() - 1)),
              saidBy: speakerOf(TOLD),
            },
          ]
        : [],
  };
}

function markOf(
  householdId: string,
  { isThird, isFirstOpen }: { readonly isThird: boolean; readonly isFirstOpen: boolean },
): Mark {
  if (isThird && householdId === demoId.household(ABSENT)) return 'absent';
  return isFirstOpen && householdId === demoId.household(EXCUSED) ? 'excused' : 'present';
}
