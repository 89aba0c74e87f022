import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';

import { setAnswer, setGrid } from '#app/domain/boards/document/edit-card-lists.ts';
import { notifications } from '#db/schema/notifications.ts';
import { requestParticipants, requestRecipients } from '#db/schema/requests.ts';
import { archiveGroup } from '#server/groups/archive-group.server.ts';
import { closeRequest } from '#server/requests/close-request.server.ts';
import { createRequest } from '#server/requests/create-request.server.ts';
import { getRequestDraft } from '#server/requests/get-request-draft.server.ts';
import { getRequestPanel } from '#server/requests/get-request-panel.server.ts';
import { addMember, buildGroup } from '#tests/support/builders/groups.ts';
import { buildHousehold, buildPerson } from '#tests/support/builders/accounts.ts';
import {
  buildCard,
  buildProvider,
  buildRequestScene,
  offerStatus,
  openVote,
  requestInput,
  requestStatus,
  sendOffer,
  sendRequest,
} from '#tests/support/builders/requests.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

async function recipientsOf(requestId: string): Promise<string[]> {
  const rows = await database.db
    .select({ providerId: requestRecipients.providerId })
    .from(requestRecipients)
    .where(eq(requestRecipients.requestId, requestId));
  return rows.map((row) => row.providerId).toSorted();
}

describe('turning a card into a request', () => {
  it('[R1] freezes who takes part, reaches the chosen providers and tells both sides', async () => {
    const scene = await buildRequestScene(database.db);
    const sent = await createRequest(world.as(scene.organiser), requestInput(scene));
    expect(sent).toMatchObject({ ok: true, value: { providers: 2 } });
    if (!sent.ok) return;
    const { requestId } = sent.value;
    expect(await recipientsOf(requestId)).toEqual(
      scene.providers.map(({ providerId }) => providerId).toSorted(),
    );
    const participants = await database.db
      .select({ dependantId: requestParticipants.dependantId })
      .from(requestParticipants)
      .where(eq(requestParticipants.requestId, requestId));
    expect(participants.map((row) => String(row.dependantId)).toSorted()).toEqual(
      scene.members.flatMap((member) => member.dependantIds).toSorted(),
    );
    const topics = world.live.map(({ topic }) => topic);
    expect(topics).toContain(`group:${scene.groupId}`);
    expect(topics).toContain(`provider:${scene.providers[0].providerId}`);
    const told = await database.db
      .select({ kind: notifications.kind, params: notifications.params })
      .from(notifications)
      .where(eq(notifications.personId, scene.providers[0].staff.personId));
    expect(told).toEqual([
      {
        kind: 'request_for_provider',
        params: { title: 'Corso di nuoto per i bambini', municipio: 2 },
      },
    ]);
  });

  it('[R5] without a choice reaches only validated providers, services, prices, and the Municipio', async () => {
    const scene = await buildRequestScene(database.db);
    const here = { category: 'living' as const, municipi: [9] };
    const fits = await buildProvider(database.db, here);
    await buildProvider(database.db, { ...here, status: 'suspended' });
    await buildProvider(database.db, { ...here, serviceStatus: 'submitted' });
    await buildProvider(database.db, { ...here, priceValidTo: '2026-11-22' });
    await buildProvider(database.db, { category: 'living', municipi: [1] });
    const sent = await createRequest(
      world.as(scene.organiser),
      requestInput(scene, { category: 'living', municipio: 9, providerIds: null }),
    );
    expect(sent.ok && (await recipientsOf(sent.value.requestId))).toEqual([fits.providerId]);
  });

  it('[R5] refuses a chosen provider that the request does not reach, and an empty choice', async () => {
    const scene = await buildRequestScene(database.db);
    const elsewhere = await buildProvider(database.db, { municipi: [7] });
    const ctx = world.as(scene.organiser);
    const chosen = requestInput(scene, { providerIds: [elsewhere.providerId] });
    expect(await createRequest(ctx, chosen)).toMatchObject({
      code: 'request.provider_not_reached',
    });
    expect(await createRequest(ctx, requestInput(scene, { providerIds: [] }))).toMatchObject({
      code: 'request.no_providers',
    });
  });

  it('[R2] one live request per card, also when two organisers ask at once', async () => {
    const scene = await buildRequestScene(database.db);
    const second = await buildHousehold(database.db);
    await addMember(database.db, { groupId: scene.groupId, actor: second, role: 'organiser' });
    const results = await Promise.all([
      createRequest(world.as(scene.organiser), requestInput(scene)),
      createRequest(world.as(second), requestInput(scene)),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toMatchObject({ code: 'request.already_done' });
    const again = await createRequest(world.as(scene.organiser), requestInput(scene));
    expect(again).toMatchObject({
      code: 'request.already_done',
      details: { requestId: expect.any(String) },
    });
  });

  it('[R1] refuses times in the past, periods that run backwards and cards nobody joined', async () => {
    const scene = await buildRequestScene(database.db);
    const ctx = world.as(scene.organiser);
    const attempts = [
      [{ closesAt: world.clock }, 'request.closes_too_soon'],
      [{ closesAt: new Date('2027-11-30T18:00:00Z') }, 'request.closes_too_late'],
      [{ startsOn: '2026-11-22' }, 'request.starts_in_past'],
      [{ endsOn: '2026-12-04' }, 'request.ends_before_start'],
      [{ cardId: 'nothing' }, 'card.not_found'],
    ] as const;
    for (const [overrides, code] of attempts) {
      expect(await createRequest(ctx, requestInput(scene, overrides))).toMatchObject({ code });
    }
    const cardId = await buildCard(database.db, { boardId: scene.boardId, joins: [] });
    expect(await createRequest(ctx, requestInput(scene, { cardId }))).toMatchObject({
      code: 'request.nobody_joins',
    });
  });

  it('[R4] leaves out households that are not in the group and dependants of others', async () => {
    const scene = await buildRequestScene(database.db, { households: 2 });
    const stranger = await buildHousehold(database.db, { children: ['2018-01-01'] });
    const [first, second] = scene.members;
    if (!first || !second) throw new Error('two members');
    const cardId = await buildCard(database.db, {
      boardId: scene.boardId,
      joins: [
        { householdId: first.householdId, dependantIds: second.dependantIds },
        { householdId: stranger.householdId, dependantIds: stranger.dependantIds },
      ],
    });
    const requestId = await sendRequest(world, { ...scene, cardId });
    const rows = await database.db
      .select({
        householdId: requestParticipants.householdId,
        dependantId: requestParticipants.dependantId,
      })
      .from(requestParticipants)
      .where(eq(requestParticipants.requestId, requestId));
    expect(rows).toEqual([{ householdId: first.householdId, dependantId: null }]);
  });
});

describe('who may ask', () => {
  it('[B1] a member lacks the role, an outsider sees no group, a guest must sign in', async () => {
    const scene = await buildRequestScene(database.db);
    const other = await buildRequestScene(database.db);
    const loner = await buildPerson(database.db);
    const input = requestInput(scene);
    const refusals = [
      [scene.members[1], 'auth.forbidden'],
      [other.organiser, 'request.not_found'],
      [loner, 'request.not_found'],
      [undefined, 'auth.signed_out'],
    ] as const;
    for (const [actor, code] of refusals) {
      expect(await createRequest(world.as(actor), input)).toMatchObject({ code });
      expect(await getRequestDraft(world.as(actor), scene)).toMatchObject({ code });
    }
  });

  it('[B1] a card or request of another group is not found through one’s own group', async () => {
    const scene = await buildRequestScene(database.db);
    const other = await buildRequestScene(database.db);
    const requestId = await sendRequest(world, other);
    const ctx = world.as(scene.organiser);
    const { groupId } = scene;
    const { cardId } = other;
    expect(await getRequestDraft(ctx, { groupId, cardId })).toMatchObject({
      code: 'card.not_found',
    });
    expect(await createRequest(ctx, requestInput(scene, { cardId }))).toMatchObject({
      code: 'card.not_found',
    });
    for (const run of [getRequestPanel, closeRequest]) {
      expect(await run(ctx, { groupId, requestId })).toMatchObject({ code: 'request.not_found' });
      expect(await run(ctx, { groupId: other.groupId, requestId })).toMatchObject({
        code: 'request.not_found',
      });
    }
  });
});

describe('preparing a request', () => {
  it('[RQ6] what is asked again begins with what was asked, its past days empty; others’ never', async () => {
    const scene = await buildRequestScene(database.db);
    const { groupId, cardId } = scene;
    const ctx = () => world.as(scene.organiser);
    const asked = requestInput(scene, { title: 'Nuoto il sabato', quantity: 12 });
    const sent = await createRequest(ctx(), asked);
    const again = sent.ok ? sent.value.requestId : '';
    await closeRequest(ctx(), { groupId, requestId: again });
    const opened = () => getRequestDraft(ctx(), { groupId, cardId, again });
    expect(await opened()).toMatchObject({
      value: {
        again: { isCut: false },
        values: { title: 'Nuoto il sabato', quantity: '12', startsOn: asked.startsOn },
      },
    });
    world.clock = new Date(`${asked.startsOn}T23:30:00Z`);
    expect(await opened()).toMatchObject({
      value: { again: { isCut: true }, values: { startsOn: '', endsOn: asked.endsOn } },
    });
    const other = await buildRequestScene(database.db);
    const stranger = await getRequestDraft(world.as(other.organiser), { ...other, again });
    expect(stranger).toMatchObject({ value: { again: null } });
  });

  it('[R4] starts from the card and shows what providers will see', async () => {
    const { groupId, boardId, members } = await buildGroup(database.db, {
      members: [
        await buildHousehold(database.db, { children: ['2019-05-01', '2016-12-01'] }),
        await buildHousehold(database.db),
      ],
    });
    const cardId = await buildCard(database.db, {
      boardId,
      title: 'Nuoto insieme',
      joins: members.map((member) => ({
        householdId: member.householdId,
        dependantIds: 'dependantIds' in member ? (member.dependantIds as string[]) : [],
      })),
    });
    const { providerId } = await buildProvider(database.db, { name: 'Zeta Nuoto' });
    const draft = await getRequestDraft(world.as(members[0]), { groupId, cardId });
    expect(draft).toMatchObject({
      ok: true,
      value: {
        values: { title: 'Nuoto insieme', category: 'sport', municipio: '2', unit: 'course' },
        households: 2,
        beneficiaries: 3,
        ages: [7, 9],
        live: null,
      },
    });
    expect(draft.ok && draft.value.providers).toContainEqual({
      providerId,
      name: 'Zeta Nuoto',
      reaches: [{ category: 'sport', municipi: [2] }],
    });
  });
});

describe('preparing a request from a grid', () => {
  it('[AV3] brings the slot that suits best to the households that take part', async () => {
    const { groupId, boardId, members } = await buildGroup(database.db, {
      members: [
        await buildHousehold(database.db),
        await buildHousehold(database.db),
        await buildHousehold(database.db),
      ],
    });
    const ids = members.map(({ householdId }) => householdId);
    const stranger = await buildHousehold(database.db);
    const answers = [
      [ids[0], 'mon_pm'],
      [ids[0], 'thu_eve'],
      [ids[1], 'thu_eve'],
      [stranger.householdId, 'mon_pm'],
      [stranger.householdId, 'mon_eve'],
    ] as const;
    const cardId = await buildCard(database.db, {
      boardId,
      joins: ids.map((householdId) => ({ householdId, dependantIds: [] })),
      write: (doc, id) => {
        setGrid(doc, id, { parts: 'half_days', days: ['mon', 'thu'], fromHour: 8, toHour: 20 });
        for (const [householdId = '', slot] of answers) {
          setAnswer(doc, id, { householdId, slot, answer: 'yes' });
        }
      },
    });
    const draft = await getRequestDraft(world.as(members[0]), { groupId, cardId });
    expect(draft).toMatchObject({ value: { bestSlot: { day: 'thu', part: 'eve' } } });
  });
});

describe('archiving a group', () => {
  it('[R8] closes what it asks, with its offers and votes, and tells whoever waits', async () => {
    const scene = await buildRequestScene(database.db);
    const requestId = await sendRequest(world, scene);
    const [one, two] = scene.providers;
    const offerId = await sendOffer(world, { requestId, provider: one });
    const other = await sendOffer(world, { requestId, provider: two });
    await openVote(world, scene, { requestId, offerId });
    await database.db.delete(notifications);
    const { groupId, organiser, members } = scene;
    expect(await archiveGroup(world.as(organiser), { groupId })).toMatchObject({ ok: true });
    expect(await requestStatus(database.db, requestId)).toBe('closed');
    for (const id of [offerId, other]) expect(await offerStatus(database.db, id)).toBe('lost');
    const told = await database.db.select().from(notifications);
    const toldTo = (kind: string) =>
      told.filter((row) => row.kind === kind).map(({ personId }) => personId);
    expect(toldTo('offer_lost')).toEqual(
      expect.arrayContaining([one.staff.personId, two.staff.personId]),
    );
    expect(toldTo('vote_closed')).toContain(members[1]?.personId);
    const panel = await getRequestPanel(world.as(members[1]), { groupId, requestId });
    expect(panel).toMatchObject({
      value: { state: 'closed', decision: { state: 'cancelled' }, may: { vote: false } },
    });
    expect(await createRequest(world.as(organiser), requestInput(scene))).toMatchObject({
      code: 'request.not_found',
    });
  });
});

describe('closing a request', () => {
  it('[R1] cancels the vote, loses the offers, and closing twice is closing once', async () => {
    const scene = await buildRequestScene(database.db);
    const requestId = await sendRequest(world, scene);
    const offerId = await sendOffer(world, { requestId, provider: scene.providers[0] });
    await openVote(world, scene, { requestId, offerId });
    const ctx = world.as(scene.organiser);
    const { groupId } = scene;
    expect(await closeRequest(world.as(scene.members[1]), { groupId, requestId })).toMatchObject({
      code: 'auth.forbidden',
    });
    expect(await closeRequest(ctx, { groupId, requestId })).toMatchObject({ ok: true });
    expect(await closeRequest(ctx, { groupId, requestId })).toMatchObject({ ok: true });
    expect(await requestStatus(database.db, requestId)).toBe('closed');
    expect(await offerStatus(database.db, offerId)).toBe('lost');
    const panel = await getRequestPanel(ctx, { groupId, requestId });
    expect(panel).toMatchObject({
      value: { state: 'closed', decision: { state: 'cancelled' }, may: { close: false } },
    });
  });

  it('[R1] a closed request frees its card for a new one', async () => {
    const scene = await buildRequestScene(database.db);
    const requestId = await sendRequest(world, scene);
    await closeRequest(world.as(scene.organiser), { groupId: scene.groupId, requestId });
    const again = await createRequest(world.as(scene.organiser), requestInput(scene));
    expect(again).toMatchObject({ ok: true });
  });
});
