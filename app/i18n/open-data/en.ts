import type { Texts } from '../dictionary.ts';
import { pluralsOf } from '../plural.ts';

const { count } = pluralsOf('en');

const span = (min: number, max: number | null) =>
  max === null ? `${min} or more` : min === max ? `${min}` : `${min} to ${max}`;

export const openData: Texts['open-data'] = {
  title: 'Open data',
  lead: 'The catalogue of services and the Spazi WeMi, for whoever writes programs, sites or articles. No key and no account.',
  rules: {
    title: 'What is in it, and what is not',
    lines: [
      'It has the services on sale, the providers that offer them and the city’s places: what anybody reads on the pages.',
      'It has nothing of the people who use Cortile: no household, no group, no order.',
      'The data may be used again under CC BY 4.0, naming “Cortile, Comune di Milano”.',
      'One network may read 300 times a minute. Every answer has an ETag: who knows it already gets 304.',
    ],
  },
  ways: {
    title: 'Where to read it',
    address: 'Address',
    what: 'What it has',
    rows: {
      services: 'Services on sale, with prices and filters',
      providers: 'Providers that have a service on sale',
      spaces: 'The Spazi WeMi with hours and functions',
      openapi: 'The description of it all, in OpenAPI 3.1',
      hsds: 'The same data in the standard Open Referral HSDS 3.0',
      dcat: 'The catalogue of the data, in DCAT-AP_IT',
      cpsv: 'The services as public services, in CPSV-AP',
      rss: 'New services, in RSS',
    },
  },
  example: { title: 'An example', sub: 'Swimming courses in Municipio 7, the cheapest first.' },
  rss: { title: 'Cortile: new services', sub: 'The last services approved by the city of Milan.' },
  dcat: {
    catalogue: 'Open data of Cortile',
    services: 'Shared welfare services in Milan',
    servicesSub: 'Services on sale with provider, prices, ages and boroughs.',
    spaces: 'Spazi WeMi',
    spacesSub: 'Places of the city with address, hours and functions.',
  },
  hsds: {
    apply: (p) =>
      p.isShareable
        ? 'Ask for it in Cortile, alone or with a group.'
        : 'Ask for it in Cortile, alone.',
    comeIn: 'Come in during opening hours.',
    paid: (p) =>
      p.takesVouchers
        ? 'To be paid for; vouchers of a city programme can be used.'
        : 'To be paid for.',
    free: 'Free.',
    ages: (p) => {
      if (p.min === null && p.max === null) return 'For everybody.';
      if (p.min === null) return `Up to ${count(p.max ?? 0, 'year', 'years')} of age.`;
      if (p.max === null) return `From ${count(p.min, 'year', 'years')} of age.`;
      return `From ${p.min} to ${count(p.max, 'year', 'years')} of age.`;
    },
    band: (p) =>
      `Participants: ${span(p.personsMin, p.personsMax)}. Quantity: ${span(p.quantityMin, p.quantityMax)}.`,
    amount: (p) => `${p.unit}, for all of them together`,
    city: 'The city of Milan receives people at the Spazi WeMi.',
    atSpaces: (p) => `${p.name}, at the Spazi WeMi that have it.`,
    clock: 'Milan’s clock (Europe/Rome). Call first on public holidays.',
    taxonomy: 'Kinds of help of Cortile',
    taxonomySub: 'The twelve categories of the catalogue and the types of service of each.',
    term: (p) => `Services of the kind “${p.name}”.`,
    kinds: {
      cooperative: 'Cooperative',
      association: 'Association',
      social_enterprise: 'Social enterprise',
      sports_club: 'Sports club',
      municipality: 'Municipality',
    },
  },
};
