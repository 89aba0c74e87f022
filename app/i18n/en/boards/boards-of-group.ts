import type { Dictionary } from '../../dictionary.ts';

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
  codes: {
    'board.not_found': 'There is no such board.',
    'board.limit_reached': 'A group has 20 boards at most, archived ones too.',
    'board.last_in_use': 'At least one board must stay in use.',
  },
};
