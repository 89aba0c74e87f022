import type { Texts } from '#app/i18n/dictionary.ts';

import { pluralsOf } from '../plural.ts';

const { count } = pluralsOf('en');

export const purchases: Texts['purchases'] = {
  own: {
    asked: 'We wait for the provider’s answer',
    askedText: (p) => `It has until ${p.at}. If it does not answer you pay nothing.`,
    proposed: 'The provider proposes another time',
    proposedText: (p) => `Answer by ${p.at}, or the order ends.`,
    wanted: 'You asked for',
    instead: 'The provider proposes',
    same: 'You pay as before.',
    other: (p) => `On those days you pay ${p.amount} in money.`,
    take: 'Fine, we book it',
    taking: 'Sending…',
    refuse: 'Not fine, cancel',
    refusing: 'Cancelling…',
    said: (p) => `The provider writes: “${p.words}”`,
    note: (p) => `Your note: “${p.words}”`,
    late: 'The time to answer is over.',
  },
  desk: {
    asked: 'A household asks for this service',
    askedText: (p) => `Answer by ${p.at}. After that the request ends by itself.`,
    proposed: 'You proposed another time',
    proposedText: (p) => `The household answers by ${p.at}.`,
    forAges: (p) => `For ${count(p.people, 'person', 'people')}: ${p.ages}.`,
    age: (p) => count(p.years, 'year', 'years'),
    forHousehold: 'For the household.',
    municipio: (p) => `Lives in Municipio ${p.number}.`,
    note: (p) => `The household writes: “${p.words}”`,
    wanted: 'The household asks for',
    proposal: 'You proposed',
    accept: 'Yes, we do it',
    accepting: 'Sending…',
    propose: 'Propose another time',
    proposeAgain: 'Propose yet another time',
    proposing: 'Sending…',
    day: 'First day',
    from: 'From',
    to: 'To',
    words: 'A few words for the household',
    decline: 'We cannot',
    declineWords: 'Why you cannot',
    declineHint: 'The household reads it. Its vouchers are free again.',
    declining: 'Sending…',
    send: 'Send the proposal',
    late: 'The time to answer is over.',
  },
  time: {
    open: (p) => `from ${p.day}, times to be agreed`,
  },
};
