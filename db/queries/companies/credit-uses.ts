import { and, asc, desc, eq, exists, inArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';

import type { DbOrTx } from '#db/client.ts';
import { benefits } from '#db/schema/benefits.ts';
import { companies, companyEmployees } from '#db/schema/companies.ts';
import { accounts } from '#db/schema/wallet.ts';

import { heldOf } from '../wallet/benefits.ts';

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

/**
 * What each employee of some companies was granted in a year, how much of it has left its account, and
 * what of that orders only hold; no row says whose it is.
 */
export async function listCreditUses(
  db: DbOrTx,
  params: { companyIds: readonly string[]; year: number },
) {
  if (params.companyIds.length === 0) return [];
  return db
    .select({
      companyId: companyEmployees.companyId,
      creditCents: sql`coalesce(sum(${benefits.amountCents}), 0)`.mapWith(Number),
      spentCents: sql`coalesce(sum(cortile_spent_of_benefit(${benefits.id})), 0)`.mapWith(Number),
      heldCents: sql`coalesce(sum(${heldOf()}), 0)`.mapWith(Number),
    })
    .from(companyEmployees)
    .leftJoin(
      benefits,
      and(
        eq(benefits.companyId, companyEmployees.companyId),
        eq(benefits.personId, companyEmployees.personId),
        eq(benefits.year, companyEmployees.year),
      ),
    )
    .leftJoin(accounts, eq(accounts.id, benefits.accountId))
    .where(
      and(
        inArray(companyEmployees.companyId, [...params.companyIds]),
        eq(companyEmployees.year, params.year),
        eq(companyEmployees.role, 'employee'),
      ),
    )
    .groupBy(companyEmployees.companyId, companyEmployees.personId);
}

/** The years in which some companies had employees, the last first. */
export async function listEmployeeYears(
  db: DbOrTx,
  params: { companyIds: readonly string[] },
): Promise<readonly number[]> {
  if (params.companyIds.length === 0) return [];
  const rows = await db
    .selectDistinct({ year: companyEmployees.year })
    .from(companyEmployees)
    .where(
      and(
        inArray(companyEmployees.companyId, [...params.companyIds]),
        eq(companyEmployees.role, 'employee'),
      ),
    )
    .orderBy(desc(companyEmployees.year));
  return rows.map(({ year }) => year);
}
