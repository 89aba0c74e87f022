import type { Db } from '#db/client.ts';

class TakenBack extends Error {}

/**
 * Runs work on a transaction that is always rolled back: whatever a command changes is gone when
 * the next one is tried. Transactions of the work itself become savepoints.
 */
export async function takenBack(db: Db, work: (tx: Db) => Promise<void>): Promise<void> {
  try {
    await db.transaction(async (tx) => {
      await work(tx);
      throw new TakenBack();
    });
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error;
  }
}
