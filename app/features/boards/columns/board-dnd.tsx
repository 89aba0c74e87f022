import {
  DndContext,
  DragOverlay,
  MouseSensor,
  TouchSensor,
  useDraggable,
  useSensor,
  useSensors,
  type DragMoveEvent,
} from '@dnd-kit/core';
import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from 'react';
import { flushSync } from 'react-dom';

import { useLatest } from '#app/components/use-latest.ts';
import { isColumnId, type ColumnId } from '#app/domain/boards/document/board-schema.ts';

type DragListeners = Record<string, (event: { nativeEvent: Event }) => void>;

type BoardDndProps = {
  /** Element that holds the columns (`data-column`) with their cards (`data-card`). */
  readonly board: RefObject<HTMLElement>;
  readonly onStart: (cardId: string) => void;
  readonly onCarry: (to: { column: ColumnId; index: number }) => void;
  readonly onEnd: (isDropped: boolean) => void;
  /** What hangs under the pointer. */
  readonly children: ReactNode;
};

/** Speech of the move is ours, in the page's language. */
const SILENT = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};

/**
 * Dragging by mouse and by long press. It stands beside the board and not around it, so it can load
 * late without drawing the cards anew: cards are found by their attributes, and the board draws
 * the card in hand itself.
 */
export function BoardDnd({ board, onStart, onCarry, onEnd, children }: BoardDndProps) {
  const [pressedId, setPressedId] = useState<string | null>(null);
  const listeners = useRef<DragListeners>({});
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
  );
  usePointerStart(board, (cardId) => {
    // Now, not at the next drawing: the press that is under way is handed to the library.
    flushSync(() => setPressedId(cardId));
    return listeners.current;
  });
  const carry = ({ active }: DragMoveEvent) => {
    const rect = active.rect.current.translated;
    const to = rect && board.current ? placeUnder(board.current, String(active.id), rect) : null;
    if (to) onCarry(to);
  };
  return (
    <DndContext
      id="board"
      sensors={sensors}
      autoScroll={{ layoutShiftCompensation: false }}
      accessibility={{ announcements: SILENT, screenReaderInstructions: { draggable: '' } }}
      onDragStart={({ active }) => onStart(String(active.id))}
      onDragMove={carry}
      onDragEnd={() => onEnd(true)}
      onDragCancel={() => onEnd(false)}
    >
      {pressedId !== null && (
        <DragSource
          key={pressedId}
          cardId={pressedId}
          board={board}
          onTied={(tied) => {
            listeners.current = tied;
          }}
        />
      )}
      <DragOverlay dropAnimation={null}>{children}</DragOverlay>
    </DndContext>
  );
}

type DragSourceProps = {
  readonly cardId: string;
  readonly board: RefObject<HTMLElement>;
  readonly onTied: (listeners: DragListeners) => void;
};

/**
 * Ties the pressed card's element to the library: one at a time, however many cards there are. The
 * element is a new one after each change of column.
 */
function DragSource({ cardId, board, onTied }: DragSourceProps) {
  const { setNodeRef, listeners } = useDraggable({ id: cardId });
  useLayoutEffect(() => {
    setNodeRef(cardElement(board.current, cardId));
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- dnd-kit types its listeners as functions of anything
    onTied((listeners ?? {}) as DragListeners);
  });
  return null;
}

function cardElement(board: HTMLElement | null, cardId: string): HTMLElement | null {
  return board?.querySelector<HTMLElement>(`[data-card="${CSS.escape(cardId)}"]`) ?? null;
}

/** One listener for all cards hands a press on a card to the sensors. */
function usePointerStart(board: RefObject<HTMLElement>, press: (cardId: string) => DragListeners) {
  const latest = useLatest(press);
  useEffect(() => {
    const element = board.current;
    if (!element) return undefined;
    const start = (listener: 'onMouseDown' | 'onTouchStart') => (nativeEvent: Event) => {
      const target = nativeEvent.target instanceof Element ? nativeEvent.target : null;
      if (target?.closest('[popover]')) return;
      const cardId = target?.closest<HTMLElement>('[data-card]')?.dataset['card'];
      if (cardId !== undefined) latest.current(cardId)[listener]?.({ nativeEvent });
    };
    const onMouseDown = start('onMouseDown');
    const onTouchStart = start('onTouchStart');
    element.addEventListener('mousedown', onMouseDown);
    element.addEventListener('touchstart', onTouchStart, { passive: true });
    return () => {
      element.removeEventListener('mousedown', onMouseDown);
      element.removeEventListener('touchstart', onTouchStart);
    };
  }, [board, latest]);
}

type Box = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/**
 * The place under the middle of the dragged card: the nearest column on screen, after the cards
 * whose middle is higher. Read from the page as it stands, so heights never need to be even.
 */
function placeUnder(
  board: HTMLElement,
  cardId: string,
  box: Box,
): { column: ColumnId; index: number } | null {
  const x = box.left + box.width / 2;
  const y = box.top + box.height / 2;
  let nearest: { element: HTMLElement; distance: number } | null = null;
  for (const element of board.querySelectorAll<HTMLElement>('[data-column]')) {
    const { left, right, width } = element.getBoundingClientRect();
    const distance = Math.max(left - x, x - right, 0);
    if (width > 0 && (nearest === null || distance < nearest.distance))
      nearest = { element, distance };
  }
  const column = nearest?.element.dataset['column'];
  if (!nearest || !isColumnId(column)) return null;
  const higher = [...nearest.element.querySelectorAll<HTMLElement>('[data-card]')].filter(
    (card) => {
      const { top, height } = card.getBoundingClientRect();
      return card.dataset['card'] !== cardId && top + height / 2 < y;
    },
  );
  return { column, index: higher.length };
}
