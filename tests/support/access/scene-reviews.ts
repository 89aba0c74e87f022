import type { Db } from '#db/client.ts';
import { findOwnReview } from '#db/queries/reviews/reviews.ts';
import { reportReview } from '#server/reviews/report-review.server.ts';
import { writeReview } from '#server/reviews/write-review.server.ts';
import { buildPerson } from '#tests/support/builders/accounts.ts';
import { HAPPY } from '#tests/support/builders/reviews.ts';
import type { TestWorld } from '#tests/support/context.ts';

import { must } from './must.ts';
import type { ScenePeople } from './scene-people.ts';

/** What the organiser wrote of the order that is over. */
export const REVIEW_WORDS = 'Gli arpisti erano puntualissimi';

/** An order that was given to its end, and what both households wrote of it. */
export type SceneReviews = {
  readonly reviewed: { readonly orderId: string; readonly reviewId: string };
};

/** Two households say how an order was that is over. */
export async function buildSceneReviews(
  db: Db,
  world: TestWorld,
  { members }: ScenePeople,
  orderId: string,
): Promise<SceneReviews> {
  for (const member of members) {
    must(await writeReview(world.as(member), { orderId, answers: HAPPY, words: REVIEW_WORDS }));
  }
  const [{ householdId }] = members;
  const review = await findOwnReview(db, { orderId, householdId });
  if (!review) throw new Error('the organiser wrote one');
  // Somebody of no role here has reported it: there is something to decide.
  const report = { reviewId: review.id, reason: 'private', words: '' } as const;
  must(await reportReview(world.as(await buildPerson(db)), report));
  return { reviewed: { orderId, reviewId: review.id } };
}
