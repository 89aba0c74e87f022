import { and, eq, isNull, sql } from 'drizzle-orm';

import type { DbOrTx } from '#db/client.ts';
import { people } from '#db/schema/accounts.ts';
import { mails } from '#db/schema/channels.ts';
import { invites } from '#db/schema/groups.ts';

const INVITE_COLUMNS = {
  id: invites.id,
  groupId: invites.groupId,
  role: invites.role,
  needsApproval: invites.needsApproval,
  tokenHash: invites.tokenHash,
  maxUses: invites.maxUses,
  uses: invites.uses,
  createdAt: invites.createdAt,
  expiresAt: invites.expiresAt,
  revokedAt: invites.revokedAt,
};

/** Stores an invite by the hash of its token. */
export async function insertInvite(db: DbOrTx, row: typeof invites.$inferInsert): Promise<void> {
  await db.insert(invites).values(row);
}

/** The invite with this hash; null when no link has such a token. */
export async function findInvite(db: DbOrTx, params: { tokenHash: string }) {
  const [row] = await db
    .select(INVITE_COLUMNS)
    .from(invites)
    .where(eq(invites.tokenHash, params.tokenHash));
  return row ?? null;
}

/** An invite of a group; null when it has no such invite. */
export async function findGroupInvite(db: DbOrTx, params: { groupId: string; inviteId: string }) {
  const [row] = await db
    .select(INVITE_COLUMNS)
    .from(invites)
    .where(and(eq(invites.id, params.inviteId), eq(invites.groupId, params.groupId)));
  return row ?? null;
}

/** All invites of a group that were not revoked, newest first, with who made them and where one was mailed to. */
export function listInvites(db: DbOrTx, params: { groupId: string }) {
  return db
    .select({ ...INVITE_COLUMNS, createdByName: people.name, mailedTo: mails.address })
    .from(invites)
    .innerJoin(people, eq(people.id, invites.createdBy))
    .leftJoin(mails, eq(mails.eventKey, sql`'group_invite:' || ${invites.id}`))
    .where(and(eq(invites.groupId, params.groupId), isNull(invites.revokedAt)))
    .orderBy(sql`${invites.createdAt} desc`);
}

/** Counts one more household that came in by an invite; the database refuses more than allowed. */
export async function countInviteUse(db: DbOrTx, params: { inviteId: string }): Promise<void> {
  await db
    .update(invites)
    .set({ uses: sql`${invites.uses} + 1` })
    .where(eq(invites.id, params.inviteId));
}

/** Gives back the place of a household that no longer wants it. */
export async function uncountInviteUse(db: DbOrTx, params: { inviteId: string }): Promise<void> {
  await db
    .update(invites)
    .set({ uses: sql`greatest(${invites.uses} - 1, 0)` })
    .where(eq(invites.id, params.inviteId));
}

/** Takes back an invite of this group; false when it has no such invite. */
export async function revokeInvite(
  db: DbOrTx,
  params: { groupId: string; inviteId: string; revokedAt: Date },
): Promise<boolean> {
  const written = await db
    .update(invites)
    .set({ revokedAt: params.revokedAt })
    .where(
      and(
        eq(invites.id, params.inviteId),
        eq(invites.groupId, params.groupId),
        isNull(invites.revokedAt),
      ),
    )
    .returning({ id: invites.id });
  return written.length > 0;
}

/** Where the invite with this hash was mailed to, once that mail has left; null for a link that was given otherwise. */
export async function findMailedTo(
  db: DbOrTx,
  params: { tokenHash: string },
): Promise<{ address: string | null; revokedAt: Date | null; expiresAt: Date } | null> {
  const [row] = await db
    .select({
      address: mails.address,
      revokedAt: invites.revokedAt,
      expiresAt: invites.expiresAt,
    })
    .from(invites)
    .innerJoin(mails, eq(mails.eventKey, sql`'group_invite:' || ${invites.id}`))
    .where(and(eq(invites.tokenHash, params.tokenHash), eq(mails.state, 'sent')));
  return row ?? null;
}

/** Who made an invite; null when their account is gone. */
export async function findInviter(
  db: DbOrTx,
  params: { inviteId: string },
): Promise<string | null> {
  const [row] = await db
    .select({ name: people.name })
    .from(invites)
    .innerJoin(people, eq(people.id, invites.createdBy))
    .where(eq(invites.id, params.inviteId));
  return row?.name ?? null;
}
