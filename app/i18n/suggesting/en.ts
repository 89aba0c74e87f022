import type { Texts } from '../dictionary.ts';
import { pluralsOf } from '../plural.ts';

const { count } = pluralsOf('en');

export const suggesting: Texts['suggesting'] = {
  list: 'Suggestions',
  found: (p) => `${count(p.count, 'suggestion', 'suggestions')}: arrows to choose, Enter to open`,
  kinds: {
    category: 'Kind of help',
    service: 'Service',
    place: 'Area',
    provider: 'Provider',
  },
};
