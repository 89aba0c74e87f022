import type { Dictionary } from '../dictionary.ts';
import { pluralsOf } from '../plural.ts';

const { count, pick } = pluralsOf('en');

/** The periods of an order: what each costs, what pays it, when it is closed. */
export const periods: Dictionary['periods'] = {
  title: 'Month by month',
  sub: 'Each period is closed and paid by itself, once the service was given.',
  one: {
    title: 'The bill',
    sub: 'One bill, closed when the service has ended.',
    later: 'To be paid when the provider marks that the service has ended.',
    last: 'The bill is closed when you mark that the service has ended, on the page of the order.',
  },
  oddCent: 'The periods differ by a cent, because the sum cannot be divided equally to the cent.',
  dates: (n) => count(n, 'date', 'dates'),
  states: { planned: 'To come', running: 'Running', closed: 'Closed', settled: 'Paid' },
  share: 'Your share',
  all: 'In all',
  planned: 'With every date',
  takenOff: 'What is not paid',
  alone: { share: 'In all' },
  sources: 'Paid by vouchers and benefits',
  fund: 'Paid by the common fund',
  toPay: 'In money',
  received: (p) => `${p.amount} received`,
  later: 'To be paid when the period is closed.',
  now: 'To be paid now.',
  said: (p) => `You said you paid on ${p.day}.`,
  pay: 'How to pay',
  close: (p) => `Close ${p.period}`,
  closing: 'Closing…',
  closeText: 'Close a period when the service was given: vouchers pay, and the rest is asked for.',
  closeTextCash: 'Close a period when the service was given: then it is asked for.',
  closesFrom: (p) => `Can be closed from ${p.day}.`,
  last: 'The last period is closed with the end of the service, on the page of the order.',
  contested: 'A “This is not so” is open: it needs an answer first.',
  unmarked: (p) =>
    pick(
      p.count,
      'One date has still to be marked before it can be closed.',
      `${p.count} dates have still to be marked before it can be closed.`,
    ),
  toRegister: 'To the attendance',
  noSums: 'Sums are for the administrators of the provider.',
  codes: {
    'period.not_found': 'There is no such period.',
    'period.closed': 'This period is closed already.',
    'period.not_over': 'This period is not over yet.',
    'period.last':
      'The last period is closed with the end of the service, on the page of the order.',
  },
};
