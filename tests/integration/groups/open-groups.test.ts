import { and, eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';

import { OPEN_ASKS_MAX } from '#app/domain/groups/open-group.ts';
import { groupListings, joinRequests } from '#db/schema/groups.ts';
import { nearbyBlocks } from '#db/schema/matching.ts';
import { notifications } from '#db/schema/notifications.ts';
import type { PersonActor } from '#server/context.ts';
import { answerJoin } from '#server/groups/answer-join.server.ts';
import { archiveGroup } from '#server/groups/archive-group.server.ts';
import { askOpenGroup } from '#server/groups/ask-open-group.server.ts';
import { editGroup, getGroupSettings } from '#server/groups/edit-group.server.ts';
import { getMembers } from '#server/groups/get-members.server.ts';
import { getOpenGroup, listOpenGroups } from '#server/groups/list-open-groups.server.ts';
import { commandListing, getListing } from '#server/groups/open-group.server.ts';
import { withdrawJoin } from '#server/groups/withdraw-join.server.ts';
import { listNotices } from '#server/notifications/list-notices.server.ts';
import { listWaiting } from '#server/notifications/list-waiting.server.ts';
import { violatedConstraint } from '#server/transact.ts';
import { buildHousehold, buildPerson, testId } from '#tests/support/builders/accounts.ts';
import { buildGroup, type HouseholdActor } from '#tests/support/builders/groups.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const MESSAGE = 'Abitiamo al terzo piano e ci piace l’orto.';
const ALL = { kind: null, municipio: null, page: 1 } as const;

const database = useDatabase();
const world = useWorld(database);
beforeEach(async () => {
  await database.db.delete(groupListings);
});

async function build(upTo = 3) {
  const { groupId, members } = await buildGroup(database.db, { municipio: 4 });
  const [organiser, member] = members as [HouseholdActor, HouseholdActor];
  const open = { intent: 'open', words: 'Coltiviamo un orto.', upTo } as const;
  expect(await commandListing(world.as(organiser), open, { groupId })).toEqual({
    ok: true,
    value: true,
  });
  const asker = await buildHousehold(database.db, { name: 'Famiglia Zanardelli', municipio: 7 });
  return { groupId, organiser, member, asker };
}

const ask = (actor: PersonActor, groupId: string, message = MESSAGE) =>
  askOpenGroup(world.as(actor), { groupId, message, household: null });

const answer = (actor: PersonActor, groupId: string, requestId: string, yes = true) =>
  answerJoin(world.as(actor), { groupId, requestId, answer: yes ? 'accepted' : 'refused' });

async function wishOf({ householdId }: HouseholdActor, groupId: string): Promise<string> {
  const [row] = await database.db
    .select({ id: joinRequests.id })
    .from(joinRequests)
    .where(
      and(
        eq(joinRequests.householdId, householdId),
        eq(joinRequests.groupId, groupId),
        eq(joinRequests.status, 'waiting'),
      ),
    );
  return row?.id ?? '';
}

test('[OPN1] an open group is found by kind and Municipio with its places, until it is closed or archived', async () => {
  const { groupId, organiser, member, asker } = await build();
  const found = (query: Parameters<typeof listOpenGroups>[1], actor: PersonActor = asker) =>
    listOpenGroups(world.as(actor), query);
  const here = { groupId, households: 2, free: 1, own: null, words: 'Coltiviamo un orto.' };
  expect(await found(ALL)).toMatchObject({ groups: [here], pageCount: 1, total: 1 });
  expect((await found({ ...ALL, municipio: 4, kind: 'tenants' })).groups).toHaveLength(1);
  expect((await found({ ...ALL, municipio: 5 })).groups).toEqual([]);
  expect((await found({ ...ALL, kind: 'families' })).groups).toEqual([]);
  expect((await found({ ...ALL, page: 2 })).groups).toEqual([]);
  expect((await found(ALL, member)).groups).toMatchObject([{ own: 'in' }]);
  // A full one stands after those that have places.
  const full = await build(2);
  expect((await found(ALL)).groups.map((one) => [one.groupId, one.free])).toEqual([
    [groupId, 1],
    [full.groupId, 0],
  ]);
  const close = { intent: 'close' } as const;
  expect(await commandListing(world.as(member), close, { groupId })).toMatchObject({
    code: 'auth.forbidden',
  });
  await commandListing(world.as(organiser), close, { groupId });
  await archiveGroup(world.as(full.organiser), { groupId: full.groupId });
  expect(await found(ALL)).toMatchObject({ groups: [], total: 0 });
  expect(await getOpenGroup(world.as(asker), { groupId })).toMatchObject({
    code: 'listing.not_found',
  });
  expect(await getListing(world.as(organiser), { groupId })).toMatchObject({
    value: { listing: null, households: 2 },
  });
});

test('[OPN4] organisers learn who asked with their yes, and nowhere before', async () => {
  const { groupId, organiser, asker } = await build();
  expect(await ask(asker, groupId)).toEqual({ ok: true, value: true });
  const seen = async () => [
    await getMembers(world.as(organiser), { groupId }),
    await listNotices(world.as(organiser), { waiting: [] }),
    await listWaiting(world.as(organiser)),
  ];
  const before = JSON.stringify(await seen());
  expect(before).toContain(MESSAGE);
  expect(before).toContain('"municipio":7');
  expect(before).not.toContain('Zanardelli');
  expect(before).not.toContain(asker.name);
  expect(before).not.toContain(asker.householdId);
  const stored = await database.db.select({ params: notifications.params }).from(notifications);
  expect(JSON.stringify(stored)).not.toContain('Zanardelli');
  expect(await answer(organiser, groupId, await wishOf(asker, groupId))).toMatchObject({
    ok: true,
  });
  expect(JSON.stringify(await seen())).toContain('Zanardelli');
  expect(await getOpenGroup(world.as(asker), { groupId })).toMatchObject({ value: { own: 'in' } });
});

test('[OPN4] [MAT13] the sentence, and the words of the group, have no contact and no own name', async () => {
  const { groupId, organiser, asker } = await build();
  for (const [words, code] of [
    ['Chiamateci al 340 1234567', 'listing.names_contact'],
    ['Siamo gli Zanardelli', 'listing.names_writer'],
    ['Guardate www.esempio.it', 'listing.names_link'],
  ] as const) {
    expect(await ask(asker, groupId, words)).toMatchObject({ code });
  }
  const open = { intent: 'open', words: 'Scrivete a orto@example.org', upTo: 4 } as const;
  expect(await commandListing(world.as(organiser), open, { groupId })).toMatchObject({
    code: 'listing.names_contact',
  });
});

test('[OPN4] strangers read the name of an open group: it says as little of anybody', async () => {
  const { groupId, organiser } = await build();
  const settings = await getGroupSettings(world.as(organiser), { groupId });
  if (!settings.ok) throw new Error(settings.code);
  const rename = (name: string) =>
    editGroup(world.as(organiser), { ...settings.value, groupId, name });
  const bad = 'Orto, tel. 333 1234567';
  expect(await rename(bad)).toMatchObject({ code: 'listing.name_says_who' });
  await commandListing(world.as(organiser), { intent: 'close' }, { groupId });
  expect(await rename(bad)).toMatchObject({ ok: true });
  const open = { intent: 'open', words: 'Coltiviamo un orto.', upTo: 4 } as const;
  expect(await commandListing(world.as(organiser), open, { groupId })).toMatchObject({
    code: 'listing.name_says_who',
  });
});

test('[OPN1] who waits hears that the group has ended', async () => {
  const { groupId, organiser, asker } = await build();
  expect(await ask(asker, groupId)).toMatchObject({ ok: true });
  expect(await archiveGroup(world.as(organiser), { groupId })).toMatchObject({ ok: true });
  const told = await database.db
    .select({ kind: notifications.kind, params: notifications.params })
    .from(notifications)
    .where(eq(notifications.personId, asker.personId));
  expect(told).toMatchObject([{ kind: 'join_refused', params: { hasEnded: 1 } }]);
  expect(await wishOf(asker, groupId)).toBe('');
});

test('[OPN2] refused, removed or kept apart: one answer for all; withdrawn one may ask again', async () => {
  const { groupId, organiser, asker } = await build(9);
  await ask(asker, groupId);
  expect(await ask(asker, groupId)).toMatchObject({ ok: true });
  await withdrawJoin(world.as(asker), { requestId: await wishOf(asker, groupId) });
  expect(await ask(asker, groupId)).toMatchObject({ ok: true });
  await answer(organiser, groupId, await wishOf(asker, groupId), false);
  const no = { ok: false, code: 'listing.not_possible' };
  expect(await ask(asker, groupId)).toMatchObject(no);
  for (const [blocker, blocked] of [
    ['organiser', 'asker'],
    ['asker', 'organiser'],
  ] as const) {
    const other = await buildHousehold(database.db);
    const who = { organiser: organiser.householdId, asker: other.householdId };
    await database.db.insert(nearbyBlocks).values({
      id: testId(),
      householdId: who[blocker],
      blockedId: who[blocked],
      seat: 1,
      typeKey: 'tagesmutter',
      category: 'childhood',
      blockedAt: new Date(),
    });
    expect(await ask(other, groupId)).toMatchObject(no);
  }
});

test('[OPN2] a household waits for five groups at most, also when it asks two at once', async () => {
  const asker = await buildHousehold(database.db);
  const built = [];
  for (let index = 0; index <= OPEN_ASKS_MAX; index += 1) built.push(await build(9));
  const [first, second, ...rest] = built as [(typeof built)[number], ...typeof built];
  for (const { groupId } of rest) expect(await ask(asker, groupId)).toMatchObject({ ok: true });
  const outcomes = await Promise.all([first, second].map((one) => ask(asker, one?.groupId ?? '')));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ code: 'listing.too_many' });
});

test('[OPN3] a full group lets in nobody from the directory, also of two yeses at once', async () => {
  const { groupId, organiser, asker } = await build(3);
  const other = await buildHousehold(database.db);
  await ask(asker, groupId);
  await ask(other, groupId);
  const [one, two] = [await wishOf(asker, groupId), await wishOf(other, groupId)];
  const outcomes = await Promise.all([one, two].map((id) => answer(organiser, groupId, id)));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ code: 'listing.full' });
  const more = { intent: 'open', words: 'Coltiviamo un orto.', upTo: 4 } as const;
  await commandListing(world.as(organiser), more, { groupId });
  const left = outcomes[0]?.ok ? two : one;
  expect(await answer(organiser, groupId, left)).toMatchObject({ ok: true });
});

test('a person without a household makes it with the wish; of no group there is nothing to ask', async () => {
  const { groupId, organiser } = await build();
  const person = await buildPerson(database.db);
  expect(await ask(person, groupId)).toMatchObject({ code: 'household.needed' });
  const household = { name: 'Famiglia Nuova', municipio: 3 } as const;
  const input = { groupId, message: MESSAGE, household };
  expect(await askOpenGroup(world.as(person), input)).toMatchObject({ ok: true });
  expect(await getMembers(world.as(organiser), { groupId })).toMatchObject({
    value: { asking: [{ householdName: null, personName: null, municipio: 3 }] },
  });
  const asker = await buildHousehold(database.db);
  expect(await ask(asker, 'no-such-group')).toMatchObject({ code: 'listing.not_found' });
});

test('[OPN1] the database keeps no place without words, and no number out of bounds', async () => {
  const { groupId } = await build();
  const change = (patch: Partial<typeof groupListings.$inferInsert>) =>
    database.db.update(groupListings).set(patch).where(eq(groupListings.groupId, groupId));
  const brokenBy = (work: Promise<unknown>) =>
    work.then(
      () => null,
      (error: unknown) => violatedConstraint(error),
    );
  expect(await brokenBy(change({ words: '' }))).toBe('group_listings_words_said');
  expect(await brokenBy(change({ upTo: 41 }))).toBe('group_listings_up_to_bounded');
});
