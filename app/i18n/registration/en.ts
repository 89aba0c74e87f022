import type { Texts } from '../dictionary.ts';

export const registration: Texts['registration'] = {
  title: 'Register your organisation',
  sub: 'Cooperatives, associations and sports clubs that want to offer services to the families of Milan.',
  how: 'How it works',
  steps: [
    'Write the name and the tax code: the organisation begins as a draft that only you see.',
    'Complete the sheet and send it to the city. You can already write your services too.',
    'The city validates it, or tells you what to correct. You hear of it by notice and mail.',
    'From then on, validated services are found in the catalogue and groups can write to you.',
  ],
  nameHint: 'As in its statute.',
  mayAct: 'I may act for this organisation',
  send: 'Register the organisation',
  sending: 'One moment…',
  notYet: (p) => `${p.name} is not validated by the city yet`,
  notYetText: {
    draft: 'Complete the sheet and send it: until then nobody finds you in the catalogue.',
    submitted:
      'The city has the sheet. You hear as soon as it decides: meanwhile you can write your services.',
    to_correct: 'The city gave the sheet back with its remarks: correct it and send it again.',
    none: 'Write the sheet and send it to the city: until then nobody finds you in the catalogue.',
  },
  toSheet: 'Open the sheet',
};
