import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';

import { appendBatches } from '#db/queries/boards/boards.ts';
import { rateLimits } from '#db/schema/accounts.ts';
import { boards } from '#db/schema/boards.ts';
import { auditLog } from '#db/schema/city.ts';
import { groups } from '#db/schema/groups.ts';
import { notifications } from '#db/schema/notifications.ts';
import type { PersonActor } from '#server/context.ts';
import { acceptInvite } from '#server/groups/accept-invite.server.ts';
import { archiveGroup } from '#server/groups/archive-group.server.ts';
import { changeRole } from '#server/groups/change-role.server.ts';
import { createGroup } from '#server/groups/create-group.server.ts';
import { getMembers } from '#server/groups/get-members.server.ts';
import { inviteHouseholds } from '#server/groups/invite-households.server.ts';
import { leaveGroup, removeHousehold } from '#server/groups/leave-group.server.ts';
import { listGroups } from '#server/groups/list-groups.server.ts';
import { visitGroup } from '#server/groups/visit-group.server.ts';
import { buildHousehold, buildPerson } from '#tests/support/builders/accounts.ts';
import { addMember, buildGroup, type HouseholdActor } from '#tests/support/builders/groups.ts';
import { createWorld, type TestWorld } from '#tests/support/context.ts';
import { useDatabase } from '#tests/support/stage.ts';

const database = useDatabase();
let world: TestWorld;
beforeEach(async () => {
  await database.db.delete(rateLimits);
  world = createWorld(database.db);
});

const NEW_GROUP = {
  name: 'Genitori 2B',
  kind: 'families',
  municipio: 8,
  agreement: 'Ci avvisiamo in tempo.',
  splitMethod: 'per_household',
  template: 'empty',
  language: 'it',
} as const;

async function pair(roles: readonly ('organiser' | 'member' | 'viewer')[]) {
  const { groupId, members } = await buildGroup(database.db, { roles });
  return { groupId, members: members as readonly [HouseholdActor, HouseholdActor] };
}

async function summaryOf(actor: PersonActor, groupId: string) {
  const list = await listGroups(world.as(actor));
  if (!list.ok) throw new Error(list.code);
  return list.value.groups.find((group) => group.id === groupId);
}

describe('a new group', () => {
  it('[B1] has its board, and the household that made it as organiser', async () => {
    const actor = await buildHousehold(database.db);
    const made = await createGroup(world.as(actor), { ...NEW_GROUP, household: null });
    if (!made.ok) throw new Error(made.code);
    const { groupId, boardId } = made.value;
    expect(
      await database.db.select().from(boards).where(eq(boards.groupId, groupId)),
    ).toMatchObject([{ id: boardId, lastSequence: 0 }]);
    expect(await getMembers(world.as(actor), { groupId })).toMatchObject({
      ok: true,
      value: {
        own: { role: 'organiser', mayManage: true, isLastOrganiser: true },
        members: [{ householdId: actor.householdId, role: 'organiser' }],
      },
    });
    const { householdId } = actor;
    expect(world.access).toEqual([{ kind: 'membership.changed', groupId, householdId }]);
  });

  it('[B1] is made together with the household of somebody who has none', async () => {
    const person = await buildPerson(database.db);
    expect(await createGroup(world.as(person), { ...NEW_GROUP, household: null })).toMatchObject({
      code: 'household.needed',
    });
    const household = { name: 'Famiglia Fadel', municipio: 8 } as const;
    const made = await createGroup(world.as(person), { ...NEW_GROUP, household });
    expect(made.ok).toBe(true);
    expect(world.access.map((event) => event.kind)).toEqual([
      'household.changed',
      'membership.changed',
    ]);
  });

  it('[B1] is refused to guests', async () => {
    const household = { name: 'X', municipio: 1 } as const;
    expect(await createGroup(world.as(), { ...NEW_GROUP, household })).toMatchObject({
      code: 'auth.signed_out',
    });
  });
});

describe('who may do what in a group', () => {
  it('[B1] outsiders learn nothing, members lack the organiser’s rights', async () => {
    const { groupId, members } = await pair(['organiser', 'member']);
    const [organiser, member] = members;
    const outsider = await buildHousehold(database.db);
    const target = { groupId, householdId: organiser.householdId };
    const attempts = (actor?: PersonActor) =>
      Promise.all([
        changeRole(world.as(actor), { ...target, role: 'viewer' }),
        removeHousehold(world.as(actor), target),
        archiveGroup(world.as(actor), { groupId }),
      ]);
    for (const outcome of await attempts(outsider)) {
      expect(outcome).toEqual({ ok: false, code: 'group.not_found' });
    }
    for (const outcome of await attempts(member)) {
      expect(outcome).toEqual({ ok: false, code: 'auth.forbidden' });
    }
    for (const outcome of await attempts()) {
      expect(outcome).toEqual({ ok: false, code: 'auth.signed_out' });
    }
    expect(await getMembers(world.as(outsider), { groupId })).toMatchObject({
      code: 'group.not_found',
    });
    expect(await leaveGroup(world.as(outsider), { groupId })).toMatchObject({
      code: 'group.not_found',
    });
    expect(world.access).toEqual([]);
  });

  it('[B1] invites are shown to organisers only', async () => {
    const { groupId, members } = await pair(['organiser', 'member']);
    const view = await getMembers(world.as(members[1]), { groupId });
    expect(view).toMatchObject({ ok: true, value: { invites: [], own: { mayManage: false } } });
  });
});

describe('roles', () => {
  it('[B5] the last organiser cannot leave, be removed or step down', async () => {
    const { groupId, members } = await pair(['organiser', 'member']);
    const [organiser, member] = members;
    const own = { groupId, householdId: organiser.householdId };
    const refused = { ok: false, code: 'group.last_organiser' };
    expect(await leaveGroup(world.as(organiser), { groupId })).toEqual(refused);
    expect(await removeHousehold(world.as(organiser), own)).toEqual(refused);
    expect(await changeRole(world.as(organiser), { ...own, role: 'member' })).toEqual(refused);
    await changeRole(world.as(organiser), {
      groupId,
      householdId: member.householdId,
      role: 'organiser',
    });
    expect(await leaveGroup(world.as(organiser), { groupId })).toEqual({ ok: true, value: true });
  });

  it('[B5] two organisers who leave at once: one stays', async () => {
    const { groupId, members } = await pair(['organiser', 'organiser']);
    const outcomes = await Promise.all(
      members.map((actor) => leaveGroup(world.as(actor), { groupId })),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  });

  it('[B7] a change of role is told to sockets, the household and the audit log', async () => {
    const { groupId, members } = await pair(['organiser', 'member']);
    const [organiser, member] = members;
    const { householdId } = member;
    await changeRole(world.as(organiser), { groupId, householdId, role: 'viewer' });
    expect(world.access).toEqual([{ kind: 'membership.changed', groupId, householdId }]);
    expect(world.live).toContainEqual(
      expect.objectContaining({ topic: `group:${groupId}`, id: `group:${groupId}` }),
    );
    const notices = await database.db
      .select({ kind: notifications.kind })
      .from(notifications)
      .where(eq(notifications.personId, member.personId));
    expect(notices).toEqual([{ kind: 'role_changed' }]);
    const audit = await database.db
      .select({ action: auditLog.action, details: auditLog.details })
      .from(auditLog)
      .where(eq(auditLog.subjectId, groupId));
    expect(audit).toEqual([
      {
        action: 'group.change_role',
        details: { householdId, from: 'member', to: 'viewer' },
      },
    ]);
  });

  it('[B6] a removed household is out, and its sockets are told', async () => {
    const { groupId, members } = await pair(['organiser', 'member']);
    const [organiser, member] = members;
    const { householdId } = member;
    await removeHousehold(world.as(organiser), { groupId, householdId });
    expect(world.access).toEqual([{ kind: 'membership.changed', groupId, householdId }]);
    expect(await getMembers(world.as(member), { groupId })).toMatchObject({
      code: 'group.not_found',
    });
    expect(await summaryOf(member, groupId)).toBeUndefined();
  });
});

describe('an archived group', () => {
  it('[B1] can be read, and nothing in it changed', async () => {
    const { groupId, members } = await pair(['organiser', 'member']);
    const [organiser, member] = members;
    await archiveGroup(world.as(organiser), { groupId });
    expect(await summaryOf(member, groupId)).toMatchObject({ isArchived: true });
    const { householdId } = member;
    expect(
      await changeRole(world.as(organiser), { groupId, householdId, role: 'viewer' }),
    ).toMatchObject({ code: 'group.closed' });
    expect(await leaveGroup(world.as(member), { groupId })).toMatchObject({ code: 'group.closed' });
    const [row] = await database.db.select().from(groups).where(eq(groups.id, groupId));
    expect(row?.archivedAt).toEqual(world.clock);
  });
});

describe('the list of my groups', () => {
  it('[UX] tells what is new since the last visit, without own doings', async () => {
    const { groupId, members } = await pair(['organiser', 'member']);
    const [organiser] = members;
    await visitGroup(world.as(organiser), { groupId });
    expect(await summaryOf(organiser, groupId)).toMatchObject({
      householdCount: 2,
      newMembers: 0,
      boardChangedAt: null,
      votesToCast: 0,
      ordersToConfirm: 0,
    });
    world.clock = new Date(world.clock.getTime() + 3_600_000);
    const newcomer = await buildHousehold(database.db);
    const invite = await inviteHouseholds(world.as(organiser), {
      groupId,
      role: 'member',
      maxUses: 1,
      days: 7,
      needsApproval: false,
    });
    if (!invite.ok) throw new Error(invite.code);
    await acceptInvite(world.as(newcomer), { token: invite.value.token, household: null });
    expect(await summaryOf(organiser, groupId)).toMatchObject({ householdCount: 3, newMembers: 1 });
    expect(await summaryOf(newcomer, groupId)).toMatchObject({ newMembers: 0 });
    world.clock = new Date(world.clock.getTime() + 3_600_000);
    await visitGroup(world.as(organiser), { groupId });
    expect(await summaryOf(organiser, groupId)).toMatchObject({ newMembers: 0 });
  });

  it('[UX] counts a change of the board by others, not by the own household', async () => {
    const { groupId, boardId, members } = await buildGroup(database.db);
    const [first, second] = members as [HouseholdActor, HouseholdActor];
    await appendBatches(
      database.db,
      [{ boardId, payload: new Uint8Array([1]), authors: [first.personId], newClients: [] }],
      world.clock,
    );
    expect(await summaryOf(first, groupId)).toMatchObject({ boardChangedAt: null });
    expect(await summaryOf(second, groupId)).toMatchObject({
      boardChangedAt: world.clock.toISOString(),
    });
  });

  it('[B1] shows nobody else’s groups', async () => {
    const { groupId } = await pair(['organiser', 'member']);
    const outsider = await buildHousehold(database.db);
    expect(await summaryOf(outsider, groupId)).toBeUndefined();
    expect(await visitGroup(world.as(outsider), { groupId })).toMatchObject({
      code: 'group.not_found',
    });
    const late = await buildHousehold(database.db);
    await addMember(database.db, { groupId, actor: late, role: 'viewer' });
    expect(await summaryOf(late, groupId)).toMatchObject({ role: 'viewer' });
  });
});
