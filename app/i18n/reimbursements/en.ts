import type { FailureDetails } from '#app/domain/result.ts';
import type { Dictionary } from '#app/i18n/dictionary.ts';

import { formatEuro } from '../format.ts';
import { pluralsOf } from '../plural.ts';

const { count } = pluralsOf('en');

export const reimbursements: Dictionary['reimbursements'] = {
  home: {
    title: 'Paid back by your company',
    sub: 'Choose receipts and send them to your company. You see first what it will read: nothing else.',
    wallet: 'Wallet',
    none: 'No company pays your costs back',
    noneText:
      'It takes an employer that pays back costs with a receipt. Ask your personnel office.',
    left: (p) => `In ${p.year} it can still pay you back ${p.left} of ${p.limit}.`,
    ofYear: (p) => `Receipts paid in ${p.year}`,
    until: (p) => `Receipts paid in ${p.year} can be sent until ${p.day}.`,
    choose: 'Receipts to send',
    chooseHint: 'Only money that you paid: what vouchers and benefits paid is not paid back.',
    noReceipts: 'There are no receipts to send.',
    company: 'To which company',
    preview: 'See what it will read',
    sent: 'Receipts sent',
    withdraw: 'Take the receipts back',
    withdrawing: 'Taking back…',
    receiptLabel: (p) => `No. ${p.number}, ${p.provider}: ${p.title}. ${p.amount}`,
  },
  preview: {
    title: (p) => `What ${p.company} will read`,
    sub: 'This, and nothing else. Nobody at the company sees your other purchases.',
    asks: (p) => `${p.person} asks for ${p.amount}.`,
    over: (p) => `That is more than the company can still pay you back for ${p.year}: ${p.left}.`,
    note: 'A line for the company',
    send: (p) => `Send to ${p.company}`,
    sending: 'Sending…',
    back: 'Change the receipts',
  },
  desk: {
    title: 'Costs to pay back',
    sub: 'The receipts that employees sent. Of everything else you see nothing.',
    company: 'Welfare plan',
    waiting: (p) => count(p.count, 'request to decide', 'requests to decide'),
    none: 'No employee has sent receipts.',
    csv: 'Download the table (CSV)',
    person: 'Employee',
    sent: 'Sent',
    state: 'State',
    asked: 'Asked for',
    approved: 'Paid back',
    most: (p) => `You can pay back ${p.most} at most.`,
    nothing:
      'There is nothing to pay back: the limit of the year is used up, or the receipts were annulled.',
    amount: 'How much you pay back',
    words: 'What the employee will read',
    wordsHint: 'Needed when you pay back less, or nothing.',
    approve: 'Pay back',
    refuse: 'Do not pay back',
    deciding: 'Noting…',
  },
  table: {
    caption: 'Receipts',
    receipt: 'Receipt',
    provider: 'Provider',
    taxCode: (p) => `Tax code ${p.code}`,
    people: 'For whom',
    household: 'the household',
    what: 'What',
    money: 'Money paid',
    annulled: 'annulled by the provider',
  },
  states: {
    sent: 'to be decided',
    approved: 'paid back',
    refused: 'not paid back',
    withdrawn: 'taken back',
  },
  sentOn: (p) => `Sent to ${p.company} · ${p.day}`,
  paidBack: (p) => `You are paid back ${p.amount} of ${p.total}.`,
  codes: {
    'pack.not_found': 'These receipts are not there, or are not your household’s.',
    'pack.empty': 'Choose one receipt at least.',
    'pack.wrong_plan': 'The plan of this company pays no costs back.',
    'pack.plan_over':
      'The plan of that year takes no more receipts: they are sent until 31 January.',
    'pack.receipt_used': 'A receipt was sent before, or its provider annulled it.',
    'pack.receipt_day': 'The plan of a year pays back only what you paid in that year.',
    'pack.too_many': 'At most 60 receipts at a time.',
    'pack.wrong_state': 'Somebody has decided, or the receipts were taken back.',
    'pack.too_much': (d: FailureDetails) =>
      `You can pay back ${formatEuro(Number(d['most']), 'en')} at most.`,
    'pack.nothing': 'Write how much you pay back, more than zero.',
    'pack.words_needed': 'Write the reason: the employee will read it.',
    'pack.own': 'Nobody decides on their own receipts.',
  },
};
