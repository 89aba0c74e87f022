import { QUEUE_STATES, type SheetCheckView } from '#app/contracts/qualification/views.ts';
import { romeDay } from '#app/domain/dates.ts';
import { changedFields, readSheet } from '#app/domain/qualification/check-sheet.ts';
import { typedSheetFrom } from '#app/domain/qualification/typed-sheet.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { findProposal } from '#db/queries/qualification/proposals.ts';
import type { ServiceContext } from '#server/context.ts';

import { listSheetEvents } from './record-sheet.server.ts';
import { requireChecker, worksFor } from './standing.server.ts';
import { approvedSheet, approvedState, findStoredSheet } from './stored-sheet.server.ts';
import { typedTitle } from './tell-of-sheet.server.ts';

/** A proposal that was sent beside what was approved last, field by field, for officers. */
export async function getSheetCheck(
  ctx: ServiceContext,
  input: { readonly proposalId: string },
): Promise<Result<SheetCheckView, 'city.not_found' | 'sheet.not_found'>> {
  const { db } = ctx;
  const officer = await requireChecker(ctx, db);
  if (!officer.ok) return officer;
  const proposal = await findProposal(db, input);
  // What was never sent, or was taken back, is the provider's own.
  const state = QUEUE_STATES.find((one) => one === proposal?.state);
  if (!proposal || !state) return fail('sheet.not_found');
  const { id: proposalId, kind, subjectId, providerName, providerId, version } = proposal;
  const subject = { kind, subjectId };
  const stored = await findStoredSheet(db, subject, romeDay(ctx.now()));
  const read = readSheet(kind, typedSheetFrom(proposal.fields));
  const after = 'sheet' in read ? read.sheet : null;
  const before = approvedSheet(stored);
  const isOwnProvider = await worksFor(db, officer.value, providerId);
  return ok({
    ...subject,
    proposalId,
    title: typedTitle(subject, proposal.fields),
    providerId,
    providerName,
    state,
    version,
    submittedAt: proposal.submittedAt?.toISOString() ?? null,
    before,
    after,
    changed: after ? changedFields(before, after) : [],
    remarks: proposal.remarks,
    isOwnProvider,
    mayDecide: state === 'submitted' && !isOwnProvider,
    stored: approvedState(stored?.state),
    history: await listSheetEvents(db, subject, 'city'),
    now: ctx.now().toISOString(),
  });
}
