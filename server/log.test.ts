import { describe, expect, it } from 'vitest';

import { serializeError } from './log.ts';

describe('[G] logs hold no personal data', () => {
  it('cuts the values of a failed query from message and stack', () => {
    const cause = new Error('Key (email)=(anna@example.org) already exists.');
    const error = new Error(
      'Failed query: insert into people values ($1)\nparams: anna@example.org,secret-hash',
      { cause },
    );
    const written = JSON.stringify(serializeError(error));
    expect(written).toContain('insert into people');
    expect(written).toContain('log.test.ts');
    expect(written).not.toContain('anna@example.org');
    expect(written).not.toContain('secret-hash');
  });

  it('keeps the code of the database', () => {
    const error = Object.assign(new Error('deadlock'), { code: '40P01' });
    expect(serializeError(error)).toMatchObject({ code: '40P01', message: 'deadlock' });
  });

  it('survives what is not an error', () => {
    expect(serializeError('text with a password')).toEqual({
      type: 'string',
      message: 'not an Error',
    });
  });
});
