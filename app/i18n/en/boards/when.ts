import type { Dictionary } from '../../dictionary.ts';

export const when: Dictionary['boards']['when'] = {
  title: 'When',
};
