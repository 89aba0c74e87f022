import path from 'node:path';

import { z } from 'zod';

import { isEasySecret } from './easy-secret.ts';
import { readMailFrom, type MailAddress } from './channels/mail-address.ts';
import { readTrustedProxies } from './http/client-address.ts';

/** Settings of the process, parsed once at boot. */
export type Env = {
  readonly port: number;
  readonly host: string;
  /** Address people type, without a trailing slash; null: local names and plain addresses. */
  readonly origin: string | null;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  /** The role that owns the database, used to migrate only; null: `databaseUrl` owns it. */
  readonly migrationDatabaseUrl: string | null;
  readonly redisUrl: string | null;
  /** Server that takes mails; null: they are read at `/demo/mail`. In the demo none leaves anyway. */
  readonly smtpUrl: string | null;
  /** Who mails come from; set when `smtpUrl` is. */
  readonly mailFrom: MailAddress | null;
  readonly isDemo: boolean;
  readonly isProduction: boolean;
  /** Keys the stored hashes of sessions; another one signs everybody out. */
  readonly secret: string;
  /** Proxies whose word on where a request comes from counts: addresses, CIDR blocks, `loopback`. */
  readonly trustedProxies: readonly string[];
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
};

/** A setting is missing or wrong; the message names it and says what is expected. */
export class EnvError extends Error {
  constructor(problems: readonly string[]) {
    super(`The settings are not usable:\n${problems.map((line) => `  - ${line}`).join('\n')}`);
    this.name = 'EnvError';
  }
}

/** Used when nothing is set outside a deployment; refused in one. */
const DEFAULT_SECRET = 'cortile-development-secret';

const emptyIsUnset = (value: unknown) => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(type: T) => z.preprocess(emptyIsUnset, type.optional());

function areProxies(names: readonly string[]): boolean {
  try {
    readTrustedProxies(names);
    return true;
  } catch {
    return false;
  }
}

const schema = z.object({
  PORT: optional(z.coerce.number('PORT must be a number').int().min(0).max(65_535)),
  HOST: optional(z.string()),
  ORIGIN: optional(
    z.url({ protocol: /^https?$/, error: 'ORIGIN must be like https://cortile.example' }),
  ),
  DATA_DIR: optional(z.string()),
  DATABASE_URL: optional(
    z.url({
      protocol: /^postgres(?:ql)?$/,
      error: 'DATABASE_URL must be like postgres://user@host:5432/name',
    }),
  ),
  MIGRATION_DATABASE_URL: optional(
    z.url({
      protocol: /^postgres(?:ql)?$/,
      error: 'MIGRATION_DATABASE_URL must be like postgres://owner@host:5432/name',
    }),
  ),
  REDIS_URL: optional(
    z.url({ protocol: /^rediss?$/, error: 'REDIS_URL must be like redis://host:6379' }),
  ),
  SMTP_URL: optional(
    z.url({
      protocol: /^smtps?$/,
      hostname: /./,
      error: 'SMTP_URL must be like smtp://user:password@host:587',
    }),
  ),
  MAIL_FROM: optional(
    z
      .string()
      .refine(
        (text) => readMailFrom(text) !== null,
        'MAIL_FROM must be like Cortile <cortile@comune.example>',
      ),
  ),
  DEMO: optional(z.enum(['0', '1'], 'DEMO must be 0 or 1')),
  SESSION_SECRET: optional(z.string().min(16, 'SESSION_SECRET needs at least 16 characters')),
  TRUSTED_PROXIES: optional(
    z
      .string()
      .transform((text) => text.split(',').map((name) => name.trim()))
      .refine(
        areProxies,
        'TRUSTED_PROXIES must be addresses, CIDR blocks or loopback, like 10.0.0.0/8,loopback',
      ),
  ),
  NODE_ENV: optional(z.string()),
  LOG_LEVEL: optional(
    z.enum(
      ['debug', 'info', 'warn', 'error', 'silent'],
      'LOG_LEVEL must be debug, info, warn, error or silent',
    ),
  ),
});

/**
 * Reads the settings from environment variables.
 * @throws {EnvError} naming every wrong setting at once.
 */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const parsed = schema.safeParse(source);
  if (!parsed.success) {
    throw new EnvError(parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`));
  }
  const raw = parsed.data;
  const isProduction = raw.NODE_ENV === 'production';
  const problems = isProduction ? productionProblems(raw) : [];
  if (raw.MIGRATION_DATABASE_URL && !raw.DATABASE_URL) {
    problems.push('MIGRATION_DATABASE_URL: set DATABASE_URL too, for the application itself');
  }
  problems.push(...mailProblems(raw));
  if (problems.length > 0) throw new EnvError(problems);
  return {
    port: raw.PORT ?? 3000,
    host: raw.HOST ?? '127.0.0.1',
    origin: raw.ORIGIN ? new URL(raw.ORIGIN).origin : null,
    dataDir: path.resolve(raw.DATA_DIR ?? '.data'),
    databaseUrl: raw.DATABASE_URL ?? null,
    migrationDatabaseUrl: raw.MIGRATION_DATABASE_URL ?? null,
    redisUrl: raw.REDIS_URL ?? null,
    smtpUrl: raw.SMTP_URL ?? null,
    mailFrom: raw.MAIL_FROM ? readMailFrom(raw.MAIL_FROM) : null,
    isDemo: (raw.DEMO ?? (isProduction ? '0' : '1')) === '1',
    isProduction,
    secret: raw.SESSION_SECRET ?? DEFAULT_SECRET,
    trustedProxies: raw.TRUSTED_PROXIES ?? [],
    logLevel: raw.LOG_LEVEL ?? 'info',
  };
}

/** Mails without a sender or with links to nowhere would reach people. */
function mailProblems(raw: z.infer<typeof schema>): string[] {
  const problems: string[] = [];
  if (raw.SMTP_URL && !raw.MAIL_FROM) {
    problems.push(
      'MAIL_FROM: set it too, mails need a sender like Cortile <cortile@comune.example>',
    );
  }
  if (raw.SMTP_URL && !raw.ORIGIN) {
    problems.push('ORIGIN: set it too, links in mails need the public address');
  }
  if (raw.MAIL_FROM && !raw.SMTP_URL) {
    problems.push('SMTP_URL: set it too, MAIL_FROM alone sends nothing');
  }
  return problems;
}

function productionProblems(raw: z.infer<typeof schema>): string[] {
  const problems: string[] = [];
  if (!raw.SESSION_SECRET || raw.SESSION_SECRET === DEFAULT_SECRET) {
    problems.push('SESSION_SECRET: a production deployment needs its own secret');
  } else if (isEasySecret(raw.SESSION_SECRET)) {
    problems.push('SESSION_SECRET: too regular; take one from `openssl rand -base64 32`');
  }
  if (!raw.ORIGIN) problems.push('ORIGIN: a production deployment needs its public address');
  else if (isPlainPublic(new URL(raw.ORIGIN))) {
    problems.push('ORIGIN: a public address must begin with https://');
  }
  if (!raw.SMTP_URL) {
    problems.push('SMTP_URL: without mails nobody who forgets the password comes back in');
  }
  if (raw.DEMO === '1') problems.push('DEMO: the demo people must not exist in production');
  return problems;
}

/** Over plain http everybody on the way reads the cookies; on one machine there is no way. */
function isPlainPublic({ protocol, hostname }: URL): boolean {
  const isLoopback = /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
  return protocol === 'http:' && !isLoopback;
}
