import type { WholeCard } from '#app/domain/boards/history/activity.ts';
import type { BoardSnapshot } from '#app/domain/boards/document/read-board.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { findBoardOfGroup } from '#db/queries/boards/group-boards.ts';
import type { ServiceContext } from '#server/context.ts';
import { requireStanding, type StandingCode } from '#server/groups/standing.server.ts';
import { findPast } from '#server/realtime/board-past.ts';
import { TOO_SLOW, unlessTooSlow } from '#server/realtime/too-slow.ts';

/** A board as it was; `card` is the one asked for, whole, null when it was not there. */
export type BoardAsOf = {
  readonly sequence: number;
  /** False: the log of that time is gone, this is the end of that day. */
  readonly isExact: boolean;
  readonly board: BoardSnapshot;
  readonly card: WholeCard | null;
};

type Code = StandingCode | 'board.not_found' | 'boards.past_not_found' | 'boards.slow';

/**
 * A board as of a place in its log (security Y11), replayed off the event loop. Codes:
 * `auth.signed_out`, `group.not_found`, `board.not_found`, `boards.past_not_found`,
 * `boards.slow`.
 */
export async function getBoardAsOf(
  ctx: ServiceContext,
  input: { groupId: string; boardId: string; sequence: number; cardId: string | null },
): Promise<Result<BoardAsOf, Code>> {
  const { groupId, boardId, sequence, cardId } = input;
  const standing = await requireStanding(ctx, ctx.db, { groupId, action: 'view' });
  if (!standing.ok) return standing;
  if (!(await findBoardOfGroup(ctx.db, { groupId, boardId }))) return fail('board.not_found');
  const past = await findPast(ctx.db, { boardId, sequence });
  if (!past) return fail('boards.past_not_found');
  const { base, batches, isExact } = past;
  const shown = await unlessTooSlow(
    ctx.boards.historian.ask(boardId, 'look', { base, batches, cardId }),
  );
  if (!shown) return TOO_SLOW;
  return ok({ sequence: past.sequence, isExact, ...shown });
}
