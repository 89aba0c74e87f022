import { and, eq, inArray, isNull, lte, ne, or, sql } from 'drizzle-orm';

import type { LinkPurpose } from '#app/domain/channels/link.ts';
import type { Db, DbOrTx, Tx } from '#db/client.ts';
import { people } from '#db/schema/accounts.ts';
import { mailLinks } from '#db/schema/channels.ts';

const LINK_COLUMNS = {
  id: mailLinks.id,
  purpose: mailLinks.purpose,
  personId: mailLinks.personId,
  address: mailLinks.address,
  expiresAt: mailLinks.expiresAt,
  usedAt: mailLinks.usedAt,
  email: people.email,
  name: people.name,
  locale: people.locale,
  emailConfirmedAt: people.emailConfirmedAt,
};

/** Keeps a link by the hash of its token; one that is kept already stays as it is. */
export async function insertLink(db: DbOrTx, row: typeof mailLinks.$inferInsert): Promise<void> {
  await db.insert(mailLinks).values(row).onConflictDoNothing({ target: mailLinks.id });
}

/** The link with this hash and whose account it is of; null when no link has such a token. */
export async function findLink(db: DbOrTx, params: { purpose: LinkPurpose; tokenHash: string }) {
  const [row] = await db
    .select(LINK_COLUMNS)
    .from(mailLinks)
    .innerJoin(people, eq(people.id, mailLinks.personId))
    .where(and(eq(mailLinks.tokenHash, params.tokenHash), eq(mailLinks.purpose, params.purpose)));
  return row ?? null;
}

/** {@link findLink}, with link and account locked: of many who use one at once, one is first. */
export async function lockLink(tx: Tx, params: { purpose: LinkPurpose; tokenHash: string }) {
  const [row] = await tx
    .select(LINK_COLUMNS)
    .from(mailLinks)
    .innerJoin(people, eq(people.id, mailLinks.personId))
    .where(and(eq(mailLinks.tokenHash, params.tokenHash), eq(mailLinks.purpose, params.purpose)))
    .for('update');
  return row ?? null;
}

/** Notes that a link was used. */
export async function useLink(db: DbOrTx, params: { linkId: string; usedAt: Date }): Promise<void> {
  await db.update(mailLinks).set({ usedAt: params.usedAt }).where(eq(mailLinks.id, params.linkId));
}

/**
 * Ends the links of a person that a new password must not leave behind: others for a password, and
 * those to an address that is not the account's.
 */
export async function endLinksAtNewPassword(
  db: DbOrTx,
  params: { personId: string; now: Date },
): Promise<void> {
  const ownAddress = db
    .select({ email: people.email })
    .from(people)
    .where(eq(people.id, params.personId));
  await db
    .update(mailLinks)
    .set({ usedAt: params.now })
    .where(
      and(
        eq(mailLinks.personId, params.personId),
        isNull(mailLinks.usedAt),
        or(eq(mailLinks.purpose, 'new_password'), ne(mailLinks.address, sql`(${ownAddress})`)),
      ),
    );
}

/** Ends the links by which a person would get another address: a later wish takes their place. */
export async function endAddressLinks(
  db: DbOrTx,
  params: { personId: string; now: Date },
): Promise<void> {
  await db
    .update(mailLinks)
    .set({ usedAt: params.now })
    .where(
      and(
        eq(mailLinks.personId, params.personId),
        eq(mailLinks.purpose, 'confirm_address'),
        isNull(mailLinks.usedAt),
      ),
    );
}

/** Removes links that ended by `before`, in pieces, as the other purges. */
export async function purgeLinks(
  db: Db,
  { before, limit }: { before: Date; limit: number },
): Promise<number> {
  const over = db
    .select({ id: mailLinks.id })
    .from(mailLinks)
    .where(lte(mailLinks.expiresAt, before))
    .limit(limit)
    .for('update', { skipLocked: true });
  const gone = await db
    .delete(mailLinks)
    .where(inArray(mailLinks.id, over))
    .returning({ id: mailLinks.id });
  return gone.length;
}
