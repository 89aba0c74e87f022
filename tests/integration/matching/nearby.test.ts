import { and, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';

import { CHANGES_A_DAY, FIRST_CARD } from '#app/domain/matching/proposal.ts';
import { servicePrices, services } from '#db/schema/catalogue.ts';
import { groups, memberships } from '#db/schema/groups.ts';
import { nearbyNeeds, nearbyProposals } from '#db/schema/matching.ts';
import { notifications } from '#db/schema/notifications.ts';
import { readCard } from '#server/boards/read-card.server.ts';
import { agree } from '#server/groups/agree.server.ts';
import { changeNeed } from '#server/matching/change-need.server.ts';
import { getNeed } from '#server/matching/get-need.server.ts';
import { listNearby } from '#server/matching/list-nearby.server.ts';
import { openNeed, type NeedTerms } from '#server/matching/open-need.server.ts';
import { sayYes } from '#server/matching/say-yes.server.ts';
import { withdrawNeed } from '#server/matching/withdraw-need.server.ts';
import { buildHousehold, buildPerson } from '#tests/support/builders/accounts.ts';
import { buildService } from '#tests/support/builders/catalogue.ts';
import { SHARED_TERMS } from '#tests/support/builders/strangers.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

type Neighbour = Awaited<ReturnType<typeof buildHousehold>>;

/** Types each test takes for itself: what one looks for does not meet what another one does. */
const TYPES = [
  'tagesmutter',
  'school-run',
  'play-space',
  'family-nursery',
  'baby-sitter',
  'shared-baby-sitter',
];
let taken = 0;

/** A kind of help of the test's own: 21.00 an hour for two to four in Municipio 4. */
async function someKind() {
  const typeKey = TYPES[taken] ?? '';
  taken += 1;
  const { id } = await buildService(database.db, { typeKey, municipi: [4] });
  return { typeKey, serviceId: id };
}

async function open(actor: Neighbour, typeKey: string, over: Partial<NeedTerms> = {}) {
  const opened = await openNeed(world.as(actor), {
    ...SHARED_TERMS,
    ...over,
    typeKey,
    ageBand: '0-2',
    household: null,
  });
  if (!opened.ok) throw new Error(opened.code);
  return opened.value.needId;
}

async function see(actor: Neighbour, needId: string) {
  const need = await getNeed(world.as(actor), { needId, locale: 'it' });
  if (!need.ok) throw new Error(need.code);
  return need.value;
}

async function neighbours(count: number): Promise<Neighbour[]> {
  return Promise.all(
    Array.from({ length: count }, (_, at) =>
      buildHousehold(database.db, { name: `Famiglia Segreta ${at}` }),
    ),
  );
}

async function yes(actor: Neighbour, needId: string) {
  const { proposal } = await see(actor, needId);
  const version = proposal?.version ?? 0;
  return sayYes(world.as(actor), { needId, version, isYes: true, language: 'it' });
}

const toldOf = (actor: Neighbour, kind: 'nearby_proposed' | 'nearby_lapsed' | 'nearby_met') =>
  database.db
    .select({ href: notifications.href, params: notifications.params })
    .from(notifications)
    .where(and(eq(notifications.personId, actor.personId), eq(notifications.kind, kind)));

describe('needs nearby', () => {
  test('[MAT4] [MAT6] strangers are put together as they come, and apart when one leaves', async () => {
    const { typeKey } = await someKind();
    const [ada, bea, cleo] = await neighbours(3);
    if (!ada || !bea || !cleo) throw new Error('three are built');
    const first = await open(ada, typeKey);
    expect((await see(ada, first)).proposal).toBeNull();
    const second = await open(bea, typeKey);
    expect((await see(ada, first)).proposal).toMatchObject({
      households: 2,
      place: 4,
      perHouseholdCents: 1_050,
      yesCount: 0,
    });
    expect(await toldOf(ada, 'nearby_proposed')).toEqual([
      { href: `/nearby/${first}`, params: { count: 2 } },
    ]);
    const third = await open(cleo, typeKey, { maxCents: 700 });
    expect((await see(cleo, third)).proposal).toMatchObject({
      households: 3,
      perHouseholdCents: 700,
      times: SHARED_TERMS.times,
    });
    await withdrawNeed(world.as(bea), { needId: second });
    expect((await see(bea, second)).state).toBe('withdrawn');
    expect((await see(ada, first)).proposal).toBeNull();
    expect((await see(ada, first)).others).toEqual({ count: null, apart: ['limits'] });
    const left = await database.db
      .select()
      .from(nearbyProposals)
      .where(eq(nearbyProposals.typeKey, typeKey));
    expect(left).toEqual([]);
  });

  test('[MAT8] the last yes makes the group once, with board, card and an agreement to accept', async () => {
    const { typeKey, serviceId } = await someKind();
    const [ada, bea, cleo] = await neighbours(3);
    if (!ada || !bea || !cleo) throw new Error('three are built');
    const first = await open(ada, typeKey);
    const second = await open(bea, typeKey);
    expect(await yes(ada, first)).toEqual({ ok: true, value: { groupId: null } });
    const third = await open(cleo, typeKey);
    // Somebody came in: what was said yes to is another now.
    expect((await see(ada, first)).proposal).toMatchObject({ yesCount: 0, hasYes: false });
    expect(await toldOf(ada, 'nearby_lapsed')).toHaveLength(1);
    const stale = { needId: second, version: 1, isYes: true, language: 'it' } as const;
    expect(await sayYes(world.as(bea), stale)).toMatchObject({ code: 'nearby.stale' });
    await yes(ada, first);
    await yes(bea, second);
    const [last, again] = await Promise.all([yes(cleo, third), yes(cleo, third)]);
    expect(last).toEqual(again);
    const groupId = last.ok ? last.value.groupId : null;
    if (groupId === null) throw new Error('no group');
    const members = await database.db
      .select({ role: memberships.role, agreedVersion: memberships.agreedVersion })
      .from(memberships)
      .where(eq(memberships.groupId, groupId));
    expect(members).toEqual(
      Array.from({ length: 3 }, () => ({ role: 'organiser', agreedVersion: 0 })),
    );
    const [group] = await database.db.select().from(groups).where(eq(groups.id, groupId));
    expect(group).toMatchObject({ kind: 'neighbours', municipio: 4 });
    expect((await see(ada, first)).group).toEqual({ id: groupId, name: group?.name });
    expect(await toldOf(ada, 'nearby_met')).toHaveLength(1);
    await agree(world.as(ada), { groupId, version: 1 });
    const card = await readCard(world.as(ada), { groupId, cardId: FIRST_CARD });
    expect(card).toMatchObject({ ok: true });
    expect(card.ok && card.value.services).toEqual([serviceId]);
    expect(card.ok && card.value.card.joins.map(({ householdId }) => householdId).sort()).toEqual(
      [ada, bea, cleo].map(({ householdId }) => householdId).sort(),
    );
  });

  test('[MAT8] a yes holds when somebody leaves and the price does not rise, and lapses when it does', async () => {
    const { typeKey } = await someKind();
    const [ada, bea, cleo] = await neighbours(3);
    if (!ada || !bea || !cleo) throw new Error('three are built');
    const first = await open(ada, typeKey);
    await open(bea, typeKey);
    const third = await open(cleo, typeKey);
    await yes(ada, first);
    expect((await see(ada, first)).proposal).toMatchObject({ yesCount: 1, households: 3 });
    // A change that suits all the same leaves it as it was.
    await changeNeed(world.as(cleo), { needId: third, ...SHARED_TERMS, most: 3 });
    expect((await see(ada, first)).proposal).toMatchObject({ yesCount: 1, households: 3 });
    await withdrawNeed(world.as(cleo), { needId: third });
    expect((await see(ada, first)).proposal).toMatchObject({
      hasYes: false,
      households: 2,
      perHouseholdCents: 1_050,
    });
  });

  test('[MAT8] a price that rose in the catalogue is seen when a yes is said, and is asked again', async () => {
    const { typeKey, serviceId } = await someKind();
    const [ada, bea] = await neighbours(2);
    if (!ada || !bea) throw new Error('two are built');
    const first = await open(ada, typeKey);
    await open(bea, typeKey);
    await database.db
      .update(servicePrices)
      .set({ unitPriceCents: 2_180 })
      .where(and(eq(servicePrices.serviceId, serviceId), eq(servicePrices.personsMax, 4)));
    expect(await yes(ada, first)).toMatchObject({ code: 'nearby.stale' });
    expect((await see(ada, first)).proposal).toMatchObject({
      perHouseholdCents: 1_090,
      yesCount: 0,
    });
    expect(await yes(ada, first)).toEqual({ ok: true, value: { groupId: null } });
  });

  test('[MAT9] a need is changed so often a day; other households do not find it', async () => {
    const { typeKey } = await someKind();
    const [ada, bea] = await neighbours(2);
    if (!ada || !bea) throw new Error('two are built');
    const needId = await open(ada, typeKey);
    for (let at = 0; at < CHANGES_A_DAY; at += 1) {
      const changed = { needId, ...SHARED_TERMS, maxCents: 500 + at };
      expect((await changeNeed(world.as(ada), changed)).ok).toBe(true);
    }
    expect(await changeNeed(world.as(ada), { needId, ...SHARED_TERMS })).toMatchObject({
      code: 'nearby.too_many_changes',
    });
    expect((await see(ada, needId)).changesLeft).toBe(0);
    await withdrawNeed(world.as(ada), { needId });
    const anew = { ...SHARED_TERMS, typeKey, ageBand: '0-2', household: null } as const;
    expect(await openNeed(world.as(ada), anew)).toMatchObject({ code: 'nearby.too_many_changes' });
    const notFound = { ok: false, code: 'nearby.not_found' };
    expect(await getNeed(world.as(bea), { needId, locale: 'it' })).toEqual(notFound);
    expect(await changeNeed(world.as(bea), { needId, ...SHARED_TERMS })).toEqual(notFound);
    expect(await withdrawNeed(world.as(bea), { needId })).toEqual(notFound);
    const wish = { needId, version: 1, isYes: true, language: 'it' } as const;
    expect(await sayYes(world.as(bea), wish)).toEqual(notFound);
    expect(await getNeed(world.as(), { needId, locale: 'it' })).toMatchObject({
      code: 'auth.signed_out',
    });
  });

  test('[MAT11] one need of a kind at a time, also by two adults at once; of what is on sale only', async () => {
    const { typeKey, serviceId } = await someKind();
    const [ada] = await neighbours(1);
    if (!ada) throw new Error('one is built');
    const wish = { ...SHARED_TERMS, typeKey, ageBand: '0-2', household: null } as const;
    const both = await Promise.all([openNeed(world.as(ada), wish), openNeed(world.as(ada), wish)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ code: 'nearby.already_open' });
    expect(await openNeed(world.as(await buildPerson(database.db)), wish)).toMatchObject({
      code: 'household.needed',
    });
    await database.db
      .update(services)
      .set({ status: 'suspended' })
      .where(eq(services.id, serviceId));
    const [bea] = await neighbours(1);
    expect(await openNeed(world.as(bea), wish)).toMatchObject({ code: 'nearby.no_such_kind' });
  });

  test('[MAT10] what is looked for is told by numbers from three on, without a name', async () => {
    await database.db.delete(nearbyNeeds);
    const typeKey = 'swimming';
    await buildService(database.db, { typeKey, category: 'sport', municipi: [4, 5] });
    const [ada, bea, cleo] = await neighbours(3);
    if (!ada || !bea || !cleo) throw new Error('three are built');
    await open(ada, typeKey);
    await open(bea, typeKey, { municipio: 5 });
    const city = { locale: 'it', municipio: null } as const;
    expect(await listNearby(world.as(), city)).toMatchObject({ kinds: [], hasMore: true, own: [] });
    await open(cleo, typeKey);
    const told = await listNearby(world.as(cleo), city);
    expect(told.kinds).toMatchObject([{ typeKey, areas: [{ municipi: [4, 5], count: 3 }] }]);
    expect(told.own).toHaveLength(1);
    expect(JSON.stringify(told)).not.toContain('Segreta');
    expect((await listNearby(world.as(), { ...city, municipio: 5 })).kinds).toHaveLength(1);
    expect((await listNearby(world.as(), { ...city, municipio: 9 })).kinds).toEqual([]);
  });
});
