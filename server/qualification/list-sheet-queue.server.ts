import {
  QUEUE_STATES,
  type AskedSuspensionRow,
  type QueueRow,
  type QueueState,
  type SheetQueueView,
} from '#app/contracts/qualification/views.ts';
import { daysBetween, romeDay } from '#app/domain/dates.ts';
import { ok, type Result } from '#app/domain/result.ts';
import {
  countProposalsByState,
  listProposalsInState,
  listValidatedSubjects,
  type ProposalRow,
} from '#db/queries/qualification/proposals.ts';
import { listServiceStates } from '#db/queries/qualification/sheets.ts';
import { listAskedSuspensions } from '#db/queries/qualification/suspensions.ts';
import type { PersonActor, ServiceContext } from '#server/context.ts';

import { requireChecker } from './standing.server.ts';
import { approvedState } from './stored-sheet.server.ts';
import { typedTitle } from './tell-of-sheet.server.ts';

/** Rows of one state that are shown; a longer queue shows those that wait longest. */
const SHOWN = 200;

/** The officers' queue of one state, what waits longest first. */
export async function listSheetQueue(
  ctx: ServiceContext,
  { state }: { readonly state: QueueState },
): Promise<Result<SheetQueueView, 'city.not_found'>> {
  const { db } = ctx;
  const officer = await requireChecker(ctx, db);
  if (!officer.ok) return officer;
  const [rows, counted] = await Promise.all([
    listProposalsInState(db, { state, limit: SHOWN }),
    countProposalsByState(db),
  ]);
  const [known, asked] = await Promise.all([listKnown(ctx, rows), listAsked(ctx, officer.value)]);
  const countOf = new Map(counted.map((row) => [row.state, row.count]));
  const [submitted = 0, toCorrect = 0, validated = 0] = QUEUE_STATES.map((one) => countOf.get(one));
  return ok({
    state,
    counts: { submitted, to_correct: toCorrect, validated },
    rows: rows.map((row) => toRow(ctx, row, known)),
    asked,
    now: ctx.now().toISOString(),
  });
}

/** What waits for a second officer. */
async function listAsked(
  ctx: ServiceContext,
  officer: PersonActor,
): Promise<readonly AskedSuspensionRow[]> {
  const rows = await listAskedSuspensions(ctx.db);
  const services = await listServiceStates(ctx.db, {
    serviceIds: rows.map(({ subjectId }) => subjectId),
  });
  const titleOf = new Map(services.map(({ id, titleIt }) => [id, titleIt]));
  return rows.map(({ id, kind, subjectId, action, providerName, askedAt, askedBy }) => ({
    suspensionId: id,
    kind,
    subjectId,
    action,
    title: titleOf.get(subjectId) ?? providerName,
    providerName,
    askedAt: askedAt.toISOString(),
    isOwn: askedBy === officer.personId,
  }));
}

/** Of the sheets in some rows, those that were validated before: the others are new. */
async function listKnown(ctx: ServiceContext, rows: readonly ProposalRow[]) {
  const subjectIds = rows.map(({ subjectId }) => subjectId);
  const [services, validated] = await Promise.all([
    listServiceStates(ctx.db, { serviceIds: subjectIds }),
    listValidatedSubjects(ctx.db, { subjectIds }),
  ]);
  const onSale = services.filter(({ status }) => approvedState(status) !== null);
  return new Set([...validated, ...onSale.map(({ id }) => id)]);
}

function toRow(ctx: ServiceContext, row: ProposalRow, known: ReadonlySet<string>): QueueRow {
  const submittedAt = row.submittedAt ?? row.savedAt;
  return {
    proposalId: row.id,
    kind: row.kind,
    title: typedTitle(row, row.fields),
    providerName: row.providerName,
    submittedAt: submittedAt.toISOString(),
    days: daysBetween(romeDay(submittedAt), romeDay(ctx.now())),
    isNew: !known.has(row.subjectId),
    remarkCount: Object.keys(row.remarks).length,
  };
}
