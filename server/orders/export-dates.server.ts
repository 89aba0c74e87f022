import { calendarFile, sessionKey } from '#app/domain/orders/calendar-file.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { listSessions } from '#db/queries/orders/sessions.ts';
import type { ServiceContext } from '#server/context.ts';

import { openOrder } from './standing.server.ts';

/** The dates of an order as a calendar file (SES9), for whoever may see it (B1). */
export async function exportDates(
  ctx: ServiceContext,
  { orderId }: { readonly orderId: string },
): Promise<Result<string, 'order.not_found'>> {
  const { db } = ctx;
  const opened = await openOrder(ctx, { orderId });
  if (!opened.ok) return opened;
  const { order } = opened.value;
  const sessions = await listSessions(db, { orderIds: [orderId] });
  const place = [order.providerName, order.groupName].filter((name) => name !== null).join(', ');
  const events = sessions
    .filter(({ state }) => state === 'planned')
    .map(({ number, startsAt, endsAt }) => ({
      key: sessionKey(orderId, number),
      title: order.title,
      text: place,
      startsAt,
      endsAt,
    }));
  return ok(calendarFile({ events, now: ctx.now() }));
}
