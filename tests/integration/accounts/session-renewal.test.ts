import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';

import { sessions } from '#db/schema/accounts.ts';
import { spaceRows } from '#db/demo/rows/city-rows.ts';
import { cityOfficers } from '#db/schema/city.ts';
import { companies, companyEmployees } from '#db/schema/companies.ts';
import { memberships } from '#db/schema/groups.ts';
import { providerStaff } from '#db/schema/providers.ts';
import { deskOperators, spaces } from '#db/schema/spaces.ts';
import { createHousehold } from '#server/accounts/open-household.server.ts';
import { createSessions, type Sessions } from '#server/accounts/sessions.ts';
import type { PersonActor } from '#server/context.ts';
import { changeRole } from '#server/groups/change-role.server.ts';
import { visitorMarkOf } from '#server/http/visitor-mark.ts';
import { buildPerson, testId } from '#tests/support/builders/accounts.ts';
import { buildCatalogueProvider } from '#tests/support/builders/catalogue.ts';
import { buildGroup } from '#tests/support/builders/groups.ts';
import { createWorld, TEST_SECRET, type TestWorld } from '#tests/support/context.ts';
import { useDatabase } from '#tests/support/stage.ts';

const database = useDatabase();
let world: TestWorld;
let store: Sessions;
beforeEach(() => {
  world = createWorld(database.db, new Date());
  store = createSessions(database.db, {
    isSecure: false,
    secret: TEST_SECRET,
    now: () => world.clock,
  });
});

/** A browser: sends its cookie, keeps the one it is given unless the answer is lost. */
class Browser {
  constructor(public cookie: string) {}

  async ask(answer: 'arrives' | 'is lost' = 'arrives') {
    const { actor, refreshedCookie } = await store.resolve(this.cookie);
    const given = refreshedCookie?.split(';')[0] ?? null;
    if (given !== null && answer === 'arrives') this.cookie = given;
    return { actor, given };
  }
}

async function open(personId: string): Promise<Browser> {
  const { token } = await store.create(personId);
  return new Browser(store.cookieFor(token).split(';')[0] ?? '');
}

function later(seconds: number): void {
  world.clock = new Date(world.clock.getTime() + seconds * 1_000);
}

async function markDue(personId: string): Promise<void> {
  await database.db
    .update(sessions)
    .set({ isRenewalDue: true })
    .where(eq(sessions.personId, personId));
}

async function isDue(personId: string): Promise<boolean> {
  const rows = await database.db.select().from(sessions).where(eq(sessions.personId, personId));
  expect(rows.length).toBeGreaterThan(0);
  return rows.every((row) => row.isRenewalDue);
}

async function groupOfTwo() {
  const { groupId, members } = await buildGroup(database.db);
  const [organiser, member] = members;
  if (!organiser || !member) throw new Error('a group of two has two households');
  return { groupId, organiser, member };
}

/** Every place where people work, and how a role there is given and taken: in SQL, as it is done. */
async function buildPlaces() {
  const { db } = database;
  const providerId = await buildCatalogueProvider(db);
  const companyId = testId();
  await db.insert(companies).values({
    id: companyId,
    slug: companyId,
    name: 'Azienda di prova',
    planKind: 'credit',
    yearlyLimitCents: 100_000,
    yearlyLimitWithChildrenCents: 200_000,
  });
  const [space] = await db.insert(spaces).values(spaceRows()).returning({ id: spaces.id });
  const spaceId = space?.id ?? '';
  return [
    {
      give: (personId: string) =>
        db.insert(providerStaff).values({ providerId, personId, role: 'operator' }),
      take: (personId: string) =>
        db.delete(providerStaff).where(eq(providerStaff.personId, personId)),
    },
    {
      give: (personId: string) =>
        db.insert(companyEmployees).values({ companyId, personId, role: 'employee', year: 2026 }),
      take: (personId: string) =>
        db
          .update(companyEmployees)
          .set({ role: 'hr' })
          .where(eq(companyEmployees.personId, personId)),
    },
    {
      give: (personId: string) =>
        db.insert(cityOfficers).values({ personId, permission: 'qualification' }),
      take: (personId: string) =>
        db.delete(cityOfficers).where(eq(cityOfficers.personId, personId)),
    },
    {
      give: (personId: string) => db.insert(deskOperators).values({ spaceId, personId }),
      take: (personId: string) =>
        db.delete(deskOperators).where(eq(deskOperators.personId, personId)),
    },
  ];
}

describe('a new token', () => {
  it('[W2] [W12] comes with the next answer after a change of role, and not again', async () => {
    const { personId } = await buildPerson(database.db);
    const browser = await open(personId);
    const first = browser.cookie;
    expect((await browser.ask()).given).toBeNull();
    await markDue(personId);
    const asked = await browser.ask();
    expect(asked.actor).toMatchObject({ personId });
    expect(asked.given).not.toBeNull();
    expect(browser.cookie).not.toBe(first);
    expect(browser.cookie).toMatch(/^cortile=[\w-]{43}$/);
    expect(await browser.ask()).toMatchObject({ actor: { personId }, given: null });
  });

  it('[W12] many requests at once are given one and the same, and all are answered', async () => {
    const { personId } = await buildPerson(database.db);
    const browser = await open(personId);
    await markDue(personId);
    const { cookie } = browser;
    const asked = await Promise.all(Array.from({ length: 16 }, () => new Browser(cookie).ask()));
    expect(asked.every(({ actor }) => actor.kind === 'person')).toBe(true);
    const given = new Set(asked.map((one) => one.given));
    expect(given.size).toBe(1);
    const [next] = given;
    expect(await new Browser(next ?? '').ask()).toMatchObject({ actor: { personId }, given: null });
  });

  it('[W12] whose answer was lost is given again, however long it took', async () => {
    const { personId } = await buildPerson(database.db);
    const browser = await open(personId);
    await markDue(personId);
    const lost = await browser.ask('is lost');
    later(3 * 86_400);
    const again = await browser.ask();
    expect(again).toEqual(lost);
    expect(browser.cookie).toBe(again.given);
    expect((await browser.ask()).actor).toMatchObject({ personId });
  });

  it('[W12] ends the one before a minute after it was first seen', async () => {
    const { personId } = await buildPerson(database.db);
    const browser = await open(personId);
    const old = new Browser(browser.cookie);
    await markDue(personId);
    await browser.ask();
    await browser.ask();
    later(59);
    // What was under way is answered, and told the new one too.
    expect(await old.ask('is lost')).toMatchObject({ actor: { personId }, given: browser.cookie });
    await browser.ask();
    later(2);
    expect(await old.ask()).toEqual({ actor: { kind: 'guest' }, given: null });
    expect((await browser.ask()).actor).toMatchObject({ personId });
  });

  it('[W12] a second change within the minute waits, and loses nobody', async () => {
    const { personId } = await buildPerson(database.db);
    const browser = await open(personId);
    const old = new Browser(browser.cookie);
    await markDue(personId);
    await browser.ask();
    await markDue(personId);
    expect((await browser.ask()).given).toBeNull();
    expect((await browser.ask()).given).toBeNull();
    expect((await old.ask('is lost')).actor).toMatchObject({ personId });
    later(61);
    const second = browser.cookie;
    expect((await browser.ask()).given).not.toBeNull();
    expect(browser.cookie).not.toBe(second);
    expect((await new Browser(second).ask()).actor).toMatchObject({ personId });
  });

  it('[W12] changes neither who a device’s copies belong to nor what a socket came in by', async () => {
    const { personId } = await buildPerson(database.db);
    const browser = await open(personId);
    const before = await browser.ask();
    await markDue(personId);
    await browser.ask();
    later(120);
    const after = await browser.ask();
    expect(after.actor).toEqual(before.actor);
    expect(visitorMarkOf(after.actor)).toBe(visitorMarkOf(before.actor));
    const { sessionId } = before.actor as PersonActor;
    expect(await store.reread(sessionId)).toEqual(after.actor);
    await store.end(sessionId);
    expect(await store.reread(sessionId)).toEqual({ kind: 'guest' });
    expect((await browser.ask()).actor).toEqual({ kind: 'guest' });
  });

  it('[W2] the id of a session and the hash of its token open nothing', async () => {
    const { personId } = await buildPerson(database.db);
    await open(personId);
    const [row] = await database.db.select().from(sessions).where(eq(sessions.personId, personId));
    for (const stolen of [row?.id, row?.tokenHash]) {
      expect((await new Browser(`cortile=${stolen}`).ask()).actor).toEqual({ kind: 'guest' });
    }
  });

  it('[W12] a cookie that is broken, or a neighbour’s, harms nobody', async () => {
    const { personId } = await buildPerson(database.db);
    const { cookie } = await open(personId);
    for (const header of ['cortile=%', 'cortile=%E0%A4%A; a=%', '%', ';;=', 'cortile']) {
      expect((await new Browser(header).ask()).actor).toEqual({ kind: 'guest' });
    }
    const among = new Browser(`a=%; cortile=%zz; ${cookie}; b=%E0`);
    expect((await among.ask('is lost')).actor).toMatchObject({ personId });
  });
});

describe('a change of role asks for a new token', () => {
  async function whenChanged(person: { personId: string }, change: () => Promise<unknown>) {
    await open(person.personId);
    await database.db
      .update(sessions)
      .set({ isRenewalDue: false })
      .where(eq(sessions.personId, person.personId));
    await change();
    return isDue(person.personId);
  }

  it('[W12] of a household in a group, for all its adults and nobody else', async () => {
    const { groupId, organiser, member } = await groupOfTwo();
    const bystander = await buildPerson(database.db);
    await open(bystander.personId);
    const isMarked = await whenChanged(member, async () => {
      const { householdId } = member;
      const ctx = world.as(organiser);
      const changed = await changeRole(ctx, { groupId, householdId, role: 'viewer' });
      expect(changed.ok).toBe(true);
    });
    expect(isMarked).toBe(true);
    expect(await isDue(bystander.personId)).toBe(false);
  });

  it('[W12] not for what changes no role', async () => {
    const { groupId, member } = await groupOfTwo();
    const { householdId } = member;
    const where = and(eq(memberships.groupId, groupId), eq(memberships.householdId, householdId));
    const visit = () =>
      database.db.update(memberships).set({ lastVisitAt: new Date() }).where(where);
    expect(await whenChanged(member, visit)).toBe(false);
    const leave = () => database.db.update(memberships).set({ leftAt: new Date() }).where(where);
    expect(await whenChanged(member, leave)).toBe(true);
  });

  it('[W12] of a person in a household', async () => {
    const person = await buildPerson(database.db);
    const found = () => createHousehold(world.as(person), { name: 'Conti', municipio: 3 });
    expect(await whenChanged(person, found)).toBe(true);
  });

  it('[W12] of staff, given or taken by whatever way', async () => {
    for (const { give, take } of await buildPlaces()) {
      const { personId } = await buildPerson(database.db);
      expect(await whenChanged({ personId }, () => give(personId))).toBe(true);
      expect(await whenChanged({ personId }, () => take(personId))).toBe(true);
    }
  });
});
