import { romeDay } from '#app/domain/dates.ts';
import { calendarFile, sessionKey } from '#app/domain/orders/calendar-file.ts';
import { readPlace } from '#app/domain/orders/delivery-sheet.ts';
import { takesPartOn } from '#app/domain/orders/taking-part.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { findOrderPlaces } from '#db/queries/orders/order-names.ts';
import { listSessions } from '#db/queries/orders/sessions.ts';
import { listOrderHouseholds } from '#db/queries/orders/shares.ts';
import type { ServiceContext } from '#server/context.ts';

import { openOrder } from './standing.server.ts';

/** The dates of an order as a calendar file (SES9), for whoever may see it (B1): a household's own (AMD6). */
export async function exportDates(
  ctx: ServiceContext,
  { orderId }: { readonly orderId: string },
): Promise<Result<string, 'order.not_found'>> {
  const { db } = ctx;
  const opened = await openOrder(ctx, { orderId });
  if (!opened.ok) return opened;
  const { order, actor } = opened.value;
  const [sessions, places, households] = await Promise.all([
    listSessions(db, { orderIds: [orderId] }),
    findOrderPlaces(db, { orderId }),
    listOrderHouseholds(db, { orderId }),
  ]);
  const own = households.find(({ householdId }) => householdId === actor.householdId);
  const { standing, isParticipant } = opened.value.standing;
  const side = isParticipant || standing !== 'outsider' ? 'group' : 'provider';
  const place = readPlace(places, side, order, ctx.now());
  const names = [order.providerName, order.groupName].filter((name) => name !== null).join(', ');
  const events = sessions
    .filter(({ state, startsAt }) => {
      const isOwn = !own || takesPartOn(own, romeDay(startsAt));
      return state === 'planned' && isOwn;
    })
    .map(({ number, startsAt, endsAt }) => ({
      key: sessionKey(orderId, number),
      title: order.title,
      text: names,
      place,
      startsAt,
      endsAt,
    }));
  return ok(calendarFile({ events, now: ctx.now() }));
}
