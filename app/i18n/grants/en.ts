import type { FailureDetails } from '#app/domain/result.ts';
import type { Texts } from '../dictionary.ts';

import { formatEuro } from '../format.ts';
import { pluralsOf } from '../plural.ts';

const { count } = pluralsOf('en');

const euro = (d: FailureDetails, name: string) => formatEuro(Number(d[name] ?? 0), 'en');

/** Texts of the page on which human resources give credits and vouchers. */
export const grants: Texts['grants'] = {
  title: 'Give employees credit',
  sub: (p) => `Year ${p.year}. You see what you gave, never what becomes of it.`,
  none: 'Your company’s plan pays expenses back: nothing is given beforehand.',
  noEmployees: 'There is no employee in this year’s plan yet.',
  limit: (p) => `At most ${p.amount} each in a year.`,
  form: {
    people: 'To whom',
    given: (p) => `${p.given} given, ${p.left} left`,
    amount: 'How much each',
    category: 'For which service',
    expiresOn: 'Until',
    expiresHint: 'Until 31 December of next year, not later.',
    preview: 'Look before giving',
  },
  preview: {
    title: 'What you are about to give',
    total: (p) => `${count(p.people, 'person', 'people')} × ${p.amount} = ${p.total}`,
    until: (p) => `To be spent until ${p.day}.`,
    over: (p) =>
      `${count(p.people, 'person', 'people')} would be over the limit, with nothing given:`,
    overOne: (p) => `${p.name}: ${p.left} left`,
    nobody: 'Nobody can be given this amount.',
    told: 'Each is told and finds it in the wallet. It cannot be taken back.',
    give: 'Give now',
    giving: 'One moment…',
  },
  list: {
    title: 'Given this year',
    none: 'Nothing yet.',
    person: 'Person',
    amount: 'Amount',
    expiresOn: 'Until',
    at: 'Given',
    newest: 'The newest 100.',
  },
  done: (p) => `Given to ${count(p.people, 'person', 'people')}.`,
  codes: {
    'grant.wrong_plan': 'The company’s plan pays expenses back: nothing is given beforehand.',
    'grant.amount': 'Write an amount above zero.',
    'grant.category': 'Choose the service if the plan gives vouchers for one service.',
    'grant.day': 'Choose a day from today to 31 December of next year.',
    'grant.over_plan': (d) =>
      `For somebody it is over the plan’s limit: ${euro(d, 'leftCents')} left.`,
    'grant.nobody': 'Choose at least one person.',
    'grant.too_many_people': 'At most 300 people at a time.',
    'grant.not_employee': 'Somebody is no longer in the plan. Load the page again.',
    'grant.has_left': 'Somebody no longer works here: nothing more can be given. Reload the page.',
  },
};
