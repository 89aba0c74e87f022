import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { isDatabaseAway } from '#db/database-away.ts';
import { openPostgres } from '#db/open-postgres.ts';
import { allowMs } from '#db/patience.ts';
import { rowsOf } from '#db/prepared.ts';
import type { OpenDatabase } from '#db/open.ts';
import { createRateLimiter } from '#server/http/rate-limits.ts';
import { serializeError } from '#server/log.ts';
import { databaseErrorCode } from '#server/transact.ts';
import {
  findPostgresBinaries,
  startOwnPostgres,
  type OwnPostgres,
} from '#tests/support/own-postgres.ts';
import { waitFor } from '#tests/realtime/support/wait-for.ts';

const isPostgres = process.env['TEST_DATABASE'] === 'postgres';

/** Short limits: what is tried here is that there are any. */
const LIMITS = { connectMs: 500, statementMs: 500 };

describe.runIf(isPostgres && findPostgresBinaries() !== null)('[R-DB] sessions that break', () => {
  let postgres: OwnPostgres;
  let database: OpenDatabase;
  const heard: string[] = [];

  beforeAll(async () => {
    postgres = await startOwnPostgres();
    database = await openPostgres(postgres.url, {
      limits: LIMITS,
      listener: { lost: () => heard.push('lost'), returned: () => heard.push('returned') },
    });
    await database.db.execute(sql`create table tried (word text primary key)`);
  });

  afterAll(async () => {
    await database?.close();
    await postgres?.remove();
  });

  const failureOf = (work: Promise<unknown>) =>
    work.then(
      () => null,
      (error: unknown) => error,
    );
  const isUp = async () => (await failureOf(database.db.execute(sql`select 1`))) === null;
  const words = async () => {
    const rows = await database.db.execute(sql`select word from tried order by word`);
    return rowsOf(rows).map((row) => (row as { word: string }).word);
  };

  test('nothing of a transaction whose session broke is done, whatever it goes on to ask', async () => {
    const outcome = await failureOf(
      database.db.transaction(async (tx) => {
        await tx.execute(sql`insert into tried values ('before')`);
        await postgres.terminateSessions();
        await waitFor('another session', isUp);
        await failureOf(tx.execute(sql`insert into tried values ('after')`));
        await failureOf(tx.execute(sql`insert into tried values ('later')`));
      }),
    );
    expect(isDatabaseAway(outcome)).toBe(true);
    expect(await words()).toEqual([]);
  });

  test('a statement that fails undoes its transaction, even when the work goes on', async () => {
    const outcome = await failureOf(
      database.db.transaction(async (tx) => {
        await tx.execute(sql`insert into tried values ('kept?')`);
        await failureOf(tx.execute(sql`select * from nowhere`));
      }),
    );
    expect(outcome).toBeInstanceOf(Error);
    expect(isDatabaseAway(outcome)).toBe(false);
    expect(await words()).toEqual([]);
  });

  test('a savepoint is undone alone', async () => {
    await database.db.transaction(async (tx) => {
      await tx.execute(sql`insert into tried values ('outer')`);
      await failureOf(
        tx.transaction(async (inner) => {
          await inner.execute(sql`insert into tried values ('inner')`);
          await inner.execute(sql`select * from nowhere`);
        }),
      );
    });
    expect(await words()).toEqual(['outer']);
    await database.db.execute(sql`delete from tried`);
  });

  test('what is asked for side by side is done in that order, and fails together', async () => {
    const insert = (word: string) => sql`insert into tried values (${word})`;
    const outcome = await failureOf(
      database.db.transaction((tx) =>
        Promise.all([
          tx.execute(insert('one')),
          tx.execute(sql`update tried set word = 'two' where word = 'one'`),
          tx.execute(insert('two')),
          tx.execute(insert('three')),
        ]),
      ),
    );
    expect(databaseErrorCode(outcome)).toBe('23505');
    expect(await words()).toEqual([]);
  });

  test('work that fails while its transaction is being opened leaves nothing', async () => {
    const opened = database.db.transaction(async (tx) => {
      const asked = failureOf(tx.execute(sql`insert into tried values ('ahead')`));
      await Promise.resolve();
      await Promise.resolve();
      void asked;
      throw new Error('gave up');
    });
    expect(await failureOf(opened)).toEqual(new Error('gave up'));
    expect(await words()).toEqual([]);
  });

  test('a savepoint that fails before it asks anything undoes nothing around it', async () => {
    await database.db.transaction(async (tx) => {
      const refused = () => Promise.reject(new Error('refused'));
      await failureOf(tx.transaction(refused));
      await tx.execute(sql`insert into tried values ('outer')`);
      await tx.transaction((inner) => inner.execute(sql`insert into tried values ('inner')`));
      await failureOf(tx.transaction(refused));
    });
    expect(await words()).toEqual(['inner', 'outer']);
    await database.db.execute(sql`delete from tried`);
  });

  test('a transaction that is over takes nothing more', async () => {
    const kept = await database.db.transaction((tx) => Promise.resolve(tx));
    expect(await failureOf(kept.execute(sql`insert into tried values ('late')`))).not.toBeNull();
    expect(await words()).toEqual([]);
  });

  test('a page’s statement has a limit, and a transaction may ask for more', async () => {
    const slow = await failureOf(database.db.execute(sql`select pg_sleep(3)`));
    expect(isDatabaseAway(slow)).toBe(true);
    await database.db.transaction(async (tx) => {
      await allowMs(tx, 10_000);
      await tx.execute(sql`select pg_sleep(1)`);
    });
    // Its patience was its own.
    expect(isDatabaseAway(await failureOf(database.db.execute(sql`select pg_sleep(3)`)))).toBe(
      true,
    );
  });

  test('nobody waits for a session longer than the limit', async () => {
    const held = Array.from({ length: 10 }, () =>
      database.db.transaction(async (tx) => {
        await allowMs(tx, 10_000);
        await tx.execute(sql`select pg_sleep(2)`);
      }),
    );
    const refused = await failureOf(database.db.execute(sql`select 1`));
    expect(isDatabaseAway(refused)).toBe(true);
    await Promise.all(held);
    expect(await isUp()).toBe(true);
  });

  test('while it is away everybody is told at once, attempts are still counted, and it comes back', async () => {
    heard.length = 0;
    await postgres.stop('immediate');
    await waitFor('known to be away', async () => {
      await failureOf(database.db.execute(sql`select 1`));
      return heard.includes('lost');
    });
    const refused = await failureOf(
      database.db.execute(sql`select * from tried where word = ${'anna@example.org'}`),
    );
    expect(isDatabaseAway(refused)).toBe(true);
    expect(JSON.stringify(serializeError(refused))).not.toContain('anna@example.org');

    const limits = createRateLimiter(database.db);
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect(await limits.consume('sign-in', 'anna')).toMatchObject({ isAllowed: true });
    }
    expect(await limits.consume('sign-in', 'anna')).toMatchObject({ isAllowed: false });

    await postgres.start();
    await waitFor('back', isUp, 5_000);
    expect(heard).toEqual(['lost', 'returned']);
  });
});
