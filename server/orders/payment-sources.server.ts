import type { SourceName } from '#app/contracts/wallet/source-name.ts';
import { CATEGORY_IDS, type CategoryId } from '#app/domain/catalogue/categories.ts';
import type { Cents } from '#app/domain/money.ts';
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
import { listProgrammeCategories } from '#db/queries/wallet/programmes.ts';
import { listVouchersOf } from '#db/queries/wallet/vouchers.ts';

/** A source as the ledger and its household know it. */
export type KnownSource = {
  readonly source: SourceRef;
  readonly householdId: string;
  readonly name: SourceName;
  readonly leftCents: Cents;
  readonly expiresOn: string;
};

/** All that may pay for lines of some households, as the solver takes it, and what each source is. */
export type PaymentSources = Pick<AllocationInput, 'sources' | 'limits' | 'keptOut'> & {
  readonly known: ReadonlyMap<string, KnownSource>;
};

type Held = ReadonlyMap<string, Cents>;
type Voucher = Awaited<ReturnType<typeof listVouchersOf>>[number];
type Benefit = Awaited<ReturnType<typeof listBenefitsOf>>[number];

/**
 * What households could pay an order with: their vouchers and the benefits of their adults (V1-V4).
 * Of an order that exists what it holds counts as left, and what is kept out of it stays out (V10).
 */
export async function listPaymentSources(
  db: DbOrTx,
  { householdIds, orderId }: { householdIds: readonly string[]; orderId: string | undefined },
): Promise<PaymentSources> {
  const vouchers = await listVouchersOf(db, { householdIds });
  const benefits = await listBenefitsOf(db, { householdIds });
  const programmeIds = [...new Set(vouchers.map(({ programmeId }) => programmeId))];
  const categories = await listProgrammeCategories(db, { programmeIds });
  const held: Held = orderId === undefined ? new Map() : await sumHeldBySource(db, { orderId });
  const keptOut = orderId === undefined ? [] : await listKeptSources(db, { orderId });
  const own = [
    ...vouchers.map((row) => ofVoucher(row, held, categories.get(row.programmeId) ?? [])),
    ...benefits.map((row) => ofBenefit(row, held)).filter(isWorthNaming),
  ];
  return {
    sources: own.map(({ pays }) => pays),
    limits: await limitsOf(db, benefits, held),
    keptOut,
    known: new Map(own.map(({ known }) => [known.source.id, known])),
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
      name: { kind, company, holder },
      leftCents,
      expiresOn,
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

/** What each employee may still spend of a year; what the order itself holds is free for it. */
async function limitsOf(
  db: DbOrTx,
  benefits: readonly Benefit[],
  held: Held,
): Promise<readonly YearlyLimit[]> {
  const credits = benefits.filter(({ kind }) => kind === 'credit');
  if (credits.length === 0) return [];
  const personIds = [...new Set(credits.map(({ personId }) => personId))];
  const years = await listBenefitYears(db, { personIds });
  return years.map((year) => {
    const id = limitIdOf(year);
    const own = credits.filter((credit) => limitIdOf(credit) === id);
    const heldCents = own.reduce((sum, credit) => sum + (held.get(credit.id) ?? 0), 0);
    return { id, leftCents: Math.max(0, year.limitCents - year.usedCents + heldCents) };
  });
}

function limitIdOf({ personId, year }: { personId: string; year: number }): string {
  return `${personId}/${year}`;
}
