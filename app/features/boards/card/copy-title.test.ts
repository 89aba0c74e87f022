import { expect, test } from 'vitest';

import { BOARD_LIMITS } from '#app/domain/boards/document/board-schema.ts';
import { boards as en } from '#app/i18n/boards/en.ts';
import { boards as it } from '#app/i18n/boards/it.ts';

import { copyTitle } from './copy-title.ts';

test('a copy says that it is one, and keeps a title whole that leaves no room for that', () => {
  for (const { copyOf } of [it, en]) {
    const room = BOARD_LIMITS.titleLength - copyOf({ title: '' }).length;
    const fits = 'a'.repeat(room);
    expect(copyTitle(fits, copyOf)).toBe(copyOf({ title: fits }));
    for (const length of [room + 1, BOARD_LIMITS.titleLength]) {
      expect(copyTitle('a'.repeat(length), copyOf)).toBe('a'.repeat(length));
    }
  }
});
