import { createContext, useContext } from 'react';

import type { BoardHousehold, BoardPageView, BoardPerson } from './board-page-view.ts';
import type { CardMover } from './use-card-mover.ts';
import type { Looking } from './views/use-board-view.ts';

/** What every part of the board screen needs beside the live board. */
type BoardScreen = {
  readonly view: BoardPageView;
  readonly mover: CardMover;
  /** View, filter and the cards that fit it. */
  readonly looking: Looking;
  /** Goes along with a person; null stops. */
  readonly follow: (personId: string | null) => void;
  /** Opens the list of keys. */
  readonly showShortcuts: (isOpen: boolean) => void;
  /** Gives a card that was just made the focus, once it is on the board. */
  readonly showNew: (cardId: string) => void;
};

const BoardScreenContext = createContext<BoardScreen | null>(null);

/** Gives the loader's view and the mover to the parts of the screen. */
export const BoardScreenProvider = BoardScreenContext.Provider;

/** The screen around the caller. */
export function useBoardScreen(): BoardScreen {
  const screen = useContext(BoardScreenContext);
  if (!screen) throw new Error('no BoardScreenProvider above this component');
  return screen;
}

/** The households of some ids, in the group's order; those that left the group are skipped. */
export function householdsOf(
  households: readonly BoardHousehold[],
  ids: readonly string[],
): readonly BoardHousehold[] {
  return households.filter(({ id }) => ids.includes(id));
}

/** A person of the group by id; null for somebody who is not in it any more. */
export function personOf(view: BoardPageView, personId: string | null): BoardPerson | null {
  const everybody = view.households.flatMap(({ adults }) => adults);
  return everybody.find(({ id }) => id === personId) ?? null;
}
