import { and, asc, eq, inArray, ne, or, sum } from 'drizzle-orm';

import type { Asset } from '#app/domain/wallet/ledger.ts';
import type { DbOrTx } from '#db/client.ts';
import { accounts, postings, transactions } from '#db/schema/wallet.ts';

/** Makes the accounts that do not exist yet. Give them sorted, so that two makers cannot deadlock. */
export async function ensureAccounts(
  db: DbOrTx,
  rows: readonly (typeof accounts.$inferInsert)[],
): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insert(accounts)
    .values([...rows])
    .onConflictDoNothing();
}

/** Which of some addresses have an account. */
export async function listKnownAddresses(
  db: DbOrTx,
  params: { addresses: readonly string[] },
): Promise<readonly string[]> {
  const rows = await db
    .select({ address: accounts.address })
    .from(accounts)
    .where(inArray(accounts.address, [...params.addresses]));
  return rows.map(({ address }) => address);
}

/**
 * Locks accounts in id order until the transaction ends. FOR NO KEY UPDATE, before any row that
 * refers to them is written: anything else deadlocks under load (security.md, facts).
 */
export function lockAccounts(db: DbOrTx, params: { addresses: readonly string[] }) {
  return db
    .select({
      id: accounts.id,
      address: accounts.address,
      kind: accounts.kind,
      asset: accounts.asset,
      balanceCents: accounts.balanceCents,
    })
    .from(accounts)
    .where(inArray(accounts.address, [...params.addresses]))
    .orderBy(asc(accounts.id))
    .for('no key update');
}

/** Writes a ledger transaction unless its key was used; says whether it was written. */
export async function insertTransaction(
  db: DbOrTx,
  row: typeof transactions.$inferInsert,
): Promise<boolean> {
  const written = await db
    .insert(transactions)
    .values(row)
    .onConflictDoNothing({ target: transactions.idempotencyKey })
    .returning({ id: transactions.id });
  return written.length > 0;
}

/** The ledger transaction a key was used for; null when it was not. */
export async function findTransactionByKey(db: DbOrTx, params: { idempotencyKey: string }) {
  const [row] = await db
    .select({ id: transactions.id, requestHash: transactions.requestHash })
    .from(transactions)
    .where(eq(transactions.idempotencyKey, params.idempotencyKey));
  return row ?? null;
}

/** Writes the movements of a ledger transaction; a trigger moves the balances. */
export async function insertPostings(
  db: DbOrTx,
  rows: readonly (typeof postings.$inferInsert)[],
): Promise<void> {
  await db.insert(postings).values([...rows]);
}

/** The order a transaction is of; null for one of none. */
export async function findOrderOfTransaction(
  db: DbOrTx,
  params: { transactionId: string },
): Promise<string | null> {
  const [row] = await db
    .select({ orderId: transactions.orderId })
    .from(transactions)
    .where(eq(transactions.id, params.transactionId));
  return row?.orderId ?? null;
}

/** Balances of some providers in cents: due from the city and companies, received in money. */
export async function sumProviderAccounts(
  db: DbOrTx,
  params: { providerIds: readonly string[] },
): Promise<{ dueCents: number; receivedCents: number }> {
  const rows = await db
    .select({ purpose: accounts.purpose, cents: sum(accounts.balanceCents).mapWith(Number) })
    .from(accounts)
    // What common funds owe is money of families, and no account of the city's.
    .where(
      and(
        inArray(accounts.providerId, [...params.providerIds]),
        or(ne(accounts.purpose, 'due'), ne(accounts.asset, 'EUR')),
      ),
    )
    .groupBy(accounts.purpose);
  const sumOf = (purpose: 'due' | 'received') =>
    rows.find((row) => row.purpose === purpose)?.cents ?? 0;
  return { dueCents: sumOf('due'), receivedCents: sumOf('received') };
}

/** Ledger balances by asset and kind of account, in cents. */
export async function sumBalancesOf(db: DbOrTx, params: { assets: readonly Asset[] }) {
  return db
    .select({
      asset: accounts.asset,
      kind: accounts.kind,
      balanceCents: sum(accounts.balanceCents).mapWith(Number),
    })
    .from(accounts)
    .where(inArray(accounts.asset, [...params.assets]))
    .groupBy(accounts.asset, accounts.kind);
}

/** What came back to the budgets of programmes from vouchers, by asset, in cents (E4, VCH2, VCH3). */
export async function sumReturned(db: DbOrTx, params: { assets: readonly Asset[] }) {
  return db
    .select({ asset: accounts.asset, cents: sum(postings.amountCents).mapWith(Number) })
    .from(accounts)
    .innerJoin(postings, eq(postings.toAccountId, accounts.id))
    .innerJoin(transactions, eq(transactions.id, postings.transactionId))
    .where(
      and(
        inArray(accounts.asset, [...params.assets]),
        eq(accounts.kind, 'programme'),
        ne(transactions.kind, 'programme_funded'),
      ),
    )
    .groupBy(accounts.asset);
}
