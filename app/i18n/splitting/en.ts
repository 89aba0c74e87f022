import type { Dictionary } from '#app/i18n/dictionary.ts';

import { pluralsOf } from '../plural.ts';

const { count, pick } = pluralsOf('en');

/** How a group usually divides its orders and its expenses. */
export const splitting: Dictionary['splitting'] = {
  title: 'How you divide',
  orders: {
    per_household: 'Joint orders, usually: each household pays the same.',
    per_beneficiary: 'Joint orders, usually: paid by child or person.',
  },
  expenses: {
    per_household: 'Expenses: alike.',
    shares: 'Expenses: by shares.',
    percent: 'Expenses: by percent.',
  },
  shares: (p) => count(p.shares, 'share', 'shares'),
  percent: (p) => `${p.percent}%`,
  noPart: 'has no part',
  decidedOn: (p) => `Decided by the group’s vote of ${p.day}.`,
  neverDecided: 'As it was when the group began.',
  uncounted: (p) =>
    `${p.names} came later: the rule does not count ${pick(p.count, 'it', 'them')} yet.`,
  outdated:
    'A household with a part of its own has left. Until you decide again, all pay the same.',
  change: 'Change it by a vote',
  toVotes: 'See the votes',
  settingsText: 'Only a vote of the households changes it.',
  formText: 'It begins as the group decided. You can change it for this expense.',
  question: 'Divide like this from now on?',
  was: 'How to divide',
  ofHundred: (p) => `Of an expense of €100.00 your part goes from ${p.now} to ${p.proposed}.`,
  ofHundredSame: (p) =>
    `Nothing changes for you: of an expense of €100.00 your part stays ${p.now}.`,
  fromNow: 'For new expenses and requests. Earlier ones stay as they are.',
  propose: 'Propose how to divide',
  proposeText: 'It begins with how you divide now. The group decides: one vote per household.',
  ordersLabel: 'Joint orders',
  ordersChoices: { per_household: 'Each household the same', per_beneficiary: 'By person' },
  ordersHints: {
    per_household: 'Also with two children.',
    per_beneficiary: 'Two children pay twice.',
  },
  expensesLabel: 'Shared expenses',
  expensesChoices: { per_household: 'Alike', shares: 'By shares', percent: 'By percent' },
  expensesHints: {
    per_household: 'Each household the same.',
    shares: 'Children half? Two shares for an adult, one for a child.',
    percent: 'Together they make 100.',
  },
  figures: 'The part of each household',
  figuresHint: 'Leave empty who has no part.',
  send: 'Put it to the vote',
  sending: 'Sending…',
  results: { accepted: 'Divided like this', rejected: 'Not passed', cancelled: 'Called off' },
  codes: {
    'group_split.same': 'You divide like this already: there is nothing to vote on.',
    'group_split.is_open': 'A vote on how to divide is open. Wait until it ends, or call it off.',
  },
};
