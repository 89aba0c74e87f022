import type { OrderSide } from '#app/domain/orders/session-change.ts';

import type { OrderCommand } from './command-order.server.ts';
import type { DatesFacts } from './dates-facts.ts';
import { organisersOf } from './organisers-of.server.ts';
import { noticeForHouseholds, noticeForProvider } from './tell-order.server.ts';

/**
 * Tells whom a change of dates concerns: a proposal the side that must answer, organisers for the
 * families; an answer the side that asked, and once dates moved every household of the order, with what
 * it had said of those dates; that a proposal is off whoever was asked.
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
    | { readonly kind: 'dates_proposed'; readonly reason: string }
    | {
        readonly kind: 'dates_answered';
        readonly answer: 'yes' | 'no' | 'withdrawn';
        /** What households had said of dates that moved (ATT4). */
        readonly absences: readonly { readonly householdId: string }[];
      }
  ),
): Promise<void> {
  const { unit, order, households } = command;
  const { changeId, side, kind, dates, which } = news;
  const answer = news.kind === 'dates_answered' ? news.answer : null;
  const absences = news.kind === 'dates_answered' ? news.absences : [];
  const notice = {
    eventKey: `dates:${changeId}:${kind}`,
    kind,
    params: {
      title: order.title,
      side: side === 'group' && order.buyer.kind === 'household' ? 'household' : side,
      dates,
      who: nameOf(order, side),
      answerer: nameOf(order, side === 'group' ? 'provider' : 'group'),
      ...which,
      ...(answer === null ? {} : { answer }),
      ...(news.kind === 'dates_proposed' && news.reason !== '' ? { words: news.reason } : {}),
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
    const isSaid = (id: string) => absences.some(({ householdId }) => householdId === id);
    await noticeForHouseholds(
      command,
      householdIds.filter((id) => !isSaid(id)),
      notice,
    );
    for (const householdId of householdIds.filter(isSaid)) {
      const ended = absences.filter((said) => said.householdId === householdId).length;
      const told = { ...notice, params: { ...notice.params, ownAbsences: ended } };
      // Also to whoever said yes: what it had told of its own is no part of that.
      await noticeForHouseholds(command, [householdId], told, { includesActor: true });
    }
  }
  if (!isForGroup || answer === 'yes') {
    const ended = absences.length === 0 ? {} : { absences: absences.length };
    await noticeForProvider(command, { ...notice, params: { ...notice.params, ...ended } });
  }
}

/** What a side of an order is called by both: a household that buys alone by no name (R4). */
function nameOf(
  { buyer, groupName, providerName }: OrderCommand['order'],
  side: OrderSide,
): string {
  if (side === 'provider') return providerName;
  return buyer.kind === 'household' ? '' : (groupName ?? '');
}
