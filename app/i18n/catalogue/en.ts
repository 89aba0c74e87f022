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
  placesLegend: 'Where it is done',
  places: { home: 'At your home', provider: 'Where the provider is', online: 'Online, by video' },
  accessLegend: 'Without stairs',
  accessible: 'You get in with a wheelchair',
  languagesLegend: 'Who also speaks',
  languages: {
    it: 'Italian',
    en: 'English',
    fr: 'French',
    es: 'Spanish',
    ar: 'Arabic',
    zh: 'Chinese',
    ro: 'Romanian',
    uk: 'Ukrainian',
    tl: 'Filipino',
    bn: 'Bengali',
    si: 'Sinhala',
    sq: 'Albanian',
    ise: 'Italian sign language',
  },
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
  likeness: (p) =>
    [
      p.isSameType ? 'Same service' : 'Same kind of help',
      p.isSameMunicipio ? 'same Municipio' : 'another Municipio',
      ...(p.isCloseInPrice ? ['a similar cost'] : []),
    ].join(', '),
  providersNamed: 'Providers with this name',
  servicesOf: (p) => count(p.count, 'service', 'services'),
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
      `${p.again === 0 ? 'None' : p.again} of ${plural(p.households, 'household', 'households')} would buy it again`,
    provider: (p) =>
      `Provider: ${p.again === 0 ? 'none' : p.again} of ${plural(p.households, 'household', 'households')} would choose it again`,
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
};
