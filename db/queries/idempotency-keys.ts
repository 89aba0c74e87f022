import { and, eq } from 'drizzle-orm';

import type { DbOrTx } from '#db/client.ts';
import { executePrepared } from '#db/prepared.ts';
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

const LOCK_PERSON = `select id from people where id = $1 for no key update`;

/** Lets one person's money commands run one after another; held until the transaction ends. */
export async function lockPerson(db: DbOrTx, params: { personId: string }): Promise<void> {
  await executePrepared(db, 'lock_person', { sql: LOCK_PERSON, params: [params.personId] });
}

const CLAIM_COMMAND_KEY = `
  with claimed as (
    insert into idempotency_keys (person_id, key, request_hash, created_at)
    values ($1, $2, $3, $4::timestamptz)
    on conflict do nothing returning key)
  select exists (select 1 from claimed) as is_first, (
    select count(*)::integer from idempotency_keys
    where person_id = $1 and created_at > $5::timestamptz and key not like 'form:%') as used_before`;

/**
 * Claims a key for a money command, whose person the caller holds locked: `isFirst` for the first to come,
 * and how many keys of money commands the person had used since an instant before it; those of forms are
 * no such.
 */
export async function claimCommandKey(
  db: DbOrTx,
  row: { personId: string; key: string; requestHash: string; createdAt: Date },
  since: Date,
): Promise<{ readonly isFirst: boolean; readonly usedBefore: number }> {
  const { personId, key, requestHash, createdAt } = row;
  const params = [personId, key, requestHash, createdAt.toISOString(), since.toISOString()];
  const query = { sql: CLAIM_COMMAND_KEY, params };
  const [claimed] = await executePrepared(db, 'claim_command_key', query);
  return {
    isFirst: claimed?.['is_first'] === true,
    usedBefore: Number(claimed?.['used_before'] ?? 0),
  };
}
