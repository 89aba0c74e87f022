import { daysBetween } from '#app/domain/dates.ts';

import type { DemoClock } from '../clock.ts';
import { demoGroups } from '../groups.ts';
import type { DemoCard, DemoGroup, DemoOrder, DemoRequest } from '../story.ts';
import { serviceOf } from './service-of.ts';

/** A request with the card it was made from and the group that made it. */
export type RequestStory = { group: DemoGroup; card: DemoCard; request: DemoRequest };

/** A request that became an order. */
export type OrderStory = RequestStory & { order: DemoOrder };

export const requestStories: readonly RequestStory[] = demoGroups.flatMap((group) =>
  group.cards.flatMap((card) => (card.request ? [{ group, card, request: card.request }] : [])),
);

/** Oldest first: what an older order took from a voucher is gone for a newer one. */
export const orderStories: readonly OrderStory[] = requestStories
  .flatMap((story) => (story.request.order ? [{ ...story, order: story.request.order }] : []))
  .toSorted((a, b) => b.order.createdHoursAgo - a.order.createdHoursAgo);

/** Hours before now at which each step happened; later steps of an order are later. */
export function stepsOf(story: OrderStory, clock: DemoClock) {
  const { order } = story;
  const { startsOn, endsOn } = serviceOf(story, clock);
  const confirmed = Math.max(2, order.createdHoursAgo - 24);
  const cancelled = Math.max(1, confirmed - 48);
  const started = Math.max(1, Math.min(confirmed - 1, daysBetween(startsOn, clock.today) * 24));
  // A day after the last one: it may have a date in its evening (STP2).
  const doneDaysAgo = daysBetween(endsOn, clock.today) - 1;
  const completed = Math.max(1, Math.min(started, doneDaysAgo * 24));
  return { created: order.createdHoursAgo, confirmed, cancelled, started, completed };
}
