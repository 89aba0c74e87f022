import type { Dictionary } from '#app/i18n/dictionary.ts';

/** English for `it/offline.ts`. */
export const offline: Dictionary['offline'] = {
  title: 'No connection',
  text: 'This page opens only with a connection.',
  again: 'Try again',
  boards: 'Boards on this device',
  boardsText: 'You can read them and write: it is sent later.',
  papers: 'Pages to read',
  papersText: 'As they were when you last opened them on this device.',
  paperOf: (p) => `You are offline. You see the page of ${p.when}: you can read it, not send.`,
  groups: 'My groups',
  keptAt: (p) => `You are offline. This is the news of ${p.when}.`,
  notKept:
    'You are offline and this browser does not keep texts. Leave this page open: it is sent later.',
  full: 'You are offline and this device’s storage is full. Leave this page open: it is sent later.',
};
