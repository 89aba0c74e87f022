import { and, asc, count, desc, eq, inArray } from 'drizzle-orm';

import {
  OPEN_PROPOSAL_STATES,
  type OpenProposalState,
  type ProposalState,
  type SheetSubject,
} from '#app/domain/qualification/proposal-state.ts';
import type { DbOrTx, Tx } from '#db/client.ts';
import { people } from '#db/schema/accounts.ts';
import { providers } from '#db/schema/providers.ts';
import { sheetProposals } from '#db/schema/qualification.ts';

/** Everything of a proposal, the names of the provider and of who saved it last included. */
const PROPOSAL = {
  id: sheetProposals.id,
  kind: sheetProposals.kind,
  providerId: sheetProposals.providerId,
  providerName: providers.name,
  subjectId: sheetProposals.subjectId,
  fields: sheetProposals.fields,
  remarks: sheetProposals.remarks,
  state: sheetProposals.state,
  version: sheetProposals.version,
  savedAt: sheetProposals.savedAt,
  savedBy: people.name,
  submittedAt: sheetProposals.submittedAt,
  decidedAt: sheetProposals.decidedAt,
};

function selectProposals(db: DbOrTx) {
  return db
    .select(PROPOSAL)
    .from(sheetProposals)
    .innerJoin(providers, eq(providers.id, sheetProposals.providerId))
    .leftJoin(people, eq(people.id, sheetProposals.savedBy));
}

/** A proposal as it is read. */
export type ProposalRow = Awaited<ReturnType<typeof selectProposals>>[number];

const isOpen = inArray(sheetProposals.state, [...OPEN_PROPOSAL_STATES]);

/** The proposal of a sheet that is going on; null when there is none. */
export async function findOpenProposal(
  db: DbOrTx,
  { kind, subjectId }: SheetSubject,
): Promise<ProposalRow | null> {
  const [row] = await selectProposals(db).where(
    and(eq(sheetProposals.kind, kind), eq(sheetProposals.subjectId, subjectId), isOpen),
  );
  return row ?? null;
}

/** A proposal by its id, locked until the transaction ends; null when it does not exist. */
export async function findProposalLocked(
  tx: Tx,
  params: { proposalId: string },
): Promise<ProposalRow | null> {
  const isThis = eq(sheetProposals.id, params.proposalId);
  await tx.select({ id: sheetProposals.id }).from(sheetProposals).where(isThis).for('update');
  const [row] = await selectProposals(tx).where(isThis);
  return row ?? null;
}

/** A proposal by its id; null when it does not exist. */
export async function findProposal(
  db: DbOrTx,
  params: { proposalId: string },
): Promise<ProposalRow | null> {
  const [row] = await selectProposals(db).where(eq(sheetProposals.id, params.proposalId));
  return row ?? null;
}

/** The proposals of some providers that are going on. */
export async function listOpenProposals(
  db: DbOrTx,
  params: { providerIds: readonly string[] },
): Promise<readonly ProposalRow[]> {
  if (params.providerIds.length === 0) return [];
  return selectProposals(db)
    .where(and(inArray(sheetProposals.providerId, [...params.providerIds]), isOpen))
    .orderBy(asc(sheetProposals.createdAt), asc(sheetProposals.id));
}

/** Proposals in a state, the one that was sent first before the others. */
export async function listProposalsInState(
  db: DbOrTx,
  params: { state: ProposalState; limit: number },
): Promise<readonly ProposalRow[]> {
  return selectProposals(db)
    .where(eq(sheetProposals.state, params.state))
    .orderBy(
      params.state === 'validated'
        ? desc(sheetProposals.decidedAt)
        : asc(sheetProposals.submittedAt),
      asc(sheetProposals.id),
    )
    .limit(params.limit);
}

/** How many proposals are in each state. */
export async function countProposalsByState(db: DbOrTx) {
  return db
    .select({ state: sheetProposals.state, count: count() })
    .from(sheetProposals)
    .groupBy(sheetProposals.state);
}

/** Which of some sheets were validated before, by subject. */
export async function listValidatedSubjects(
  db: DbOrTx,
  params: { subjectIds: readonly string[] },
): Promise<ReadonlySet<string>> {
  if (params.subjectIds.length === 0) return new Set();
  const rows = await db
    .selectDistinct({ subjectId: sheetProposals.subjectId })
    .from(sheetProposals)
    .where(
      and(
        inArray(sheetProposals.subjectId, [...params.subjectIds]),
        eq(sheetProposals.state, 'validated'),
      ),
    );
  return new Set(rows.map(({ subjectId }) => subjectId));
}

/** Begins a proposal. */
export async function insertProposal(
  tx: Tx,
  row: typeof sheetProposals.$inferInsert,
): Promise<void> {
  await tx.insert(sheetProposals).values(row);
}

/** Writes what changed of a proposal, and the next version. */
export async function updateProposal(
  tx: Tx,
  params: {
    proposalId: string;
    version: number;
    set: Partial<
      Pick<
        typeof sheetProposals.$inferInsert,
        'fields' | 'remarks' | 'savedAt' | 'savedBy' | 'submittedAt' | 'decidedAt' | 'decidedBy'
      >
    > & { state: OpenProposalState | 'validated' | 'withdrawn' };
  },
): Promise<void> {
  await tx
    .update(sheetProposals)
    .set({ ...params.set, version: params.version + 1 })
    .where(eq(sheetProposals.id, params.proposalId));
}
