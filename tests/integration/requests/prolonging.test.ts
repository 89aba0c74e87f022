import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';

import { notifications } from '#db/schema/notifications.ts';
import { closeDue } from '#server/jobs/close-due.ts';
import { archiveGroup } from '#server/groups/archive-group.server.ts';
import { closeRequest } from '#server/requests/close-request.server.ts';
import { getProviderRequest } from '#server/requests/get-provider-request.server.ts';
import { getRequestPanel } from '#server/requests/get-request-panel.server.ts';
import { makeOffer } from '#server/requests/make-offer.server.ts';
import { prolongRequest } from '#server/requests/prolong-request.server.ts';
import { putToVote } from '#server/requests/put-to-vote.server.ts';
import {
  buildRequestScene,
  offerStatus,
  offerTerms,
  openVote,
  type RequestScene,
  requestStatus,
  sendOffer,
  sendRequest,
} from '#tests/support/builders/requests.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

const runJob = () => closeDue.run(world.as({ kind: 'system' }));

/** Answers of the scene's request end on 30 November at 19:00 in Milan, its first day is 5 December. */
const LATER = new Date('2026-12-02T19:00:00Z');

const prolong = (scene: RequestScene, requestId: string, closesAt = LATER) =>
  prolongRequest(world.as(scene.organiser), { groupId: scene.groupId, requestId, closesAt });

const toldProviders = (requestId: string) =>
  database.db
    .select({ personId: notifications.personId, params: notifications.params })
    .from(notifications)
    .where(
      and(
        eq(notifications.kind, 'request_prolonged'),
        eq(notifications.href, `/provider/requests/${requestId}`),
      ),
    );

describe('the time after answers', () => {
  it('[RQ7] is the group’s: no offer is made or changed, one can be put to the vote', async () => {
    const scene = await buildRequestScene(database.db);
    const requestId = await sendRequest(world, scene);
    const [one, two] = scene.providers;
    const offerId = await sendOffer(world, { requestId, provider: one });
    world.clock = new Date('2026-11-30T18:00:01Z');
    await runJob();
    expect(await requestStatus(database.db, requestId)).toBe('choosing');
    const late = await makeOffer(world.as(two.staff), { requestId, terms: offerTerms() });
    expect(late).toMatchObject({ code: 'request.closed' });
    const desk = await getProviderRequest(world.as(one.staff), { requestId });
    expect(desk).toMatchObject({
      value: {
        request: { state: 'choosing' },
        may: { offer: false, improve: false, ask: false, withdraw: true },
      },
    });
    const { groupId } = scene;
    const panel = await getRequestPanel(world.as(scene.organiser), { groupId, requestId });
    expect(panel).toMatchObject({
      value: {
        state: 'choosing',
        chooseBy: '2026-12-03T18:00:00.000Z',
        may: { putToVote: true, prefer: true, close: true },
      },
    });
    const put = await putToVote(world.as(scene.organiser), {
      groupId,
      requestId,
      offerId,
      revision: 1,
      quorum: null,
      closesAt: new Date('2026-12-04T19:00:00Z'),
    });
    expect(put).toMatchObject({ ok: true });
    world.clock = new Date('2026-12-03T18:00:01Z');
    await runJob();
    expect(await requestStatus(database.db, requestId)).toBe('deciding');
  });
});

describe('giving providers more time', () => {
  it('[RQ8] whom it was sent to is told once, and only an organiser can', async () => {
    const scene = await buildRequestScene(database.db);
    const requestId = await sendRequest(world, scene);
    const { groupId, members } = scene;
    const wish = { groupId, requestId, closesAt: LATER };
    expect(await prolongRequest(world.as(members[1]), wish)).toMatchObject({
      code: 'auth.forbidden',
    });
    const stranger = scene.providers[0].staff;
    expect(await prolongRequest(world.as(stranger), wish)).toMatchObject({ ok: false });
    world.live.length = 0;
    const pressed = await Promise.all([prolong(scene, requestId), prolong(scene, requestId)]);
    for (const answer of pressed) expect(answer).toMatchObject({ ok: true });
    const topics = world.live.map(({ topic }) => topic);
    expect(topics).toContain(`group:${groupId}`);
    for (const { providerId } of scene.providers)
      expect(topics).toContain(`provider:${providerId}`);
    const told = await toldProviders(requestId);
    expect(new Set(told.map(({ personId }) => personId)).size).toBe(told.length);
    expect(told.map(({ personId }) => personId)).toEqual(
      expect.arrayContaining(scene.providers.map(({ staff }) => staff.personId)),
    );
    expect(told[0]?.params).toMatchObject({ until: LATER.toISOString() });
    const panel = await getRequestPanel(world.as(members[1]), { groupId, requestId });
    expect(panel).toMatchObject({
      value: { state: 'open', closesAt: LATER.toISOString(), prolongTo: null },
    });
  });

  it('[RQ8] opens again what waits for a choice, offers and all', async () => {
    const scene = await buildRequestScene(database.db);
    const requestId = await sendRequest(world, scene);
    const [one, two] = scene.providers;
    const offerId = await sendOffer(world, { requestId, provider: one });
    world.clock = new Date('2026-12-01T09:00:00Z');
    await runJob();
    expect(await prolong(scene, requestId)).toMatchObject({ ok: true });
    expect(await requestStatus(database.db, requestId)).toBe('open');
    expect(await offerStatus(database.db, offerId)).toBe('open');
    await sendOffer(world, { requestId, provider: two });
  });

  it('[RQ8] opens again what expired; the offers it lost stay lost, others can be made', async () => {
    const scene = await buildRequestScene(database.db);
    const { groupId, organiser } = scene;
    const requestId = await sendRequest(world, scene, {
      closesAt: new Date('2026-11-25T18:00:00Z'),
    });
    const [one] = scene.providers;
    const offerId = await sendOffer(world, { requestId, provider: one });
    world.clock = new Date('2026-11-29T09:00:00Z');
    await runJob();
    expect(await requestStatus(database.db, requestId)).toBe('expired');
    const before = await getRequestPanel(world.as(organiser), { groupId, requestId });
    expect(before).toMatchObject({ value: { prolongTo: '2026-12-05T20:00' } });
    expect(await prolong(scene, requestId)).toMatchObject({ ok: true });
    expect(await offerStatus(database.db, offerId)).toBe('lost');
    await sendOffer(world, { requestId, provider: one });
  });

  it('[RQ8] not of a newer request’s card, not once closed, not during a vote, not of an archived group', async () => {
    const scene = await buildRequestScene(database.db);
    const { groupId, organiser } = scene;
    const closesAt = new Date('2026-11-25T18:00:00Z');
    const earlier = await sendRequest(world, scene, { closesAt });
    world.clock = new Date('2026-11-29T09:00:00Z');
    await runJob();
    const requestId = await sendRequest(world, scene);
    expect(await prolong(scene, earlier)).toMatchObject({ code: 'request.already_done' });
    world.clock = new Date('2026-11-23T12:00:00Z');
    const offerId = await sendOffer(world, { requestId, provider: scene.providers[0] });
    await openVote(world, scene, { requestId, offerId });
    expect(await prolong(scene, requestId)).toMatchObject({ code: 'request.wrong_state' });
    await closeRequest(world.as(organiser), { groupId, requestId });
    expect(await prolong(scene, requestId)).toMatchObject({ code: 'request.wrong_state' });
    await archiveGroup(world.as(organiser), { groupId });
    expect(await prolong(scene, earlier)).toMatchObject({ code: 'request.not_found' });
    for (const id of [earlier, requestId]) expect(await toldProviders(id)).toEqual([]);
  });

  it('[RQ8] says why a time cannot be', async () => {
    const scene = await buildRequestScene(database.db);
    const requestId = await sendRequest(world, scene);
    const cases = [
      ['2026-11-30T17:00:00Z', 'request.closes_no_later'],
      ['2026-12-05T22:30:00Z', 'request.leaves_no_choice'],
      ['2026-12-06T09:00:00Z', 'request.closes_after_start'],
    ] as const;
    for (const [at, code] of cases) {
      expect(await prolong(scene, requestId, new Date(at))).toMatchObject({ code });
    }
  });
});
