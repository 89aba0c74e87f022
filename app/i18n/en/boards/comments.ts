import type { Dictionary } from '../../dictionary.ts';

export const comments: Dictionary['boards']['comments'] = {
  title: 'Let’s talk',
  none: 'No comments yet.',
  someone: 'Someone no longer in the group',
};
