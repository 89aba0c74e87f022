import { expect, test } from 'vitest';

import {
  DEPENDANT_KINDS,
  isDependantKind,
  isLocale,
  isTextSize,
  isTheme,
  LOCALES,
  NAME_MAX_LENGTH,
  TEXT_SIZES,
  THEMES,
} from './profile.ts';

test('[CAT] a profile holds only known choices', () => {
  expect(LOCALES.every(isLocale)).toBe(true);
  expect(TEXT_SIZES.every(isTextSize)).toBe(true);
  expect(THEMES.every(isTheme)).toBe(true);
  expect(DEPENDANT_KINDS.every(isDependantKind)).toBe(true);
  const strangers = ['', 'IT', 'fr', 'huge', 'blue', 'adult', 1, null, undefined];
  const isKnown = (v: unknown) => isLocale(v) || isTextSize(v) || isTheme(v) || isDependantKind(v);
  expect(strangers.some(isKnown)).toBe(false);
  expect(NAME_MAX_LENGTH).toBe(80);
});
