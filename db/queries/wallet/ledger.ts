import { and, asc, count, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';

import type { DbOrTx } from '#db/client.ts';
import { people } from '#db/schema/accounts.ts';
import { accounts, idempotencyKeys, postings, transactions } from '#db/schema/wallet.ts';

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

/**
 * Claims an idempotency key for a person: true for the first to come. While the first is still at
 * work, others wait here for its commit.
 */
export async function claimKey(
  db: DbOrTx,
  row: { personId: string; key: string; requestHash: string; createdAt: Date },
): Promise<boolean> {
  const claimed = await db
    .insert(idempotencyKeys)
    .values(row)
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key });
  return claimed.length > 0;
}

/** What a key was used for and how it ended; null when it is free. */
export async function findKey(db: DbOrTx, params: { personId: string; key: string }) {
  const [row] = await db
    .select({ requestHash: idempotencyKeys.requestHash, outcome: idempotencyKeys.outcome })
    .from(idempotencyKeys)
    .where(and(eq(idempotencyKeys.personId, params.personId), eq(idempotencyKeys.key, params.key)));
  return row ?? null;
}

/** Keeps how the first use of a key ended. */
export async function saveOutcome(
  db: DbOrTx,
  params: { personId: string; key: string; outcome: unknown },
): Promise<void> {
  await db
    .update(idempotencyKeys)
    .set({ outcome: params.outcome })
    .where(and(eq(idempotencyKeys.personId, params.personId), eq(idempotencyKeys.key, params.key)));
}

/** Lets one person's money commands run one after another; held until the transaction ends. */
export async function lockPerson(db: DbOrTx, params: { personId: string }): Promise<void> {
  await db
    .select({ id: people.id })
    .from(people)
    .where(eq(people.id, params.personId))
    .for('no key update');
}

/** How many keys a person has used after an instant, and when the first of them was. */
export async function countKeysSince(
  db: DbOrTx,
  params: { personId: string; since: Date },
): Promise<number> {
  const [row] = await db
    .select({ used: count() })
    .from(idempotencyKeys)
    .where(
      and(
        eq(idempotencyKeys.personId, params.personId),
        gt(idempotencyKeys.createdAt, params.since),
      ),
    );
  return row?.used ?? 0;
}

/** A household's cash of an order that was not reversed; null when there is none. */
export async function findLiveCashTransaction(
  db: DbOrTx,
  params: { orderId: string; prefix: string },
): Promise<{ id: string } | null> {
  const reversal = alias(transactions, 'reversal');
  const [row] = await db
    .select({ id: transactions.id })
    .from(transactions)
    .leftJoin(reversal, eq(reversal.reversesId, transactions.id))
    .where(
      and(
        eq(transactions.orderId, params.orderId),
        eq(transactions.kind, 'cash_received'),
        sql`starts_with(${transactions.idempotencyKey}, ${params.prefix})`,
        isNull(reversal.id),
      ),
    );
  return row ?? null;
}

/** Balances of some providers in cents: due from the city and companies, received in cash. */
export async function sumProviderAccounts(
  db: DbOrTx,
  params: { providerIds: readonly string[] },
): Promise<{ dueCents: number; receivedCents: number }> {
  const rows = await db
    .select({ address: accounts.address, balanceCents: accounts.balanceCents })
    .from(accounts)
    .where(
      and(
        eq(accounts.kind, 'provider'),
        inArray(sql`split_part(${accounts.address}, ':', 2)`, [...params.providerIds]),
      ),
    );
  const sumOf = (part: string) =>
    rows
      .filter(({ address }) => address.split(':')[2] === part)
      .reduce((total, { balanceCents }) => total + balanceCents, 0);
  return { dueCents: sumOf('due'), receivedCents: sumOf('received') };
}
