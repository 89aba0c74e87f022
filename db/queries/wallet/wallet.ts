import { and, asc, desc, eq, inArray, ne, sql, sum } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';

import type { DbOrTx } from '#db/client.ts';
import { dependants } from '#db/schema/accounts.ts';
import { orderHouseholds, orders } from '#db/schema/orders.ts';
import { providers } from '#db/schema/providers.ts';
import { requests } from '#db/schema/requests.ts';
import {
  accounts,
  allocations,
  postings,
  programmeCategories,
  programmes,
  transactions,
  vouchers,
} from '#db/schema/wallet.ts';

/** Vouchers of some households with what is left on each, sorted by id. */
export function listVouchersOf(db: DbOrTx, params: { householdIds: readonly string[] }) {
  return db
    .select({
      id: vouchers.id,
      code: vouchers.code,
      programmeId: vouchers.programmeId,
      householdId: vouchers.householdId,
      dependantId: vouchers.dependantId,
      startsOn: vouchers.startsOn,
      expiresOn: vouchers.expiresOn,
      isSuspended: vouchers.isSuspended,
      balanceCents: accounts.balanceCents,
    })
    .from(vouchers)
    .innerJoin(accounts, eq(accounts.id, vouchers.accountId))
    .where(inArray(vouchers.householdId, [...params.householdIds]))
    .orderBy(asc(vouchers.id));
}

/**
 * Locks the vouchers of some households, in id order, until the transaction ends: what is left on
 * them, and whether they are suspended, cannot change under a plan (M15, V7).
 */
export async function lockVouchersOf(
  db: DbOrTx,
  params: { householdIds: readonly string[] },
): Promise<void> {
  await db
    .select({ id: vouchers.id })
    .from(vouchers)
    .where(inArray(vouchers.householdId, [...params.householdIds]))
    .orderBy(asc(vouchers.id))
    .for('no key update');
}

/** Categories each programme pays for. */
export async function listProgrammeCategories(
  db: DbOrTx,
  params: { programmeIds: readonly string[] },
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (params.programmeIds.length === 0) return new Map();
  const rows = await db
    .select()
    .from(programmeCategories)
    .where(inArray(programmeCategories.programmeId, [...params.programmeIds]))
    .orderBy(asc(programmeCategories.category));
  const byProgramme = new Map<string, string[]>();
  for (const { programmeId, category } of rows) {
    byProgramme.set(programmeId, [...(byProgramme.get(programmeId) ?? []), category]);
  }
  return byProgramme;
}

/** What an order holds on each voucher, in cents. */
export async function sumHeldByVoucher(
  db: DbOrTx,
  params: { orderId: string },
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .select({ voucherId: allocations.voucherId, heldCents: sum(allocations.amountCents) })
    .from(allocations)
    .where(and(eq(allocations.orderId, params.orderId), eq(allocations.status, 'held')))
    .groupBy(allocations.voucherId);
  return new Map(rows.map((row) => [row.voucherId, Number(row.heldCents ?? 0)]));
}

/** Allocations of an order in one state, with the programme of their voucher. */
export function listAllocations(
  db: DbOrTx,
  params: { orderId: string; status: 'held' | 'captured' },
) {
  return db
    .select({
      id: allocations.id,
      lineId: allocations.lineId,
      voucherId: allocations.voucherId,
      programmeId: vouchers.programmeId,
      householdId: vouchers.householdId,
      expiresOn: vouchers.expiresOn,
      amountCents: allocations.amountCents,
    })
    .from(allocations)
    .innerJoin(vouchers, eq(vouchers.id, allocations.voucherId))
    .where(and(eq(allocations.orderId, params.orderId), eq(allocations.status, params.status)))
    .orderBy(asc(allocations.voucherId), asc(allocations.lineId));
}

/** Writes allocations; the database checks each against rules V1 and V2 once more. */
export async function insertAllocations(
  db: DbOrTx,
  rows: readonly (typeof allocations.$inferInsert)[],
): Promise<void> {
  await db.insert(allocations).values([...rows]);
}

/** Moves all allocations of an order from one state to the next. */
export async function updateAllocations(
  db: DbOrTx,
  params: {
    orderId: string;
    from: 'held' | 'captured';
    to: 'captured' | 'released' | 'refunded';
    at: Date;
  },
): Promise<void> {
  await db
    .update(allocations)
    .set({ status: params.to, settledAt: params.at })
    .where(and(eq(allocations.orderId, params.orderId), eq(allocations.status, params.from)));
}

/** What vouchers of one household hold or paid on an order. */
export function listOwnAllocations(db: DbOrTx, params: { orderId: string; householdId: string }) {
  return db
    .select({
      lineId: allocations.lineId,
      code: vouchers.code,
      dependantId: vouchers.dependantId,
      amountCents: allocations.amountCents,
    })
    .from(allocations)
    .innerJoin(vouchers, eq(vouchers.id, allocations.voucherId))
    .where(
      and(
        eq(allocations.orderId, params.orderId),
        eq(vouchers.householdId, params.householdId),
        inArray(allocations.status, ['held', 'captured']),
      ),
    )
    .orderBy(asc(vouchers.code), asc(allocations.lineId));
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
    })
    .from(vouchers)
    .innerJoin(accounts, eq(accounts.id, vouchers.accountId))
    .innerJoin(programmes, eq(programmes.id, vouchers.programmeId))
    .innerJoin(dependants, eq(dependants.id, vouchers.dependantId))
    .where(eq(vouchers.householdId, params.householdId))
    .orderBy(asc(vouchers.expiresOn), asc(vouchers.code));
}

/** Latest movements on a household's vouchers, on what orders hold of them, and of its cash. */
export function listMovements(db: DbOrTx, params: { householdId: string; limit: number }) {
  const source = alias(accounts, 'source');
  const target = alias(accounts, 'target');
  const own = sql`(
    select v.account_id from vouchers v where v.household_id = ${params.householdId}
    union
    select h.id from allocations x join vouchers v on v.id = x.voucher_id
      join accounts h on h.address = 'order:' || x.order_id || ':voucher:' || v.id
      where v.household_id = ${params.householdId}
    union
    select c.id from order_households o
      join accounts c on c.address = 'order:' || o.order_id || ':cash:' || o.household_id
      where o.household_id = ${params.householdId})`;
  return db
    .select({
      id: postings.id,
      kind: transactions.kind,
      at: transactions.occurredAt,
      amountCents: postings.amountCents,
      from: source.address,
      to: target.address,
      orderId: transactions.orderId,
      title: requests.title,
    })
    .from(postings)
    .innerJoin(transactions, eq(transactions.id, postings.transactionId))
    .innerJoin(source, eq(source.id, postings.fromAccountId))
    .innerJoin(target, eq(target.id, postings.toAccountId))
    .leftJoin(orders, eq(orders.id, transactions.orderId))
    .leftJoin(requests, eq(requests.id, orders.requestId))
    .where(
      and(
        sql`(${postings.fromAccountId} in ${own} or ${postings.toAccountId} in ${own})`,
        // Cash passes through an account of its own: one of its two halves is enough to tell.
        ne(source.kind, 'world'),
        ne(target.kind, 'world'),
      ),
    )
    .orderBy(desc(transactions.occurredAt), desc(postings.id))
    .limit(params.limit);
}

/** What a household has to pay in money, or to confirm before. */
export function listToPay(db: DbOrTx, params: { householdId: string }) {
  return db
    .select({
      orderId: orders.id,
      title: requests.title,
      category: requests.category,
      providerName: providers.name,
      status: orders.status,
      householdStatus: orderHouseholds.status,
      dueCents: sql`${orderHouseholds.cashDueCents} - ${orderHouseholds.cashReceivedCents}`.mapWith(
        Number,
      ),
    })
    .from(orderHouseholds)
    .innerJoin(orders, eq(orders.id, orderHouseholds.orderId))
    .innerJoin(requests, eq(requests.id, orders.requestId))
    .innerJoin(providers, eq(providers.id, orders.providerId))
    .where(
      and(
        eq(orderHouseholds.householdId, params.householdId),
        ne(orderHouseholds.status, 'dropped'),
        inArray(orders.status, ['confirming', 'confirmed', 'active', 'completed']),
      ),
    )
    .orderBy(asc(orders.createdAt), asc(orders.id));
}
