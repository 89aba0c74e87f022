import type { Dictionary } from '#app/i18n/dictionary.ts';

export const home: Dictionary['home'] = {
  title: 'Shared welfare in Milan',
  heading: 'What do you need?',
  intro: 'Find help, alone or with your neighbours. Split the cost to the cent.',
  hello: (p) => `Hello ${p.name}`,
  doors: 'Three ways to begin',
  find: 'I look for a service',
  findText: (p) => `${p.services} services of ${p.providers} providers chosen by the city.`,
  together: 'We do it together',
  togetherText: 'One group, one order, the cost split.',
  voucher: 'I have a voucher',
  voucherText: 'See what is left and where to use it.',
  myGroups: 'My groups',
  allGroups: 'All groups',
  newGroup: 'New group',
  groupFacts: (p) =>
    `${p.households} ${p.households === 1 ? 'household' : 'households'} · Municipio ${p.municipio}`,
  noGroups: 'You are not in a group yet',
  noGroupsText: 'Create a group with neighbours, parents or coworkers.',
  noGroupsExample: 'For example: “Parents of class 2B” or “Staircase C”.',
  how: 'How it works',
  steps: [
    { title: 'Write together', text: 'Put your needs on the board.' },
    { title: 'Ask', text: 'Local providers see the request and make offers.' },
    { title: 'Decide', text: 'Each household has one vote.' },
    { title: 'Split', text: 'Each pays its share. Vouchers pay first.' },
  ],
  spaces: 'Would you rather talk to a person?',
  spacesText: (p) => `The city has ${p.count} WeMi spaces. Or call 020202.`,
  findSpace: 'Find a WeMi space',
  start: 'Begin',
};
