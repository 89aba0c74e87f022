import type { HouseholdCodesView } from '#app/contracts/orders/attendance-view.ts';
import { romeDay } from '#app/domain/dates.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { ServiceContext } from '#server/context.ts';

import { codesOfDate } from './household-codes.ts';
import { comesOn, markOf, readAttendance } from './read-attendance.server.ts';
import { openOrder } from './standing.server.ts';

/** So many dates ahead have their codes on the page: enough for weeks without a line. */
const AHEAD = 10;

/**
 * The codes that the own household shows on its next dates (ATT11), the one that runs first, and on one that
 * is over today and not marked; for those
 * who take part alone.
 */
export async function getHouseholdCodes(
  ctx: ServiceContext,
  { orderId }: { readonly orderId: string },
): Promise<Result<HouseholdCodesView, 'order.not_found'>> {
  const opened = await openOrder(ctx, { orderId });
  if (!opened.ok) return opened;
  const { actor, order, standing } = opened.value;
  if (!standing.isParticipant) return fail('order.not_found');
  const attendance = await readAttendance(ctx.db, { orderId });
  const own = attendance.beneficiaries.filter(
    ({ householdId }) => householdId === actor.householdId,
  );
  const now = ctx.now();
  const isUnderWay = order.status === 'active' || order.status === 'confirmed';
  const dates = attendance.sessions
    .filter(({ state }) => isUnderWay && state === 'planned')
    .filter((session) => {
      const coming = own.filter((who) => comesOn(attendance, who, session));
      if (session.endsAt > now) return coming.length > 0;
      // Over, and nobody marked it yet: the code still counts, and is shown until the day ends.
      const isToday = romeDay(session.endsAt) === romeDay(now);
      return isToday && coming.some((who) => !markOf(attendance, who, session.number));
    })
    .slice(0, AHEAD);
  return ok({
    orderId,
    title: order.title,
    dates: dates.map(({ number, startsAt, endsAt }) => {
      const used = own.map((who) => markOf(attendance, who, number)).find((row) => row?.isByCode);
      return {
        number,
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
        code: codesOfDate(attendance.beneficiaries, number).get(actor.householdId ?? '') ?? '',
        usedAt: used?.markedAt.toISOString() ?? null,
      };
    }),
    now: now.toISOString(),
  });
}
