import type { DatesFormView } from '#app/contracts/orders/course-view.ts';
import { romeDay, type CalendarDay } from '#app/domain/dates.ts';
import { mayOnOrder } from '#app/domain/orders/policy.ts';
import { firstOpenDay, type OrderSide } from '#app/domain/orders/session-change.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { listPeriods } from '#db/queries/orders/periods.ts';
import { findNewestChange } from '#db/queries/orders/session-changes.ts';
import { listSessions } from '#db/queries/orders/sessions.ts';
import type { ServiceContext } from '#server/context.ts';

import { describeDates, withMark } from './get-order-course.server.ts';
import { readDates } from './read-dates.server.ts';
import { openOrder, type OrderStandingCode } from './standing.server.ts';

/**
 * The dates of an order about which its reader may propose something now; null when there is nothing
 * to propose: one proposal waits already, or all dates are over.
 */
export async function getDatesForm(
  ctx: ServiceContext,
  { orderId, side }: { readonly orderId: string; readonly side: OrderSide },
): Promise<Result<DatesFormView | null, OrderStandingCode>> {
  const opened = await openOrder(ctx, { orderId });
  if (!opened.ok) return opened;
  const { order, standing: facts } = opened.value;
  if (!mayOnOrder(facts, 'arrange_dates')) return fail('auth.forbidden');
  const [rows, change, periods] = await Promise.all([
    listSessions(ctx.db, { orderIds: [orderId] }),
    findNewestChange(ctx.db, { orderId }),
    listPeriods(ctx.db, { orderId }),
  ]);
  const now = ctx.now();
  const { sessions, canPropose, canAdd, amount, startsOn, endsOn } = describeDates(
    order,
    rows.map(withMark(new Set())),
    change,
    {
      facts,
      periods,
      now,
    },
  );
  if (!canPropose) return ok(null);
  const at = now.toISOString();
  const coming = sessions.filter(({ state, startsAt }) => state === 'planned' && startsAt > at);
  const isAlone = order.buyer.kind === 'household';
  const today = romeDay(now);
  const bound = await readDates(ctx.db, order);
  const fromToday = (day: CalendarDay) => (day > today ? day : today);
  return ok({
    orderId,
    title: order.title,
    side,
    isAlone,
    coming,
    startsOn: fromToday(startsOn),
    endsOn,
    movesWithin: {
      startsOn: firstOpenDay(bound, fromToday(bound.startsOn)),
      endsOn: bound.latestEndsOn,
    },
    isBilledByPeriods: periods.length > 1,
    hasDates: sessions.length > 0,
    canAdd,
    amount,
    now: at,
  });
}
