import type { Dictionary } from '#app/i18n/dictionary.ts';

import { spacedReference } from '#app/domain/orders/payment-reference.ts';
import { isCalendarDay } from '#app/domain/dates.ts';
import { formatPeriod } from '../format-period.ts';
import { formatDateTime, formatDay, formatEuro, formatList } from '../format.ts';
import { pluralsOf } from '../plural.ts';

const { count, pick } = pluralsOf('en');

type Facts = Readonly<Record<string, string | number>>;

const fact = (facts: Facts, name: string, otherwise: string) => String(facts[name] ?? otherwise);
const titled = (facts: Facts) => (facts['title'] === undefined ? '' : ` “${facts['title']}”`);

const euro = (cents: string | number) => formatEuro(Number(cents), 'en');
const ownShare = ({ shareCents: cents }: Facts) => (cents === undefined ? '' : `: ${euro(cents)}`);
/** What of a share is paid in money, where vouchers or benefits cover some of it. */
const inMoney = ({ shareCents, cashDueCents: cash }: Facts) => {
  if (cash === undefined || cash === shareCents) return '';
  return cash === 0
    ? ', all covered by vouchers and benefits'
    : `, of which ${euro(cash)} in money`;
};
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
const MARKS: Readonly<Record<string, string>> = {
  present: 'present',
  absent: 'absent',
  excused: 'excused absence',
};
/** What a mark says; older notices do not tell it. */
const marked = (f: Facts) => {
  const mark = MARKS[fact(f, 'mark', '')];
  return mark === undefined ? '' : `, “${mark}”`;
};
const markedAs = (f: Facts) => {
  const mark = MARKS[fact(f, 'mark', '')];
  return mark === undefined ? '' : `: ${mark}`;
};
const holderOf = (f: Facts) =>
  f['holder'] === undefined ? `the ${fact(f, 'code', '')}` : `${f['holder']}’s`;
const forHolder = ({ holder }: Facts) => (holder === undefined ? '' : ` for ${holder}`);
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

/** A payment that was taken off: whether the household's word still stands, and there is a credit note. */
const isSaidAgain = ({ again }: Facts) => String(again).startsWith('said_');
const hasNoteAgain = ({ again }: Facts) => String(again).endsWith('with_note');
const referred = ({ reference }: Facts) =>
  reference === undefined ? '' : `, reference ${spacedReference(String(reference))}`;
const provider = (f: Facts) => fact(f, 'provider', 'The provider');
const contactParts = (f: Facts) => [
  'whom to call',
  ...(f['place'] === undefined ? [] : ['where it takes place']),
  ...(f['carer'] === undefined ? [] : ['who comes']),
];
const cancelled = (f: Facts) => `The order${titled(f)} was cancelled`;
const why = ({ words }: Facts) => (words === undefined ? '' : `. Why: “${words}”`);
const said = ({ words }: Facts) => (words === undefined ? '' : `. They write: “${words}”`);
const STEPS: Readonly<Record<string, string>> = {
  started: 'the service began',
  period_closed: 'the period is over',
  completed: 'the service is over',
  ended_early: 'the service ended early',
  cash_received: 'the money came',
};
const CLOSING_STEPS = ['period_closed', 'completed'];
const stepOf = (f: Facts) => {
  const step = STEPS[fact(f, 'step', '')];
  return step === undefined ? '' : `, where it is marked that ${step}${stretch(f)}${on(f)}`;
};
type Sentences = Readonly<Record<string, (facts: Facts) => string>>;

const CANCELLED: Sentences = {
  organiser: (f) => `${fact(f, 'by', 'The group’s organiser')} cancelled the order${titled(f)}`,
  household: (f) => `${fact(f, 'by', 'The household')} cancelled the order${titled(f)}`,
  provider: (f) => `${provider(f)} cancelled the order${titled(f)}`,
  too_few_households: (f) => `${cancelled(f)}: too few households are left`,
  unconfirmed: (f) => `${cancelled(f)}: when the service began, a yes was still missing`,
  too_few_seats: (f) =>
    `${titled(f).trim() || 'The course'} is not held: too few people signed up. There is nothing to pay`,
  declined: (f) =>
    `${provider(f)} cannot do${titled(f) || ' the service'}: there is nothing to pay`,
  unanswered: (f) => `No answer came in time for${titled(f)}: there is nothing to pay`,
  time_refused: (f) => `The other time for${titled(f)} does not suit the household`,
};

const STOPPED: Sentences = {
  organiser: (f) => `${fact(f, 'by', 'The group’s organiser')} stopped the order${titled(f)}`,
  household: (f) => `${fact(f, 'by', 'The household')} stopped the order${titled(f)}`,
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
const PROPOSERS: Readonly<Record<string, string>> = {
  group: 'The group',
  household: 'The household',
};
const proposer = (f: Facts) =>
  `${PROPOSERS[fact(f, 'side', '')] ?? 'The provider'}${f['who'] === undefined || f['who'] === '' ? '' : ` ${f['who']}`}`;
/** Who comes into an order or goes; its provider is told no name. */
const mover = (f: Facts) =>
  f['own'] === undefined ? fact(f, 'household', 'a household') : 'your household';
const ownChange = (f: Facts) => (change(f) === '' ? '' : `. Your share changes${change(f)}`);
const isSame = (f: Facts) => f['beforeCents'] !== undefined && f['beforeCents'] === f['afterCents'];
const inAll = ({ cents }: Facts) =>
  cents === undefined || Number(cents) === 0 ? '' : `: ${euro(cents)} in all`;
const confirmBy = (f: Facts) => (f['until'] === undefined ? '' : ` by ${stamp(f, 'until')}`);
const confirmAgain = (f: Facts) =>
  `Confirm${f['isFirst'] === undefined ? ' again' : ''}${confirmBy(f)}`;
const since = (f: Facts) => {
  const day = String(f['day']);
  return isCalendarDay(day) ? ` from ${formatDay(day, 'en')}` : '';
};
const UNCHANGED: Readonly<Record<string, string>> = {
  refused: 'somebody said no',
  withdrawn: 'the request was withdrawn',
  lapsed: 'not everybody answered in time',
};
const toAnswerer = ({ answerer }: Facts) =>
  answerer === undefined || answerer === '' ? '' : ` ${answerer}`;
const DATES_REFUSED = (f: Facts) =>
  f['from'] === undefined
    ? `The proposed dates for${titled(f)} do not suit${toAnswerer(f)}${added(f)}`
    : `The other date proposed for${titled(f)} does not suit${toAnswerer(f)}: it stays ${stamp(f, 'from')}, not ${stamp(f, 'to')}`;
const absencesGone = (f: Facts) =>
  f['ownAbsences'] !== undefined
    ? `. ${pick(Number(f['ownAbsences']), 'The absence you told of no longer counts', `The ${f['ownAbsences']} absences you told of no longer count`)}: say it again if it stays so`
    : f['absences'] !== undefined
      ? `. ${pick(Number(f['absences']), 'An absence told before no longer counts', `${f['absences']} absences told before no longer count`)}`
      : '';
const DATES_ANSWERED: Sentences = {
  no: DATES_REFUSED,
  yes: (f) =>
    f['from'] === undefined
      ? `The dates of${titled(f)} ${CHANGED[fact(f, 'dates', '')] ?? 'have changed'}${added(f)}`
      : `${movedOf(f, 'A date')} of${titled(f)} ${pick(Number(f['moved']), 'has moved', 'have moved')}${shift(f)}${absencesGone(f)}`,
  withdrawn: (f) =>
    f['from'] === undefined
      ? `${proposer(f)} withdrew the dates proposed for${titled(f)}${added(f)}`
      : `${proposer(f)} withdrew the other date proposed for${titled(f)}: it stays ${stamp(f, 'from')}`,
};
const sheetOf = (f: Facts) =>
  f['subject'] === 'provider' ? 'its own sheet' : `the sheet${titled(f)}`;

const JUDGED: Readonly<Record<string, string>> = {
  warn: 'The city took out a message of yours and warns you',
  suspend: 'The city has suspended what you look for, for 30 days',
};

const ROLES: Readonly<Record<string, string>> = {
  organiser: ': you organise now',
  member: ': you are members now',
  viewer: ': you only read now',
};

const sentences: Dictionary['notifications']['sentences'] = {
  request_opened: (f) =>
    `${fact(f, 'by', 'The group')} asked ${f['providers'] === undefined ? '' : `${count(Number(f['providers']), 'provider', 'providers')} `}for offers for${titled(f) || ' a need'}`,
  request_for_provider: (f) =>
    `A group looks for a provider for${titled(f) || ' a service'}${f['municipio'] === undefined ? '' : `, in Municipio ${f['municipio']}`}`,
  request_prolonged: (f) =>
    `The group gives more time to answer${titled(f) || ' a request'}${f['until'] === undefined ? '' : `: until ${stamp(f, 'until')}`}`,
  question_asked: (f) =>
    `${fact(f, 'provider', 'A provider')} has ${count(Number(f['count'] ?? 1), 'question', 'questions')} about${titled(f)}`,
  question_answered: (f) => `The group answered your question about${titled(f)}`,
  offer_made: (f) => `${fact(f, 'provider', 'A provider')} made an offer for${titled(f)}`,
  offer_improved: (f) => `${fact(f, 'provider', 'A provider')} changed its offer for${titled(f)}`,
  offer_withdrawn: (f) => `${fact(f, 'provider', 'A provider')} withdrew its offer for${titled(f)}`,
  offer_won: (f) =>
    `${f['group'] === undefined ? `Your offer for${titled(f)} was chosen` : `${f['group']} chose your offer for${titled(f)}`}${inAll(f)}${f['until'] === undefined ? '' : `. The ${pick(Number(f['households'] ?? 2), 'household has', 'households have')} still to confirm,${confirmBy(f)}`}`,
  offer_lost: (f) =>
    f['reason'] === 'ended'
      ? `The request${titled(f)} ended without an order`
      : `For${titled(f)} the group chose another offer`,
  vote_opened: (f) =>
    `There is a vote on${titled(f)}${f['provider'] === undefined ? '' : `: the offer of ${f['provider']}`}${f['by'] === undefined ? '' : `, put to the vote by ${f['by']}`}`,
  vote_closed: (f) =>
    f['outcome'] === 'cancelled'
      ? `The vote on${titled(f)} ended with nothing chosen`
      : f['outcome'] === 'rejected'
        ? `The vote on${titled(f)} did not pass`
        : `The vote on${titled(f)} ${f['outcome'] === 'accepted' ? 'passed' : 'is over'}`,
  purchase_asked: (f) =>
    `A household asks for${titled(f) || ' a service'}${f['to'] === undefined ? '' : `, from ${stamp(f, 'to')}`}: say whether you can do it`,
  purchase_proposed: (f) =>
    `Another time for${titled(f)}, proposed by ${fact(f, 'provider', 'the provider')}${f['from'] === undefined ? '' : shift(f)}: please answer`,
  seat_offered: (f) =>
    `${pick(Number(f['seats'] ?? 1), 'The seat you waited for is free', 'The seats you waited for are free')}:${titled(f)}${f['until'] === undefined ? '' : `, kept for you until ${stamp(f, 'until')}`}`,
  seat_passed: (f) => `No answer came for${titled(f)}: the seat goes to the next`,
  edition_sure: (f) => `${titled(f).trim() || 'The course'} is held: enough people signed up`,
  edition_off: (f) => `${titled(f).trim() || 'The course'} is not held${why(f)}`,
  event_place: (f) =>
    `There is room for ${count(Number(f['people'] ?? 1), 'person', 'people')} of yours at${titled(f)}${f['space'] === undefined ? '' : `, ${f['space']}`}${f['at'] === undefined ? '' : `, ${stamp(f, 'at')}`}: you need not wait any more`,
  event_moved: (f) =>
    `${titled(f).trim() || 'An event'} has another time or place${f['at'] === undefined ? '' : `: ${stamp(f, 'at')}`}${f['place'] === undefined ? '' : `, ${f['place']}`}`,
  event_cancelled: (f) =>
    `${titled(f).trim() || 'An event'}${f['at'] === undefined ? '' : `, ${stamp(f, 'at')},`} is cancelled${Number(f['dates'] ?? 1) > 1 ? `, with ${count(Number(f['dates']) - 1, 'later date', 'later dates')} of yours` : ''}${why(f)}`,
  order_to_confirm: (f) =>
    `Confirm your share of${titled(f)}${ownShare(f)}${inMoney(f)}${f['until'] === undefined ? '' : `,${confirmBy(f)}`}`,
  order_repriced: (f) =>
    isSame(f)
      ? `Your share of${titled(f)} stays ${euro(f['afterCents'] ?? 0)}, but ${mover(f)} left. ${confirmAgain(f)}`
      : `The price of${titled(f)} changed${change(f)}${f['household'] === undefined ? '' : `: ${mover(f)} left`}. ${confirmAgain(f)}`,
  order_sources_changed: (f) =>
    `What you pay in money for${titled(f)} changed${change(f)}. ${confirmAgain(f)}`,
  order_confirmed: (f) =>
    f['cents'] === undefined
      ? `The order${titled(f)} is confirmed`
      : `The order${titled(f)} is confirmed: ${euro(f['cents'])} to ${fact(f, 'provider', 'the provider')}. To pay later, we will tell you`,
  order_cancelled: (f) =>
    `${CANCELLED[fact(f, 'reason', '')]?.(f) ?? cancelled(f)}${why(f)}${gone(f)}`,
  order_ended: (f) =>
    `${STOPPED[fact(f, 'reason', '')]?.(f) ?? `The order${titled(f)} ends early`}: only what was given is paid${why(f)}${gone(f)}`,
  household_dropped_out: (f) => `${fact(f, 'household', 'A household')} left${titled(f)}`,
  cash_due: (f) =>
    f['again'] !== undefined
      ? `${fact(f, 'provider', 'The provider')} took the payment of ${euro(f['cents'] ?? 0)} for${titled(f)} off: ${isSaidAgain(f) ? 'you said that you paid it, ask whether it came' : 'it is to be paid again'}${hasNoteAgain(f) ? ', and there is a credit note' : ''}`
      : `The order${titled(f)} is confirmed: pay ${euro(f['cents'] ?? 0)} to ${fact(f, 'provider', 'the provider')}`,
  cash_said: (f) =>
    f['side'] === 'household'
      ? `${fact(f, 'by', 'Somebody at home')} says ${euro(f['cents'] ?? 0)} is paid for${titled(f)}`
      : `${f['side'] === 'fund' ? 'The keeper of a group’s fund' : 'A household'} says it paid ${euro(f['cents'] ?? 0)} for${titled(f)}${referred(f)}: did it come?`,
  cash_not_said: (f) =>
    f['side'] === 'household'
      ? `${fact(f, 'by', 'Somebody at home')} says ${euro(f['cents'] ?? 0)} is not paid yet for${titled(f)}`
      : `${f['side'] === 'fund' ? 'The keeper of a group’s fund' : 'A household'} says it has not paid ${euro(f['cents'] ?? 0)} yet for${titled(f)}`,
  account_changed: (f) =>
    `${fact(f, 'by', 'Somebody')} changed the account households pay ${fact(f, 'provider', 'a provider')} into: please check it`,
  own_account_changed: (f) =>
    `${fact(f, 'by', 'Somebody')} changed the IBAN of ${fact(f, 'household', 'your household')}: please check it`,
  cash_received: (f) =>
    `${fact(f, 'provider', 'The provider')} received ${f['amountCents'] === undefined ? 'the payment' : euro(f['amountCents'])} for${titled(f)}: the receipt is ready`,
  order_started: (f) => `${provider(f)} says that the service${titled(f)} has begun`,
  first_date_near: (f) =>
    `The first date of${titled(f)} is ${f['at'] === undefined ? 'near' : stamp(f, 'at')}${f['place'] === undefined ? '' : `, where: ${f['place']}`}. Whom to call: ${fact(f, 'who', 'the provider')}${f['phone'] === undefined ? '' : `, ${f['phone']}`}`,
  period_closed: (f) => `The bill of${titled(f)} is closed${stretch(f)}: nothing to pay`,
  period_due: (f) =>
    `${f['isOver'] === undefined ? '' : 'The service is over. '}${euro(f['cents'] ?? 0)} to pay for${titled(f)}${stretch(f)}`,
  amendment_asked: (f) =>
    `It is asked that ${mover(f)} ${f['what'] === 'join' ? 'join' : 'leave'}${titled(f)}${since(f)}${ownChange(f)}. Please answer`,
  amendment_told: (f) =>
    `${capital(mover(f))} asks to ${f['what'] === 'join' ? 'join' : 'leave'}${titled(f)}${since(f)}${ownChange(f)}`,
  amendment_done: (f) =>
    `${capital(mover(f))} ${f['what'] === 'join' ? 'joins' : 'leaves'}${titled(f)}${since(f)}${ownChange(f)}`,
  amendment_off: (f) =>
    `Who takes part in${titled(f)} stays the same: ${UNCHANGED[fact(f, 'state', '')] ?? 'nothing changes'}`,
  dates_proposed: (f) =>
    f['from'] === undefined
      ? `${proposer(f)} proposes ${PROPOSED[fact(f, 'dates', '')] ?? 'other dates'} for${titled(f)}${added(f)}${why(f)}`
      : `${proposer(f)} proposes to move ${movedOf(f, 'a date')} of${titled(f)}${shift(f)}${why(f)}`,
  dates_answered: (f) => (DATES_ANSWERED[fact(f, 'answer', 'no')] ?? DATES_REFUSED)(f),
  step_contested: (f) =>
    `${fact(f, 'household', 'A household')} says “It is not so” about${titled(f)}${stepOf(f)}${said(f)}`,
  step_taken_back: (f) => {
    const step = STEPS[fact(f, 'step', '')];
    const mark = step === undefined ? '' : `, “${step}”${stretch(f)}`;
    const isBill = CLOSING_STEPS.includes(fact(f, 'step', ''));
    return `${fact(f, 'provider', 'The provider')} took a mark off${titled(f)}${mark}${isBill ? ': that bill is not to be paid for now' : ''}`;
  },
  objection_settled: (f) => `A “This is not so” about${titled(f)} is settled`,
  contact_named: (f) =>
    `${provider(f)} says ${formatList(contactParts(f), 'en')}, for${titled(f)}: look at the order`,
  absence_said: (f) =>
    f['comes'] === undefined
      ? `A household tells of an absence for${titled(f)}${on(f)}`
      : `A household took an absence back for${titled(f)}${on(f)}: whoever was away comes`,
  absence_marked: (f) =>
    `An absence is marked for${titled(f)}${on(f)}: if it is not so, ${f['until'] === undefined ? 'you have three days to say it' : `say it by ${stamp(f, 'until')}`}`,
  mark_contested: (f) =>
    `A household says that an attendance is not so, for${titled(f)}${on(f)}${said(f)}`,
  mark_proposed: (f) =>
    `There is a proposal about an attendance for${titled(f)}${on(f)}${marked(f)}: your yes is missing`,
  mark_settled: (f) => `An attendance for${titled(f)}${on(f)} is cleared up${markedAs(f)}`,
  order_completed: (f) =>
    Number(f['cents'] ?? 0) > 0
      ? `The service${titled(f)} is over: to be paid ${euro(f['cents'] ?? 0)} to ${fact(f, 'provider', 'the provider')}`
      : `The service${titled(f)} is over${f['cents'] === undefined ? '' : ': there is nothing more to pay. If you like, say how it went'}`,
  member_joined: (f) =>
    `${fact(f, 'household', 'A household')} joined ${fact(f, 'group', 'a group')}`,
  member_left: (f) => `${fact(f, 'household', 'A household')} left ${fact(f, 'group', 'a group')}`,
  role_changed: (f) =>
    `${fact(f, 'by', 'Somebody')} changed your role in ${fact(f, 'group', 'a group')}${ROLES[fact(f, 'role', '')] ?? ''}`,
  join_asked: (f) =>
    `${fact(f, 'household', 'A household')} asks to join ${fact(f, 'group', 'a group')}`,
  join_accepted: (f) => `You are in ${fact(f, 'group', 'a group')}: read its rules and accept them`,
  join_refused: (f) =>
    f['hasEnded'] === undefined
      ? `${fact(f, 'group', 'A group')} did not accept your request to join`
      : `Your request to join ${fact(f, 'group', 'a group')} no longer counts: the group has ended`,
  nearby_proposed: (f) =>
    `You can share the help you look for: see the proposal (${count(Number(f['count'] ?? 2), 'household', 'households')})`,
  nearby_lapsed: () => 'The proposal you said yes to has changed: look at it again',
  nearby_met: (f) =>
    `You all said yes: ${fact(f, 'group', 'a group')} is made. Read its rules and accept them`,
  nearby_message: () => 'A household of your proposal wrote to you',
  nearby_reported: () => 'Somebody reports a message between households: decide whether it stays',
  nearby_report_decided: (f) =>
    f['outcome'] === 'kept'
      ? 'The city looked at the message you reported: it stays'
      : 'The city took out the message you reported',
  nearby_judged: (f) =>
    `${JUDGED[fact(f, 'decision', '')] ?? 'The city took out a message of yours'}: ${fact(f, 'reason', '')}`,
  listing_reported: (f) =>
    `Somebody reports the open group “${fact(f, 'group', '')}”: decide whether it stays`,
  listing_report_decided: (f) =>
    f['outcome'] === 'kept'
      ? `The city has looked at “${fact(f, 'group', '')}”, which you reported: it stays among the open groups`
      : `The city has taken “${fact(f, 'group', '')}”, which you reported, out of the open groups`,
  listing_judged: (f) =>
    f['decision'] === 'allow'
      ? `“${fact(f, 'group', '')}” may stand among the open groups again`
      : `The city has taken “${fact(f, 'group', '')}” out of the open groups: ${fact(f, 'reason', '')}`,
  agreement_changed: (f) =>
    `The rules of ${fact(f, 'group', 'a group')} have changed: read and accept them`,
  voucher_issued: (f) =>
    f['cents'] === undefined
      ? 'You have a new voucher'
      : `You have a new voucher${forHolder(f)}: ${euro(f['cents'])}`,
  voucher_expiring: (f) =>
    f['cents'] === undefined
      ? 'One of your vouchers expires soon: use it before'
      : `${euro(f['cents'])} on ${holderOf(f)} voucher expires ${until(f)}: use it before`,
  voucher_lapsed: (f) =>
    `${capital(holderOf(f))} voucher has expired: ${euro(f['cents'] ?? 0)} that was not used went back to the city`,
  voucher_refunded: (f) =>
    f['isRevoked'] !== undefined
      ? `${wentBack(f)} to the city, because the voucher was taken back`
      : f['hasEnded'] === undefined
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
    `The application${forHolder(f)} is incomplete: ${fact(f, 'programme', 'voucher')}`,
  application_decided: (f) => {
    const answers: Readonly<Record<string, string>> = {
      verified: 'is accepted, the voucher is on its way',
      waiting: 'is accepted and on the waiting list',
    };
    const answer = answers[String(f['answer'])] ?? 'is not accepted';
    return `The application${forHolder(f)} ${answer}: ${fact(f, 'programme', 'voucher')}`;
  },
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
    `${euro(f['amountCents'] ?? 0)} of a cancelled order went back to a voucher that ${f['isRevoked'] === undefined ? 'has expired' : 'was taken back'}, and from there to the programme`,
  pack_sent: (f) =>
    `${fact(f, 'person', 'An employee')} asks to be paid back ${euro(f['cents'] ?? 0)}`,
  pack_decided: (f) =>
    f['cents'] === undefined
      ? `${fact(f, 'company', 'Your company')} does not pay back the receipts you sent`
      : `${fact(f, 'company', 'Your company')} pays you back ${euro(f['cents'])}`,
  employment_asked: (f) =>
    `Somebody asks to join the benefit plan of ${fact(f, 'company', 'your company')}`,
  employment_accepted: (f) => `You are in the benefit plan of ${fact(f, 'company', 'a company')}`,
  employment_refused: (f) =>
    f['words'] === undefined
      ? `${fact(f, 'company', 'The company')} did not put you into its benefit plan`
      : `${fact(f, 'company', 'The company')} did not put you into its benefit plan: ${f['words']}`,
  message_received: (f) => `There are new messages about${titled(f) || ' an order'}`,
  card_commented: (f) =>
    `${count(Number(f['count'] ?? 1), 'new comment', 'new comments')} about${titled(f) || ' a need'}`,
  mentioned: (f) =>
    f['by'] === undefined
      ? `You are mentioned in${titled(f) || ' a message'}`
      : `${f['by']} mentioned you in${titled(f) || ' a message'}`,
  expense_added: (f) =>
    `${f['isRecurring'] === undefined ? `${fact(f, 'by', 'A household')} added an expense${titled(f)}` : `The expense${titled(f)} came back, as ${fact(f, 'by', 'a household')} decided`}: your share is ${euro(f['shareCents'] ?? 0)}`,
  expense_changed: (f) =>
    `${fact(f, 'by', 'A household')} changed the expense${titled(f)}: your share is another one${change(f)}`,
  expense_deleted: (f) =>
    `${fact(f, 'by', 'A household')} took the expense${titled(f)} out of the accounts`,
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
    `${fact(f, 'group', 'The group')} has a common fund${titled(f)}, kept by ${fact(f, 'keeper', 'a household')}`,
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
    offer: 'There are offers: put one to the vote',
    objection: 'A household says it is not so',
    join: 'Asks to join the group',
    request: 'A request without your offer',
    pay: 'To pay the provider',
    arrived: 'Somebody says they paid you: did it arrive?',
    fund: 'Money of the common fund: has it come?',
    group_vote: 'Vote about the group’s money',
    fund_pay: 'The common fund you keep has to pay',
    settle: 'In the group’s money you owe',
    address: 'Confirm your address: no e-mails until then',
    sheet: 'A sheet to check',
    visitor: 'Somebody waits at the desk',
    correction: 'The City asks for corrections',
    review: 'A reported review: does it stay?',
    talk: 'A reported message: does it stay?',
    listing: 'A reported open group: does it stay?',
    suspension: 'A second officer has to answer',
    start: 'The first day has come: mark the start',
    mark: 'Mark who was there',
    close: 'A period is over: close it',
    add_dates: 'A part of the order has no date yet: add it',
    finish: 'The days of the service are over: mark the end',
    collect: 'Mark the money that came',
  },
  waitingConfirmMore: 'You pay more in money: confirm again',
  waitingConfirmAgain: (p) =>
    `${p.before === p.after ? 'A household left' : `The price changed, from ${p.before} to ${p.after}`}: confirm${p.isFirst ? '' : ' again'}`,
};
