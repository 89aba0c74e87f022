import { receiveCash } from '#app/domain/wallet/ledger.ts';
import {
  captureSources,
  holdSources,
  refundSources,
  type SourcePart,
} from '#app/domain/wallet/source-entries.ts';

import type { DemoClock } from '../clock.ts';
import { demoId } from '../ids.ts';
import type { LedgerBook } from './ledger-book.ts';
import { speakerOf, staffOf } from './lookup.ts';
import type { PlannedOrder } from './plan-order.ts';
import { type OrderStory, stepsOf } from './stories.ts';
import { voucherFacts } from './voucher-rows.ts';

type OrderToBook = {
  story: OrderStory;
  plan: PlannedOrder;
  households: readonly { householdId: string; cashReceivedCents?: number | undefined }[];
  clock: DemoClock;
};

/** Books what an order did to vouchers and cash: held, then captured, then perhaps refunded. */
export function bookOrder(book: LedgerBook, { story, plan, households, clock }: OrderToBook): void {
  const { key } = story.card;
  const orderId = demoId.order(key);
  const providerId = demoId.provider(plan.winner.provider);
  const { created, confirmed, cancelled } = stepsOf(story);
  const parts = partsOf(orderId, plan);
  const { status } = story.order;
  const [payer] = story.card.joins;
  const personId = payer ? { personId: speakerOf(payer.household) } : {};
  if (parts.length > 0) {
    const at = clock.hoursAgo(created);
    book.book(holdSources(parts), { key: `hold-${key}`, at, orderId, ...personId });
    if (status !== 'confirming') {
      const capturedAt = clock.hoursAgo(confirmed);
      book.book(captureSources(providerId, parts), {
        key: `capture-${key}`,
        at: capturedAt,
        orderId,
      });
    }
    if (status === 'cancelled') {
      const refundedAt = clock.hoursAgo(cancelled);
      book.book(refundSources(providerId, parts), {
        key: `refund-${key}`,
        at: refundedAt,
        orderId,
      });
    }
  }
  for (const { householdId, cashReceivedCents } of households) {
    if (!cashReceivedCents) continue;
    book.book(receiveCash({ orderId, householdId, providerId, amountCents: cashReceivedCents }), {
      key: `cash-${key}-${householdId}`,
      at: clock.hoursAgo(Math.max(1, confirmed - 12)),
      orderId,
      personId: staffOf(plan.winner.provider),
    });
  }
}

/** One part per source: no demo order uses a source on two lines. */
function partsOf(orderId: string, { allocations }: PlannedOrder): SourcePart[] {
  return allocations.map(({ sourceId, amountCents }) => ({
    source: voucherFacts(sourceId).source,
    orderId,
    amountCents,
  }));
}
