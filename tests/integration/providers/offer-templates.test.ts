import { describe, expect, it } from 'vitest';

import { TEMPLATE_LIMITS } from '#app/domain/providers/offer-template.ts';
import { offerTemplates } from '#db/schema/providers.ts';
import { changeOfferTemplates } from '#server/providers/change-offer-templates.server.ts';
import { listOfferTemplates } from '#server/providers/list-offer-templates.server.ts';
import { getProviderRequest } from '#server/requests/get-provider-request.server.ts';
import { takeTemplate } from '#server/requests/take-template.server.ts';
import { buildPerson } from '#tests/support/builders/accounts.ts';
import { buildProvider, buildRequestScene, sendRequest } from '#tests/support/builders/requests.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

const words = { title: 'In palestra', terms: 'Sabato alle 10, 12 lezioni.' };

describe('templates of offers', () => {
  it('[OFT1] are kept, changed and deleted by the provider’s own people, and start its offers', async () => {
    const scene = await buildRequestScene(database.db);
    const requestId = await sendRequest(world, scene);
    const [one, two] = scene.providers;
    const ctx = world.as(one.staff);
    const { providerId } = one;
    expect(await changeOfferTemplates(ctx, { intent: 'add', providerId, ...words })).toEqual({
      ok: true,
      value: true,
    });
    const templatesFor = async ({ staff }: typeof one) => {
      const page = await getProviderRequest(world.as(staff), { requestId });
      return page.ok && page.value.templates;
    };
    expect(await templatesFor(one)).toMatchObject([{ providerId, ...words }]);
    expect(await templatesFor(two)).toEqual([]);
    const [kept] = await database.db.select().from(offerTemplates);
    const templateId = kept?.id ?? '';
    const others = world.as(two.staff);
    const taken = { requestId, templateId };
    expect(await takeTemplate(ctx, taken)).toEqual({ ok: true, value: { terms: words.terms } });
    expect(await takeTemplate(others, taken)).toMatchObject({ code: 'template.not_found' });
    const changed = { ...words, title: 'In piscina' };
    for (const command of [
      { intent: 'change', templateId, ...changed },
      { intent: 'delete', templateId },
    ] as const) {
      expect(await changeOfferTemplates(others, command)).toMatchObject({
        code: 'template.not_found',
      });
    }
    expect(
      await changeOfferTemplates(others, { intent: 'add', providerId, ...words }),
    ).toMatchObject({ code: 'provider.not_found' });
    expect(await listOfferTemplates(others)).toMatchObject({ value: { templates: [] } });
    const nobody = world.as(await buildPerson(database.db, { name: 'Passante' }));
    expect(await listOfferTemplates(nobody)).toMatchObject({ code: 'provider.not_found' });
    await changeOfferTemplates(ctx, { intent: 'change', templateId, ...changed });
    expect(await listOfferTemplates(ctx)).toMatchObject({ value: { templates: [changed] } });
    await changeOfferTemplates(ctx, { intent: 'delete', templateId });
    expect(await listOfferTemplates(ctx)).toMatchObject({ value: { templates: [] } });
  });

  it('[OFT1] are thirty at most, however many people write at once', async () => {
    const { providerId, staff } = await buildProvider(database.db);
    const add = () =>
      changeOfferTemplates(world.as(staff), { intent: 'add', providerId, ...words });
    for (let kept = 0; kept < TEMPLATE_LIMITS.perProvider - 1; kept += 1) await add();
    const last = await Promise.all([add(), add(), add()]);
    expect(last.filter(({ ok }) => ok)).toHaveLength(1);
    expect(last.find(({ ok }) => !ok)).toMatchObject({ code: 'template.too_many' });
  });

  it('[OFT1] the database takes no empty one and none too long', async () => {
    const { providerId } = await buildProvider(database.db);
    const now = new Date();
    const row = { id: 'modello', providerId, ...words, createdAt: now, updatedAt: now };
    for (const wrong of [{ title: '' }, { terms: '' }, { terms: 'a'.repeat(1_001) }]) {
      await expect(
        database.db.insert(offerTemplates).values({ ...row, ...wrong }),
      ).rejects.toThrow();
    }
  });
});
