import type { OwnSourceName } from '#app/contracts/wallet/source-name.ts';
import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import type { CalendarDay } from '#app/domain/dates.ts';
import type { Cents } from '#app/domain/money.ts';
import { mustHave } from '#app/domain/must-have.ts';
import type { Period, PeriodLine } from '#app/domain/orders/periods.ts';
import { explainAllocation } from '#app/domain/wallet/allocation-explain.ts';
import type {
  AllocationFact,
  AllocationInput,
  AllocationPlan,
  PayableLine,
  CoverVerdict,
} from '#app/domain/wallet/allocation-types.ts';
import { solveAllocation } from '#app/domain/wallet/allocation.ts';
import type { SourceRef } from '#app/domain/wallet/ledger.ts';
import type { DbOrTx } from '#db/client.ts';

import {
  type LimitsPassed,
  listPaymentSources,
  type PaymentSources,
} from './payment-sources.server.ts';

/** A part of a source that a plan reserves for one beneficiary's line. */
export type PlannedAllocation = {
  readonly source: SourceRef;
  readonly householdId: string;
  readonly dependantId: string | null;
  readonly period: number;
  readonly amountCents: Cents;
};

/** Why a source does, or does not, pay for a line of its household; null is the household's own. */
export type PlanFact =
  | ({ readonly sourceId: string; readonly name: OwnSourceName } & (
      ({ readonly lineDependantId: string | null } & CoverVerdict) | { readonly kind: 'kept' }
    ))
  /** What the credits could pay of the cash, were it not for the year's limit (V4). */
  | { readonly kind: 'limit_reached'; readonly limitId: string; readonly heldBackCents: Cents };

/** What is to be covered, and when: an order has one line per period, household and dependant. */
export type CoverPlanInput = {
  readonly lines: readonly PeriodLine[];
  /** The periods of the lines; a voucher pays for those that lie within its dates. */
  readonly periods: readonly Period[];
  readonly category: CategoryId;
  readonly today: CalendarDay;
  /** An order that exists: what it holds counts as free, and what is kept out of it stays out. */
  readonly heldByOrderId?: string;
  /** Of it only what it holds from this period on: the earlier ones keep theirs. */
  readonly heldFromPeriod?: number;
  /** What is kept out of an order that does not exist yet (V10). */
  readonly keptOut?: AllocationInput['keptOut'];
  /** Whose limits an order that does not exist yet passes (V4). */
  readonly beyond?: LimitsPassed;
};

/** How sources cover lines, and what one household may read about why. */
export type Cover = {
  readonly allocations: readonly PlannedAllocation[];
  readonly factsFor: (householdId: string) => readonly PlanFact[];
  readonly known: PaymentSources['known'];
  readonly years: PaymentSources['years'];
};

const NOTHING: Cover = { allocations: [], factsFor: () => [], known: new Map(), years: [] };

/**
 * Lets the sources of households cover their own lines (V1-V4, V6, V10). Explanations are made
 * only for the household that asks.
 */
export async function coverPlan(db: DbOrTx, input: CoverPlanInput): Promise<Cover> {
  if (input.lines.length === 0) return NOTHING;
  const { known, years, ...paying } = await listPaymentSources(db, {
    householdIds: [...new Set(input.lines.map(({ householdId }) => householdId))],
    orderId: input.heldByOrderId,
    fromPeriod: input.heldFromPeriod,
    beyond: input.beyond,
  });
  const { today, keptOut = paying.keptOut } = input;
  const order: AllocationInput = { ...paying, keptOut, lines: payableLines(input), today };
  const plan = solveAllocation(order);
  if (!plan.ok) throw new RangeError(`No plan for an order: ${plan.code}`);
  return { ...coverOf(input, order, plan.value, known), years };
}

/** Names for the lines of a plan: they get ids of their own only when the order is written. */
function payableLines({ lines, periods, category }: CoverPlanInput) {
  return lines.map((line): PayableLine => {
    const { householdId, dependantId, amountCents } = line;
    const period = periods.find(({ number }) => number === line.period);
    const { startsOn, endsOn } = mustHave(period, 'the period of a line');
    return {
      id: lineKey(line),
      householdId,
      dependantId,
      amountCents,
      categoryId: category,
      serviceId: null,
      startsOn,
      endsOn,
    };
  });
}

/** Names a line by when and whose it is; of two the earlier period comes first. */
export function lineKey(line: Omit<PeriodLine, 'amountCents'>): string {
  const period = String(line.period).padStart(2, '0');
  return `${period}/${line.householdId}/${line.dependantId ?? ''}`;
}

function coverOf(
  { lines }: CoverPlanInput,
  order: AllocationInput,
  plan: AllocationPlan,
  known: PaymentSources['known'],
): Omit<Cover, 'years'> {
  const lineById = new Map(lines.map((line) => [lineKey(line), line]));
  const dependantOf = (lineId: string) => lineById.get(lineId)?.dependantId ?? null;
  return {
    allocations: plan.allocations.flatMap(({ sourceId, lineId, amountCents }) => {
      const own = known.get(sourceId);
      if (!own) return [];
      const { source, householdId } = own;
      const { dependantId, period } = mustHave(lineById.get(lineId), 'the line of a part');
      return [{ source, householdId, dependantId, period, amountCents }];
    }),
    factsFor: (householdId) =>
      explainAllocation(order, plan, householdId).flatMap((fact) =>
        planFacts(fact, known, dependantOf),
      ),
    known,
  };
}

function planFacts(
  fact: AllocationFact,
  known: PaymentSources['known'],
  dependantOf: (lineId: string) => string | null,
): readonly PlanFact[] {
  if (fact.code === 'limit_reached') {
    const { code: kind, limitId, heldBackCents } = fact;
    return [{ kind, limitId, heldBackCents }];
  }
  const own = known.get(fact.sourceId);
  if (!own) return [];
  const about = { sourceId: fact.sourceId, name: own.name };
  switch (fact.code) {
    case 'covers': {
      const lineDependantId = dependantOf(fact.lineId);
      return [{ ...about, kind: 'covers', lineDependantId, amountCents: fact.amountCents }];
    }
    case 'not_for':
      return fact.lineIds.map((lineId) => ({
        ...about,
        kind: 'not_for',
        lineDependantId: dependantOf(lineId),
        reason: fact.reason,
      }));
    case 'kept':
      return [{ ...about, kind: 'kept' }];
  }
}
