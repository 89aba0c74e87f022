import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';

import { offerCommandSchema } from '#app/contracts/providers/schemas.ts';
import { CAPS } from '#app/domain/caps.ts';
import { orders } from '#db/schema/orders.ts';
import { offerRevisions, requests } from '#db/schema/requests.ts';
import { programmes } from '#db/schema/wallet.ts';
import { commandOffer } from '#server/requests/command-offer.server.ts';
import { getProviderRequest } from '#server/requests/get-provider-request.server.ts';
import { getRequestPanel } from '#server/requests/get-request-panel.server.ts';
import { raisedMessage, violatedConstraint } from '#server/transact.ts';
import { buildScene, placeOrder } from '#tests/support/builders/orders.ts';
import {
  buildRequestScene,
  offerTerms,
  sendOffer,
  sendRequest,
} from '#tests/support/builders/requests.ts';
import { buildProgramme } from '#tests/support/builders/wallet.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

/** An offer as its form sends it, with prices from one and from three households on. */
function typed(intent: string, prices: readonly string[], more: Record<string, string> = {}) {
  return offerCommandSchema.parse({
    intent,
    priceKind: 'paid',
    bandFrom: ['1', '3'],
    bandPrice: prices,
    upTo: '60',
    terms: 'Sabato alle 10.',
    validUntil: '2026-12-05T18:00',
    ...more,
  });
}

async function refusalOf(work: Promise<unknown>): Promise<string | null> {
  try {
    await work;
    return null;
  } catch (error) {
    return raisedMessage(error) ?? violatedConstraint(error);
  }
}

describe('what an offer may cost', () => {
  it('[CAP1] [CAP3] looking, making and improving refuse the same prices, at their row', async () => {
    const scene = await buildRequestScene(database.db);
    const requestId = await sendRequest(world, scene, { quantity: 12 });
    const offerId = await sendOffer(world, { requestId, provider: scene.providers[0] });
    const as = [
      ['preview', scene.providers[0], {}],
      ['improve', scene.providers[0], { offerId, revision: '1' }],
      ['make', scene.providers[1], {}],
    ] as const;
    const cases = [
      [['100000', '1'], 'price.too_large', 1],
      [['1', '15011998757901,66'], 'price.too_large', 2],
      [['1', '90071992547409,91'], 'price.too_large', 2],
      [['1', '99999999999999999'], 'price.too_large', 2],
      [['1', '99999,99'], 'offer.total_too_large', 2],
    ] as const;
    for (const [intent, provider, more] of as) {
      for (const [prices, code, row] of cases) {
        const ctx = world.as(provider.staff);
        const refused = await commandOffer(ctx, { requestId }, typed(intent, prices, more));
        expect(refused, `${intent} ${prices.join(' ')}`).toMatchObject({ code, details: { row } });
      }
    }
  });

  it('[CAP3] a look refuses the dates that sending would refuse', async () => {
    const scene = await buildRequestScene(database.db);
    const requestId = await sendRequest(world, scene);
    for (const [validUntil, code] of [
      ['2026-11-01T18:00', 'offer.ends_too_soon'],
      ['2028-11-01T18:00', 'offer.ends_too_late'],
    ] as const) {
      const look = typed('preview', ['3', '2'], { validUntil });
      const ctx = world.as(scene.providers[0].staff);
      expect(await commandOffer(ctx, { requestId }, look)).toMatchObject({ code });
    }
  });
});

describe('what the database takes', () => {
  it('[CAP1] [CAP2] [CAP3] [CAP4] nothing beyond a cap, whoever writes it', async () => {
    const scene = await buildScene(database.db);
    const orderId = await placeOrder(world, scene);
    const { db } = database;
    const { requestId } = scene;
    const bands = [{ minHouseholds: 1, maxHouseholds: 9, unitPriceCents: CAPS.unitPriceCents + 1 }];
    const programmeId = await buildProgramme(world.as(), { categories: ['sport'] });
    expect(
      await refusalOf(
        db.update(offerRevisions).set({ bands }).where(eq(offerRevisions.offerId, scene.offerId)),
      ),
    ).toBe('offer_revisions_prices_capped');
    expect(
      await refusalOf(
        db.update(requests).set({ quantity: 10_001 }).where(eq(requests.id, requestId)),
      ),
    ).toBe('requests_quantity_capped');
    expect(
      await refusalOf(
        db.update(orders).set({ totalCents: 100_000_001 }).where(eq(orders.id, orderId)),
      ),
    ).toBe('orders_total_capped');
    expect(
      await refusalOf(
        db
          .update(programmes)
          .set({ budgetCents: CAPS.budgetCents + 1 })
          .where(eq(programmes.id, programmeId)),
      ),
    ).toBe('programmes_budget_capped');
  });

  it('[CAP3] a price from before the caps makes no page fail', async () => {
    const scene = await buildRequestScene(database.db);
    const requestId = await sendRequest(world, scene, { quantity: 12 });
    const offerId = await sendOffer(world, { requestId, provider: scene.providers[0] });
    const { bands } = offerTerms();
    const old = bands.map((band) => ({ ...band, unitPriceCents: 1_501_199_875_790_166 }));
    await database.db.execute(
      sql`alter table offer_revisions drop constraint offer_revisions_prices_capped`,
    );
    await database.db
      .update(offerRevisions)
      .set({ bands: old })
      .where(eq(offerRevisions.offerId, offerId));
    const { groupId } = scene;
    const panel = await getRequestPanel(world.as(scene.members[0]), { groupId, requestId });
    expect(panel.ok && panel.value.offers[0]).toMatchObject({
      price: { kind: 'none', code: 'offer.total_too_large' },
      curve: [],
    });
    const page = await getProviderRequest(world.as(scene.providers[0].staff), { requestId });
    expect(page.ok).toBe(true);
  });
});
