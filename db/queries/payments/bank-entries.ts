import { and, asc, count, desc, eq, inArray, isNotNull, lte, ne } from 'drizzle-orm';

import type { EntryState } from '#app/domain/payments/bank-entry.ts';
import { batchesOf } from '#db/batches.ts';
import type { Db, DbOrTx } from '#db/client.ts';
import { bankEntries, bankFiles } from '#db/schema/bank.ts';

/** Keeps entries of a file that no earlier one had; gives how many those are. */
export async function insertBankEntries(
  db: DbOrTx,
  rows: readonly (typeof bankEntries.$inferInsert)[],
): Promise<number> {
  let written = 0;
  for (const part of batchesOf(rows)) {
    const added = await db
      .insert(bankEntries)
      .values([...part])
      .onConflictDoNothing({ target: [bankEntries.providerId, bankEntries.nameHash] })
      .returning({ id: bankEntries.id });
    written += added.length;
  }
  return written;
}

const COLUMNS = {
  id: bankEntries.id,
  fileId: bankEntries.fileId,
  bookedOn: bankEntries.bookedOn,
  amountCents: bankEntries.amountCents,
  text: bankEntries.text,
  references: bankEntries.references,
  state: bankEntries.state,
  reference: bankEntries.reference,
  decidedAt: bankEntries.decidedAt,
};

/** Entries nobody decided on, the oldest day first. */
export function listOpenEntries(db: DbOrTx, params: { providerId: string; limit: number }) {
  return db
    .select(COLUMNS)
    .from(bankEntries)
    .where(and(eq(bankEntries.providerId, params.providerId), eq(bankEntries.state, 'open')))
    .orderBy(asc(bankEntries.bookedOn), asc(bankEntries.fileId), asc(bankEntries.position))
    .limit(params.limit);
}

/** What was decided last. */
export function listDecidedEntries(
  db: DbOrTx,
  params: { providerId: string; state: Exclude<EntryState, 'open'>; limit: number },
) {
  return db
    .select(COLUMNS)
    .from(bankEntries)
    .where(and(eq(bankEntries.providerId, params.providerId), eq(bankEntries.state, params.state)))
    .orderBy(desc(bankEntries.decidedAt), desc(bankEntries.id))
    .limit(params.limit);
}

/** How many entries of a provider are open, booked and aside. */
export async function countEntries(
  db: DbOrTx,
  params: { providerId: string },
): Promise<ReadonlyMap<EntryState, number>> {
  const rows = await db
    .select({ state: bankEntries.state, rows: count() })
    .from(bankEntries)
    .where(eq(bankEntries.providerId, params.providerId))
    .groupBy(bankEntries.state);
  return new Map(rows.map((row) => [row.state, row.rows]));
}

/** One entry of a provider; null for none. */
export async function findEntry(db: DbOrTx, params: { providerId: string; entryId: string }) {
  const [row] = await db
    .select({ ...COLUMNS, transactionId: bankEntries.transactionId })
    .from(bankEntries)
    .where(and(eq(bankEntries.providerId, params.providerId), eq(bankEntries.id, params.entryId)));
  return row ?? null;
}

/** An entry became money received; what its payer wrote is no longer needed. */
export async function bookEntry(
  db: DbOrTx,
  params: { entryId: string; transactionId: string; reference: string; by: string; at: Date },
): Promise<void> {
  const { entryId, transactionId, reference, by, at } = params;
  await db
    .update(bankEntries)
    .set({
      state: 'booked',
      text: null,
      transactionId,
      reference,
      decidedAt: at,
      decidedBy: by,
    })
    .where(eq(bankEntries.id, entryId));
}

/** Sets open entries of a provider aside. */
export async function setAside(
  db: DbOrTx,
  params: { providerId: string; entryIds: readonly string[]; by: string; at: Date },
): Promise<number> {
  const { providerId, entryIds, by, at } = params;
  const rows = await db
    .update(bankEntries)
    .set({ state: 'aside', decidedAt: at, decidedBy: by })
    .where(
      and(
        eq(bankEntries.providerId, providerId),
        eq(bankEntries.state, 'open'),
        inArray(bankEntries.id, [...entryIds]),
      ),
    )
    .returning({ id: bankEntries.id });
  return rows.length;
}

const OPEN_AGAIN = {
  state: 'open',
  transactionId: null,
  reference: null,
  decidedAt: null,
  decidedBy: null,
} as const;

/** Takes an entry back that was set aside; false when it was not. */
export async function takeFromAside(
  db: DbOrTx,
  params: { providerId: string; entryId: string },
): Promise<boolean> {
  const rows = await db
    .update(bankEntries)
    .set(OPEN_AGAIN)
    .where(
      and(
        eq(bankEntries.providerId, params.providerId),
        eq(bankEntries.id, params.entryId),
        eq(bankEntries.state, 'aside'),
      ),
    )
    .returning({ id: bankEntries.id });
  return rows.length > 0;
}

/** Opens the entry that became a receipt of money, where there is one: that money is turned round. */
export async function reopenEntry(db: DbOrTx, params: { transactionId: string }): Promise<void> {
  await db
    .update(bankEntries)
    .set(OPEN_AGAIN)
    .where(eq(bankEntries.transactionId, params.transactionId));
}

/** Forgets what payers wrote in files read long ago; at most `limit` entries. */
export async function forgetEntryTexts(
  db: Db,
  { before, limit }: { before: Date; limit: number },
): Promise<number> {
  const old = db
    .select({ id: bankEntries.id })
    .from(bankEntries)
    .innerJoin(bankFiles, eq(bankFiles.id, bankEntries.fileId))
    .where(
      and(lte(bankFiles.readAt, before), isNotNull(bankEntries.text), ne(bankEntries.text, '')),
    )
    .limit(limit);
  const gone = await db
    .update(bankEntries)
    .set({ text: null })
    .where(inArray(bankEntries.id, old))
    .returning({ id: bankEntries.id });
  return gone.length;
}
