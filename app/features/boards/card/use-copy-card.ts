import { useToast } from '#app/components/toast.tsx';
import type { CardSnapshot } from '#app/domain/boards/document/read-board.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { findCard, positionAt, whereIs } from '../state/arrange-board.ts';
import { useBoardCards } from '../state/board-screen.tsx';
import { useLiveBoard } from '../state/live-board.tsx';
import { newId } from '../state/new-id.ts';
import { copyTitle } from './copy-title.ts';

/**
 * Copies a card to the place after it, or to the top of the needs where its request holds it: the
 * copy has none. Gives the copy's id; null when nothing may be written.
 */
export function useCopyCard(): (card: CardSnapshot) => string | null {
  const t = useT().boards;
  const toast = useToast();
  const { mover } = useBoardCards();
  const { writer } = useLiveBoard();
  return (card) => {
    if (!writer) return null;
    const isHeld = findCard(mover.columns, card.id)?.isPinned ?? true;
    const at = isHeld ? null : whereIs(mover.columns, card.id);
    const column = at?.column ?? 'needs';
    const cards = mover.columns.find(({ id }) => id === column)?.cards ?? [];
    const id = newId();
    const title = card.title === '' ? t.untitled : card.title;
    writer.copy(card.id, {
      id,
      column,
      position: positionAt(cards, id, at ? at.index + 1 : 0),
      title: copyTitle(title, t.copyOf),
    });
    toast({ title: t.copiedToast({ title }), tone: 'success' });
    return id;
  };
}
