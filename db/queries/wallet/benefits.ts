import { and, asc, eq, inArray, type SQL, sql, sum } from 'drizzle-orm';

import type { DbOrTx } from '#db/client.ts';
import { householdAdults, people } from '#db/schema/accounts.ts';
import { allocations } from '#db/schema/allocations.ts';
import { benefits, benefitYears } from '#db/schema/benefits.ts';
import { companies } from '#db/schema/companies.ts';
import { orderLines, orderPeriods } from '#db/schema/orders.ts';
import { accounts } from '#db/schema/wallet.ts';

/** Benefits of the adults of some households, with what is left on each, sorted by id. */
export function listBenefitsOf(db: DbOrTx, params: { householdIds: readonly string[] }) {
  return db
    .select({
      id: benefits.id,
      kind: benefits.kind,
      asset: accounts.asset,
      householdId: householdAdults.householdId,
      personId: benefits.personId,
      holder: people.name,
      company: companies.name,
      year: benefits.year,
      category: benefits.category,
      amountCents: benefits.amountCents,
      balanceCents: accounts.balanceCents,
      startsOn: benefits.startsOn,
      expiresOn: benefits.expiresOn,
      isSuspended: benefits.isSuspended,
    })
    .from(benefits)
    .innerJoin(accounts, eq(accounts.id, benefits.accountId))
    .innerJoin(companies, eq(companies.id, benefits.companyId))
    .innerJoin(people, eq(people.id, benefits.personId))
    .innerJoin(householdAdults, eq(householdAdults.personId, benefits.personId))
    .where(inArray(householdAdults.householdId, [...params.householdIds]))
    .orderBy(asc(benefits.id));
}

/** A sum over the credits of a year. */
function sumOfCredits(cents: SQL) {
  return sql`coalesce(sum(${cents}) filter (where ${benefits.kind} = 'credit'), 0)`.mapWith(Number);
}

/** What orders hold of a benefit; with a year, only in periods that end after it. */
export function heldOf(after?: typeof benefits.year): SQL {
  const later =
    after === undefined ? sql`true` : sql`extract(year from ${orderPeriods.endsOn}) > ${after}`;
  return sql`(select sum(${allocations.amountCents}) from ${allocations}
    join ${orderLines} on ${orderLines.id} = ${allocations.lineId}
    join ${orderPeriods} on ${orderPeriods.orderId} = ${orderLines.orderId}
      and ${orderPeriods.number} = ${orderLines.period}
    where ${allocations.benefitId} = ${benefits.id} and ${allocations.status} = 'held' and ${later})`;
}

/** The yearly limits of some employees, with what has left all their credits of the year (V4, TAX1). */
export function listBenefitYears(db: DbOrTx, params: { personIds: readonly string[] }) {
  return db
    .select({
      personId: benefitYears.personId,
      year: benefitYears.year,
      hasChildren: benefitYears.hasChildren,
      limitCents: benefitYears.limitCents,
      spentCents: sumOfCredits(sql`cortile_spent_of_benefit(${benefits.id})`),
      heldCents: sumOfCredits(heldOf()),
      heldLaterCents: sumOfCredits(heldOf(benefits.year)),
    })
    .from(benefitYears)
    .leftJoin(
      benefits,
      and(eq(benefits.personId, benefitYears.personId), eq(benefits.year, benefitYears.year)),
    )
    .leftJoin(accounts, eq(accounts.id, benefits.accountId))
    .where(inArray(benefitYears.personId, [...params.personIds]))
    .groupBy(benefitYears.personId, benefitYears.year)
    .orderBy(asc(benefitYears.personId), asc(benefitYears.year));
}

/** Locks the year of an employee: credits are held to its limit one after the other (V4). */
export async function lockBenefitYear(
  db: DbOrTx,
  params: { personId: string; year: number },
): Promise<void> {
  await db
    .select({ year: benefitYears.year })
    .from(benefitYears)
    .where(and(eq(benefitYears.personId, params.personId), eq(benefitYears.year, params.year)))
    .for('no key update');
}

/** What orders hold of the benefits of a household's adults, by benefit. */
export async function sumHeldOfBenefits(
  db: DbOrTx,
  params: { benefitIds: readonly string[] },
): Promise<ReadonlyMap<string, number>> {
  if (params.benefitIds.length === 0) return new Map();
  const rows = await db
    .select({ sourceId: allocations.sourceId, cents: sum(allocations.amountCents) })
    .from(allocations)
    .where(
      and(inArray(allocations.benefitId, [...params.benefitIds]), eq(allocations.status, 'held')),
    )
    .groupBy(allocations.sourceId);
  return new Map(rows.map((row) => [row.sourceId, Number(row.cents ?? 0)]));
}
