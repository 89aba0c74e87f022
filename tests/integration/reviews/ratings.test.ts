import { describe, expect, test } from 'vitest';

import { ANYTHING, searchServices } from '#server/catalogue/search-services.server.ts';
import { writeReview } from '#server/reviews/write-review.server.ts';
import { buildService } from '#tests/support/builders/catalogue.ts';
import { memberAt } from '#tests/support/builders/order-scenes.ts';
import { buildReceivedOrder, HAPPY } from '#tests/support/builders/reviews.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

/** A service whose provider has this many households that would buy again, of as many that wrote. */
async function buildRated({ again, of }: { again: number; of: number }) {
  const { orderId, scene } = await buildReceivedOrder(world, Math.max(of, 2));
  for (let at = 0; at < of; at += 1) {
    const answers = { ...HAPPY, again: at < again ? 'yes' : 'partly' } as const;
    await writeReview(world.as(memberAt(scene, at)), { orderId, answers, words: '' });
  }
  const { id } = await buildService(database.db, {
    titleIt: 'Mongolfiera',
    providerId: scene.providerId,
  });
  return id;
}

describe('most recommended first', () => {
  test('[REV6] sorts by the figure that is shown; who has too few words comes last', async () => {
    const unknown = await buildRated({ again: 2, of: 2 });
    const good = await buildRated({ again: 2, of: 3 });
    const best = await buildRated({ again: 4, of: 4 });
    const found = await searchServices(world.as(), {
      ...ANYTHING,
      text: 'mongolfiera',
      sort: 'rating',
      page: 1,
      locale: 'it',
    });
    expect(found.services.map(({ id, rating }) => ({ id, rating }))).toEqual([
      { id: best, rating: { of: 'provider', again: 4, households: 4 } },
      { id: good, rating: { of: 'provider', again: 2, households: 3 } },
      { id: unknown, rating: null },
    ]);
  });
});
