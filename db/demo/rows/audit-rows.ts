import type { auditLog } from '#db/schema/city.ts';

import type { DemoClock } from '../clock.ts';
import { demoId } from '../ids.ts';
import { demoPurchases } from '../purchases.ts';
import { speakerOf, staffOf } from './lookup.ts';
import { type OrderStory, orderStories, stepsOf } from './stories.ts';

type Step = { action: string; hoursAgo: number; actor: string | null };

/** Every state an order went through, with who did it (rule R3). */
export function auditRows(clock: DemoClock): (typeof auditLog.$inferInsert)[] {
  return [...jointOrderRows(clock), ...purchaseAuditRows(clock)];
}

function jointOrderRows(clock: DemoClock): (typeof auditLog.$inferInsert)[] {
  return orderStories.flatMap((story) =>
    historyOf(story, clock).map(({ action, hoursAgo, actor }) => ({
      id: `demo-audit-${story.card.key}-${action.replace('order.', '')}`,
      at: clock.hoursAgo(hoursAgo),
      actorPersonId: actor,
      action,
      subjectKind: 'order',
      subjectId: demoId.order(story.card.key),
      details: { households: story.card.joins.length },
    })),
  );
}

function purchaseAuditRows(clock: DemoClock): (typeof auditLog.$inferInsert)[] {
  return demoPurchases.map(({ key, household, askedHoursAgo }) => ({
    id: `demo-audit-${key}-buy`,
    at: clock.hoursAgo(askedHoursAgo),
    actorPersonId: speakerOf(household),
    action: 'order.buy',
    subjectKind: 'order',
    subjectId: demoId.order(key),
    details: {},
  }));
}

function historyOf(story: OrderStory, clock: DemoClock): Step[] {
  const { card, request, order } = story;
  const { created, confirmed, cancelled, started, completed } = stepsOf(story, clock);
  const winner = request.offers.find(({ status }) => status === 'won');
  const actor = winner ? staffOf(winner.provider) : null;
  const [first] = card.joins;
  const organiser = first ? speakerOf(first.household) : null;
  const steps: Step[] = [{ action: 'order.create', hoursAgo: created, actor: organiser }];
  const reached = ['confirming', 'confirmed', 'active', 'completed', 'settled'].indexOf(
    order.status,
  );
  if (order.status === 'cancelled') {
    steps.push({ action: 'order.confirm', hoursAgo: confirmed, actor: organiser });
    steps.push({ action: 'order.cancel', hoursAgo: cancelled, actor });
  }
  if (reached >= 1) steps.push({ action: 'order.confirm', hoursAgo: confirmed, actor: organiser });
  if (reached >= 2) {
    steps.push({ action: 'order.start', hoursAgo: started, actor });
  }
  if (reached >= 3) steps.push({ action: 'order.complete', hoursAgo: completed, actor });
  if (reached >= 4) {
    steps.push({ action: 'order.settle', hoursAgo: Math.max(1, completed - 1), actor });
  }
  return steps;
}
