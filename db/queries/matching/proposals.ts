import { and, eq, inArray, notExists } from 'drizzle-orm';

import type { DbOrTx, Tx } from '#db/client.ts';
import { nearbyNeeds, nearbyProposals } from '#db/schema/matching.ts';

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

/** Takes away the proposals for a kind of help that no need is in any more. */
export async function deleteEmptyProposals(tx: Tx, params: { typeKey: string }): Promise<void> {
  await tx
    .delete(nearbyProposals)
    .where(
      and(
        eq(nearbyProposals.typeKey, params.typeKey),
        notExists(
          tx
            .select({ id: nearbyNeeds.id })
            .from(nearbyNeeds)
            .where(eq(nearbyNeeds.proposalId, nearbyProposals.id)),
        ),
      ),
    );
}
