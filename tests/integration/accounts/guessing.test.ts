import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { rateLimits } from '#db/schema/accounts.ts';
import { changePassword } from '#server/accounts/change-password.server.ts';
import { signInAsDemo } from '#server/accounts/sign-in-as-demo.server.ts';
import { signIn } from '#server/accounts/sign-in.server.ts';
import { signUp } from '#server/accounts/sign-up.server.ts';
import type { RateLimitName, ServiceContext } from '#server/context.ts';
import { createRateLimiter } from '#server/http/rate-limits.ts';
import { hashToken } from '#server/ids.ts';
import { buildPerson } from '#tests/support/builders/accounts.ts';
import { createWorld, type TestWorld } from '#tests/support/context.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';

const PASSWORD = 'il cortile di notte';
const WRONG = 'sbagliata!';
const ATTACKER = '192.0.2.66';

let database: TestDatabase;
let world: TestWorld;
let passwordHash: string;
beforeAll(async () => {
  database = await openTestDatabase();
  const hashed = await createWorld(database.db)
    .as()
    .passwords.inTurn('test', ({ hash }) => hash(PASSWORD));
  if (!hashed.ok) throw new Error(hashed.code);
  passwordHash = hashed.value;
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.db.delete(rateLimits);
  world = createWorld(database.db);
});

let accounts = 0;
async function newEmail(): Promise<string> {
  const email = `guessed.${(accounts += 1)}@example.org`;
  await buildPerson(database.db, { email, passwordHash });
  return email;
}

/** A context at an address, and how many passwords were compared in it. */
function at(clientAddress: string): ServiceContext & { compared(): number } {
  const ctx = world.as();
  let count = 0;
  return {
    ...ctx,
    clientAddress,
    compared: () => count,
    passwords: {
      inTurn: (caller, attempt) =>
        ctx.passwords.inTurn(caller, (work) =>
          attempt({
            ...work,
            verify: (hash, password) => {
              count += 1;
              return work.verify(hash, password);
            },
          }),
        ),
    },
  };
}

async function enter(ctx: ServiceContext, email: string, password: string, device?: string) {
  const outcome = await signIn(ctx, { email, password, ...(device ? { device } : {}) });
  return outcome.ok ? 'in' : outcome.code;
}

/** Uses up a limit, as that many wrong attempts would. */
async function spend(limit: RateLimitName, key: string, points: number): Promise<void> {
  const expire = new Date(Date.now() + 10 * 60_000);
  await database.db
    .insert(rateLimits)
    .values({ key: `${limit}:${key}`, points, expire })
    .onConflictDoUpdate({ target: rateLimits.key, set: { points, expire } });
}

const many = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('one address', () => {
  it('[W11] that tries sixty accounts gets thirty looks at passwords, then waits', async () => {
    const known = await newEmail();
    const ctx = at(ATTACKER);
    const codes: string[] = [];
    for (const index of many(60)) {
      codes.push(await enter(ctx, index === 0 ? known : `nobody.${index}@example.org`, WRONG));
    }
    expect(ctx.compared()).toBe(30);
    expect(new Set(codes.slice(0, 30))).toEqual(new Set(['sign_in.invalid']));
    expect(new Set(codes.slice(30))).toEqual(new Set(['limit.too_many']));
    expect(await enter(at('192.0.2.1'), known, PASSWORD)).toBe('in');
  });

  it('[W10] [W11] that sends sixty at once is refused without asking the database for most', async () => {
    const ctx = at(ATTACKER);
    const outcomes = many(60).map((index) => enter(ctx, `nobody.${index}@example.org`, WRONG));
    const codes = await Promise.all(outcomes);
    expect(codes.filter((code) => code === 'passwords.busy').length).toBeGreaterThanOrEqual(36);
    expect(codes.filter((code) => code === 'sign_in.invalid')).toHaveLength(ctx.compared());
  });

  it('[W4] [W11] over its limit is told the same about known and unknown, without a hash', async () => {
    const known = await newEmail();
    await spend('sign-in-address', ATTACKER, 30);
    const ctx = at(ATTACKER);
    const ofKnown = await signIn(ctx, { email: known, password: PASSWORD });
    const ofUnknown = await signIn(ctx, { email: 'nobody@example.org', password: PASSWORD });
    expect(ofKnown).toMatchObject({ code: 'limit.too_many' });
    expect(Object.keys(ofUnknown)).toEqual(Object.keys(ofKnown));
    expect(ofUnknown).toMatchObject({ code: 'limit.too_many' });
    for (const outcome of [ofKnown, ofUnknown]) {
      const seconds = outcome.ok ? 0 : Number(outcome.details?.['retryAfterSeconds']);
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThanOrEqual(15 * 60);
    }
    expect(ctx.compared()).toBe(0);
  });

  it('[W11] from which a whole school signs in is not held up: right ones do not count', async () => {
    const school = at('192.0.2.100');
    for (const email of await Promise.all(many(34).map(newEmail))) {
      expect(await enter(school, email, PASSWORD)).toBe('in');
    }
  });

  it('[W11] waits sooner while the whole site is guessed at, if it is often wrong itself', async () => {
    const email = await newEmail();
    const other = await newEmail();
    await spend('sign-in-all', 'all', 2_000);
    await spend('sign-in-address', ATTACKER, 5);
    await spend('sign-in-address', '192.0.2.5', 4);
    expect(await enter(at(ATTACKER), email, PASSWORD)).toBe('limit.too_many');
    expect(await enter(at('192.0.2.5'), email, PASSWORD)).toBe('in');
    expect(await enter(at('192.0.2.6'), other, PASSWORD)).toBe('in');
  });

  it('[W11] counts wrong attempts of everybody, right ones not', async () => {
    const email = await newEmail();
    await enter(at('192.0.2.7'), email, WRONG);
    await enter(at('192.0.2.8'), email, PASSWORD);
    const rows = await database.db.select().from(rateLimits);
    expect(rows.find(({ key }) => key === 'sign-in-all:all')).toMatchObject({ points: 1 });
    expect(rows.find(({ key }) => key === 'sign-in-address:192.0.2.8')).toMatchObject({
      points: 0,
    });
  });
});

describe('one account', () => {
  it('[W11] guessed at from everywhere leaves each address one try an hour, and its owner in', async () => {
    const email = await newEmail();
    const first = await signIn(at('192.0.2.10'), { email, password: PASSWORD });
    if (!first.ok) throw new Error(first.code);
    await spend('sign-in-account', hashToken(email), 100);
    const stranger = at('192.0.2.11');
    expect(await enter(stranger, email, WRONG)).toBe('sign_in.invalid');
    expect(await enter(stranger, email, PASSWORD)).toBe('limit.too_many');
    expect(stranger.compared()).toBe(1);
    // The owner on a device never seen before, then on the known one, wherever it is.
    expect(await enter(at('192.0.2.12'), email, PASSWORD)).toBe('in');
    expect(await enter(stranger, email, PASSWORD, first.value.device)).toBe('in');
  });

  it('[W11] is open to its known device from an address that is closed to all others', async () => {
    const email = await newEmail();
    const other = await newEmail();
    const first = await signIn(at('192.0.2.20'), { email, password: PASSWORD });
    if (!first.ok) throw new Error(first.code);
    const { device } = first.value;
    await spend('sign-in-address', ATTACKER, 30);
    expect(await enter(at(ATTACKER), email, PASSWORD, device)).toBe('in');
    expect(await enter(at(ATTACKER), other, PASSWORD, device)).toBe('limit.too_many');
  });

  it('[W11] gives a known device five tries, after which it is like any other', async () => {
    const email = await newEmail();
    const first = await signIn(at('192.0.2.30'), { email, password: PASSWORD });
    if (!first.ok) throw new Error(first.code);
    const { device } = first.value;
    for (const index of many(5)) {
      expect(await enter(at(`198.51.100.${index}`), email, WRONG, device)).toBe('sign_in.invalid');
    }
    await spend('sign-in-address', ATTACKER, 30);
    expect(await enter(at(ATTACKER), email, PASSWORD, device)).toBe('limit.too_many');
    expect(await enter(at('192.0.2.31'), email, PASSWORD, device)).toBe('in');
  });
});

describe('a full queue', () => {
  it('[W10] refuses with a time to wait, and the attempt does not count', async () => {
    const email = await newEmail();
    const ctx = at('192.0.2.40');
    const over = new AbortController();
    // Those let in come again as soon as they are answered: their lane stays full.
    const flood = many(40).map(async () => {
      while (!over.signal.aborted) {
        const looked = await ctx.passwords.inTurn('192.0.2.40', ({ verify }) =>
          verify(null, WRONG),
        );
        if (!looked.ok) return;
      }
    });
    const refused = await signIn(ctx, { email, password: PASSWORD });
    expect(refused).toMatchObject({ code: 'passwords.busy' });
    expect(refused.ok ? 0 : refused.details?.['retryAfterSeconds']).toBeGreaterThan(0);
    const other = await signUp(ctx, {
      name: 'Ada',
      email: 'q@example.org',
      password: PASSWORD,
      locale: 'it',
    });
    expect(other).toMatchObject({ code: 'passwords.busy' });
    // Elsewhere nobody notices.
    expect(await enter({ ...ctx, clientAddress: '192.0.2.41' }, email, PASSWORD)).toBe('in');
    over.abort();
    await Promise.all(flood);
    const rows = await database.db.select().from(rateLimits);
    expect(rows.filter(({ key }) => key.endsWith('192.0.2.40'))).toEqual([]);
  });
});

describe('other doors', () => {
  it('[W11] a new password: the present one may be guessed five times', async () => {
    const person = await buildPerson(database.db, { passwordHash });
    const change = (currentPassword: string) =>
      changePassword(world.as(person), { currentPassword, newPassword: 'corta' });
    for (const _ of many(5)) {
      expect(await change(WRONG)).toMatchObject({ code: 'password.wrong' });
    }
    const refused = await change(PASSWORD);
    expect(refused).toMatchObject({ code: 'limit.too_many' });
    expect(refused.ok ? 0 : refused.details?.['retryAfterSeconds']).toBeGreaterThan(0);
  });

  it('[W11] the demo’s people: one address makes three hundred sessions, then waits', async () => {
    await spend('demo', '192.0.2.50', 300);
    expect(await signInAsDemo(at('192.0.2.50'), { key: 'organiser' })).toMatchObject({
      code: 'limit.too_many',
    });
    expect(await signInAsDemo(at('192.0.2.51'), { key: 'organiser' })).toMatchObject({
      code: 'demo.not_found',
    });
  });

  it('[W11] attempts are counted while the database is away', async () => {
    const away = await openTestDatabase();
    const limits = createRateLimiter(away.db);
    await away.close();
    for (const index of many(5)) {
      expect(await limits.consume('sign-in', 'key')).toEqual({ isAllowed: true, used: index + 1 });
    }
    expect(await limits.consume('sign-in', 'key')).toMatchObject({ isAllowed: false });
    await limits.giveBack('sign-in-address', 'address');
    expect(await limits.secondsToWait('sign-in', 'key')).toBeGreaterThan(0);
    await limits.reset('sign-in', 'key');
    expect(await limits.consume('sign-in', 'key')).toMatchObject({ isAllowed: true });
  });
});
