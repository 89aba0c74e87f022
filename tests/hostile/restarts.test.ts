import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { RedisServer } from '#tests/bench/load/redis-server.ts';
import { pass, waitFor } from '#tests/realtime/support/wait-for.ts';
import { startApp, type RunningApp } from '#tests/support/app.ts';
import {
  findPostgresBinaries,
  startOwnPostgres,
  type OwnPostgres,
  type StopMode,
} from '#tests/support/own-postgres.ts';

import { isLong } from './support/form.ts';
import { HonestPerson, p95, type Act } from './support/honest-person.ts';
import { describeRow, type Row } from './support/table.ts';

const MODES: readonly StopMode[] = ['fast', 'immediate', 'crash', 'smart'];
const RESTARTS = isLong ? 12 : 3;
const AWAY_MS = [0, 400, 3_000];
/** R: back within five seconds of the database's return; an answer within two, and a little air. */
const BACK_MS = 5_000;
const MOST_MS_AWAY = 3_000;
const MOST_MS = isLong ? 250 : 1_500;

describe.skipIf(findPostgresBinaries() === null)('[R-DB] a server whose database goes away', () => {
  let postgres: OwnPostgres;
  let redis: RedisServer | null;
  let app: RunningApp;
  let honest: HonestPerson;
  const rows: Row[] = [];

  beforeAll(async () => {
    postgres = await startOwnPostgres();
    redis = await RedisServer.start();
    app = await startApp({
      DATABASE_URL: postgres.url,
      LOG_LEVEL: 'silent',
      ...(redis ? { REDIS_URL: redis.url } : {}),
    });
    honest = await HonestPerson.settle(app.address);
    await honest.start();
    await waitFor('somebody at work', () => honest.acts.length > 20, 30_000);
  }, 120_000);

  afterAll(async () => {
    console.log(`\n${rows.map(({ line }) => line).join('\n')}`);
    await honest.stop();
    await app.stop();
    await redis?.goAway();
    await postgres.remove();
  }, 60_000);

  const isAlive = () => app.process.exitCode === null && app.process.signalCode === null;

  test.each(Array.from({ length: RESTARTS }, (_, at) => at))(
    'restart %i of PostgreSQL: no death, no 500, back at once, no word lost',
    async (at) => {
      const mode = MODES[at % MODES.length] ?? 'fast';
      const awayMs = AWAY_MS[at % AWAY_MS.length] ?? 0;
      honest.takeActs();
      await postgres.restart(mode, awayMs);
      const during = honest.takeActs();
      const done = (kind: Act['kind']) =>
        honest.acts.some((act) => act.kind === kind && act.status === 200);
      await waitFor('pages and edits again', () => done('page') && done('edit'), BACK_MS);
      rows.push(describeRow(`${mode}, ${awayMs} ms away`, during));
      const pages = [...during, ...honest.acts].filter(({ kind }) => kind === 'page');
      expect(isAlive(), 'the process lives').toBe(true);
      expect(pages.filter(({ status }) => status !== 200 && status !== 503)).toEqual([]);
      expect(pages.filter(({ ms }) => ms > MOST_MS_AWAY)).toEqual([]);
      expect(await honest.lostWords()).toEqual([]);
    },
    60_000,
  );

  test('[R-REDIS] Redis goes away and comes back: nobody notices', async () => {
    if (!redis) return;
    honest.takeActs();
    await redis.goAway();
    await pass(isLong ? 10_000 : 2_000);
    await redis.comeBack();
    await pass(1_000);
    const acts = honest.takeActs();
    rows.push(describeRow('Redis away', acts));
    expect(isAlive(), 'the process lives').toBe(true);
    expect(acts.length).toBeGreaterThan(10);
    expect(acts.filter(({ status }) => status !== 200)).toEqual([]);
    expect(p95(acts, 'page')).toBeLessThan(MOST_MS);
    expect(p95(acts, 'edit')).toBeLessThan(MOST_MS);
  }, 60_000);
});
