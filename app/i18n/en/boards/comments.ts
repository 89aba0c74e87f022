import type { Dictionary } from '../../dictionary.ts';

export const comments: Dictionary['boards']['comments'] = {
  title: 'Let’s talk',
  count: (p) => (p.count === 1 ? '1 comment' : `${p.count} comments`),
  none: 'No comments yet.',
  someone: 'Someone no longer in the group',
};
