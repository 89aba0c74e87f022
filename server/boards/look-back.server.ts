import type { BoardSnapshot } from '#app/domain/boards/document/read-board.ts';
import type { HistoryMoment } from '#app/contracts/boards/history-view.ts';
import { listHeldCardIds } from '#db/queries/boards/activity.ts';
import type { ServiceContext } from '#server/context.ts';
import { findPast, findPresent, type BoardPast } from '#server/boards/log/board-past.ts';

/** Which moment, for whom. */
export type LookBackInput = {
  readonly groupId: string;
  readonly boardId: string;
  readonly at: number | null;
  readonly lastSequence: number;
  readonly cardId: string | null;
  readonly householdId: string;
  /** Whether to say what bringing the board back would do. */
  readonly isPlanned: boolean;
};

/**
 * The board as it is now and, when a moment is chosen, as it was then. Null when the board has no
 * such past. Built in a worker, off the event loop.
 * @throws TooSlowError when that takes too long.
 */
export async function lookBack(
  ctx: Pick<ServiceContext, 'db' | 'boards'>,
  input: LookBackInput,
): Promise<{
  present: BoardSnapshot;
  card: HistoryMoment['card'];
  moment: HistoryMoment | null;
} | null> {
  const { db, boards } = ctx;
  const { groupId, boardId, cardId, householdId } = input;
  const { historian } = boards;
  historian.requireTurn(boardId, 'look');
  const look = (path: BoardPast) =>
    historian.ask(
      boardId,
      'look',
      { ...pathOf(path), cardId },
      JSON.stringify([path.sequence, path.isExact, cardId]),
    );
  const present = await findPresent(db, { boardId });
  if (!present) return null;
  const now = await look(present);
  const at = input.at === null ? null : Math.min(input.at, input.lastSequence);
  const past = at === null ? null : await findPast(db, { boardId, sequence: at });
  if (!past) return { present: now.board, card: toCard(cardId, null, now.card), moment: null };
  const then = await look(past);
  const card = toCard(cardId, then.card, now.card);
  const plan =
    input.isPlanned && cardId === null
      ? await historian.ask(boardId, 'restore', {
          pastPath: pathOf(past),
          presentPath: pathOf(present),
          cardId: null,
          householdId,
          heldCardIds: await listHeldCardIds(db, { groupId, boardId }),
          clientId: 1,
        })
      : null;
  const { sequence, isExact } = past;
  return {
    present: now.board,
    card,
    moment: { sequence, isExact, board: then.board, plan: plan?.plan ?? null, card },
  };
}

function pathOf({ base, batches }: BoardPast) {
  return { base, batches };
}

function toCard(
  cardId: string | null,
  then: NonNullable<HistoryMoment['card']>['past'],
  now: NonNullable<HistoryMoment['card']>['present'],
): HistoryMoment['card'] {
  return cardId === null ? null : { past: then, present: now };
}
