import { messagesAddress } from '#app/contracts/orders/order-address.ts';
import type { OrderRow } from '#db/queries/orders/orders.ts';
import type { ServiceContext } from '#server/context.ts';
import { notifyCounting } from '#server/notifications/notify-counting.server.ts';
import type { Unit } from '#server/transact.ts';

import { areNamedIn, type ThreadMentionable } from './mentionable.server.ts';
import { noticeKeyOf } from './notice-key.ts';
import type { ThreadStanding } from './standing.server.ts';

/** Somebody a message names, and as what it was written. */
export type Mention = { readonly name: string; readonly who: ThreadMentionable };

/**
 * Tells those whom a message names, each on the side where they read it, once until they read (MEN4). The provider reads who
 * wrote where it reads so in the thread (R4).
 * @returns who was named: they need not hear of the same message twice.
 */
export async function tellMentioned(
  ctx: ServiceContext,
  unit: Unit,
  said: {
    readonly order: OrderRow;
    readonly standing: ThreadStanding;
    readonly number: number;
    readonly mentions: readonly Mention[];
  },
): Promise<ReadonlySet<string>> {
  const { order, standing, number, mentions } = said;
  const { kind, actor, householdId, staying } = standing;
  const prefix = noticeKeyOf({ orderId: order.id, kind });
  const eventKey = `${prefix}mention:${number}`;
  const peopleAt = (side: ThreadMentionable['side']) =>
    mentions.flatMap(({ who }) => (who.side === side ? who.personIds : []));
  const tell = (personIds: readonly string[], by: string | null, href: string) => {
    const params = { title: order.title, ...(by === null ? {} : { by }) };
    const notice = { prefix, eventKey, kind: 'mentioned', params, count: 1, href } as const;
    return notifyCounting(ctx, unit, personIds, notice);
  };
  const households = peopleAt('household');
  const staff = peopleAt('provider');
  const household = staying.find((each) => each.householdId === householdId)?.name ?? null;
  const shown = householdId === null ? actor.name : areNamedIn(said) ? household : null;
  await tell(households, actor.name, messagesAddress('group', { orderId: order.id, kind }));
  await tell(staff, shown, messagesAddress('provider', { orderId: order.id, kind }));
  return new Set([...households, ...staff]);
}
