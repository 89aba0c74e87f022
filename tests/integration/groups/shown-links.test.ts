import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';

import { DAY_MS } from '#app/domain/dates.ts';
import { rateLimits } from '#db/schema/accounts.ts';
import { invites } from '#db/schema/groups.ts';
import type { PersonActor } from '#server/context.ts';
import { acceptInvite } from '#server/groups/accept-invite.server.ts';
import { archiveGroup } from '#server/groups/archive-group.server.ts';
import { getMembers } from '#server/groups/get-members.server.ts';
import {
  inviteHouseholds,
  renewInvite,
  revokeInvite,
} from '#server/groups/invite-households.server.ts';
import { showInvite } from '#server/groups/show-invite.server.ts';
import { hashToken } from '#server/ids.ts';
import { wishing } from '#server/transact-once.ts';
import { buildHousehold } from '#tests/support/builders/accounts.ts';
import { buildGroup, type HouseholdActor } from '#tests/support/builders/groups.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);
beforeEach(async () => {
  await database.db.delete(rateLimits);
});

async function build() {
  const { groupId, members } = await buildGroup(database.db, { roles: ['organiser', 'member'] });
  const [organiser, member] = members as [HouseholdActor, HouseholdActor];
  const made = await inviteHouseholds(world.as(organiser), {
    groupId,
    role: 'viewer',
    maxUses: 4,
    days: 3,
    needsApproval: true,
  });
  if (!made.ok) throw new Error(made.code);
  return { groupId, organiser, member, link: made.value };
}

const show = (actor: PersonActor, groupId: string, inviteId: string) =>
  showInvite(world.as(actor), { groupId, inviteId });

describe('a link that is out', () => {
  it('[B23] is shown again to organisers, though the database has its hash only', async () => {
    const { groupId, organiser, link } = await build();
    const shown = await show(organiser, groupId, link.inviteId);
    expect(shown).toMatchObject({
      ok: true,
      value: { token: link.token, maxUses: 4, needsApproval: true, role: 'viewer' },
    });
    const rows = await database.db.select().from(invites).where(eq(invites.id, link.inviteId));
    expect(rows[0]?.tokenHash).toBe(hashToken(link.token));
    expect(JSON.stringify(rows)).not.toContain(link.token);
  });

  it('[B23] is shown to nobody else, nor in another group', async () => {
    const { groupId, organiser, member, link } = await build();
    const stranger = await buildHousehold(database.db);
    const other = await build();
    expect(await show(member, groupId, link.inviteId)).toMatchObject({ code: 'auth.forbidden' });
    expect(await show(stranger, groupId, link.inviteId)).toMatchObject({ code: 'group.not_found' });
    expect(await show(other.organiser, other.groupId, link.inviteId)).toMatchObject({
      code: 'invite.not_found',
    });
    const asMember = await getMembers(world.as(member), { groupId });
    expect(asMember).toMatchObject({ ok: true, value: { invites: [], asking: [] } });
    await archiveGroup(world.as(organiser), { groupId });
    expect(await show(organiser, groupId, link.inviteId)).toMatchObject({ code: 'group.closed' });
  });

  it('[B12] is shown no more once it is over or revoked', async () => {
    const { groupId, organiser, link } = await build();
    world.clock = new Date(world.clock.getTime() + 3 * DAY_MS);
    expect(await show(organiser, groupId, link.inviteId)).toMatchObject({ code: 'invite.expired' });
    await revokeInvite(world.as(organiser), { groupId, inviteId: link.inviteId });
    expect(await show(organiser, groupId, link.inviteId)).toMatchObject({ code: 'invite.revoked' });
  });

  it('[B23] one that the present secret does not make is not shown, and still lets in', async () => {
    const { groupId, organiser } = await build();
    const token = 'a-link-from-before-the-secret-changed';
    await database.db.insert(invites).values({
      id: `old-${groupId}`,
      groupId,
      tokenHash: hashToken(token),
      role: 'member',
      maxUses: 1,
      createdBy: organiser.personId,
      createdAt: world.clock,
      expiresAt: new Date(world.clock.getTime() + DAY_MS),
    });
    expect(await show(organiser, groupId, `old-${groupId}`)).toMatchObject({
      code: 'invite.not_shown',
    });
    const view = await getMembers(world.as(organiser), { groupId });
    const shown = view.ok ? view.value.invites.filter(({ isShowable }) => isShowable) : [];
    expect(shown).toHaveLength(1);
    const newcomer = await buildHousehold(database.db);
    expect((await acceptInvite(world.as(newcomer), { token, household: null })).ok).toBe(true);
  });

  it('[INV1] renewed, it has the same bounds and a new secret, and the old one ends at once', async () => {
    const { groupId, organiser, link } = await build();
    world.clock = new Date(world.clock.getTime() + DAY_MS);
    const { inviteId } = link;
    const ctx = wishing(world.as(organiser), { wish: 'renew' });
    const renewed = await renewInvite(ctx, { groupId, inviteId });
    if (!renewed.ok) throw new Error(renewed.code);
    expect(renewed.value.token).not.toBe(link.token);
    expect(await renewInvite(ctx, { groupId, inviteId })).toEqual(renewed);
    expect(await show(organiser, groupId, inviteId)).toMatchObject({ code: 'invite.revoked' });
    expect(await show(organiser, groupId, renewed.value.inviteId)).toMatchObject({
      ok: true,
      value: {
        uses: 0,
        maxUses: 4,
        role: 'viewer',
        needsApproval: true,
        expiresAt: new Date(world.clock.getTime() + 3 * DAY_MS).toISOString(),
      },
    });
  });

  it('[INV1] of two organisers who renew at once the second finds it gone', async () => {
    const { groupId, organiser, link } = await build();
    const renew = () => renewInvite(world.as(organiser), { groupId, inviteId: link.inviteId });
    const outcomes = await Promise.all([renew(), renew()]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ code: 'invite.not_found' });
  });
});
