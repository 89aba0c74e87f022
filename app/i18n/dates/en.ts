import { isCalendarDay } from '#app/domain/dates.ts';
import type { Dictionary } from '../dictionary.ts';
import { formatDay } from '../format.ts';
import { formatDays } from '../format-period.ts';
import { pluralsOf } from '../plural.ts';

const { count, pick } = pluralsOf('en');

const dayOf = (d: Readonly<Record<string, unknown>>) => {
  const day = String(d['day']);
  return isCalendarDay(day) ? formatDay(day, 'en') : null;
};

const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** Dates of an order: when they are, what is proposed about them, what the provider said of them. */
export const dates: Dictionary['dates'] = {
  list: {
    title: 'The dates',
    next: 'Next time',
    isOn: (p) => `Going on, until ${p.at}`,
    last: 'Last time',
    time: (p) => `${capitalised(p.day)}, from ${p.from} to ${p.to}`,
    all: (p) => `All dates (${p.count})`,
    held: 'done',
    code: 'The code to show',
    notRecorded: 'attendance not yet recorded',
    neverRecorded: 'nobody recorded attendance',
    attendance: {
      group: 'Attendance and absences',
      provider: 'Mark attendance',
      over: 'Attendance',
    },
    cancelled: 'cancelled',
    proposed: (p) => `proposed: from ${p.from} to ${p.to}`,
    moved: (p) => `moved, it was ${p.day} at ${p.at}`,
    billedIn: (p) => `still paid with the bill it was in: ${p.period}`,
    tentative: 'The dates count when all who take part have said yes.',
    none: 'No date was set.',
    open: 'The dates are still to be agreed.',
    openText: (p) => `The service takes place ${p.days}.`,
    download: 'Save to your calendar',
    alone: { tentative: 'The dates count when household and provider agree.' },
  },
  change: {
    title: 'Change a date',
    giveTitle: 'Propose the dates',
    addTitle: 'Add dates',
    asked: {
      group: 'The group proposes',
      provider: 'The provider proposes',
      own: 'You propose',
    },
    why: 'Why:',
    oneText: (p) => `Instead of ${p.before}: ${p.after}.`,
    billStays: (p) =>
      `The bills do not change: it is still paid with the one it was in, ${p.period}.`,
    addedText: (p) => count(p.count, 'date is added:', 'dates are added:'),
    amount: (p) => `The dates come to ${p.made}; the order says ${p.bought}.`,
    sameAmount: (p) => `The dates come to ${p.made}, as ordered.`,
    amountThen: (p) =>
      `With this proposal the dates come to ${p.made}; the order says ${p.bought}.`,
    priceStays: (p) => `The price does not change: it stays that of ${p.bought}.`,
    sameAmountThen: (p) => `With this proposal the dates come to ${p.made}, as ordered.`,
    restText: (p) => `${count(p.count, 'date moves', 'dates move')}. All others stay as they are.`,
    timetableText: (p) => `Dates: ${p.words}.`,
    waiting: {
      group: 'We wait for the provider’s answer.',
      provider: 'We wait for the group’s answer.',
    },
    othersAnswer: {
      group: 'The group’s organiser answers.',
      provider: 'Another person of your organisation answers.',
    },
    accept: 'That is fine',
    accepting: 'Changing the dates…',
    refuse: 'That does not suit',
    refusing: 'Sending…',
    withdraw: 'Withdraw the proposal',
    withdrawing: 'Withdrawing…',
    over: {
      accepted: 'The last proposal was accepted.',
      moved: (p) =>
        pick(
          p.count,
          `The last proposal was accepted: ${p.before} became ${p.after}.`,
          `The last proposal was accepted: ${count(p.count, 'date has', 'dates have')} moved, the first from ${p.before} to ${p.after}.`,
        ),
      added: (p) => `The last proposal was accepted: ${count(p.count, 'date', 'dates')} set.`,
      refused: 'The last proposal did not suit. The dates stay as they were.',
      withdrawn: 'The last proposal was withdrawn.',
      lapsed: 'Nobody answered in time. The dates stay as they were.',
    },
    alone: {
      asked: {
        group: 'The household proposes',
        provider: 'The provider proposes',
        own: 'You propose',
      },
      waiting: {
        group: 'We wait for the provider’s answer.',
        provider: 'We wait for the household’s answer.',
      },
    },
  },
  steps: {
    title: 'What the provider has marked',
    ownTitle: 'What you have marked',
    hint: 'If something is not so, say it: where you still can, it says until when.',
    ownHint: 'The households see it and can say “This is not so”.',
    kinds: {
      started: 'The service has started',
      period_closed: 'The period is over',
      completed: 'The service is over',
      ended_early: 'The service ended early',
      cash_received: 'It received your money',
    },
    ownCash: (p) => `Money received, code ${p.reference}`,
    otherCash: 'Money of a household',
    by: (p) => `Marked by the provider: ${p.at}`,
    byYou: (p) => `You marked it: ${p.at}`,
    takenBack: (p) => `The provider took the mark off: ${p.at}`,
    takenBackByYou: (p) => `You took the mark off: ${p.at}`,
    until: (p) => `You can say “This is not so” until ${p.at}.`,
    untilOwn: (p) => `The households can say “This is not so” until ${p.at}.`,
    object: 'This is not so',
    objectTo: (p) => `This is not so: ${p.step}`,
    what: 'What is not so?',
    whatHint: 'The provider and the group’s organiser read it.',
    consequences: {
      period_closed: 'The provider cannot close another period until this is settled.',
      started: 'The provider cannot end the service until this is settled.',
      completed: 'The order does not close until this is settled.',
      ended_early: 'The order is not closed until this is settled.',
      cash_received: 'The order does not close until this is settled.',
    },
    consequenceOwn: 'You cannot end the service until this is settled.',
    send: 'Send',
    sending: 'Sending…',
    mine: 'You said “This is not so”',
    of: (p) => `${p.name}: “This is not so”`,
    someone: 'A household says “This is not so”',
    open: 'We wait for the provider or the organiser.',
    openSettle:
      'The provider takes the mark off, or you clear it up and say here that it is settled.',
    openOwn: 'Take the mark off, or talk to the group.',
    takenBackOwn: 'You took the mark off.',
    ended: {
      taken_back: 'The provider took the mark off.',
      settled: 'The organiser says: it is settled.',
      withdrawn: 'Taken back: the mark is right.',
    },
    settle: 'It is settled',
    settleFor: (p) => `It is settled with ${p.name}`,
    settling: 'Saving…',
    withdraw: 'Take “This is not so” back',
    withdrawOf: (p) => `Take “This is not so” back: ${p.step}`,
    withdrawing: 'Taking it back…',
    takeBack: 'Take the mark off',
    takeBackOf: (p) => `Take the mark off: ${p.step}`,
    takingBack: 'Taking it off…',
    cashBack: 'Take money off above, beside its code.',
    startsFrom: (p) => `From ${p.day}, the first day, you can mark that the service has started.`,
    startsAfter: (p) =>
      `You can mark that the service has started on ${p.day} from ${p.clock}, when the first date begins.`,
    endsFrom: (p) => `From ${p.day}, the last day, you can mark that the service is over.`,
    endsAfter: (p) =>
      `You can mark that the service is over on ${p.day} after ${p.clock}, when the last date ends.`,
    heldUp:
      'Everything is paid. A household says “This is not so”: the order closes when that is cleared up.',
    contested: 'A household says “This is not so”. Settle that first.',
    alone: {
      ownHint: 'The household sees it and can say “This is not so”.',
      untilOwn: (p) => `The household can say “This is not so” until ${p.at}.`,
      whatHint: 'The provider reads it.',
      someone: 'The household says “This is not so”',
      openOwn: 'Take the mark off, or talk to the household.',
      ended: {
        taken_back: 'The provider took the mark off.',
        settled: 'The household says: it is settled.',
        withdrawn: 'Taken back: the mark is right.',
      },
      settledOwn: 'You said that it is settled.',
      heldUp:
        'Everything is paid. The household says “This is not so”: the order closes when that is cleared up.',
      contested: 'The household says “This is not so”. Settle that first.',
    },
  },
  codes: {
    'timetable.outside_days': 'A date is outside the first and last day.',
    'timetable.no_dates': 'These times make no date. Look at the days.',
    'timetable.too_many_dates': (p: object) =>
      `These are too many dates: at most ${'most' in p ? String(p.most) : '400'}.`,
    'timetable.unreadable': 'Write day, start and end. The end comes after the start.',
    'timetable.overlap': 'Two rows overlap. Change one time.',
    'session.not_found': 'This date is no longer there.',
    'session.over': 'This date has already begun.',
    'session.in_past': 'The new date is in the past.',
    'session.before_start': (d) =>
      `Dates of this order are from ${dayOf(d) ?? 'its first day'} on.`,
    'session.period_closed': (d) => {
      const [first, last] = [String(d['first']), String(d['last'])];
      return isCalendarDay(first) && isCalendarDay(last)
        ? `The bill ${formatDays({ startsOn: first, endsOn: last }, 'en')} is closed: no more dates come into those days.`
        : 'The bill of those days is closed: no more dates come into them.';
    },
    'session.too_late': (d) => `Dates of this order are until ${dayOf(d) ?? 'its last day'}.`,
    'session.taken': 'Another date is at that time.',
    'session.unchanged': 'This is the date as it is now. Write another one.',
    'session.has_dates': 'The order has its dates already. Change one of them.',
    'dates.waiting': 'A proposal is waiting for its answer.',
    'dates.not_found': 'This proposal is not there.',
    'dates.closed': 'This proposal is closed already.',
    'step.not_found': 'This mark is no longer there.',
    'step.closed': 'The 3 days are over, or the provider took the mark off.',
    'step.already_done': 'This was said already.',
    'step.own_objection':
      'You said it yourselves: another organiser settles it, or the provider takes its mark off.',
  },
};
