import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';

import { DAY_MS } from '#app/domain/dates.ts';
import { householdInvites, rateLimits, sessions } from '#db/schema/accounts.ts';
import { invites, joinRequests } from '#db/schema/groups.ts';
import { purge } from '#server/jobs/purge.ts';
import { buildHousehold, buildPerson, testId } from '#tests/support/builders/accounts.ts';
import { buildGroup } from '#tests/support/builders/groups.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database, new Date());

const daysFromNow = (days: number) => new Date(world.clock.getTime() + days * DAY_MS);
const many = (count: number) => Array.from({ length: count }, (_, index) => index);

it('[W13] removes what ended, in pieces, by several processes at once, and nothing else', async () => {
  const { db } = database;
  const { personId } = await buildPerson(db);
  const session = (name: string, expiresAt: Date) => {
    const id = `${name}-${testId()}`;
    return { id, tokenHash: id, personId, createdAt: daysFromNow(-20), expiresAt };
  };
  await db
    .insert(sessions)
    .values([
      ...many(1_203).map(() => session('over', daysFromNow(-1))),
      ...many(3).map(() => session('open', daysFromNow(1))),
    ]);
  await db.insert(rateLimits).values([
    ...many(1_203).map((index) => ({
      key: `over:${index}`,
      expire: new Date(Date.now() - 1_000),
    })),
    { key: 'open:1', points: 4, expire: new Date(Date.now() + 60_000) },
  ]);
  await Promise.all(many(3).map(() => purge.run(world.as({ kind: 'system' }))));
  const left = await db.select({ id: sessions.id }).from(sessions);
  expect(left.map(({ id }) => id.split('-')[0])).toEqual(['open', 'open', 'open']);
  expect(await db.select({ key: rateLimits.key }).from(rateLimits)).toEqual([{ key: 'open:1' }]);
});

it('[W13] keeps links for a month after their end, so that they can say that they ended', async () => {
  const { db } = database;
  const { groupId, members } = await buildGroup(db);
  const [organiser] = members;
  if (!organiser) throw new Error('a group has an organiser');
  const link = (name: string, endsInDays: number) => ({
    id: `${name}-${testId()}`,
    tokenHash: testId(),
    createdBy: organiser.personId,
    createdAt: daysFromNow(-60),
    expiresAt: daysFromNow(endsInDays),
  });
  const links = [link('old', -31), link('ended', -29), link('good', 5)];
  await db.insert(invites).values(links.map((one) => ({ ...one, groupId, maxUses: 1 })));
  const { householdId } = organiser;
  await db.insert(householdInvites).values(links.map((one) => ({ ...one, householdId })));
  await purge.run(world.as({ kind: 'system' }));
  for (const table of [invites, householdInvites]) {
    const left = await db.select({ id: table.id }).from(table);
    expect(new Set(left.map(({ id }) => id.split('-')[0]))).toEqual(new Set(['ended', 'good']));
  }
});

it('[JRQ1] keeps a wish that waits, whatever became of its link, and an answered one for a month', async () => {
  const { db } = database;
  const { groupId, members } = await buildGroup(db, { roles: ['organiser'] });
  const [organiser] = members;
  if (!organiser) throw new Error('a group has an organiser');
  const inviteId = testId();
  await db.insert(invites).values({
    id: inviteId,
    groupId,
    tokenHash: testId(),
    maxUses: 5,
    createdBy: organiser.personId,
    createdAt: daysFromNow(-60),
    expiresAt: daysFromNow(-53),
  });
  const wish = async (name: string, answeredDays: number | null) => {
    const { householdId, personId } = await buildHousehold(db);
    const isWaiting = answeredDays === null;
    return {
      id: `${name}-${testId()}`,
      groupId,
      inviteId,
      householdId,
      personId,
      role: 'member' as const,
      message: 'Siamo al terzo piano.',
      status: isWaiting ? ('waiting' as const) : ('refused' as const),
      createdAt: daysFromNow(-55),
      answeredAt: isWaiting ? null : daysFromNow(answeredDays),
    };
  };
  const wishes = [await wish('waiting', null), await wish('old', -31), await wish('late', -29)];
  await db.insert(joinRequests).values(wishes);
  await purge.run(world.as({ kind: 'system' }));
  const left = await db.select().from(joinRequests).where(eq(joinRequests.groupId, groupId));
  expect(left.map(({ id }) => id.split('-')[0] ?? '').toSorted()).toEqual(['late', 'waiting']);
  expect(left.map((row) => row.inviteId)).toEqual([null, null]);
});
