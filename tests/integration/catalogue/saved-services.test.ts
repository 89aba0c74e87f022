import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';

import { MOST_SAVED } from '#app/domain/catalogue/saved.ts';
import { services } from '#db/schema/catalogue.ts';
import { compareServices } from '#server/catalogue/compare-services.server.ts';
import { keepsService, listSavedServices } from '#server/catalogue/list-saved-services.server.ts';
import { saveService } from '#server/catalogue/save-service.server.ts';
import { buildPerson } from '#tests/support/builders/accounts.ts';
import { buildService } from '#tests/support/builders/catalogue.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';
const database = useDatabase();
const world = useWorld(database);

async function someone() {
  return world.as(await buildPerson(database.db));
}

const IT = { locale: 'it' } as const;

describe('services somebody keeps', () => {
  test('[SAV1] are kept by one person alone, said twice once, and no longer when taken away', async () => {
    const [me, other] = [await someone(), await someone()];
    const { id, slug } = await buildService(database.db);
    const save = { slug, isKept: true };
    await Promise.all([saveService(me, save), saveService(me, save)]);
    expect((await listSavedServices(me, IT)).services.map((one) => one.id)).toEqual([id]);
    expect(await keepsService(me, { serviceId: id })).toBe(true);
    expect(await keepsService(other, { serviceId: id })).toBe(false);
    expect((await listSavedServices(other, IT)).services).toEqual([]);
    await saveService(me, { slug, isKept: false });
    expect(await listSavedServices(me, IT)).toEqual({ services: [], notOnSale: 0 });
  });

  test('[SAV1] no more than the most are kept, also by many at once', async () => {
    const me = await someone();
    const built = [];
    for (let at = 0; at < MOST_SAVED + 2; at += 1) built.push(await buildService(database.db));
    const save = ({ slug }: { slug: string }) => saveService(me, { slug, isKept: true });
    for (const one of built.slice(0, MOST_SAVED - 1)) await save(one);
    const last = await Promise.all(built.slice(MOST_SAVED - 1).map(save));
    expect(last.filter(({ ok }) => ok)).toHaveLength(1);
    expect(last.filter(({ ok }) => !ok)).toMatchObject(
      Array.from({ length: 2 }, () => ({ code: 'saved.too_many' })),
    );
    expect((await listSavedServices(me, IT)).services).toHaveLength(MOST_SAVED);
  });

  test('[R5] what is no longer on sale is counted and not shown; guests keep nothing', async () => {
    const me = await someone();
    const { id, slug } = await buildService(database.db);
    await saveService(me, { slug, isKept: true });
    await database.db.update(services).set({ status: 'suspended' }).where(eq(services.id, id));
    expect(await listSavedServices(me, IT)).toEqual({ services: [], notOnSale: 1 });
    expect(await saveService(me, { slug, isKept: true })).toMatchObject({
      code: 'service.not_found',
    });
    expect(await saveService(world.as(), { slug, isKept: true })).toMatchObject({
      code: 'auth.signed_out',
    });
  });
});

describe('services side by side', () => {
  test('[P1] what each pays alone and in three is the price a need would show; others are left out', async () => {
    const { slug } = await buildService(database.db, { unitPricesCents: [1000, 2101] });
    const compared = await compareServices(world.as(), { slugs: [slug, 'none'], ...IT });
    expect(compared).toHaveLength(1);
    expect(compared[0]?.perHouseholdCents.slice(0, 5)).toEqual([1000, 1051, 701, 526, null]);
    expect(compared[0]?.rating).toBeNull();
  });
});
