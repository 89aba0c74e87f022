import { describe, expect, it } from 'vitest';

import { DatabaseAwayError, isDatabaseAway, mayBeDone, namedAway } from './database-away.ts';

const withCode = (code: string) => Object.assign(new Error('said by the server'), { code });
const wrapped = (cause: unknown) => new Error('Failed query: select 1\nparams: secret', { cause });

describe('[R-DB] which errors say that the database is away', () => {
  it.each(['08006', '08P01', '25006', '25P03', '53100', '53200', '53300', '57014', '58030'])(
    'PostgreSQL’s %s, wrapped as drizzle does',
    (code) => expect(isDatabaseAway(wrapped(withCode(code)))).toBe(true),
  );

  it.each(['57P01', '57P02', '57P03', '57P05'])('PostgreSQL’s shutdown %s', (code) =>
    expect(isDatabaseAway(withCode(code))).toBe(true),
  );

  it.each(['23505', '40001', '40P01', '42P01', '22P02', 'P0001', '25P02'])(
    'not %s: the server is there and answers',
    (code) => expect(isDatabaseAway(wrapped(withCode(code)))).toBe(false),
  );

  it.each(['ECONNREFUSED', 'CONNECT_TIMEOUT', 'CONNECTION_CLOSED', 'EPIPE'])(
    '%s where the driver says it, and nowhere else',
    (code) => {
      expect(isDatabaseAway(withCode(code))).toBe(false);
      expect(isDatabaseAway(wrapped(namedAway(withCode(code))))).toBe(true);
    },
  );

  it('an embedded machine that stopped', () => {
    expect(isDatabaseAway(wrapped(new WebAssembly.RuntimeError('unreachable')))).toBe(true);
  });

  it('knows a lost COMMIT', () => {
    const lost = new DatabaseAwayError('lost while committing', { mayBeDone: true });
    expect(mayBeDone(wrapped(lost))).toBe(true);
    expect(mayBeDone(wrapped(new DatabaseAwayError('no session')))).toBe(false);
  });

  it('survives what is no error', () => {
    expect(isDatabaseAway('57P01')).toBe(false);
    expect(isDatabaseAway(null)).toBe(false);
  });
});
