import { and, asc, eq, exists, inArray } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';

import type { DbOrTx } from '#db/client.ts';
import { companies, companyEmployees } from '#db/schema/companies.ts';

/** Companies whose human resources a person is, with their plan, by name. */
export async function listCompaniesOfHr(db: DbOrTx, params: { personId: string }) {
  const hr = alias(companyEmployees, 'hr');
  return db
    .select({
      id: companies.id,
      name: companies.name,
      planKind: companies.planKind,
      yearlyLimitCents: companies.yearlyLimitCents,
      yearlyLimitWithChildrenCents: companies.yearlyLimitWithChildrenCents,
    })
    .from(companies)
    .where(
      exists(
        db
          .select({ id: hr.companyId })
          .from(hr)
          .where(
            and(
              eq(hr.companyId, companies.id),
              eq(hr.personId, params.personId),
              eq(hr.role, 'hr'),
            ),
          ),
      ),
    )
    .orderBy(asc(companies.name));
}

/** Credit and use of the employees of some companies in a year; no row says whose it is. */
export async function listCreditUses(
  db: DbOrTx,
  params: { companyIds: readonly string[]; year: number },
) {
  if (params.companyIds.length === 0) return [];
  return db
    .select({
      companyId: companyEmployees.companyId,
      creditCents: companyEmployees.creditCents,
      usedCents: companyEmployees.usedCents,
    })
    .from(companyEmployees)
    .where(
      and(
        inArray(companyEmployees.companyId, [...params.companyIds]),
        eq(companyEmployees.year, params.year),
        eq(companyEmployees.role, 'employee'),
      ),
    );
}
