import { and, desc, eq, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';

import type { DbOrTx } from '#db/client.ts';
import { orders } from '#db/schema/orders.ts';
import { requests } from '#db/schema/requests.ts';
import { accounts, postings, transactions } from '#db/schema/wallet.ts';

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
