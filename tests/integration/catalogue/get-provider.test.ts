import { expect, test } from 'vitest';

import { parseProviderPage } from '#app/contracts/catalogue/schemas.ts';
import { getProvider } from '#server/catalogue/get-provider.server.ts';
import { publishSitemap } from '#server/open-data/publish-feeds.server.ts';
import { buildCatalogueProvider, buildService } from '#tests/support/builders/catalogue.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

const read = (slug: string, query = '') =>
  getProvider(world.as(), {
    slug,
    locale: 'it',
    search: parseProviderPage(new URLSearchParams(query)),
  });

test('[R5] a provider shows who it is and what it has on sale, where each is done', async () => {
  const { db } = database;
  const providerId = await buildCatalogueProvider(db, {
    name: 'Nidiamo',
    municipi: [4, 2],
    languages: ['it', 'ar'],
  });
  const here = await buildService(db, { providerId, titleIt: 'Asilo', municipi: [2] });
  const there = await buildService(db, { providerId, titleIt: 'Bosco', municipi: [2, 4] });
  await buildService(db, { providerId, status: 'draft' });
  await buildService(db, {});
  const slug = `ente-${providerId}`;
  const page = await read(slug);
  expect(page).toMatchObject({
    ok: true,
    value: {
      name: 'Nidiamo',
      municipi: [2, 4],
      languages: ['it', 'ar'],
      total: 2,
      services: [{ id: here.id }, { id: there.id }],
      countsByMunicipio: { 2: 2, 4: 1 },
      reviews: null,
    },
  });
  const narrowed = await read(slug, 'municipio=4');
  expect(narrowed).toMatchObject({
    value: { total: 1, services: [{ id: there.id }], countsByMunicipio: { 2: 2, 4: 1 } },
  });
  // Nonsense in the address narrows nothing.
  expect(await read(slug, 'municipio=12&page=-1&reviews=x')).toEqual(page);
  const map = await publishSitemap(world.as(), { origin: 'https://cortile.example', part: null });
  expect(map).toContain(`<loc>https://cortile.example/providers/${slug}</loc>`);
});

test('[R5] a provider that may sell has its page without a service too, and no other has one', async () => {
  const { db } = database;
  const quiet = await buildCatalogueProvider(db);
  expect(await read(`ente-${quiet}`)).toMatchObject({
    ok: true,
    value: { total: 0, services: [] },
  });
  for (const status of ['draft', 'submitted', 'to_correct', 'suspended'] as const) {
    const providerId = await buildCatalogueProvider(db, { status });
    await buildService(db, { providerId });
    expect(await read(`ente-${providerId}`)).toMatchObject({ code: 'provider.not_found' });
  }
  for (const slug of ['nessuno', 'Ente', '../city', 'a\0b', '', 'x'.repeat(300)]) {
    expect(await read(slug)).toMatchObject({ ok: false, code: 'provider.not_found' });
  }
});
