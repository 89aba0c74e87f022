import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';

import { findBoardAccess } from '#db/queries/boards/boards.ts';
import { notifications } from '#db/schema/notifications.ts';
import type { PersonActor } from '#server/context.ts';
import { getBoardPage } from '#server/boards/get-board-page.server.ts';
import { agree, getAgreement } from '#server/groups/agree.server.ts';
import { editGroup, getGroupSettings } from '#server/groups/edit-group.server.ts';
import { inviteHouseholds } from '#server/groups/invite-households.server.ts';
import { leaveGroup } from '#server/groups/leave-group.server.ts';
import { listGroups } from '#server/groups/list-groups.server.ts';
import { listWaiting } from '#server/notifications/list-waiting.server.ts';
import { confirmShare } from '#server/orders/confirm-share.server.ts';
import { dropOut } from '#server/orders/drop-out.server.ts';
import { getOrder } from '#server/orders/get-order.server.ts';
import { castVote } from '#server/requests/cast-vote.server.ts';
import { buildHousehold, testId } from '#tests/support/builders/accounts.ts';
import { buildGroup, type HouseholdActor } from '#tests/support/builders/groups.ts';
import { buildScene, placeOrder } from '#tests/support/builders/orders.ts';
import {
  buildRequestScene,
  openVote,
  sendOffer,
  sendRequest,
} from '#tests/support/builders/requests.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const OLD = 'Ci aiutiamo e ci avvisiamo in tempo.';
const NEW = 'Ci aiutiamo, e chi manca avvisa il giorno prima.';

const database = useDatabase();
const world = useWorld(database);

async function build() {
  const roles = ['organiser', 'organiser', 'member'] as const;
  const { groupId, boardId, members } = await buildGroup(database.db, { roles });
  const [organiser, second, member] = members as [HouseholdActor, HouseholdActor, HouseholdActor];
  return { groupId, boardId, organiser, second, member };
}

const edit = (
  actor: PersonActor,
  groupId: string,
  input: Partial<Parameters<typeof editGroup>[1]> = {},
) =>
  editGroup(world.as(actor), {
    groupId,
    version: 1,
    name: 'Condominio di prova',
    description: '',
    agreement: OLD,
    ...input,
  });

/** Other rules, whatever the group is called. */
async function change(organiser: PersonActor, groupId: string) {
  const settings = await getGroupSettings(world.as(organiser), { groupId });
  if (!settings.ok) throw new Error(settings.code);
  const changed = await editGroup(world.as(organiser), { ...settings.value, agreement: NEW });
  if (!changed.ok) throw new Error(changed.code);
}

describe('what a group says about itself', () => {
  it('[AGR2] a new name asks nobody, and open pages learn of it', async () => {
    const { groupId, organiser, member } = await build();
    const outcome = await edit(organiser, groupId, { name: 'Via Venini', description: 'Spesa.' });
    expect(outcome.ok).toBe(true);
    expect(await getGroupSettings(world.as(organiser), { groupId })).toMatchObject({
      value: { version: 2, name: 'Via Venini', description: 'Spesa.', agreement: OLD },
    });
    expect(await getAgreement(world.as(member), { groupId })).toMatchObject({
      value: { mustAgree: false, before: null },
    });
    expect(world.live.map(({ topic }) => topic)).toContain(`group:${groupId}`);
    expect(world.access).toEqual([]);
  });

  it('[AGR3] of two organisers who save at once the second is told, and nothing is lost', async () => {
    const { groupId, organiser, second } = await build();
    const outcomes = await Promise.all([
      edit(organiser, groupId, { name: 'Da uno' }),
      edit(second, groupId, { name: 'Da due' }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ code: 'group.stale' });
    // The same words sent twice are no conflict.
    const [first] = outcomes;
    const name = first.ok ? 'Da uno' : 'Da due';
    expect((await edit(organiser, groupId, { name })).ok).toBe(true);
  });

  it('[B1] only organisers change it, and each group its own', async () => {
    const { groupId, member } = await build();
    const stranger = await buildHousehold(database.db);
    expect(await edit(member, groupId, { name: 'X' })).toMatchObject({ code: 'auth.forbidden' });
    expect(await edit(stranger, groupId, { name: 'X' })).toMatchObject({ code: 'group.not_found' });
    expect(await getGroupSettings(world.as(member), { groupId })).toMatchObject({
      code: 'auth.forbidden',
    });
    expect(await getAgreement(world.as(stranger), { groupId })).toMatchObject({
      code: 'group.not_found',
    });
  });
});

describe('an agreement that changes', () => {
  it('[AGR1] leaves the others reading only, on the board too, until they agree', async () => {
    const { groupId, boardId, organiser, second, member } = await build();
    await edit(organiser, groupId, { agreement: NEW });
    const role = async ({ personId }: PersonActor) =>
      (await findBoardAccess(database.db, { boardId, personId }))?.role;
    expect([await role(organiser), await role(second), await role(member)]).toEqual([
      'organiser',
      'viewer',
      'viewer',
    ]);
    // Their open boards are told to look again.
    expect(world.access).toHaveLength(2);
    const page = await getBoardPage(world.as(member), {
      groupId,
      boardId: null,
      openCardId: null,
      locale: 'it',
    });
    expect(page).toMatchObject({ value: { viewer: { role: 'viewer', mustAgree: true } } });
    const invite = { groupId, role: 'member', maxUses: 1, days: 1, needsApproval: false } as const;
    expect(await inviteHouseholds(world.as(second), invite)).toMatchObject({
      code: 'auth.must_agree',
    });
    expect(await inviteHouseholds(world.as(member), invite)).toMatchObject({
      code: 'auth.forbidden',
    });
    expect((await agree(world.as(second), { groupId, version: 2 })).ok).toBe(true);
    expect(await role(second)).toBe('organiser');
    expect((await inviteHouseholds(world.as(second), invite)).ok).toBe(true);
    expect(await role(member)).toBe('viewer');
    // It stands among what waits for a household, until that one agrees.
    const waits = { kind: 'agree', href: `/groups/${groupId}/agreement` };
    expect(await listWaiting(world.as(member))).toMatchObject([waits]);
    expect(await listWaiting(world.as(second))).toEqual([]);
  });

  it('[AGR1] is told once, and shows the words agreed to before and those of now', async () => {
    const { groupId, organiser, member } = await build();
    await edit(organiser, groupId, { agreement: NEW });
    const last = 'Regole ancora nuove.';
    await edit(organiser, groupId, { version: 2, agreement: last });
    expect(await getAgreement(world.as(member), { groupId })).toMatchObject({
      value: { agreement: last, before: OLD, version: 3, mustAgree: true },
    });
    expect(await listGroups(world.as(member))).toMatchObject({
      value: { groups: [{ mustAgree: true }] },
    });
    await agree(world.as(member), { groupId, version: 3 });
    expect(await getAgreement(world.as(member), { groupId })).toMatchObject({
      value: { before: null, mustAgree: false },
    });
    const told = await database.db
      .select({ kind: notifications.kind })
      .from(notifications)
      .where(eq(notifications.personId, member.personId));
    expect(told.map(({ kind }) => kind)).toEqual(['agreement_changed', 'agreement_changed']);
  });

  it('[AGR3] nobody agrees to words they did not see', async () => {
    const { groupId, organiser, member } = await build();
    await edit(organiser, groupId, { agreement: NEW });
    await edit(organiser, groupId, { version: 2, agreement: 'Altre parole.' });
    expect(await agree(world.as(member), { groupId, version: 2 })).toMatchObject({
      code: 'group.stale',
    });
    // Twice is no fault.
    expect((await agree(world.as(member), { groupId, version: 3 })).ok).toBe(true);
    expect((await agree(world.as(member), { groupId, version: 3 })).ok).toBe(true);
  });

  it('[AGR1] nobody votes before agreeing, and whoever agrees then does', async () => {
    const scene = await buildRequestScene(database.db);
    const requestId = await sendRequest(world, scene);
    const offerId = await sendOffer(world, { requestId, provider: scene.providers[0] });
    const decisionId = await openVote(world, scene, { requestId, offerId });
    const { groupId } = scene;
    const [, member] = scene.members;
    await change(scene.organiser, groupId);
    const vote = () =>
      castVote(world.as(member), { groupId, requestId, decisionId, choice: 'agree' });
    expect(await vote()).toMatchObject({ code: 'auth.must_agree' });
    await agree(world.as(member), { groupId, version: 2 });
    expect((await vote()).ok).toBe(true);
  });

  it('[AGR1] nobody confirms a part before agreeing, and may leave the order all the same', async () => {
    const scene = await buildScene(database.db, { children: [1, 1, 1] });
    const orderId = await placeOrder(world, scene);
    const { groupId } = scene;
    const [organiser, member, third] = scene.members;
    if (!organiser || !member || !third) throw new Error('three households');
    await change(organiser, groupId);
    const confirm = async () => {
      const read = await getOrder(world.as(member), { orderId });
      if (!read.ok || read.value.mine === null) throw new Error('no part');
      return confirmShare(world.as(member), {
        orderId,
        idempotencyKey: testId(),
        priceVersion: read.value.priceVersion,
        cashDueCents: read.value.mine.cashDueCents,
      });
    };
    expect(await confirm()).toMatchObject({ code: 'auth.must_agree' });
    await agree(world.as(member), { groupId, version: 2 });
    expect((await confirm()).ok).toBe(true);
    const seen = await getOrder(world.as(third), { orderId });
    if (!seen.ok || seen.value.dropOut?.kind !== 'repriced') throw new Error('no way out');
    expect(seen.value).toMatchObject({ canConfirm: false, mustAgree: true });
    const expected = seen.value.dropOut.totalCents;
    const out = { orderId, idempotencyKey: testId(), expected };
    expect((await dropOut(world.as(third), out)).ok).toBe(true);
  });

  it('[AGR1] a household that does not agree may leave', async () => {
    const { groupId, organiser, member } = await build();
    await edit(organiser, groupId, { agreement: NEW });
    expect((await leaveGroup(world.as(member), { groupId })).ok).toBe(true);
  });
});
