import { randomInt } from 'node:crypto';

import type { RestorePlan } from '#app/domain/boards/history/restore-board.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { RESTORE_MESSAGE_IDS } from '#app/protocol/wire-format.ts';
import { listHeldCardIds } from '#db/queries/boards/activity.ts';
import { findBoardOfGroup } from '#db/queries/boards/group-boards.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { requireStanding, type StandingCode } from '#server/groups/standing.server.ts';
import { findPast, findPresent } from '#server/boards/log/board-past.ts';
import { refuseTooSlow } from '#server/boards/log/too-slow.ts';
import { transact } from '#server/transact.ts';

/** What is to come back: the whole board as of a place in its log, or one card of it. */
export type BringBack = {
  readonly groupId: string;
  readonly boardId: string;
  readonly sequence: number;
  /** Null: the whole board. */
  readonly cardId: string | null;
};

/** What was done; `undoSequence` is the state before it, to be brought back the same way. */
export type BroughtBack = {
  readonly plan: RestorePlan;
  readonly undoSequence: number;
  readonly hasChanged: boolean;
};

type Code =
  | StandingCode
  | 'board.not_found'
  | 'boards.read_only'
  | 'boards.past_not_found'
  | 'boards.busy'
  | 'boards.full'
  | 'boards.slow';

/** Yjs client ids are 32 bits; 0 is nobody's. */
const CLIENT_IDS = 2 ** 32;

/**
 * Brings a state of the past back by a new change in the name of whoever asks, which everybody on
 * the board sees at once (decision 010). The whole board: organisers only. Codes: `auth.signed_out`,
 * `group.not_found`, `auth.forbidden`, `board.not_found`, `boards.read_only` (put away),
 * `boards.past_not_found` (too long ago, or the card was not there), `boards.busy`, `boards.full`,
 * `boards.slow`.
 */
export async function bringBack(
  ctx: ServiceContext,
  input: BringBack,
): Promise<Result<BroughtBack, Code>> {
  const { groupId, boardId, cardId } = input;
  const action = cardId === null ? 'restore_board' : 'edit_board';
  const standing = await requireStanding(ctx, ctx.db, { groupId, action });
  if (!standing.ok) return standing;
  const board = await findBoardOfGroup(ctx.db, { groupId, boardId });
  if (!board) return fail('board.not_found');
  const isClosed = board.archivedAt !== null || standing.value.group.archivedAt !== null;
  if (isClosed) return fail('boards.read_only');
  const { householdId, person } = standing.value;
  const work = async (): Promise<Result<BroughtBack, Code>> => {
    const asked = await replay(ctx, input, householdId);
    if (!asked) return fail('boards.past_not_found');
    const { plan, card, update, undoSequence } = asked;
    if (cardId !== null && card === null) return fail('boards.past_not_found');
    if (!update) return ok({ plan, undoSequence, hasChanged: false });
    const written = await ctx.boards.write(boardId, {
      personId: person.personId,
      messageId: RESTORE_MESSAGE_IDS[cardId === null ? 'board_restore' : 'card_restore'],
      update,
    });
    return written.ok ? ok({ plan, undoSequence, hasChanged: true }) : written;
  };
  const brought = await refuseTooSlow(ctx.boards.inTurn(boardId, work));
  if (brought.ok && brought.value.hasChanged) await record(ctx, input);
  return brought;
}

async function record(ctx: ServiceContext, input: BringBack): Promise<void> {
  const { groupId, boardId, sequence, cardId } = input;
  await transact(ctx, async (unit) => {
    await recordAudit(ctx, unit, {
      action: cardId === null ? 'board.bring_back' : 'board.bring_back_card',
      subjectKind: 'board',
      subjectId: boardId,
      details: { groupId, sequence: String(sequence), ...(cardId === null ? {} : { cardId }) },
    });
    return ok(true);
  });
}

async function replay(ctx: ServiceContext, input: BringBack, householdId: string) {
  const { groupId, boardId, sequence, cardId } = input;
  ctx.boards.historian.requireTurn(boardId, 'restore');
  const [then, now, heldCardIds] = await Promise.all([
    findPast(ctx.db, { boardId, sequence }),
    findPresent(ctx.db, { boardId }),
    listHeldCardIds(ctx.db, { groupId, boardId }),
  ]);
  if (!then || !now || sequence > now.sequence) return null;
  const answer = await ctx.boards.historian.ask(boardId, 'restore', {
    pastPath: { base: then.base, batches: then.batches },
    presentPath: { base: now.base, batches: now.batches },
    cardId,
    householdId,
    heldCardIds,
    clientId: randomInt(1, CLIENT_IDS),
  });
  return { ...answer, undoSequence: now.sequence };
}
