import { expect, test } from 'vitest';

import { suggestSearches } from '#server/catalogue/suggest-searches.server.ts';
import { buildCatalogueProvider, buildService } from '#tests/support/builders/catalogue.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

test('[SUG1] [R5] what is on sale is suggested, in the language of the reader', async () => {
  const { db } = database;
  const named = { titleIt: 'Nuoto bambini', titleEn: 'Swimming for children', keywords: 'piscina' };
  const one = await buildService(db, { ...named, titleIt: 'Nuoto in braccio' });
  await buildService(db, named);
  await buildService(db, { ...named, titleEn: 'Swimming lessons' });
  await buildService(db, { ...named, titleIt: 'Nuoto sospeso', status: 'suspended' });
  const quiet = await buildCatalogueProvider(db, { name: 'Nuotatori senza corsi' });
  await buildService(db, {
    providerId: quiet,
    titleIt: 'Tuffi',
    titleEn: 'Diving',
    status: 'draft',
  });
  const ask = (typed: string, locale: 'it' | 'en' = 'it') =>
    suggestSearches(world.as({ kind: 'guest' }), { typed, locale });
  // Two of a name are looked for together, whatever each is called in English; one is opened.
  expect(await ask('nuoto')).toEqual([
    { kind: 'service', label: 'Nuoto bambini', href: '/services?q=Nuoto+bambini' },
    { kind: 'service', label: 'Nuoto in braccio', href: `/services/${one.slug}` },
  ]);
  expect((await ask('piscna')).map(({ label }) => label)).toContain('Nuoto bambini');
  expect((await ask('nuoto', 'en')).map(({ label }) => label)).toContain('Swimming for children');
  expect(await ask('tuffi')).toEqual([]);
  const known = await buildCatalogueProvider(db, { name: 'Balena Bianca' });
  expect(await ask('balena')).toEqual([]);
  await buildService(db, { ...named, providerId: known });
  // Suggestions are made anew after a while.
  world.clock = new Date(world.clock.getTime() + 10 * 60_000);
  expect(await ask('balena')).toEqual([
    { kind: 'provider', label: 'Balena Bianca', href: `/providers/ente-${known}` },
  ]);
  expect(await ask('municipio 9')).toContainEqual({
    kind: 'place',
    label: 'Niguarda (Municipio 9)',
    href: '/services?municipio=9',
  });
});
