import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { correctText, typingErrors } from './spelling.ts';

const WORDS = ['nuoto', 'nuovo', 'logopedia', 'baby', 'sitter', 'badante', 'per', 'nido'];

describe('spelling', () => {
  it('[UX16] forgives a letter left out, added, changed or swapped', () => {
    for (const typed of ['nuto', 'nuotto', 'nuoti', 'nuoot']) {
      expect(correctText(typed, WORDS)).toBe('nuoto');
    }
    expect(correctText('logopedai', WORDS)).toBe('logopedia');
    expect(correctText('logapedai', WORDS)).toBe('logopedia');
  });

  it('[UX16] completes a word that was only begun', () => {
    expect(correctText('logop', WORDS)).toBe('logopedia');
    expect(correctText('Baby sit', WORDS)).toBe('baby sitter');
  });

  it('[UX16] corrects each word and leaves the known ones', () => {
    expect(correctText('baby siter', WORDS)).toBe('baby sitter');
    expect(correctText('bady-sitter', WORDS)).toBe('baby sitter');
  });

  it('[UX16] guesses nothing from two letters, from far words, or when all is known', () => {
    for (const text of ['xy', 'elicottero', 'nuoto', 'baby elicottero', '', '  ', '%_\'"']) {
      expect(correctText(text, WORDS)).toBeNull();
    }
  });

  it('[UX16] reads accents and capitals as plain letters', () => {
    expect(correctText('Logopèdai', WORDS)).toBe('logopedia');
  });

  it('[UX16] counts errors as a distance: symmetric, zero only between equals', () => {
    const word = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(typingErrors(a, b)).toBe(typingErrors(b, a));
        expect(typingErrors(a, b) === 0).toBe(a === b);
      }),
    );
  });
});
