import type { CardSnapshot } from '#app/domain/boards/document/read-board.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { listBoards } from '#db/queries/boards/boards.ts';
import type { ServiceContext } from '#server/context.ts';
import { TOO_SLOW, unlessTooSlow } from '#server/boards/log/too-slow.ts';

/** A committed card, the services it names, and the board it lies on. */
export type FoundCard = {
  readonly boardId: string;
  readonly card: CardSnapshot;
  readonly services: readonly string[];
};

/**
 * One card of a group as it is committed now, with the board it lies on. The caller has checked
 * that the actor may see the group, and holds no transaction: a board may take a second to read.
 * Codes: `card.not_found` (no board of the group has it, or it is archived), `boards.slow`.
 */
export async function readCard(
  ctx: Pick<ServiceContext, 'db' | 'boards'>,
  params: { groupId: string; cardId: string },
): Promise<Result<FoundCard, 'card.not_found' | 'boards.slow'>> {
  const { cardId } = params;
  let isSlow = false;
  for (const { id: boardId } of await listBoards(ctx.db, params)) {
    const read = await unlessTooSlow(ctx.boards.shelf.read(boardId));
    isSlow ||= read === null;
    const card = read?.board.cards.find(({ id }) => id === cardId);
    const services = read?.detailsOf(cardId)?.services ?? [];
    if (card && !card.isArchived) return ok({ boardId, card, services });
  }
  return isSlow ? TOO_SLOW : fail('card.not_found');
}
