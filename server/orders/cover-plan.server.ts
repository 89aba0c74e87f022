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
  VoucherSource,
} from '#app/domain/wallet/allocation-types.ts';
import { programmeAsset, type SourceRef } from '#app/domain/wallet/ledger.ts';
import { solveAllocation } from '#app/domain/wallet/allocation.ts';
import type { DbOrTx } from '#db/client.ts';
import { sumHeldBySource } from '#db/queries/wallet/allocations.ts';
import { listKeptSources } from '#db/queries/wallet/kept-sources.ts';
import { listProgrammeCategories } from '#db/queries/wallet/programmes.ts';
import { listVouchersOf } from '#db/queries/wallet/vouchers.ts';

/** A part of a source that a plan reserves for one beneficiary's line. */
export type PlannedAllocation = {
  readonly source: SourceRef;
  readonly householdId: string;
  readonly dependantId: string | null;
  readonly period: number;
  readonly amountCents: Cents;
};

/** Why a voucher does, or does not, pay for a line of its household; null is the household's own. */
export type PlanFact = {
  readonly voucherId: string;
  readonly voucherCode: string;
  /** Whom the voucher is for. */
  readonly voucherDependantId: string;
} & (({ readonly lineDependantId: string | null } & CoverVerdict) | { readonly kind: 'kept' });

/** What is to be covered, and when: an order has one line per period, household and dependant. */
export type CoverPlanInput = {
  readonly lines: readonly PeriodLine[];
  /** The periods of the lines; a voucher pays for those that lie within its dates. */
  readonly periods: readonly Period[];
  readonly category: CategoryId;
  readonly today: CalendarDay;
  /** An order that exists: what it holds counts as free, and what is kept out of it stays out. */
  readonly heldByOrderId?: string;
};

/** How vouchers cover lines, and what one household may read about why. */
export type Cover = {
  readonly allocations: readonly PlannedAllocation[];
  readonly factsFor: (householdId: string) => readonly PlanFact[];
};

type Voucher = Awaited<ReturnType<typeof listVouchersOf>>[number];

/**
 * Lets the vouchers of households cover their own lines (V1, V2, V6, V10). Explanations are made
 * only for the household that asks.
 */
export async function coverPlan(db: DbOrTx, input: CoverPlanInput): Promise<Cover> {
  if (input.lines.length === 0) return { allocations: [], factsFor: () => [] };
  const { heldByOrderId: orderId } = input;
  const vouchers = await listVouchersOf(db, {
    householdIds: [...new Set(input.lines.map(({ householdId }) => householdId))],
  });
  const programmeIds = [...new Set(vouchers.map(({ programmeId }) => programmeId))];
  const categories = await listProgrammeCategories(db, { programmeIds });
  const held = orderId === undefined ? new Map() : await sumHeldBySource(db, { orderId });
  const kept = orderId === undefined ? [] : await listKeptSources(db, { orderId });
  const order: AllocationInput = {
    sources: vouchers.map((voucher): VoucherSource => ({
      kind: 'voucher',
      id: voucher.id,
      householdId: voucher.householdId,
      dependantId: voucher.dependantId,
      remainingCents: voucher.balanceCents + Number(held.get(voucher.id) ?? 0),
      isWhole: false,
      validFrom: voucher.startsOn,
      validTo: voucher.expiresOn,
      isSuspended: voucher.isSuspended,
      eligibility: { categoryIds: categories.get(voucher.programmeId) ?? [], serviceIds: [] },
    })),
    limits: [],
    keptOut: kept,
    lines: payableLines(input),
    today: input.today,
  };
  const plan = solveAllocation(order);
  if (!plan.ok) throw new RangeError(`No plan for an order: ${plan.code}`);
  return coverOf(
    input,
    order,
    plan.value,
    new Map(vouchers.map((voucher) => [voucher.id, voucher])),
  );
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
  voucherById: ReadonlyMap<string, Voucher>,
): Cover {
  const lineById = new Map(lines.map((line) => [lineKey(line), line]));
  const dependantOf = (lineId: string) => lineById.get(lineId)?.dependantId ?? null;
  return {
    allocations: plan.allocations.flatMap(({ sourceId, lineId, amountCents }) => {
      const voucher = voucherById.get(sourceId);
      if (!voucher) return [];
      const { householdId, programmeId } = voucher;
      const asset = programmeAsset(programmeId);
      const source = { kind: 'voucher', id: sourceId, asset } as const;
      const { dependantId, period } = mustHave(lineById.get(lineId), 'the line of a part');
      return [{ source, householdId, dependantId, period, amountCents }];
    }),
    factsFor: (householdId) =>
      explainAllocation(order, plan, householdId).flatMap((fact) =>
        planFacts(fact, voucherById, dependantOf),
      ),
  };
}

function planFacts(
  fact: AllocationFact,
  voucherById: ReadonlyMap<string, Voucher>,
  dependantOf: (lineId: string) => string | null,
): readonly PlanFact[] {
  if (fact.code === 'limit_reached') return [];
  const voucher = voucherById.get(fact.sourceId);
  if (!voucher) return [];
  const about = {
    voucherId: voucher.id,
    voucherCode: voucher.code,
    voucherDependantId: voucher.dependantId,
  };
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
