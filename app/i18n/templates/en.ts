import type { Dictionary } from '#app/i18n/dictionary.ts';

export const templates: Dictionary['templates'] = {
  label: 'What does it begin with?',
  hint: 'You can change or remove everything.',
  groupLabel: 'What does the board begin with?',
  groupHint: 'Some needs to start from. You can change or remove everything.',
  fitting: 'Needs that fit your group',
  names: {
    condominium: 'Needs of a house',
    class: 'Needs of a class',
    coworkers: 'Needs of coworkers',
    empty: 'An empty board',
  },
};
