import { addDays } from '#app/domain/dates.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { apportionLines, type Period, periodsOf } from '#app/domain/orders/periods.ts';
import { sessionOn } from '#app/domain/orders/sessions.ts';
import { type OrderPrice, priceOrder } from '#app/domain/orders/reprice.ts';
import type { Participant } from '#app/domain/orders/split.ts';
import { solveAllocation } from '#app/domain/wallet/allocation.ts';
import type { Allocation, PayableLine } from '#app/domain/wallet/allocation-types.ts';

import type { DemoClock } from '../clock.ts';
import { demoId } from '../ids.ts';
import type { DemoOffer } from '../story.ts';
import { benefitSources } from './benefit-rows.ts';
import { dependantKey } from './lookup.ts';
import { bandsOf, lastRevision } from './offer-rows.ts';
import { serviceOf } from './service-of.ts';
import { type OrderStory, stepsOf } from './stories.ts';
import { voucherSources } from './voucher-rows.ts';

/** A line of a demo order; `id` is the row's, `beneficiary` is `household/name` or the household. */
export type PlannedLine = PayableLine & { beneficiary: string; period: number };

/** A period of a demo order, and when its provider closed it. */
export type PlannedPeriod = Period & { readonly closedAt: Date | null };

/** What an order costs and which sources pay for it; the same rules as for real orders. */
export type PlannedOrder = {
  winner: DemoOffer;
  price: OrderPrice;
  periods: readonly PlannedPeriod[];
  lines: readonly PlannedLine[];
  allocations: readonly Allocation[];
};

/** Prices and splits an order as its use case does: the odd cent depends on the request's id. */
export function planDemoOrder(
  story: OrderStory,
  clock: DemoClock,
  remaining: ReadonlyMap<string, number>,
): PlannedOrder {
  const { card, request, order } = story;
  const winner = request.offers.find(({ status }) => status === 'won');
  if (!winner) throw new RangeError(`${card.key} is ordered without a winner`);
  const priced = priceOrder(
    {
      orderId: demoId.request(card.key),
      bands: bandsOf(lastRevision(winner)),
      quantity: request.quantity,
      basis: request.basis,
      method: { kind: request.split },
    },
    participantsOf(story),
  );
  if (!priced.ok) throw new RangeError(`${card.key}: ${priced.code}`);
  const { unit, quantity } = request;
  const service = { ...serviceOf(story, clock), unit, quantity };
  const periods = periodsOf(service).map((period, index, all) => ({
    ...period,
    closedAt: closedAtOf(story, period, index === all.length - 1, clock),
  }));
  const lines = linesOf(story, priced.value, periods);
  const due = lines.filter(({ amountCents }) => amountCents > 0);
  if (due.length === 0) return { winner, price: priced.value, periods, lines, allocations: [] };
  const benefits = benefitSources(clock, { hoursAgo: order.createdHoursAgo, remaining });
  const plan = solveAllocation({
    sources: [...voucherSources(clock, remaining), ...benefits.sources],
    limits: benefits.limits,
    keptOut: [],
    lines: due,
    today: addDays(clock.today, -Math.floor(order.createdHoursAgo / 24)),
  });
  if (!plan.ok) throw new RangeError(`${card.key}: ${plan.code}`);
  return { winner, price: priced.value, periods, lines, allocations: plan.value.allocations };
}

/** Those who are still in; a household that dropped out has no part in the price. */
function participantsOf({ card, order }: OrderStory): readonly Participant[] {
  return card.joins
    .filter(({ household }) => order.answers?.[household] !== 'dropped')
    .map(({ household, dependants }) => ({
      householdId: demoId.household(household),
      dependantIds: (dependants ?? []).map((name) =>
        demoId.dependant(dependantKey(household, name)),
      ),
    }));
}

/** A month is closed on the morning after it; the last one with its order. */
function closedAtOf(
  story: OrderStory,
  { endsOn }: Period,
  isLast: boolean,
  clock: DemoClock,
): Date | null {
  const { order } = story;
  const completedAt = clock.hoursAgo(stepsOf(story, clock).completed);
  if (isLast) return isOver(story) ? completedAt : null;
  if (!isOver(story) && order.status !== 'active') return null;
  const morning = sessionOn(addDays(endsOn, 1), { startMinute: 540, endMinute: 600 }).startsAt;
  const closedAt = isOver(story) && morning > completedAt ? completedAt : morning;
  return closedAt < clock.now ? closedAt : null;
}

/** Whether the service was given, to its end. */
export function isOver({ order }: OrderStory): boolean {
  return order.status === 'completed' || order.status === 'settled';
}

function linesOf(
  { card }: OrderStory,
  price: OrderPrice,
  periods: readonly Period[],
): readonly PlannedLine[] {
  const beneficiaries = new Map(
    card.joins.flatMap(({ household, dependants }) => [
      [demoId.household(household), household] as const,
      ...(dependants ?? []).map((name) => {
        const key = dependantKey(household, name);
        return [demoId.dependant(key), key] as const;
      }),
    ]),
  );
  const agreed = price.shares.flatMap((share) => share.lines);
  return apportionLines(agreed, periods, demoId.request(card.key)).map((line) => {
    const { householdId, dependantId, amountCents, period } = line;
    const beneficiary = mustHave(
      beneficiaries.get(dependantId ?? householdId),
      'who a line is for',
    );
    const days = mustHave(
      periods.find(({ number }) => number === period),
      'the period of a line',
    );
    return {
      id: demoId.line(card.key, beneficiary, period),
      beneficiary,
      period,
      householdId,
      dependantId,
      amountCents,
      categoryId: card.category,
      serviceId: null,
      startsOn: days.startsOn,
      endsOn: days.endsOn,
    };
  });
}
