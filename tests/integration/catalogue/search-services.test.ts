import { describe, expect, it } from 'vitest';

import { parseCatalogueSearch } from '#app/contracts/catalogue/schemas.ts';
import { EVERYTHING } from '#app/contracts/catalogue/search.ts';
import { agesOf } from '#app/domain/catalogue/ages.ts';
import { programmes } from '#db/schema/wallet.ts';
import {
  ANYTHING,
  searchServices,
  type SearchInput,
} from '#server/catalogue/search-services.server.ts';
import {
  buildCatalogueProvider,
  buildPayingProgramme,
  buildService,
} from '#tests/support/builders/catalogue.ts';
import { useDemoCity } from '#tests/support/demo-city.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const NOW = new Date('2026-11-23T09:00:00Z');

const database = useDatabase();
useDemoCity(database, NOW);
const world = useWorld(database, NOW);

function search(overrides: Partial<SearchInput> = {}) {
  return searchServices(world.as(), {
    text: EVERYTHING.q,
    ...ANYTHING,
    sort: 'best',
    page: 1,
    locale: 'it',
    ...overrides,
  });
}

async function firstTitles(text: string, locale: 'it' | 'en' = 'it') {
  const found = await search({ text, locale });
  return found.services.slice(0, 5).map(({ title }) => title);
}

describe('words', () => {
  it.each([
    ['logopedia', 'it', /logopedia/i],
    ['Logopedìa', 'it', /logopedia/i],
    ['LOGOPEDIA bambini', 'it', /logopedia per bambini/i],
    ['baby sitter', 'it', /baby-sitter/i],
    ['baby-sitter', 'it', /baby-sitter/i],
    ['caffe alzheimer', 'it', /alzheimer/i],
    ['swimming', 'en', /swim/i],
    ['speech therapy', 'en', /speech/i],
    ['swimming', 'it', /nuot/i],
    ['nuoto', 'it', /nuot/i],
  ] as const)('[UX16] finds %j (%s)', async (text, locale, expected) => {
    const titles = await firstTitles(text, locale);
    expect(titles[0]).toMatch(expected);
    expect((await search({ text })).correctedText).toBeNull();
  });

  it.each([
    ['logopedai', 'logopedia'],
    ['nuto', 'nuoto'],
    ['bady sitter', 'baby sitter'],
    ['badnte', 'badante'],
    ['fisiotrapia', 'fisioterapia'],
    ['logop', 'logopedia'],
  ])('[UX16] understands %j as %j and says so', async (text, meant) => {
    const found = await search({ text });
    expect(found.correctedText).toBe(meant);
    expect(found.total).toBe((await search({ text: meant })).total);
    expect(found.total).toBeGreaterThan(0);
  });

  it.each([
    ['- nuoto', 'nuoto'],
    ['-nuoto', 'nuoto'],
    ['"nuoto" or', 'nuoto'],
    ['dopo-scuola', 'doposcuola'],
    ['DOPO SCUOLA', 'doposcuola'],
    ['aiuto compiti', 'doposcuola'],
    ['aiuto per i compiti', 'doposcuola'],
    ['baby‑sitter', 'tata'],
    ['caregiver', 'badante'],
    ["corso d'italiano", 'corso di italiano'],
    ['corso d’italiano', 'corso di italiano'],
  ])('[UX16] finds for %j what it finds for %j: words, never operators', async (text, same) => {
    const [found, expected] = [await search({ text }), await search({ text: same })];
    expect(found.total).toBeGreaterThan(0);
    expect(found.total).toBe(expected.total);
    expect(found).toMatchObject({ correctedText: null, hasSomeWordsOnly: false });
  });

  it.each([
    ['piscina', /nuot/i],
    ['corso di italiano', /italiano/i],
    ['anziano solo', /compagnia/i],
  ])('[UX16] finds for %j what people mean first', async (text, expected) => {
    expect((await firstTitles(text))[0]).toMatch(expected);
  });

  it('[UX16] when nothing has all the words, the best come first and the answer says so', async () => {
    const found = await search({ text: 'nuoto elicottero rosso' });
    expect(found.hasSomeWordsOnly).toBe(true);
    expect(found.services[0]?.title).toMatch(/nuot/i);
  });

  it('[UX16] finds nothing for what nobody offers, and for signs', async () => {
    for (const text of ['elicottero', '%', "'; drop table services; --", '\\', '"', '-nuoto -']) {
      const found = await search({ text });
      expect(found.pageCount).toBe(Math.max(1, Math.ceil(found.total / 24)));
      if (text === 'elicottero') expect(found).toMatchObject({ total: 0, services: [] });
    }
  });

  it('[UX16] what has no word to look for finds all, and the answer says so', async () => {
    const all = await search({ text: '' });
    expect(all.wordlessText).toBeNull();
    for (const typed of ['😀', '?!', '  …  ']) {
      const text = parseCatalogueSearch(new URLSearchParams({ q: typed })).q;
      const found = await search({ text, typed });
      expect(found).toMatchObject({ wordlessText: typed.trim(), total: all.total });
    }
    expect((await search({ text: 'di', typed: 'di' })).wordlessText).toBeNull();
  });

  it('[UX16] finds a provider by its name, whole or with a help it offers', async () => {
    for (const text of ['Cura di Casa', 'cura casa', 'Officina dei Compiti', 'OFFICINA compiti']) {
      const { services, correctedText, hasSomeWordsOnly } = await search({ text });
      expect({ text, correctedText, hasSomeWordsOnly }).toMatchObject({
        correctedText: null,
        hasSomeWordsOnly: false,
      });
      expect(services[0]?.providerName, text).toMatch(/cura di casa|officina dei compiti/i);
    }
    expect((await search({ text: 'oficina compiti' })).correctedText).toBe('officina compiti');
  });

  it('[B17] finds no people: neither staff nor members are in the index', async () => {
    for (const text of [
      'Laura Bassi',
      'Amina Diallo',
      'Giulia Ferrari',
      'marco colombo',
      'amina.diallo',
    ]) {
      expect((await search({ text })).services).toEqual([]);
    }
  });
});

describe('on sale', () => {
  it('[R5] finds only validated services of validated providers with a price today', async () => {
    const marker = 'Ippoterapia';
    const make = (more: Parameters<typeof buildService>[1]) =>
      buildService(database.db, { titleIt: marker, ...more });
    const sold = await make({});
    for (const status of ['draft', 'submitted', 'to_correct', 'suspended'] as const) {
      await make({ status });
      const providerId = await buildCatalogueProvider(database.db, { status });
      await make({ providerId });
    }
    await make({ unitPricesCents: null });
    await make({ validTo: '2026-11-22' });
    const lastDay = await make({ validTo: '2026-11-23' });
    const found = await search({ text: marker, sort: 'name' });
    expect(found.services.map(({ id }) => id).toSorted()).toEqual([sold.id, lastDay.id].toSorted());
    expect(found.countsByCategory).toEqual({ childhood: 2 });
    expect(found.countsByMunicipio).toEqual({ 2: 2 });
  });

  it('[P3] says the lowest price for one, and how many share it', async () => {
    const { id } = await buildService(database.db, {
      titleIt: 'Aquilone',
      unitPricesCents: [1000, 2101],
    });
    const found = await search({ text: 'aquilone' });
    expect(found.services).toMatchObject([{ id, from: { perPersonCents: 526, persons: 4 } }]);
  });
});

describe('filters', () => {
  it('[UX16] combine, and each result fulfils all of them', async () => {
    const found = await search({ categories: ['sport'], municipi: [9, 3], takesVouchers: true });
    expect(found.total).toBeGreaterThan(0);
    for (const service of found.services) {
      expect(service.category).toBe('sport');
      expect(service.municipi.some((number) => number === 9 || number === 3)).toBe(true);
      expect(service.takesVouchers).toBe(true);
    }
  });

  it('[UX16] free means nothing to pay, shareable means with others', async () => {
    const free = await search({ isFree: true });
    expect(free.services.every((s) => s.priceKind !== 'paid' && s.from === null)).toBe(true);
    const shared = await search({ isShareable: true });
    expect(shared.services.every((s) => s.isShareable)).toBe(true);
    expect((await search({ isFree: true, takesVouchers: true })).total).toBe(0);
  });

  it('[UX16] counts each choice as what choosing it would give', async () => {
    const found = await search({ municipi: [4], isShareable: true });
    const [category, count] = Object.entries(found.countsByCategory)[0] ?? [];
    expect(category).toBeDefined();
    const chosen = await search({
      municipi: [4],
      isShareable: true,
      categories: [category as 'sport'],
    });
    expect(chosen.total).toBe(count);
    expect(chosen.countsByMunicipio[4]).toBe(chosen.total);
    const sum = Object.values(found.countsByCategory).reduce((a, b) => a + b, 0);
    expect(sum).toBe(found.total);
  });

  it('[UX16] where it is done, without steps, in a language: each result has it, each count is what choosing gives', async () => {
    const everything = await search();
    const home = await search({ places: ['home'] });
    expect(home.total).toBe(everything.countsByPlace.home);
    expect(home.countsByPlace).toEqual(everything.countsByPlace);
    const online = await search({ places: ['online'] });
    expect(online.total).toBe(everything.countsByPlace.online);
    const stepless = await search({ isAccessible: true });
    expect(stepless.total).toBe(everything.countsByTrait.isAccessible);
    const arabic = await search({ languages: ['ar'] });
    expect(arabic.total).toBe(everything.countsByLanguage.ar);
    expect(arabic.total).toBeLessThan(everything.total);
    const both = await search({ languages: ['ar'], places: ['online'] });
    expect(both.total).toBe(arabic.countsByPlace.online);
    expect(both.total).toBe(online.countsByLanguage.ar);
    for (const { total } of [home, online, stepless, arabic, both]) {
      expect(total).toBeGreaterThan(0);
    }
    const either = await search({ places: ['home', 'provider'] });
    expect(either.total).toBe(everything.total);
  });

  it('[UX16] names the providers that are called so, on the first page alone', async () => {
    const providerId = await buildCatalogueProvider(database.db, { name: 'Gli Aquiloni Blu' });
    await buildService(database.db, { providerId });
    const quiet = await buildCatalogueProvider(database.db, { name: 'Gli Aquiloni Rossi' });
    await buildService(database.db, { providerId: quiet, status: 'draft' });
    const found = await search({ text: 'aquiloni' });
    expect(found.providers).toEqual([
      { slug: `ente-${providerId}`, name: 'Gli Aquiloni Blu', services: 1 },
    ]);
    expect((await search({ text: 'nuoto', page: 2 })).providers).toEqual([]);
    expect((await search()).providers).toEqual([]);
  });

  it('[AGE1] finds what somebody of an age can have', async () => {
    const make = (minAge?: number, maxAge?: number) =>
      buildService(database.db, {
        titleIt: 'Trampolino',
        ...(minAge === undefined ? {} : { minAge }),
        ...(maxAge === undefined ? {} : { maxAge }),
      });
    const [school, open, old] = [await make(6, 10), await make(), await make(60)];
    const found = async (age: string) => {
      const { services } = await search({ text: 'trampolino', ages: agesOf(age) });
      return services.map(({ id }) => id).toSorted();
    };
    const ids = (...all: { id: string }[]) => all.map(({ id }) => id).toSorted();
    expect(await found('6')).toEqual(ids(school, open));
    expect(await found('10')).toEqual(ids(school, open));
    expect(await found('11')).toEqual(ids(open));
    expect(await found('adult')).toEqual(ids(open, old));
    expect(await found('senior')).toEqual(ids(open, old));
  });

  it('[P3] costs up to a sum a head, what is free too', async () => {
    const make = (unitPricesCents: readonly [number, number]) =>
      buildService(database.db, { titleIt: 'Mongolfiera', unitPricesCents });
    const cheap = await make([1000, 1999]);
    await make([1000, 2001]);
    const free = await buildService(database.db, { titleIt: 'Mongolfiera', priceKind: 'free' });
    const found = await search({ text: 'mongolfiera', upToCents: 500 });
    expect(found.services.map(({ id }) => id).toSorted()).toEqual([cheap.id, free.id].toSorted());
  });

  it('[UX16] counts free, voucher, shared and without steps as ticking each would give', async () => {
    const { countsByTrait } = await search({ municipi: [4], isShareable: true });
    const ticked = async (trait: 'isFree' | 'takesVouchers' | 'isAccessible') =>
      (await search({ municipi: [4], isShareable: true, [trait]: true })).total;
    expect(countsByTrait).toEqual({
      isFree: await ticked('isFree'),
      takesVouchers: await ticked('takesVouchers'),
      isShareable: (await search({ municipi: [4], isShareable: true })).total,
      isAccessible: await ticked('isAccessible'),
    });
    expect(countsByTrait.takesVouchers).toBeGreaterThan(0);
  });

  it('[V1] finds what a programme pays, and names those that run with how much each does', async () => {
    const found = await search({ municipi: [4] });
    expect(found.programmes.length).toBeGreaterThan(0);
    for (const { id, count } of found.programmes) {
      const paid = await search({ municipi: [4], programmeIds: [id] });
      expect(paid.total).toBe(count);
      expect(paid.services.every((service) => service.takesVouchers)).toBe(true);
    }
    expect((await search({ programmeIds: ['none'] })).total).toBe(0);
  });

  it('[V1] takes vouchers only while a programme runs', async () => {
    const { id } = await buildService(database.db, { titleIt: 'Zufolo', category: 'living' });
    const isTaken = async () => {
      const found = await search({ text: 'zufolo', takesVouchers: true });
      return found.services.some((service) => service.id === id);
    };
    expect(await isTaken()).toBe(false);
    await buildPayingProgramme(database.db, {
      categories: ['living'],
      startsOn: '2026-11-24',
      endsOn: '2026-11-25',
    });
    expect(await isTaken()).toBe(false);
    world.clock = new Date('2026-11-24T12:00:00Z');
    expect(await isTaken()).toBe(true);
    world.clock = new Date('2026-11-26T12:00:00Z');
    expect(await isTaken()).toBe(false);
    expect((await database.db.select().from(programmes)).length).toBeGreaterThan(3);
  });
});

describe('pages and order', () => {
  it('[UX16] shows every service once over its pages', async () => {
    const first = await search();
    const ids = new Set<string>();
    for (let page = 1; page <= first.pageCount; page += 1) {
      for (const { id } of (await search({ page })).services) ids.add(id);
    }
    expect(ids.size).toBe(first.total);
    expect(first.services).toHaveLength(24);
    expect(new Set(first.services.slice(0, 12).map((s) => s.category)).size).toBe(12);
  });

  it('[UX16] shows the last page when asked for one beyond', async () => {
    const found = await search({ page: 400 });
    expect(found.page).toBe(found.pageCount);
    expect(found.services.length).toBeGreaterThan(0);
  });

  it('[UX16] sorts by price for one person and by name in either language', async () => {
    const cheap = await search({ sort: 'price', categories: ['sport'] });
    const prices = cheap.services.map((service) => service.from?.perPersonCents ?? 0);
    expect(prices).toEqual(prices.toSorted((a, b) => a - b));
    for (const locale of ['it', 'en'] as const) {
      const titles = (await search({ sort: 'name', locale, categories: ['sport'] })).services.map(
        ({ title }) => title[0]?.toLowerCase() ?? '',
      );
      expect(titles).toEqual(titles.toSorted());
    }
  });
});
