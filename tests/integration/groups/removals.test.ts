import { and, eq, isNull } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { householdAdults } from '#db/schema/accounts.ts';
import { auditLog } from '#db/schema/city.ts';
import { memberships } from '#db/schema/groups.ts';
import type { PersonActor } from '#server/context.ts';
import { acceptInvite } from '#server/groups/accept-invite.server.ts';
import { getInvite } from '#server/groups/get-invite.server.ts';
import { getMembers } from '#server/groups/get-members.server.ts';
import { inviteHouseholds } from '#server/groups/invite-households.server.ts';
import { leaveGroup, removeHousehold } from '#server/groups/leave-group.server.ts';
import { readmitHousehold } from '#server/groups/readmit-household.server.ts';
import { buildHousehold, buildPerson } from '#tests/support/builders/accounts.ts';
import { addMember, buildGroup, type HouseholdActor } from '#tests/support/builders/groups.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

const refused = { ok: false, code: 'invite.forbidden' };
const NEW_HOUSEHOLD = { name: 'Famiglia Nuova', municipio: 3 } as const;

/** A group with an organiser, a member and a link for many households. */
async function build() {
  const { groupId, members } = await buildGroup(database.db);
  const [organiser, member] = members as [HouseholdActor, HouseholdActor];
  return { groupId, organiser, member, token: await linkOf(organiser, groupId, 50) };
}

async function linkOf(organiser: PersonActor, groupId: string, maxUses: number): Promise<string> {
  const wish = { groupId, role: 'member', maxUses, days: 7, needsApproval: false } as const;
  const made = await inviteHouseholds(world.as(organiser), wish);
  if (!made.ok) throw new Error(made.code);
  return made.value.token;
}

const accept = (actor: PersonActor, token: string, household: typeof NEW_HOUSEHOLD | null = null) =>
  acceptInvite(world.as(actor), { token, household });

const look = (actor: PersonActor, token: string) => getInvite(world.as(actor), { token });

async function isIn(groupId: string, { householdId }: HouseholdActor): Promise<boolean> {
  const here = and(
    eq(memberships.groupId, groupId),
    eq(memberships.householdId, householdId),
    isNull(memberships.leftAt),
  );
  return (await database.db.$count(memberships, here)) === 1;
}

/** A second adult of a household. */
async function addAdult({ householdId }: HouseholdActor): Promise<HouseholdActor> {
  const adult = await buildPerson(database.db);
  const { personId } = adult;
  await database.db
    .insert(householdAdults)
    .values({ personId, householdId, joinedAt: world.clock });
  return { ...adult, householdId };
}

test('[B12] no link brings back who was removed: not the old one, not a new one, no adult of it', async () => {
  const { groupId, organiser, member, token } = await build();
  const partner = await addAdult(member);
  await removeHousehold(world.as(organiser), { groupId, householdId: member.householdId });
  const fresh = await linkOf(organiser, groupId, 1);
  const late = await addAdult(member);
  for (const actor of [member, partner, late]) {
    for (const link of [token, fresh]) {
      expect(await look(actor, link)).toEqual(refused);
      expect(await accept(actor, link)).toEqual(refused);
    }
  }
  expect(await isIn(groupId, member)).toBe(false);
  const other = await buildHousehold(database.db);
  expect(await accept(other, fresh)).toMatchObject({ ok: true });
});

test('[B12] a household made anew, or that of somebody else, does not carry the removed in', async () => {
  const { groupId, organiser, member, token } = await build();
  const partner = await addAdult(member);
  await removeHousehold(world.as(organiser), { groupId, householdId: member.householdId });
  await database.db.delete(householdAdults).where(eq(householdAdults.personId, member.personId));
  const alone = { ...member, householdId: null };
  expect(await look(alone, token)).toEqual(refused);
  expect(await accept(alone, token, NEW_HOUSEHOLD)).toEqual(refused);

  const friend = await buildHousehold(database.db);
  await database.db
    .update(householdAdults)
    .set({ householdId: friend.householdId })
    .where(eq(householdAdults.personId, partner.personId));
  for (const actor of [friend, { ...partner, householdId: friend.householdId }]) {
    expect(await accept(actor, token)).toEqual(refused);
  }
  expect(await isIn(groupId, friend)).toBe(false);
});

test('[B12] who left by themselves comes back by a link that still works', async () => {
  const { groupId, member, token } = await build();
  await leaveGroup(world.as(member), { groupId });
  expect(await look(member, token)).toMatchObject({ ok: true, value: { boardPath: null } });
  expect(await accept(member, token)).toMatchObject({ ok: true });
  expect(await isIn(groupId, member)).toBe(true);
});

test('[B12] an organiser lets a household back in; it uses a link, and can be removed again', async () => {
  const { groupId, organiser, member, token } = await build();
  const { householdId } = member;
  await removeHousehold(world.as(organiser), { groupId, householdId });
  const page = await getMembers(world.as(organiser), { groupId });
  expect(page).toMatchObject({
    value: { removed: [{ householdId, householdName: expect.any(String) }] },
  });
  const before = world.live.length;
  expect(await readmitHousehold(world.as(organiser), { groupId, householdId })).toEqual({
    ok: true,
    value: true,
  });
  expect(world.live.slice(before)).toMatchObject([{ topic: `group:${groupId}` }]);
  expect(await getMembers(world.as(organiser), { groupId })).toMatchObject({
    value: { removed: [] },
  });
  expect(await isIn(groupId, member)).toBe(false);
  expect(await accept(member, token)).toMatchObject({ ok: true });
  const audit = await database.db.select().from(auditLog).where(eq(auditLog.subjectId, groupId));
  expect(audit.map(({ action }) => action).filter((action) => action !== 'group.invite')).toEqual(
    expect.arrayContaining(['group.remove', 'group.readmit', 'group.join']),
  );
  await removeHousehold(world.as(organiser), { groupId, householdId });
  expect(await accept(member, token)).toEqual(refused);
});

test('[B12] only an organiser lets back in, only who was removed, only in the own group', async () => {
  const { groupId, organiser, member } = await build();
  const other = await build();
  const viewer = await buildHousehold(database.db);
  await addMember(database.db, { groupId, actor: viewer, role: 'viewer' });
  await removeHousehold(world.as(organiser), { groupId, householdId: member.householdId });
  const { householdId } = member;
  const attempt = (actor: PersonActor, group: string) =>
    readmitHousehold(world.as(actor), { groupId: group, householdId });
  expect(await attempt(member, groupId)).toMatchObject({ code: 'group.not_found' });
  expect(await attempt(viewer, groupId)).toMatchObject({ code: 'auth.forbidden' });
  expect(await attempt(other.organiser, groupId)).toMatchObject({ code: 'group.not_found' });
  expect(await attempt(other.organiser, other.groupId)).toMatchObject({
    code: 'removal.not_found',
  });
  expect(await getMembers(world.as(viewer), { groupId })).toMatchObject({ value: { removed: [] } });
});

test('[B12] removed while its adults accept, in any order: it is out, and no link lets it in', async () => {
  const { groupId, organiser, member, token } = await build();
  const partner = await addAdult(member);
  const { householdId } = member;
  for (let round = 0; round < 8; round += 1) {
    const [removed] = await Promise.all([
      removeHousehold(world.as(organiser), { groupId, householdId }),
      ...[member, partner, member].map((actor) => accept(actor, token)),
    ]);
    expect(removed).toMatchObject({ ok: true });
    expect(await isIn(groupId, member)).toBe(false);
    expect(await accept(partner, token)).toEqual(refused);
    await readmitHousehold(world.as(organiser), { groupId, householdId });
    expect(await accept(member, token)).toMatchObject({ ok: true });
  }
});
