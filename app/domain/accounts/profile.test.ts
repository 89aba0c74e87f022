import { expect, test } from 'vitest';

import { DEPENDANT_KINDS, LOCALES, NAME_MAX_LENGTH, TEXT_SIZES, THEMES } from './profile.ts';

test('[CAT] a profile holds only known choices, the first of a person who made none', () => {
  expect(LOCALES).toEqual(['it', 'en']);
  expect(TEXT_SIZES[0]).toBe('normal');
  expect(THEMES[0]).toBe('system');
  for (const words of [LOCALES, TEXT_SIZES, THEMES, DEPENDANT_KINDS]) {
    expect(new Set<string>(words).size).toBe(words.length);
  }
  expect(NAME_MAX_LENGTH).toBe(80);
});
