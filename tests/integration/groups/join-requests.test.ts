import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';

import { rateLimits } from '#db/schema/accounts.ts';
import { invites, joinRequests } from '#db/schema/groups.ts';
import { notifications } from '#db/schema/notifications.ts';
import type { PersonActor } from '#server/context.ts';
import { acceptInvite } from '#server/groups/accept-invite.server.ts';
import { agree } from '#server/groups/agree.server.ts';
import { answerJoin } from '#server/groups/answer-join.server.ts';
import { askToJoin } from '#server/groups/ask-to-join.server.ts';
import { getInvite } from '#server/groups/get-invite.server.ts';
import { getMembers } from '#server/groups/get-members.server.ts';
import { inviteHouseholds, revokeInvite } from '#server/groups/invite-households.server.ts';
import { listGroups } from '#server/groups/list-groups.server.ts';
import { withdrawJoin } from '#server/groups/withdraw-join.server.ts';
import { buildHousehold, buildPerson } from '#tests/support/builders/accounts.ts';
import { addMember, buildGroup, type HouseholdActor } from '#tests/support/builders/groups.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const MESSAGE = 'Abitiamo al terzo piano.';

const database = useDatabase();
const world = useWorld(database);
beforeEach(async () => {
  await database.db.delete(rateLimits);
});

async function build(maxUses = 5) {
  const name = 'Condominio segreto';
  const { groupId, members } = await buildGroup(database.db, {
    name,
    roles: ['organiser', 'organiser', 'member'],
  });
  const [organiser, second, member] = members as [HouseholdActor, HouseholdActor, HouseholdActor];
  const link = await linkOf(organiser, groupId, { maxUses, needsApproval: true });
  return { groupId, organiser, second, member, link, asker: await buildHousehold(database.db) };
}

async function linkOf(
  organiser: PersonActor,
  groupId: string,
  wish: { maxUses: number; needsApproval: boolean },
) {
  const made = await inviteHouseholds(world.as(organiser), {
    groupId,
    role: 'member',
    days: 7,
    ...wish,
  });
  if (!made.ok) throw new Error(made.code);
  return made.value;
}

const ask = (actor: PersonActor, token: string) =>
  askToJoin(world.as(actor), { token, message: MESSAGE, household: null });

const answer = (
  actor: PersonActor,
  groupId: string,
  requestId: string,
  given: 'accepted' | 'refused',
) => answerJoin(world.as(actor), { groupId, requestId, answer: given });

async function waitingIn(groupId: string) {
  const rows = await database.db
    .select()
    .from(joinRequests)
    .where(and(eq(joinRequests.groupId, groupId), eq(joinRequests.status, 'waiting')));
  return rows;
}

async function asked(asker: PersonActor, groupId: string, token: string): Promise<string> {
  const outcome = await ask(asker, token);
  if (!outcome.ok) throw new Error(outcome.code);
  const [row] = await waitingIn(groupId);
  return row?.id ?? '';
}

async function usesOf(inviteId: string) {
  const [row] = await database.db.select().from(invites).where(eq(invites.id, inviteId));
  return row?.uses;
}

async function noticesOf({ personId }: PersonActor) {
  const rows = await database.db
    .select({ kind: notifications.kind, href: notifications.href })
    .from(notifications)
    .where(eq(notifications.personId, personId));
  return rows;
}

describe('a group that confirms who comes', () => {
  it('[B24] shows its name, Municipio and size, and nothing else, before it says yes', async () => {
    const { groupId, organiser, link, asker } = await build();
    const open = await getInvite(world.as(asker), { token: link.token });
    expect(open).toEqual({
      ok: true,
      value: {
        groupName: 'Condominio segreto',
        municipio: 2,
        householdCount: 3,
        role: 'member',
        boardPath: null,
        entry: { kind: 'approval', request: null },
      },
    });
    await ask(asker, link.token);
    const list = await listGroups(world.as(asker));
    expect(list).toMatchObject({
      ok: true,
      value: {
        groups: [],
        asked: [{ groupName: 'Condominio segreto', householdCount: 3, status: 'waiting' }],
      },
    });
    expect(JSON.stringify([open, list])).not.toContain(groupId);
    expect(JSON.stringify([open, list])).not.toContain(organiser.name);
    expect(await getMembers(world.as(asker), { groupId })).toMatchObject({
      code: 'group.not_found',
    });
  });

  it('[JRQ1] tells its organisers, who see the household and its sentence', async () => {
    const { groupId, organiser, second, member, link, asker } = await build();
    await asked(asker, groupId, link.token);
    const view = await getMembers(world.as(second), { groupId });
    expect(view).toMatchObject({
      ok: true,
      value: { asking: [{ personName: asker.name, message: MESSAGE }] },
    });
    for (const actor of [organiser, second]) {
      expect(await noticesOf(actor)).toEqual([
        { kind: 'join_asked', href: `/groups/${groupId}/members#asking` },
      ]);
    }
    expect(await noticesOf(member)).toEqual([]);
    expect(world.live.some(({ topic }) => topic === `group:${groupId}`)).toBe(true);
  });

  it('[JRQ1] lets in who then agrees to the rules, with the role of the link', async () => {
    const { groupId, organiser, link, asker } = await build();
    const requestId = await asked(asker, groupId, link.token);
    expect((await answer(organiser, groupId, requestId, 'accepted')).ok).toBe(true);
    expect(await noticesOf(asker)).toEqual([
      { kind: 'join_accepted', href: `/groups/${groupId}/agreement` },
    ]);
    const own = () => getMembers(world.as(asker), { groupId });
    expect(await own()).toMatchObject({ value: { own: { role: 'viewer', mustAgree: true } } });
    expect((await agree(world.as(asker), { groupId, version: 1 })).ok).toBe(true);
    expect(await own()).toMatchObject({ value: { own: { role: 'member', mustAgree: false } } });
    // The wish took the place when it was sent.
    expect(await usesOf(link.inviteId)).toBe(1);
  });

  it('[JRQ2] refuses one, who asks no more by the same link and may by another', async () => {
    const { groupId, organiser, link, asker } = await build();
    const requestId = await asked(asker, groupId, link.token);
    expect((await answer(organiser, groupId, requestId, 'refused')).ok).toBe(true);
    expect(await noticesOf(asker)).toEqual([{ kind: 'join_refused', href: '/groups' }]);
    expect(await ask(asker, link.token)).toMatchObject({ code: 'join.refused' });
    expect(await getInvite(world.as(asker), { token: link.token })).toMatchObject({
      value: { entry: { request: { status: 'refused' } } },
    });
    const other = await linkOf(organiser, groupId, { maxUses: 1, needsApproval: true });
    expect((await ask(asker, other.token)).ok).toBe(true);
  });

  it('[B1] lets only organisers answer, and each group its own', async () => {
    const { groupId, organiser, member, link, asker } = await build();
    const requestId = await asked(asker, groupId, link.token);
    const elsewhere = await build();
    expect(await answer(member, groupId, requestId, 'accepted')).toMatchObject({
      code: 'auth.forbidden',
    });
    expect(await answer(asker, groupId, requestId, 'accepted')).toMatchObject({
      code: 'group.not_found',
    });
    expect(
      await answer(elsewhere.organiser, elsewhere.groupId, requestId, 'accepted'),
    ).toMatchObject({ code: 'join.not_found' });
    expect(await withdrawJoin(world.as(organiser), { requestId })).toMatchObject({
      code: 'join.not_found',
    });
  });

  it('[JRQ1] of two organisers who answer differently at once one is told so', async () => {
    const { groupId, organiser, second, link, asker } = await build();
    const requestId = await asked(asker, groupId, link.token);
    const outcomes = await Promise.all([
      answer(organiser, groupId, requestId, 'accepted'),
      answer(second, groupId, requestId, 'refused'),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ code: 'join.already_done' });
    expect(await noticesOf(asker)).toHaveLength(1);
  });

  it('[JRQ1] two organisers who say yes at once are both right, and let in once', async () => {
    const { groupId, organiser, second, link, asker } = await build();
    const requestId = await asked(asker, groupId, link.token);
    const outcomes = await Promise.all([
      answer(organiser, groupId, requestId, 'accepted'),
      answer(second, groupId, requestId, 'accepted'),
    ]);
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(await noticesOf(asker)).toHaveLength(1);
  });

  it('[JRQ1] a link revoked meanwhile stops the next wish, not the one that waits', async () => {
    const { groupId, organiser, link, asker } = await build();
    const requestId = await asked(asker, groupId, link.token);
    await revokeInvite(world.as(organiser), { groupId, inviteId: link.inviteId });
    const late = await buildHousehold(database.db);
    expect(await ask(late, link.token)).toMatchObject({ code: 'invite.revoked' });
    expect(await getInvite(world.as(asker), { token: link.token })).toMatchObject({
      value: { entry: { request: { status: 'waiting' } } },
    });
    expect((await answer(organiser, groupId, requestId, 'accepted')).ok).toBe(true);
  });

  it('[JRQ1] who came in another way no longer asks, and asks not again', async () => {
    const { groupId, organiser, link, asker } = await build();
    const requestId = await asked(asker, groupId, link.token);
    const open = await linkOf(organiser, groupId, { maxUses: 1, needsApproval: false });
    expect((await acceptInvite(world.as(asker), { token: open.token, household: null })).ok).toBe(
      true,
    );
    expect(await waitingIn(groupId)).toEqual([]);
    expect(await answer(organiser, groupId, requestId, 'accepted')).toMatchObject({
      code: 'join.withdrawn',
    });
    expect((await ask(asker, link.token)).ok).toBe(true);
    expect(await waitingIn(groupId)).toEqual([]);
  });

  it('[JRQ1] a wish is withdrawn until it is answered, and gives its place back', async () => {
    const { groupId, organiser, link, asker } = await build(1);
    const requestId = await asked(asker, groupId, link.token);
    const other = await buildHousehold(database.db);
    expect(await ask(other, link.token)).toMatchObject({ code: 'invite.used_up' });
    const withdraw = () => withdrawJoin(world.as(asker), { requestId });
    expect((await withdraw()).ok).toBe(true);
    expect((await withdraw()).ok).toBe(true);
    expect(await usesOf(link.inviteId)).toBe(0);
    const again = await asked(asker, groupId, link.token);
    await answer(organiser, groupId, again, 'accepted');
    expect(await withdrawJoin(world.as(asker), { requestId: again })).toMatchObject({
      code: 'join.already_done',
    });
  });

  it('[B13] its last place goes to one of many who ask at once; one asks once', async () => {
    const { groupId, link, asker } = await build(2);
    await Promise.all([ask(asker, link.token), ask(asker, link.token), ask(asker, link.token)]);
    expect(await waitingIn(groupId)).toHaveLength(1);
    const crowd = await Promise.all(Array.from({ length: 6 }, () => buildHousehold(database.db)));
    const outcomes = await Promise.all(crowd.map((actor) => ask(actor, link.token)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await waitingIn(groupId)).toHaveLength(2);
  });

  it('[JRQ1] each kind of link opens by its own form only', async () => {
    const { groupId, organiser, link, asker } = await build();
    expect(
      await acceptInvite(world.as(asker), { token: link.token, household: null }),
    ).toMatchObject({ code: 'invite.needs_approval' });
    const open = await linkOf(organiser, groupId, { maxUses: 1, needsApproval: false });
    expect(await ask(asker, open.token)).toMatchObject({ code: 'join.not_needed' });
  });

  it('[JRQ1] somebody without a household makes it with the wish', async () => {
    const { groupId, link } = await build();
    const newcomer = await buildPerson(database.db);
    expect(await ask(newcomer, link.token)).toMatchObject({ code: 'household.needed' });
    const household = { name: 'Famiglia Nuova', municipio: 4 } as const;
    const input = { token: link.token, message: MESSAGE, household };
    expect((await askToJoin(world.as(newcomer), input)).ok).toBe(true);
    expect((await askToJoin(world.as(newcomer), input)).ok).toBe(true);
    expect(await waitingIn(groupId)).toHaveLength(1);
  });

  it('[JRQ1] who organises is asked, whoever that is by then', async () => {
    const { groupId, link, asker } = await build();
    const late = await buildHousehold(database.db);
    await addMember(database.db, { groupId, actor: late, role: 'organiser' });
    const requestId = await asked(asker, groupId, link.token);
    expect((await answer(late, groupId, requestId, 'refused')).ok).toBe(true);
  });
});
