import type { Dictionary } from '#app/i18n/dictionary.ts';

export const labels: Dictionary['boards']['labels'] = {
  title: 'Labels',
  choose: 'Choose those that fit',
  rename: 'Change the names',
  renameTitle: 'Names of the labels',
  renameHint: 'They hold for the whole board. Empty field: the first name comes back.',
  cancel: 'Cancel',
  save: 'Save the names',
  names: {
    urgent: 'Urgent',
    waiting: 'Waiting',
    idea: 'Idea',
    school: 'School',
    home: 'Home',
    health: 'Health',
    money: 'Money',
    volunteer: 'Volunteers',
  },
};
