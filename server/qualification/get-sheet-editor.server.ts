import type { SheetEditorView } from '#app/contracts/qualification/views.ts';
import {
  isOpenProposal,
  type OpenProposalState,
  type SheetSubject,
} from '#app/domain/qualification/proposal-state.ts';
import { typedSheetFrom } from '#app/domain/qualification/typed-sheet.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { ProposalRow } from '#db/queries/qualification/proposals.ts';
import type { ServiceContext } from '#server/context.ts';

import { listSheetEvents } from './record-sheet.server.ts';
import { enterSheet, type SheetSideCode } from './standing.server.ts';
import { approvedState, typedSheetOf } from './stored-sheet.server.ts';
import { typedTitle } from './tell-of-sheet.server.ts';

/** What an administrator writes on: the proposal that is going on, else what is on sale. */
export async function getSheetEditor(
  ctx: ServiceContext,
  subject: SheetSubject,
): Promise<Result<SheetEditorView, SheetSideCode>> {
  const side = await enterSheet(ctx, ctx.db, subject, 'edit_sheets');
  if (!side.ok) return side;
  const { employer, stored, proposal } = side.value;
  const approved = approvedState(stored?.state);
  const typed = proposal
    ? typedSheetFrom(proposal.fields)
    : stored
      ? typedSheetOf(stored.sheet)
      : {};
  return ok({
    ...subject,
    provider: { providerId: employer.providerId, name: employer.name },
    title: proposal ? typedTitle(subject, proposal.fields) : (stored?.title ?? ''),
    state: openStateOf(proposal),
    stored: approved,
    slug:
      approved === 'validated' && employer.status === 'validated' ? (stored?.slug ?? null) : null,
    version: proposal?.version ?? 0,
    typed,
    remarks: proposal?.remarks ?? {},
    savedBy: proposal?.savedBy ?? null,
    savedAt: proposal?.savedAt.toISOString() ?? null,
    history: await listSheetEvents(ctx.db, subject, 'provider'),
    now: ctx.now().toISOString(),
  });
}

function openStateOf(proposal: ProposalRow | null): OpenProposalState | null {
  return proposal && isOpenProposal(proposal.state) ? proposal.state : null;
}
