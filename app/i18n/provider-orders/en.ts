import type { Dictionary } from '../dictionary.ts';
import { pluralsOf } from '../plural.ts';

const { count, pick } = pluralsOf('en');
const households = (number: number) => count(number, 'household', 'households');

/** Orders as the provider has them: what to do, whom to serve, what was received. */
export const providerOrders: Dictionary['providerOrders'] = {
  title: 'Orders and takings',
  sub: 'Your orders and what is due to you.',
  subOrders: 'The services your organisation has to deliver.',
  dueFromCity: 'still to come from the city and companies, for vouchers and benefits',
  cashToReceive: 'to receive now from households, in money',
  cashReceived: 'already received from households',
  figures: 'Your figures',
  list: 'Orders',
  payments: 'Payments and account',
  caption: 'Orders of your organisation',
  order: 'Order',
  state: 'State',
  start: 'Start',
  total: 'Total',
  vouchers: 'Vouchers and benefits',
  cash: 'Money received',
  notYetPaid: '–',
  cashOf: (p) => `${p.received} of ${p.due}`,
  emptyTitle: 'No orders',
  emptyText:
    'When a group chooses your offer, or a household asks you for a service, the order appears here.',
  emptyExample: 'For example: “After-school, 4 households, €160.00”.',
  emptyAction: 'See the requests',
  answers: (p) =>
    pick(
      p.all,
      pick(p.confirmed, 'The household has confirmed.', 'The household has not confirmed yet.'),
      `${p.confirmed} of ${count(p.all, 'household', 'households')} ${pick(p.confirmed, 'has', 'have')} confirmed.`,
    ),
  waitText: 'The order counts when all have confirmed. We will tell you.',
  next: 'What to do now',
  startText: 'Mark here when the service starts.',
  startButton: 'The service has started',
  startPending: 'Marking…',
  markContested:
    'A household says that an attendance is not so: until it is settled, the service cannot be finished.',
  toContested: 'Settle the attendance',
  completeText: 'Mark here when you have finished the whole service.',
  missing: {
    text: (p) =>
      `The order runs until ${p.day} and a part of it has no date yet. Before it ends, add the dates that are missing.`,
    add: 'Add the dates',
    waits: 'The proposed dates wait for an answer.',
    endNow: 'Nothing more is needed: the service is finished',
  },
  completeCloses: {
    asked:
      'This closes the order: vouchers and benefits pay you their part. The households have already been asked for the money.',
    bill: 'This closes the bill as well, with the attendance that is marked: vouchers and benefits pay you their part, and the households are asked for the rest in money.',
    last: 'This closes the periods that are still open as well: vouchers and benefits pay you their part, and the households are asked for the rest in money.',
  },
  completeButton: 'The service is done',
  completePending: 'Marking…',
  nothingToDo: 'There is nothing else to do here.',
  fromOthers: 'What vouchers and benefits pay comes from the city and the companies.',
  collect: 'Mark the money you receive from households, below.',
  fromFund: 'From the group’s common fund, by a transfer of whoever keeps it',
  collectByOthers: 'An administrator of your organisation marks the households’ money.',
  memberNote: 'You also belong to this order’s group. A colleague must mark money and service.',
  closePeriod: (p) => `Can be closed: ${p.period}. Then the money of that period is asked for.`,
  toPeriods: 'Close the period',
  markPeriod: (p) =>
    `${p.period}: ${count(p.count, 'date still needs', 'dates still need')} marks of attendance. Then it is closed and its money asked for.`,
  toMark: 'Mark the attendance',
  periods: 'Month by month',
  bill: 'The bill',
  cashTitle: 'Money from households',
  cashHint: 'Whoever pays tells you their code. Mark the payment when you have received it.',
  cashNone: 'No household owes money: vouchers and benefits pay for everything.',
  cashWhenClosed: 'Households pay when you close a period: then the sums appear here.',
  cashLater: 'Sums appear when the order is confirmed.',
  received: (p) => `Received: ${p.at}`,
  toReceive: 'To receive',
  mark: (p) => `I received ${p.amount} with the code ${p.reference}`,
  markShort: (p) => `I received ${p.amount}`,
  marking: 'Marking…',
  undo: 'Take the mark off',
  undoFor: (p) => `Take the mark off the payment with the code ${p.reference}`,
  undoMeans: (p) =>
    `The household reads that ${p.amount} are to be paid again. Its receipt is annulled by a credit note with a number of its own, and neither can be deleted.`,
  undoFund: (p) => `Who keeps the common fund reads that ${p.amount} are to be paid again.`,
  undoSure: 'Yes, take the mark off',
  undoSureFor: (p) => `Yes, take the mark off the payment with the code ${p.reference}`,
  undoing: 'Undoing…',
  participants: {
    title: 'Who takes part',
    count: (p) => households(p.count),
    later: 'Names appear when the order is confirmed.',
    withheld:
      'In this order, names beside sums would say who uses vouchers or benefits. The group tells you the names.',
    alone: {
      withheld:
        'In this order, a name beside sums would say whether the household uses vouchers or benefits. The household tells you its name.',
    },
  },
  sums: 'The figures of this order',
  fromCity: 'By vouchers of the city and benefits of companies',
  fromHouseholds: 'The households’ part, in money',
  ofWhich: (p) => `${p.received} already received, ${p.left} still to come`,
  cancelIntro: 'The order ends for everybody. Vouchers and benefits go back to the households.',
  cancelCashFirst: 'If you have received money, give it back first.',
  alone: {
    collect: 'Mark the money you receive from the household, below.',
    collectByOthers: 'An administrator of your organisation marks the household’s money.',
    memberNote:
      'You also belong to this order’s household. A colleague must mark money and service.',
    cashTitle: 'Money from the household',
    cashNone: 'The household owes no money: vouchers and benefits pay for everything.',
    fromHouseholds: 'The household’s part, in money',
    completeCloses: {
      asked:
        'This closes the order: vouchers and benefits pay you their part. The household has already been asked for the money.',
      bill: 'This closes the bill as well, with the attendance that is marked: vouchers and benefits pay you their part, and the household is asked for the rest in money.',
      last: 'This closes the periods that are still open as well: vouchers and benefits pay you their part, and the household is asked for the rest in money.',
    },
  },
  sheets: {
    title: 'The households to serve',
    count: (p) =>
      `You see the ${pick(p.shown, 'sheet', 'sheets')} of ${p.shown} of ${count(p.all, 'household', 'households')}.`,
    privacy: 'These facts are for the service only. We write down who opens them.',
    later: 'Sheets appear when the order is confirmed.',
    over: 'The service ended more than 14 days ago. The sheets are deleted.',
    none: 'No household has a sheet that you can see yet.',
    contactTitle: 'What you tell the households',
    contactHint: 'The households of this order read whom to call.',
    contactNone: 'The households do not know whom to call yet.',
    contactWrite: 'Say whom to call',
    contactChange: 'Change',
    alone: {
      title: 'The household to serve',
      over: 'The service ended more than 14 days ago. The sheet is deleted.',
      none: 'The household has no sheet that you can see yet.',
      contactTitle: 'What you tell the household',
      contactHint: 'The household of this order reads whom to call.',
      contactNone: 'The household does not know whom to call yet.',
    },
  },
  contactForm: {
    title: 'Whom should the households call?',
    intro: (p) => `The households of this order read it (${p.group}).`,
    prefilled: 'We put the words of your last order. Check them, then save.',
    name: 'Person to call',
    phone: 'Phone',
    place: 'Where it takes place',
    carer: 'Who comes or teaches',
    carerHint: 'For example “Elena, educator”.',
    alone: {
      title: 'Whom should the household call?',
      intro: () => 'The household of this order reads it.',
    },
  },
};
