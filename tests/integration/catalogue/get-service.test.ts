import { describe, expect, it } from 'vitest';

import { servicePrices } from '#db/schema/catalogue.ts';
import { getService } from '#server/catalogue/get-service.server.ts';
import { listPlanningGroups } from '#server/catalogue/list-planning-groups.server.ts';
import { buildHousehold, buildPerson, testId } from '#tests/support/builders/accounts.ts';
import {
  buildCatalogueProvider,
  buildPayingProgramme,
  buildService,
} from '#tests/support/builders/catalogue.ts';
import { buildGroup } from '#tests/support/builders/groups.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

const read = (slug: string, locale: 'it' | 'en' = 'it') => getService(world.as(), { slug, locale });

describe('a service', () => {
  it('[P1] [P3] shows the price for one, two, three and as many as the headline names', async () => {
    const { slug } = await buildService(database.db, { unitPricesCents: [1000, 2101] });
    const service = await read(slug);
    expect(service.ok && service.value.examples).toEqual([
      { persons: 1, quantity: 1, unitPriceCents: 1000, perPersonCents: 1000 },
      { persons: 2, quantity: 1, unitPriceCents: 2101, perPersonCents: 1051 },
      { persons: 3, quantity: 1, unitPriceCents: 2101, perPersonCents: 701 },
      { persons: 4, quantity: 1, unitPriceCents: 2101, perPersonCents: 526 },
    ]);
  });

  it('[P3] shows from how many units a price is had, for every number a band begins or ends with', async () => {
    const { id, slug } = await buildService(database.db, { unitPricesCents: null });
    const alone = { personsMin: 1, personsMax: 1, quantityMin: 1, unitPriceCents: 1000 };
    const cell = { serviceId: id, personsMin: 2, personsMax: 5, quantityMin: 1, quantityMax: 9 };
    await database.db.insert(servicePrices).values([
      { id: testId(), serviceId: id, ...alone },
      { id: testId(), ...cell, unitPriceCents: 2000 },
      { id: testId(), ...cell, quantityMin: 10, quantityMax: null, unitPriceCents: 1500 },
    ]);
    const service = await read(slug);
    if (!service.ok) throw new Error(service.code);
    expect(service.value.from).toEqual({ perPersonCents: 300, persons: 5, quantity: 10 });
    const rows = service.value.examples.map((one) => [
      one.persons,
      one.quantity,
      one.perPersonCents,
    ]);
    expect(rows).toEqual([
      [1, 1, 1000],
      [2, 1, 1000],
      [2, 10, 750],
      [3, 1, 667],
      [3, 10, 500],
      [5, 1, 400],
      [5, 10, 300],
    ]);
  });

  it('[R5] does not exist for anybody while it is not on sale', async () => {
    const suspended = await buildCatalogueProvider(database.db, { status: 'suspended' });
    const hidden = [
      await buildService(database.db, { status: 'draft' }),
      await buildService(database.db, { status: 'suspended' }),
      await buildService(database.db, { providerId: suspended }),
      await buildService(database.db, { unitPricesCents: null }),
      await buildService(database.db, { validTo: '2026-11-22' }),
    ];
    for (const { slug } of hidden) {
      expect(await read(slug)).toMatchObject({ ok: false, code: 'service.not_found' });
    }
    expect(await read('no-such-service')).toMatchObject({ ok: false, code: 'service.not_found' });
  });

  it('[V1] names the programmes that pay, none when it is free or nobody pays', async () => {
    await buildPayingProgramme(database.db, { categories: ['culture'] });
    await buildPayingProgramme(database.db, { categories: ['culture'], endsOn: '2026-11-22' });
    const paid = await read((await buildService(database.db, { category: 'culture' })).slug, 'en');
    expect(paid.ok && paid.value.programmes).toMatchObject([
      { name: 'Test vouchers', funding: 'City of Milan', endsOn: '2026-12-31' },
    ]);
    for (const overrides of [
      { category: 'culture', priceKind: 'free' },
      { category: 'home' },
    ] as const) {
      const service = await read((await buildService(database.db, overrides)).slug);
      expect(service.ok && service.value).toMatchObject({ takesVouchers: false, programmes: [] });
    }
  });

  it('[P4] names who pays for a funded service, in both languages', async () => {
    const { slug } = await buildService(database.db, { priceKind: 'funded' });
    const italian = await read(slug);
    const english = await read(slug, 'en');
    expect(italian.ok && italian.value).toMatchObject({ funding: 'Comune di Milano', from: null });
    expect(english.ok && english.value).toMatchObject({ funding: 'City of Milan', examples: [] });
  });

  it('[CAT] says its type, none that its category does not know', async () => {
    for (const [typeKey, type] of [
      ['football', 'football'],
      ['theatre', null],
      ['test', null],
    ] as const) {
      const service = await read(
        (await buildService(database.db, { category: 'sport', typeKey })).slug,
      );
      expect(service.ok && service.value.type).toBe(type);
    }
  });

  it('[R5] shows other services of the provider that are on sale', async () => {
    const one = await buildService(database.db, {});
    const other = await buildService(database.db, { providerId: one.providerId });
    await buildService(database.db, { providerId: one.providerId, status: 'draft' });
    const service = await read(one.slug);
    expect(service.ok && service.value.others.map(({ id }) => id)).toEqual([other.id]);
  });
});

describe('ask with my group', () => {
  it('[B1] offers the groups in which the household may write, to nobody else', async () => {
    const { groupId, members } = await buildGroup(database.db, {
      roles: ['organiser', 'member', 'viewer'],
    });
    const [organiser, member, viewer] = members;
    expect(await listPlanningGroups(world.as(organiser))).toMatchObject([{ id: groupId }]);
    expect(await listPlanningGroups(world.as(member))).toMatchObject([{ id: groupId }]);
    expect(await listPlanningGroups(world.as(viewer))).toEqual([]);
    expect(await listPlanningGroups(world.as(await buildHousehold(database.db)))).toEqual([]);
    expect(await listPlanningGroups(world.as(await buildPerson(database.db)))).toEqual([]);
    expect(await listPlanningGroups(world.as())).toEqual([]);
  });
});
