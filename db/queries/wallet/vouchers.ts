import { and, asc, count, eq, gte, inArray, lte, sql, sum } from 'drizzle-orm';

import type { CalendarDay } from '#app/domain/dates.ts';
import type { DbOrTx } from '#db/client.ts';
import { counted, type CountedCents } from '#db/queries/counted-cents.ts';
import { dependants } from '#db/schema/accounts.ts';
import { accounts, programmeCategories, programmes, vouchers } from '#db/schema/wallet.ts';

/** Vouchers of some households with what is left on each, sorted by id. */
export function listVouchersOf(db: DbOrTx, params: { householdIds: readonly string[] }) {
  return db
    .select({
      id: vouchers.id,
      code: vouchers.code,
      programmeId: vouchers.programmeId,
      householdId: vouchers.householdId,
      dependantId: vouchers.dependantId,
      holder: dependants.firstName,
      startsOn: vouchers.startsOn,
      expiresOn: vouchers.expiresOn,
      isSuspended: vouchers.isSuspended,
      balanceCents: accounts.balanceCents,
    })
    .from(vouchers)
    .innerJoin(accounts, eq(accounts.id, vouchers.accountId))
    .innerJoin(dependants, eq(dependants.id, vouchers.dependantId))
    .where(inArray(vouchers.householdId, [...params.householdIds]))
    .orderBy(asc(vouchers.id));
}

function usableVouchers(params: { householdId: string; today: CalendarDay }) {
  return and(
    eq(vouchers.householdId, params.householdId),
    eq(vouchers.isSuspended, false),
    lte(vouchers.startsOn, params.today),
    gte(vouchers.expiresOn, params.today),
    sql`${accounts.balanceCents} > 0`,
  );
}

/** What is left on a household's vouchers that can be spent today. */
export async function sumUsableVouchers(
  db: DbOrTx,
  params: { householdId: string; today: CalendarDay },
): Promise<CountedCents> {
  const [row] = await db
    .select({ count: count(), cents: sum(accounts.balanceCents) })
    .from(vouchers)
    .innerJoin(accounts, eq(accounts.id, vouchers.accountId))
    .where(usableVouchers(params));
  return counted(row);
}

/** Categories of services that at least one usable voucher of a household may pay for. */
export async function listVoucherCategories(
  db: DbOrTx,
  params: { householdId: string; today: CalendarDay },
): Promise<string[]> {
  const rows = await db
    .selectDistinct({ category: programmeCategories.category })
    .from(vouchers)
    .innerJoin(accounts, eq(accounts.id, vouchers.accountId))
    .innerJoin(programmeCategories, eq(programmeCategories.programmeId, vouchers.programmeId))
    .where(usableVouchers(params));
  return rows.map((row) => row.category);
}

/** Vouchers of a household with programme, beneficiary, what is left and what orders hold. */
export function listWalletVouchers(db: DbOrTx, params: { householdId: string }) {
  return db
    .select({
      id: vouchers.id,
      code: vouchers.code,
      programmeId: vouchers.programmeId,
      nameIt: programmes.nameIt,
      nameEn: programmes.nameEn,
      fundingIt: programmes.fundingIt,
      fundingEn: programmes.fundingEn,
      firstName: dependants.firstName,
      amountCents: vouchers.amountCents,
      balanceCents: accounts.balanceCents,
      heldCents: sql`coalesce((select sum(a.amount_cents) from allocations a
        where a.voucher_id = ${vouchers.id} and a.status = 'held'), 0)`.mapWith(Number),
      startsOn: vouchers.startsOn,
      expiresOn: vouchers.expiresOn,
      isSuspended: vouchers.isSuspended,
      revokedAt: vouchers.revokedAt,
    })
    .from(vouchers)
    .innerJoin(accounts, eq(accounts.id, vouchers.accountId))
    .innerJoin(programmes, eq(programmes.id, vouchers.programmeId))
    .innerJoin(dependants, eq(dependants.id, vouchers.dependantId))
    .where(eq(vouchers.householdId, params.householdId))
    .orderBy(asc(vouchers.expiresOn), asc(vouchers.code));
}
