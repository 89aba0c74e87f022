import type { BoardTextsApart, Dictionary, Part } from './dictionary.ts';

/** The part of a text by its first word; the boards' own come in several. */
export const PART_OF_WORD: Readonly<Record<Exclude<keyof Dictionary, 'boards'>, Part>> = {
  about: 'about',
  accounts: 'accounts',
  catalogue: 'catalogue',
  city: 'city',
  companies: 'companies',
  components: 'frame',
  errors: 'frame',
  groups: 'groups',
  home: 'home',
  notifications: 'notifications',
  offline: 'frame',
  orders: 'orders',
  providers: 'providers',
  recurrence: 'recurrence',
  requests: 'requests',
  shell: 'frame',
  spaces: 'spaces',
  templates: 'templates',
  wallet: 'wallet',
};

/** The part each text of boards comes with that does not come with the board itself. */
export const APART_FROM_BOARD: Readonly<
  Record<keyof BoardTextsApart, Extract<Part, `boards/${string}`>>
> = {
  attachments: 'boards/need',
  availability: 'boards/need',
  checklist: 'boards/need',
  comments: 'boards/need',
  history: 'boards/history',
  joins: 'boards/need',
  panel: 'boards/need',
  parts: 'boards/need',
  services: 'boards/need',
  tolerance: 'boards/need',
  when: 'boards/need',
};
