import type { Dictionary } from '#app/i18n/dictionary.ts';
import { pluralsOf } from '../plural.ts';

const { count, pick } = pluralsOf('en');

export const home: Dictionary['home'] = {
  title: 'Shared welfare in Milan',
  heading: 'What do you need?',
  intro: 'Find help, alone or with your neighbours. Split the cost to the cent.',
  hello: (p) => `Hello ${p.name}`,
  todayIs: (p) => `Today is ${p.day}.`,
  next: 'Coming up',
  agenda: 'The whole agenda',
  nothingNext: 'There is nothing in the next 60 days.',
  news: 'What is new',
  allNews: 'All notices',
  moreNews: (p) => pick(p.count, 'And 1 more new notice.', `And ${p.count} more new notices.`),
  noNews: 'Nothing new.',
  doors: 'Three ways to begin',
  find: 'I look for a service',
  findText: (p) =>
    `${count(p.services, 'service', 'services')} of ${count(p.providers, 'provider', 'providers')} chosen by the city.`,
  together: 'We do it together',
  togetherText: 'One group, one order, the cost split.',
  voucher: 'I have a voucher',
  voucherText: 'See what is left and where to use it.',
  myGroups: 'My groups',
  newGroup: 'New group',
  nearby: 'Find who has the same need',
  groupFacts: (p) =>
    `${p.households} ${pick(p.households, 'household', 'households')} · Municipio ${p.municipio}`,
  noGroups: 'You are not in a group yet',
  noGroupsText: 'Create a group with neighbours, parents or coworkers.',
  noGroupsExample: 'For example: “Parents of class 2B” or “Staircase C”.',
  desks: {
    provider: 'Your organisation',
    company: 'Your company',
    city: 'The city',
    desk: 'The help desk',
  },
  deskTexts: {
    '/provider': 'Who asks you for an offer, and until when.',
    '/provider/offers': 'What you offered, and how it went.',
    '/provider/orders': 'Dates, attendance and what is still to come in.',
    '/provider/services': 'Prices, sheets and how families see you.',
    '/company': 'The company’s benefits and how they are used.',
    '/city': 'Providers, programmes and what the city asks for.',
    '/desk': 'Your spaces, and help for who comes in.',
  },
  how: 'How it works',
  steps: [
    { title: 'Write together', text: 'Put your needs on the board.' },
    { title: 'Ask', text: 'Local providers see the request and make offers.' },
    { title: 'Decide', text: 'Each household has one vote.' },
    { title: 'Split', text: 'Each pays its share. Vouchers pay first.' },
  ],
  forProviders: 'Are you a cooperative, an association or a sports club?',
  registerProvider: 'Register your organisation',
  spaces: 'Would you rather talk to a person?',
  spacesText: (p) => `The city has ${count(p.count, 'WeMi space', 'WeMi spaces')}. Or call 020202.`,
  findSpace: 'Find a WeMi space',
  start: 'Begin',
};
