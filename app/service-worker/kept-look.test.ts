import { expect, test } from 'vitest';

import { attributesOf, isLook } from './kept-look.ts';

test('a look is three known words, and nothing else gets into a page', () => {
  const dark = { locale: 'it', textSize: 'large', theme: 'dark' } as const;
  expect(isLook(dark)).toBe(true);
  expect(isLook({ ...dark, theme: '"><script>' })).toBe(false);
  expect(isLook({ ...dark, locale: 'fr' })).toBe(false);
  expect(isLook(null)).toBe(false);
  expect(attributesOf(dark)).toBe(' lang="it" data-text-size="large" data-theme="dark"');
  expect(attributesOf({ ...dark, theme: 'system' })).toBe(' lang="it" data-text-size="large"');
});
