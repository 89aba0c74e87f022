import { startApp, type RunningApp } from '#tests/support/app.ts';
import { createDatabase, dropDatabase } from '#tests/bench/load/cortile-world.ts';

import { residentBytes } from './resident-memory.ts';

/** As our container runs: what large boards pass through memory goes back to the system at once. */
const ALLOCATOR = { MALLOC_MMAP_THRESHOLD_: '65536' };

/** The built application with the demo city, in a process of its own. */
export type City = {
  readonly app: RunningApp;
  isAlive(): boolean;
  residentBytes(): Promise<number>;
  close(): Promise<void>;
};

/** Starts the city on one of the two databases. */
export async function openCity(kind: 'embedded' | 'PostgreSQL'): Promise<City> {
  const databaseUrl = kind === 'PostgreSQL' ? await createDatabase() : null;
  const app = await startApp({
    ...ALLOCATOR,
    LOG_LEVEL: 'error',
    ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
  });
  const { process } = app;
  return {
    app,
    isAlive: () => process.exitCode === null && process.signalCode === null,
    residentBytes: () => residentBytes(process.pid ?? 0),
    close: async () => {
      await app.stop();
      if (databaseUrl !== null) await dropDatabase(databaseUrl);
    },
  };
}
