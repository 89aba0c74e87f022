import type { NoticeKind } from './levels.ts';

/** What can wait for somebody's answer, the most pressing first (NTC2). */
export const WAITING_KINDS = [
  'agree',
  'vote',
  'group_vote',
  'confirm',
  'seat',
  'time',
  'amendment',
  'dates',
  'question',
  'offer',
  'objection',
  'join',
  'purchase',
  'visitor',
  'request',
  'start',
  'mark',
  'close',
  'add_dates',
  'finish',
  'correction',
  'suspension',
  'sheet',
  'review',
  'talk',
  'listing',
  'pay',
  'fund_pay',
  'settle',
  'arrived',
  'fund',
  'collect',
  'address',
] as const;

/** What waits: an agreement to accept, money to pay, a household that asks to come in ... */
export type WaitingKind = (typeof WAITING_KINDS)[number];

/** Something that waits, as far as it tells which notice told of it. */
export type Waits = {
  readonly kind: WaitingKind;
  /** Id of the thing itself: of the vote, the group whose rules changed; who asks about which request. */
  readonly subjectId: string;
  readonly href: string;
  /** Of money: the periods that ask for it; absent where it is no matter of periods. */
  readonly periods?: readonly number[] | undefined;
};

/** What a notice asks for; kinds that are not here only have to be read. */
const ASKS: Readonly<Partial<Record<NoticeKind, WaitingKind>>> = {
  vote_opened: 'vote',
  seat_offered: 'seat',
  purchase_asked: 'purchase',
  purchase_proposed: 'time',
  order_to_confirm: 'confirm',
  order_repriced: 'confirm',
  order_sources_changed: 'confirm',
  cash_due: 'pay',
  period_due: 'pay',
  question_asked: 'question',
  request_for_provider: 'request',
  join_asked: 'join',
  join_accepted: 'agree',
  nearby_met: 'agree',
  agreement_changed: 'agree',
  amendment_asked: 'amendment',
  dates_proposed: 'dates',
  step_contested: 'objection',
  mark_contested: 'objection',
  mark_proposed: 'objection',
  payment_said: 'arrived',
  cash_said: 'arrived',
  sheet_given_back: 'correction',
  sheet_submitted: 'sheet',
  suspension_asked: 'suspension',
  review_reported: 'review',
  nearby_reported: 'talk',
  listing_reported: 'listing',
  fund_said: 'fund',
  fund_due: 'fund_pay',
  fund_not_come: 'fund_pay',
  group_vote_opened: 'group_vote',
};

/** A notice, as far as it says what it is about. */
export type AskingNotice = {
  readonly kind: NoticeKind;
  /** Name of its event, with the id of the thing between colons. */
  readonly eventKey: string;
  readonly href: string;
};

/** Whether a notice asks for something that can be done once and is then over (NTC2). */
export function asksForSomething(kind: NoticeKind): boolean {
  return ASKS[kind] !== undefined;
}

/**
 * What a notice still waits for among all that waits for its reader; null when it was done, by them
 * or by another adult of the household, or when there was nothing to do (NTC2).
 */
export function findWaiting<Item extends Waits>(
  notice: AskingNotice,
  waiting: readonly Item[],
): Item | null {
  const asked = ASKS[notice.kind];
  const named = notice.eventKey.split(':');
  const period = named.includes('period') ? Number(named[named.indexOf('period') + 1]) : null;
  const found = waiting.find(
    ({ kind, subjectId, href, periods }) =>
      kind === asked &&
      (kind === 'agree' ? href === notice.href : named.includes(subjectId)) &&
      (period === null || periods === undefined || periods.includes(period)),
  );
  return found ?? null;
}
