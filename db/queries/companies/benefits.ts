import { and, asc, desc, eq, sql, sum } from 'drizzle-orm';

import type { DbOrTx } from '#db/client.ts';
import { people } from '#db/schema/accounts.ts';
import { benefits, benefitYears } from '#db/schema/benefits.ts';
import { companyEmployees } from '#db/schema/companies.ts';

type EmployeeYear = { companyId: string; personId: string; year: number };

/** What a company granted an employee for a year, in cents. */
export async function sumGranted(db: DbOrTx, params: EmployeeYear): Promise<number> {
  const [row] = await db
    .select({ cents: sum(benefits.amountCents) })
    .from(benefits)
    .where(
      and(
        eq(benefits.companyId, params.companyId),
        eq(benefits.personId, params.personId),
        eq(benefits.year, params.year),
      ),
    );
  return Number(row?.cents ?? 0);
}

/** Makes the year in which an employee's benefits count, unless it is there. */
export async function ensureBenefitYear(
  db: DbOrTx,
  row: typeof benefitYears.$inferInsert,
): Promise<void> {
  await db.insert(benefitYears).values(row).onConflictDoNothing();
}

/** Writes a grant; its account exists already. */
export async function insertBenefit(db: DbOrTx, row: typeof benefits.$inferInsert): Promise<void> {
  await db.insert(benefits).values(row);
}

/** Writes what an employee declared for a year, and the limit that follows. */
export async function updateBenefitYear(
  db: DbOrTx,
  params: {
    personId: string;
    year: number;
    change: { hasChildren: boolean; limitCents: number; declaredAt: Date };
  },
): Promise<void> {
  await db
    .update(benefitYears)
    .set(params.change)
    .where(and(eq(benefitYears.personId, params.personId), eq(benefitYears.year, params.year)));
}

/** The employees of a company in a year by name, who left too, with what it granted each; not human resources. */
export function listEmployees(db: DbOrTx, params: { companyId: string; year: number }) {
  return db
    .select({
      personId: companyEmployees.personId,
      name: people.name,
      staffNumber: companyEmployees.staffNumber,
      joinedOn: companyEmployees.joinedOn,
      leftOn: companyEmployees.leftOn,
      grantedCents: sql`coalesce(sum(${benefits.amountCents}), 0)`.mapWith(Number),
    })
    .from(companyEmployees)
    .innerJoin(people, eq(people.id, companyEmployees.personId))
    .leftJoin(
      benefits,
      and(
        eq(benefits.companyId, companyEmployees.companyId),
        eq(benefits.personId, companyEmployees.personId),
        eq(benefits.year, companyEmployees.year),
      ),
    )
    .where(
      and(
        eq(companyEmployees.companyId, params.companyId),
        eq(companyEmployees.year, params.year),
        eq(companyEmployees.role, 'employee'),
      ),
    )
    .groupBy(
      companyEmployees.companyId,
      companyEmployees.personId,
      companyEmployees.year,
      people.name,
    )
    .orderBy(asc(people.name), asc(companyEmployees.personId));
}

/** What a company granted in a year, newest first. */
export function listGrants(db: DbOrTx, params: { companyId: string; year: number; limit: number }) {
  return db
    .select({
      benefitId: benefits.id,
      name: people.name,
      amountCents: benefits.amountCents,
      category: benefits.category,
      expiresOn: benefits.expiresOn,
      createdAt: benefits.createdAt,
    })
    .from(benefits)
    .innerJoin(people, eq(people.id, benefits.personId))
    .where(and(eq(benefits.companyId, params.companyId), eq(benefits.year, params.year)))
    .orderBy(desc(benefits.createdAt), asc(people.name), asc(benefits.id))
    .limit(params.limit);
}
