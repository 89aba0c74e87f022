import { expect, test } from 'vitest';

import { en } from '#app/i18n/en.ts';
import { it } from '#app/i18n/it.ts';

import { limitWords } from './tolerance-words.ts';

const limit = { maxCents: 2400, unit: 'hour', note: '' } as const;

test('a highest price says per what and for whom, as offers do', () => {
  const said = (tolerance: Parameters<typeof limitWords>[0]) =>
    limitWords(tolerance, it, 'it').replaceAll('\u00a0', ' ');
  expect(said({ ...limit, basis: 'total' })).toBe('fino a € 24,00 all’ora per tutto il gruppo');
  expect(said({ ...limit, basis: 'per_household' })).toBe('fino a € 24,00 all’ora a famiglia');
  expect(said({ ...limit, basis: 'per_beneficiary' })).toBe('fino a € 24,00 all’ora a testa');
  expect(said({ ...limit, unit: null, basis: 'total' })).toBe(
    'fino a € 24,00 in tutto per tutto il gruppo',
  );
  expect(said(limit)).toBe('fino a € 24,00 all’ora');
  expect(said({ ...limit, maxCents: null })).toBe('');
  expect(limitWords({ ...limit, basis: 'per_household' }, en, 'en')).toBe(
    'up to €24.00 an hour per household',
  );
});
