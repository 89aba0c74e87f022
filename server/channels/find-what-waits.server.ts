import type { WaitingItem } from '#app/contracts/notifications/views.ts';
import {
  type AskingNotice,
  asksForSomething,
  findWaiting,
} from '#app/domain/notifications/waiting.ts';
import { BINDING_STATES } from '#app/domain/orders/order-state.ts';
import type { Tx } from '#db/client.ts';
import { listNamesOfOrders } from '#db/queries/orders/order-names.ts';
import { listSessions } from '#db/queries/orders/sessions.ts';
import { listWaitingOf } from '#server/notifications/list-waiting.server.ts';

import { namesAround } from '#server/notifications/names-around.server.ts';

import { findTransfer, type Transfer } from './find-transfer.server.ts';
import { findVotePrice, type VotePrice } from './find-vote-price.server.ts';

/** Facts for the mail, chosen for what its reader sees on the page it leads to; instants are ISO texts. */
export type WhatWaits = Readonly<
  Partial<
    Record<
      | 'group'
      | 'provider'
      | 'municipio'
      | 'closesAt'
      | 'firstAt'
      | 'asks'
      | 'orderCents'
      | keyof VotePrice
      | keyof Transfer,
      string
    >
  >
>;

/** A notice about to be mailed. */
type MailedNotice = AskingNotice & { readonly params: Readonly<Record<string, string | number>> };

/**
 * What a notice of a person still waits for, by the list their first page shows (NTC2); null when it
 * waits for nothing any more. What only has to be read, such as an order that was called off, says whose
 * it is, its first date, and what is left to pay of a service that is over.
 */
export async function findWhatWaits(
  tx: Tx,
  { notice, personId, now }: { notice: MailedNotice; personId: string; now: Date },
): Promise<WhatWaits | null> {
  const first = {
    ...(await findAround(tx, notice)),
    ...(await findFirstDate(tx, { notice, now })),
  };
  if (!asksForSomething(notice.kind)) {
    return { ...first, ...(await findLeftToPay(tx, { notice, personId, now })) };
  }
  const found = findWaiting(notice, await listWaitingOf(tx, { personId, now }));
  if (!found) return null;
  const price = await findVotePrice(tx, { notice, personId, now });
  const asks = PAID.includes(found.kind) ? 'payment' : 'answer';
  const transfer = await findTransfer(tx, { item: found, personId, now });
  return { ...first, asks, ...whoAndWhen(found), ...municipioOf(notice), ...price, ...transfer };
}

/** What waits for money, and for no answer. */
const PAID: readonly WaitingItem['kind'][] = ['pay', 'fund_pay'];

/** Of which group and provider a notice tells; the provider of an order that is agreed also what it brings. */
async function findAround(tx: Tx, { href }: MailedNotice): Promise<WhatWaits> {
  const { groupName, providerName } = (await namesAround(tx, [href]))(href);
  const orderId = /^\/provider\/orders\/([^/?#]+)/.exec(href)?.[1];
  const [order] = orderId === undefined ? [] : await listNamesOfOrders(tx, { orderIds: [orderId] });
  const isAgreed = order !== undefined && BINDING_STATES.includes(order.status);
  return {
    ...(groupName === null ? {} : { group: groupName }),
    ...(providerName === null ? {} : { provider: providerName }),
    ...(isAgreed ? { orderCents: String(order.totalCents) } : {}),
  };
}

/** What the household of a service that is over has still to pay, and how: it is told of both at once. */
async function findLeftToPay(
  tx: Tx,
  { notice, personId, now }: { notice: MailedNotice; personId: string; now: Date },
): Promise<WhatWaits> {
  if (notice.kind !== 'order_completed') return {};
  const named = notice.eventKey.split(':');
  const waiting = await listWaitingOf(tx, { personId, now });
  const item = waiting.find(({ kind, subjectId }) => kind === 'pay' && named.includes(subjectId));
  if (!item) return {};
  return { asks: 'payment', ...(await findTransfer(tx, { item, personId, now })) };
}

/** Nobody at work is told the name of their own provider. */
function whoAndWhen(item: WaitingItem): WhatWaits {
  const { groupName, providerName, href } = item;
  const isAtWork = href.startsWith('/provider/');
  return {
    ...(groupName === null ? {} : { group: groupName }),
    ...(providerName === null || isAtWork ? {} : { provider: providerName }),
    ...('closesAt' in item && item.closesAt !== undefined ? { closesAt: item.closesAt } : {}),
  };
}

function municipioOf({ params: { municipio } }: MailedNotice): WhatWaits {
  return municipio === undefined ? {} : { municipio: String(municipio) };
}

/** Kinds whose reader wants to know when the service begins. */
const WITH_FIRST_DATE: readonly MailedNotice['kind'][] = [
  'order_to_confirm',
  'order_repriced',
  'order_sources_changed',
  'order_confirmed',
  'cash_due',
];

/** The next date of the order a notice is about; nothing when it has none. */
async function findFirstDate(
  tx: Tx,
  { notice, now }: { notice: MailedNotice; now: Date },
): Promise<WhatWaits> {
  const orderId = /^order:([^:]+):/.exec(notice.eventKey)?.[1];
  if (orderId === undefined || !WITH_FIRST_DATE.includes(notice.kind)) return {};
  const sessions = await listSessions(tx, { orderIds: [orderId] });
  const coming = sessions
    .filter(({ state, startsAt }) => state === 'planned' && startsAt > now)
    .map(({ startsAt }) => startsAt.toISOString())
    .sort();
  return coming[0] === undefined ? {} : { firstAt: coming[0] };
}
