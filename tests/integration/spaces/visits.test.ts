import { beforeAll, describe, expect, it } from 'vitest';

import { demoId } from '#db/demo/ids.ts';
import { spaceRows } from '#db/demo/rows/city-rows.ts';
import { cityOfficers } from '#db/schema/city.ts';
import { deskOperators, spaces } from '#db/schema/spaces.ts';
import type { PersonActor } from '#server/context.ts';
import { callNext } from '#server/spaces/call-next.server.ts';
import { countVisitsAtDesk, countVisitsInCity } from '#server/spaces/count-visits.server.ts';
import { endVisit, noteLeft, putBack, reopenVisit } from '#server/spaces/end-visit.server.ts';
import { getDeskDay } from '#server/spaces/get-desk-day.server.ts';
import { getWall } from '#server/spaces/get-wall.server.ts';
import { receiveVisitor } from '#server/spaces/receive-visitor.server.ts';
import { buildPerson } from '#tests/support/builders/accounts.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);
const VENINI = demoId.space('venini');
const rows = spaceRows();

beforeAll(async () => {
  await database.db.insert(spaces).values(rows);
});

async function operatorAt(...slugs: string[]): Promise<PersonActor> {
  const person = await buildPerson(database.db);
  await database.db
    .insert(deskOperators)
    .values(slugs.map((slug) => ({ spaceId: demoId.space(slug), personId: person.personId })));
  return person;
}

const come = (who: PersonActor, how: 'now' | 'queue', spaceId = VENINI) =>
  receiveVisitor(world.as(who), { spaceId, reason: 'care', how });

async function dayOf(who: PersonActor) {
  const day = await getDeskDay(world.as(who));
  if (!day.ok) throw new Error(day.code);
  const [queue] = day.value.queues;
  if (!queue) throw new Error('the operator works somewhere');
  return { ...queue, mine: day.value.mine };
}

const MINUTE = 60_000;
function pass(minutes: number): void {
  world.clock = new Date(world.clock.getTime() + minutes * MINUTE);
}

describe('the queue of a space', () => {
  it('[VIS1] fifty who come at once have fifty numbers, from one on', async () => {
    world.clock = new Date('2026-03-02T09:00:00Z');
    const operator = await operatorAt('venini');
    const got = await Promise.all(Array.from({ length: 50 }, () => come(operator, 'queue')));
    const numbers = got.flatMap((one) => (one.ok ? [one.value] : []));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
    world.clock = new Date('2026-03-02T23:30:00Z');
    expect(await come(operator, 'queue')).toEqual({ ok: true, value: 1 });
  });

  it('[VIS2] who has waited longest is called, once, and an operator receives one person', async () => {
    world.clock = new Date('2026-03-04T09:00:00Z');
    const [one, other] = [await operatorAt('venini'), await operatorAt('venini')];
    for (let index = 0; index < 3; index += 1) await come(one, 'queue');
    const called = await Promise.all(
      [one, other].map((who) => callNext(world.as(who), { spaceId: VENINI })),
    );
    expect(
      called.flatMap((result) => (result.ok ? [result.value] : [])).toSorted((a, b) => a - b),
    ).toEqual([1, 2]);
    expect(await callNext(world.as(one), { spaceId: VENINI })).toMatchObject({
      code: 'visit.one_at_a_time',
    });
    expect(await come(other, 'now')).toMatchObject({ code: 'visit.one_at_a_time' });
    const { mine, waiting } = await dayOf(one);
    expect(waiting.map(({ number }) => number)).toEqual([3]);
    expect(await putBack(world.as(other), { visitId: mine?.id ?? '' })).toMatchObject({
      code: 'visit.not_yours',
    });
    expect((await putBack(world.as(one), { visitId: mine?.id ?? '' })).ok).toBe(true);
    expect(await callNext(world.as(one), { spaceId: VENINI })).toMatchObject({
      value: mine?.number,
    });
  });

  it('[VIS3] a visit ends with what came of it, and can be opened again for a while', async () => {
    world.clock = new Date('2026-03-05T09:00:00Z');
    const operator = await operatorAt('venini');
    const ctx = () => world.as(operator);
    await come(operator, 'now');
    const { mine } = await dayOf(operator);
    const visitId = mine?.id ?? '';
    pass(12);
    expect(await endVisit(ctx(), { visitId, outcome: 'sent_on', sentTo: '' })).toMatchObject({
      code: 'visit.where_needed',
    });
    const sentTo = 'CAF';
    expect((await endVisit(ctx(), { visitId, outcome: 'sent_on', sentTo })).ok).toBe(true);
    expect(await endVisit(ctx(), { visitId, outcome: 'told', sentTo: '' })).toMatchObject({
      code: 'visit.wrong_state',
    });
    pass(10);
    expect((await reopenVisit(ctx(), { visitId })).ok).toBe(true);
    expect((await endVisit(ctx(), { visitId, outcome: 'told', sentTo: '' })).ok).toBe(true);
    pass(16);
    expect(await reopenVisit(ctx(), { visitId })).toMatchObject({ code: 'visit.too_late' });
    expect((await dayOf(operator)).over).toMatchObject([{ outcome: 'told', sentTo: null }]);
  });

  it('[VIS4] the wall shows numbers and about how long it takes, and closed spaces have none', async () => {
    world.clock = new Date('2026-03-06T09:00:00Z');
    const operator = await operatorAt('niguarda');
    const at = demoId.space('niguarda');
    for (let index = 0; index < 3; index += 1) {
      await come(operator, 'now', at);
      const { mine } = await dayOf(operator);
      pass(9);
      await endVisit(world.as(operator), { visitId: mine?.id ?? '', outcome: 'done', sentTo: '' });
    }
    for (const how of ['now', 'queue', 'queue'] as const) await come(operator, how, at);
    expect(await getWall(world.as(), { slug: 'niguarda' })).toMatchObject({
      value: { called: [4], waiting: 2, waitMinutes: 25 },
    });
    expect((await dayOf(operator)).waitMinutes).toBe(25);
    expect(await getWall(world.as(), { slug: 'pimentel' })).toMatchObject({
      code: 'space.not_found',
    });
  });

  it('[VIS6] whoever is left over at midnight has gone, and keeps nobody from calling', async () => {
    world.clock = new Date('2026-04-01T09:00:00Z');
    const operator = await operatorAt('venini', 'niguarda');
    await come(operator, 'now', demoId.space('niguarda'));
    await come(operator, 'queue');
    world.clock = new Date('2026-04-02T09:00:00Z');
    expect((await dayOf(operator)).waiting).toEqual([]);
    expect((await come(operator, 'now')).ok).toBe(true);
    const april = await countVisitsAtDesk(world.as(operator), { month: '2026-04' });
    if (!april.ok) throw new Error(april.code);
    expect(april.value.all.total).toMatchObject({ received: 0, left: 2 });
  });

  it('[B1] nobody does anything at a desk where they do not work', async () => {
    world.clock = new Date('2026-05-04T09:00:00Z');
    const [operator, stranger] = [await operatorAt('venini'), await operatorAt('niguarda')];
    await come(operator, 'queue');
    const visitId = (await dayOf(operator)).waiting[0]?.id ?? '';
    expect(await come(stranger, 'queue')).toMatchObject({ code: 'desk.not_found' });
    expect(await noteLeft(world.as(stranger), { visitId })).toMatchObject({
      code: 'desk.not_found',
    });
    expect(await callNext(world.as(stranger), { spaceId: VENINI })).toMatchObject({
      code: 'desk.not_found',
    });
  });
});

describe('people welcomed in a month', () => {
  it('[VIS5] the desk counts its own, the officer all, and both the same', async () => {
    world.clock = new Date('2026-06-30T10:00:00Z');
    const operator = await operatorAt('venini');
    const other = await operatorAt('niguarda');
    const officer = await buildPerson(database.db);
    await database.db
      .insert(cityOfficers)
      .values({ personId: officer.personId, permission: 'spaces' });
    for (const [who, space] of [
      [operator, 'venini'],
      [other, 'niguarda'],
    ] as const) {
      await come(who, 'now', demoId.space(space));
      const { mine } = await dayOf(who);
      await endVisit(world.as(who), { visitId: mine?.id ?? '', outcome: 'done', sentTo: '' });
    }
    const here = await countVisitsAtDesk(world.as(operator), { month: null });
    const all = await countVisitsInCity(world.as(officer), { month: '2026-06' });
    if (!here.ok || !all.ok) throw new Error('both may read');
    expect(here.value).toMatchObject({
      month: '2026-06',
      next: null,
      all: { total: { received: 1 } },
    });
    expect(all.value.all.total.received).toBe(2);
    const sums = all.value.spaces.map(({ total }) => total.received);
    expect(sums.reduce((a, b) => a + b, 0)).toBe(2);
    expect(await countVisitsInCity(world.as(operator), { month: null })).toMatchObject({
      code: 'city.not_found',
    });
    const wrong = await countVisitsAtDesk(world.as(operator), { month: '9999-99' });
    expect(wrong).toMatchObject({ value: { month: '2026-06' } });
  });
});
