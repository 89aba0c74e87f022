import { collapseLines, type ToldActivity } from '#app/domain/boards/history/activity-lines.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { listActivity } from '#db/queries/boards/activity.ts';
import { findProgress } from '#db/queries/boards/history.ts';
import { findBoardOfGroup } from '#db/queries/boards/group-boards.ts';
import type { ServiceContext } from '#server/context.ts';
import { requireStanding, type StandingCode } from '#server/groups/standing.server.ts';
import { findPresent } from '#server/boards/log/board-past.ts';
import { TOO_SLOW, unlessTooSlow } from '#server/boards/log/too-slow.ts';

/** Which part of a board's activity: older than a place in the log, of one card or person. */
export type ActivityQuestion = {
  readonly groupId: string;
  readonly boardId: string;
  readonly before: number | null;
  readonly cardId: string | null;
  readonly personId: string | null;
};

const ROWS_AT_ONCE = 200;

/**
 * What was done on a board, newest first, letters written one by one as one line. What the last
 * compaction has not told yet is told now, off the event loop. Codes: `auth.signed_out`,
 * `group.not_found`, `board.not_found`, `boards.slow`.
 */
export async function listBoardActivity(
  ctx: ServiceContext,
  question: ActivityQuestion,
): Promise<Result<readonly ToldActivity[], StandingCode | 'board.not_found' | 'boards.slow'>> {
  const { groupId, boardId, before, cardId, personId } = question;
  const standing = await requireStanding(ctx, ctx.db, { groupId, action: 'view' });
  if (!standing.ok) return standing;
  if (!(await findBoardOfGroup(ctx.db, { groupId, boardId }))) return fail('board.not_found');
  const [stored, fresh] = await Promise.all([
    listActivity(ctx.db, { boardId, before, cardId, personId, limit: ROWS_AT_ONCE }),
    unlessTooSlow(tellRest(ctx, boardId)),
  ]);
  if (!fresh) return TOO_SLOW;
  const storedTo = stored[0]?.sequence ?? 0;
  const wanted = fresh.filter(
    (line) =>
      line.sequence > storedTo &&
      (before === null || line.sequence < before) &&
      (cardId === null || line.cardId === cardId) &&
      (personId === null || line.personId === personId),
  );
  return ok(collapseLines([...stored.toReversed(), ...wanted]).toReversed());
}

/** What the log did after the part that is described. */
async function tellRest(ctx: ServiceContext, boardId: string): Promise<readonly ToldActivity[]> {
  const progress = await findProgress(ctx.db, { boardId });
  if (!progress || progress.lastSequence === progress.describedSequence) return [];
  const { historian } = ctx.boards;
  historian.requireTurn(boardId, 'tell');
  const present = await findPresent(ctx.db, { boardId });
  if (!present) return [];
  const { base, batches, sequence: last } = present;
  const told = await historian.ask(boardId, 'tell', { base, batches }, String(last));
  return told.filter(({ sequence }) => sequence > progress.describedSequence);
}
