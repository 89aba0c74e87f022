import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';

import { notifications as texts } from '#app/i18n/notifications/it.ts';
import { providers } from '#db/schema/providers.ts';
import { notifications } from '#db/schema/notifications.ts';
import { castVote } from '#server/requests/cast-vote.server.ts';
import { closeDecision } from '#server/requests/close-decision.server.ts';
import { getRequestDraft } from '#server/requests/get-request-draft.server.ts';
import { getRequestPanel } from '#server/requests/get-request-panel.server.ts';
import { putToVote } from '#server/requests/put-to-vote.server.ts';
import { buildHousehold } from '#tests/support/builders/accounts.ts';
import { addMember } from '#tests/support/builders/groups.ts';
import {
  buildRequestScene,
  countOrders,
  offerStatus,
  openVote,
  requestStatus,
  sendOffer,
  sendRequest,
  type RequestScene,
} from '#tests/support/builders/requests.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

/** A request with two offers, the first of which is being voted on. */
async function voteScene(overrides: { households?: number; quorum?: number } = {}) {
  const scene = await buildRequestScene(database.db, overrides);
  const requestId = await sendRequest(world, scene);
  const [one, two] = scene.providers;
  const offerId = await sendOffer(world, { requestId, provider: one });
  const otherId = await sendOffer(world, { requestId, provider: two });
  const { quorum } = overrides;
  const decisionId = await openVote(world, scene, {
    requestId,
    offerId,
    ...(quorum === undefined ? {} : { quorum }),
  });
  const ids = { groupId: scene.groupId, requestId, decisionId };
  return { scene, requestId, offerId, otherId, decisionId, ids };
}

async function allVote(
  scene: RequestScene,
  ids: { groupId: string; requestId: string; decisionId: string },
  choices: readonly ('agree' | 'abstain' | 'disagree')[],
) {
  for (const [index, choice] of choices.entries()) {
    const cast = await castVote(world.as(scene.members[index]), { ...ids, choice });
    if (!cast.ok) throw new Error(cast.code);
  }
}

describe('putting an offer to the vote', () => {
  it('[D2] asks the households that take part now, and them only', async () => {
    const { scene, ids } = await voteScene();
    const late = await buildHousehold(database.db);
    await addMember(database.db, { groupId: scene.groupId, actor: late });
    expect(await castVote(world.as(late), { ...ids, choice: 'agree' })).toMatchObject({
      code: 'decision.not_asked',
    });
    const panel = await getRequestPanel(world.as(late), ids);
    expect(panel).toMatchObject({
      value: { decision: { isAsked: false, quorum: 2 }, may: { vote: false } },
    });
    expect(panel.ok && panel.value.decision?.votes).toHaveLength(3);
  });

  it('[R1] is refused for others, stale prices, prices that do not fit, and bad times', async () => {
    const scene = await buildRequestScene(database.db);
    const requestId = await sendRequest(world, scene);
    const [one, two] = scene.providers;
    const offerId = await sendOffer(world, { requestId, provider: one });
    const bands = [{ minHouseholds: 4, maxHouseholds: 9, unitPriceCents: 20_000 }];
    const tooMany = await sendOffer(world, { requestId, provider: two, terms: { bands } });
    const input = {
      groupId: scene.groupId,
      requestId,
      offerId,
      revision: 1,
      quorum: null,
      closesAt: new Date('2026-11-25T19:00:00Z'),
    };
    expect(await putToVote(world.as(scene.members[1]), input)).toMatchObject({
      code: 'auth.forbidden',
    });
    const attempts = [
      [{ offerId: 'nothing' }, 'offer.not_found'],
      [{ revision: 2 }, 'offer.stale'],
      [{ offerId: tooMany }, 'offer.too_few_households'],
      [{ closesAt: world.clock }, 'decision.closes_too_soon'],
      [{ closesAt: new Date('2026-12-31T18:00:00Z') }, 'decision.outlasts_offer'],
      [{ quorum: 4 }, 'decision.bad_quorum'],
      [{ quorum: 0 }, 'decision.bad_quorum'],
    ] as const;
    for (const [overrides, code] of attempts) {
      const result = await putToVote(world.as(scene.organiser), { ...input, ...overrides });
      expect(result).toMatchObject({ code });
    }
    expect(await requestStatus(database.db, requestId)).toBe('open');
  });

  it('[R5] a provider that the city suspended is neither put to the vote nor ordered from', async () => {
    const { scene, requestId, offerId, ids } = await voteScene();
    await allVote(scene, ids, ['agree', 'agree']);
    const [{ providerId }] = scene.providers;
    const own = eq(providers.id, providerId);
    await database.db.update(providers).set({ status: 'suspended' }).where(own);
    await castVote(world.as(scene.members[2]), { ...ids, choice: 'agree' });
    expect(await countOrders(database.db, requestId)).toBe(0);
    expect(await requestStatus(database.db, requestId)).toBe('open');
    const again = {
      groupId: scene.groupId,
      requestId,
      offerId,
      revision: 1,
      quorum: null,
      closesAt: new Date('2026-11-25T19:00:00Z'),
    };
    expect(await putToVote(world.as(scene.organiser), again)).toMatchObject({
      code: 'offer.provider_suspended',
    });
    await database.db.update(providers).set({ status: 'validated' }).where(own);
  });

  it('[D1] twice at once is one vote', async () => {
    const scene = await buildRequestScene(database.db);
    const requestId = await sendRequest(world, scene);
    const offerId = await sendOffer(world, { requestId, provider: scene.providers[0] });
    const [first, second] = await Promise.all([
      openVote(world, scene, { requestId, offerId }),
      openVote(world, scene, { requestId, offerId }),
    ]);
    expect(first).toBe(second);
  });
});

describe('voting', () => {
  it('[D1] one vote per household, changeable, and the same again changes nothing', async () => {
    const { scene, ids } = await voteScene();
    const ctx = world.as(scene.members[1]);
    expect(await castVote(ctx, { ...ids, choice: 'agree' })).toMatchObject({
      value: { agree: 1, cast: 1, missing: 2 },
    });
    world.live.length = 0;
    expect(await castVote(ctx, { ...ids, choice: 'agree' })).toMatchObject({ ok: true });
    expect(world.live).toEqual([]);
    expect(await castVote(ctx, { ...ids, choice: 'disagree' })).toMatchObject({
      value: { agree: 0, disagree: 1, cast: 1 },
    });
    expect(world.live).toMatchObject([{ topic: `group:${scene.groupId}` }]);
  });

  it('[D1] a vote can be taken back while the decision is open', async () => {
    const { scene, ids } = await voteScene();
    const ctx = world.as(scene.members[1]);
    await castVote(ctx, { ...ids, choice: 'agree' });
    expect(await castVote(ctx, { ...ids, choice: null })).toMatchObject({
      value: { cast: 0, missing: 3 },
    });
    expect(await castVote(ctx, { ...ids, choice: null })).toMatchObject({ value: { cast: 0 } });
    const panel = await getRequestPanel(ctx, ids);
    expect(panel).toMatchObject({ value: { decision: { myChoice: null } } });
  });

  it('[D5] not after the closing time, not by viewers or outsiders', async () => {
    const { scene, ids } = await voteScene();
    const viewer = await buildHousehold(database.db);
    await addMember(database.db, { groupId: scene.groupId, actor: viewer, role: 'viewer' });
    const stranger = await buildRequestScene(database.db);
    const vote = { ...ids, choice: 'agree' as const };
    expect(await castVote(world.as(viewer), vote)).toMatchObject({ code: 'auth.forbidden' });
    expect(await castVote(world.as(stranger.organiser), vote)).toMatchObject({
      code: 'request.not_found',
    });
    expect(
      await castVote(world.as(scene.organiser), { ...vote, decisionId: 'nothing' }),
    ).toMatchObject({ code: 'decision.not_found' });
    world.clock = new Date('2026-11-25T19:00:00Z');
    expect(await castVote(world.as(scene.organiser), vote)).toMatchObject({
      code: 'decision.closed',
    });
  });

  it('[D1] fifty households vote at the same moment and every vote counts', async () => {
    const { scene, ids } = await voteScene({ households: 50 });
    const results = await Promise.all(
      scene.members.map((member, index) =>
        castVote(world.as(member), { ...ids, choice: index % 5 === 0 ? 'disagree' : 'agree' }),
      ),
    );
    expect(results.every((result) => result.ok)).toBe(true);
    const panel = await getRequestPanel(world.as(scene.organiser), ids);
    expect(panel).toMatchObject({
      value: { decision: { tally: { agree: 40, disagree: 10, missing: 0 } } },
    });
  });
});

describe('closing a vote', () => {
  it('[D4] accepted: one order, the winner wins, the others lose and are told at once', async () => {
    const { scene, ids, requestId, offerId, otherId } = await voteScene();
    await allVote(scene, ids, ['agree', 'agree']);
    world.live.length = 0;
    const last = { ...ids, choice: 'disagree' as const };
    expect(await castVote(world.as(scene.members[2]), last)).toMatchObject({ ok: true });
    expect(await closeDecision(world.as(scene.organiser), ids)).toMatchObject({
      ok: true,
      value: { outcome: 'accepted', orderId: expect.any(String) },
    });
    expect(await requestStatus(database.db, requestId)).toBe('ordered');
    expect(await offerStatus(database.db, offerId)).toBe('won');
    expect(await offerStatus(database.db, otherId)).toBe('lost');
    // An old link to asking says that an offer was chosen, not that the request is open.
    const draft = await getRequestDraft(world.as(scene.organiser), scene);
    expect(draft).toMatchObject({ value: { live: { requestId, state: 'ordered' } } });
    const topics = world.live.map(({ topic }) => topic);
    for (const { providerId } of scene.providers)
      expect(topics).toContain(`provider:${providerId}`);
    const [winner, loser] = scene.providers;
    const [won] = await database.db
      .select({ params: notifications.params, href: notifications.href })
      .from(notifications)
      .where(
        and(eq(notifications.personId, winner.staff.personId), eq(notifications.kind, 'offer_won')),
      );
    expect(won?.href).toMatch(/^\/provider\/orders\/[^/]+$/);
    expect(texts.sentences.offer_won(won?.params ?? {})).toMatch(
      /^.+ ha scelto la vostra offerta per «.+»: €\s[\d.,]+ in tutto\. Le famiglie devono ancora confermare, entro \w{3} \d+ \w{3}/,
    );
    const told = await database.db
      .select({ kind: notifications.kind, params: notifications.params })
      .from(notifications)
      .where(eq(notifications.personId, loser.staff.personId));
    expect(told.map(({ kind }) => kind)).toContain('offer_lost');
    expect(JSON.stringify(told)).not.toContain('Acquamarina');
  });

  it('[D7] two last votes at once close it once, and make one order', async () => {
    const { scene, ids, requestId, offerId } = await voteScene({ households: 6 });
    await allVote(scene, ids, ['agree', 'agree', 'agree', 'agree']);
    const vote = { ...ids, choice: 'agree' as const };
    const cast = await Promise.all(
      scene.members.slice(4).map((member) => castVote(world.as(member), vote)),
    );
    expect(cast.map((result) => result.ok)).toEqual([true, true]);
    expect(await requestStatus(database.db, requestId)).toBe('ordered');
    expect(await offerStatus(database.db, offerId)).toBe('won');
    expect(await countOrders(database.db, requestId)).toBe(1);
    const [, ordered] = scene.members;
    const told = await database.db
      .select({ kind: notifications.kind })
      .from(notifications)
      .where(eq(notifications.personId, ordered?.personId ?? ''));
    const kinds = told.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'vote_closed')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'order_to_confirm')).toHaveLength(1);
    expect(await castVote(world.as(scene.organiser), { ...ids, choice: null })).toMatchObject({
      code: 'decision.closed',
    });
  });

  it('[D7] a last vote that makes it a no opens the request again', async () => {
    const { scene, ids, requestId } = await voteScene();
    await allVote(scene, ids, ['disagree', 'agree', 'disagree']);
    expect(await requestStatus(database.db, requestId)).toBe('open');
    expect(await countOrders(database.db, requestId)).toBe(0);
  });

  it('[D4] a tie is a no: the request opens again, offers stay, another vote can begin', async () => {
    const { scene, ids, requestId, offerId, otherId } = await voteScene();
    await allVote(scene, ids, ['agree', 'disagree', 'abstain']);
    const ctx = world.as(scene.organiser);
    expect(await closeDecision(ctx, ids)).toMatchObject({ value: { outcome: 'rejected' } });
    expect(await closeDecision(ctx, ids)).toMatchObject({ value: { outcome: 'rejected' } });
    expect(await requestStatus(database.db, requestId)).toBe('open');
    expect(await offerStatus(database.db, offerId)).toBe('open');
    expect(await countOrders(database.db, requestId)).toBe(0);
    const next = await openVote(world, scene, { requestId, offerId: otherId });
    expect(next).not.toBe(ids.decisionId);
  });

  it('[D3] without the quorum it is a no', async () => {
    const { scene, ids } = await voteScene({ quorum: 3 });
    await allVote(scene, ids, ['agree', 'agree']);
    world.clock = new Date('2026-11-25T19:00:00Z');
    expect(await closeDecision(world.as(scene.organiser), ids)).toMatchObject({
      value: { outcome: 'rejected' },
    });
  });

  it('[D5] not while somebody may still vote, and not by a member', async () => {
    const { scene, ids } = await voteScene();
    await allVote(scene, ids, ['agree', 'agree']);
    expect(await closeDecision(world.as(scene.organiser), ids)).toMatchObject({
      code: 'decision.still_voting',
      details: { missing: 1 },
    });
    expect(await closeDecision(world.as(scene.members[1]), ids)).toMatchObject({
      code: 'auth.forbidden',
    });
  });

  it('[R2] two organisers closing at once, and the same again, make one order', async () => {
    const { scene, ids, requestId } = await voteScene();
    const second = await buildHousehold(database.db);
    await addMember(database.db, { groupId: scene.groupId, actor: second, role: 'organiser' });
    await allVote(scene, ids, ['agree', 'agree', 'agree']);
    const results = await Promise.all(
      [scene.organiser, second, scene.organiser, second].map((actor) =>
        closeDecision(world.as(actor), ids),
      ),
    );
    const orders = results.map((result) =>
      result.ok && result.value.outcome === 'accepted' ? result.value.orderId : result,
    );
    expect(new Set(orders).size).toBe(1);
    expect(await closeDecision(world.as(scene.organiser), ids)).toEqual(results[0]);
    expect(await countOrders(database.db, requestId)).toBe(1);
  });

  it('[M17] accept twice, replay, after expiry, from another group: one winner', async () => {
    const { scene, ids, requestId, otherId } = await voteScene();
    const other = await voteScene();
    await allVote(scene, ids, ['agree', 'agree', 'agree']);
    await allVote(other.scene, other.ids, ['agree', 'agree', 'agree']);
    expect(await closeDecision(world.as(other.scene.organiser), ids)).toMatchObject({
      code: 'request.not_found',
    });
    expect(
      await closeDecision(world.as(other.scene.organiser), {
        ...other.ids,
        decisionId: ids.decisionId,
      }),
    ).toMatchObject({ code: 'decision.not_found' });
    const accepted = await closeDecision(world.as(scene.organiser), ids);
    expect(accepted).toMatchObject({ value: { outcome: 'accepted' } });
    world.clock = new Date('2027-06-01T00:00:00Z');
    expect(await closeDecision(world.as(scene.organiser), ids)).toEqual(accepted);
    expect(
      await putToVote(world.as(scene.organiser), {
        ...ids,
        offerId: otherId,
        revision: 1,
        quorum: null,
        closesAt: new Date('2027-06-02T00:00:00Z'),
      }),
    ).toMatchObject({ code: 'request.wrong_state' });
    expect(await countOrders(database.db, requestId)).toBe(1);
  });
});
