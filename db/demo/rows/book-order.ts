import { receiveCash } from '#app/domain/wallet/ledger.ts';
import {
  captureSources,
  holdSources,
  partsBySource,
  releaseSources,
  type SourcePart,
} from '#app/domain/wallet/source-entries.ts';

import type { DemoClock } from '../clock.ts';
import { demoId } from '../ids.ts';
import type { LedgerBook } from './ledger-book.ts';
import { speakerOf, staffOf } from './lookup.ts';
import type { DueRow } from './order-rows.ts';
import type { PlannedOrder } from './plan-order.ts';
import { type OrderStory, stepsOf } from './stories.ts';
import { sourceFacts } from './source-facts.ts';

type OrderToBook = {
  story: OrderStory;
  plan: PlannedOrder;
  dues: readonly DueRow[];
  clock: DemoClock;
};

/** Books what an order did to sources and cash: held, then captured or given back. */
export function bookOrder(book: LedgerBook, { story, plan, dues, clock }: OrderToBook): void {
  const { key } = story.card;
  const orderId = demoId.order(key);
  const providerId = demoId.provider(plan.winner.provider);
  const { created, cancelled } = stepsOf(story, clock);
  const parts = partsOf(orderId, plan, clock);
  const [payer] = story.card.joins;
  const personId = payer ? { personId: speakerOf(payer.household) } : {};
  if (parts.length > 0) {
    const at = clock.hoursAgo(created);
    book.book(holdSources(parts), { key: `hold-${key}`, at, orderId, ...personId });
    if (story.order.status === 'cancelled') {
      const releasedAt = clock.hoursAgo(cancelled);
      book.book(releaseSources(parts), { key: `release-${key}`, at: releasedAt, orderId });
    }
  }
  for (const { number, closedAt } of plan.periods) {
    const spent = partsOf(orderId, plan, clock, number);
    if (closedAt === null || spent.length === 0) continue;
    const booking = { key: `capture-${key}-${number}`, at: closedAt, orderId };
    book.book(captureSources(providerId, spent), booking);
  }
  for (const { householdId, period, cashReceivedCents, cashReceivedAt } of dues) {
    if (cashReceivedCents === 0 || !cashReceivedAt) continue;
    book.book(receiveCash({ orderId, householdId, providerId, amountCents: cashReceivedCents }), {
      key: cashKey(key, householdId.replace('demo-household-', ''), period),
      at: cashReceivedAt,
      orderId,
      personId: staffOf(plan.winner.provider),
    });
  }
}

/** Names what a household paid for a period of an order. */
export function cashKey(storyKey: string, household: string, period: number): string {
  return `cash-${storyKey}-${household}-${period}`;
}

/** One part per source, of all periods or of one. */
function partsOf(
  orderId: string,
  { allocations, lines }: PlannedOrder,
  clock: DemoClock,
  period?: number,
): readonly SourcePart[] {
  const wanted = new Set(
    lines.filter((line) => (period ?? line.period) === line.period).map(({ id }) => id),
  );
  const paying = allocations.filter(({ lineId }) => wanted.has(lineId));
  return partsBySource(
    orderId,
    paying.map(({ sourceId, amountCents }) => ({
      source: sourceFacts(sourceId, clock).source,
      amountCents,
    })),
  );
}
