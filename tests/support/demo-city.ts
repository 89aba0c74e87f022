import { beforeAll } from 'vitest';

import { romeDay } from '#app/domain/dates.ts';
import { loadDemo } from '#db/demo/load-demo.ts';

import type { TestDatabase } from './database.ts';

/** The demo city as it is at an instant, in the file's database before its first test. */
export function useDemoCity(database: TestDatabase, now: Date): void {
  beforeAll(async () => {
    await loadDemo(database.db, {
      today: romeDay(now),
      now,
      passwordHash: '$none',
      onProgress: () => undefined,
    });
  });
}
