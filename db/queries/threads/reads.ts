import { and, eq, inArray, sql } from 'drizzle-orm';

import type { DbOrTx } from '#db/client.ts';
import { expenseReads, nearbyReads, threadReads } from '#db/schema/threads.ts';

import type { Thread } from './messages.ts';

/** Up to which number some people have read a thread; who never opened it is not in the map. */
export async function listReads(
  db: DbOrTx,
  params: { readonly thread: Thread; readonly personIds: readonly string[] },
): Promise<ReadonlyMap<string, number>> {
  const { thread } = params;
  const { personIds } = params;
  if (personIds.length === 0) return new Map();
  const rows = await rowsOf(db, thread, personIds);
  return new Map(rows.map(({ personId, upTo }) => [personId, upTo]));
}

function rowsOf(
  db: DbOrTx,
  thread: Thread,
  ids: readonly string[],
): PromiseLike<readonly { personId: string; upTo: number }[]> {
  const personIds = [...ids];
  switch (thread.kind) {
    case 'expense':
      return db
        .select({ personId: expenseReads.personId, upTo: expenseReads.upTo })
        .from(expenseReads)
        .where(
          and(
            eq(expenseReads.expenseId, thread.expenseId),
            inArray(expenseReads.personId, personIds),
          ),
        );
    case 'nearby':
      return db
        .select({ personId: nearbyReads.personId, upTo: nearbyReads.upTo })
        .from(nearbyReads)
        .where(
          and(
            eq(nearbyReads.proposalId, thread.proposalId),
            inArray(nearbyReads.personId, personIds),
          ),
        );
    case 'provider':
    case 'group':
      return db
        .select({ personId: threadReads.personId, upTo: threadReads.upTo })
        .from(threadReads)
        .where(
          and(
            eq(threadReads.orderId, thread.orderId),
            eq(threadReads.kind, thread.kind),
            inArray(threadReads.personId, personIds),
          ),
        );
  }
}

/** Remembers up to which number a person has read a thread; it never goes back. */
export async function saveRead(
  db: DbOrTx,
  row: { readonly thread: Thread; readonly personId: string; readonly upTo: number },
): Promise<void> {
  const { thread, personId, upTo } = row;
  if (thread.kind === 'expense') {
    const { expenseId } = thread;
    await db
      .insert(expenseReads)
      .values({ expenseId, personId, upTo })
      .onConflictDoUpdate({
        target: [expenseReads.expenseId, expenseReads.personId],
        set: { upTo: sql`greatest(${expenseReads.upTo}, excluded.up_to)` },
      });
    return;
  }
  if (thread.kind === 'nearby') {
    const { proposalId } = thread;
    await db
      .insert(nearbyReads)
      .values({ proposalId, personId, upTo })
      .onConflictDoUpdate({
        target: [nearbyReads.proposalId, nearbyReads.personId],
        set: { upTo: sql`greatest(${nearbyReads.upTo}, excluded.up_to)` },
      });
    return;
  }
  const { orderId, kind } = thread;
  await db
    .insert(threadReads)
    .values({ orderId, kind, personId, upTo })
    .onConflictDoUpdate({
      target: [threadReads.orderId, threadReads.kind, threadReads.personId],
      set: { upTo: sql`greatest(${threadReads.upTo}, excluded.up_to)` },
    });
}
