import { and, asc, eq, inArray, sql } from 'drizzle-orm';

import type { DbOrTx, Tx } from '#db/client.ts';
import { waitingChoices, waitingEntries } from '#db/schema/seats.ts';

const ENTRY_COLUMNS = {
  id: waitingEntries.id,
  editionId: waitingChoices.editionId,
  serviceId: waitingEntries.serviceId,
  householdId: waitingEntries.householdId,
  seats: waitingEntries.seats,
  dependantIds: waitingEntries.dependantIds,
  state: waitingEntries.state,
  since: waitingEntries.since,
};

function selectWaiting(db: DbOrTx) {
  return db
    .select(ENTRY_COLUMNS)
    .from(waitingEntries)
    .innerJoin(waitingChoices, eq(waitingChoices.entryId, waitingEntries.id));
}

/** Somebody who waits for seats of an edition. */
export type WaitingRow = Awaited<ReturnType<typeof selectWaiting>>[number];

/** Who waits for seats of some editions, or has an offer to answer; the longest first. */
export async function listWaitingFor(
  db: DbOrTx,
  params: { editionIds: readonly string[] },
): Promise<readonly WaitingRow[]> {
  if (params.editionIds.length === 0) return [];
  return selectWaiting(db)
    .where(
      and(
        inArray(waitingChoices.editionId, [...params.editionIds]),
        eq(waitingChoices.state, 'waiting'),
        inArray(waitingEntries.state, ['waiting', 'offered']),
      ),
    )
    .orderBy(asc(waitingEntries.since), asc(waitingEntries.id));
}

/**
 * Who waits for seats of an edition and has no offer to answer, their entries locked: nobody is offered
 * seats of two editions at once.
 */
export async function lockWaitingFor(
  tx: Tx,
  params: { editionId: string },
): Promise<readonly WaitingRow[]> {
  const ids = await selectWaiting(tx).where(
    and(
      eq(waitingChoices.editionId, params.editionId),
      eq(waitingChoices.state, 'waiting'),
      eq(waitingEntries.state, 'waiting'),
    ),
  );
  if (ids.length === 0) return [];
  await tx
    .select({ id: waitingEntries.id })
    .from(waitingEntries)
    .where(
      inArray(
        waitingEntries.id,
        ids.map(({ id }) => id),
      ),
    )
    .orderBy(asc(waitingEntries.id))
    .for('update');
  const rows = await listWaitingFor(tx, { editionIds: [params.editionId] });
  return rows.filter(({ state }) => state === 'waiting');
}

/** What a household waits for of a service; a row for each edition it still wants, none where it does not wait. */
export async function listOwnWaiting(
  db: DbOrTx,
  params: { serviceId: string; householdId: string },
): Promise<readonly WaitingRow[]> {
  return selectWaiting(db).where(
    and(
      eq(waitingEntries.serviceId, params.serviceId),
      eq(waitingEntries.householdId, params.householdId),
      eq(waitingChoices.state, 'waiting'),
      inArray(waitingEntries.state, ['waiting', 'offered']),
    ),
  );
}

/** Writes somebody who waits, with the editions it would take. */
export async function insertWaiting(
  tx: Tx,
  params: { entry: typeof waitingEntries.$inferInsert; editionIds: readonly string[] },
): Promise<void> {
  await tx.insert(waitingEntries).values(params.entry);
  await addChoices(tx, { entryId: params.entry.id, editionIds: params.editionIds });
}

/** Adds editions to what somebody waits for; one passed over before is wanted again. */
export async function addChoices(
  tx: Tx,
  params: { entryId: string; editionIds: readonly string[] },
): Promise<void> {
  const { entryId } = params;
  await tx
    .insert(waitingChoices)
    .values(
      params.editionIds.map((editionId) => ({ entryId, editionId, state: 'waiting' as const })),
    )
    .onConflictDoUpdate({
      target: [waitingChoices.entryId, waitingChoices.editionId],
      set: { state: 'waiting' },
    });
}

/** Moves somebody who waits to another state. */
export async function updateWaiting(
  tx: Tx,
  params: { entryId: string; change: Partial<typeof waitingEntries.$inferInsert> },
): Promise<void> {
  await tx.update(waitingEntries).set(params.change).where(eq(waitingEntries.id, params.entryId));
}

/**
 * An entry is no longer served in an edition: it waits on for the others it wants, or is over where
 * there are none.
 */
export async function passChoice(
  tx: Tx,
  params: { entryId: string; editionId: string; now: Date },
): Promise<void> {
  const { entryId, editionId, now } = params;
  await tx
    .update(waitingChoices)
    .set({ state: 'passed' })
    .where(and(eq(waitingChoices.entryId, entryId), eq(waitingChoices.editionId, editionId)));
  const isWanted = sql`exists (select 1 from ${waitingChoices} c
    where c.entry_id = ${waitingEntries.id} and c.state = 'waiting')`;
  await tx
    .update(waitingEntries)
    .set({
      state: sql`case when ${isWanted} then 'waiting' else 'left' end`,
      endedAt: sql`case when ${isWanted} then null else ${now.toISOString()}::timestamptz end`,
    })
    .where(
      and(eq(waitingEntries.id, entryId), inArray(waitingEntries.state, ['waiting', 'offered'])),
    );
}
