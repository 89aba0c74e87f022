import type { Dictionary } from '#app/i18n/dictionary.ts';
import { pluralsOf } from '../../plural.ts';

const { count, pick } = pluralsOf('en');

export const services: Dictionary['boards']['services'] = {
  title: 'Services that may help',
  search: 'Search the catalogue',
  find: 'Search',
  searching: 'Searching…',
  found: (p) => count(p.count, 'service found', 'services found'),
  results: 'Services found',
  nothing: 'Nothing with these words in your Municipio.',
  offline: 'You cannot search without a connection. Try when it is back.',
  link: 'Link',
  linked: 'Linked',
  linkThis: (p) => `Link “${p.title}”`,
  unlink: 'Remove',
  unlinkThis: (p) => `Remove “${p.title}”`,
  unknown: 'Service of the catalogue',
  unknownHint: 'Its name comes with the connection.',
  price: (p) =>
    pick(
      p.households,
      `${p.amount} ${p.unit}`,
      `${p.amount} ${p.unit} per household, for ${p.households}`,
    ),
  noPrice: (p) => pick(p.households, 'no price for one household', `no price for ${p.households}`),
};
