import fc from 'fast-check';
import { expect, test } from 'vitest';

import { diffText } from './diff-text.ts';

const only = (parts: ReturnType<typeof diffText>, kinds: readonly string[]) =>
  parts
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text)
    .join('');

test('[HI4] differences are told word by word', () => {
  expect(diffText('il lunedì alle 9', 'il martedì alle 9')).toEqual([
    { kind: 'same', text: 'il ' },
    { kind: 'gone', text: 'lunedì' },
    { kind: 'come', text: 'martedì' },
    { kind: 'same', text: ' alle 9' },
  ]);
  expect(diffText('', '')).toEqual([]);
  expect(diffText('uguale', 'uguale')).toEqual([{ kind: 'same', text: 'uguale' }]);
});

test('[HI4] the parts give both texts back', () => {
  const words = fc
    .array(fc.constantFrom('a', 'b', ' ', '\n', 'è', '🌿', 'cane'))
    .map((all) => all.join(''));
  fc.assert(
    fc.property(words, words, (before, after) => {
      const parts = diffText(before, after);
      expect(only(parts, ['same', 'gone'])).toBe(before);
      expect(only(parts, ['same', 'come'])).toBe(after);
    }),
  );
});

test('[HI4] two long texts that share nothing are compared in no time', () => {
  const long = (word: string) => Array.from({ length: 5_000 }, (_, n) => `${word}${n}`).join(' ');
  expect(diffText(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['gone', 'come']);
});
