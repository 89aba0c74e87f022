import { and, count, eq, gt, notLike } from 'drizzle-orm';

import type { DbOrTx } from '#db/client.ts';
import { people } from '#db/schema/accounts.ts';
import { idempotencyKeys } from '#db/schema/wallet.ts';

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

/** How many keys of money commands a person has used after an instant; those of forms are no such. */
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
        notLike(idempotencyKeys.key, 'form:%'),
      ),
    );
  return row?.used ?? 0;
}
