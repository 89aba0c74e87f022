import type { RegisterDateView, RegisterView } from '#app/contracts/orders/attendance-view.ts';
import { BINDING_STATES } from '#app/domain/orders/order-state.ts';
import { mayOnOrder } from '#app/domain/orders/policy.ts';
import { mayAtProvider } from '#app/domain/providers/policy.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { type ContestRow, listContests } from '#db/queries/orders/contests.ts';
import type { SessionRow } from '#db/queries/orders/sessions.ts';
import type { ServiceContext } from '#server/context.ts';

import { describeAttendant } from './describe-attendance.ts';
import {
  comesOn,
  type Attendance,
  isInClosedPeriod,
  markOf,
  readAttendance,
  saidOf,
} from './read-attendance.server.ts';
import { recordLook } from './record-look.server.ts';
import { rollOf } from './roll.server.ts';
import { openOrder } from './standing.server.ts';

/**
 * The register of an order for its provider: its dates, and one of them with everybody who takes part.
 * Unless a date is asked for, that is the earliest that has begun and is not marked, else the last that
 * has begun. Nothing before the last yes; names only of whom sheets name, where they tell of no sum
 * (R4, DS1), and who reads them is written down as one who reads the sheets.
 */
export async function getRegister(
  ctx: ServiceContext,
  { orderId, number }: { readonly orderId: string; readonly number: number | null },
): Promise<Result<RegisterView, 'order.not_found'>> {
  const { db } = ctx;
  const opened = await openOrder(ctx, { orderId });
  if (!opened.ok) return opened;
  const { actor, order, standing } = opened.value;
  const isRead = mayAtProvider(standing.atProvider, 'view_orders');
  if (!isRead || !BINDING_STATES.includes(order.status)) return fail('order.not_found');
  const now = ctx.now();
  const [attendance, contests] = await Promise.all([
    readAttendance(db, { orderId }),
    listContests(db, { orderId }),
  ]);
  const { names, places } = await rollOf(db, { order, attendance, now });
  if (places.some(({ name }) => name !== null)) await recordLook(ctx, { orderId, actor });
  const dates = attendance.sessions
    .filter(({ state }) => state === 'planned')
    .map((session) => describeDate(attendance, contests, session, now));
  const shown = dates.find((date) => date.number === number) ?? firstShown(dates);
  const session = attendance.sessions.find((one) => one.number === shown?.number);
  return ok({
    orderId,
    title: order.title,
    isAlone: order.buyer.kind === 'household',
    rule: order.absenceRule,
    canMark: order.status === 'active' && mayOnOrder(standing, 'mark_attendance'),
    isWaiting: order.status === 'confirmed',
    names,
    isNamed: places.every(({ name }) => name !== null),
    dates,
    shown:
      shown && session
        ? {
            ...shown,
            people: places
              .filter(({ who }) => comesOn(attendance, who, session))
              .map((place) => describeAttendant(attendance, contests, place, session)),
          }
        : null,
    now: now.toISOString(),
  });
}

function describeDate(
  attendance: Attendance,
  contests: readonly ContestRow[],
  session: SessionRow,
  now: Date,
): RegisterDateView {
  const { number, startsAt, endsAt } = session;
  const coming = attendance.beneficiaries.filter((who) => comesOn(attendance, who, session));
  const isToCome = startsAt > now;
  return {
    number,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    state: isToCome ? 'to_come' : isInClosedPeriod(attendance, session) ? 'closed' : 'open',
    marked: coming.filter((who) => markOf(attendance, who, number)).length,
    excused: coming.filter((who) => saidOf(attendance, who, session)).length,
    contested: contests.filter((one) => one.number === number && one.state === 'open').length,
    of: coming.length,
  };
}

/** What is to be done first: what is contested, then what is not marked, then the last that has begun. */
function firstShown(dates: readonly RegisterDateView[]): RegisterDateView | undefined {
  const begun = dates.filter(({ state }) => state !== 'to_come');
  const open = begun.filter(({ state }) => state === 'open');
  return (
    open.find(({ contested }) => contested > 0) ??
    open.find(({ marked, of }) => marked < of) ??
    begun.at(-1) ??
    dates[0]
  );
}
