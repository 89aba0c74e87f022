import { and, asc, eq, inArray, isNull, lt, sql } from 'drizzle-orm';

import type { DbOrTx, Tx } from '#db/client.ts';
import { nearbyNeeds, nearbyProposals, nearbySeats, nearbyStays } from '#db/schema/matching.ts';
import { threadMessages } from '#db/schema/threads.ts';

/** Ends the stays of those who are no longer in a proposal for a kind of help. */
export async function closeStays(tx: Tx, params: { typeKey: string }): Promise<void> {
  await tx
    .update(nearbyStays)
    .set({
      toNumber: sql`coalesce((select max(m.number) from ${threadMessages} m where m.proposal_id = ${nearbyStays.proposalId}), 0)`,
    })
    .from(nearbyNeeds)
    .where(
      and(
        eq(nearbyNeeds.id, nearbyStays.needId),
        eq(nearbyNeeds.typeKey, params.typeKey),
        isNull(nearbyStays.toNumber),
        sql`${nearbyNeeds.proposalId} is distinct from ${nearbyStays.proposalId}`,
      ),
    );
}

/** Gives those who came into a proposal for a kind of help the next free seats of it. */
export async function giveSeats(tx: Tx, params: { typeKey: string }): Promise<void> {
  await tx.execute(sql`
    insert into ${nearbySeats} (proposal_id, household_id, seat)
    select n.proposal_id, n.household_id,
      coalesce((select max(s.seat) from ${nearbySeats} s where s.proposal_id = n.proposal_id), 0)
        + row_number() over (partition by n.proposal_id order by n.created_at, n.id)
    from ${nearbyNeeds} n
    where n.type_key = ${params.typeKey} and n.proposal_id is not null and not exists (
      select 1 from ${nearbySeats} s
      where s.proposal_id = n.proposal_id and s.household_id = n.household_id
    )`);
}

/** Begins the stays of those who came into a proposal; who comes back before a word goes on as before. */
export async function openStays(tx: Tx, params: { typeKey: string }): Promise<void> {
  await tx.execute(sql`
    insert into ${nearbyStays} (proposal_id, household_id, need_id, from_number)
    select n.proposal_id, n.household_id, n.id,
      1 + coalesce((select max(m.number) from ${threadMessages} m where m.proposal_id = n.proposal_id), 0)
    from ${nearbyNeeds} n
    where n.type_key = ${params.typeKey} and n.proposal_id is not null and not exists (
      select 1 from ${nearbyStays} s
      where s.proposal_id = n.proposal_id and s.household_id = n.household_id and s.to_number is null
    )
    on conflict (proposal_id, household_id, from_number)
      do update set to_number = null, need_id = excluded.need_id`);
}

/** When a household was in a proposal. */
export function listStays(db: DbOrTx, params: { proposalId: string; householdId: string }) {
  return db
    .select({
      needId: nearbyStays.needId,
      fromNumber: nearbyStays.fromNumber,
      toNumber: nearbyStays.toNumber,
    })
    .from(nearbyStays)
    .where(
      and(
        eq(nearbyStays.proposalId, params.proposalId),
        eq(nearbyStays.householdId, params.householdId),
      ),
    )
    .orderBy(asc(nearbyStays.fromNumber));
}

/** The proposals one need of a household has been in, the newest first, with when. */
export function listStaysOfNeed(db: DbOrTx, params: { householdId: string; needId: string }) {
  return db
    .select({
      proposalId: nearbyStays.proposalId,
      fromNumber: nearbyStays.fromNumber,
      toNumber: nearbyStays.toNumber,
    })
    .from(nearbyStays)
    .innerJoin(nearbyProposals, eq(nearbyProposals.id, nearbyStays.proposalId))
    .where(
      and(eq(nearbyStays.householdId, params.householdId), eq(nearbyStays.needId, params.needId)),
    )
    .orderBy(sql`${nearbyProposals.createdAt} desc`, asc(nearbyStays.fromNumber));
}

/** Everybody who ever had a seat in a proposal; `needId`: of who is in it now, null of others. */
export function listSeats(db: DbOrTx, params: { proposalId: string }) {
  return db
    .select({
      householdId: nearbySeats.householdId,
      seat: nearbySeats.seat,
      needId: nearbyStays.needId,
    })
    .from(nearbySeats)
    .leftJoin(
      nearbyStays,
      and(
        eq(nearbyStays.proposalId, nearbySeats.proposalId),
        eq(nearbyStays.householdId, nearbySeats.householdId),
        isNull(nearbyStays.toNumber),
      ),
    )
    .where(eq(nearbySeats.proposalId, params.proposalId))
    .orderBy(asc(nearbySeats.seat));
}

/** A household's seat in a proposal. */
export type SeatRow = Awaited<ReturnType<typeof listSeats>>[number];

/** Deletes proposals that ended before an instant, with all that was said in them (MAT14). */
export async function purgeEndedProposals(
  db: DbOrTx,
  { before, limit }: { readonly before: Date; readonly limit: number },
): Promise<number> {
  const over = db
    .select({ id: nearbyProposals.id })
    .from(nearbyProposals)
    .where(lt(nearbyProposals.endedAt, before))
    .limit(limit)
    .for('update', { skipLocked: true });
  const gone = await db
    .delete(nearbyProposals)
    .where(inArray(nearbyProposals.id, over))
    .returning({ id: nearbyProposals.id });
  return gone.length;
}
