import { and, eq, isNull } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';

import { DAY_MS } from '#app/domain/dates.ts';
import { rateLimits } from '#db/schema/accounts.ts';
import { invites, memberships } from '#db/schema/groups.ts';
import type { PersonActor } from '#server/context.ts';
import { acceptInvite } from '#server/groups/accept-invite.server.ts';
import { archiveGroup } from '#server/groups/archive-group.server.ts';
import { getInvite } from '#server/groups/get-invite.server.ts';
import { inviteHouseholds, revokeInvite } from '#server/groups/invite-households.server.ts';
import { hashToken } from '#server/ids.ts';
import { buildHousehold, buildPerson } from '#tests/support/builders/accounts.ts';
import { buildGroup, type HouseholdActor } from '#tests/support/builders/groups.ts';
import { createWorld, type TestWorld } from '#tests/support/context.ts';
import { useDatabase } from '#tests/support/stage.ts';

const database = useDatabase();
let world: TestWorld;
beforeEach(async () => {
  await database.db.delete(rateLimits);
  world = createWorld(database.db);
});

async function invite(
  actor: PersonActor,
  groupId: string,
  overrides: { maxUses?: number; days?: number; role?: 'member' | 'viewer' } = {},
) {
  const outcome = await inviteHouseholds(world.as(actor), {
    groupId,
    role: 'member',
    maxUses: 1,
    days: 7,
    needsApproval: false,
    ...overrides,
  });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}

const accept = (actor: PersonActor, token: string) =>
  acceptInvite(world.as(actor), { token, household: null });

async function membersOf(groupId: string) {
  return database.db
    .select({ householdId: memberships.householdId, role: memberships.role })
    .from(memberships)
    .where(and(eq(memberships.groupId, groupId), isNull(memberships.leftAt)));
}

async function organisedGroup(name?: string) {
  const { groupId, members } = await buildGroup(database.db, {
    roles: ['organiser'],
    ...(name === undefined ? {} : { name }),
  });
  const [organiser] = members;
  if (!organiser) throw new Error('no organiser');
  return { groupId, organiser };
}

describe('invite links', () => {
  it('[B12] carry 256 bits, of which only the hash is kept, for a week at most', async () => {
    const { groupId, organiser } = await organisedGroup();
    const { token, inviteId } = await invite(organiser, groupId, { days: 400, maxUses: 9000 });
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const [row] = await database.db.select().from(invites).where(eq(invites.id, inviteId));
    expect(row?.tokenHash).toBe(hashToken(token));
    expect(JSON.stringify(row)).not.toContain(token);
    expect(row?.expiresAt.getTime()).toBe(world.clock.getTime() + 7 * DAY_MS);
    expect(row?.maxUses).toBe(50);
  });

  it('[B12] show a guest the group and its agreement, and no names of people', async () => {
    const { groupId, organiser } = await organisedGroup('Condominio di via Venini 3');
    const { token } = await invite(organiser, groupId);
    const view = await getInvite(world.as(), { token });
    expect(view).toMatchObject({
      ok: true,
      value: { groupName: 'Condominio di via Venini 3', householdCount: 1, boardPath: null },
    });
    expect(JSON.stringify(view)).not.toContain(organiser.name);
    // Whoever signed in reads who invites, and how the group divides what it orders.
    const stranger = await buildHousehold(database.db);
    expect(await getInvite(world.as(stranger), { token })).toMatchObject({
      value: { entry: { invitedBy: organiser.name, splitMethod: 'per_household' } },
    });
  });

  it('[B12] stop when used up, expired or revoked', async () => {
    const { groupId, organiser } = await organisedGroup();
    const [first, second] = [await buildHousehold(database.db), await buildHousehold(database.db)];
    const single = await invite(organiser, groupId);
    expect(await accept(first, single.token)).toEqual({ ok: true, value: { groupId } });
    expect(await accept(second, single.token)).toMatchObject({ code: 'invite.used_up' });

    const revoked = await invite(organiser, groupId);
    await revokeInvite(world.as(organiser), { groupId, inviteId: revoked.inviteId });
    expect(await accept(second, revoked.token)).toMatchObject({ code: 'invite.revoked' });

    const short = await invite(organiser, groupId, { days: 1 });
    world.clock = new Date(world.clock.getTime() + DAY_MS);
    expect(await accept(second, short.token)).toMatchObject({ code: 'invite.expired' });
    expect(await membersOf(groupId)).toHaveLength(2);
  });

  it('[B12] only organisers make and take them back, and only in their own group', async () => {
    const { groupId, members } = await buildGroup(database.db);
    const [organiser, member] = members as [HouseholdActor, HouseholdActor];
    const stranger = await buildHousehold(database.db);
    const { inviteId } = await invite(organiser, groupId);
    const attempt = (actor: PersonActor) =>
      inviteHouseholds(world.as(actor), {
        groupId,
        role: 'member',
        maxUses: 1,
        days: 7,
        needsApproval: false,
      });
    expect(await attempt(member)).toMatchObject({ code: 'auth.forbidden' });
    expect(await attempt(stranger)).toMatchObject({ code: 'group.not_found' });
    const other = await organisedGroup();
    expect(
      await revokeInvite(world.as(other.organiser), { groupId: other.groupId, inviteId }),
    ).toMatchObject({ code: 'invite.not_found' });
  });

  it('[B12] wrong guesses are limited to ten a minute; right links are not counted', async () => {
    const { groupId, organiser } = await organisedGroup();
    const { token } = await invite(organiser, groupId, { maxUses: 50 });
    for (let count = 0; count < 15; count += 1) {
      expect((await getInvite(world.as(), { token })).ok).toBe(true);
    }
    for (let count = 0; count < 10; count += 1) {
      expect(await getInvite(world.as(), { token: `guess-${count}` })).toMatchObject({
        code: 'invite.not_found',
      });
    }
    expect(await getInvite(world.as(), { token: 'guess-10' })).toMatchObject({
      code: 'limit.too_many',
    });
    expect(await getInvite(world.as(), { token })).toMatchObject({ code: 'limit.too_many' });
    const elsewhere = { ...world.as(), clientAddress: '10.9.9.9' };
    expect((await getInvite(elsewhere, { token })).ok).toBe(true);
  });

  it('[B13] one place, fifty households at once: exactly one gets in', async () => {
    const { groupId, organiser } = await organisedGroup();
    const { token, inviteId } = await invite(organiser, groupId);
    const crowd: HouseholdActor[] = [];
    for (let count = 0; count < 50; count += 1) crowd.push(await buildHousehold(database.db));
    const outcomes = await Promise.all(
      crowd.map((actor, index) =>
        acceptInvite(
          { ...world.as(actor), clientAddress: `10.2.0.${index}` },
          { token, household: null },
        ),
      ),
    );
    const winners = outcomes.flatMap((outcome, index) => (outcome.ok ? [crowd[index]] : []));
    expect(winners).toHaveLength(1);
    expect(
      outcomes.filter((outcome) => !outcome.ok && outcome.code === 'invite.used_up'),
    ).toHaveLength(49);
    expect(await membersOf(groupId)).toEqual(
      expect.arrayContaining([{ householdId: winners[0]?.householdId, role: 'member' }]),
    );
    expect(await membersOf(groupId)).toHaveLength(2);
    const [row] = await database.db.select().from(invites).where(eq(invites.id, inviteId));
    expect(row?.uses).toBe(1);
  });

  it('[B13] the same household twice uses one place', async () => {
    const { groupId, organiser } = await organisedGroup();
    const { token, inviteId } = await invite(organiser, groupId, { maxUses: 5 });
    const actor = await buildHousehold(database.db);
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => accept(actor, token)));
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
    const [row] = await database.db.select().from(invites).where(eq(invites.id, inviteId));
    expect(row?.uses).toBe(1);
  });

  it('[B13] a person without a household makes it on the way, all or nothing', async () => {
    const { groupId, organiser } = await organisedGroup();
    const { token } = await invite(organiser, groupId, { role: 'viewer' });
    const person = await buildPerson(database.db);
    expect(await accept(person, token)).toMatchObject({ code: 'household.needed' });
    const household = { name: 'Famiglia Bassi', municipio: 3 } as const;
    const twice = await Promise.all(
      [1, 2].map(() => acceptInvite(world.as(person), { token, household })),
    );
    expect(twice.every((outcome) => outcome.ok)).toBe(true);
    expect((await membersOf(groupId)).map((row) => row.role).sort()).toEqual([
      'organiser',
      'viewer',
    ]);
    const late = await buildPerson(database.db);
    expect(await acceptInvite(world.as(late), { token, household })).toMatchObject({
      code: 'invite.used_up',
    });
    expect(world.access.filter((event) => event.kind === 'household.changed')).toHaveLength(1);
  });

  it('[B12] lead nowhere once the group is archived', async () => {
    const { groupId, organiser } = await organisedGroup();
    const { token } = await invite(organiser, groupId);
    await archiveGroup(world.as(organiser), { groupId });
    const actor = await buildHousehold(database.db);
    expect(await getInvite(world.as(), { token })).toMatchObject({ code: 'group.closed' });
    expect(await accept(actor, token)).toMatchObject({ code: 'group.closed' });
  });
});
