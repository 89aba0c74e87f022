import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { editions } from '#db/schema/editions.ts';
import { notifications } from '#db/schema/notifications.ts';
import { buySeats } from '#server/bookings/buy-seats.server.ts';
import { settleDueSeats } from '#server/bookings/carry-out-editions.server.ts';
import { callOffEdition } from '#server/bookings/end-edition.server.ts';
import { getEdition } from '#server/bookings/get-edition.server.ts';
import { holdSeats, letGo } from '#server/bookings/hold-seats.server.ts';
import { joinWaiting, leaveWaiting } from '#server/bookings/join-waiting.server.ts';
import { listEditions } from '#server/bookings/list-editions.server.ts';
import { listWaiting } from '#server/notifications/list-waiting.server.ts';
import { cancelOrder } from '#server/orders/cancel-order.server.ts';
import type { PersonActor } from '#server/context.ts';
import { testId } from '#tests/support/builders/accounts.ts';
import {
  buildEdition,
  buildEditionScene,
  buildOneChild,
  buyOneSeat,
  type EditionScene,
  seatsForm,
} from '#tests/support/builders/bookings.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

type Family = { readonly actor: PersonActor; readonly children: readonly string[] };

const wait = async (family: Family, editionId: string, editionIds: readonly string[] = []) => {
  const wanted = { dependantIds: family.children, isForHousehold: false };
  const joined = await joinWaiting(world.as(family.actor), {
    editionId,
    editions: editionIds,
    ...wanted,
  });
  world.clock = new Date(world.clock.getTime() + 60_000);
  return joined.ok ? 'waits' : joined.code;
};
const cancel = ({ actor, orderId }: { actor: PersonActor; orderId: string }) =>
  cancelOrder(world.as(actor), { orderId, idempotencyKey: testId(), words: 'Non possiamo più.' });
const ownOf = async ({ actor }: Pick<Family, 'actor'>, scene: EditionScene, editionId?: string) => {
  const all = await listEditions(world.as(actor), { serviceId: scene.service.id });
  return all.find(({ id }) => id === (editionId ?? scene.editionId))?.own ?? null;
};
const waitsFor = async ({ actor }: Pick<Family, 'actor'>) =>
  (await listWaiting(world.as(actor))).map(({ kind }) => kind);
const siblings = (scene: EditionScene): Family => ({
  actor: scene.parent,
  children: scene.children,
});
const buy = ({ actor, children }: Family, editionId: string) =>
  buySeats(world.as(actor), seatsForm({ editionId, children }));

test('[WAI1] [WAI4] a full edition is waited for; a seat given back is offered to the first, not sold', async () => {
  const scene = await buildEditionScene(world, { seats: 1 });
  const buyer = await buyOneSeat(world, scene.editionId);
  const [first, second] = [await buildOneChild(world), await buildOneChild(world)];
  expect(await wait(first, scene.editionId)).toBe('waits');
  expect(await wait(second, scene.editionId)).toBe('waits');
  expect(await ownOf(second, scene)).toEqual({ kind: 'waiting', seats: 1, place: 2 });
  expect(await cancel(buyer)).toMatchObject({ ok: true });
  expect(await ownOf(first, scene)).toMatchObject({ kind: 'offered', seats: 1 });
  expect(await ownOf(second, scene)).toMatchObject({ kind: 'waiting', place: 1 });
  const stranger = await buildOneChild(world);
  expect(await buy(stranger, scene.editionId)).toMatchObject({ code: 'seat.full' });
  const [notice] = await database.db
    .select()
    .from(notifications)
    .where(eq(notifications.personId, first.actor.personId));
  expect(notice).toMatchObject({ kind: 'seat_offered', params: { seats: 1 } });
  expect(await waitsFor(first)).toEqual(['seat']);
  expect(await waitsFor(second)).toEqual([]);
  const page = await getEdition(world.as(first.actor), {
    slug: scene.service.slug,
    editionId: scene.editionId,
    locale: 'it',
    chosen: { beneficiaries: [], kept: [], beyond: [] },
  });
  expect(page).toMatchObject({ value: { chosen: { beneficiaries: first.children } } });
  expect(await buy(first, scene.editionId)).toMatchObject({ ok: true });
  expect(await ownOf(first, scene)).toBeNull();
  expect(await waitsFor(first)).not.toContain('seat');
  // Who gave its seat back and waits again comes last (WAI5).
  expect(await wait(buyer, scene.editionId)).toBe('waits');
  expect(await ownOf(buyer, scene)).toMatchObject({ place: 2 });
});

test('[WAI3] without an answer in a day the seat goes to the next, and the first is told', async () => {
  const scene = await buildEditionScene(world, { seats: 1 });
  const buyer = await buyOneSeat(world, scene.editionId);
  const [first, second] = [await buildOneChild(world), await buildOneChild(world)];
  await wait(first, scene.editionId);
  await wait(second, scene.editionId);
  await cancel(buyer);
  const offer = await ownOf(first, scene);
  const until = offer?.kind === 'offered' ? offer.until : '';
  world.clock = new Date(Date.parse(until) - 1);
  await settleDueSeats(world.as({ kind: 'system' }));
  expect(await ownOf(first, scene)).toMatchObject({ kind: 'offered' });
  world.clock = new Date(until);
  await settleDueSeats(world.as({ kind: 'system' }));
  expect(await ownOf(first, scene)).toBeNull();
  expect(await ownOf(second, scene)).toMatchObject({ kind: 'offered' });
  const told = await database.db
    .select({ kind: notifications.kind })
    .from(notifications)
    .where(eq(notifications.personId, first.actor.personId));
  expect(told.map(({ kind }) => kind).toSorted()).toEqual(['seat_offered', 'seat_passed']);
});

test('[WAI5] “no, thanks” passes at once to the next; whoever leaves the list is not asked', async () => {
  const scene = await buildEditionScene(world, { seats: 1 });
  const buyer = await buyOneSeat(world, scene.editionId);
  const [first, second, third] = [
    await buildOneChild(world),
    await buildOneChild(world),
    await buildOneChild(world),
  ];
  for (const family of [first, second, third]) await wait(family, scene.editionId);
  await leaveWaiting(world.as(second.actor), { editionId: scene.editionId });
  expect(await ownOf(second, scene)).toBeNull();
  expect(await ownOf(third, scene)).toMatchObject({ place: 2 });
  await cancel(buyer);
  await letGo(world.as(first.actor), { editionId: scene.editionId });
  expect(await ownOf(third, scene)).toMatchObject({ kind: 'offered' });
  await leaveWaiting(world.as(third.actor), { editionId: scene.editionId });
  // Nobody waits: the seat is everybody's again.
  expect(await buy(await buildOneChild(world), scene.editionId)).toMatchObject({ ok: true });
});

test('[WAI2] two siblings wait for two seats: one that is freed is kept for them 48 hours, then offered behind', async () => {
  const scene = await buildEditionScene(world, { seats: 2 });
  const [one, other] = [
    await buyOneSeat(world, scene.editionId),
    await buyOneSeat(world, scene.editionId),
  ];
  const single = await buildOneChild(world);
  await wait(siblings(scene), scene.editionId);
  await wait(single, scene.editionId);
  await cancel(one);
  const freedAt = world.clock.getTime();
  expect(await ownOf(siblings(scene), scene)).toMatchObject({ kind: 'waiting', place: 1 });
  expect(await ownOf(single, scene)).toMatchObject({ kind: 'waiting', place: 2 });
  world.clock = new Date(freedAt + 48 * 3_600_000);
  await settleDueSeats(world.as({ kind: 'system' }));
  expect(await ownOf(single, scene)).toMatchObject({ kind: 'offered' });
  await letGo(world.as(single.actor), { editionId: scene.editionId });
  await cancel(other);
  expect(await ownOf(siblings(scene), scene)).toMatchObject({ kind: 'offered', seats: 2 });
});

test('[WAI4] one entry, two editions: the place counts in both, and only one is offered at a time', async () => {
  const scene = await buildEditionScene(world, { seats: 1 });
  const january = await buildEdition(world, scene, { title: 'Corso di gennaio', seats: 1 });
  const here = await buyOneSeat(world, scene.editionId);
  const there = await buyOneSeat(world, january);
  const [both, late] = [await buildOneChild(world), await buildOneChild(world)];
  expect(await wait(both, scene.editionId, [january])).toBe('waits');
  expect(await wait(late, january)).toBe('waits');
  expect(await ownOf(both, scene, january)).toMatchObject({ kind: 'waiting', place: 1 });
  await cancel(here);
  expect(await ownOf(both, scene)).toMatchObject({ kind: 'offered' });
  await cancel(there);
  // It has an offer to answer: the other edition goes to who comes next.
  expect(await ownOf(late, scene, january)).toMatchObject({ kind: 'offered' });
  await letGo(world.as(both.actor), { editionId: scene.editionId });
  expect(await ownOf(both, scene, january)).toMatchObject({ kind: 'waiting', place: 1 });
  await letGo(world.as(late.actor), { editionId: january });
  expect(await ownOf(both, scene, january)).toMatchObject({ kind: 'offered' });
});

test('[WAI1] whoever could have a seat does not wait, and another number of seats is another entry', async () => {
  const scene = await buildEditionScene(world, { seats: 2 });
  const family = siblings(scene);
  expect(await wait(family, scene.editionId)).toBe('waiting.free_now');
  await buyOneSeat(world, scene.editionId);
  expect(await wait(family, scene.editionId)).toBe('waits');
  const one = { ...family, children: family.children.slice(0, 1) };
  expect(await wait(one, scene.editionId)).toBe('waiting.free_now');
  // Who holds a seat and waits for more gives it up.
  const other = await buildOneChild(world);
  expect(
    await holdSeats(world.as(other.actor), {
      ...seatsForm({ editionId: scene.editionId, children: other.children }),
    }),
  ).toMatchObject({ ok: true });
  expect(await wait(one, scene.editionId)).toBe('waiting.one_only');
});

test('[EDI6] an edition called off tells those who wait, and nobody is offered a seat of it', async () => {
  const scene = await buildEditionScene(world, { seats: 1 });
  await buyOneSeat(world, scene.editionId);
  const family = await buildOneChild(world);
  await wait(family, scene.editionId);
  const off = { editionId: scene.editionId, words: 'La piscina chiude.' };
  await callOffEdition(world.as(scene.staff), off);
  const told = await database.db
    .select({ kind: notifications.kind, params: notifications.params })
    .from(notifications)
    .where(eq(notifications.personId, family.actor.personId));
  expect(told).toEqual([
    { kind: 'edition_off', params: { title: 'Corso di dicembre', words: off.words } },
  ]);
  const [row] = await database.db.select().from(editions).where(eq(editions.id, scene.editionId));
  expect(row).toMatchObject({ state: 'called_off', offReason: 'provider' });
});

test('[WAI1] twenty families answer and leave at once: the seats that are free are offered once', async () => {
  const scene = await buildEditionScene(world, { seats: 3 });
  const buyers = [
    await buyOneSeat(world, scene.editionId),
    await buyOneSeat(world, scene.editionId),
    await buyOneSeat(world, scene.editionId),
  ];
  const families = await Promise.all(Array.from({ length: 10 }, () => buildOneChild(world)));
  await Promise.all(families.map((family) => wait(family, scene.editionId)));
  await Promise.all([
    ...buyers.map((buyer) => cancel(buyer)),
    ...families
      .slice(0, 3)
      .map(({ actor }) => leaveWaiting(world.as(actor), { editionId: scene.editionId })),
  ]);
  await settleDueSeats(world.as({ kind: 'system' }));
  const own = await Promise.all(families.map((family) => ownOf(family, scene)));
  expect(own.filter((one) => one?.kind === 'offered')).toHaveLength(3);
  expect(own.slice(0, 3)).toEqual([null, null, null]);
});
