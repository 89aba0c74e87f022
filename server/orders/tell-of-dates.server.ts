import type { OrderSide } from '#app/domain/orders/session-change.ts';

import type { OrderCommand } from './command-order.server.ts';
import type { DatesFacts } from './dates-facts.ts';
import { organisersOf } from './organisers-of.server.ts';
import { noticeForHouseholds, noticeForProvider } from './tell-order.server.ts';

/**
 * Tells whom a change of dates concerns: a proposal the side that must answer, organisers for the
 * families; an answer the side that asked, and once dates moved every household of the order; that a
 * proposal is off whoever was asked.
 */
export async function tellOfDates(
  command: OrderCommand,
  news: {
    readonly changeId: string;
    /** Who proposed. */
    readonly side: OrderSide;
    /** The first dates of the order, more of them, or another time for some. */
    readonly dates: 'first' | 'more' | 'other';
    /** Which: what was, what shall be. */
    readonly which: DatesFacts;
  } & (
    | { readonly kind: 'dates_proposed' }
    | { readonly kind: 'dates_answered'; readonly answer: 'yes' | 'no' | 'withdrawn' }
  ),
): Promise<void> {
  const { unit, order, households } = command;
  const { changeId, side, kind, dates, which } = news;
  const answer = news.kind === 'dates_answered' ? news.answer : null;
  const notice = {
    eventKey: `dates:${changeId}:${kind}`,
    kind,
    params: {
      title: order.title,
      side: side === 'group' && order.buyer.kind === 'household' ? 'household' : side,
      dates,
      ...which,
      ...(answer === null ? {} : { answer }),
    },
  } as const;
  const isForAsked = answer === null || answer === 'withdrawn';
  const isForGroup = (side === 'provider') === isForAsked;
  if (isForGroup || answer === 'yes') {
    const staying = households.filter(({ status }) => status !== 'dropped');
    const householdIds =
      answer === 'yes'
        ? staying.map(({ householdId }) => householdId)
        : await organisersOf(unit.tx, order);
    await noticeForHouseholds(command, householdIds, notice);
  }
  if (!isForGroup || answer === 'yes') {
    await noticeForProvider(command, notice);
  }
}
