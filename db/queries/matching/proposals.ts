import { and, eq, inArray, isNull, notExists } from 'drizzle-orm';

import type { DbOrTx, Tx } from '#db/client.ts';
import { nearbyNeeds, nearbyProposals } from '#db/schema/matching.ts';
import { threadMessages } from '#db/schema/threads.ts';

const PROPOSAL_COLUMNS = {
  id: nearbyProposals.id,
  place: nearbyProposals.place,
  times: nearbyProposals.times,
  perHouseholdCents: nearbyProposals.perHouseholdCents,
  serviceId: nearbyProposals.serviceId,
  version: nearbyProposals.version,
};

/** Some proposals, in no order. */
export async function listProposals(db: DbOrTx, params: { proposalIds: readonly string[] }) {
  if (params.proposalIds.length === 0) return [];
  return db
    .select(PROPOSAL_COLUMNS)
    .from(nearbyProposals)
    .where(inArray(nearbyProposals.id, [...params.proposalIds]));
}

/** A proposal as it is stored. */
export type ProposalRow = Awaited<ReturnType<typeof listProposals>>[number];

/** Makes a proposal. */
export async function insertProposal(
  tx: Tx,
  row: typeof nearbyProposals.$inferInsert,
): Promise<void> {
  await tx.insert(nearbyProposals).values(row);
}

/** Says what became of a proposal. */
export async function updateProposal(
  tx: Tx,
  params: {
    proposalId: string;
    patch: Pick<
      typeof nearbyProposals.$inferInsert,
      'place' | 'times' | 'perHouseholdCents' | 'serviceId' | 'version' | 'changedAt'
    >;
  },
): Promise<void> {
  await tx
    .update(nearbyProposals)
    .set(params.patch)
    .where(eq(nearbyProposals.id, params.proposalId));
}

/** Proposals for a kind of help that no need is in any more. */
const isEmpty = (tx: Tx, typeKey: string) =>
  and(
    eq(nearbyProposals.typeKey, typeKey),
    notExists(
      tx
        .select({ id: nearbyNeeds.id })
        .from(nearbyNeeds)
        .where(eq(nearbyNeeds.proposalId, nearbyProposals.id)),
    ),
  );

/**
 * Ends the proposals for a kind of help that no need is in any more: one in which something was said
 * stays to be read (MAT14), the others go.
 */
export async function endEmptyProposals(
  tx: Tx,
  params: { typeKey: string; endedAt: Date },
): Promise<void> {
  const { typeKey, endedAt } = params;
  const messages = tx
    .select({ id: threadMessages.id })
    .from(threadMessages)
    .where(eq(threadMessages.proposalId, nearbyProposals.id));
  await tx.delete(nearbyProposals).where(and(isEmpty(tx, typeKey), notExists(messages)));
  await tx
    .update(nearbyProposals)
    .set({ endedAt })
    .where(and(isEmpty(tx, typeKey), isNull(nearbyProposals.endedAt)));
}
