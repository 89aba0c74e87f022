import { useEffect, useRef, type KeyboardEvent } from 'react';

import { useLatest } from '#app/components/use-latest.ts';
import { COLUMN_IDS, type ColumnId } from '#app/domain/boards/document/board-schema.ts';
import { useT } from '#app/i18n/i18n.tsx';

import {
  findCard,
  isSamePlace,
  othersIn,
  whereIs,
  type CarriedCard,
  type PlacedCard,
  type PlacedColumn,
} from './arrange-board.ts';

/** A card in somebody's hand on this screen. */
export type Carrying = CarriedCard & { readonly by: 'keyboard' | 'pointer' };

type KeyboardParts = {
  readonly resting: readonly PlacedColumn[];
  readonly carrying: Carrying | null;
  setCarrying(carrying: Carrying | null): void;
  setSpoken(text: string): void;
  put(cardId: string, to: { column: ColumnId; index: number }): (() => void) | null;
  columnTitle(id: ColumnId): string;
};

/** Space takes, arrows carry, space drops, Esc and Tab put back; every step is spoken. */
export function useKeyboardMove(parts: KeyboardParts) {
  const t = useT().boards;
  const { resting, carrying, setCarrying, setSpoken, put, columnTitle } = parts;
  const held = carrying?.by === 'keyboard' ? carrying : null;
  useFocusOnGrip(held);
  const heldId = held?.cardId ?? null;
  const letGo = (title: string) => {
    setCarrying(null);
    setSpoken(t.moveCancelled({ title }));
  };
  useLeaving(heldId, () => letGo(findCard(resting, heldId ?? '')?.card.title ?? ''));

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
      letGo(title);
    }
  };
}

/** Whoever turns to something else lets the card go where it was, as Esc does. */
function useLeaving(heldId: string | null, onLeave: () => void) {
  const leave = useLatest(onLeave);
  useEffect(() => {
    if (heldId === null) return undefined;
    const grip = `[data-card="${CSS.escape(heldId)}"] [data-grip]`;
    const turn = ({ target }: Event) => {
      if (target instanceof Element && !target.closest(grip)) leave.current();
    };
    document.addEventListener('focusin', turn);
    document.addEventListener('pointerdown', turn);
    return () => {
      document.removeEventListener('focusin', turn);
      document.removeEventListener('pointerdown', turn);
    };
  }, [heldId, leave]);
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
