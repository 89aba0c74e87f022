import { mustHave } from '#app/domain/must-have.ts';
import { sumCents } from '#app/domain/money.ts';
import { taxFreeLimit } from '#app/domain/companies/tax-free-limit.ts';
import { account, companyAsset, type SourceRef } from '#app/domain/wallet/ledger.ts';
import { grantBenefit, spendBenefitElsewhere } from '#app/domain/wallet/source-entries.ts';
import { CATEGORY_IDS } from '#app/domain/catalogue/categories.ts';
import type { AllocationInput, HouseholdSource } from '#app/domain/wallet/allocation-types.ts';
import type { benefits, benefitYears } from '#db/schema/benefits.ts';

import type { DemoClock } from '../clock.ts';
import { demoCompanies, type DemoGrant } from '../companies.ts';
import { demoId } from '../ids.ts';
import { householdKeyOfAdult } from './lookup.ts';
import { accountId, type LedgerBook } from './ledger-book.ts';

/** Granted, and in part used outside, so long ago. */
const GRANTED_HOURS_AGO = 24 * 40;
const USED_HOURS_AGO = 24 * 12;

/** One grant of one employee, with the ids its rows have. */
type Granted = {
  readonly benefitId: string;
  readonly companyId: string;
  readonly personId: string;
  readonly grant: DemoGrant;
};

function granted(): readonly Granted[] {
  return demoCompanies.flatMap(({ key, employees }) =>
    employees.flatMap(({ personKey, grants }) =>
      grants.map((grant, index) => ({
        benefitId: demoId.benefit(personKey, index + 1),
        companyId: demoId.company(key),
        personId: demoId.person(personKey),
        grant,
      })),
    ),
  );
}

export function benefitYearRows(clock: DemoClock): (typeof benefitYears.$inferInsert)[] {
  const year = yearOf(clock);
  return demoCompanies
    .flatMap(({ employees }) => employees)
    .filter(({ grants }) => grants.length > 0)
    .map(({ personKey, hasChildren = false }) => ({
      personId: demoId.person(personKey),
      year,
      hasChildren,
      limitCents: taxFreeLimit(year, hasChildren),
      declaredAt: hasChildren ? clock.hoursAgo(GRANTED_HOURS_AGO - 24) : null,
    }));
}

export function benefitRows(clock: DemoClock): (typeof benefits.$inferInsert)[] {
  const year = yearOf(clock);
  return granted().map(({ benefitId, companyId, personId, grant }) => ({
    id: benefitId,
    kind: grant.category === undefined ? ('credit' as const) : ('service_voucher' as const),
    companyId,
    personId,
    year,
    accountId: accountId(account.benefit(benefitId)),
    amountCents: grant.amountCents,
    category: grant.category ?? null,
    startsOn: `${year}-01-01`,
    expiresOn: `${year + 1}-12-31`,
    createdAt: clock.hoursAgo(GRANTED_HOURS_AGO),
  }));
}

/** Books what companies granted and what was used of it outside Cortile. */
export function bookBenefits(book: LedgerBook, clock: DemoClock): void {
  const year = yearOf(clock);
  for (const { benefitId, companyId, grant } of granted()) {
    const { amountCents, elsewhereCents } = grant;
    book.book(grantBenefit({ companyId, year, benefitId, amountCents }), {
      key: `grant-${benefitId}`,
      at: clock.hoursAgo(GRANTED_HOURS_AGO),
    });
    if (elsewhereCents === 0) continue;
    const used = { companyId, year, benefitId, amountCents: elsewhereCents };
    book.book(spendBenefitElsewhere(used), {
      key: `used-${benefitId}`,
      at: clock.hoursAgo(USED_HOURS_AGO),
    });
  }
}

/** The benefits as the solver takes them on a day, with what is left on each and of the yearly limits. */
export function benefitSources(
  clock: DemoClock,
  { hoursAgo, remaining }: { hoursAgo: number; remaining: ReadonlyMap<string, number> },
): Pick<AllocationInput, 'sources' | 'limits'> {
  if (hoursAgo > USED_HOURS_AGO) return { sources: [], limits: [] };
  const rows = benefitRows(clock).map((row) => ({
    ...row,
    leftCents: remaining.get(row.id) ?? benefitFacts(row.id, clock).valueCents,
  }));
  return {
    sources: rows.map(({ id, personId, leftCents, ...row }): HouseholdSource => {
      const common = {
        id,
        householdId: demoId.household(householdKeyOfAdult(personId)),
        validFrom: row.startsOn,
        validTo: row.expiresOn,
        isSuspended: false,
      };
      return row.category === null
        ? {
            ...common,
            kind: 'credit',
            remainingCents: leftCents,
            limitId: personId,
            eligibility: { categoryIds: CATEGORY_IDS, serviceIds: [] },
          }
        : {
            ...common,
            kind: 'service_voucher',
            valueCents: leftCents,
            eligibility: { categoryIds: row.category ? [row.category] : [], serviceIds: [] },
          };
    }),
    limits: benefitYearRows(clock).map(({ personId, limitCents }) => {
      const credits = rows.filter((row) => row.personId === personId && row.kind === 'credit');
      const used = credits.map(({ amountCents, leftCents }) => amountCents - leftCents);
      return { id: personId, leftCents: Math.max(0, limitCents - sumCents(used)) };
    }),
  };
}

/** Whether an id is that of a benefit of the demo. */
export function isDemoBenefit(id: string): boolean {
  return granted().some(({ benefitId }) => benefitId === id);
}

/** A benefit as the ledger names it and what orders may take of it, by the benefit's id. */
export function benefitFacts(
  benefitId: string,
  clock: DemoClock,
): { source: SourceRef; valueCents: number } {
  const own = mustHave(
    granted().find((one) => one.benefitId === benefitId),
    `the benefit ${benefitId}`,
  );
  const asset = companyAsset(own.companyId, yearOf(clock));
  const { amountCents, elsewhereCents } = own.grant;
  return {
    source: { kind: 'benefit', id: benefitId, asset },
    valueCents: amountCents - elsewhereCents,
  };
}

function yearOf({ today }: DemoClock): number {
  return Number(today.slice(0, 4));
}
