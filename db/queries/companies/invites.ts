import { and, asc, count, eq, isNull, sql } from 'drizzle-orm';

import { batchesOf } from '#db/batches.ts';
import type { DbOrTx } from '#db/client.ts';
import { mails } from '#db/schema/channels.ts';
import { companies, companyInvites } from '#db/schema/companies.ts';

/** An address about to be put on a company's list. */
export type NewCompanyInvite = typeof companyInvites.$inferInsert;

const isOpen = () => and(isNull(companyInvites.joinedAt), isNull(companyInvites.takenOffAt));

/**
 * Puts addresses on a company's list of a year. One that is on it keeps its row, takes the new staff number
 * until somebody joined, and one that was taken off is on it again. Gives those that were not on it at all.
 */
export async function putOnList(
  db: DbOrTx,
  rows: readonly NewCompanyInvite[],
): Promise<ReadonlySet<string>> {
  const written = new Set<string>();
  for (const part of batchesOf(rows)) {
    const put = await db
      .insert(companyInvites)
      .values([...part])
      .onConflictDoUpdate({
        target: [companyInvites.companyId, companyInvites.year, companyInvites.address],
        set: { staffNumber: sql`excluded.staff_number`, takenOffAt: null },
        setWhere: sql`${companyInvites.takenOffAt} is not null or (${companyInvites.joinedAt} is null and ${companyInvites.staffNumber} <> excluded.staff_number)`,
      })
      .returning({ id: companyInvites.id });
    for (const { id } of put) written.add(id);
  }
  return new Set(rows.map(({ id }) => id).filter((id) => written.has(id)));
}

/** How many addresses a company put on its list of a year, those taken off with them. */
export async function countListed(
  db: DbOrTx,
  params: { companyId: string; year: number },
): Promise<number> {
  const [row] = await db
    .select({ listed: count() })
    .from(companyInvites)
    .where(
      and(eq(companyInvites.companyId, params.companyId), eq(companyInvites.year, params.year)),
    );
  return row?.listed ?? 0;
}

/** Addresses on a company's list of a year by which nobody joined, in their order. */
export function listNotJoined(db: DbOrTx, params: { companyId: string; year: number }) {
  return db
    .select({
      inviteId: companyInvites.id,
      address: companyInvites.address,
      staffNumber: companyInvites.staffNumber,
      createdAt: companyInvites.createdAt,
    })
    .from(companyInvites)
    .where(
      and(
        eq(companyInvites.companyId, params.companyId),
        eq(companyInvites.year, params.year),
        isOpen(),
      ),
    )
    .orderBy(asc(companyInvites.address));
}

/** The open place of an address on a company's list of a year; null for none. */
export async function findOpenInvite(
  db: DbOrTx,
  params: { companyId: string; year: number; address: string },
) {
  const [row] = await db
    .select({ inviteId: companyInvites.id, staffNumber: companyInvites.staffNumber })
    .from(companyInvites)
    .where(
      and(
        eq(companyInvites.companyId, params.companyId),
        eq(companyInvites.year, params.year),
        eq(companyInvites.address, params.address),
        isOpen(),
      ),
    );
  return row ?? null;
}

/** The company of a link that was mailed, as long as it is on the list of the year; null for none. */
export async function findInvitingCompany(db: DbOrTx, params: { tokenHash: string; year: number }) {
  const [row] = await db
    .select({ id: companies.id, name: companies.name, planKind: companies.planKind })
    .from(companyInvites)
    .innerJoin(companies, eq(companies.id, companyInvites.companyId))
    .where(
      and(
        eq(companyInvites.tokenHash, params.tokenHash),
        eq(companyInvites.year, params.year),
        isNull(companyInvites.takenOffAt),
      ),
    );
  return row ?? null;
}

/** Where a company's link with this hash was mailed to, once that mail has left; null for none. */
export async function findListedAddress(
  db: DbOrTx,
  params: { tokenHash: string; year: number },
): Promise<string | null> {
  const [row] = await db
    .select({ address: companyInvites.address })
    .from(companyInvites)
    .innerJoin(mails, eq(mails.eventKey, sql`'company_invite:' || ${companyInvites.id}`))
    .where(
      and(
        eq(companyInvites.tokenHash, params.tokenHash),
        eq(companyInvites.year, params.year),
        eq(mails.state, 'sent'),
        isOpen(),
      ),
    );
  return row?.address ?? null;
}

/** Whether an address is still waited for on a list. */
export async function isStillListed(db: DbOrTx, params: { inviteId: string }): Promise<boolean> {
  const rows = await db
    .select({ id: companyInvites.id })
    .from(companyInvites)
    .where(and(eq(companyInvites.id, params.inviteId), isOpen()));
  return rows.length > 0;
}

/** Notes that somebody joined by an address. */
export async function markJoined(
  db: DbOrTx,
  params: { inviteId: string; joinedAt: Date },
): Promise<void> {
  const { inviteId, joinedAt } = params;
  await db.update(companyInvites).set({ joinedAt }).where(eq(companyInvites.id, inviteId));
}

/** Takes an address off a company's list; false when nobody waits for it there. */
export async function takeOffList(
  db: DbOrTx,
  params: { companyId: string; inviteId: string; takenOffAt: Date },
): Promise<boolean> {
  const { companyId, inviteId, takenOffAt } = params;
  const written = await db
    .update(companyInvites)
    .set({ takenOffAt })
    .where(and(eq(companyInvites.id, inviteId), eq(companyInvites.companyId, companyId), isOpen()))
    .returning({ id: companyInvites.id });
  return written.length > 0;
}
