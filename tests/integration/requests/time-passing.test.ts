import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { memberships } from '#db/schema/groups.ts';
import { offerRevisions } from '#db/schema/requests.ts';
import { closeDue } from '#server/jobs/close-due.ts';
import { castVote } from '#server/requests/cast-vote.server.ts';
import { listCardRows } from '#server/requests/list-card-rows.server.ts';
import {
  buildRequestScene,
  countOrders,
  offerStatus,
  openVote,
  requestStatus,
  sendOffer,
  sendRequest,
} from '#tests/support/builders/requests.ts';
import { createWorld, type TestWorld } from '#tests/support/context.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';

let database: TestDatabase;
let world: TestWorld;
beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(() => {
  world = createWorld(database.db);
});
afterAll(() => database.close());

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
    for (const member of scene.members) {
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
    expect(await requestStatus(database.db, requestId)).toBe('expired');
    expect(await offerStatus(database.db, long)).toBe('lost');
    expect(world.live.map(({ topic }) => topic)).toContain(`provider:${two.providerId}`);
  });

  it('[D5] an outcome that cannot be carried out opens the request again', async () => {
    const scene = await buildRequestScene(database.db);
    const requestId = await sendRequest(world, scene);
    const offerId = await sendOffer(world, { requestId, provider: scene.providers[0] });
    const decisionId = await openVote(world, scene, { requestId, offerId });
    const { groupId } = scene;
    for (const member of scene.members) {
      await castVote(world.as(member), { groupId, requestId, decisionId, choice: 'agree' });
    }
    const bands = [{ minHouseholds: 9, maxHouseholds: 9, unitPriceCents: 1 }];
    await database.db
      .update(offerRevisions)
      .set({ bands })
      .where(eq(offerRevisions.offerId, offerId));
    world.clock = new Date('2026-11-25T19:00:01Z');
    await runJob();
    expect(await requestStatus(database.db, requestId)).toBe('open');
    expect(await offerStatus(database.db, offerId)).toBe('open');
    expect(await countOrders(database.db, requestId)).toBe(0);
  });
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
        requestStatus: 'open',
        offerCount: 2,
        newOfferCount: 2,
        closesAt: '2026-11-30T18:00:00.000Z',
        decision: null,
        order: null,
        perHouseholdCents: 8_000,
      },
    ]);
    const decisionId = await openVote(world, scene, { requestId, offerId });
    const vote = { groupId, requestId, decisionId, choice: 'agree' as const };
    await castVote(world.as(organiser), vote);
    expect(await rows()).toMatchObject([
      {
        requestStatus: 'deciding',
        decision: { agree: 1, cast: 1, voters: 3, isAsked: true, hasMyVote: true },
        perHouseholdCents: 9_000,
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
          myShareCents: 9_000,
          needsMyConfirmation: true,
        },
        perHouseholdCents: 9_000,
      },
    ]);
  });
});
