import { Writable } from 'node:stream';

import { sql } from 'drizzle-orm';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { findSessionByToken } from '#db/queries/accounts/sessions.ts';
import { sessions } from '#db/schema/accounts.ts';
import { hashWithSecret, newToken } from '#server/ids.ts';
import { serializeError } from '#server/log.ts';
import { TEST_SECRET } from '#tests/support/context.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';

describe('[W] [G] the log of a query that really failed', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  const token = newToken();
  const tokenHash = hashWithSecret(TEST_SECRET, token);
  const EMAIL = 'anna.rossi@example.org';

  /** What the process's log says of an error, as text. */
  function written(error: unknown): string {
    let text = '';
    const stream = new Writable({
      write(chunk: Buffer, _encoding, done) {
        text += chunk.toString();
        done();
      },
    });
    pino({ serializers: { err: serializeError } }, stream).error({ err: error }, 'failed');
    return text;
  }

  async function logOf(work: Promise<unknown>): Promise<string> {
    const error = await work.then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(Error);
    const text = written(error);
    for (const secret of [token, tokenHash, EMAIL]) expect(text).not.toContain(secret);
    return text;
  }

  test('names the statement, never the session it looked for', async () => {
    await database.db
      .transaction(async (tx) => {
        await tx.execute(sql`alter table sessions rename to sessions_gone`);
        const text = await logOf(findSessionByToken(tx, { tokenHash, now: new Date() }));
        expect(text).toContain('Failed query');
        expect(text).toContain('42P01');
        tx.rollback();
      })
      .catch(() => undefined);
  });

  test('nor values that a constraint repeats', async () => {
    const now = new Date();
    const row = { id: EMAIL, tokenHash, personId: EMAIL, expiresAt: now, createdAt: now };
    expect(await logOf(database.db.insert(sessions).values(row))).toContain('23503');
  });

  test('nor values that PostgreSQL could not read', async () => {
    const text = await logOf(database.db.execute(sql`select ${EMAIL}::int, ${token}::text`));
    expect(text).toContain('22P02');
  });
});
