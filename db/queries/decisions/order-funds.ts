import { and, asc, desc, eq, gt, inArray, isNull, ne, notExists, sql } from 'drizzle-orm';

import type { OrderState } from '#app/domain/orders/order-state.ts';
import type { DbOrTx } from '#db/client.ts';
import { fundDues, groupDecisions, orderFunds } from '#db/schema/decisions.ts';
import { groupFunds } from '#db/schema/funds.ts';
import { groups } from '#db/schema/groups.ts';
import { orderPeriods, orders } from '#db/schema/orders.ts';
import { providers } from '#db/schema/providers.ts';

/** What a group decided that its fund pays for an order (V9); null where it decided nothing. */
export async function findOrderFund(db: DbOrTx, params: { orderId: string }) {
  const [row] = await db
    .select({
      orderId: orderFunds.orderId,
      groupId: orderFunds.groupId,
      limitCents: orderFunds.limitCents,
      rule: orderFunds.rule,
      /** Who proposed it. */
      openedBy: groupDecisions.openedBy,
    })
    .from(orderFunds)
    .innerJoin(groupDecisions, eq(groupDecisions.id, orderFunds.decisionId))
    .where(eq(orderFunds.orderId, params.orderId));
  return row ?? null;
}

/** Writes what a group decided; the database asks for its decision. */
export async function insertOrderFund(
  db: DbOrTx,
  row: typeof orderFunds.$inferInsert,
): Promise<void> {
  await db.insert(orderFunds).values(row);
}

/** Orders that a fund pays for and that may still give something back to it (X12). */
export async function listUnsettledFundOrders(
  db: DbOrTx,
  params: { groupId: string },
): Promise<readonly string[]> {
  const rows = await db
    .select({ orderId: orderFunds.orderId })
    .from(orderFunds)
    .innerJoin(orders, eq(orders.id, orderFunds.orderId))
    .where(and(eq(orderFunds.groupId, params.groupId), ne(orders.status, 'settled')));
  return rows.map(({ orderId }) => orderId);
}

/** Gives a period of an order its place among what the fund owes; one that has it stays as it is. */
export async function ensureFundDue(
  db: DbOrTx,
  row: Pick<typeof fundDues.$inferInsert, 'orderId' | 'period' | 'paymentReference'>,
): Promise<void> {
  await db.insert(fundDues).values(row).onConflictDoNothing();
}

const DUE_COLUMNS = {
  orderId: fundDues.orderId,
  period: fundDues.period,
  dueCents: fundDues.dueCents,
  receivedCents: fundDues.receivedCents,
  receivedAt: fundDues.receivedAt,
  transactionId: fundDues.transactionId,
  paymentReference: fundDues.paymentReference,
  saidOn: fundDues.saidOn,
};

/** What a fund owes for an order, by period; what nothing is due of is left out (X16). */
export function listFundDues(db: DbOrTx, params: { orderId: string }) {
  return db
    .select(DUE_COLUMNS)
    .from(fundDues)
    .where(and(eq(fundDues.orderId, params.orderId), gt(fundDues.dueCents, 0)))
    .orderBy(asc(fundDues.period));
}

/** One of them. */
export type FundDueRow = Awaited<ReturnType<typeof listFundDues>>[number];

/** What a group's fund has still to pay to providers, the oldest first. */
export function listUnpaidFundDues(db: DbOrTx, params: { groupId: string }) {
  return db
    .select({
      ...DUE_COLUMNS,
      title: orders.title,
      providerId: orders.providerId,
      providerName: providers.name,
      confirmedAt: orders.confirmedAt,
      startsOn: orderPeriods.startsOn,
      endsOn: orderPeriods.endsOn,
      isOneOfMany: sql<boolean>`exists (select 1 from ${orderPeriods} p
        where p.order_id = ${fundDues.orderId} and p.number > 1)`,
    })
    .from(fundDues)
    .innerJoin(orderFunds, eq(orderFunds.orderId, fundDues.orderId))
    .innerJoin(orders, eq(orders.id, fundDues.orderId))
    .innerJoin(providers, eq(providers.id, orders.providerId))
    .innerJoin(
      orderPeriods,
      and(eq(orderPeriods.orderId, fundDues.orderId), eq(orderPeriods.number, fundDues.period)),
    )
    .where(
      and(eq(orderFunds.groupId, params.groupId), gt(fundDues.dueCents, fundDues.receivedCents)),
    )
    .orderBy(asc(orderPeriods.endsOn), asc(fundDues.orderId), asc(fundDues.period));
}

/** Dues of funds that a household keeps and has not said that it paid (X16, PAY6), the oldest first. */
export function listFundDuesToPay(db: DbOrTx, params: { householdId: string }) {
  return db
    .select({
      orderId: fundDues.orderId,
      reference: fundDues.paymentReference,
      groupId: groupFunds.groupId,
      groupName: groups.name,
      title: orders.title,
      dueCents: fundDues.dueCents,
    })
    .from(fundDues)
    .innerJoin(orderFunds, eq(orderFunds.orderId, fundDues.orderId))
    .innerJoin(groupFunds, eq(groupFunds.groupId, orderFunds.groupId))
    .innerJoin(orders, eq(orders.id, fundDues.orderId))
    .innerJoin(groups, eq(groups.id, groupFunds.groupId))
    .where(
      and(
        eq(groupFunds.keeperHouseholdId, params.householdId),
        gt(fundDues.dueCents, fundDues.receivedCents),
        isNull(fundDues.saidOn),
      ),
    )
    .orderBy(asc(orders.endsOn), asc(fundDues.orderId), asc(fundDues.period));
}

/** Writes what came of what a fund owes for a period; the caller holds the order's lock. */
export async function updateFundDue(
  db: DbOrTx,
  params: {
    orderId: string;
    period: number;
    change: Partial<
      Pick<
        typeof fundDues.$inferInsert,
        | 'receivedCents'
        | 'receivedAt'
        | 'receivedBy'
        | 'transactionId'
        | 'saidOn'
        | 'saidAt'
        | 'saidBy'
      >
    >;
  },
): Promise<void> {
  await db
    .update(fundDues)
    .set(params.change)
    .where(and(eq(fundDues.orderId, params.orderId), eq(fundDues.period, params.period)));
}

/** Orders of a group in some states for which nothing was decided and on which nobody votes. */
export function listFundableOrders(
  db: DbOrTx,
  params: { groupId: string; states: readonly OrderState[] },
) {
  return db
    .select({ orderId: orders.id, title: orders.title })
    .from(orders)
    .where(
      and(
        eq(orders.groupId, params.groupId),
        inArray(orders.status, [...params.states]),
        notExists(
          db
            .select({ id: groupDecisions.id })
            .from(groupDecisions)
            .where(
              and(
                eq(groupDecisions.orderId, orders.id),
                inArray(groupDecisions.status, ['open', 'accepted']),
              ),
            ),
        ),
      ),
    )
    .orderBy(asc(orders.createdAt), asc(orders.id));
}

/** What orders of a group hold of its fund, what it owes for them, and what of that came, by order. */
export function listOrdersOfFund(db: DbOrTx, params: { groupId: string }) {
  const sumOf = (state: 'held' | 'captured') =>
    sql`(select coalesce(sum(a.amount_cents), 0) from allocations a
      where a.order_id = ${orders.id} and a.fund_group_id is not null
        and a.status = ${state})`.mapWith(Number);
  return db
    .select({
      orderId: orders.id,
      title: orders.title,
      status: orders.status,
      heldCents: sumOf('held'),
      paidCents: sumOf('captured'),
    })
    .from(orderFunds)
    .innerJoin(orders, eq(orders.id, orderFunds.orderId))
    .where(eq(orderFunds.groupId, params.groupId))
    .orderBy(desc(orderFunds.decidedAt), asc(orders.id));
}
