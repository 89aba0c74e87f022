import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';

import {
  openProvider,
  openService,
  openSpace,
  providerPage,
  servicePage,
  spacePage,
} from '#app/contracts/open-data/records.ts';
import {
  hsdsOrganization,
  hsdsPages,
  hsdsService,
  hsdsServiceAtLocation,
} from '#app/contracts/open-data/hsds.ts';
import {
  hsdsSearch,
  pageSearch,
  readSearch,
  serviceSearch,
} from '#app/contracts/open-data/search.ts';
import { CATEGORY_IDS } from '#app/domain/catalogue/categories.ts';
import { hsdsResource } from '#server/open-data/hsds-resources.ts';
import { openApi } from '#server/open-data/openapi.ts';
import { openId } from '#server/open-data/open-id.ts';
import {
  publishProvider,
  publishProviders,
  publishService,
  publishServices,
  publishSpace,
  publishSpaces,
} from '#server/open-data/publish-catalogue.server.ts';
import { publishNewServices, publishSitemap } from '#server/open-data/publish-feeds.server.ts';
import {
  publishDataCatalogue,
  publishPublicServices,
} from '#server/open-data/publish-linked-data.server.ts';
import { buildCatalogueProvider, buildService } from '#tests/support/builders/catalogue.ts';
import { useDemoCity } from '#tests/support/demo-city.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const NOW = new Date('2026-11-23T09:00:00Z');
const world = useWorld(database);
useDemoCity(database, NOW);

const origin = 'https://cortile.example.org';
const asked = (search: string) => ({
  origin,
  url: `${origin}/api?${search}`,
  params: new URLSearchParams(search),
});

function services(text: string) {
  const search = readSearch(serviceSearch, new URLSearchParams(text));
  if (!search.ok) throw new Error(`not understood: ${search.names.join()}`);
  return publishServices(world.as(), { ...asked(text), search: search.value });
}

function hsds(resource: string, text = '') {
  const search = readSearch(hsdsSearch, new URLSearchParams(text));
  const kind = hsdsResource(resource);
  if (!search.ok || !kind) throw new Error('not understood');
  return kind.list(world.as(), { origin, search: search.value });
}

const onePage = { page: 1, per_page: 100 };

describe('the API of the catalogue', () => {
  it('[OPD1] walks every service once, page by page, each as it is described', async () => {
    const ids = new Set<string>();
    let page = 1;
    for (;;) {
      const answer = servicePage.parse(await services(`per_page=100&page=${page}&sort=name`));
      for (const { id } of answer.items) ids.add(id);
      if (answer.next === null) {
        expect(ids.size).toBe(answer.total);
        break;
      }
      expect(new URL(answer.next).searchParams.get('page')).toBe(String(page + 1));
      page += 1;
    }
    expect(page).toBeGreaterThan(2);
  });

  it('[OPD1] narrows as the page for people does, and by provider', async () => {
    const found = await services('q=nuoto&municipio=7&sort=price&shareable=true');
    expect(found.total).toBeGreaterThan(0);
    for (const service of found.items) {
      expect(service.municipi).toContain(7);
      expect(service.isShareable).toBe(true);
    }
    const online = await services('place=online&language=ar&accessible=true');
    expect(online.total).toBeGreaterThan(0);
    for (const service of online.items) {
      expect(service).toMatchObject({ isAccessible: true });
      expect(service.places).toContain('online');
    }
    const [first] = found.items;
    const ofProvider = await services(`provider=${first?.provider.id}&per_page=100`);
    expect(new Set(ofProvider.items.map(({ provider }) => provider.id)).size).toBe(1);
    const provider = await publishProvider(world.as(), { id: first?.provider.id ?? '', origin });
    expect(provider.ok && openProvider.parse(provider.value).servicesOnSale).toBe(ofProvider.total);
  });

  it('[OPD1] has providers and spaces, each as it is described', async () => {
    const providers = providerPage.parse(
      await publishProviders(world.as(), { ...asked(''), search: onePage }),
    );
    expect(providers.items).toHaveLength(providers.total);
    const spaces = spacePage.parse(
      await publishSpaces(world.as(), { ...asked(''), search: onePage }),
    );
    expect(spaces.total).toBe(20);
    const id = spaces.items[0]?.id ?? '';
    const space = await publishSpace(world.as(), { id, origin });
    expect(space.ok && openSpace.parse(space.value)).toEqual(spaces.items[0]);
  });

  it('[R5] [OPD1] knows nothing of what is not on sale', async () => {
    const providerId = await buildCatalogueProvider(database.db, { status: 'suspended' });
    const { id } = await buildService(database.db, { providerId });
    expect(await publishService(world.as(), { id, origin })).toMatchObject({ ok: false });
    expect(await publishProvider(world.as(), { id: providerId, origin })).toMatchObject({
      code: 'provider.not_found',
    });
    const kind = hsdsResource('services');
    const reader = { origin, locale: 'it' as const };
    expect(await kind?.one(world.as(), { ...reader, id: openId('service', id) })).toMatchObject({
      code: 'service.not_found',
    });
    expect((await services(`provider=${providerId}`)).items).toEqual([]);
    expect(await publishService(world.as(), { id: 'no-such', origin })).toMatchObject({
      code: 'service.not_found',
    });
  });

  it('[OPD1] says the prices of the list, in cents', async () => {
    const { id } = await buildService(database.db, { unitPricesCents: [1000, 2101] });
    const service = await publishService(world.as(), { id, origin });
    expect(service.ok && openService.parse(service.value).prices).toMatchObject([
      { persons: { min: 1, max: 1 }, unitPriceCents: 1000 },
      { persons: { min: 2, max: 4 }, unitPriceCents: 2101 },
    ]);
  });
});

describe('what a program asks', () => {
  it.each([
    ['page=0', ['page']],
    ['page=1.5', ['page']],
    ['per_page=101', ['per_page']],
    ['category=cucina&municipio=10', ['category', 'municipio']],
    ['free=si', ['free']],
    ['colour=red', ['colour']],
    ['__proto__=1', ['__proto__']],
  ])('[OPD2] %s is refused by the names of what cannot be read', (text, names) => {
    expect(readSearch(serviceSearch, new URLSearchParams(text))).toEqual({ ok: false, names });
  });

  it('[OPD2] takes what is right, words as words', () => {
    const text = 'q=- nuoto%00&category=sport&category=health&free=true';
    expect(readSearch(serviceSearch, new URLSearchParams(text))).toMatchObject({
      ok: true,
      value: { q: '- nuoto', category: ['sport', 'health'], free: true, page: 1, per_page: 24 },
    });
    expect(readSearch(pageSearch, new URLSearchParams(''))).toMatchObject({ ok: true });
  });
});

describe('the same in Open Referral', () => {
  it('[OPD3] has every service on sale and what the city does at its spaces', async () => {
    const own = await services('');
    const answer = hsdsPages.services.parse(await hsds('services', 'per_page=100&full=true'));
    const ofCity = answer.contents.filter(
      (one) => one.organization.id === openId('city', 'milano'),
    );
    expect(ofCity.length).toBeGreaterThan(0);
    expect(answer.total_items).toBe(own.total + ofCity.length);
    expect(answer).toMatchObject({ first_page: true, last_page: false, empty: false, size: 100 });
    const last = hsdsPages.services.parse(
      await hsds('services', `per_page=100&page=${answer.total_pages}`),
    );
    expect(last).toMatchObject({ last_page: true });
    expect(last.size).toBe(answer.total_items - 100 * (answer.total_pages - 1));
    expect(last.contents[0]?.cost_options).toBeUndefined();
  });

  it('[OPD3] gives one record by the id it is listed under, in either language', async () => {
    const list = hsdsPages.services.parse(await hsds('services', 'search=nuoto&full=true'));
    const kind = hsdsResource('services');
    const [first] = list.contents;
    const id = first?.id ?? '';
    const italian = await kind?.one(world.as(), { id, origin, locale: 'it' });
    expect(italian?.ok && hsdsService.parse(italian.value)).toEqual(first);
    const english = await kind?.one(world.as(), { id, origin, locale: 'en' });
    expect(english?.ok && hsdsService.parse(english.value).name).toBe(first?.alternate_name);
    const organisation = await hsdsResource('organizations')?.one(world.as(), {
      id: first?.organization.id ?? '',
      origin,
      locale: 'it',
    });
    expect(organisation?.ok && hsdsOrganization.parse(organisation.value).name).toBe(
      first?.organization.name,
    );
  });

  it('[OPD3] narrows by the term of a category and of a type, and by organisation', async () => {
    const sport = await services('category=sport');
    const terms = hsdsPages.taxonomy_terms.parse(await hsds('taxonomy_terms', 'per_page=100'));
    const term = terms.contents.find(({ code }) => code === 'sport');
    const found = hsdsPages.services.parse(await hsds('services', `taxonomy_term_id=${term?.id}`));
    expect(found.total_items).toBe(sport.total);
    const types = terms.contents.filter(({ parent_id }) => parent_id === term?.id);
    const byType = await Promise.all(
      types.map(async ({ id }) =>
        hsdsPages.services.parse(await hsds('services', `taxonomy_term_id=${id}`)),
      ),
    );
    expect(byType.reduce((sum, { total_items }) => sum + total_items, 0)).toBe(sport.total);
    expect(terms.contents.filter(({ parent_id }) => !parent_id)).toHaveLength(CATEGORY_IDS.length);
    const organizationId = found.contents[0]?.organization.id ?? '';
    const ofOne = hsdsPages.services.parse(
      await hsds('services', `organization_id=${organizationId}`),
    );
    expect(new Set(ofOne.contents.map(({ organization }) => organization.id))).toEqual(
      new Set([organizationId]),
    );
    const ofNobody = await hsds('services', `organization_id=${openId('provider', 'nobody')}`);
    expect(ofNobody).toMatchObject({ total_items: 0, empty: true, contents: [] });
  });

  it('[OPD3] lists organisations once each, the city first, and places with their hours', async () => {
    const organizations = hsdsPages.organizations.parse(
      await hsds('organizations', 'per_page=100'),
    );
    expect(organizations.contents[0]?.locations).toHaveLength(20);
    expect(new Set(organizations.contents.map(({ id }) => id)).size).toBe(
      organizations.total_items,
    );
    const places = hsdsPages.service_at_locations.parse(await hsds('service_at_locations'));
    const [place] = places.contents;
    expect(place?.location.schedules.length).toBeGreaterThan(0);
    const one = await hsdsResource('service_at_locations')?.one(world.as(), {
      id: place?.id ?? '',
      origin,
      locale: 'it',
    });
    expect(one?.ok && hsdsServiceAtLocation.parse(one.value)).toEqual(place);
  });

  it('[OPD3] an id that is none, or a kind it has not, is not found', async () => {
    expect(hsdsResource('contacts')).toBeNull();
    expect(hsdsResource('constructor')).toBeNull();
    for (const name of ['services', 'organizations', 'service_at_locations', 'taxonomies']) {
      for (const id of ["' or 1=1", openId('service', 'nothing')]) {
        const one = await hsdsResource(name)?.one(world.as(), { id, origin, locale: 'it' });
        expect(one).toMatchObject({ ok: false });
      }
    }
  });
});

describe('the descriptions', () => {
  it('[OPD4] are valid OpenAPI 3.1 of every address', async () => {
    const result = await new Validator().validate({ ...openApi(origin) });
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
  });

  it('[OPD4] name data sets and public services in linked data', async () => {
    const catalogue = JSON.stringify(publishDataCatalogue(world.as(), { origin }));
    for (const path of ['/api/v1/services', '/api/v1/spaces', '/api/hsds/services']) {
      expect(catalogue).toContain(`${origin}${path}`);
    }
    const search = { page: 1, per_page: 2 };
    const page = await publishPublicServices(world.as(), { ...asked('per_page=2'), search });
    expect(page).toMatchObject({ 'schema:nextItem': { '@id': `${origin}/api?per_page=2&page=2` } });
  });

  it('[OPD5] the feed and the sitemap are XML, with words as words', async () => {
    await buildService(database.db, { titleIt: 'Orti & <giardini>' });
    const feed = await publishNewServices(world.as(), { origin, locale: 'it' });
    expect(feed).toContain('<rss version="2.0"');
    expect(feed.match(/<item>/g)).toHaveLength(30);
    const map = await publishSitemap(world.as(), { origin, part: null });
    const { total } = await services('');
    const sellers = await publishProviders(world.as(), { ...asked(''), search: onePage });
    expect(map.match(/<loc>/g)).toHaveLength(total + sellers.total + 20 + 6);
    expect(feed + map).not.toContain('<giardini>');
  });
});
