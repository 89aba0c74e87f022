import type { Dictionary } from '#app/i18n/dictionary.ts';
import { pluralsOf } from '../../plural.ts';

const { pick } = pluralsOf('en');

export const comments: Dictionary['boards']['comments'] = {
  title: 'Let’s talk',
  none: 'No comments yet.',
  someone: 'Someone no longer in the group',
  toNewest: 'Go to the newest',
  fresh: (p) => `${p.count} new, show`,
  freshSpoken: (p) => pick(p.count, 'There is a new comment', `There are ${p.count} new comments`),
  write: 'Write a comment',
  send: 'Send',
  sendHint: 'The whole group reads it.',
  actions: (p) => `Actions for the comment by ${p.name}`,
  edit: 'Edit',
  editLabel: 'Your comment',
  done: 'Done',
  delete: 'Delete',
  deleted: 'Comment deleted',
  deleteTitle: 'Delete this comment?',
  deleteText: 'Somebody else wrote it. This cannot be undone.',
  cancel: 'Cancel',
};
