import type { BoardTextsApart, Dictionary, Part } from './dictionary.ts';

/** The part of a text by its first word; the boards' own come in several. */
export const PART_OF_WORD: Readonly<Record<Exclude<keyof Dictionary, 'boards'>, Part>> = {
  about: 'about',
  accounts: 'accounts',
  agenda: 'agenda',
  bank: 'bank',
  catalogue: 'catalogue',
  channels: 'channels',
  city: 'city',
  companies: 'companies',
  dates: 'dates',
  deals: 'deals',
  documents: 'documents',
  components: 'frame',
  errors: 'frame',
  expenses: 'expenses',
  fund: 'fund',
  groups: 'groups',
  home: 'home',
  invitations: 'invitations',
  notifications: 'notifications',
  offline: 'frame',
  orders: 'orders',
  ownOrders: 'own-orders',
  payments: 'payments',
  periods: 'periods',
  providerOrders: 'provider-orders',
  providers: 'providers',
  qualification: 'qualification',
  recurrence: 'recurrence',
  recurring: 'recurring',
  requests: 'requests',
  shell: 'frame',
  sheetForm: 'sheet-form',
  spaces: 'spaces',
  templates: 'templates',
  threads: 'threads',
  timetables: 'timetables',
  wallet: 'wallet',
};

/** The part each text of boards comes with that does not come with the board itself. */
export const APART_FROM_BOARD: Readonly<
  Record<keyof BoardTextsApart, Extract<Part, `boards/${string}`>>
> = {
  attachments: 'boards/card',
  availability: 'boards/card',
  checklist: 'boards/card',
  comments: 'boards/card',
  history: 'boards/history',
  joins: 'boards/card',
  panel: 'boards/card',
  parts: 'boards/card',
  services: 'boards/card',
  tolerance: 'boards/card',
  when: 'boards/card',
};
