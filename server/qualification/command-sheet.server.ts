import { incompleteSheet } from '#app/contracts/qualification/sheet-faults.ts';
import { changedFields, readSheet, type Sheet } from '#app/domain/qualification/check-sheet.ts';
import {
  nextProposalState,
  type OpenProposalState,
  type SheetSubject,
} from '#app/domain/qualification/proposal-state.ts';
import type { TypedSheet } from '#app/domain/qualification/typed-sheet.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { deleteUnqualified, findProviderByTaxCode } from '#db/queries/providers/providers.ts';
import { insertProposal, updateProposal } from '#db/queries/qualification/proposals.ts';
import type { ServiceContext } from '#server/context.ts';
import { transactOnce } from '#server/transact-once.ts';
import type { Unit } from '#server/transact.ts';

import { enterSheetLocked, type SheetSide, type SheetSideCode } from './standing.server.ts';
import { recordSheet } from './record-sheet.server.ts';
import { approvedSheet } from './stored-sheet.server.ts';
import { publishSheet, tellOfficers, typedTitle } from './tell-of-sheet.server.ts';

/** What an administrator does: writes the sheet on, or moves the proposal. `version` is what they saw. */
export type SheetCommand =
  | {
      readonly intent: 'save' | 'submit';
      readonly version: number;
      readonly fields: TypedSheet;
    }
  | { readonly intent: 'recall' | 'withdraw'; readonly version: number };

/** Why nothing was done. `sheet.stale`: somebody else changed the sheet meanwhile. */
export type SheetCommandCode =
  SheetSideCode | 'sheet.stale' | 'sheet.wrong_state' | 'sheet.incomplete' | 'sheet.unchanged';

/**
 * A provider's administrator works on the proposal for a sheet (QUA1). The first save begins one.
 * What is on sale does not change. Withdrawn before the city ever validated it, a provider is gone
 * (`isGone`). Two people at once: the second is told, and writes nothing.
 */
export function commandSheet(
  ctx: ServiceContext,
  subject: SheetSubject,
  command: SheetCommand,
): Promise<Result<{ isGone: boolean }, SheetCommandCode>> {
  return transactOnce<{ isGone: boolean }, SheetCommandCode>(ctx, async (unit) => {
    const side = await enterSheetLocked(ctx, unit.tx, subject);
    if (!side.ok) return side;
    const { proposal, employer } = side.value;
    const version = proposal?.version ?? 0;
    if (version !== command.version) {
      return fail('sheet.stale', { version, by: proposal?.savedBy ?? null });
    }
    const done =
      command.intent === 'save' || command.intent === 'submit'
        ? await write(ctx, unit, { subject, side: side.value, command })
        : await move(ctx, unit, { subject, side: side.value, intent: command.intent });
    if (!done.ok) return done;
    const { providerId } = employer;
    await publishSheet(unit, { ...subject, providerId, now: ctx.now() });
    return done;
  });
}

type Written = {
  readonly subject: SheetSubject;
  readonly side: SheetSide;
  readonly command: Extract<SheetCommand, { fields: TypedSheet }>;
};

async function write(
  ctx: ServiceContext,
  unit: Unit,
  { subject, side, command }: Written,
): Promise<Result<{ isGone: boolean }, SheetCommandCode>> {
  const { proposal, stored, person, employer } = side;
  const { intent, fields } = command;
  const next = nextProposalState(proposal?.state ?? 'draft', intent);
  if (!next.ok) return next;
  if (intent === 'submit') {
    const read = readSheet(subject.kind, fields);
    if ('faults' in read) return incompleteSheet(read.faults);
    if (changedFields(approvedSheet(stored), read.sheet).length === 0) {
      return fail('sheet.unchanged');
    }
    if (await hasTaxCodeOfAnother(unit, subject, read.sheet)) {
      return incompleteSheet({ taxCode: fail('sheet.known_provider') });
    }
  }
  const now = ctx.now();
  const saved = { fields, savedAt: now, savedBy: person.personId };
  const sent = intent === 'submit' ? { submittedAt: now } : {};
  const state = next.value;
  const proposalId = proposal?.id ?? ctx.newId();
  if (proposal) {
    const { version } = proposal;
    await updateProposal(unit.tx, { proposalId, version, set: { ...saved, ...sent, state } });
  } else {
    await insertProposal(unit.tx, {
      ...subject,
      ...saved,
      ...sent,
      id: proposalId,
      providerId: employer.providerId,
      remarks: {},
      state,
      version: 1,
      createdAt: now,
    });
  }
  if (intent === 'submit') await send(ctx, unit, { subject, side, proposalId, fields });
  return ok({ isGone: false });
}

/** Whether a sheet has the tax code of another provider, which the city validated (QUA10). */
async function hasTaxCodeOfAnother(
  { tx }: Pick<Unit, 'tx'>,
  { subjectId }: SheetSubject,
  sheet: Sheet,
): Promise<boolean> {
  if (sheet.kind !== 'provider') return false;
  const owner = await findProviderByTaxCode(tx, { taxCode: sheet.fields.taxCode });
  return owner !== null && owner !== subjectId;
}

async function send(
  ctx: ServiceContext,
  unit: Unit,
  sent: {
    readonly subject: SheetSubject;
    readonly side: SheetSide;
    readonly proposalId: string;
    readonly fields: TypedSheet;
  },
): Promise<void> {
  const { subject, side, proposalId, fields } = sent;
  const { providerId, name } = side.employer;
  await recordSheet(ctx, unit, subject, { action: 'submit' });
  await tellOfficers(ctx, unit, providerId, {
    // A sheet that comes again after corrections is told of again.
    eventKey: `sheet_submitted:${proposalId}:${(side.proposal?.version ?? 0) + 1}`,
    kind: 'sheet_submitted',
    params: { provider: name, title: typedTitle(subject, fields), subject: subject.kind },
    href: `/city/sheets/${proposalId}`,
  });
}

async function move(
  ctx: ServiceContext,
  unit: Unit,
  moved: {
    readonly subject: SheetSubject;
    readonly side: SheetSide;
    readonly intent: 'recall' | 'withdraw';
  },
): Promise<Result<{ isGone: boolean }, SheetCommandCode>> {
  const { subject, side, intent } = moved;
  const { proposal, employer } = side;
  if (!proposal) return fail('sheet.wrong_state');
  const next = nextProposalState(proposal.state, intent);
  if (!next.ok) return next;
  const state: OpenProposalState | 'withdrawn' = intent === 'recall' ? 'draft' : 'withdrawn';
  const { id: proposalId, version } = proposal;
  await updateProposal(unit.tx, { proposalId, version, set: { state } });
  await recordSheet(ctx, unit, subject, { action: intent });
  // Of an organisation that the city never validated nothing else is there.
  const isGone =
    intent === 'withdraw' &&
    subject.kind === 'provider' &&
    (await deleteUnqualified(unit.tx, employer));
  return ok({ isGone });
}
