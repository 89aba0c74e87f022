import { and, eq, isNull } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';

import { memberships } from '#db/schema/groups.ts';
import { notifications } from '#db/schema/notifications.ts';
import { offerRevisions, votes } from '#db/schema/requests.ts';
import { listGroups } from '#server/groups/list-groups.server.ts';
import { visitGroup } from '#server/groups/visit-group.server.ts';
import { closeDue } from '#server/jobs/close-due.ts';
import { castVote } from '#server/requests/cast-vote.server.ts';
import { getRequestPanel } from '#server/requests/get-request-panel.server.ts';
import { improveOffer } from '#server/requests/improve-offer.server.ts';
import { listCardRows } from '#server/requests/list-card-rows.server.ts';
import { withdrawOffer } from '#server/requests/withdraw-offer.server.ts';
import {
  buildRequestScene,
  countOrders,
  offerStatus,
  offerTerms,
  openVote,
  requestStatus,
  sendOffer,
  sendRequest,
} from '#tests/support/builders/requests.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

/** What a process's timer does, as one of several processes. */
const runJob = () => closeDue.run(world.as({ kind: 'system' }));

describe('what time ends', () => {
  it('[D5] a vote past its time is carried out once, however many processes try', async () => {
    const scene = await buildRequestScene(database.db);
    const requestId = await sendRequest(world, scene);
    const offerId = await sendOffer(world, { requestId, provider: scene.providers[0] });
    const decisionId = await openVote(world, scene, { requestId, offerId });
    const { groupId } = scene;
    for (const member of scene.members.slice(0, 2)) {
      await castVote(world.as(member), { groupId, requestId, decisionId, choice: 'agree' });
    }
    await runJob();
    expect(await requestStatus(database.db, requestId)).toBe('deciding');
    world.clock = new Date('2026-11-25T19:00:01Z');
    await Promise.all([runJob(), runJob(), runJob()]);
    expect(await requestStatus(database.db, requestId)).toBe('ordered');
    expect(await countOrders(database.db, requestId)).toBe(1);
  });

  it('[R1] a timer that comes late does not cost the offer that the group chose in time', async () => {
    const scene = await buildRequestScene(database.db);
    const requestId = await sendRequest(world, scene);
    const [provider] = scene.providers;
    const validUntil = new Date('2026-11-25T19:00:10Z');
    const offerId = await sendOffer(world, { requestId, provider, terms: { validUntil } });
    const decisionId = await openVote(world, scene, { requestId, offerId });
    const { groupId } = scene;
    for (const member of scene.members.slice(0, 2)) {
      await castVote(world.as(member), { groupId, requestId, decisionId, choice: 'agree' });
    }
    world.clock = new Date('2026-11-26T08:00:00Z');
    await runJob();
    expect(await offerStatus(database.db, offerId)).toBe('won');
    expect(await countOrders(database.db, requestId)).toBe(1);
  });

  it('[R1] an open request expires with its offers; one offer expires alone', async () => {
    const scene = await buildRequestScene(database.db);
    const requestId = await sendRequest(world, scene);
    const [one, two] = scene.providers;
    const validUntil = new Date('2026-11-24T09:00:00Z');
    const short = await sendOffer(world, { requestId, provider: one, terms: { validUntil } });
    const long = await sendOffer(world, { requestId, provider: two });
    world.clock = validUntil;
    await runJob();
    expect(await offerStatus(database.db, short)).toBe('expired');
    expect(await offerStatus(database.db, long)).toBe('open');
    expect(await requestStatus(database.db, requestId)).toBe('open');
    world.clock = new Date('2026-11-30T18:00:00Z');
    world.live.length = 0;
    await runJob();
    expect(await requestStatus(database.db, requestId)).toBe('choosing');
    expect(await offerStatus(database.db, long)).toBe('open');
    expect(world.live.map(({ topic }) => topic)).toContain(`provider:${two.providerId}`);
    world.clock = new Date('2026-12-03T18:00:00Z');
    world.live.length = 0;
    await runJob();
    expect(await requestStatus(database.db, requestId)).toBe('expired');
    expect(await offerStatus(database.db, long)).toBe('lost');
    expect(world.live.map(({ topic }) => topic)).toContain(`provider:${two.providerId}`);
  });

  it.each(['by the last vote', 'by the timer'])(
    '[D5] an outcome that cannot be carried out, %s, opens the request again',
    async (how) => {
      const scene = await buildRequestScene(database.db);
      const requestId = await sendRequest(world, scene);
      const offerId = await sendOffer(world, { requestId, provider: scene.providers[0] });
      const decisionId = await openVote(world, scene, { requestId, offerId });
      const { groupId } = scene;
      const bands = [{ minHouseholds: 9, maxHouseholds: 9, unitPriceCents: 1 }];
      await database.db
        .update(offerRevisions)
        .set({ bands })
        .where(eq(offerRevisions.offerId, offerId));
      const voters = how === 'by the timer' ? scene.members.slice(0, 2) : scene.members;
      for (const member of voters) {
        const vote = { groupId, requestId, decisionId, choice: 'agree' as const };
        expect(await castVote(world.as(member), vote)).toMatchObject({ ok: true });
      }
      world.clock = new Date('2026-11-25T19:00:01Z');
      if (how === 'by the timer') await runJob();
      expect(await requestStatus(database.db, requestId)).toBe('open');
      expect(await offerStatus(database.db, offerId)).toBe('open');
      expect(await countOrders(database.db, requestId)).toBe(0);
    },
  );

  it('[D7] a vote in which all had voted already is carried out by the timer', async () => {
    const scene = await buildRequestScene(database.db);
    const requestId = await sendRequest(world, scene);
    const offerId = await sendOffer(world, { requestId, provider: scene.providers[0] });
    const decisionId = await openVote(world, scene, { requestId, offerId });
    const castAt = world.clock;
    for (const { householdId, personId } of scene.members) {
      await database.db
        .insert(votes)
        .values({ decisionId, householdId, personId, choice: 'agree', castAt });
    }
    await runJob();
    expect(await requestStatus(database.db, requestId)).toBe('ordered');
    expect(await countOrders(database.db, requestId)).toBe(1);
  });
});

describe('what is new among offers', () => {
  it('[OFR4] is the same on the board, in the request and in the list of groups; an award is no news', async () => {
    const scene = await buildRequestScene(database.db);
    const { groupId, boardId, organiser } = scene;
    const requestId = await sendRequest(world, scene);
    const sentAt = new Date('2026-11-23T12:00:00Z');
    world.clock = sentAt;
    const offerId = await sendOffer(world, { requestId, provider: scene.providers[0] });
    await sendOffer(world, { requestId, provider: scene.providers[1] });
    const told = async () => {
      const board = { boardId, groupId, viewerHouseholdId: organiser.householdId };
      const [row] = await listCardRows(database.db, { ...board, now: world.clock });
      const panel = await getRequestPanel(world.as(organiser), { groupId, requestId });
      const list = await listGroups(world.as(organiser));
      if (!panel.ok || !list.ok) throw new Error('Nobody looks.');
      return {
        board: row?.newOfferCount,
        panel: panel.value.offers.filter(({ isNew }) => isNew).length,
        list: list.value.groups.find(({ id }) => id === groupId)?.newOffers,
        sentAt: panel.value.offers.find((offer) => offer.offerId === offerId)?.pricedAt,
      };
    };
    const sent = sentAt.toISOString();
    expect(await told()).toEqual({ board: 2, panel: 2, list: 2, sentAt: sent });
    await visitGroup(world.as(organiser), { groupId });
    world.clock = new Date(sentAt.getTime() + 9 * 60_000);
    expect(await told()).toEqual({ board: 2, panel: 2, list: 2, sentAt: sent });
    world.clock = new Date(sentAt.getTime() + 11 * 60_000);
    expect(await told()).toEqual({ board: 0, panel: 0, list: 0, sentAt: sent });
    const decisionId = await openVote(world, scene, { requestId, offerId });
    for (const member of scene.members) {
      await castVote(world.as(member), { groupId, requestId, decisionId, choice: 'agree' });
    }
    expect(await offerStatus(database.db, offerId)).toBe('won');
    expect(await told()).toEqual({ board: 0, panel: 0, list: 0, sentAt: sent });
  });
});

it('[OFR4] an offer that is changed before it was looked at is one new offer and one unread notice', async () => {
  const scene = await buildRequestScene(database.db);
  const { groupId, organiser, providers } = scene;
  const [provider] = providers;
  const requestId = await sendRequest(world, scene);
  const offerId = await sendOffer(world, { requestId, provider });
  const unread = async () => {
    const rows = await database.db
      .select({ kind: notifications.kind })
      .from(notifications)
      .where(and(eq(notifications.personId, organiser.personId), isNull(notifications.readAt)));
    return rows.map(({ kind }) => kind).filter((kind) => kind.startsWith('offer_'));
  };
  const news = async () => {
    const list = await listGroups(world.as(organiser));
    return list.ok ? list.value.groups.find(({ id }) => id === groupId)?.newOffers : null;
  };
  expect(await unread()).toEqual(['offer_made']);
  for (const revision of [1, 2]) {
    const bands = [{ minHouseholds: 1, maxHouseholds: 9, unitPriceCents: 20_000 - revision }];
    const terms = offerTerms({ bands });
    const improved = { requestId, offerId, revision, terms };
    expect(await improveOffer(world.as(provider.staff), improved)).toMatchObject({ ok: true });
    expect(await unread()).toEqual(['offer_improved']);
    expect(await news()).toBe(1);
  }
  const withdrawn = await withdrawOffer(world.as(provider.staff), { requestId, offerId });
  expect(withdrawn).toMatchObject({ ok: true });
  expect(await unread()).toEqual(['offer_withdrawn']);
  expect(await news()).toBe(0);
});

describe('what a board shows beside its cards', () => {
  it('[R1] the live state of the newest request, for one household', async () => {
    const scene = await buildRequestScene(database.db);
    const { groupId, boardId, cardId, organiser } = scene;
    const rows = () =>
      listCardRows(database.db, {
        boardId,
        groupId,
        viewerHouseholdId: organiser.householdId,
        now: world.clock,
      });
    expect(await rows()).toEqual([]);
    const requestId = await sendRequest(world, scene);
    await database.db
      .update(memberships)
      .set({ lastVisitAt: world.clock })
      .where(eq(memberships.groupId, groupId));
    world.clock = new Date('2026-11-23T12:00:00Z');
    const [one, two] = scene.providers;
    const offerId = await sendOffer(world, { requestId, provider: one });
    const bands = [{ minHouseholds: 1, maxHouseholds: 9, unitPriceCents: 24_000 }];
    await sendOffer(world, { requestId, provider: two, terms: { bands } });
    expect(await rows()).toEqual([
      {
        cardId,
        requestId,
        title: 'Corso di nuoto per i bambini',
        category: 'sport',
        requestStatus: 'open',
        startsOn: '2026-12-05',
        endsOn: '2027-02-27',
        offerCount: 2,
        newOfferCount: 2,
        closesAt: '2026-11-30T18:00:00.000Z',
        chooseBy: '2026-12-03T18:00:00.000Z',
        decision: null,
        order: null,
        price: { kind: 'own', cents: 8_000, isFrom: true },
      },
    ]);
    const decisionId = await openVote(world, scene, { requestId, offerId });
    const vote = { groupId, requestId, decisionId, choice: 'agree' as const };
    await castVote(world.as(organiser), vote);
    expect(await rows()).toMatchObject([
      {
        requestStatus: 'deciding',
        decision: {
          agree: 1,
          cast: 1,
          voters: 3,
          quorum: 2,
          missing: expect.arrayContaining(
            scene.members.slice(1).map(({ householdId }) => householdId),
          ) as string[],
          isAsked: true,
          hasMyVote: true,
        },
        price: { kind: 'own', cents: 9_000, isFrom: false },
      },
    ]);
    await castVote(world.as(scene.members[1]), vote);
    world.clock = new Date('2026-11-25T19:00:01Z');
    await runJob();
    expect(await rows()).toMatchObject([
      {
        requestStatus: 'ordered',
        decision: null,
        order: {
          status: 'confirming',
          startsOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
          myLeftCents: 9_000,
          missing: expect.arrayContaining([organiser.householdId]) as string[],
          needsMyConfirmation: true,
        },
        price: { kind: 'own', cents: 9_000, isFrom: false },
      },
    ]);
  });
});
