import { useCallback, useEffect, useMemo, useState, type KeyboardEvent } from 'react';

import { useToast } from '#app/components/toast.tsx';
import type { ColumnId } from '#app/domain/boards/document/board-schema.ts';
import { useT } from '#app/i18n/i18n.tsx';
import type { CardRow } from '#app/contracts/requests/card-row.ts';

import {
  arrangeBoard,
  findCard,
  isSamePlace,
  positionAt,
  whereIs,
  type PlacedCard,
  type PlacedColumn,
} from './arrange-board.ts';
import { useBoardSnapshot, useLiveBoard } from './live-board.tsx';
import { useKeyboardMove, type Carrying } from './use-keyboard-move.ts';

/** Moving of cards by keyboard, pointer and menu, over one view of the board. */
export type CardMover = {
  /** The board as it shows, the carried card included. */
  readonly columns: readonly PlacedColumn[];
  readonly carrying: Carrying | null;
  /** What a screen reader hears of the move under way. */
  readonly spoken: string;
  readonly canMove: boolean;
  /** Keys of a card's grip. */
  onGripKey(placed: PlacedCard, event: KeyboardEvent): void;
  startPointer(cardId: string): void;
  carryPointer(to: { column: ColumnId; index: number }): void;
  endPointer(isDropped: boolean): void;
  /** Puts a card at a place at once; gives back what undoes it. */
  put(cardId: string, to: { column: ColumnId; index: number }): (() => void) | null;
  columnTitle(id: ColumnId): string;
};

/**
 * The one place where cards move. What shows is the document plus one card in hand, so changes of
 * others may land in the middle of a move. A pinned card moves inside its column only.
 */
export function useCardMover(rows: readonly CardRow[]): CardMover {
  const t = useT().boards;
  const toast = useToast();
  const { writer } = useLiveBoard();
  const board = useBoardSnapshot();
  const [carrying, setCarrying] = useState<Carrying | null>(null);
  const [spoken, setSpoken] = useState('');
  const resting = useMemo(() => arrangeBoard(board, rows), [board, rows]);
  const columns = useMemo(
    () => (carrying ? arrangeBoard(board, rows, carrying) : resting),
    [board, rows, carrying, resting],
  );
  const columnTitle = useCallback(
    (id: ColumnId) => resting.find((column) => column.id === id)?.title ?? t.columns[id],
    [resting, t],
  );
  const put = useCallback(
    (cardId: string, to: { column: ColumnId; index: number }) => {
      const from = findCard(resting, cardId);
      if (!writer || !from) return null;
      const cards = resting.find((column) => column.id === to.column)?.cards ?? [];
      writer.move(cardId, { column: to.column, position: positionAt(cards, cardId, to.index) });
      const { column, position } = from.card;
      return () => writer.move(cardId, { column, position });
    },
    [resting, writer],
  );
  const [lostCount, setLostCount] = useState(0);
  if (carrying !== null && findCard(resting, carrying.cardId) === null) {
    setCarrying(null);
    setLostCount(lostCount + 1);
  }
  useEffect(() => {
    if (lostCount > 0) toast({ title: t.moveLost, tone: 'info' });
  }, [lostCount, t, toast]);
  const keyboard = useKeyboardMove({ resting, carrying, setCarrying, setSpoken, put, columnTitle });
  return {
    columns,
    carrying,
    spoken,
    canMove: writer !== null,
    put,
    columnTitle,
    onGripKey: (placed, event) => {
      if (writer) keyboard(placed, event);
    },
    startPointer: (cardId) => {
      const at = whereIs(resting, cardId);
      if (writer && at) setCarrying({ ...at, by: 'pointer' });
    },
    carryPointer: (to) =>
      setCarrying((now) => {
        if (!now || (now.column === to.column && now.index === to.index)) return now;
        const isPinned = findCard(resting, now.cardId)?.isPinned ?? true;
        return isPinned && to.column !== now.column ? now : { ...now, ...to };
      }),
    endPointer: (isDropped) => {
      setCarrying(null);
      if (!isDropped || !carrying || isSamePlace(resting, carrying)) return;
      const undo = put(carrying.cardId, carrying);
      if (!undo || whereIs(resting, carrying.cardId)?.column === carrying.column) return;
      // As by the menu: who let go over the wrong column takes it back.
      toast({
        title: t.movedToast({ column: columnTitle(carrying.column) }),
        tone: 'success',
        action: { label: t.undo, onAction: undo },
      });
    },
  };
}
