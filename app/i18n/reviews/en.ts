import type { Texts } from '../dictionary.ts';
import { pluralsOf } from '../plural.ts';

const { count, pick } = pluralsOf('en');

const households = (value: number) => count(value, 'household', 'households');

/** Texts of what households say of a service they received. */
export const reviews: Texts['reviews'] = {
  short: {
    asAgreed: 'As agreed',
    onTime: 'Days and times kept',
    withCare: 'Got on well with the people',
    again: 'Would choose it again',
  },
  answers: { yes: 'Yes', partly: 'Partly', no: 'No' },
  counts: (p) =>
    [
      `${p.yes} yes`,
      ...(p.partly > 0 ? [`${p.partly} partly`] : []),
      ...(p.no > 0 ? [`${p.no} no`] : []),
    ].join(', '),
  again: (p) =>
    `${p.yes === 0 ? 'None' : p.yes} of ${households(p.households)} would choose it again${p.partly > 0 ? `, ${p.partly} only in part` : ''}`,
  page: {
    title: 'What those who bought it say',
    of: {
      service: (p) => `Of this service, by ${households(p.households)} that received it.`,
      provider: (p) =>
        `Of all services of ${p.provider}, by ${households(p.households)}: too few write of this one alone yet.`,
      all: (p) => `Of all services of ${p.provider}, by ${households(p.households)}.`,
    },
    none: 'Shown once at least three households have written: there are not that many yet.',
    all: (p) => pick(p.count, 'Read the review', `Read the ${p.count} reviews`),
    how: 'Only those who received the service write, once for each order. There are no names. The city takes out what insults or tells somebody’s private matters.',
    bought: (p) => `Received: ${p.title}`,
    allYes: 'Yes to all four questions.',
    wordless: 'Answered the questions, without words of their own.',
    reply: 'The provider’s answer',
    written: (p) => `written in ${p.month}`,
  },
};
