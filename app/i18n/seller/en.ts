import type { Texts } from '../dictionary.ts';
import { pluralsOf } from '../plural.ts';

const { count } = pluralsOf('en');

/** Texts of the public page of one provider. */
export const seller: Texts['seller'] = {
  crumb: 'Services',
  where: 'Where it works',
  services: 'Its services',
  found: (p) => count(p.count, 'service', 'services'),
  inMunicipio: (p) => `in Municipio ${p.number}`,
  everywhere: 'Show all its services',
  noneTitle: 'No services on sale today',
  noneText: 'Call or write: the provider knows when it starts again.',
  noneHereTitle: (p) => `None of its services is in Municipio ${p.number}`,
  noneHereText: 'Look at the other Municipi on the map.',
  ask: 'Ask',
  askText: 'Choose a service: from there you ask alone or with your group.',
  toServices: 'Choose a service',
  contacts: 'Contacts',
  missingTitle: 'This provider is not here',
  missingText:
    'The link is wrong, or the provider sells nothing here today. Look for its name among the services.',
  toCatalogue: 'Search the services',
  help: 'Rather talk? Call 020202.',
};
