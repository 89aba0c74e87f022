import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';

import { demoProviderSignIns } from '#db/demo/sign-ins.ts';
import { people, rateLimits, sessions } from '#db/schema/accounts.ts';
import { changePassword } from '#server/accounts/change-password.server.ts';
import { createSessions } from '#server/accounts/sessions.ts';
import { listDemoProviders, signInAsDemo } from '#server/accounts/sign-in-as-demo.server.ts';
import { signIn } from '#server/accounts/sign-in.server.ts';
import { signOut, signOutEverywhere } from '#server/accounts/sign-out.server.ts';
import { signUp } from '#server/accounts/sign-up.server.ts';
import type { Actor, PersonActor, ServiceContext } from '#server/context.ts';
import { hashWithSecret } from '#server/ids.ts';
import { buildHousehold, buildPerson } from '#tests/support/builders/accounts.ts';
import { createWorld, TEST_SECRET, type TestWorld } from '#tests/support/context.ts';
import { useDatabase } from '#tests/support/stage.ts';

const PASSWORD = 'il cortile di notte';

const database = useDatabase();
let world: TestWorld;
beforeEach(async () => {
  await database.db.delete(rateLimits);
  world = createWorld(database.db);
});

async function newAccount(email: string) {
  const outcome = await signUp(world.as(), {
    name: 'Ada Conti',
    email,
    password: PASSWORD,
    locale: 'it',
  });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}

/** Who the cookie of a token stands for. */
async function resolve(token: string): Promise<Actor> {
  const store = createSessions(database.db, {
    isSecure: false,
    secret: TEST_SECRET,
    now: () => world.clock,
  });
  return (await store.resolve(`cortile=${token}`)).actor;
}

async function personOf(token: string): Promise<PersonActor> {
  const actor = await resolve(token);
  if (actor.kind !== 'person') throw new Error('the token signs nobody in');
  return actor;
}

describe('sign-up', () => {
  it('[W2] opens an account, signed in, with nothing secret stored in clear', async () => {
    const { personId, token } = await newAccount('Ada.Conti@Example.org');
    const [person] = await database.db.select().from(people).where(eq(people.id, personId));
    expect(person).toMatchObject({ email: 'ada.conti@example.org', isDemo: false });
    expect(person?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const stored = await database.db.select().from(sessions).where(eq(sessions.personId, personId));
    expect(stored.map((row) => row.tokenHash)).toEqual([hashWithSecret(TEST_SECRET, token)]);
    expect(JSON.stringify(stored)).not.toContain(token);
    expect(await resolve(token)).toMatchObject({ kind: 'person', personId, householdId: null });
  });

  it('a form sent twice opens one account and signs in to it, for a minute only', async () => {
    const form = {
      name: 'Ada',
      email: 'pressed@example.org',
      password: PASSWORD,
      locale: 'it',
    } as const;
    const [first, second] = await Promise.all([signUp(world.as(), form), signUp(world.as(), form)]);
    const personId = first.ok && first.value.personId;
    expect(second).toMatchObject({ ok: true, value: { personId } });
    const other = await signUp(world.as(), { ...form, password: `${PASSWORD} other` });
    expect(other).toEqual({ ok: false, code: 'account.cannot_open' });
    world.clock = new Date(world.clock.getTime() + 61_000);
    expect(await signUp(world.as(), form)).toEqual({ ok: false, code: 'account.cannot_open' });
  });

  it('[W4] refuses a taken e-mail in one neutral sentence, and changes nothing', async () => {
    const { personId } = await newAccount('taken@example.org');
    const [before] = await database.db.select().from(people).where(eq(people.id, personId));
    const again = await signUp(world.as(), {
      name: 'Altra',
      email: 'TAKEN@example.org',
      password: PASSWORD,
      locale: 'en',
    });
    expect(again).toEqual({ ok: false, code: 'account.cannot_open' });
    expect(await database.db.select().from(people).where(eq(people.id, personId))).toEqual([
      before,
    ]);
  });

  it('[W4] one e-mail used by many at once opens one account', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, nth) =>
        signUp(world.as(), {
          name: `Ada ${nth}`,
          email: 'race@example.org',
          password: PASSWORD,
          locale: 'it',
        }),
      ),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  });

  it('[W4] refuses short passwords and the e-mail itself', async () => {
    const open = (password: string) =>
      signUp(world.as(), { name: 'A', email: 'weak.one@example.org', password, locale: 'it' });
    expect(await open('corta')).toMatchObject({ code: 'password.too_short' });
    expect(await open('weak.one@example.org')).toMatchObject({ code: 'password.is_email' });
  });
});

describe('sign-in', () => {
  it('[W2] gives a new session and ends the one the browser had', async () => {
    const { token: first } = await newAccount('twice@example.org');
    const before = await personOf(first);
    const signedIn = await signIn(world.as(before), {
      email: 'TWICE@example.org',
      password: PASSWORD,
    });
    if (!signedIn.ok) throw new Error(signedIn.code);
    expect(signedIn.value.token).not.toBe(first);
    expect(await resolve(first)).toEqual({ kind: 'guest' });
    expect((await resolve(signedIn.value.token)).kind).toBe('person');
    expect(world.access).toContainEqual({
      kind: 'session.ended',
      sessionId: before.sessionId,
    });
  });

  it('[W4] gives the same answer for an unknown e-mail and a wrong password', async () => {
    await newAccount('known@example.org');
    const wrong = await signIn(world.as(), { email: 'known@example.org', password: 'sbagliata!' });
    const unknown = await signIn(world.as(), { email: 'nobody@example.org', password: PASSWORD });
    expect(wrong).toEqual({ ok: false, code: 'sign_in.invalid' });
    expect(unknown).toEqual(wrong);
  });

  it('[W4] hashes for an unknown e-mail too', async () => {
    const hashed: (string | null)[] = [];
    const ctx = world.as();
    const watching: ServiceContext = {
      ...ctx,
      passwords: {
        inTurn: (caller, attempt) =>
          ctx.passwords.inTurn(caller, (work) =>
            attempt({
              ...work,
              verify: (hash, password) => {
                hashed.push(hash);
                return work.verify(hash, password);
              },
            }),
          ),
      },
    };
    await signIn(watching, { email: 'nobody.at.all@example.org', password: PASSWORD });
    expect(hashed).toEqual([null]);
  });

  it('[W4] the sixth attempt in 15 minutes waits, for that address and account only', async () => {
    await newAccount('busy@example.org');
    await newAccount('other@example.org');
    const attempt = (email: string, password: string, clientAddress: string) =>
      signIn({ ...world.as(), clientAddress }, { email, password });
    for (let count = 0; count < 5; count += 1) {
      expect(await attempt('busy@example.org', 'sbagliata!', '10.0.0.1')).toMatchObject({
        code: 'sign_in.invalid',
      });
    }
    const sixth = await attempt('busy@example.org', PASSWORD, '10.0.0.1');
    expect(sixth).toMatchObject({ ok: false, code: 'limit.too_many' });
    const wait = sixth.ok ? 0 : Number(sixth.details?.['retryAfterSeconds']);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(15 * 60);
    expect((await attempt('busy@example.org', PASSWORD, '10.0.0.2')).ok).toBe(true);
    expect((await attempt('other@example.org', PASSWORD, '10.0.0.1')).ok).toBe(true);
  });

  it('[W4] a right password forgets the wrong ones before it', async () => {
    await newAccount('forgetful@example.org');
    for (let round = 0; round < 3; round += 1) {
      for (let count = 0; count < 3; count += 1) {
        await signIn(world.as(), { email: 'forgetful@example.org', password: 'sbagliata!' });
      }
      const right = await signIn(world.as(), {
        email: 'forgetful@example.org',
        password: PASSWORD,
      });
      expect(right.ok).toBe(true);
    }
  });
});

describe('demo people', () => {
  it('[W4] come in with one click in demo mode only, and only if they are demo people', async () => {
    const email = 'amina.diallo@example.org';
    const amina = await buildPerson(database.db, { email });
    expect(await signInAsDemo(world.as(), { key: 'organiser' })).toMatchObject({
      code: 'demo.not_found',
    });
    await database.db.update(people).set({ isDemo: true }).where(eq(people.id, amina.personId));
    const real = { ...world.as(), isDemo: false };
    expect(await signInAsDemo(real, { key: 'organiser' })).toMatchObject({
      code: 'auth.forbidden',
    });
    expect(await signInAsDemo(world.as(), { key: 'nobody' })).toMatchObject({
      code: 'demo.not_found',
    });
    const signedIn = await signInAsDemo(world.as(), { key: 'organiser' });
    expect(signedIn).toMatchObject({
      ok: true,
      value: { personId: amina.personId, homePath: '/' },
    });
  });

  it('[W4] come in for any provider in demo mode only', async () => {
    const [first] = await listDemoProviders(world.as());
    expect(first).toMatchObject({ toAnswer: 0 });
    const email = demoProviderSignIns.find(({ key }) => key === first?.key)?.email ?? '';
    const worker = await buildPerson(database.db, { email });
    const input = { key: first?.key ?? '' };
    expect(await signInAsDemo(world.as(), input)).toMatchObject({ code: 'demo.not_found' });
    await database.db.update(people).set({ isDemo: true }).where(eq(people.id, worker.personId));
    expect(await signInAsDemo(world.as(), input)).toMatchObject({
      ok: true,
      value: { personId: worker.personId },
    });
    expect(await listDemoProviders({ ...world.as(), isDemo: false })).toEqual([]);
  });
});

describe('signing out', () => {
  it('[B8] ends this session, or all of them, and tells the sockets', async () => {
    const { personId, token } = await newAccount('leaver@example.org');
    const other = await signIn(world.as(), { email: 'leaver@example.org', password: PASSWORD });
    if (!other.ok) throw new Error(other.code);
    const here = await personOf(token);
    await signOut(world.as(here));
    expect(await resolve(token)).toEqual({ kind: 'guest' });
    expect(await resolve(other.value.token)).toMatchObject({ personId });
    await signOutEverywhere(world.as(await personOf(other.value.token)));
    expect(await resolve(other.value.token)).toEqual({ kind: 'guest' });
    expect(world.access).toEqual([
      { kind: 'session.ended', sessionId: here.sessionId },
      { kind: 'person.signed-out', personId },
    ]);
  });

  it('[B8] a new password ends every session but the new one of this browser', async () => {
    const { personId, token } = await newAccount('careful@example.org');
    const actor = await personOf(token);
    const change = (currentPassword: string, newPassword: string) =>
      changePassword(world.as(actor), { currentPassword, newPassword });
    expect(await change('sbagliata!', 'una nuova frase')).toMatchObject({ code: 'password.wrong' });
    expect(await change(PASSWORD, 'corta')).toMatchObject({ code: 'password.too_short' });
    expect(world.access).toEqual([]);
    const changed = await change(PASSWORD, 'una nuova frase');
    if (!changed.ok) throw new Error(changed.code);
    expect(await resolve(token)).toEqual({ kind: 'guest' });
    expect(await resolve(changed.value.token)).toMatchObject({ personId });
    expect(world.access).toEqual([{ kind: 'person.signed-out', personId }]);
    const old = await signIn(world.as(), { email: 'careful@example.org', password: PASSWORD });
    expect(old).toMatchObject({ code: 'sign_in.invalid' });
  });
});

describe('where a person starts', () => {
  it('a citizen with a household starts at home', async () => {
    const hashed = await world.as().passwords.inTurn('test', ({ hash }) => hash(PASSWORD));
    if (!hashed.ok) throw new Error(hashed.code);
    const passwordHash = hashed.value;
    const adult = await buildPerson(database.db, { email: 'home@example.org', passwordHash });
    await buildHousehold(database.db, { adult });
    const signedIn = await signIn(world.as(), { email: 'home@example.org', password: PASSWORD });
    expect(signedIn).toMatchObject({ ok: true, value: { homePath: '/', locale: 'it' } });
  });
});
