import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import type { CalendarDay } from '#app/domain/dates.ts';
import type { Cents } from '#app/domain/money.ts';
import type { OrderPrice } from '#app/domain/orders/reprice.ts';
import type {
  AllocationFact,
  MisfitReason,
  PayableLine,
  UnusedReason,
  VoucherSource,
} from '#app/domain/wallet/allocation-types.ts';
import { solveAllocation } from '#app/domain/wallet/allocation.ts';
import type { DbOrTx } from '#db/client.ts';
import { sumHeldByVoucher } from '#db/queries/wallet/allocations.ts';
import { listProgrammeCategories } from '#db/queries/wallet/programmes.ts';
import { listVouchersOf } from '#db/queries/wallet/vouchers.ts';

/** A part of a voucher that a plan reserves for one beneficiary's line. */
export type PlannedAllocation = {
  readonly voucherId: string;
  readonly programmeId: string;
  readonly householdId: string;
  readonly dependantId: string | null;
  readonly amountCents: Cents;
};

/** Why a voucher of a household does, or does not, pay for one of that household's lines (V6). */
export type PlanFact = {
  readonly householdId: string;
  readonly voucherId: string;
  readonly voucherCode: string;
  /** Whom the voucher is for. */
  readonly voucherDependantId: string;
  /** Whose line it is; null is the household itself. */
  readonly lineDependantId: string | null;
} & (
  | { readonly kind: 'covers'; readonly amountCents: Cents }
  | { readonly kind: 'not_for'; readonly reason: MisfitReason | UnusedReason }
);

/** What is to be covered, and when. */
export type CoverPlanInput = {
  readonly price: OrderPrice;
  readonly category: CategoryId;
  readonly startsOn: CalendarDay;
  readonly endsOn: CalendarDay;
  readonly today: CalendarDay;
  readonly heldByOrderId?: string;
};

/** Lets the vouchers of a price's households cover their own lines, with the reasons (V1, V2, V6). */
export async function coverPlan(
  db: DbOrTx,
  input: CoverPlanInput,
): Promise<{ allocations: readonly PlannedAllocation[]; facts: readonly PlanFact[] }> {
  const { shares } = input.price;
  const vouchers = await listVouchersOf(db, {
    householdIds: shares.map(({ householdId }) => householdId),
  });
  const programmeIds = [...new Set(vouchers.map(({ programmeId }) => programmeId))];
  const categories = await listProgrammeCategories(db, { programmeIds });
  const held =
    input.heldByOrderId === undefined
      ? new Map<string, number>()
      : await sumHeldByVoucher(db, { orderId: input.heldByOrderId });
  const sources = vouchers.map((voucher): VoucherSource => ({
    kind: 'voucher',
    id: voucher.id,
    householdId: voucher.householdId,
    dependantId: voucher.dependantId,
    remainingCents: voucher.balanceCents + (held.get(voucher.id) ?? 0),
    validFrom: voucher.startsOn,
    validTo: voucher.expiresOn,
    isSuspended: voucher.isSuspended,
    eligibility: {
      categoryIds: categories.get(voucher.programmeId) ?? [],
      serviceIds: [],
    },
  }));
  const lines = payableLines(input);
  const plan = solveAllocation({ sources, lines, today: input.today });
  const lineById = new Map(lines.map((line) => [line.id, line]));
  const voucherById = new Map(vouchers.map((voucher) => [voucher.id, voucher]));
  return {
    allocations: plan.allocations.flatMap(({ sourceId, lineId, amountCents }) => {
      const voucher = voucherById.get(sourceId);
      const line = lineById.get(lineId);
      if (!voucher || !line) return [];
      const { householdId, dependantId } = line;
      const { programmeId } = voucher;
      return [{ voucherId: sourceId, programmeId, householdId, dependantId, amountCents }];
    }),
    facts: plan.facts.flatMap((fact) => planFacts(fact, lineById, voucherById)),
  };
}

/** Names for the lines of a plan: they get ids of their own only when the order is written. */
function payableLines(input: CoverPlanInput): readonly PayableLine[] {
  const { startsOn, endsOn } = input;
  return input.price.shares.flatMap(({ lines }) =>
    lines.map(({ householdId, dependantId, amountCents }) => ({
      id: `${householdId}/${dependantId ?? ''}`,
      householdId,
      dependantId,
      amountCents,
      categoryId: input.category,
      serviceId: null,
      startsOn,
      endsOn,
    })),
  );
}

type Voucher = Awaited<ReturnType<typeof listVouchersOf>>[number];

/** Facts within one household: that a voucher is not for other households goes without saying. */
function planFacts(
  fact: AllocationFact,
  lineById: ReadonlyMap<string, PayableLine>,
  voucherById: ReadonlyMap<string, Voucher>,
): readonly PlanFact[] {
  if (fact.code === 'limit_reached') return [];
  const voucher = voucherById.get(fact.sourceId);
  const line = lineById.get(fact.lineId);
  if (!voucher || !line || voucher.householdId !== line.householdId) return [];
  const about = {
    householdId: voucher.householdId,
    voucherId: voucher.id,
    voucherCode: voucher.code,
    voucherDependantId: voucher.dependantId,
    lineDependantId: line.dependantId,
  };
  return fact.code === 'covers'
    ? [{ ...about, kind: 'covers', amountCents: fact.amountCents }]
    : [{ ...about, kind: 'not_for', reason: fact.reason }];
}
