import { and, desc, eq, inArray, lte } from 'drizzle-orm';

import type { BankColumns } from '#app/domain/payments/bank-table.ts';
import type { Db, DbOrTx } from '#db/client.ts';
import { people } from '#db/schema/accounts.ts';
import { bankColumns, bankDrafts, bankFiles } from '#db/schema/bank.ts';

/** The same file as it was read before; null when it is new to the provider. */
export async function findBankFile(
  db: DbOrTx,
  params: { providerId: string; contentHash: string },
): Promise<{ id: string } | null> {
  const [row] = await db
    .select({ id: bankFiles.id })
    .from(bankFiles)
    .where(
      and(
        eq(bankFiles.providerId, params.providerId),
        eq(bankFiles.contentHash, params.contentHash),
      ),
    );
  return row ?? null;
}

/** Notes that a file was read. */
export async function insertBankFile(
  db: DbOrTx,
  row: typeof bankFiles.$inferInsert,
): Promise<void> {
  await db.insert(bankFiles).values(row);
}

/** How many entries of a file no earlier one had. */
export async function updateNewCount(
  db: DbOrTx,
  params: { fileId: string; newCount: number },
): Promise<void> {
  await db
    .update(bankFiles)
    .set({ newCount: params.newCount })
    .where(eq(bankFiles.id, params.fileId));
}

/** Files a provider had read, the last first. */
export function listBankFiles(db: DbOrTx, params: { providerId: string; limit: number }) {
  return db
    .select({
      id: bankFiles.id,
      name: bankFiles.name,
      iban: bankFiles.iban,
      readAt: bankFiles.readAt,
      readBy: people.name,
      entryCount: bankFiles.entryCount,
      newCount: bankFiles.newCount,
      otherCount: bankFiles.otherCount,
      unreadCount: bankFiles.unreadCount,
    })
    .from(bankFiles)
    .innerJoin(people, eq(people.id, bankFiles.readBy))
    .where(eq(bankFiles.providerId, params.providerId))
    .orderBy(desc(bankFiles.readAt), desc(bankFiles.id))
    .limit(params.limit);
}

/** The columns a provider chose for its bank's tables; null before it did. */
export async function findBankColumns(
  db: DbOrTx,
  params: { providerId: string },
): Promise<BankColumns | null> {
  const [row] = await db
    .select({ columns: bankColumns.columns })
    .from(bankColumns)
    .where(eq(bankColumns.providerId, params.providerId));
  return row?.columns ?? null;
}

/** Keeps which columns were chosen. */
export async function upsertBankColumns(
  db: DbOrTx,
  row: typeof bankColumns.$inferInsert,
): Promise<void> {
  const { columns, setAt, setBy } = row;
  await db
    .insert(bankColumns)
    .values(row)
    .onConflictDoUpdate({ target: bankColumns.providerId, set: { columns, setAt, setBy } });
}

/** Forgets which columns were chosen. */
export async function deleteBankColumns(db: DbOrTx, params: { providerId: string }): Promise<void> {
  await db.delete(bankColumns).where(eq(bankColumns.providerId, params.providerId));
}

/** Keeps a table until its columns are chosen, in the place of an earlier one. */
export async function upsertBankDraft(
  db: DbOrTx,
  row: typeof bankDrafts.$inferInsert,
): Promise<void> {
  const { name, content, sentAt, sentBy } = row;
  await db
    .insert(bankDrafts)
    .values(row)
    .onConflictDoUpdate({ target: bankDrafts.providerId, set: { name, content, sentAt, sentBy } });
}

/** The table whose columns are still to be chosen; null for none. */
export async function findBankDraft(db: DbOrTx, params: { providerId: string }) {
  const [row] = await db
    .select({ name: bankDrafts.name, content: bankDrafts.content })
    .from(bankDrafts)
    .where(eq(bankDrafts.providerId, params.providerId));
  return row ?? null;
}

/** Drops a table whose columns were chosen, or that was sent by mistake. */
export async function deleteBankDraft(db: DbOrTx, params: { providerId: string }): Promise<void> {
  await db.delete(bankDrafts).where(eq(bankDrafts.providerId, params.providerId));
}

/** Removes tables whose columns nobody chose; at most `limit`. */
export async function purgeBankDrafts(
  db: Db,
  { before, limit }: { before: Date; limit: number },
): Promise<number> {
  const over = db
    .select({ id: bankDrafts.providerId })
    .from(bankDrafts)
    .where(lte(bankDrafts.sentAt, before))
    .limit(limit)
    .for('update', { skipLocked: true });
  const gone = await db
    .delete(bankDrafts)
    .where(inArray(bankDrafts.providerId, over))
    .returning({ id: bankDrafts.providerId });
  return gone.length;
}
