import { useToast } from '#app/components/toast.tsx';
import type { CardSnapshot } from '#app/domain/boards/document/read-board.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { focusCard } from '../state/focus-card.ts';
import { useLiveBoard } from '../state/live-board.tsx';

/** Puts a card away, with ten seconds to take it back. */
export function useArchiveCard(): (card: CardSnapshot) => void {
  const t = useT().boards;
  const toast = useToast();
  const { writer } = useLiveBoard();
  return (card) => {
    if (!writer) return;
    writer.archive(card.id, true);
    toast({
      title: t.archivedToast({ title: card.title === '' ? t.untitled : card.title }),
      tone: 'success',
      action: {
        label: t.undo,
        onAction: () => {
          writer.archive(card.id, false);
          focusCard(card.id);
        },
      },
    });
  };
}
