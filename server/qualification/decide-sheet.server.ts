import {
  changedFields,
  readRemarks,
  remarkList,
  readSheet,
  valueOf,
  type Sheet,
} from '#app/domain/qualification/check-sheet.ts';
import { romeDay } from '#app/domain/dates.ts';
import { nextProposalState, type SheetSubject } from '#app/domain/qualification/proposal-state.ts';
import { typedSheetFrom } from '#app/domain/qualification/typed-sheet.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import {
  findProposal,
  findProposalLocked,
  updateProposal,
  type ProposalRow,
} from '#db/queries/qualification/proposals.ts';
import { lockProvider } from '#db/queries/qualification/sheets.ts';
import type { PersonActor, ServiceContext } from '#server/context.ts';
import { transactOnce } from '#server/transact-once.ts';
import { violatedConstraint, type Unit } from '#server/transact.ts';

import { applySheet } from './apply-sheet.server.ts';
import { recordSheet } from './record-sheet.server.ts';
import { requireChecker, worksFor } from './standing.server.ts';
import { approvedSheet, findStoredSheet } from './stored-sheet.server.ts';
import { publishSheet, sheetAddress, tellAdmins, typedTitle } from './tell-of-sheet.server.ts';

/** An officer's word on a proposal as they saw it. */
export type SheetDecision = {
  readonly proposalId: string;
  readonly intent: 'validate' | 'give-back';
  readonly version: number;
  /** By field, as typed. */
  readonly remarks: Readonly<Record<string, string>>;
};

/** Why nothing was decided. */
export type SheetDecisionCode =
  | 'city.not_found'
  | 'sheet.not_found'
  | 'sheet.own_provider'
  | 'sheet.stale'
  | 'sheet.wrong_state'
  | 'sheet.no_remark'
  | 'sheet.remarks_typed'
  | 'sheet.not_complete'
  | 'sheet.tax_code_known';

/**
 * An officer validates a proposal, which puts it on sale as a whole, or gives it back with remarks
 * (QUA6). Officers decide nothing about a provider they work for (QUA7). Orders and offers that are
 * there keep what they were made with.
 */
export async function decideSheet(
  ctx: ServiceContext,
  decision: SheetDecision,
): Promise<Result<true, SheetDecisionCode>> {
  try {
    return await transactOnce<true, SheetDecisionCode>(ctx, (unit) => decide(ctx, unit, decision));
  } catch (error) {
    // Another provider with the tax code was validated first, or in this very moment (QUA10).
    if (violatedConstraint(error) !== 'providers_tax_code_unique') throw error;
    return fail('sheet.tax_code_known');
  }
}

async function decide(
  ctx: ServiceContext,
  unit: Unit,
  decision: SheetDecision,
): Promise<Result<true, SheetDecisionCode>> {
  const { tx } = unit;
  const officer = await requireChecker(ctx, tx);
  if (!officer.ok) return officer;
  const seen = await findProposal(tx, decision);
  if (!seen) return fail('sheet.not_found');
  await lockProvider(tx, seen);
  const proposal = await findProposalLocked(tx, decision);
  if (!proposal || !isSent(proposal)) return fail('sheet.not_found');
  if (await worksFor(tx, officer.value, proposal.providerId)) return fail('sheet.own_provider');
  if (proposal.version !== decision.version) return fail('sheet.stale', { by: null });
  const made = { officer: officer.value, proposal, decision };
  const done =
    decision.intent === 'validate'
      ? await validate(ctx, unit, made)
      : await giveBack(ctx, unit, made);
  if (!done.ok) return done;
  await publishSheet(unit, { ...subjectOf(proposal), ...proposal, now: ctx.now() });
  return ok(true);
}

type Made = {
  readonly officer: PersonActor;
  readonly proposal: ProposalRow;
  readonly decision: SheetDecision;
};

/** What was never sent is the provider's own. */
function isSent({ state, submittedAt }: ProposalRow): boolean {
  return submittedAt !== null && state !== 'draft' && state !== 'withdrawn';
}

function subjectOf({ kind, subjectId }: ProposalRow): SheetSubject {
  return { kind, subjectId };
}

async function giveBack(
  ctx: ServiceContext,
  unit: Unit,
  { officer, proposal, decision }: Made,
): Promise<Result<true, SheetDecisionCode>> {
  const next = nextProposalState(proposal.state, 'give_back');
  if (!next.ok) return next;
  const remarks = readRemarks(proposal.kind, decision.remarks);
  if (!remarks.ok) return remarks;
  const { id: proposalId, version, providerId } = proposal;
  const decided = { decidedAt: ctx.now(), decidedBy: officer.personId };
  await updateProposal(unit.tx, {
    proposalId,
    version,
    set: {
      ...decided,
      remarks: Object.fromEntries(remarkList(remarks.value)),
      state: 'to_correct',
    },
  });
  const subject = subjectOf(proposal);
  const told = new Map(remarkList(remarks.value));
  await recordSheet(ctx, unit, subject, { action: 'give_back', fields: told });
  await tellAdmins(ctx, unit, providerId, {
    eventKey: `sheet_given_back:${proposalId}:${version + 1}`,
    kind: 'sheet_given_back',
    params: { title: titleOf(proposal), count: told.size, subject: proposal.kind },
    href: sheetAddress(subject),
  });
  return ok(true);
}

async function validate(
  ctx: ServiceContext,
  unit: Unit,
  { officer, proposal, decision }: Made,
): Promise<Result<true, SheetDecisionCode>> {
  const next = nextProposalState(proposal.state, 'validate');
  if (!next.ok) return next;
  if (readRemarks(proposal.kind, decision.remarks).ok) return fail('sheet.remarks_typed');
  const read = readSheet(proposal.kind, typedSheetFrom(proposal.fields));
  if ('faults' in read) return fail('sheet.not_complete');
  const subject = subjectOf(proposal);
  const stored = await findStoredSheet(unit.tx, subject, romeDay(ctx.now()));
  await applySheet(ctx, unit, { subject, stored, sheet: read.sheet, proposal });
  const { id: proposalId, version, providerId } = proposal;
  const decided = { decidedAt: ctx.now(), decidedBy: officer.personId };
  await updateProposal(unit.tx, { proposalId, version, set: { ...decided, state: 'validated' } });
  await recordSheet(ctx, unit, subject, {
    action: 'validate',
    fields: differences(approvedSheet(stored), read.sheet),
  });
  await tellAdmins(ctx, unit, providerId, {
    eventKey: `sheet_validated:${proposalId}`,
    kind: 'sheet_validated',
    params: { title: titleOf(proposal), subject: proposal.kind },
    href: sheetAddress(subject),
  });
  return ok(true);
}

function titleOf(proposal: ProposalRow): string {
  return typedTitle(proposal, proposal.fields);
}

/** Before and after of every field that changed, as JSON texts. */
function differences(before: Sheet | null, after: Sheet) {
  return new Map(
    changedFields(before, after).map((field) => [
      field,
      JSON.stringify({
        before: before ? (valueOf(before, field) ?? null) : null,
        after: valueOf(after, field) ?? null,
      }),
    ]),
  );
}
