import { and, eq, gt, gte, isNotNull, lt, lte, notExists, or, type SQL, sql } from 'drizzle-orm';

import type { CalendarDay } from '#app/domain/dates.ts';
import type { OwnSourceRef } from '#app/domain/wallet/ledger.ts';
import type { DbOrTx } from '#db/client.ts';
import { dependants } from '#db/schema/accounts.ts';
import { benefits } from '#db/schema/benefits.ts';
import { companies } from '#db/schema/companies.ts';
import { expiryNotices } from '#db/schema/expiry-notices.ts';
import { accounts, vouchers } from '#db/schema/wallet.ts';

/** Which voucher or benefit. */
export type SourceId = Pick<OwnSourceRef, 'kind' | 'id'>;

/**
 * Vouchers and benefits with something left that end between two days and whose households were not
 * told of this stage yet. Suspended ones are left out: nobody can use them before they end.
 */
export function listExpiring(
  db: DbOrTx,
  params: { weeks: number; from: CalendarDay; to: CalendarDay; limit: number },
): Promise<SourceId[]> {
  const { weeks, from, to, limit } = params;
  const untold = (kind: OwnSourceRef['kind'], id: typeof vouchers.id | typeof benefits.id) =>
    notExists(
      db
        .select({ one: sql`1` })
        .from(expiryNotices)
        .where(
          and(
            eq(expiryNotices.sourceKind, kind),
            eq(expiryNotices.sourceId, id),
            lte(expiryNotices.weeks, weeks),
          ),
        ),
    );
  return listFilled(db, limit, ({ kind, table }) =>
    and(
      gte(table.expiresOn, from),
      lte(table.expiresOn, to),
      eq(table.isSuspended, false),
      untold(kind, table.id),
    ),
  );
}

/** Vouchers and benefits that ended before a day, or were taken back, and still have something left on them. */
export function listEnded(
  db: DbOrTx,
  params: { before: CalendarDay; limit: number },
): Promise<SourceId[]> {
  return listFilled(db, params.limit, ({ kind, table }) =>
    kind === 'voucher'
      ? or(lt(table.expiresOn, params.before), isNotNull(vouchers.revokedAt))
      : lt(table.expiresOn, params.before),
  );
}

/** Where sources of each kind are kept. */
const SOURCES = [
  { kind: 'voucher', table: vouchers },
  { kind: 'benefit', table: benefits },
] as const;

/** Sources of both kinds with something left on them, at most so many of each. */
async function listFilled(
  db: DbOrTx,
  limit: number,
  where: (source: (typeof SOURCES)[number]) => SQL | undefined,
): Promise<SourceId[]> {
  const found: SourceId[] = [];
  for (const source of SOURCES) {
    const { kind, table } = source;
    const rows = await db
      .select({ id: table.id })
      .from(table)
      .innerJoin(accounts, eq(accounts.id, table.accountId))
      .where(and(where(source), gt(accounts.balanceCents, 0)))
      .limit(limit);
    found.push(...rows.map(({ id }) => ({ kind, id })));
  }
  return found;
}

/** Locks a voucher until the transaction ends, with what its end needs; null when there is none. */
export async function lockVoucher(db: DbOrTx, params: { voucherId: string }) {
  const [locked] = await db
    .select({ id: vouchers.id })
    .from(vouchers)
    .where(eq(vouchers.id, params.voucherId))
    .for('no key update');
  if (!locked) return null;
  const [row] = await db
    .select({
      programmeId: vouchers.programmeId,
      householdId: vouchers.householdId,
      code: vouchers.code,
      holder: dependants.firstName,
      expiresOn: vouchers.expiresOn,
      isSuspended: vouchers.isSuspended,
      revokedAt: vouchers.revokedAt,
      balanceCents: accounts.balanceCents,
    })
    .from(vouchers)
    .innerJoin(accounts, eq(accounts.id, vouchers.accountId))
    .innerJoin(dependants, eq(dependants.id, vouchers.dependantId))
    .where(eq(vouchers.id, params.voucherId));
  return row ?? null;
}

/** Locks a benefit until the transaction ends, with what its end needs; null when there is none. */
export async function lockBenefit(db: DbOrTx, params: { benefitId: string }) {
  const [locked] = await db
    .select({ id: benefits.id })
    .from(benefits)
    .where(eq(benefits.id, params.benefitId))
    .for('no key update');
  if (!locked) return null;
  const [row] = await db
    .select({
      companyId: benefits.companyId,
      company: companies.name,
      personId: benefits.personId,
      year: benefits.year,
      expiresOn: benefits.expiresOn,
      isSuspended: benefits.isSuspended,
      balanceCents: accounts.balanceCents,
    })
    .from(benefits)
    .innerJoin(accounts, eq(accounts.id, benefits.accountId))
    .innerJoin(companies, eq(companies.id, benefits.companyId))
    .where(eq(benefits.id, params.benefitId));
  return row ?? null;
}

/** Notes that a household is told of a stage; false when it was told of it, or of a later one, before. */
export async function insertExpiryNotice(
  db: DbOrTx,
  params: { source: SourceId; weeks: number; now: Date },
): Promise<boolean> {
  const { source, weeks, now } = params;
  const rows = await db
    .insert(expiryNotices)
    .values({ sourceKind: source.kind, sourceId: source.id, weeks, toldAt: now })
    .onConflictDoNothing()
    .returning({ weeks: expiryNotices.weeks });
  return rows.length > 0;
}
