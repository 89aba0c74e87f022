import type { Dictionary } from '#app/i18n/dictionary.ts';
import { pluralsOf } from '../plural.ts';

const { count, pick } = pluralsOf('en');

const plural = (count: number, one: string, many: string) =>
  pick(count, `1 ${one}`, `${count} ${many}`);

export const catalogue: Dictionary['catalogue'] = {
  title: 'Services',
  heading: 'What help do you need?',
  sub: (p) =>
    `${count(p.services, 'service', 'services')} from ${count(p.providers, 'provider', 'providers')} chosen by the City.`,
  searchLabel: 'Search for a service',
  searchHint: 'For example: babysitter, carer, swimming',
  search: 'Search',
  categories: 'Kinds of help',
  filters: 'Filters',
  filterCount: (p) => plural(p.count, 'filter', 'filters'),
  where: 'Where',
  kindOfHelp: 'Kind of help',
  forWhom: 'For whom',
  anyAge: 'Any age',
  age: (p) =>
    p.age === 'adult'
      ? 'Adult, 18 to 64'
      : p.age === 'senior'
        ? '65 and over'
        : p.age === '0'
          ? 'Under one year'
          : plural(Number(p.age), 'year old', 'years old'),
  cost: 'Cost',
  upTo: 'Cost a head',
  upToHint: 'For one hour, month or course, at the lowest price.',
  anyPrice: 'Any cost',
  upToEuros: (p) => `Up to €${p.euros}`,
  upToTag: (p) => `Up to €${p.euros} a head`,
  whichVoucher: 'With which voucher',
  endedProgramme: 'A programme that is over',
  free: 'Free',
  voucher: 'You can pay with vouchers',
  voucherTag: 'Vouchers',
  together: 'In a group',
  shareable: 'You can share it with others',
  shareableTag: 'To share',
  show: (p) => `Show ${count(p.count, 'service', 'services')}`,
  apply: 'Apply the filters',
  clear: 'Clear filters',
  activeFilters: 'Active filters',
  removeFilter: 'remove filter',
  textFilter: (p) => `“${p.text}”`,
  municipio: (p) => `Municipio ${p.number}`,
  results: (p) => count(p.count, 'service', 'services'),
  inMunicipi: (p) => `in ${pick(p.count, 'Municipio', 'Municipi')} ${p.numbers}`,
  inAllMilan: 'in all of Milan',
  corrected: (p) => `No service says “${p.typed}”. We searched for “${p.searched}”.`,
  someWordsOnly: 'No service has all these words. The closest come first.',
  saved: 'My saved services',
  compare: 'Compare',
  compareOf: (p) => `Compare “${p.title}”`,
  compareChosen: 'Compare the chosen services',
  compareMost: 'Up to three at a time.',
  sortLabel: 'Sort by',
  sort: {
    best: 'Best match',
    price: 'Lowest cost',
    rating: 'Most recommended',
    name: 'Name, A to Z',
  },
  sortApply: 'Sort',
  emptyTitle: 'No service found',
  emptyText: 'Try simpler words, or remove a filter.',
  emptyTry: 'Or search for:',
  suggestions: ['babysitter', 'after-school', 'swimming', 'carer', 'nurse', 'isee'],
  help: 'Prefer to talk? Call 020202.',
  from: 'from',
  each: 'each',
  fromUnits: (p) => `from ${p.amount}`,
  sharedBy: (p) => `shared by ${p.persons}`,
  wouldAgain: {
    service: (p) =>
      `${p.again} of ${plural(p.households, 'household', 'households')} would buy it again`,
    provider: (p) =>
      `Provider: ${p.again} of ${plural(p.households, 'household', 'households')} would choose it again`,
  },
  anywhere: 'All of Milan',
  municipi: (p) => `${pick(p.count, 'Municipio', 'Municipi')} ${p.numbers}`,
  ages: (p) =>
    p.min !== null && p.max !== null
      ? `From ${p.min} to ${count(p.max, 'year', 'years')}`
      : p.min !== null
        ? `From ${count(p.min, 'year', 'years')}`
        : p.max !== null
          ? `Up to ${count(p.max, 'year', 'years')}`
          : 'For all ages',
  service: {
    save: 'Save',
    saved: 'Saved',
    unsave: 'Remove from saved',
    forWhom: 'For whom',
    where: 'Where',
    least: 'How much, at least',
    price: 'What it costs',
    priceHint: 'These are list prices. Your group will receive an offer.',
    persons: 'How many you are',
    alone: 'Alone',
    people: (p) => `${p.persons} together`,
    groupPrice: 'Price for the group',
    eachPrice: 'Each',
    free: 'You pay nothing.',
    funded: (p) => `Paid by: ${p.funding}.`,
    vouchers: 'Vouchers',
    vouchersYes: 'Yes, you can pay with these vouchers',
    vouchersFree: 'You need none: the service is free.',
    vouchersNo: 'No. Today no programme pays for this kind of help.',
    vouchersUntil: (p) => `${p.funding}. Until ${p.day}.`,
    vouchersRule: 'A voucher pays only for the person named on it.',
    provider: 'Who does it',
    kinds: {
      cooperative: 'Social cooperative',
      association: 'Association',
      social_enterprise: 'Social enterprise',
      sports_club: 'Sports club',
      municipality: 'City of Milan',
    },
    since: (p) => `since ${p.year}`,
    validated: 'Checked by the City',
    others: 'Other services of this provider',
    withGroup: 'In a group',
    withGroupText: 'Put the need on your board. Then ask the providers together.',
    ask: 'Ask with my group',
    askIn: 'In which group?',
    newGroup: 'Make a group',
    noGroup: 'First you need a group: neighbours, parents or colleagues.',
    notShared: 'This service is for one at a time. A group can still ask together.',
    signIn: 'Sign in to ask with your group',
    aloneTitle: 'Alone',
    aloneText: 'The provider answers within 48 hours. You pay nothing before.',
    notHereText: 'The provider takes no orders here yet: call or write.',
    buyAlone: 'Buy alone',
    call: (p) => `Call ${p.phone}`,
    write: 'Write an e-mail',
  },
  codes: {
    'saved.too_many': (d) =>
      `You have saved ${Number(d['most'] ?? 0)} already, the most there can be. Remove another one first.`,
    'service.not_found': 'This service is no longer here.',
  },
};
