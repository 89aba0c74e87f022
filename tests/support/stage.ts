import { afterAll, beforeAll, beforeEach } from 'vitest';

import { createWorld, type TestWorld } from './context.ts';
import { openTestDatabase, type TestDatabase } from './database.ts';

/** A database of the file's own, opened before its first test and thrown away after its last. */
export function useDatabase(): TestDatabase {
  let opened: TestDatabase | undefined;
  const here = (): TestDatabase => {
    if (!opened) throw new Error('the database is opened before the first test, not before that');
    return opened;
  };
  beforeAll(async () => {
    opened = await openTestDatabase();
  });
  afterAll(() => opened?.close());
  return {
    get db() {
      return here().db;
    },
    get kind() {
      return here().kind;
    },
    get url() {
      return here().url;
    },
    close: () => here().close(),
  };
}

/**
 * A new world for each test on that database: nothing was sent yet, and the clock is where it starts.
 *
 * @param start Where the clock starts; where `createWorld` puts it unless told.
 */
export function useWorld(database: TestDatabase, start?: Date): TestWorld {
  let made: TestWorld | undefined;
  const here = (): TestWorld => {
    if (!made) throw new Error('a world is made before each test, not before that');
    return made;
  };
  beforeEach(() => {
    made = createWorld(database.db, start);
  });
  return {
    as: (actor) => here().as(actor),
    get live() {
      return here().live;
    },
    get access() {
      return here().access;
    },
    get clock() {
      return here().clock;
    },
    set clock(now) {
      here().clock = now;
    },
    get isRunning() {
      return here().isRunning;
    },
    set isRunning(is) {
      here().isRunning = is;
    },
  };
}
