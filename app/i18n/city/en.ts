import type { Dictionary } from '#app/i18n/dictionary.ts';
import { pluralsOf } from '../plural.ts';

const { count } = pluralsOf('en');

export const city: Dictionary['city'] = {
  title: 'The city',
  sub: 'Providers, services, programmes and requests without an answer.',
  providers: 'Providers',
  providersHint: 'Only a checked provider can offer services.',
  states: {
    draft: 'drafts',
    submitted: 'to check',
    to_correct: 'to correct',
    validated: 'checked',
    suspended: 'suspended',
  },
  byMunicipio: 'Providers by Municipio',
  municipio: (p) => `Municipio ${p.number}`,
  servesHint: 'A provider can work in several Municipi.',
  services: 'Services by kind of help',
  category: 'Kind of help',
  count: 'How many',
  programmes: 'Programmes and vouchers',
  programmesHint: 'The figures come from the ledger.',
  programmeStates: { future: 'To begin', running: 'Running', ended: 'Ended' },
  period: (p) => `From ${p.from} to ${p.to}`,
  budget: 'Budget',
  issued: 'Given as vouchers',
  spent: 'Spent',
  held: 'Reserved for orders',
  onVouchers: 'Still on vouchers',
  left: 'Still to give',
  unspent: 'Not given',
  issuedOf: (p) => `${p.issued} of ${p.budget}`,
  noProgrammes: 'There are no programmes',
  demand: 'Requests without offers',
  demandHint: 'Households that asked and received no offer.',
  place: 'Municipio',
  households: 'Households',
  hidden: 'Hidden',
  total: (p) => `${count(p.count, 'household', 'households')} in all.`,
  totalHidden: 'Fewer than 5 households in all.',
  noDemand: 'Every request has at least one offer.',
  privacy: 'With fewer than 5 households the number is hidden.',
  codes: {
    'city.not_found': 'This page does not exist.',
  },
};
