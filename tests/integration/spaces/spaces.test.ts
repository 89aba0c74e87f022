import { beforeAll, describe, expect, it } from 'vitest';

import { spaceRows } from '#db/demo/rows/city-rows.ts';
import { deskOperators, spaces } from '#db/schema/spaces.ts';
import { getDeskDay } from '#server/spaces/get-desk-day.server.ts';
import { getSpace } from '#server/spaces/get-space.server.ts';
import { listSpaces } from '#server/spaces/list-spaces.server.ts';
import { buildHousehold, buildPerson } from '#tests/support/builders/accounts.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);
const rows = spaceRows();
beforeAll(async () => {
  await database.db.insert(spaces).values(rows);
});

async function openingAt(instant: string, slug = 'venini') {
  world.clock = new Date(instant);
  const space = await getSpace(world.as(), { slug, locale: 'it' });
  return space.ok ? space.value.opening : space;
}

describe('spaces', () => {
  it('[SP1] lists the twenty of the city to everybody, the open ones first', async () => {
    const view = await listSpaces(world.as(), { municipio: null });
    expect(view.spaces).toHaveLength(20);
    expect(view.total).toBe(20);
    const isSoon = view.spaces.map(({ opening }) => opening === null);
    expect(isSoon.lastIndexOf(false)).toBeLessThan(isSoon.indexOf(true));
    expect(Object.values(view.countsByMunicipio).reduce((a, b) => (a ?? 0) + (b ?? 0), 0)).toBe(20);
  });

  it('[SP1] lists those of one Municipio', async () => {
    const view = await listSpaces(world.as(), { municipio: 9 });
    expect(view.spaces.map(({ municipio }) => municipio)).toEqual([9, 9]);
    expect(view.total).toBe(20);
  });

  it('[SP1] knows the hour of Milan, in winter and in summer', async () => {
    expect(await openingAt('2026-11-23T07:59:59Z')).toMatchObject({ kind: 'closed', daysAway: 0 });
    expect(await openingAt('2026-11-23T08:00:00Z')).toEqual({ kind: 'open', closes: '18:00' });
    expect(await openingAt('2026-07-20T07:00:00Z')).toEqual({ kind: 'open', closes: '18:00' });
    expect(await openingAt('2026-07-20T16:00:00Z')).toMatchObject({ kind: 'closed', daysAway: 1 });
  });

  it('[SP1] names where to go while a space is still to open', async () => {
    expect(await openingAt('2026-11-23T09:00:00Z', 'pimentel')).toBeNull();
    const space = await getSpace(world.as(), { slug: 'pimentel', locale: 'en' });
    if (!space.ok) throw new Error(space.code);
    expect(space.value.meanwhile.length).toBeGreaterThan(0);
    expect(space.value.meanwhile.every(({ opening }) => opening !== null)).toBe(true);
    expect(space.value.meanwhile.every(({ municipio }) => municipio === 2)).toBe(true);
    expect(space.value.description).toMatch(/open soon/);
  });

  it('[SP1] has no page for an unknown address', async () => {
    const space = await getSpace(world.as(), { slug: 'luna', locale: 'it' });
    expect(space).toMatchObject({ ok: false, code: 'space.not_found' });
  });
});

describe('desk', () => {
  it('[B1] opens to its operators with their own spaces, to nobody else', async () => {
    const operator = await buildPerson(database.db);
    const [first] = rows;
    if (!first) throw new Error('no spaces');
    await database.db
      .insert(deskOperators)
      .values({ spaceId: first.id, personId: operator.personId });
    const desk = await getDeskDay(world.as(operator));
    expect(desk.ok && desk.value.spaces.map(({ slug }) => slug)).toEqual([first.slug]);
    const others = [await buildPerson(database.db), await buildHousehold(database.db)];
    for (const ctx of [world.as(), ...others.map((person) => world.as(person))]) {
      expect(await getDeskDay(ctx)).toEqual({ ok: false, code: 'desk.not_found' });
    }
  });
});
