import {
  checkRoom,
  type CheckedFile,
  type FileProblem,
} from '#app/domain/boards/attachments/check-file.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { DbOrTx } from '#db/client.ts';
import {
  insertAttachment,
  lockAttachments,
  measureAttachments,
} from '#db/queries/boards/attachments.ts';
import { findBoardOfGroup } from '#db/queries/boards/group-boards.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { requireStanding, type StandingCode } from '#server/groups/standing.server.ts';
import { TOO_SLOW, unlessTooSlow } from '#server/boards/log/too-slow.ts';
import { transactOnce } from '#server/transact-once.ts';
import type { Unit } from '#server/transact.ts';

import { cleanFile, type SentFile } from './clean-file.server.ts';
import type { PdfRefusal } from './pdf/pdf-thread.ts';
import { publishFiles } from './publish-files.ts';

/** Files for a card as they were sent: names and bytes nobody has looked at yet. */
export type AddAttachmentsInput = {
  readonly groupId: string;
  readonly boardId: string;
  readonly cardId: string;
  readonly files: readonly SentFile[];
};

/** What became of each file. */
export type AddedFiles = {
  readonly added: readonly { readonly id: string; readonly name: string }[];
  readonly refused: readonly { readonly name: string; readonly code: FileRefusal }[];
};

type FileRefusal = FileProblem | PdfRefusal | 'file.card_full' | 'file.board_full';
type Code =
  | StandingCode
  | 'group.closed'
  | 'board.not_found'
  | 'boards.read_only'
  | 'boards.slow'
  | 'card.not_found'
  | 'limit.too_many';

/**
 * Puts files on a card, each by itself: those that cannot be kept are named with the reason, the
 * others stay (security B15). Limits hold when many bring files at once. Codes: `auth.signed_out`,
 * `group.not_found`, `auth.forbidden`, `group.closed`, `board.not_found`, `boards.read_only`,
 * `boards.slow`, `card.not_found`, `limit.too_many`.
 */
export async function addAttachments(
  ctx: ServiceContext,
  input: AddAttachmentsInput,
): Promise<Result<AddedFiles, Code>> {
  const allowed = await checkPlace(ctx, ctx.db, input);
  if (!allowed.ok) return allowed;
  // Before the transaction, which would keep a connection while the board is read.
  const card = await checkCard(ctx, input);
  if (!card.ok) return card;
  const { personId } = allowed.value;
  const limit = await ctx.limits.consume('upload', personId);
  if (!limit.isAllowed) {
    return fail('limit.too_many', { retryAfterSeconds: limit.retryAfterSeconds });
  }
  const files: { name: string; checked: Result<CheckedFile, FileRefusal> }[] = [];
  for (const { name, bytes } of input.files) {
    files.push({ name, checked: await cleanFile(ctx, { name, bytes }, personId) });
  }
  return transactOnce(ctx, async (unit) => {
    await lockAttachments(unit.tx, input);
    // Asked again under the lock: rights may have ended while the files were on their way.
    const still = await checkPlace(ctx, unit.tx, input);
    if (!still.ok) return still;
    const added: AddedFiles['added'][number][] = [];
    const refused: AddedFiles['refused'][number][] = [];
    for (const { name, checked } of files) {
      const kept = checked.ok
        ? await keepFile(ctx, unit, { ...input, file: checked.value })
        : checked;
      if (kept.ok) added.push(kept.value);
      else refused.push({ name, code: kept.code });
    }
    if (added.length > 0) publishFiles(ctx, unit, input);
    return ok({ added, refused });
  });
}

/** Whether whoever asks may put files on cards of this board. */
async function checkPlace(
  ctx: ServiceContext,
  db: DbOrTx,
  input: Pick<AddAttachmentsInput, 'groupId' | 'boardId'>,
): Promise<Result<{ personId: string }, Code>> {
  const standing = await requireStanding(ctx, db, { groupId: input.groupId, action: 'attach' });
  if (!standing.ok) return standing;
  if (standing.value.group.archivedAt !== null) return fail('group.closed');
  const board = await findBoardOfGroup(db, input);
  if (!board) return fail('board.not_found');
  if (board.archivedAt !== null) return fail('boards.read_only');
  return ok({ personId: standing.value.person.personId });
}

/** Files lie on cards that are committed and in use. */
async function checkCard(
  ctx: ServiceContext,
  { boardId, cardId }: Pick<AddAttachmentsInput, 'boardId' | 'cardId'>,
): Promise<Result<true, Code>> {
  const read = await unlessTooSlow(ctx.boards.shelf.read(boardId));
  if (!read) return TOO_SLOW;
  const card = read.board.cards.find(({ id }) => id === cardId);
  return card && !card.isArchived ? ok(true) : fail('card.not_found');
}

async function keepFile(
  ctx: ServiceContext,
  unit: Unit,
  input: Omit<AddAttachmentsInput, 'files'> & { readonly file: CheckedFile },
): Promise<Result<{ id: string; name: string }, FileRefusal>> {
  const { groupId, boardId, cardId, file } = input;
  const sizeBytes = file.content.length;
  const room = checkRoom(await measureAttachments(unit.tx, input), sizeBytes);
  if (!room.ok) return room;
  const id = ctx.newId();
  await insertAttachment(unit.tx, {
    ...file,
    id,
    boardId,
    cardId,
    sizeBytes,
    createdBy: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
    createdAt: ctx.now(),
  });
  await recordAudit(ctx, unit, {
    action: 'file.add',
    subjectKind: 'file',
    subjectId: id,
    details: { groupId, boardId, cardId, mediaType: file.mediaType, sizeBytes },
  });
  return ok({ id, name: file.name });
}
