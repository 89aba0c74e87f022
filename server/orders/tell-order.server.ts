import { orderAddress, payAddress } from '#app/contracts/orders/order-address.ts';
import type { NoticeKind } from '#app/domain/notifications/levels.ts';
import {
  type Audience,
  notify,
  notifyAll,
  type NoticeTo,
} from '#server/notifications/notify.server.ts';

import type { OrderCommand } from './command-order.server.ts';

/** Something that happened to an order. `event` names it among those of the order, for one notice each. */
export type OrderNews = {
  readonly event: string;
  readonly kind: NoticeKind;
  /** Facts for the sentence besides the order's title. */
  readonly params?: Readonly<Record<string, string | number>>;
  /** Facts that the provider must not read (R4), such as whose hand it was. */
  readonly paramsAtHome?: Readonly<Record<string, string | number>>;
  /** Whoever did what led to it, of those households, is told too: it is no news of their own doing. */
  readonly includesActor?: boolean;
};

type Teller = Pick<OrderCommand, 'ctx' | 'unit' | 'order'>;

/** Tells households of an order and its provider the same, each with the way to its own page. */
export async function tellOrder(
  command: Teller,
  households: readonly { readonly householdId: string }[],
  news: OrderNews,
): Promise<void> {
  await notifyAll(command.ctx, command.unit, noticesToAll(command, households, news));
}

/** The notices of {@link tellOrder}, to be written together with others. */
export function noticesToAll(
  command: Pick<Teller, 'order'>,
  households: readonly { readonly householdId: string }[],
  news: OrderNews,
): readonly NoticeTo[] {
  const householdIds = households.map(({ householdId }) => householdId);
  const notice = noticeOf(command, news);
  const { paramsAtHome } = news;
  const home = toHouseholds(command, householdIds, {
    ...notice,
    params: { ...notice.params, ...paramsAtHome },
  });
  const { includesActor = false } = news;
  return [{ ...home, audience: { ...home.audience, includesActor } }, toProvider(command, notice)];
}

/** Tells households what happened to an order they are or were in. */
export async function tellHouseholds(
  command: Teller,
  households: readonly { readonly householdId: string }[],
  news: OrderNews,
): Promise<void> {
  const householdIds = households.map(({ householdId }) => householdId);
  await noticeForHouseholds(command, householdIds, noticeOf(command, news));
}

/** Tells the provider's staff. The event's name travels in a frame: no id of a household in it (R4). */
export async function tellProvider(command: Teller, news: OrderNews): Promise<void> {
  await noticeForProvider(command, noticeOf(command, news));
}

function noticeOf(
  { order }: Pick<Teller, 'order'>,
  { event, kind, params }: OrderNews,
): OrderNotice {
  const eventKey = `order:${order.id}:${event}`;
  return { eventKey, kind, params: { title: order.title, ...params } };
}

/** A notice that leads to the order, whose page each side has of its own. */
export type OrderNotice = Omit<Parameters<typeof notify>[3], 'href'>;

/** A notice to households; it leads to the order as they see it, and where money is due to the page for paying it. */
export async function noticeForHouseholds(
  { ctx, unit, order }: Teller,
  householdIds: readonly string[],
  notice: OrderNotice,
  { includesActor = false }: Pick<Audience, 'includesActor'> = {},
): Promise<void> {
  const { audience, notice: told } = toHouseholds({ order }, householdIds, notice);
  await notify(ctx, unit, { ...audience, includesActor }, told);
}

function toHouseholds(
  { order }: Pick<Teller, 'order'>,
  householdIds: readonly string[],
  notice: OrderNotice,
): NoticeTo {
  const href = notice.kind === 'cash_due' ? payAddress(order.id) : orderAddress('group', order.id);
  return { audience: { householdIds }, notice: { ...notice, href } };
}

/** The same to the provider's staff, under a key of its own; it leads to the order as they see it. */
export async function noticeForProvider(
  { ctx, unit, order }: Teller,
  notice: OrderNotice,
): Promise<void> {
  const { audience, notice: told } = toProvider({ order }, notice);
  await notify(ctx, unit, audience, told);
}

function toProvider({ order }: Pick<Teller, 'order'>, notice: OrderNotice): NoticeTo {
  return {
    audience: { providerIds: [order.providerId] },
    notice: {
      ...notice,
      eventKey: `${notice.eventKey}:provider`,
      href: orderAddress('provider', order.id),
    },
  };
}
