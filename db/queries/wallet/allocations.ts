import { and, asc, eq, gte, inArray, or, sql, sum } from 'drizzle-orm';

import type { SourceName } from '#app/contracts/wallet/source-name.ts';
import type { BenefitKind } from '#app/domain/companies/grants.ts';
import {
  type AllocationState,
  LIVE_ALLOCATION_STATES,
} from '#app/domain/wallet/allocation-state.ts';
import type { SourceRef } from '#app/domain/wallet/ledger.ts';
import type { DbOrTx } from '#db/client.ts';
import { dependants, people } from '#db/schema/accounts.ts';
import { allocations } from '#db/schema/allocations.ts';
import { benefits } from '#db/schema/benefits.ts';
import { companies } from '#db/schema/companies.ts';
import { groupFunds } from '#db/schema/funds.ts';
import { orderLines } from '#db/schema/orders.ts';
import { accounts, vouchers } from '#db/schema/wallet.ts';

/** A source as the columns of the row that names it. */
export function sourceColumns({ kind, id }: Pick<SourceRef, 'kind' | 'id'>) {
  switch (kind) {
    case 'voucher':
      return { voucherId: id };
    case 'benefit':
      return { benefitId: id };
    case 'fund':
      return { fundGroupId: id };
  }
}

/** What an order holds on each source, in cents; from one of its periods on where that is given. */
export async function sumHeldBySource(
  db: DbOrTx,
  params: { orderId: string; fromPeriod?: number | undefined },
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .select({ sourceId: allocations.sourceId, heldCents: sum(allocations.amountCents) })
    .from(allocations)
    .innerJoin(orderLines, eq(orderLines.id, allocations.lineId))
    .where(
      and(
        eq(allocations.orderId, params.orderId),
        eq(allocations.status, 'held'),
        gte(orderLines.period, params.fromPeriod ?? 1),
      ),
    )
    .groupBy(allocations.sourceId);
  return new Map(rows.map((row) => [row.sourceId, Number(row.heldCents ?? 0)]));
}

/** Allocations of an order in some states, with their source and the household they pay for. */
export async function listAllocations(
  db: DbOrTx,
  params: { orderId: string; states: readonly AllocationState[] },
) {
  const rows = await db
    .select({
      id: allocations.id,
      lineId: allocations.lineId,
      period: orderLines.period,
      status: allocations.status,
      voucherId: allocations.voucherId,
      fundGroupId: allocations.fundGroupId,
      sourceId: allocations.sourceId,
      asset: accounts.asset,
      householdId: orderLines.householdId,
      voucherEnd: vouchers.expiresOn,
      benefitEnd: benefits.expiresOn,
      isSuspended: sql<boolean>`coalesce(${vouchers.isSuspended}, ${benefits.isSuspended}, false)`,
      isWhole: sql<boolean>`coalesce(${benefits.kind} = 'service_voucher', false)`,
      amountCents: allocations.amountCents,
      settledAt: allocations.settledAt,
    })
    .from(allocations)
    .innerJoin(orderLines, eq(orderLines.id, allocations.lineId))
    .leftJoin(vouchers, eq(vouchers.id, allocations.voucherId))
    .leftJoin(benefits, eq(benefits.id, allocations.benefitId))
    .leftJoin(
      accounts,
      or(eq(accounts.id, vouchers.accountId), eq(accounts.id, benefits.accountId)),
    )
    .where(and(eq(allocations.orderId, params.orderId), inArray(allocations.status, params.states)))
    .orderBy(asc(allocations.sourceId), asc(allocations.lineId));
  return rows.map(
    ({ voucherId, fundGroupId, sourceId, asset, voucherEnd, benefitEnd, ...row }) => ({
      ...row,
      source: {
        kind: fundGroupId !== null ? 'fund' : voucherId === null ? 'benefit' : 'voucher',
        id: sourceId,
        // A fund may have no account yet in a plan; it holds cash.
        asset: asset ?? 'EUR',
      } as const,
      expiresOn: voucherEnd ?? benefitEnd ?? NO_END,
    }),
  );
}

/** A common fund does not end. */
const NO_END = '9999-12-31';

/** Writes allocations; the database checks each against rules V1 to V4 once more. */
export async function insertAllocations(
  db: DbOrTx,
  rows: readonly (typeof allocations.$inferInsert)[],
): Promise<void> {
  await db.insert(allocations).values([...rows]);
}

/** Moves some allocations of an order from one state to the next. */
export async function updateAllocations(
  db: DbOrTx,
  params: {
    orderId: string;
    ids: readonly string[];
    from: 'held' | 'captured';
    to: 'captured' | 'released' | 'refunded';
    at: Date;
  },
): Promise<void> {
  await db
    .update(allocations)
    .set({ status: params.to, settledAt: params.at })
    .where(
      and(
        eq(allocations.orderId, params.orderId),
        inArray(allocations.id, [...params.ids]),
        eq(allocations.status, params.from),
      ),
    );
}

/** What sources hold or paid on an order for one household, each by its name. */
export async function listOwnAllocations(
  db: DbOrTx,
  params: { orderId: string; householdId: string },
) {
  const rows = await db
    .select({
      sourceId: allocations.sourceId,
      dependantId: orderLines.dependantId,
      code: vouchers.code,
      voucherFor: dependants.firstName,
      fundPurpose: groupFunds.purpose,
      benefitKind: benefits.kind,
      company: companies.name,
      expiresOn: benefits.expiresOn,
      employee: people.name,
      amountCents: allocations.amountCents,
    })
    .from(allocations)
    .innerJoin(orderLines, eq(orderLines.id, allocations.lineId))
    .leftJoin(vouchers, eq(vouchers.id, allocations.voucherId))
    .leftJoin(dependants, eq(dependants.id, vouchers.dependantId))
    .leftJoin(benefits, eq(benefits.id, allocations.benefitId))
    .leftJoin(groupFunds, eq(groupFunds.groupId, allocations.fundGroupId))
    .leftJoin(companies, eq(companies.id, benefits.companyId))
    .leftJoin(people, eq(people.id, benefits.personId))
    .where(
      and(
        eq(allocations.orderId, params.orderId),
        eq(orderLines.householdId, params.householdId),
        inArray(allocations.status, LIVE_ALLOCATION_STATES),
      ),
    )
    .orderBy(asc(vouchers.code), asc(allocations.sourceId), asc(allocations.lineId));
  return rows.map(({ sourceId, dependantId, amountCents, ...row }) => ({
    sourceId,
    dependantId,
    amountCents,
    name: nameOf(row),
  }));
}

/** The columns of one of the kinds of source are given. */
function nameOf(row: {
  fundPurpose: string | null;
  code: string | null;
  voucherFor: string | null;
  benefitKind: BenefitKind | null;
  company: string | null;
  expiresOn: string | null;
  employee: string | null;
}): SourceName {
  const { code, voucherFor, fundPurpose, benefitKind, company, expiresOn, employee } = row;
  if (fundPurpose !== null) return { kind: 'fund', purpose: fundPurpose };
  if (benefitKind === null) return { kind: 'voucher', code: code ?? '', holder: voucherFor ?? '' };
  return {
    kind: benefitKind,
    company: company ?? '',
    expiresOn: expiresOn ?? '',
    holder: employee ?? '',
  };
}
