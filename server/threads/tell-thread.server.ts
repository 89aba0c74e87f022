import { messagesAddress } from '#app/contracts/orders/order-address.ts';
import { listAdultsOf } from '#db/queries/accounts/households.ts';
import type { OrderRow } from '#db/queries/orders/orders.ts';
import type { Thread } from '#db/queries/threads/messages.ts';
import { listReads } from '#db/queries/threads/reads.ts';
import type { ServiceContext } from '#server/context.ts';
import { notify } from '#server/notifications/notify.server.ts';
import type { Unit } from '#server/transact.ts';

import { listStaffOutside } from './mentionable.server.ts';
import { noticeKeyOf } from './notice-key.ts';
import type { ThreadStanding } from './standing.server.ts';

/**
 * Tells those a thread is for that something was said: once until they read it, however much is said
 * (TH2). Whoever has the thread open reads it at once, and its notice with it.
 */
export async function tellThread(
  ctx: ServiceContext,
  unit: Unit,
  said: {
    readonly order: OrderRow;
    readonly standing: ThreadStanding;
    /** Who hears of the message otherwise. */
    readonly except: ReadonlySet<string>;
  },
): Promise<void> {
  const { order, standing, except } = said;
  const { kind, staying } = standing;
  const { tx } = unit;
  const householdIds = staying.map(({ householdId }) => householdId);
  const adults = await listAdultsOf(tx, { householdIds });
  await tellReaders(ctx, unit, {
    thread: { orderId: order.id, kind },
    title: order.title,
    personIds: adults.filter((personId) => !except.has(personId)),
    href: messagesAddress('group', { orderId: order.id, kind }),
  });
  if (kind === 'group') return;
  const staff = await listStaffOutside(tx, order, adults);
  await tellReaders(ctx, unit, {
    thread: { orderId: order.id, kind },
    title: order.title,
    personIds: staff.filter((personId) => !except.has(personId)),
    href: messagesAddress('provider', { orderId: order.id, kind }),
  });
}

/** Tells people who read a thread of what is new in it, once until they read; `title`: what it is about. */
export async function tellReaders(
  ctx: ServiceContext,
  unit: Unit,
  told: {
    readonly thread: Thread;
    readonly title: string | null;
    readonly personIds: readonly string[];
    readonly href: string;
  },
): Promise<void> {
  const { thread, title, personIds, href } = told;
  const reads = await listReads(unit.tx, { thread, personIds });
  const placeOf = (personId: string) => reads.get(personId) ?? 0;
  for (const upTo of new Set(personIds.map(placeOf))) {
    const together = personIds.filter((personId) => placeOf(personId) === upTo);
    const eventKey = `${noticeKeyOf(thread)}${upTo}`;
    await notify(
      ctx,
      unit,
      { personIds: together },
      title === null
        ? { eventKey, kind: 'nearby_message', params: {}, href }
        : { eventKey, kind: 'message_received', params: { title }, href },
    );
  }
}
