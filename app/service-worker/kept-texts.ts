import type { Part } from '#app/i18n/dictionary.ts';

/** The texts that kept pages read, with what they load later (`tests/texts-by-route.test.ts`). */
export const KEPT_TEXTS: readonly Part[] = [
  'boards',
  'boards/card',
  'deals',
  'frame',
  'groups',
  'recurrence',
  'requests',
];
