import { addDays, romeDay } from '#app/domain/dates.ts';
import { clockOf, sessionOn, sessionsOf } from '#app/domain/orders/sessions.ts';
import type { orderSessionChanges, orderSessions } from '#db/schema/order-sessions.ts';
import type { orderSteps } from '#db/schema/order-steps.ts';
import type { orderPeriods, orders } from '#db/schema/orders.ts';

import type { DemoClock } from '../clock.ts';
import { demoId } from '../ids.ts';
import { staffOf } from './lookup.ts';
import type { DueRow } from './order-rows.ts';
import { serviceOf } from './service-of.ts';
import { orderStories, type OrderStory, stepsOf } from './stories.ts';

/** Dates of every demo order: those after a cancelled order's end were not held. */
export function sessionRows(clock: DemoClock): (typeof orderSessions.$inferInsert)[] {
  return orderStories.flatMap((story) => {
    const cancelledAt = clock.hoursAgo(stepsOf(story, clock).cancelled);
    const isCancelled = story.order.status === 'cancelled';
    return timesOf(story, clock).map((time, index) => ({
      ...time,
      orderId: demoId.order(story.card.key),
      number: index + 1,
      state: isCancelled && time.startsAt > cancelledAt ? 'cancelled' : 'planned',
    }));
  });
}

function timesOf(story: OrderStory, clock: DemoClock) {
  const { timetable, ...days } = serviceOf(story, clock);
  return sessionsOf(timetable, days);
}

/** The order whose provider asks to come a day later, next time. */
const ASKED = 'spesa-mercoledi';

/** One proposal that waits for the group's organiser. */
export function sessionChangeRows(clock: DemoClock): (typeof orderSessionChanges.$inferInsert)[] {
  const story = orderStories.find(({ card }) => card.key === ASKED);
  const times = story ? timesOf(story, clock) : [];
  // Tomorrow's is too near: a demo that is looked at for a day still has something to answer.
  const index = times.findIndex(({ startsAt }) => romeDay(startsAt) > clock.day(1));
  const time = times[index];
  if (!story || !time) return [];
  const { day, ...span } = clockOf(time);
  return [
    {
      id: `demo-dates-${ASKED}`,
      orderId: demoId.order(ASKED),
      side: 'provider',
      kind: 'one',
      number: index + 1,
      ...sessionOn(addDays(day, 1), span),
      state: 'open',
      proposedBy: staffOf(winnerOf(story)),
      proposedAt: clock.hoursAgo(3),
    },
  ];
}

function winnerOf({ request }: OrderStory): string {
  return request.offers.find(({ status }) => status === 'won')?.provider ?? '';
}

/** What providers said of the demo's orders. */
export function stepRows(
  clock: DemoClock,
  placed: {
    orders: readonly (typeof orders.$inferInsert)[];
    periods: readonly (typeof orderPeriods.$inferInsert)[];
    dues: readonly DueRow[];
  },
): (typeof orderSteps.$inferInsert)[] {
  return orderStories.flatMap((story): (typeof orderSteps.$inferInsert)[] => {
    const orderId = demoId.order(story.card.key);
    const order = placed.orders.find(({ id }) => id === orderId);
    const by = staffOf(winnerOf(story));
    const hasBegun = ['active', 'completed', 'settled'].includes(story.order.status);
    const firstDay = serviceOf(story, clock).startsOn;
    const opening = sessionOn(firstDay, { startMinute: 540, endMinute: 600 }).startsAt;
    const { completedAt } = order ?? {};
    return [
      ...(hasBegun
        ? [
            {
              id: `demo-started-${story.card.key}`,
              orderId,
              kind: 'started' as const,
              at: timesOf(story, clock)[0]?.startsAt ?? opening,
              by,
            },
          ]
        : []),
      ...placed.periods.flatMap((row) =>
        row.orderId === orderId && row.closedAt && row.closedAt.getTime() !== completedAt?.getTime()
          ? [
              {
                id: `demo-closed-${story.card.key}-${row.number}`,
                orderId,
                kind: 'period_closed' as const,
                period: row.number,
                at: row.closedAt,
                by,
              },
            ]
          : [],
      ),
      ...(completedAt
        ? [
            {
              id: `demo-completed-${story.card.key}`,
              orderId,
              kind: 'completed' as const,
              at: completedAt,
              by,
            },
          ]
        : []),
      ...placed.dues.flatMap((row) =>
        row.orderId === orderId && row.cashReceivedAt
          ? [
              {
                id: `demo-cash-${story.card.key}-${row.householdId}-${row.period}`,
                orderId,
                kind: 'cash_received' as const,
                householdId: row.householdId,
                period: row.period,
                at: row.cashReceivedAt,
                by,
              },
            ]
          : [],
      ),
    ];
  });
}
