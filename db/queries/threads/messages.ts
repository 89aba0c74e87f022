import {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  gte,
  inArray,
  isNull,
  lt,
  lte,
  max,
  ne,
  or,
  sql,
} from 'drizzle-orm';

import type { Stay } from '#app/domain/matching/talk.ts';
import type { ThreadKind } from '#app/domain/threads/thread.ts';
import type { DbOrTx } from '#db/client.ts';
import { households, people } from '#db/schema/accounts.ts';
import { expenseReads, threadFiles, threadMentions, threadMessages } from '#db/schema/threads.ts';

import { listReads } from './reads.ts';

/** One thread of an order, that of an expense, or that of a proposal. */
export type Thread =
  | { readonly orderId: string; readonly kind: ThreadKind }
  | { readonly expenseId: string; readonly kind: 'expense' }
  | { readonly proposalId: string; readonly kind: 'nearby' };

/** Messages of one thread. */
export const isOf = (thread: Thread) => {
  switch (thread.kind) {
    case 'expense':
      return eq(threadMessages.expenseId, thread.expenseId);
    case 'nearby':
      return eq(threadMessages.proposalId, thread.proposalId);
    case 'provider':
    case 'group':
      return and(eq(threadMessages.orderId, thread.orderId), eq(threadMessages.kind, thread.kind));
  }
};

/** What was said while somebody was there; without stays all of it. */
const during = (stays: readonly Stay[] | undefined) =>
  stays === undefined
    ? undefined
    : (or(
        ...stays.map(({ fromNumber, toNumber }) =>
          and(
            gte(threadMessages.number, fromNumber),
            toNumber === null ? undefined : lte(threadMessages.number, toNumber),
          ),
        ),
      ) ?? sql`false`);

/** The newest messages of a thread below a number, newest first, with their authors. */
export function listMessages(
  db: DbOrTx,
  params: Thread & {
    readonly below: number | null;
    readonly limit: number;
    readonly stays?: readonly Stay[] | undefined;
  },
) {
  const { below, stays } = params;
  return db
    .select({
      id: threadMessages.id,
      number: threadMessages.number,
      authorId: threadMessages.authorId,
      authorName: people.name,
      householdId: threadMessages.householdId,
      householdName: households.name,
      text: threadMessages.text,
      sentAt: threadMessages.sentAt,
      deletedAt: threadMessages.deletedAt,
      hiddenAt: threadMessages.hiddenAt,
    })
    .from(threadMessages)
    .innerJoin(people, eq(people.id, threadMessages.authorId))
    .leftJoin(households, eq(households.id, threadMessages.householdId))
    .where(
      and(
        isOf(params),
        during(stays),
        below === null ? undefined : lt(threadMessages.number, below),
      ),
    )
    .orderBy(desc(threadMessages.number))
    .limit(params.limit);
}

/** A message with its author. */
export type MessageRow = Awaited<ReturnType<typeof listMessages>>[number];

/** Number of a thread's newest message; 0 when nobody has said anything. */
export async function findLastNumber(db: DbOrTx, params: Thread): Promise<number> {
  const [row] = await db
    .select({ last: max(threadMessages.number) })
    .from(threadMessages)
    .where(isOf(params));
  return row?.last ?? 0;
}

/** Whether a person's form has become a message already. */
export async function hasForm(
  db: DbOrTx,
  params: { authorId: string; formKey: string },
): Promise<boolean> {
  const rows = await db
    .select({ id: threadMessages.id })
    .from(threadMessages)
    .where(
      and(eq(threadMessages.authorId, params.authorId), eq(threadMessages.formKey, params.formKey)),
    );
  return rows.length > 0;
}

/** How many messages a person sent since an instant, in all threads. */
export async function countMessagesSince(
  db: DbOrTx,
  params: { authorId: string; since: Date },
): Promise<number> {
  const [row] = await db
    .select({ sent: count() })
    .from(threadMessages)
    .where(
      and(eq(threadMessages.authorId, params.authorId), gte(threadMessages.sentAt, params.since)),
    );
  return row?.sent ?? 0;
}

/** How many messages a household sent since an instant to people it does not know. */
export async function countNearbySince(
  db: DbOrTx,
  params: { householdId: string; since: Date },
): Promise<number> {
  const [row] = await db
    .select({ sent: count() })
    .from(threadMessages)
    .where(
      and(
        eq(threadMessages.kind, 'nearby'),
        eq(threadMessages.householdId, params.householdId),
        gte(threadMessages.sentAt, params.since),
      ),
    );
  return row?.sent ?? 0;
}

/** Writes a message; the caller holds the order's lock, which makes its number the next. */
export async function insertMessage(
  db: DbOrTx,
  row: typeof threadMessages.$inferInsert,
): Promise<void> {
  await db.insert(threadMessages).values(row);
}

/** Notes whom a message names. */
export async function insertMentions(
  db: DbOrTx,
  rows: readonly (typeof threadMentions.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0)
    await db
      .insert(threadMentions)
      .values([...rows])
      .onConflictDoNothing();
}

/** The names by which some messages name somebody, as they were written. */
export async function listMentionedNames(
  db: DbOrTx,
  params: { messageIds: readonly string[] },
): Promise<{ messageId: string; name: string }[]> {
  if (params.messageIds.length === 0) return [];
  return db
    .selectDistinct({ messageId: threadMentions.messageId, name: threadMentions.name })
    .from(threadMentions)
    .where(inArray(threadMentions.messageId, [...params.messageIds]))
    .orderBy(asc(threadMentions.name));
}

/** Whoever wrote in a thread for the provider, by name. */
export function listProviderAuthors(db: DbOrTx, params: Thread) {
  return db
    .selectDistinct({ personId: people.id, name: people.name })
    .from(threadMessages)
    .innerJoin(people, eq(people.id, threadMessages.authorId))
    .where(and(isOf(params), isNull(threadMessages.householdId)))
    .orderBy(asc(people.name), asc(people.id));
}

/** Whoever wrote in a thread. */
export async function listAuthors(db: DbOrTx, params: Thread): Promise<string[]> {
  const rows = await db
    .selectDistinct({ authorId: threadMessages.authorId })
    .from(threadMessages)
    .where(isOf(params));
  return rows.map(({ authorId }) => authorId);
}

/** Takes the text out of a person's own message, whom it names and its files; false when there is none with a text. */
export async function emptyMessage(
  db: DbOrTx,
  params: Thread & { readonly messageId: string; readonly authorId: string; readonly now: Date },
): Promise<boolean> {
  const changed = await db
    .update(threadMessages)
    .set({ text: '', deletedAt: params.now })
    .where(
      and(
        isOf(params),
        eq(threadMessages.id, params.messageId),
        eq(threadMessages.authorId, params.authorId),
        isNull(threadMessages.deletedAt),
      ),
    )
    .returning({ id: threadMessages.id });
  if (changed.length === 0) return false;
  const { messageId } = params;
  await db.delete(threadMentions).where(eq(threadMentions.messageId, messageId));
  await db.delete(threadFiles).where(eq(threadFiles.messageId, messageId));
  return true;
}

/** How many messages of others a person has not read in a thread. */
export async function countUnreadMessages(
  db: DbOrTx,
  params: Thread & { readonly personId: string; readonly stays?: readonly Stay[] },
): Promise<number> {
  const { personId, stays } = params;
  const reads = await listReads(db, { thread: params, personIds: [personId] });
  const upTo = reads.get(personId) ?? 0;
  const [row] = await db
    .select({ unread: count() })
    .from(threadMessages)
    .where(
      and(
        isOf(params),
        during(stays),
        gt(threadMessages.number, upTo),
        ne(threadMessages.authorId, personId),
        isNull(threadMessages.deletedAt),
      ),
    );
  return row?.unread ?? 0;
}

/** Of some expenses: messages of others a person has not read, and files that came with messages. */
export async function countTalk(
  db: DbOrTx,
  params: { readonly expenseIds: readonly string[]; readonly personId: string },
): Promise<readonly { expenseId: string; unread: number; files: number }[]> {
  const { expenseIds, personId } = params;
  if (expenseIds.length === 0) return [];
  const isNew = sql`${threadMessages.authorId} <> ${personId}
    and ${threadMessages.number} > coalesce(${expenseReads.upTo}, 0)`;
  const rows = await db
    .select({
      expenseId: threadMessages.expenseId,
      unread: sql<number>`(count(*) filter (where ${isNew}))::int`,
      files: sql<number>`sum((select count(*) from ${threadFiles} f
        where f.message_id = ${threadMessages.id}))::int`,
    })
    .from(threadMessages)
    .leftJoin(
      expenseReads,
      and(
        eq(expenseReads.expenseId, threadMessages.expenseId),
        eq(expenseReads.personId, personId),
      ),
    )
    .where(
      and(inArray(threadMessages.expenseId, [...expenseIds]), isNull(threadMessages.deletedAt)),
    )
    .groupBy(threadMessages.expenseId);
  return rows.flatMap(({ expenseId, ...row }) =>
    expenseId === null ? [] : [{ ...row, expenseId }],
  );
}
