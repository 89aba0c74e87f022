import type { Dictionary } from '../dictionary.ts';
import { pluralsOf } from '../plural.ts';
import { capitalised } from '../italian.ts';

const { count, pick } = pluralsOf('en');
const dates = (number: number) => count(number, 'date', 'dates');

/** Days and times as somebody fills them in: for a request, or for an order's dates. */
export const timetables: Dictionary['timetables'] = {
  legend: 'When do you need it?',
  hint: 'These times make the dates of the order.',
  kinds: {
    weekly: 'Every week',
    dates: 'On certain dates',
    open: 'Times to be agreed',
  },
  kindHints: {
    weekly: 'For example: Thursdays from 15 to 17.',
    dates: 'For example: Saturday 12 December, from 10 to 13.',
    open: 'Dates are proposed later, in the order.',
  },
  weekly: 'Days of the week',
  dates: 'Dates',
  row: (p) => `Row ${p.row}`,
  day: 'Day',
  noDay: 'No day',
  from: 'From',
  to: 'To',
  addRow: 'Add a day',
  skips: 'Leave out days without school',
  skipsHint: 'Sundays, public and school holidays of Lombardy.',
  count: (p) =>
    pick(
      p.count,
      `This makes ${dates(p.count)}: ${p.days}.`,
      `This makes ${dates(p.count)}: ${p.days}.`,
    ),
  amount: {
    dates: (number) => dates(number),
    days: (p) => `${capitalised(p.days)}: ${p.amount}.`,
    moreThan: (p) => `${capitalised(p.days)} is a little more than ${p.amount}.`,
    lessThan: (p) => `${capitalised(p.days)} is less than ${p.amount}.`,
    whole: (p) => `Only a whole number is bought: ${p.below} or ${p.above}.`,
    other: (p) => `The request says ${p.asked} now. If you mean it, go on.`,
    take: (p) => `Put ${p.amount}`,
  },
  none: 'These times make no date.',
  propose: {
    intro: {
      group: 'The proposal goes to the provider. The date changes only after a yes.',
      provider: 'The proposal goes to the group. The date changes only after a yes.',
    },
    introGive: {
      group: 'The proposal goes to the provider. The dates count only after a yes.',
      provider: 'The proposal goes to the group. The dates count only after a yes.',
    },
    alone: {
      intro: {
        group: 'The proposal goes to the provider. The date changes only after a yes.',
        provider: 'The proposal goes to the household. The date changes only after a yes.',
      },
      introGive: {
        group: 'The proposal goes to the provider. The dates count only after a yes.',
        provider: 'The proposal goes to the household. The dates count only after a yes.',
      },
    },
    which: 'Which date',
    reason: 'Why? (if you like)',
    reasonHint: 'Whoever has to answer reads it.',
    reach: 'What changes',
    one: 'Only this date',
    rest: 'From here on',
    restHint: 'All later dates on the same weekday at the same hours move too. The others stay.',
    day: 'New day',
    within: (p) => `It can be ${p.days}.`,
    billsStay:
      'Each month has its bill, which stays as it is: a date that goes into another month is still paid with the bill it was in.',
    send: 'Propose the change',
    sendDates: 'Propose these dates',
    sending: 'Sending…',
  },
};
