import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';

import { providers } from '#db/schema/providers.ts';
import { offerRevisions } from '#db/schema/requests.ts';
import { getBoardHistory } from '#server/boards/get-board-history.server.ts';
import { listNotices } from '#server/notifications/list-notices.server.ts';
import { listWaiting } from '#server/notifications/list-waiting.server.ts';
import { answerQuestion } from '#server/requests/answer-question.server.ts';
import { askQuestion } from '#server/requests/ask-question.server.ts';
import { closeRequest } from '#server/requests/close-request.server.ts';
import { getProviderRequest } from '#server/requests/get-provider-request.server.ts';
import { getRequestPanel } from '#server/requests/get-request-panel.server.ts';
import { improveOffer } from '#server/requests/improve-offer.server.ts';
import { listProviderOffers } from '#server/requests/list-provider-offers.server.ts';
import { listProviderRequests } from '#server/requests/list-provider-requests.server.ts';
import { makeOffer } from '#server/requests/make-offer.server.ts';
import { preferOffer } from '#server/requests/prefer-offer.server.ts';
import { withdrawOffer } from '#server/requests/withdraw-offer.server.ts';
import { buildHousehold } from '#tests/support/builders/accounts.ts';
import { addMember } from '#tests/support/builders/groups.ts';
import {
  buildCard,
  buildProvider,
  buildRequestScene,
  offerStatus,
  offerTerms,
  openVote,
  sendOffer,
  sendRequest,
} from '#tests/support/builders/requests.ts';
import { buildProgramme, buildVoucher } from '#tests/support/builders/wallet.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

it('[PRC2] a provider’s figures are for those who pay alike, as the group splits', async () => {
  const scene = await buildRequestScene(database.db);
  for (const [splitMethod, each] of [
    ['per_household', 'household'],
    ['per_beneficiary', 'beneficiary'],
  ] as const) {
    const cardId = await buildCard(database.db, {
      boardId: scene.boardId,
      joins: scene.members.map(({ householdId, dependantIds }) => ({ householdId, dependantIds })),
    });
    const requestId = await sendRequest(world, { ...scene, cardId }, { cardId, splitMethod });
    const page = await getProviderRequest(world.as(scene.providers[0].staff), { requestId });
    expect(page.ok && page.value.each).toBe(each);
  }
});

describe('making an offer', () => {
  it('[R1] shows its price to the group, and to each household its own part after vouchers', async () => {
    const scene = await buildRequestScene(database.db);
    const [first, second] = scene.members;
    const dependantId = second?.dependantIds[0] ?? '';
    const programmeId = await buildProgramme(world.as(), { categories: ['sport'] });
    await buildVoucher(world.as(), {
      programmeId,
      householdId: second?.householdId ?? '',
      dependantId,
      amountCents: 5_000,
    });
    const requestId = await sendRequest(world, scene);
    await sendOffer(world, { requestId, provider: scene.providers[0] });
    const { groupId } = scene;
    const mine = await getRequestPanel(world.as(second), { groupId, requestId });
    const theirs = await getRequestPanel(world.as(first), { groupId, requestId });
    const shared = {
      kind: 'priced',
      unitPriceCents: 27_000,
      units: 1,
      totalCents: 27_000,
      takenOffCents: 0,
      household: { kind: 'own', cents: 9_000 },
    };
    expect(mine.ok && mine.value.offers[0]?.price).toEqual({
      ...shared,
      own: { cash: null, shareCents: 9_000, voucherCents: 5_000, fundCents: 0, cashCents: 4_000 },
    });
    expect(theirs.ok && theirs.value.offers[0]?.price).toEqual({
      ...shared,
      own: { cash: null, shareCents: 9_000, voucherCents: 0, fundCents: 0, cashCents: 9_000 },
    });
  });

  it('[OFR1] says what is known of the provider: numbers of what it answered and what is over', async () => {
    const scene = await buildRequestScene(database.db);
    const [one, two] = scene.providers;
    const standingOf = async (requestId: string) => {
      const { groupId } = scene;
      const panel = await getRequestPanel(world.as(scene.organiser), { groupId, requestId });
      return panel.ok && panel.value.offers.map(({ provider }) => provider);
    };
    const first = await sendRequest(world, scene);
    await sendOffer(world, { requestId: first, provider: one });
    const known = { isQualified: true, services: 1, answered: 1, missed: 0 };
    const close = (requestId: string) =>
      closeRequest(world.as(scene.organiser), { groupId: scene.groupId, requestId });
    expect(await standingOf(first)).toMatchObject([known]);
    await close(first);
    const second = await sendRequest(world, scene);
    await sendOffer(world, { requestId: second, provider: two });
    // The first was closed at once: nobody can be blamed for not having answered it.
    expect(await standingOf(second)).toMatchObject([known]);
    world.clock = new Date(world.clock.getTime() + 24 * 3_600_000);
    // The second one is still open: that the other provider has not answered it counts for nothing.
    expect(await standingOf(first)).toMatchObject([known]);
    await close(second);
    expect(await standingOf(first)).toMatchObject([{ ...known, missed: 1 }]);
    expect(await standingOf(second)).toMatchObject([known]);
    await database.db.update(providers).set({ status: 'suspended' });
    expect(await standingOf(second)).toMatchObject([{ isQualified: false, services: 0 }]);
  });

  it('[OFR2] starts from the provider’s own list, until it has an offer', async () => {
    const scene = await buildRequestScene(database.db);
    const requestId = await sendRequest(world, scene);
    const [one] = scene.providers;
    const listOf = async () => {
      const page = await getProviderRequest(world.as(one.staff), { requestId });
      return page.ok && page.value.priceList;
    };
    expect(await listOf()).toMatchObject({
      titleIt: 'Nuoto',
      bands: [{ minHouseholds: 1, unitPriceCents: 18_000 }],
    });
    await sendOffer(world, { requestId, provider: one });
    expect(await listOf()).toBeNull();
  });

  it('[R1] one live offer per provider; after withdrawing it may offer again', async () => {
    const scene = await buildRequestScene(database.db);
    const requestId = await sendRequest(world, scene);
    const [provider] = scene.providers;
    const ctx = world.as(provider.staff);
    const twice = await Promise.all([
      makeOffer(ctx, { requestId, terms: offerTerms() }),
      makeOffer(ctx, { requestId, terms: offerTerms() }),
    ]);
    expect(twice.filter((result) => result.ok)).toHaveLength(1);
    expect(twice.find((result) => !result.ok)).toMatchObject({ code: 'offer.already_done' });
    const made = twice.find((result) => result.ok);
    const offerId = made?.ok ? made.value.offerId : '';
    expect(await withdrawOffer(ctx, { requestId, offerId })).toMatchObject({ ok: true });
    expect(await withdrawOffer(ctx, { requestId, offerId })).toMatchObject({ ok: true });
    expect(await offerStatus(database.db, offerId)).toBe('withdrawn');
    expect(await makeOffer(ctx, { requestId, terms: offerTerms() })).toMatchObject({ ok: true });
  });

  it('[R1] the history of the board tells an offer that came, was changed and was withdrawn', async () => {
    const scene = await buildRequestScene(database.db);
    const requestId = await sendRequest(world, scene);
    const ctx = world.as(scene.providers[0].staff);
    const offerId = await sendOffer(world, { requestId, provider: scene.providers[0] });
    const later = (minutes: number) => new Date(world.clock.getTime() + minutes * 60_000);
    world.clock = later(1);
    const bands = [{ minHouseholds: 1, maxHouseholds: 9, unitPriceCents: 24_000 }];
    const terms = offerTerms({ bands });
    const changed = await improveOffer(ctx, { requestId, offerId, revision: 1, terms });
    expect(changed).toMatchObject({ ok: true });
    world.clock = later(1);
    expect(await withdrawOffer(ctx, { requestId, offerId })).toMatchObject({ ok: true });
    const { groupId, boardId, organiser } = scene;
    const everything = { at: null, cardId: null, personId: null, before: null };
    const history = await getBoardHistory(world.as(organiser), { groupId, boardId, ...everything });
    const lines = history.ok ? history.value.lines : [];
    const told = lines.map(({ kind }) => kind);
    expect(told.filter((kind) => kind.startsWith('offer_'))).toEqual([
      'offer_withdrawn',
      'offer_changed',
      'offer_came',
    ]);
    expect(new Set(lines.map(({ key }) => key)).size).toBe(told.length);
  });

  it('[P4] refuses terms that make no sense', async () => {
    const scene = await buildRequestScene(database.db);
    const requestId = await sendRequest(world, scene);
    const ctx = world.as(scene.providers[0].staff);
    const free = [{ minHouseholds: 1, maxHouseholds: 9, unitPriceCents: 0 }];
    const attempts = [
      [{ bands: [] }, 'bands.empty'],
      [{ bands: free }, 'price.must_be_paid'],
      [{ priceKind: 'free' as const }, 'price.must_be_zero'],
      [{ priceKind: 'funded' as const, bands: free, funding: ' ' }, 'price.needs_funder'],
      [{ validUntil: world.clock }, 'offer.ends_too_soon'],
      [{ bands: [{ minHouseholds: 1, maxHouseholds: 3, unitPriceCents: 0.5 }] }, 'bands.price'],
      [
        { bands: [{ minHouseholds: 1, maxHouseholds: 1, unitPriceCents: 900 }] },
        'offer.reaches_too_few',
      ],
    ] as const;
    for (const [overrides, code] of attempts) {
      const terms = offerTerms(overrides);
      expect(await makeOffer(ctx, { requestId, terms })).toMatchObject({ code });
    }
  });

  it('[R1] is refused once the request is over', async () => {
    const scene = await buildRequestScene(database.db);
    const requestId = await sendRequest(world, scene);
    const ctx = world.as(scene.providers[0].staff);
    const { clock } = world;
    world.clock = new Date('2026-11-30T18:00:00Z');
    expect(await makeOffer(ctx, { requestId, terms: offerTerms() })).toMatchObject({
      code: 'request.closed',
    });
    world.clock = clock;
    await closeRequest(world.as(scene.organiser), { groupId: scene.groupId, requestId });
    expect(await makeOffer(ctx, { requestId, terms: offerTerms() })).toMatchObject({
      code: 'request.closed',
    });
  });

  it('[R1] a price for more households than take part is shown as such', async () => {
    const scene = await buildRequestScene(database.db);
    const requestId = await sendRequest(world, scene);
    const bands = [{ minHouseholds: 5, maxHouseholds: 9, unitPriceCents: 20_000 }];
    await sendOffer(world, { requestId, provider: scene.providers[0], terms: { bands } });
    const { groupId } = scene;
    const panel = await getRequestPanel(world.as(scene.organiser), { groupId, requestId });
    expect(panel.ok && panel.value.offers[0]?.price).toMatchObject({
      kind: 'none',
      code: 'offer.too_few_households',
      details: { limit: 5 },
    });
  });
});

describe('improving and withdrawing', () => {
  it('[R1] keeps the history and refuses a revision that is not the last', async () => {
    const scene = await buildRequestScene(database.db);
    const requestId = await sendRequest(world, scene);
    const offerId = await sendOffer(world, { requestId, provider: scene.providers[0] });
    const ctx = world.as(scene.providers[0].staff);
    const bands = [{ minHouseholds: 1, maxHouseholds: 9, unitPriceCents: 24_000 }];
    const terms = offerTerms({ bands });
    const change = { requestId, offerId, terms };
    expect(await improveOffer(ctx, { ...change, revision: 1 })).toMatchObject({
      value: { revision: 2 },
    });
    expect(await improveOffer(ctx, { ...change, revision: 1 })).toMatchObject({
      code: 'offer.stale',
    });
    const kept = await database.db
      .select({ revision: offerRevisions.revision })
      .from(offerRevisions)
      .where(eq(offerRevisions.offerId, offerId));
    expect(kept.map((row) => row.revision).toSorted((a, b) => a - b)).toEqual([1, 2]);
    const { groupId } = scene;
    const panel = await getRequestPanel(world.as(scene.organiser), { groupId, requestId });
    expect(panel.ok && panel.value.offers[0]).toMatchObject({
      revision: 2,
      price: { unitPriceCents: 24_000 },
      earlier: [{ unitPriceCents: 27_000 }],
    });
    const listed = await listProviderOffers(ctx);
    expect(listed.ok && listed.value.offers[0]?.offer.earlier).toHaveLength(1);
    expect(listed.ok && listed.value.offers[0]?.offer.total).toEqual({
      households: 3,
      cents: 24_000,
    });
  });

  it('[D5] while the group votes nobody improves, offers, or withdraws the offer voted on', async () => {
    const scene = await buildRequestScene(database.db);
    const requestId = await sendRequest(world, scene);
    const [one, two] = scene.providers;
    const offerId = await sendOffer(world, { requestId, provider: one });
    const third = await buildProvider(database.db);
    expect(
      await makeOffer(world.as(third.staff), { requestId, terms: offerTerms() }),
    ).toMatchObject({ code: 'request.not_found' });
    const otherId = await sendOffer(world, { requestId, provider: two });
    await openVote(world, scene, { requestId, offerId });
    const change = { requestId, revision: 1, terms: offerTerms() };
    expect(await improveOffer(world.as(one.staff), { ...change, offerId })).toMatchObject({
      code: 'request.voting',
    });
    expect(await withdrawOffer(world.as(one.staff), { requestId, offerId })).toMatchObject({
      code: 'offer.under_vote',
    });
    expect(await withdrawOffer(world.as(two.staff), { requestId, offerId: otherId })).toMatchObject(
      { ok: true },
    );
    expect(await makeOffer(world.as(two.staff), { requestId, terms: offerTerms() })).toMatchObject({
      code: 'request.voting',
    });
  });
});

describe('what a provider may know and do', () => {
  it('[R4] sees numbers and ages; no name, household, other offer, question’s author or voucher', async () => {
    const scene = await buildRequestScene(database.db);
    const programmeId = await buildProgramme(world.as(), { categories: ['sport'] });
    for (const { householdId, dependantIds } of scene.members) {
      const dependantId = dependantIds[0] ?? '';
      await buildVoucher(world.as(), {
        programmeId,
        householdId,
        dependantId,
        code: `V-${householdId}`,
      });
    }
    const requestId = await sendRequest(world, scene);
    const [one, two] = scene.providers;
    const otherOffer = await sendOffer(world, {
      requestId,
      provider: two,
      terms: { terms: 'Le nostre condizioni' },
    });
    await askQuestion(world.as(two.staff), { requestId, question: 'C’è una piscina vicina?' });
    await preferOffer(world.as(scene.organiser), {
      groupId: scene.groupId,
      requestId,
      offerId: otherOffer,
    });
    const answers = [
      await getProviderRequest(world.as(one.staff), { requestId }),
      await listProviderRequests(world.as(one.staff)),
      await listProviderOffers(world.as(one.staff)),
    ];
    expect(answers[0]).toMatchObject({
      ok: true,
      value: {
        request: { households: 3, beneficiaries: 3, ages: [7, 7, 7], municipio: 2 },
        offer: null,
        questions: {
          list: [{ askerName: null, isOwn: false, question: 'C’è una piscina vicina?' }],
        },
      },
    });
    const json = JSON.stringify(answers);
    const secrets = [
      ...scene.members.flatMap((m) => [m.householdId, m.personId, m.name, ...m.dependantIds]),
      scene.groupId,
      scene.boardId,
      scene.cardId,
      otherOffer,
      'Le nostre condizioni',
      two.providerId,
      'Quarto Tempo',
      'Condominio di prova',
      'via delle Prove',
      'Bimbo',
      '2019-05-01',
      'V-',
    ];
    for (const secret of secrets) expect(json).not.toContain(secret);
  });

  it('[R4] a provider that did not receive the request finds nothing', async () => {
    const scene = await buildRequestScene(database.db);
    const requestId = await sendRequest(world, scene);
    const offerId = await sendOffer(world, { requestId, provider: scene.providers[0] });
    const outsider = await buildProvider(database.db);
    const ctx = world.as(outsider.staff);
    const terms = offerTerms();
    const tries = [
      getProviderRequest(ctx, { requestId }),
      makeOffer(ctx, { requestId, terms }),
      improveOffer(ctx, { requestId, offerId, revision: 1, terms }),
      withdrawOffer(ctx, { requestId, offerId }),
      askQuestion(ctx, { requestId, question: 'Chi siete?' }),
    ];
    for (const refused of await Promise.all(tries)) {
      expect(refused).toMatchObject({ ok: false, code: 'request.not_found' });
    }
    expect(await listProviderRequests(ctx)).toMatchObject({ value: { rows: [] } });
  });

  it('[B1] members of the group and staff of others cannot act for a provider', async () => {
    const scene = await buildRequestScene(database.db);
    const requestId = await sendRequest(world, scene);
    const [one, two] = scene.providers;
    const offerId = await sendOffer(world, { requestId, provider: one });
    await sendOffer(world, { requestId, provider: two });
    expect(await withdrawOffer(world.as(two.staff), { requestId, offerId })).toMatchObject({
      code: 'offer.not_found',
    });
    expect(
      await improveOffer(world.as(two.staff), {
        requestId,
        offerId,
        revision: 1,
        terms: offerTerms(),
      }),
    ).toMatchObject({ code: 'offer.not_found' });
    expect(
      await getProviderRequest(world.as(two.staff), { requestId, providerId: one.providerId }),
    ).toMatchObject({ code: 'request.not_found' });
    expect(await getProviderRequest(world.as(scene.organiser), { requestId })).toMatchObject({
      code: 'request.not_found',
    });
    expect(await listProviderRequests(world.as(scene.organiser))).toMatchObject({
      code: 'provider.not_found',
    });
  });

  it('[M20] whoever sits in the group may look, but not bargain with themselves', async () => {
    const scene = await buildRequestScene(database.db);
    const [one] = scene.providers;
    const neighbour = await buildHousehold(database.db, { adult: one.staff });
    await addMember(database.db, { groupId: scene.groupId, actor: neighbour });
    const requestId = await sendRequest(world, scene);
    const ctx = world.as(neighbour);
    expect(await getProviderRequest(ctx, { requestId })).toMatchObject({
      value: { isInGroup: true, may: { offer: false, ask: false } },
    });
    expect(await makeOffer(ctx, { requestId, terms: offerTerms() })).toMatchObject({
      code: 'own_group.forbidden',
    });
    expect(await askQuestion(ctx, { requestId, question: 'Ciao?' })).toMatchObject({
      code: 'own_group.forbidden',
    });
  });

  it('[R5] a provider suspended meanwhile sees the request no more', async () => {
    const scene = await buildRequestScene(database.db);
    const gone = await buildProvider(database.db);
    const requestId = await sendRequest(world, scene, { providerIds: [gone.providerId] });
    await database.db
      .update(providers)
      .set({ status: 'suspended' })
      .where(eq(providers.id, gone.providerId));
    expect(await getProviderRequest(world.as(gone.staff), { requestId })).toMatchObject({
      code: 'request.not_found',
    });
  });
});

describe('questions', () => {
  it('[R4] all recipients read question and answer; it is answered once, by the organiser', async () => {
    const scene = await buildRequestScene(database.db);
    const requestId = await sendRequest(world, scene);
    const [one, two] = scene.providers;
    const asked = await askQuestion(world.as(one.staff), { requestId, question: 'A che ora?' });
    if (!asked.ok) throw new Error(asked.code);
    const input = {
      groupId: scene.groupId,
      requestId,
      questionId: asked.value.questionId,
      answer: 'Alle dieci',
    };
    expect(await answerQuestion(world.as(scene.members[1]), input)).toMatchObject({
      code: 'auth.forbidden',
    });
    expect(await answerQuestion(world.as(scene.organiser), input)).toMatchObject({ ok: true });
    expect(await answerQuestion(world.as(scene.organiser), input)).toMatchObject({
      code: 'question.already_done',
    });
    expect(await getProviderRequest(world.as(two.staff), { requestId })).toMatchObject({
      value: {
        questions: {
          list: [{ isOwn: false, question: 'A che ora?', answer: { text: 'Alle dieci' } }],
        },
      },
    });
  });

  it('[TH3] each reader is told what came since the own last look, in the inbox and where it stands', async () => {
    const scene = await buildRequestScene(database.db);
    const requestId = await sendRequest(world, scene);
    const [one, two] = scene.providers;
    const { groupId } = scene;
    const later = () => (world.clock = new Date(world.clock.getTime() + 10 * 60_000));
    const inbox = async (actor: typeof one.staff) => {
      const view = await listProviderRequests(world.as(actor));
      return view.ok ? view.value.rows.map(({ newWords }) => newWords) : view.code;
    };
    const newToGroup = async () => {
      const panel = await getRequestPanel(world.as(scene.organiser), { groupId, requestId });
      return panel.ok ? panel.value.questions.newWords : panel.code;
    };
    const asked = await askQuestion(world.as(one.staff), { requestId, question: 'A che ora?' });
    if (!asked.ok) throw new Error(asked.code);
    expect([await inbox(one.staff), await inbox(two.staff)]).toEqual([[0], [1]]);
    later();
    // Drawn again in the same visit, the mark stays.
    expect([await newToGroup(), await newToGroup()]).toEqual([1, 1]);
    later();
    const { questionId } = asked.value;
    const answered = { groupId, requestId, questionId, answer: 'Alle dieci' };
    await answerQuestion(world.as(scene.organiser), answered);
    expect(await newToGroup()).toBe(0);
    expect([await inbox(one.staff), await inbox(two.staff)]).toEqual([[1], [2]]);
    later();
    await getProviderRequest(world.as(one.staff), { requestId });
    expect([await inbox(one.staff), await inbox(two.staff)]).toEqual([[0], [2]]);
  });
});

describe('many questions of one provider', () => {
  it('[QST1] five wait for an answer at most, also when two are asked at once', async () => {
    const scene = await buildRequestScene(database.db);
    const requestId = await sendRequest(world, scene);
    const [one, two] = scene.providers;
    const ask = (question: string, by = one) =>
      askQuestion(world.as(by.staff), { requestId, question });
    const first = await ask('A che ora?');
    if (!first.ok) throw new Error(first.code);
    for (const question of ['Dove?', 'Quanti?', 'Quando?']) {
      expect(await ask(question)).toMatchObject({ ok: true });
    }
    const both = await Promise.all([ask('Con chi?'), ask('Perché?')]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({
      code: 'question.too_many',
      details: { most: 5 },
    });
    expect(await ask('C’è una piscina?', two)).toMatchObject({ ok: true });
    const { questionId } = first.value;
    const answer = { groupId: scene.groupId, requestId, questionId, answer: 'Alle dieci' };
    expect(await answerQuestion(world.as(scene.organiser), answer)).toMatchObject({ ok: true });
    expect(await ask('E il sabato?')).toMatchObject({ ok: true });
  });

  it('[QST2] they wait as one line and are one notice, until the last is answered', async () => {
    const scene = await buildRequestScene(database.db);
    const requestId = await sendRequest(world, scene);
    const { groupId, organiser } = scene;
    const ids: string[] = [];
    for (const question of ['A che ora?', 'Dove?', 'Quanti?']) {
      const asked = await askQuestion(world.as(scene.providers[0].staff), { requestId, question });
      if (!asked.ok) throw new Error(asked.code);
      ids.push(asked.value.questionId);
    }
    const read = async () => {
      const waiting = await listWaiting(world.as(organiser));
      const notices = await listNotices(world.as(organiser), { waiting });
      const asked = notices.ok ? notices.value.filter(({ kind }) => kind === 'question_asked') : [];
      return {
        lines: waiting.filter(({ kind }) => kind === 'question'),
        notices: asked.map(({ params, waits }) => [params['count'], waits]),
      };
    };
    expect(await read()).toMatchObject({ lines: [{ count: 3 }], notices: [[3, true]] });
    for (const questionId of ids) {
      const answer = { groupId, requestId, questionId, answer: 'Sì' };
      expect(await answerQuestion(world.as(organiser), answer)).toMatchObject({ ok: true });
      if (questionId === ids[0]) {
        expect(await read()).toMatchObject({ lines: [{ count: 2 }], notices: [[3, true]] });
      }
    }
    expect(await read()).toMatchObject({ lines: [], notices: [[3, false]] });
  });
});

describe('preferences', () => {
  it('[D1] one soft preference per household, which can move and be taken back', async () => {
    const scene = await buildRequestScene(database.db);
    const requestId = await sendRequest(world, scene);
    const [one, two] = scene.providers;
    const first = await sendOffer(world, { requestId, provider: one });
    const second = await sendOffer(world, { requestId, provider: two });
    const { groupId } = scene;
    const ctx = world.as(scene.members[1]);
    const prefer = (offerId: string | null) => preferOffer(ctx, { groupId, requestId, offerId });
    const counts = async () => {
      const panel = await getRequestPanel(ctx, { groupId, requestId });
      if (!panel.ok) return [];
      const byId = new Map(panel.value.offers.map((o) => [o.offerId, o.preferredBy]));
      return [byId.get(first), byId.get(second)];
    };
    await prefer(first);
    await prefer(first);
    expect(await counts()).toEqual([1, 0]);
    await prefer(second);
    expect(await counts()).toEqual([0, 1]);
    await prefer(null);
    expect(await counts()).toEqual([0, 0]);
    expect(await prefer('nothing')).toMatchObject({ code: 'offer.not_found' });
  });
});
