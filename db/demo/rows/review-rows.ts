import { mustHave } from '#app/domain/must-have.ts';
import type { reviewReports, reviews } from '#db/schema/reviews.ts';

import type { DemoClock } from '../clock.ts';
import { demoId } from '../ids.ts';
import { demoReviews } from '../reviews.ts';
import { speakerOf, staffOf } from './lookup.ts';
import { orderStories, stepsOf } from './stories.ts';

export type ReviewRows = {
  readonly reviews: (typeof reviews.$inferInsert)[];
  readonly reports: (typeof reviewReports.$inferInsert)[];
};

/** What households said of orders that are over (REV1), and who reported it. */
export function reviewRows(clock: DemoClock): ReviewRows {
  const rows: ReviewRows = { reviews: [], reports: [] };
  for (const review of demoReviews) {
    const { order, household, provider, answers, words, afterDays, reply, reported } = review;
    const story = mustHave(
      orderStories.find(({ card }) => card.key === order),
      'the order of a demo review',
    );
    const hoursAgo = Math.max(1, stepsOf(story, clock).completed - afterDays * 24);
    const id = `demo-review-${order}-${household}`;
    rows.reviews.push({
      id,
      orderId: demoId.order(order),
      householdId: demoId.household(household),
      providerId: demoId.provider(provider),
      ...answers,
      words,
      writtenBy: speakerOf(household),
      writtenAt: clock.hoursAgo(hoursAgo),
      ...(reply === undefined
        ? {}
        : {
            reply,
            repliedBy: staffOf(provider),
            repliedAt: clock.hoursAgo(Math.max(0.5, hoursAgo - 12)),
          }),
    });
    if (reported) {
      const at = clock.hoursAgo(Math.max(0.5, hoursAgo - 20));
      rows.reports.push({ reviewId: id, personId: staffOf(provider), at, ...reported });
    }
  }
  return rows;
}
