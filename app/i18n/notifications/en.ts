import type { Dictionary } from '#app/i18n/dictionary.ts';

import { isCalendarDay } from '#app/domain/dates.ts';
import { formatPeriod } from '../format-period.ts';
import { formatDateTime, formatDay, formatEuro } from '../format.ts';
import { pluralsOf } from '../plural.ts';

const { count, pick } = pluralsOf('en');

type Facts = Readonly<Record<string, string | number>>;

const fact = (facts: Facts, name: string, otherwise: string) => String(facts[name] ?? otherwise);
const titled = (facts: Facts) => (facts['title'] === undefined ? '' : ` “${facts['title']}”`);

const euro = (cents: string | number) => formatEuro(Number(cents), 'en', { short: true });
const ownShare = ({ shareCents: cents }: Facts) => (cents === undefined ? '' : `: ${euro(cents)}`);
const change = ({ beforeCents: before, afterCents: after }: Facts) =>
  before === undefined || after === undefined || before === after
    ? ''
    : ` from ${euro(before)} to ${euro(after)}`;
const stretch = (f: Facts) => {
  const [startsOn, endsOn] = [String(f['startsOn']), String(f['endsOn'])];
  return isCalendarDay(startsOn) && isCalendarDay(endsOn)
    ? ` (${formatPeriod({ startsOn, endsOn }, 'en')})`
    : '';
};

const on = (f: Facts) => {
  const day = String(f['day']);
  return isCalendarDay(day) ? ` on ${formatDay(day, 'en')}` : '';
};
const holderOf = (f: Facts) =>
  f['holder'] === undefined ? `the ${fact(f, 'code', '')}` : `${f['holder']}’s`;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
/** What went back to a source, and of which order. */
const wentBack = (f: Facts) => {
  const of = f['title'] === undefined ? '' : ` of the order${titled(f)}`;
  const cents = f['amountCents'];
  return `${cents === undefined ? 'An amount' : euro(cents)}${of} went back`;
};
const until = ({ expiresOn }: Facts) => {
  const day = String(expiresOn);
  return isCalendarDay(day) ? `on ${formatDay(day, 'en')}` : 'soon';
};

const provider = (f: Facts) => fact(f, 'provider', 'The provider');
const cancelled = (f: Facts) => `The order${titled(f)} was cancelled`;
const why = ({ words }: Facts) => (words === undefined ? '' : `. Why: “${words}”`);
type Sentences = Readonly<Record<string, (facts: Facts) => string>>;

const CANCELLED: Sentences = {
  organiser: (f) => `The group’s organiser cancelled the order${titled(f)}`,
  household: (f) => `The household cancelled the order${titled(f)}`,
  provider: (f) => `${provider(f)} cancelled the order${titled(f)}`,
  too_few_households: (f) => `${cancelled(f)}: too few households are left`,
  unconfirmed: (f) => `${cancelled(f)}: not every household said yes before the service began`,
  too_few_seats: (f) =>
    `${titled(f).trim() || 'The course'} is not held: too few people signed up. There is nothing to pay`,
  declined: (f) =>
    `${provider(f)} cannot do${titled(f) || ' the service'}: there is nothing to pay`,
  unanswered: (f) => `No answer came in time for${titled(f)}: there is nothing to pay`,
  time_refused: (f) => `The other time for${titled(f)} does not suit the household`,
};

const STOPPED: Sentences = {
  organiser: (f) => `The group’s organiser stopped the order${titled(f)}`,
  household: (f) => `The household stopped the order${titled(f)}`,
  provider: (f) => `${provider(f)} stopped the order${titled(f)}`,
};

const stamp = (f: Facts, name: string) => {
  const at = String(f[name]);
  const told = f['told'] === undefined ? undefined : String(f['told']);
  return isCalendarDay(at)
    ? formatDay(at, 'en', 'short', told?.slice(0, 10))
    : formatDateTime(at, 'en', told);
};
const movedOf = (f: Facts, one: string) => {
  const dates = Number(f['moved']);
  return pick(dates, one, count(dates, 'date', 'dates'));
};
const shift = (f: Facts) =>
  `: ${pick(Number(f['moved'] ?? 1), '', 'the first ')}from ${stamp(f, 'from')} to ${stamp(f, 'to')}`;
const firstOf = (f: Facts, many: string) => {
  const [dates, first] = [Number(f[many]), stamp(f, 'first')];
  return pick(dates, first, `${count(dates, 'date', 'dates')}, the first ${first}`);
};
const added = (f: Facts) => (f['added'] === undefined ? '' : `: ${firstOf(f, 'added')}`);
const gone = (f: Facts) =>
  f['gone'] === undefined ? '' : `. No longer held: ${firstOf(f, 'gone')}`;

const PROPOSED: Readonly<Record<string, string>> = { first: 'the dates', more: 'more dates' };
const CHANGED: Readonly<Record<string, string>> = { first: 'are set', more: 'are more now' };
const proposer = (f: Facts) =>
  f['side'] === 'group'
    ? 'The group'
    : f['side'] === 'household'
      ? 'The household'
      : 'The provider';
/** Who comes into an order or goes; its provider is told no name. */
const mover = (f: Facts) => fact(f, 'household', 'a household');
const since = (f: Facts) => {
  const day = String(f['day']);
  return isCalendarDay(day) ? ` from ${formatDay(day, 'en')}` : '';
};
const UNCHANGED: Readonly<Record<string, string>> = {
  refused: 'somebody said no',
  withdrawn: 'the request was withdrawn',
  lapsed: 'not everybody answered in time',
};
const DATES_REFUSED = (f: Facts) =>
  f['from'] === undefined
    ? `The proposed dates for${titled(f)} do not suit${added(f)}`
    : `The other date proposed for${titled(f)} does not suit: it stays ${stamp(f, 'from')}, not ${stamp(f, 'to')}`;
const DATES_ANSWERED: Sentences = {
  no: DATES_REFUSED,
  yes: (f) =>
    f['from'] === undefined
      ? `The dates of${titled(f)} ${CHANGED[fact(f, 'dates', '')] ?? 'have changed'}${added(f)}`
      : `${movedOf(f, 'A date')} of${titled(f)} ${pick(Number(f['moved']), 'has moved', 'have moved')}${shift(f)}`,
  withdrawn: (f) =>
    f['from'] === undefined
      ? `${proposer(f)} withdrew the dates proposed for${titled(f)}${added(f)}`
      : `${proposer(f)} withdrew the other date proposed for${titled(f)}: it stays ${stamp(f, 'from')}`,
};
const sheetOf = (f: Facts) =>
  f['subject'] === 'provider' ? 'its own sheet' : `the sheet${titled(f)}`;

const sentences: Dictionary['notifications']['sentences'] = {
  request_opened: (f) => `The group asked for offers for${titled(f) || ' a need'}`,
  request_for_provider: (f) => `A group looks for a provider for${titled(f) || ' a service'}`,
  question_asked: (f) =>
    `${fact(f, 'provider', 'A provider')} has ${count(Number(f['count'] ?? 1), 'question', 'questions')} about${titled(f)}`,
  question_answered: (f) => `The group answered your question about${titled(f)}`,
  offer_made: (f) => `${fact(f, 'provider', 'A provider')} made an offer for${titled(f)}`,
  offer_improved: (f) => `${fact(f, 'provider', 'A provider')} improved its offer for${titled(f)}`,
  offer_withdrawn: (f) => `${fact(f, 'provider', 'A provider')} withdrew its offer for${titled(f)}`,
  offer_won: (f) => `Your offer for${titled(f)} was chosen`,
  offer_lost: (f) =>
    f['reason'] === 'ended'
      ? `The request${titled(f)} ended without an order`
      : `For${titled(f)} the group chose another offer`,
  vote_opened: (f) => `There is a vote on${titled(f)}`,
  vote_closed: (f) =>
    f['outcome'] === 'cancelled'
      ? `The vote on${titled(f)} ended with nothing chosen`
      : `The vote on${titled(f)} is over`,
  purchase_asked: (f) =>
    `A household asks for${titled(f) || ' a service'}${f['to'] === undefined ? '' : `, from ${stamp(f, 'to')}`}: say whether you can do it`,
  purchase_proposed: (f) =>
    `Another time for${titled(f)}, proposed by ${fact(f, 'provider', 'the provider')}${f['from'] === undefined ? '' : shift(f)}: please answer`,
  seat_offered: (f) =>
    `${pick(Number(f['seats'] ?? 1), 'The seat you waited for is free', 'The seats you waited for are free')}:${titled(f)}${f['until'] === undefined ? '' : `, kept for you until ${stamp(f, 'until')}`}`,
  seat_passed: (f) => `No answer came for${titled(f)}: the seat goes to the next`,
  edition_sure: (f) => `${titled(f).trim() || 'The course'} is held: enough people signed up`,
  edition_off: (f) => `${titled(f).trim() || 'The course'} is not held${why(f)}`,
  order_to_confirm: (f) => `Confirm your share of${titled(f)}${ownShare(f)}`,
  order_repriced: (f) => `The price of${titled(f)} changed${change(f)}: confirm again`,
  order_sources_changed: (f) =>
    `What you pay in money for${titled(f)} changed${change(f)}: confirm again`,
  order_confirmed: (f) =>
    f['cents'] === undefined
      ? `The order${titled(f)} is confirmed`
      : `The order${titled(f)} is confirmed: ${euro(f['cents'])} to ${fact(f, 'provider', 'the provider')}, to pay later: we tell you when`,
  order_cancelled: (f) =>
    `${CANCELLED[fact(f, 'reason', '')]?.(f) ?? cancelled(f)}${why(f)}${gone(f)}`,
  order_ended: (f) =>
    `${STOPPED[fact(f, 'reason', '')]?.(f) ?? `The order${titled(f)} ends early`}: only what was given is paid${why(f)}${gone(f)}`,
  household_dropped_out: (f) => `A household left${titled(f)}`,
  cash_due: (f) =>
    f['again'] !== undefined
      ? `${fact(f, 'provider', 'The provider')} took the payment of ${euro(f['cents'] ?? 0)} for${titled(f)} off: it is to be paid again${f['again'] === 'with_note' ? ', and there is a credit note' : ''}`
      : `The order${titled(f)} is confirmed: pay ${euro(f['cents'] ?? 0)} to ${fact(f, 'provider', 'the provider')}`,
  cash_said: (f) =>
    f['side'] === 'household'
      ? `Somebody at home says ${euro(f['cents'] ?? 0)} is paid for${titled(f)}`
      : `${f['side'] === 'fund' ? 'The keeper of a group’s fund' : 'A household'} says it paid ${euro(f['cents'] ?? 0)} for${titled(f)}: did it come?`,
  cash_not_said: (f) =>
    f['side'] === 'household'
      ? `Somebody at home says ${euro(f['cents'] ?? 0)} is not paid yet for${titled(f)}`
      : `${f['side'] === 'fund' ? 'The keeper of a group’s fund' : 'A household'} says it has not paid ${euro(f['cents'] ?? 0)} yet for${titled(f)}`,
  account_changed: (f) =>
    `${fact(f, 'by', 'Somebody')} changed the account households pay ${fact(f, 'provider', 'a provider')} into: please check it`,
  own_account_changed: (f) =>
    `${fact(f, 'by', 'Somebody')} changed the IBAN of ${fact(f, 'household', 'your household')}: please check it`,
  cash_received: (f) =>
    `${fact(f, 'provider', 'The provider')} received ${f['amountCents'] === undefined ? 'the payment' : euro(f['amountCents'])} for${titled(f)}: the receipt is ready`,
  order_started: (f) => `The service${titled(f)} has started`,
  period_closed: (f) => `The bill of${titled(f)} is closed${stretch(f)}: nothing to pay`,
  period_due: (f) => `${euro(f['cents'] ?? 0)} to pay for${titled(f)}${stretch(f)}`,
  amendment_asked: (f) =>
    `May ${mover(f)} ${f['what'] === 'join' ? 'join' : 'leave'}${titled(f)}${since(f)}${change(f)}? Please answer`,
  amendment_told: (f) =>
    `${capital(mover(f))} asks to ${f['what'] === 'join' ? 'join' : 'leave'}${titled(f)}${since(f)}${change(f)}`,
  amendment_done: (f) =>
    `${capital(mover(f))} ${f['what'] === 'join' ? 'joins' : 'leaves'}${titled(f)}${since(f)}${change(f)}`,
  amendment_off: (f) =>
    `Who takes part in${titled(f)} stays the same: ${UNCHANGED[fact(f, 'state', '')] ?? 'nothing changes'}`,
  dates_proposed: (f) =>
    f['from'] === undefined
      ? `${proposer(f)} proposes ${PROPOSED[fact(f, 'dates', '')] ?? 'other dates'} for${titled(f)}${added(f)}`
      : `${proposer(f)} proposes to move ${movedOf(f, 'a date')} of${titled(f)}${shift(f)}`,
  dates_answered: (f) => (DATES_ANSWERED[fact(f, 'answer', 'no')] ?? DATES_REFUSED)(f),
  step_contested: (f) => `A household says “This is not so” about${titled(f)}`,
  step_taken_back: (f) => `${fact(f, 'provider', 'The provider')} took a mark off${titled(f)}`,
  objection_settled: (f) => `A “This is not so” about${titled(f)} is settled`,
  absence_said: (f) => `A household tells of an absence for${titled(f)}${on(f)}`,
  absence_marked: (f) =>
    `An absence is marked for${titled(f)}${on(f)}: if it is not so, ${f['until'] === undefined ? 'you have three days to say it' : `say it by ${stamp(f, 'until')}, before the provider closes the bill`}`,
  mark_contested: (f) => `A household says that an attendance is not so, for${titled(f)}${on(f)}`,
  mark_proposed: (f) =>
    `There is a proposal about an attendance for${titled(f)}${on(f)}: your yes is missing`,
  mark_settled: (f) => `An attendance for${titled(f)}${on(f)} is cleared up`,
  order_completed: (f) => `The service${titled(f)} is finished`,
  member_joined: (f) =>
    `${fact(f, 'household', 'A household')} joined ${fact(f, 'group', 'a group')}`,
  member_left: (f) => `${fact(f, 'household', 'A household')} left ${fact(f, 'group', 'a group')}`,
  role_changed: (f) => `Your role in ${fact(f, 'group', 'a group')} changed`,
  join_asked: (f) =>
    `${fact(f, 'household', 'A household')} asks to join ${fact(f, 'group', 'a group')}`,
  join_accepted: (f) => `You are in ${fact(f, 'group', 'a group')}: read its rules and accept them`,
  join_refused: (f) => `${fact(f, 'group', 'A group')} did not accept your request to join`,
  nearby_proposed: (f) =>
    `You can share the help you look for: see the proposal (${count(Number(f['count'] ?? 2), 'household', 'households')})`,
  nearby_lapsed: () => 'The proposal you said yes to has changed: look at it again',
  nearby_met: (f) =>
    `You all said yes: ${fact(f, 'group', 'a group')} is made. Read its rules and accept them`,
  agreement_changed: (f) =>
    `The rules of ${fact(f, 'group', 'a group')} have changed: read and accept them`,
  voucher_issued: () => 'You have a new voucher',
  voucher_expiring: (f) =>
    f['cents'] === undefined
      ? 'One of your vouchers expires soon: use it before'
      : `${euro(f['cents'])} on ${holderOf(f)} voucher expires ${until(f)}: use it before`,
  voucher_lapsed: (f) =>
    `${capital(holderOf(f))} voucher has expired: ${euro(f['cents'] ?? 0)} that was not used went back to the city`,
  voucher_refunded: (f) =>
    f['hasEnded'] === undefined
      ? `${wentBack(f)} to your voucher`
      : `${wentBack(f)} to a voucher that has expired, and from there to the city`,
  voucher_unused: (f) =>
    `A voucher no longer pays${titled(f)}: ${euro(f['cents'] ?? 0)} to be paid in money`,
  voucher_changed: (f) => {
    const changes: Readonly<Record<string, string>> = {
      suspended: `${capital(holderOf(f))} voucher is suspended: it cannot be used for now`,
      resumed: `${capital(holderOf(f))} voucher can be used again`,
      revoked: `The city has taken back ${holderOf(f)} voucher`,
      replaced: `${capital(holderOf(f))} voucher has a new code: the old one is no longer good`,
    };
    const change = changes[String(f['change'])] ?? `${capital(holderOf(f))} voucher has changed`;
    return f['words'] === undefined ? change : `${change}. ${f['words']}`;
  },
  programme_asked: (f) =>
    `Money to confirm: ${euro(f['cents'] ?? 0)} for ${fact(f, 'programme', 'a programme')}`,
  application_returned: (f) =>
    `${capital(holderOf(f))} application needs something more: ${fact(f, 'programme', 'voucher')}`,
  application_decided: (f) =>
    f['answer'] === 'waiting'
      ? `${capital(holderOf(f))} application is accepted and on the waiting list: ${fact(f, 'programme', 'voucher')}`
      : `${capital(holderOf(f))} application is not accepted: ${fact(f, 'programme', 'voucher')}`,
  benefit_granted: (f) =>
    `${fact(f, 'company', 'Your company')} gave you ${euro(f['amountCents'] ?? 0)} of benefits`,
  benefit_expiring: (f) =>
    `${euro(f['cents'] ?? 0)} that ${fact(f, 'company', 'your company')} gave you expires ${until(f)}: use it before`,
  benefit_lapsed: (f) =>
    `What ${fact(f, 'company', 'your company')} gave you has expired: ${euro(f['cents'] ?? 0)} that was not used went back to the company`,
  benefit_refunded: (f) =>
    f['hasEnded'] === undefined
      ? `${wentBack(f)} to your company benefits`
      : `${wentBack(f)} to benefits that have expired, and from there to the company`,
  refund_after_end: (f) =>
    `${euro(f['amountCents'] ?? 0)} of a cancelled order went back to a voucher that has expired, and from there to the programme`,
  pack_sent: (f) =>
    `${fact(f, 'person', 'An employee')} asks to be paid back ${euro(f['cents'] ?? 0)}`,
  pack_decided: (f) =>
    f['cents'] === undefined
      ? `${fact(f, 'company', 'Your company')} does not pay back the receipts you sent`
      : `${fact(f, 'company', 'Your company')} pays you back ${euro(f['cents'])}`,
  message_received: (f) => `There are new messages about${titled(f) || ' an order'}`,
  card_commented: (f) =>
    `${count(Number(f['count'] ?? 1), 'new comment', 'new comments')} about${titled(f) || ' a need'}`,
  mentioned: (f) =>
    f['by'] === undefined
      ? `You are mentioned in${titled(f) || ' a message'}`
      : `${f['by']} mentioned you in${titled(f) || ' a message'}`,
  expense_added: (f) =>
    `${fact(f, 'by', 'A household')} added an expense${titled(f)}: your share is ${euro(f['shareCents'] ?? 0)}`,
  expense_changed: (f) => `Your share of the expense${titled(f)} changed${change(f)}`,
  expense_deleted: (f) => `The expense${titled(f)} was taken away`,
  recurring_set: (f) =>
    `${fact(f, 'by', 'A household')} set the expense${titled(f)} to come back by itself`,
  recurring_ended: (f) =>
    f['by'] === undefined
      ? `The expense${titled(f)} comes back no more: who paid it left the group`
      : `${f['by']} stopped the expense${titled(f)}: it comes back no more`,
  payment_said: (f) =>
    `${fact(f, 'by', 'A household')} says they paid you ${euro(f['cents'] ?? 0)}: did it come?`,
  payment_came: (f) => `${fact(f, 'by', 'A household')} got ${euro(f['cents'] ?? 0)} from you`,
  payment_undone: (f) =>
    `${fact(f, 'by', 'A household')} took back a payment of ${euro(f['cents'] ?? 0)} with you`,
  fund_opened: (f) =>
    `The group has a common fund${titled(f)}, kept by ${fact(f, 'keeper', 'a household')}`,
  fund_keeper: (f) =>
    `The common fund${titled(f)} is now kept by ${fact(f, 'keeper', 'a household')}`,
  fund_closed: (f) => `The common fund${titled(f)} is closed: everybody has their own back`,
  fund_said: (f) =>
    f['way'] === 'taken_out'
      ? `${fact(f, 'by', 'A household')} says they gave you ${euro(f['cents'] ?? 0)} out of the common fund: did it come?`
      : `${fact(f, 'by', 'A household')} says they put ${euro(f['cents'] ?? 0)} in the common fund: did it come?`,
  fund_counted: (f) =>
    f['way'] === 'taken_out'
      ? `Out of the common fund: ${euro(f['cents'] ?? 0)}, says ${fact(f, 'by', 'a household')}`
      : `Into the common fund: ${euro(f['cents'] ?? 0)}, says ${fact(f, 'by', 'a household')}`,
  fund_paid: (f) =>
    `The common fund paid ${euro(f['cents'] ?? 0)} for${titled(f)}${ownShare(f) && `; your share${ownShare(f)}`}`,
  fund_undone: (f) =>
    `${fact(f, 'by', 'A household')} took back a movement of ${euro(f['cents'] ?? 0)} of the common fund`,
  fund_due: (f) =>
    `The common fund owes ${euro(f['cents'] ?? 0)} to ${fact(f, 'provider', 'a provider')} for${titled(f)}: please make the transfer`,
  fund_came: (f) =>
    `${fact(f, 'provider', 'The provider')} got ${euro(f['cents'] ?? 0)} from the common fund for${titled(f)}`,
  fund_not_come: (f) =>
    `${fact(f, 'provider', 'The provider')} says that ${euro(f['cents'] ?? 0)} of the common fund for${titled(f)} are not there`,
  group_vote_opened: (f) =>
    f['about'] === 'group_split'
      ? `Your group${titled(f)} votes on how to divide expenses. Your vote counts`
      : `Your group votes: does the common fund pay for${titled(f)}? Your vote counts`,
  group_vote_closed: (f) => voteOutcome(f),
  sheet_submitted: (f) => `${fact(f, 'provider', 'A provider')} sent ${sheetOf(f)} to be checked`,
  sheet_given_back: (f) =>
    `The City asks for ${count(Number(f['count'] ?? 1), 'correction', 'corrections')} to the sheet${f['subject'] === 'provider' ? ' of your organisation' : titled(f)}`,
  sheet_validated: (f) =>
    `The City validated the sheet${f['subject'] === 'provider' ? ' of your organisation' : titled(f)}`,
  suspension_asked: (f) =>
    `The City considers ${f['action'] === 'lift' ? 'lifting the suspension of' : 'suspending'}${titled(f)}: ${fact(f, 'reason', '')}`,
  suspension_answered: (f) =>
    f['answer'] === 'confirm'
      ? `The City ${f['action'] === 'lift' ? 'lifted the suspension of' : 'suspended'}${titled(f)}: ${fact(f, 'reason', '')}`
      : f['action'] === 'lift'
        ? `The suspension of${titled(f)} stays`
        : `The City does not suspend${titled(f)}`,
  review_written: (f) => `A household wrote how it was${titled(f)}`,
  review_answered: (f) =>
    `${fact(f, 'provider', 'The provider')} answered your review of${titled(f)}`,
  review_reported: (f) =>
    `Somebody reports a review of ${fact(f, 'provider', 'a provider')}: decide whether it stays`,
  review_hidden: (f) => `The city took out your review of${titled(f)}: ${fact(f, 'reason', '')}`,
  review_shown: (f) => `Your review of${titled(f)} can be read again`,
  card_added: (f) => `New need on the board${titled(f)}`,
  card_moved: (f) => `A need was moved${titled(f)}`,
};

/** What became of a vote of a group on its common fund. */
function voteOutcome(f: Facts): string {
  if (f['about'] === 'group_split') return splitOutcome(f);
  const outcomes: Readonly<Record<string, string>> = {
    accepted: `The group decided: the common fund pays for${titled(f)}`,
    rejected: `The group decided: the common fund does not pay for${titled(f)}`,
    cancelled: `The vote about the common fund for${titled(f)} was called off: nothing changes`,
  };
  return outcomes[String(f['outcome'])] ?? `The vote about the common fund for${titled(f)} is over`;
}

function splitOutcome(f: Facts): string {
  const outcomes: Readonly<Record<string, string>> = {
    accepted: `The group${titled(f)} decided: from now on expenses are divided in another way`,
    rejected: `The group${titled(f)} decided: expenses are divided as before`,
    cancelled: `The vote on how to divide expenses${titled(f)} was called off: nothing changes`,
  };
  return outcomes[String(f['outcome'])] ?? `The vote on how to divide expenses${titled(f)} is over`;
}

export const notifications: Dictionary['notifications'] = {
  title: 'Notices',
  sub: 'First what waits for you, then the news.',
  sentences,
  needsYes: 'Waits for you',
  isNew: 'new',
  markAll: 'Mark all as read',
  open: 'Open',
  emptyTitle: 'No notices',
  emptyText: 'Offers, votes and payments of your groups come here.',
  emptyExample: 'For example: “Filo d’Arianna made an offer”.',
  waitingTitle: 'Waiting for you',
  waitingNone: 'Nothing waits for you. Have a good day!',
  waitingQuestions: (p) =>
    pick(p.count, 'Answer the provider’s question', `Answer the provider’s ${p.count} questions`),
  waitingAsks: {
    agree: 'Accept the group’s rules',
    vote: 'Vote',
    confirm: 'Confirm your share',
    seat: 'There is room now: do you want it?',
    time: 'Answer about the other time',
    purchase: 'A household asks: please answer',
    amendment: 'Who takes part changes: please answer',
    dates: 'Answer about the proposed date',
    objection: 'A household says it is not so',
    join: 'Asks to join the group',
    request: 'A request without your offer',
    pay: 'To pay the provider',
    arrived: 'Somebody says they paid you: did it arrive?',
    fund: 'Money of the common fund: has it come?',
    group_vote: 'Vote about the group’s money',
    fund_pay: 'The common fund you keep has to pay',
    address: 'Confirm your address: no e-mails until then',
    sheet: 'A sheet to check',
    correction: 'The City asks for corrections',
    review: 'A reported review: does it stay?',
    suspension: 'A second officer has to answer',
    start: 'The first day has come: mark the start',
    mark: 'Mark who was there',
    close: 'A period is over: close it',
    finish: 'The days of the service are over: mark the end',
    collect: 'Service finished: mark the money that came',
  },
  waitingConfirmAlone: 'You pay more in money: confirm again',
  waitingConfirmAgain: (p) =>
    p.before === p.after
      ? 'A household left: confirm again'
      : `The price changed from ${p.before} to ${p.after}: confirm again`,
};
