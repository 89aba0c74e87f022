import type { Dictionary } from '#app/i18n/dictionary.ts';

export const boardsOfGroup: Dictionary['boards']['boardsOfGroup'] = {
  title: 'Boards of the group',
  sub: 'One board for each theme: school, home, summer.',
  choose: ({ name }) => `Board “${name}”, choose another`,
  board: 'Board',
  all: 'All boards',
  new: 'New board',
  archivedHere: 'This board is archived: you can only read it.',
  inUse: 'In use',
  archived: 'Archived',
  archivedHint: 'You can read them, not write.',
  name: 'Name of the board',
  nameHint: 'For example: “Summer 2027”.',
  rename: 'Rename',
  renameOf: ({ name }) => `Rename “${name}”`,
  save: 'Save the name',
  archive: 'Archive',
  archiveOf: ({ name }) => `Archive “${name}”`,
  unarchive: 'Use again',
  unarchiveOf: ({ name }) => `Use “${name}” again`,
  create: 'Make the board',
};
