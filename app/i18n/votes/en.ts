import type { Dictionary } from '#app/i18n/dictionary.ts';

/** Votes of a group about its shared money. */
export const votes: Dictionary['votes'] = {
  title: 'Decisions on shared money',
  sub: 'How to divide, and whether the common fund pays for an order: one vote per household.',
  question: (p) => `Does the common fund pay for “${p.title}”?`,
  upTo: (p) => `Up to ${p.amount}.`,
  all: 'All that is in the fund, up to the money to pay.',
  rules: {
    by_cash: 'Shared in proportion to what each household has to pay in money.',
    equal: 'Shared alike among those who have money to pay.',
  },
  rulesShort: { by_cash: 'In proportion', equal: 'Alike' },
  rulesHint: {
    by_cash: 'Who has more money to pay gets more.',
    equal: 'The same for each household, never more than it has to pay.',
  },
  wouldPay: (p) => `As of today it would pay ${p.amount}.`,
  wouldPayNothing:
    'As of today it would pay nothing: there is no money to pay, or none in the fund.',
  own: (p) => `You would pay ${p.after} in money instead of ${p.before}.`,
  ownNothing: 'Nothing changes for you: you have no money to pay for this order.',
  toOrder: 'See the order',
  notAsked: 'Only households that were in the group when the vote began have a vote.',
  agreeOf: (p) => `Agree: ${p.agree} of ${p.voters}.`,
  callOff: 'Call off the vote',
  callOffSpoken: (p) => `Call off the vote: ${p.title}`,
  noneOpen: 'No vote is open',
  noneOpenText: 'To begin one, make a proposal below.',
  onlyOrganisers: 'Organisers propose it. Then the group votes here.',
  ended: 'Already decided',
  results: { accepted: 'The fund pays', rejected: 'Not passed', cancelled: 'Called off' },
  propose: 'Propose that the fund pays for an order',
  proposeText: (p) =>
    `In the fund: ${p.free}. It pays last, after vouchers and benefits: nobody pays more.`,
  order: 'For which order',
  orderOption: (p) => `${p.title} (${p.due} in money)`,
  amount: 'How much',
  amountHint: 'Leave it empty if you propose all that is there.',
  rule: 'How it is shared',
  closesAt: 'Vote until',
  proposeAmount: 'Propose this amount',
  proposeAll: (p) => `Propose all that is there (${p.free})`,
  nothingInFund: 'There is nothing in the fund to pay an order with.',
  noOrders: 'No order of the group has money to pay that is still to be decided on.',
};
