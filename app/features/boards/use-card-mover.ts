import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';

import { COLUMN_IDS, type ColumnId } from '#app/domain/boards/board-schema.ts';
import { useT } from '#app/i18n/i18n.tsx';

import {
  arrangeBoard,
  positionAt,
  whereIs,
  type CarriedCard,
  type PlacedCard,
  type PlacedColumn,
} from './arrange-board.ts';
import type { CardRow } from '#app/features/requests/card-row.ts';
import { useLiveBoard } from './live-board.tsx';

/** A card in somebody's hand on this screen. */
type Carrying = CarriedCard & { readonly by: 'keyboard' | 'pointer' };

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
  const { board, writer } = useLiveBoard();
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
      if (isDropped && carrying && !isSamePlace(resting, carrying)) put(carrying.cardId, carrying);
      setCarrying(null);
    },
  };
}

type KeyboardParts = {
  readonly resting: readonly PlacedColumn[];
  readonly carrying: Carrying | null;
  setCarrying(carrying: Carrying | null): void;
  setSpoken(text: string): void;
  put(cardId: string, to: { column: ColumnId; index: number }): (() => void) | null;
  columnTitle(id: ColumnId): string;
};

/** Space takes, arrows carry, space drops, Esc and Tab put back; every step is spoken. */
function useKeyboardMove(parts: KeyboardParts) {
  const t = useT().boards;
  const { resting, carrying, setCarrying, setSpoken, put, columnTitle } = parts;
  const held = carrying?.by === 'keyboard' ? carrying : null;
  useFocusOnGrip(held);

  const heldId = held?.cardId ?? null;
  const isLost = heldId !== null && findCard(resting, heldId) === null;
  useEffect(() => {
    if (!isLost) return;
    setCarrying(null);
    setSpoken(t.moveLost);
  }, [isLost, setCarrying, setSpoken, t]);

  const take = (placed: PlacedCard) => {
    const at = whereIs(resting, placed.card.id);
    if (!at) return;
    setCarrying({ ...at, by: 'keyboard' });
    const facts = {
      title: placed.card.title,
      column: columnTitle(at.column),
      place: at.index + 1,
      count: othersIn(resting, at) + 1,
    };
    setSpoken(placed.isPinned ? t.grabbedPinned(facts) : t.grabbed(facts));
  };
  const carry = (now: Carrying, to: CarriedCard) => {
    setCarrying({ ...now, ...to });
    setSpoken(
      t.carried({
        column: columnTitle(to.column),
        place: to.index + 1,
        count: othersIn(resting, to) + 1,
      }),
    );
  };
  return (placed: PlacedCard, event: KeyboardEvent) => {
    const { title } = placed.card;
    const isMain = event.key === ' ' || event.key === 'Enter';
    if (!held) {
      if (!isMain) return;
      event.preventDefault();
      take(placed);
      return;
    }
    const next = placeForKey(event.key, held, resting, placed.isPinned);
    if (next) {
      event.preventDefault();
      carry(held, next);
    } else if (isMain) {
      event.preventDefault();
      if (!isSamePlace(resting, held)) put(held.cardId, held);
      setCarrying(null);
      setSpoken(t.dropped({ title, column: columnTitle(held.column), place: held.index + 1 }));
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      if (event.key === 'Escape') event.preventDefault();
      event.stopPropagation();
      setCarrying(null);
      setSpoken(t.moveCancelled({ title }));
    }
  };
}

/** A carried card is drawn anew in each column: its grip takes the focus back. */
function useFocusOnGrip(held: Carrying | null) {
  const last = useRef<string | null>(null);
  useEffect(() => {
    const cardId = held?.cardId ?? last.current;
    last.current = held?.cardId ?? null;
    if (cardId === null) return;
    const grip = document.querySelector<HTMLElement>(
      `[data-card="${CSS.escape(cardId)}"] [data-grip]`,
    );
    if (grip && document.activeElement !== grip) {
      if (document.activeElement === document.body || held) grip.focus();
    }
    grip?.scrollIntoView({ block: 'nearest' });
  }, [held]);
}

function placeForKey(
  key: string,
  at: CarriedCard,
  columns: readonly PlacedColumn[],
  isPinned: boolean,
): CarriedCard | null {
  if (key === 'ArrowDown') return { ...at, index: Math.min(at.index + 1, othersIn(columns, at)) };
  if (key === 'ArrowUp') return { ...at, index: Math.max(at.index - 1, 0) };
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return null;
  const step = key === 'ArrowRight' ? 1 : -1;
  const column = COLUMN_IDS[COLUMN_IDS.indexOf(at.column) + step];
  if (column === undefined || isPinned) return at;
  const to = { ...at, column };
  return { ...to, index: Math.min(at.index, othersIn(columns, to)) };
}

/** Cards of a column without the one that is carried. */
function othersIn(columns: readonly PlacedColumn[], at: CarriedCard): number {
  const cards = columns.find(({ id }) => id === at.column)?.cards ?? [];
  return cards.filter(({ card }) => card.id !== at.cardId).length;
}

function findCard(columns: readonly PlacedColumn[], cardId: string): PlacedCard | null {
  for (const { cards } of columns) {
    const found = cards.find(({ card }) => card.id === cardId);
    if (found) return found;
  }
  return null;
}

function isSamePlace(columns: readonly PlacedColumn[], at: CarriedCard): boolean {
  const now = whereIs(columns, at.cardId);
  return now?.column === at.column && now.index === at.index;
}
