import { expect, test } from 'vitest';

import { getService } from '#server/catalogue/get-service.server.ts';
import { listSimilarServices } from '#server/catalogue/list-similar-services.server.ts';
import {
  buildCatalogueProvider,
  buildService,
  type ServiceOverrides,
} from '#tests/support/builders/catalogue.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

const swimming = { category: 'sport', typeKey: 'swimming', minAge: 6, maxAge: 10 } as const;
const make = (more: ServiceOverrides) =>
  buildService(database.db, { ...swimming, municipi: [3], ...more });

async function similarTo({ slug }: { readonly slug: string }) {
  const service = await getService(world.as(), { slug, locale: 'it' });
  if (!service.ok) throw new Error(service.code);
  return listSimilarServices(world.as(), service.value, { locale: 'it' });
}

test('[SIM1] [R5] the page of a service shows four like it, on sale, of other providers, and why', async () => {
  const one = await make({});
  await make({ providerId: one.providerId });
  await make({ status: 'suspended' });
  await make({ providerId: await buildCatalogueProvider(database.db, { status: 'suspended' }) });
  await make({ unitPricesCents: null });
  await make({ minAge: 11, maxAge: 15 });
  const football = await make({ typeKey: 'football' });
  const far = await make({ municipi: [9] });
  const dear = await make({ unitPricesCents: [3000, 6300] });
  const near = await make({ titleIt: 'Acqua' });
  await make({ typeKey: 'football', municipi: [9] });
  const similar = await similarTo(one);
  expect(similar.map(({ id }) => id)).toEqual([near, dear, far, football].map(({ id }) => id));
  expect(similar.map(({ why }) => Object.values(why))).toEqual([
    [true, true, true],
    [true, true, false],
    [true, false, true],
    [false, true, true],
  ]);
});

test('[SIM1] a service that is alone of its kind has none', async () => {
  expect(await similarTo(await make({ category: 'living', typeKey: 'pedicure' }))).toEqual([]);
});
