import { describe, expect, it } from 'vitest';

import type { Municipio } from '#app/domain/catalogue/municipi.ts';
import { CITY_PERMISSIONS, type CityPermission } from '#app/domain/city/policy.ts';
import { cityOfficers } from '#db/schema/city.ts';
import { requestParticipants, requests } from '#db/schema/requests.ts';
import { getCityDesk } from '#server/city/get-city-desk.server.ts';
import { buildHousehold, buildPerson, testId } from '#tests/support/builders/accounts.ts';
import { buildCatalogueProvider } from '#tests/support/builders/catalogue.ts';
import { buildGroup } from '#tests/support/builders/groups.ts';
import { useDemoCity } from '#tests/support/demo-city.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const NOW = new Date('2026-11-23T09:00:00Z');

const database = useDatabase();
useDemoCity(database, NOW);
const world = useWorld(database, NOW);

async function officer(...permissions: readonly CityPermission[]) {
  const person = await buildPerson(database.db);
  for (const permission of permissions) {
    await database.db.insert(cityOfficers).values({ personId: person.personId, permission });
  }
  return person;
}

async function desk(...permissions: readonly CityPermission[]) {
  const view = await getCityDesk(world.as(await officer(...permissions)), { locale: 'it' });
  if (!view.ok) throw new Error(view.code);
  return view.value;
}

/** A request in a Municipio by so many households, which nobody answers. */
async function askInVain(municipio: Municipio, households: number) {
  const roles = ['organiser', ...Array<'member'>(households - 1).fill('member')] as const;
  const { groupId, boardId, members } = await buildGroup(database.db, { municipio, roles });
  const id = testId();
  const [first] = members;
  if (!first) throw new Error('a group has members');
  await database.db.insert(requests).values({
    id,
    groupId,
    boardId,
    cardId: testId(),
    title: 'Aiuto compiti',
    description: '',
    category: 'education',
    municipio,
    unit: 'hour',
    quantity: 10,
    quantityBasis: 'total',
    splitMethod: 'per_household',
    schedule: 'martedì',
    place: '',
    startsOn: '2026-12-01',
    endsOn: '2026-12-31',
    closesAt: new Date('2026-11-30T12:00:00Z'),
    chooseBy: new Date('2026-11-30T12:00:00Z'),
    status: 'open',
    createdBy: first.personId,
    createdAt: NOW,
  });
  for (const { householdId } of members) {
    await database.db
      .insert(requestParticipants)
      .values({ id: testId(), requestId: id, householdId });
  }
}

describe('city desk', () => {
  it('[B1] opens to officers, to nobody else', async () => {
    const others = [await buildPerson(database.db), await buildHousehold(database.db)];
    for (const ctx of [world.as(), ...others.map((person) => world.as(person))]) {
      const view = await getCityDesk(ctx, { locale: 'it' });
      expect(view).toEqual({ ok: false, code: 'city.not_found' });
    }
    const all = await desk(...CITY_PERMISSIONS);
    expect(all.providers && all.programmes && all.demand).toBeTruthy();
  });

  it('[B1] shows each part to the permission for it', async () => {
    const spaces = await desk('spaces');
    expect(spaces).toMatchObject({ providers: null, programmes: null, demand: null });
    expect(spaces.visits?.received).toBeGreaterThan(0);
    expect(await desk('reports')).toMatchObject({ visits: null });
    expect(await desk('qualification')).toMatchObject({ programmes: null, demand: null });
    expect(await desk('programmes')).toMatchObject({ providers: null, demand: null });
    expect(await desk('reports')).toMatchObject({ providers: null, programmes: null });
  });

  it('[R5] counts providers by state, and only validated ones by Municipio', async () => {
    const before = (await desk('qualification')).providers;
    await buildCatalogueProvider(database.db, { status: 'submitted', municipi: [5] });
    await buildCatalogueProvider(database.db, { status: 'validated', municipi: [5, 6] });
    const after = (await desk('qualification')).providers;
    const inState = (state: string, view = after) =>
      view?.byState.find((row) => row.state === state)?.count ?? 0;
    expect(inState('submitted') - inState('submitted', before)).toBe(1);
    expect(inState('validated') - inState('validated', before)).toBe(1);
    const grown = (municipio: number) =>
      (after?.byMunicipio[municipio - 1]?.count ?? 0) -
      (before?.byMunicipio[municipio - 1]?.count ?? 0);
    expect([4, 5, 6].map(grown)).toEqual([0, 1, 1]);
  });

  it('[L1] shows where the money of each programme is, to the cent', async () => {
    const { programmes } = await desk('programmes');
    expect(programmes?.map(({ hasEnded }) => hasEnded)).toEqual([false, false, true]);
    for (const programme of programmes ?? []) {
      const { leftCents, onVouchersCents, heldCents, spentCents, budgetCents } = programme;
      expect(leftCents + onVouchersCents + heldCents + spentCents).toBe(budgetCents);
      expect(Math.min(leftCents, onVouchersCents, heldCents, spentCents)).toBeGreaterThanOrEqual(0);
    }
    expect(programmes?.some(({ spentCents }) => spentCents > 0)).toBe(true);
  });

  it('[V8] hides Municipi where fewer than five families asked in vain', async () => {
    await askInVain(1, 2);
    await askInVain(3, 9);
    await askInVain(5, 7);
    const { demand } = await desk('reports');
    const at = (municipio: number) =>
      demand?.byMunicipio.find((row) => row.municipio === municipio)?.households;
    expect(at(1)).toBeNull();
    expect(at(3)).toBe(9);
    const shown = (demand?.byMunicipio ?? []).flatMap(({ households }) => households ?? []);
    expect(Math.min(...shown)).toBeGreaterThanOrEqual(5);
    const hiddenPeople = (demand?.households ?? 0) - shown.reduce((a, b) => a + b, 0);
    expect(hiddenPeople).toBeGreaterThanOrEqual(5);
  });
});
