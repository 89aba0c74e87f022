import { expect, test } from 'vitest';

import { en } from '../../en.ts';
import { it } from '../../it.ts';

test('[HRS] the need says hours and households, each as it is', () => {
  const total = it.boards.joins.total;
  const hours = { least: 3, most: 3, households: 4 };
  expect(total({ count: 4, hours })).toBe('3 ore alla settimana, 4 famiglie');
  expect(total({ count: 1, hours: { least: 1, most: 1, households: 1 } })).toBe(
    '1 ora alla settimana, 1 famiglia',
  );
  expect(total({ count: 2, hours: { least: 2, most: 3, households: 2 } })).toBe(
    'da 2 a 3 ore alla settimana, 2 famiglie',
  );
  const few = { least: 4, most: 4, households: 1 };
  expect(total({ count: 3, hours: few })).toBe('4 ore alla settimana, dette da 1 famiglia su 3');
  expect(en.boards.joins.total({ count: 3, hours: few })).toBe(
    '4 hours a week, said by 1 household of 3',
  );
  expect(total({ count: 2, hours: null })).toBe('2 famiglie');
  expect(en.boards.joins.total({ count: 4, hours })).toBe('3 hours a week, 4 households');
});
