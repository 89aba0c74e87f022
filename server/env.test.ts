import { describe, expect, it } from 'vitest';

import { EnvError, parseEnv } from './env.ts';

const PRODUCTION = {
  NODE_ENV: 'production',
  ORIGIN: 'https://cortile.example',
  SESSION_SECRET: 'a-secret-of-their-own',
  SMTP_URL: 'smtp://mail.example:587',
  MAIL_FROM: 'Cortile <cortile@comune.example>',
};

describe('parseEnv', () => {
  it('starts with nothing set: embedded database, demo city, port 3000', () => {
    const env = parseEnv({});
    expect(env).toMatchObject({ port: 3000, host: '127.0.0.1', databaseUrl: null, isDemo: true });
  });

  it('treats an empty setting as unset', () => {
    expect(parseEnv({ DATABASE_URL: '', PORT: '' })).toMatchObject({
      databaseUrl: null,
      port: 3000,
    });
  });

  it('[M24] an owner’s address alone is a mistake: the application needs its own', () => {
    const owner = 'postgres://owner@localhost/cortile';
    expect(() => parseEnv({ MIGRATION_DATABASE_URL: owner })).toThrow('DATABASE_URL');
    expect(() => parseEnv({ MIGRATION_DATABASE_URL: 'owner', DATABASE_URL: owner })).toThrow(
      'MIGRATION_DATABASE_URL',
    );
    const both = parseEnv({ MIGRATION_DATABASE_URL: owner, DATABASE_URL: 'postgres://a@b/c' });
    expect(both).toMatchObject({ migrationDatabaseUrl: owner, databaseUrl: 'postgres://a@b/c' });
    expect(parseEnv({}).migrationDatabaseUrl).toBeNull();
  });

  it('names every wrong setting at once', () => {
    const parse = () =>
      parseEnv({ PORT: 'many', DATABASE_URL: 'mysql://x', DEMO: 'yes', ORIGIN: 'cortile' });
    expect(parse).toThrow(EnvError);
    for (const name of ['PORT', 'DATABASE_URL', 'DEMO', 'ORIGIN']) expect(parse).toThrow(name);
  });

  it('[W4] production refuses the default secret, demo people and a missing address', () => {
    expect(() => parseEnv({ ...PRODUCTION, SESSION_SECRET: '' })).toThrow('SESSION_SECRET');
    expect(() => parseEnv({ ...PRODUCTION, SESSION_SECRET: 'cortile-development-secret' })).toThrow(
      'SESSION_SECRET',
    );
    expect(() => parseEnv({ ...PRODUCTION, DEMO: '1' })).toThrow('DEMO');
    expect(() => parseEnv({ ...PRODUCTION, ORIGIN: '' })).toThrow('ORIGIN');
    expect(parseEnv(PRODUCTION)).toMatchObject({ isProduction: true, isDemo: false });
  });

  it('[W4] production refuses an address that everybody on the way can read', () => {
    const parse = (ORIGIN: string) => parseEnv({ ...PRODUCTION, ORIGIN }).origin;
    for (const origin of ['http://cortile.example', 'http://localhost.example', 'http://10.0.0.1'])
      expect(() => parse(origin), origin).toThrow('ORIGIN');
    for (const origin of ['http://localhost:3000', 'http://127.0.0.1', 'http://[::1]:3000'])
      expect(parse(origin)).toBe(origin);
  });

  it('[W4] production refuses a secret without variety', () => {
    expect(() => parseEnv({ ...PRODUCTION, SESSION_SECRET: 'a'.repeat(16) })).toThrow(
      'SESSION_SECRET',
    );
  });

  it('[W6] trusts no proxy unless it is named, and only names it can read', () => {
    const parse = (names: string) => parseEnv({ TRUSTED_PROXIES: names }).trustedProxies;
    expect(parse('')).toEqual([]);
    expect(parse('loopback, 10.0.0.0/8,2001:db8::1')).toEqual([
      'loopback',
      '10.0.0.0/8',
      '2001:db8::1',
    ]);
    for (const names of ['proxy.example', '10.0.0.0/99', '10.0.0.1,', '1'])
      expect(() => parse(names), names).toThrow('TRUSTED_PROXIES');
  });

  it('[MAIL6] mails need their server, a sender and a public address, and each is named', () => {
    const { SMTP_URL, MAIL_FROM, ORIGIN } = PRODUCTION;
    expect(() => parseEnv({ SMTP_URL })).toThrow(/MAIL_FROM: [^]*ORIGIN: /);
    expect(() => parseEnv({ MAIL_FROM })).toThrow('SMTP_URL');
    expect(() => parseEnv({ ...PRODUCTION, SMTP_URL: '', MAIL_FROM: '' })).toThrow('SMTP_URL');
    for (const url of ['mail.example', 'http://mail.example', 'smtp://'])
      expect(() => parseEnv({ MAIL_FROM, ORIGIN, SMTP_URL: url }), url).toThrow('SMTP_URL');
    for (const from of ['Cortile', 'Cortile <nobody>', 'a@b.example\r\nBcc: c@d.example'])
      expect(() => parseEnv({ SMTP_URL, ORIGIN, MAIL_FROM: from }), from).toThrow('MAIL_FROM');
    expect(parseEnv(PRODUCTION)).toMatchObject({
      smtpUrl: SMTP_URL,
      mailFrom: { name: 'Cortile', address: 'cortile@comune.example' },
    });
    expect(parseEnv({})).toMatchObject({ smtpUrl: null, mailFrom: null });
  });

  it('keeps only the origin of an address', () => {
    expect(parseEnv({ ORIGIN: 'https://cortile.example/path/' }).origin).toBe(
      'https://cortile.example',
    );
  });
});
