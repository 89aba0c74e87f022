import { COLUMN_IDS, type ColumnId } from '#app/domain/boards/document/board-schema.ts';

import { whereIs, type ColumnOfIds } from '../state/arrange-board.ts';

/** One thing the menu of a card offers. */
export type MenuAction =
  | { readonly kind: 'open' | 'copy' | 'archive' | 'delete' }
  | { readonly kind: 'move'; readonly to: ColumnId }
  | { readonly kind: 'up' | 'down'; readonly index: number };

/**
 * What one can do with a card where it lies; a pinned one stays in its column and on the board. A step up or
 * down is past the next card that is `shown`, whatever the filter hides between them.
 */
export function menuActions(
  { card, isPinned }: { readonly isPinned: boolean; readonly card: { readonly id: string } },
  { columns, canMove }: { readonly columns: readonly ColumnOfIds[]; readonly canMove: boolean },
  shown: readonly ColumnOfIds[] = columns,
): MenuAction[] {
  const at = whereIs(columns, card.id);
  if (!canMove || !at) return [{ kind: 'open' }];
  const others = isPinned ? [] : COLUMN_IDS.filter((id) => id !== at.column);
  const actions: MenuAction[] = [
    { kind: 'open' },
    ...others.map((to) => ({ kind: 'move' as const, to })),
  ];
  for (const kind of ['up', 'down'] as const) {
    const next = nextTo(shown, card.id, kind);
    const index = next === undefined ? undefined : whereIs(columns, next)?.index;
    if (index !== undefined) actions.push({ kind, index });
  }
  actions.push({ kind: 'copy' });
  if (!isPinned) actions.push({ kind: 'archive' }, { kind: 'delete' });
  return actions;
}

function nextTo(
  shown: readonly ColumnOfIds[],
  cardId: string,
  side: 'up' | 'down',
): string | undefined {
  const at = whereIs(shown, cardId);
  const cards = shown.find(({ id }) => id === at?.column)?.cards ?? [];
  return at ? cards[at.index + (side === 'up' ? -1 : 1)]?.card.id : undefined;
}

/** The card to look at when this one leaves its column; undefined when it was the only one. */
export function neighbourOf(columns: readonly ColumnOfIds[], cardId: string): string | undefined {
  const at = whereIs(columns, cardId);
  const cards = columns.find(({ id }) => id === at?.column)?.cards ?? [];
  const index = at?.index ?? 0;
  return (cards[index + 1] ?? cards[index - 1])?.card.id;
}
