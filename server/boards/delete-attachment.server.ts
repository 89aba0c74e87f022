import { mayDeleteFile } from '#app/domain/groups/policy.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { deleteAttachment as deleteRow, findAttachment } from '#db/queries/boards/attachments.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { requireStanding, type StandingCode } from '#server/groups/standing.server.ts';
import { transact } from '#server/transact.ts';

import { publishFiles } from './publish-files.ts';

type Code = StandingCode | 'group.closed' | 'file.not_found' | 'boards.read_only';

/**
 * Deletes a file of a card for good: the person who brought it, or an organiser. Gives the card it
 * lay on. Codes: `auth.signed_out`, `group.not_found`, `auth.forbidden`, `group.closed`,
 * `file.not_found`, `boards.read_only`.
 */
export async function deleteAttachment(
  ctx: ServiceContext,
  input: { readonly groupId: string; readonly fileId: string },
): Promise<Result<{ boardId: string; cardId: string }, Code>> {
  const { groupId, fileId } = input;
  return transact(ctx, async (unit) => {
    const standing = await requireStanding(ctx, unit.tx, { groupId, action: 'view' });
    if (!standing.ok) return standing;
    const { role, person, group } = standing.value;
    if (group.archivedAt !== null) return fail('group.closed');
    const file = await findAttachment(unit.tx, input);
    if (!file) return fail('file.not_found');
    if (!mayDeleteFile(role, file.createdBy === person.personId)) return fail('auth.forbidden');
    if (file.boardArchivedAt !== null) return fail('boards.read_only');
    const { boardId, cardId } = file;
    if (!(await deleteRow(unit.tx, { groupId, boardId, fileId }))) return fail('file.not_found');
    await recordAudit(ctx, unit, {
      action: 'file.delete',
      subjectKind: 'file',
      subjectId: fileId,
      details: { groupId, boardId, cardId },
    });
    publishFiles(ctx, unit, { groupId, cardId });
    return ok({ boardId, cardId });
  });
}
