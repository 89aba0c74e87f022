import { and, asc, desc, eq, inArray, lte, sql } from 'drizzle-orm';

import type { Db, DbOrTx, Tx } from '#db/client.ts';
import { mails } from '#db/schema/channels.ts';
import { notifications } from '#db/schema/notifications.ts';

/** A mail about to be written. */
export type NewMail = typeof mails.$inferInsert;

/** A mail of the outbox. */
export type MailRow = typeof mails.$inferSelect;

/** Writes mails; a receiver who has one of the same event already gets no other. */
export async function insertMails(db: DbOrTx, rows: readonly NewMail[]): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insert(mails)
    .values([...rows])
    .onConflictDoNothing({ target: [mails.eventKey, mails.receiver] });
}

/**
 * Takes the mail that waits longest in hand until `until`, and counts the try; null when none is due.
 * What another process is taking is passed over.
 */
export async function claimMail(
  tx: Tx,
  params: { now: Date; until: Date },
): Promise<MailRow | null> {
  const due = tx
    .select({ id: mails.id })
    .from(mails)
    .where(and(eq(mails.state, 'waiting'), lte(mails.nextTryAt, params.now)))
    .orderBy(asc(mails.nextTryAt), asc(mails.id))
    .limit(1)
    .for('update', { skipLocked: true });
  const [row] = await tx
    .update(mails)
    .set({ nextTryAt: params.until, tries: sql`${mails.tries} + 1` })
    .where(inArray(mails.id, due))
    .returning();
  return row ?? null;
}

/** What became of one try of a mail; `tries` says which. */
export type MailOutcome = {
  readonly mailId: string;
  readonly tries: number;
  readonly state: MailRow['state'];
  readonly nextTryAt?: Date;
  readonly now: Date;
};

/** Writes down what became of a try, unless another process has taken the mail since. */
export async function finishTry(db: DbOrTx, outcome: MailOutcome): Promise<void> {
  const { mailId, tries, state, nextTryAt, now } = outcome;
  await db
    .update(mails)
    .set({
      state,
      ...(nextTryAt === undefined ? {} : { nextTryAt }),
      doneAt: state === 'waiting' ? null : now,
    })
    .where(and(eq(mails.id, mailId), eq(mails.tries, tries), eq(mails.state, 'waiting')));
}

/** Forgets a mail that has nobody to go to, and with it the address that was typed. */
export async function deleteMail(db: DbOrTx, params: { mailId: string }): Promise<void> {
  await db.delete(mails).where(eq(mails.id, params.mailId));
}

/** Keeps with a mail what it says and to whom it goes, as it is at this try. */
export async function addressMail(
  db: DbOrTx,
  params: Required<Pick<NewMail, 'personId' | 'address' | 'locale' | 'params'>> & {
    mailId: string;
  },
): Promise<void> {
  const { mailId, ...patch } = params;
  await db.update(mails).set(patch).where(eq(mails.id, mailId));
}

/** The latest mails that were sent, newest first. */
export function listSentMails(db: DbOrTx, params: { limit: number }): Promise<MailRow[]> {
  return db
    .select()
    .from(mails)
    .where(eq(mails.state, 'sent'))
    .orderBy(desc(mails.doneAt), desc(mails.id))
    .limit(params.limit);
}

/** One mail that was sent; null when there is none of that id. */
export async function findSentMail(
  db: DbOrTx,
  params: { mailId: string },
): Promise<MailRow | null> {
  const [row] = await db
    .select()
    .from(mails)
    .where(and(eq(mails.id, params.mailId), eq(mails.state, 'sent')));
  return row ?? null;
}

/** The notice a mail is of, with what decides whether it is still due. */
export async function findMailedNotice(db: DbOrTx, params: { noticeId: string }) {
  const [row] = await db
    .select({
      kind: notifications.kind,
      eventKey: notifications.eventKey,
      params: notifications.params,
      href: notifications.href,
      readAt: notifications.readAt,
      resolvedAt: notifications.resolvedAt,
    })
    .from(notifications)
    .where(eq(notifications.id, params.noticeId));
  return row ?? null;
}

/** Removes mails that were done with by `before`, in pieces, as the other purges. */
export async function purgeMails(
  db: Db,
  { before, limit }: { before: Date; limit: number },
): Promise<number> {
  const over = db
    .select({ id: mails.id })
    .from(mails)
    .where(lte(mails.doneAt, before))
    .limit(limit)
    .for('update', { skipLocked: true });
  const gone = await db.delete(mails).where(inArray(mails.id, over)).returning({ id: mails.id });
  return gone.length;
}
