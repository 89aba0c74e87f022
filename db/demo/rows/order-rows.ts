import { DAY_MS } from '#app/domain/dates.ts';
import { sumCents } from '#app/domain/money.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { isAskedAhead } from '#app/domain/orders/periods.ts';
import { paymentReference } from '#app/domain/orders/payment-reference.ts';
import type { SourceRef } from '#app/domain/wallet/ledger.ts';
import type { allocations } from '#db/schema/allocations.ts';
import type { orderDues } from '#db/schema/order-dues.ts';
import type { orderHouseholds, orderLines, orderPeriods, orders } from '#db/schema/orders.ts';

import type { DemoClock } from '../clock.ts';
import { demoId } from '../ids.ts';
import { stableNumber } from '../stable.ts';
import { bookOrder, cashKey } from './book-order.ts';
import type { LedgerBook } from './ledger-book.ts';
import { speakerOf, staffOf } from './lookup.ts';
import { lastRevision } from './offer-rows.ts';
import { isOver, planDemoOrder, type PlannedOrder } from './plan-order.ts';
import { serviceOf } from './service-of.ts';
import { type OrderStory, orderStories, stepsOf } from './stories.ts';
import { sourceFacts } from './source-facts.ts';

/** What a household owes for a period, with what came of it. */
export type DueRow = typeof orderDues.$inferInsert & { readonly cashReceivedCents: number };

export type OrderRows = {
  orders: (typeof orders.$inferInsert)[];
  periods: (typeof orderPeriods.$inferInsert)[];
  households: (typeof orderHouseholds.$inferInsert)[];
  dues: DueRow[];
  lines: (typeof orderLines.$inferInsert)[];
  allocations: (typeof allocations.$inferInsert)[];
};

/** All orders, oldest first, their money booked in `book` and their sources spent in turn. */
export function orderRows(clock: DemoClock, book: LedgerBook): OrderRows {
  const rows: OrderRows = {
    orders: [],
    periods: [],
    households: [],
    dues: [],
    lines: [],
    allocations: [],
  };
  const remaining = new Map<string, number>();
  for (const story of orderStories) {
    const plan = planDemoOrder(story, clock, remaining);
    const dues = dueRowsOf(story, plan, clock);
    rows.orders.push(orderRowOf(story, plan, clock));
    rows.periods.push(...periodRowsOf(story, plan));
    rows.households.push(...householdRowsOf(story, clock));
    rows.dues.push(...dues);
    rows.lines.push(...lineRowsOf(story, plan));
    rows.allocations.push(...allocationRowsOf(story, plan, clock));
    bookOrder(book, { story, plan, dues, clock });
    if (story.order.status !== 'cancelled') takeFrom(remaining, plan, clock);
  }
  return rows;
}

/** What the order holds or has spent is gone for the next one. */
function takeFrom(
  remaining: Map<string, number>,
  { allocations: taken }: PlannedOrder,
  clock: DemoClock,
): void {
  for (const { sourceId, amountCents } of taken) {
    const left = remaining.get(sourceId) ?? sourceFacts(sourceId, clock).valueCents;
    remaining.set(sourceId, left - amountCents);
  }
}

function orderRowOf(story: OrderStory, plan: PlannedOrder, clock: DemoClock) {
  const { group, card, request, order } = story;
  const steps = stepsOf(story, clock);
  const { startsOn, endsOn, timetable } = serviceOf(story, clock);
  const priceVersion = priceVersionOf(story);
  return {
    id: demoId.order(card.key),
    origin: 'offer',
    requestId: demoId.request(card.key),
    groupId: demoId.group(group.key),
    providerId: demoId.provider(plan.winner.provider),
    offerId: demoId.offer(card.key, plan.winner.provider),
    offerRevision: plan.winner.revisions.length,
    title: card.title,
    category: card.category,
    municipio: group.municipio,
    timetable,
    terms: lastRevision(plan.winner).terms,
    status: order.status,
    splitMethod: request.split,
    absenceRule: ruleOf(plan),
    quantity: request.quantity,
    quantityBasis: request.basis,
    unit: request.unit,
    unitPriceCents: plan.price.band.unitPriceCents,
    totalCents: plan.price.totalCents,
    priceVersion,
    startsOn,
    endsOn,
    version: priceVersion,
    createdAt: clock.hoursAgo(steps.created),
    confirmedAt: order.status === 'confirming' ? null : clock.hoursAgo(steps.confirmed),
    completedAt: isOver(story) ? clock.hoursAgo(steps.completed) : null,
    cancelledAt: order.status === 'cancelled' ? clock.hoursAgo(steps.cancelled) : null,
    ...(order.status === 'cancelled'
      ? {
          calledOffReason: 'provider' as const,
          calledOffWords: order.calledOffWords ?? null,
          calledOffBy: staffOf(plan.winner.provider),
        }
      : {}),
  } satisfies typeof orders.$inferInsert;
}

/** A drop-out changes the price of all the others: it is the second they are asked about. */
function priceVersionOf({ order }: OrderStory): number {
  return Object.values(order.answers ?? {}).includes('dropped') ? 2 : 1;
}

function householdRowsOf(story: OrderStory, clock: DemoClock) {
  return story.card.joins.map(({ household }): typeof orderHouseholds.$inferInsert => ({
    orderId: demoId.order(story.card.key),
    householdId: demoId.household(household),
    ...answerOf(story, household, clock),
  }));
}

function periodRowsOf(story: OrderStory, { winner, periods }: PlannedOrder) {
  return periods.map((period) => ({
    ...period,
    orderId: demoId.order(story.card.key),
    closedBy: period.closedAt && staffOf(winner.provider),
  }));
}

function dueRowsOf(story: OrderStory, plan: PlannedOrder, clock: DemoClock): DueRow[] {
  return story.card.joins.flatMap(({ household }) =>
    plan.periods.map(({ number: period, closedAt }) => {
      const householdId = demoId.household(household);
      const lines = plan.lines.filter(
        (line) => line.householdId === householdId && line.period === period,
      );
      const lineIds = new Set(lines.map(({ id }) => id));
      const covered = plan.allocations.filter(({ lineId }) => lineIds.has(lineId));
      const shareCents = sumCents(lines.map(({ amountCents }) => amountCents));
      const cashDueCents = shareCents - sumCents(covered.map(({ amountCents }) => amountCents));
      return {
        orderId: demoId.order(story.card.key),
        period,
        householdId,
        shareCents,
        cashDueCents,
        isAsked: closedAt !== null || isAskedAhead(plan.periods, ruleOf(plan)),
        paymentReference: demoReference(story.card.key, household, period),
        ...cashOf(story, plan, { household, period, cashDueCents }, clock),
      };
    }),
  );
}

/** What the offer that won asks for missed dates. */
function ruleOf({ winner }: PlannedOrder) {
  return lastRevision(winner).absenceRule ?? 'always';
}

/** The same at every load, and as mute about its household as a random one. */
function demoReference(storyKey: string, household: string, period: number): string {
  const of = period === 1 ? `${storyKey}/${household}` : `${storyKey}/${household}/${period}`;
  const half = (salt: string) => BigInt(stableNumber(`${salt}/${of}`) % 10 ** 6);
  return paymentReference(half('first') * 10n ** 6n + half('last'));
}

function answerOf(
  story: OrderStory,
  household: string,
  clock: DemoClock,
): Pick<
  typeof orderHouseholds.$inferInsert,
  'status' | 'confirmedPriceVersion' | 'answeredBy' | 'answeredAt'
> {
  const { order } = story;
  const { confirmed } = stepsOf(story, clock);
  const priceVersion = priceVersionOf(story);
  const status =
    order.status === 'confirming' ? (order.answers?.[household] ?? 'pending') : 'confirmed';
  if (status === 'pending') return { status };
  return {
    status,
    confirmedPriceVersion: status === 'confirmed' ? priceVersion : null,
    answeredBy: speakerOf(household),
    answeredAt: clock.hoursAgo(confirmed + 1),
  };
}

function cashOf(
  story: OrderStory,
  plan: PlannedOrder,
  { household, period, cashDueCents }: { household: string; period: number; cashDueCents: number },
  clock: DemoClock,
) {
  const { winner } = plan;
  const { cashReceived } = story.order;
  const isReceived = cashReceived === 'all' || cashReceived.includes(household);
  const at = cashAt(story, plan, period, clock);
  if (!isReceived || cashDueCents === 0 || at === null) return { cashReceivedCents: 0 };
  return {
    cashReceivedCents: cashDueCents,
    cashReceivedAt: at,
    cashReceivedBy: staffOf(winner.provider),
    cashTransactionId: `demo-transaction-${cashKey(story.card.key, household, period)}`,
  };
}

/** When money came: half a day after the last yes, or on the day its month was closed. */
function cashAt(
  story: OrderStory,
  plan: PlannedOrder,
  period: number,
  clock: DemoClock,
): Date | null {
  const { periods } = plan;
  if (isAskedAhead(periods, ruleOf(plan)))
    return clock.hoursAgo(Math.max(1, stepsOf(story, clock).confirmed - 12));
  const closedAt = periods.find(({ number }) => number === period)?.closedAt ?? null;
  if (closedAt === null) return null;
  const at = new Date(closedAt.getTime() + DAY_MS / 4);
  return at < clock.now ? at : null;
}

function lineRowsOf({ card }: OrderStory, { lines }: PlannedOrder) {
  return lines.map(({ id, period, householdId, dependantId, amountCents }) => ({
    id,
    orderId: demoId.order(card.key),
    period,
    householdId,
    dependantId,
    amountCents,
  }));
}

function allocationRowsOf(
  story: OrderStory,
  { periods, lines, allocations: planned }: PlannedOrder,
  clock: DemoClock,
): OrderRows['allocations'] {
  const { card, order } = story;
  const steps = stepsOf(story, clock);
  const releasedAt = order.status === 'cancelled' ? clock.hoursAgo(steps.cancelled) : null;
  return planned.map(({ sourceId, lineId, amountCents }) => {
    const line = mustHave(
      lines.find(({ id }) => id === lineId),
      'the line of a part',
    );
    const closedAt = periods.find(({ number }) => number === line.period)?.closedAt ?? null;
    const { source } = sourceFacts(sourceId, clock);
    return {
      id: demoId.allocation(lineId, source.kind),
      orderId: demoId.order(card.key),
      lineId,
      ...columnsOf(source),
      amountCents,
      status: closedAt ? 'captured' : releasedAt ? 'released' : 'held',
      createdAt: clock.hoursAgo(steps.created),
      settledAt: closedAt ?? releasedAt,
    };
  });
}

function columnsOf({ kind, id }: SourceRef) {
  return kind === 'voucher' ? { voucherId: id } : { benefitId: id };
}
