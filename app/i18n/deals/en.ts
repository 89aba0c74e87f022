import type { Texts } from '../dictionary.ts';
import { pluralsOf } from '../plural.ts';

const { count, pick } = pluralsOf('en');

export const deals: Texts['deals'] = {
  price: {
    bases: { total: 'for the whole group', per_beneficiary: 'a head' },
    unit: (p) => `${p.price} ${p.per} ${p.basis}`,
    amountForEach: (p) => `${p.amount} for ${count(p.people, 'person', 'people')}`,
    own: (p) => `${p.price} your share`,
    each: (p) => `${p.price} per household`,
    between: (p) => `${p.lowest} to ${p.highest} per household`,
    range: (p) => `${p.lowest} to ${p.highest}`,
    from: (p) => `from ${p.price}`,
    change: (p) => `from ${p.before} to ${p.after}`,
    limit: (p) => `up to ${p.price} ${p.per} ${p.basis}`.trim(),
    limitInAll: 'in all',
    limitBases: {
      total: 'for the whole group',
      per_household: 'per household',
      per_beneficiary: 'a head',
    },
    labels: { own: 'Your share', each: 'Per household', between: 'Per household' },
    free: 'Free',
  },
  orders: {
    asked: 'Waiting for an answer',
    confirming: 'Waiting for everybody’s yes',
    confirmed: 'Confirmed',
    active: 'Under way',
    completed: 'Finished, to be paid',
    completed_paid: 'Finished, your share is paid',
    completed_contested: 'Paid, to clear up',
    settled: 'Finished and paid',
    settled_provider: 'Finished, money received',
    cancelled: 'Cancelled',
  },
  money: {
    not_yet: 'To pay in money',
    to_pay: 'To pay in money',
    nothing: 'To pay in money',
    later: 'In money, later on',
    over: 'In money',
    said: 'You said you paid',
    received: 'Paid in money',
  },
  absence: 'If somebody is missing',
  absences: {
    always: 'Whoever is absent pays all the same',
    excused: 'Excused absences are not paid',
    attendance: 'Only who is there pays',
  },
  absenceHints: {
    always: 'The place is kept: every date is paid.',
    excused:
      'Who tells before it begins does not pay that date. Afterwards the provider can excuse it.',
    attendance: 'Who is missing does not pay that date.',
  },
  saidOn: (p) => `Says it paid on ${p.day}`,
  requests: {
    open: 'Request open',
    choosing: 'Answers have ended',
    deciding: 'Voting',
    ordered: 'Offer chosen',
    ordered_other: 'Another offer was chosen',
    closed: 'Request closed',
    expired: 'Request expired',
  },
  questions: {
    isNew: 'new',
    answered: 'The group answers',
    newWords: (p) => count(p.count, 'new message', 'new messages'),
  },
  offers: {
    open: 'Offer open',
    withdrawn: 'Offer withdrawn',
    lost: 'Offer not chosen',
    won: 'Offer chosen',
    expired: 'Offer expired',
  },
  waits: {
    you: 'Your answer is missing',
    one: (p) => `${p.name} is missing`,
    many: (p) =>
      `${count(p.count, 'household', 'households')} ${pick(p.count, 'is', 'are')} missing`,
    nobody: 'No answer is missing',
    votes: (p) =>
      `${count(p.quorum, 'vote is', 'votes are')} needed, ${p.count} ${pick(p.count, 'is', 'are')} missing`,
  },
};
