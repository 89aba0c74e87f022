import type { Texts } from '#app/i18n/dictionary.ts';

import { labels } from './labels/en.ts';
import { boardsOfGroup } from './boards-of-group/en.ts';
import { exported } from './export/en.ts';
import { follow, shortcuts } from './follow/en.ts';
import { views } from './views/en.ts';
import { pluralsOf } from '../plural.ts';

const { count, pick } = pluralsOf('en');

const households = (number: number) => count(number, 'household', 'households');

export const boards: Texts['boards'] = {
  crumb: 'My groups',
  households: (p) => households(p.count),
  municipio: (p) => `Municipio ${p.number}`,
  here: (p) => pick(p.count, 'Only you here', `${p.count} people here`),
  connecting: 'Connecting…',
  notConnected: 'You are offline',
  presence: 'Who is here now',
  you: 'you',
  personWriting: (p) => `${p.name} is writing`,
  personHere: (p) => `${p.name}, here now`,
  moreHere: (p) => `and ${p.count} more`,
  invite: 'Invite',
  money: 'Money',
  newNeed: 'New need',
  figures: 'Your money',
  vouchers: (p) =>
    p.count === 0
      ? 'on your vouchers'
      : pick(p.count, 'on your voucher', `on your ${p.count} vouchers`),
  toPay: 'to pay in money',
  running: (p) =>
    p.count === 0
      ? 'no orders under way'
      : count(p.count, 'order of the group', 'orders of the group'),

  board: 'Board of needs',
  showColumn: 'Column to see',
  columns: {
    needs: 'We need',
    asking: 'We are asking',
    deciding: 'To decide',
    arranged: 'Arranged',
  },
  columnHints: {
    needs: 'Needs to make clear together',
    asking: 'Requests sent, offers coming in',
    deciding: 'We choose the offer together',
    arranged: 'Ordered together, or arranged by yourselves',
  },
  columnEmpty: {
    needs: 'What you need goes here. For example: after-school help for five children.',
    asking: 'What you asked the providers goes here.',
    deciding: 'Offers to vote on go here.',
    arranged: 'What you ordered together goes here.',
  },
  cards: (p) => count(p.count, 'card', 'cards'),
  untitled: 'No title',
  arrangedByYou: 'Arranged by yourselves',

  offers: (p) => count(p.count, 'offer', 'offers'),
  noOffers: 'Waiting for offers',
  canAskAgain: 'An organiser can ask again',
  newOffers: (p) => `${p.count} new`,
  agree: (p) => `${p.agree} of ${p.voters}`,
  agreeWord: 'agree',
  votesLabel: 'Households that agree',
  voucherFits: 'You can use one of your vouchers',
  joined: (p) => `Taking part: ${p.names}`,

  actions: (p) => `Actions for “${p.title}”`,
  open: 'Open',
  moveTo: (p) => `Move to “${p.column}”`,
  moveUp: 'Move up',
  moveDown: 'Move down',
  archive: 'Archive',
  copy: 'Copy',
  copyOf: (p) => `${p.title} (copy)`,
  copiedToast: (p) => `“${p.title}” is copied`,
  deleteForGood: 'Delete for good',
  deleteTitle: 'Delete this card?',
  deleteText: (p) => `“${p.title}” goes for everybody. The board’s history can bring it back.`,
  deletedToast: (p) => `“${p.title}” is deleted`,
  deletedText: 'The board’s history can bring it back.',
  grip: (p) => `Move “${p.title}”`,
  gripRole: 'card to move',
  gripHelp: 'Space to pick up, arrows to move, space to drop, Esc to cancel.',
  grabbed: (p) =>
    `You picked up “${p.title}”. ${p.column}, place ${p.place} of ${p.count}. Arrows to move, space to drop, Esc to cancel.`,
  grabbedPinned: (p) =>
    `You picked up “${p.title}”. ${p.column}, place ${p.place} of ${p.count}. It has a request: it stays in this column.`,
  carried: (p) => `${p.column}, place ${p.place} of ${p.count}`,
  dropped: (p) => `“${p.title}” is in ${p.column}, place ${p.place}.`,
  moveCancelled: (p) => `Cancelled: “${p.title}” is back in its place.`,
  moveLost: 'Somebody removed this card.',
  pinned: 'It has a request: its column changes by itself.',
  movedToast: (p) => `Moved to “${p.column}”`,
  archivedToast: (p) => `“${p.title}” is archived`,
  undo: 'Undo',
  undone: 'Undone',

  pastedTooMuch: (p) =>
    count(
      p.count,
      'letter did not fit and was not pasted. The whole text is still in your clipboard.',
      'letters did not fit and were not pasted. The whole text is still in your clipboard.',
    ),

  lost: {
    refusedTitle: 'Texts that were not saved',
    refusedText: 'The board did not take them. Copy them, or make a new card of each.',
    copy: 'Copy the text',
    copyLabel: (p) => `Copy the text of “${p.title}”`,
    title: 'Texts without a card',
    text: 'You wrote here. Meanwhile somebody removed the card.',
    comments: 'Your comments',
    checklist: 'Checklist',
    restore: 'Make a card',
    discard: 'Discard',
    discardLabel: (p) => `Discard “${p.title}”`,
  },

  dialog: {
    title: 'What do you need?',
    name: 'Write it in one sentence',
    nameHint: 'For example: “Someone to walk the children to school”',
    nameMissing: 'Write what you need.',
    category: 'Kind of help',
    schedule: 'When?',
    scheduleHint: 'For example: “Mondays and Thursdays, 4:30 to 6:30 pm”',
    joins: 'My household takes part too',
    who: 'For whom?',
    cancel: 'Cancel',
    add: 'Add to the board',
    added: (p) => `“${p.title}” is on the board`,
    filtersOff: 'The filters were taken away, so that you see it.',
  },

  marks: {
    comments: (p) => count(p.count, 'comment', 'comments'),
    files: (p) => count(p.count, 'file', 'files'),
    checklist: (p) => `${p.done} of ${count(p.total, 'thing', 'things')} done`,
    bestSlot: (p) => `The best: ${p.slot}, ${p.yes} of ${p.of}`,
    bestSlots: (p) => `${count(p.count, 'time suits', 'times suit')} ${p.yes} of ${p.of}`,
    due: {
      overdue: (p) => `overdue since ${p.day}`,
      today: () => 'due today',
      tomorrow: () => 'due tomorrow',
      later: (p) => `due ${p.day}`,
    },
  },
  age: (p) => count(p.age, 'year old', 'years old'),
  activity: 'Activity and history',
  panelNoLine: 'There is no connection. Reload the page when it is back.',
  saving: {
    saved: 'All saved',
    saving: 'Saving…',
    offline: 'You are offline: it is sent later',
    unkept: 'You are offline: leave this page open',
    connecting: 'Connecting…',
    read: 'Read only',
  },
  access: {
    viewerTitle: 'You can look, not write',
    viewerText: 'Your household is in the group as a viewer. To write, ask an organiser.',
    removedTitle: 'Your household is no longer in this group',
    removedText: 'You no longer see what is new. Ask an organiser.',
    signedOutTitle: 'You are signed out',
    signedOutText: 'Sign in again to go on. What you wrote stays on this device.',
    signIn: 'Sign in',
    toGroups: 'Go to my groups',
    noScriptTitle: 'Here you can read the board',
    noScriptText:
      'Writing on it needs scripts in the browser. Votes, orders and messages work without.',
  },
  refusedTitle: 'This change was not saved',

  labels,
  boardsOfGroup,
  export: exported,
  follow,
  shortcuts,
  views,

  codes: {
    'board.not_found': 'There is no such board.',
    'board.limit_reached': 'A group has 20 boards at most, archived ones too.',
    'board.last_in_use': 'At least one board must stay in use.',
    'file.empty': 'This file is empty.',
    'file.too_large': 'It is larger than 5 MB. Try a smaller photo.',
    'file.other_kind': 'Only JPEG, PNG and WebP photos and PDFs fit here.',
    'file.broken': 'We cannot read this file. Try to save it again.',
    'file.too_many_pixels':
      'This picture is too large to show: at most 12,000 pixels a side and 40 megapixels.',
    'file.encrypted': 'This PDF is protected. Save it without a password, then try again.',
    'file.busy': 'We are checking many PDFs already. Try again in a minute.',
    'file.too_heavy': 'This PDF is too heavy to check. Save it with fewer pages, then try again.',
    'file.unchecked': 'We could not check this file, through no fault of yours. Try again shortly.',
    'file.message_full': 'A message brings 3 files at most.',
    'file.thread_full': 'There is no room for files here any more.',
    'file.card_full': 'The card already has 20 files. Remove one.',
    'file.board_full': 'The board already has 60 MB of files. Remove some.',
    'file.not_found': 'This file is not there any more.',
    'file.no_line': 'The connection was lost. Try again.',
    'boards.read_only': 'You can only read this board.',
    'boards.price_too_large': 'At most €1,000,000.00.',
    'boards.too_large': 'The change is too big. Try to split it.',
    'boards.too_fast': 'Too many changes at once. Wait a moment.',
    'boards.full': 'The board is full. Remove some cards.',
    'boards.busy': 'The board is busy. Try again soon.',
    'boards.slow': 'This board takes unusually long to open. Try again in a moment.',
    'boards.bad_value': 'This value does not fit here.',
    'boards.text_too_long':
      'Together with what others wrote, a text is too long. Shorten it and it will be saved.',
    'boards.too_many': 'There are too many things in this list. Take some out.',
    'boards.contested': 'Too many people changed this at once. Look at it again and try once more.',
    'boards.unknown_place': 'This value does not fit here.',
    'boards.malformed': 'Something is wrong. Reload the page.',
    'boards.past_not_found': 'This moment can no longer be seen.',
    'boards.gap': 'Something is wrong. Reload the page.',
    'boards.foreign_client': 'Something is wrong. Reload the page.',
    'boards.not_yours': 'This belongs to somebody else. You cannot change it.',
    'boards.too_deep': 'Something is wrong. Reload the page.',
  },
};
