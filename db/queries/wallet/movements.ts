import { and, desc, eq, inArray, ne, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';

import type { DbOrTx } from '#db/client.ts';
import { householdAdults } from '#db/schema/accounts.ts';
import { benefits } from '#db/schema/benefits.ts';
import { orders } from '#db/schema/orders.ts';
import { accounts, postings, transactions, vouchers } from '#db/schema/wallet.ts';

/** Latest movements on a household's vouchers and benefits, on what orders hold of them, and of its cash. */
export function listMovements(db: DbOrTx, params: { householdId: string; limit: number }) {
  const source = alias(accounts, 'source');
  const target = alias(accounts, 'target');
  const own = db
    .select({ id: accounts.id })
    .from(accounts)
    .where(
      or(
        eq(accounts.householdId, params.householdId),
        inArray(
          accounts.sourceId,
          db
            .select({ id: vouchers.id })
            .from(vouchers)
            .where(eq(vouchers.householdId, params.householdId)),
        ),
        inArray(
          accounts.sourceId,
          db
            .select({ id: benefits.id })
            .from(benefits)
            .innerJoin(householdAdults, eq(householdAdults.personId, benefits.personId))
            .where(eq(householdAdults.householdId, params.householdId)),
        ),
      ),
    );
  return db
    .select({
      id: postings.id,
      kind: transactions.kind,
      at: transactions.occurredAt,
      amountCents: postings.amountCents,
      from: { sourceId: source.sourceId, householdId: source.householdId },
      to: { sourceId: target.sourceId, householdId: target.householdId },
      orderId: transactions.orderId,
      title: orders.title,
    })
    .from(postings)
    .innerJoin(transactions, eq(transactions.id, postings.transactionId))
    .innerJoin(source, eq(source.id, postings.fromAccountId))
    .innerJoin(target, eq(target.id, postings.toAccountId))
    .leftJoin(orders, eq(orders.id, transactions.orderId))
    .where(
      and(
        or(inArray(postings.fromAccountId, own), inArray(postings.toAccountId, own)),
        // Cash passes through an account of its own: one of its two halves is enough to tell.
        ne(source.kind, 'world'),
        or(ne(target.kind, 'world'), eq(source.kind, 'benefit')),
      ),
    )
    .orderBy(desc(transactions.occurredAt), desc(postings.id))
    .limit(params.limit);
}
