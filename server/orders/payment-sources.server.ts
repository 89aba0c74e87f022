import type { OwnSourceName } from '#app/contracts/wallet/source-name.ts';
import { CATEGORY_IDS, type CategoryId } from '#app/domain/catalogue/categories.ts';
import type { YearlyUse } from '#app/domain/companies/tax-free-limit.ts';
import { type Cents, sumCents } from '#app/domain/money.ts';
import type {
  AllocationInput,
  HouseholdSource,
  YearlyLimit,
} from '#app/domain/wallet/allocation-types.ts';
import { programmeAsset, type SourceRef } from '#app/domain/wallet/ledger.ts';
import type { DbOrTx } from '#db/client.ts';
import { sumHeldBySource } from '#db/queries/wallet/allocations.ts';
import { listBenefitsOf, listBenefitYears } from '#db/queries/wallet/benefits.ts';
import { listKeptSources } from '#db/queries/wallet/kept-sources.ts';
import { listLimitCrossings } from '#db/queries/wallet/limit-crossings.ts';
import { listProgrammeCategories } from '#db/queries/wallet/programmes.ts';
import { listVouchersOf } from '#db/queries/wallet/vouchers.ts';

/** A source as the ledger and its household know it. */
export type KnownSource = {
  readonly source: SourceRef;
  readonly householdId: string;
  readonly name: OwnSourceName;
  readonly leftCents: Cents;
  readonly expiresOn: string;
  /** Of a credit: the yearly limit it counts in. */
  readonly limitId?: string;
};

/** All that may pay for lines of some households, as the solver takes it, and what each source is. */
export type PaymentSources = Pick<AllocationInput, 'sources' | 'limits' | 'keptOut'> & {
  readonly known: ReadonlyMap<string, KnownSource>;
  readonly years: readonly CreditYear[];
};

/** A year of an employee's credits: its limit, what was used of it without this order (V4). */
export type CreditYear = YearlyUse & {
  readonly limitId: string;
  readonly personId: string;
  readonly householdId: string;
  readonly holder: string;
  readonly year: number;
  /** The employee goes beyond the limit on this order. */
  readonly isCrossed: boolean;
};

/** Years of an employee's credits that pass their limit on an order that is not written yet (V4). */
export type LimitsPassed = { readonly personId: string; readonly years: readonly number[] };

type Held = ReadonlyMap<string, Cents>;
const NOTHING_HELD: Held = new Map();
type Voucher = Awaited<ReturnType<typeof listVouchersOf>>[number];
type Benefit = Awaited<ReturnType<typeof listBenefitsOf>>[number];

/**
 * What households could pay an order with: their vouchers and the benefits of their adults (V1-V4).
 * Of an order that exists what it holds counts as left, and what is kept out of it stays out (V10).
 */
export async function listPaymentSources(
  db: DbOrTx,
  input: {
    readonly householdIds: readonly string[];
    readonly orderId: string | undefined;
    /** Only what the order holds from this period on counts as left. */
    readonly fromPeriod?: number | undefined;
    readonly beyond?: LimitsPassed | undefined;
  },
): Promise<PaymentSources> {
  const { householdIds, orderId, fromPeriod, beyond } = input;
  const [vouchers, benefits, held, keptOut] = await Promise.all([
    listVouchersOf(db, { householdIds }),
    listBenefitsOf(db, { householdIds }),
    orderId === undefined ? NOTHING_HELD : sumHeldBySource(db, { orderId, fromPeriod }),
    orderId === undefined ? [] : listKeptSources(db, { orderId }),
  ]);
  const programmeIds = [...new Set(vouchers.map(({ programmeId }) => programmeId))];
  const categories = await listProgrammeCategories(db, { programmeIds });
  const own = [
    ...vouchers.map((row) => ofVoucher(row, held, categories.get(row.programmeId) ?? [])),
    ...benefits.map((row) => ofBenefit(row, held)).filter(isWorthNaming),
  ];
  const years = await yearsOf(db, { benefits, held, orderId, beyond });
  return {
    sources: own.map(({ pays }) => pays),
    limits: years.map(limitOf),
    keptOut,
    known: new Map(own.map(({ known }) => [known.source.id, known])),
    years,
  };
}

type OwnSource = { readonly pays: HouseholdSource; readonly known: KnownSource };

function ofVoucher(row: Voucher, held: Held, categoryIds: readonly CategoryId[]): OwnSource {
  const { id, householdId, dependantId, code, holder, expiresOn } = row;
  const leftCents = row.balanceCents + (held.get(id) ?? 0);
  return {
    pays: {
      kind: 'voucher',
      id,
      householdId,
      dependantId,
      remainingCents: leftCents,
      isWhole: false,
      ...validityOf(row),
      eligibility: { categoryIds, serviceIds: [] },
    },
    known: {
      source: { kind: 'voucher', id, asset: programmeAsset(row.programmeId) },
      householdId,
      name: { kind: 'voucher', code, holder },
      leftCents,
      expiresOn,
    },
  };
}

/** A credit pays any kind of service, a service voucher one (V3, V4). */
function ofBenefit(row: Benefit, held: Held): OwnSource {
  const { id, householdId, kind, asset, company, holder, expiresOn } = row;
  const leftCents = row.balanceCents + (held.get(id) ?? 0);
  const categoryIds = row.category === null ? CATEGORY_IDS : [row.category];
  const common = { id, householdId, ...validityOf(row) };
  const eligibility = { categoryIds, serviceIds: [] };
  return {
    pays:
      kind === 'credit'
        ? { ...common, kind, eligibility, remainingCents: leftCents, limitId: limitIdOf(row) }
        : { ...common, kind, eligibility, valueCents: leftCents },
    known: {
      source: { kind: 'benefit', id, asset },
      householdId,
      name: { kind, company, expiresOn, holder },
      leftCents,
      expiresOn,
      ...(kind === 'credit' ? { limitId: limitIdOf(row) } : {}),
    },
  };
}

/** A service voucher that was used pays nothing any more, and there is nothing to say of it. */
function isWorthNaming({ pays }: OwnSource): boolean {
  return pays.kind !== 'service_voucher' || pays.valueCents > 0;
}

function validityOf({ startsOn, expiresOn, isSuspended }: Voucher | Benefit) {
  return { validFrom: startsOn, validTo: expiresOn, isSuspended };
}

/** The years of employees with credits, as they stand without what the order itself holds. */
async function yearsOf(
  db: DbOrTx,
  {
    benefits,
    held,
    orderId,
    beyond,
  }: {
    benefits: readonly Benefit[];
    held: Held;
    orderId: string | undefined;
    beyond: LimitsPassed | undefined;
  },
): Promise<readonly CreditYear[]> {
  const credits = benefits.filter(({ kind }) => kind === 'credit');
  if (credits.length === 0) return [];
  const personIds = [...new Set(credits.map(({ personId }) => personId))];
  const years = await listBenefitYears(db, { personIds });
  const crossings = orderId === undefined ? [] : await listLimitCrossings(db, { orderId });
  const chosen = beyond?.years.map((year) => ({ personId: beyond.personId, year })) ?? [];
  const crossed = new Set([...crossings, ...chosen].map(limitIdOf));
  return years.flatMap(({ personId, year, limitCents, spentCents }) => {
    const limitId = limitIdOf({ personId, year });
    const own = credits.filter((credit) => limitIdOf(credit) === limitId);
    const [one] = own;
    if (!one) return [];
    const heldCents = sumCents(own.map(({ id }) => held.get(id) ?? 0));
    return {
      limitId,
      personId,
      householdId: one.householdId,
      holder: one.holder,
      year,
      limitCents,
      usedCents: spentCents - heldCents,
      isCrossed: crossed.has(limitId),
    };
  });
}

/** What an employee may still spend of a year on this order; all, where the employee goes beyond (V4). */
function limitOf({ limitId: id, limitCents, usedCents, isCrossed }: CreditYear): YearlyLimit {
  if (isCrossed) return { id, leftCents: Number.MAX_SAFE_INTEGER };
  return { id, leftCents: Math.max(0, limitCents - usedCents) };
}

function limitIdOf({ personId, year }: { personId: string; year: number }): string {
  return `${personId}/${year}`;
}
