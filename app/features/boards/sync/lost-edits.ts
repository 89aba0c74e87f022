import type { BoardSnapshot } from '#app/domain/boards/read-board.ts';

/** Something written while away on a card that somebody else deleted meanwhile (security Y9). */
export type LostEdit = {
  readonly cardId: string;
  readonly title: string;
  /** The notes as this person had them, to be copied to a new card. */
  readonly notes: string;
};

/** The cards this person wrote on that were there before and are gone now. */
export function findLostEdits(
  before: BoardSnapshot,
  after: BoardSnapshot,
  touched: ReadonlySet<string>,
): LostEdit[] {
  const kept = new Set(after.cards.map((card) => card.id));
  return before.cards
    .filter((card) => touched.has(card.id) && !kept.has(card.id))
    .map(({ id, title, notes }) => ({ cardId: id, title, notes }));
}
