import { createContext } from 'react';

import { useGiven } from '#app/components/use-given.ts';
import type {
  BoardHousehold,
  BoardPageView,
  BoardPerson,
} from '#app/contracts/boards/page-view.ts';

import type { PlacedColumn } from './arrange-board.ts';
import type { CardMover } from './use-card-mover.ts';
import type { Looking } from './use-board-view.ts';

/** What every part of the board screen needs beside the live board; it changes with the page. */
type BoardScreen = {
  readonly view: BoardPageView;
  /** Goes along with a person; null stops. */
  readonly follow: (personId: string | null) => void;
  /** Opens the list of keys. */
  readonly showShortcuts: (isOpen: boolean) => void;
  /** Gives a card that was just made the focus, once it is on the board. */
  readonly showNew: (cardId: string) => void;
};

/** The cards as they show; they change with every letter. */
type BoardCards = {
  readonly mover: CardMover;
  /** The columns with the cards that fit the filter. */
  readonly shown: readonly PlacedColumn[];
};

const BoardScreenContext = createContext<BoardScreen | null>(null);
const LookingContext = createContext<Looking | null>(null);
const BoardCardsContext = createContext<BoardCards | null>(null);

/** Gives the loader's view to the parts of the screen. */
export const BoardScreenProvider = BoardScreenContext.Provider;
/** Gives them how the board is looked at. */
export const LookingProvider = LookingContext.Provider;
/** Gives them the cards and what moves them. */
export const BoardCardsProvider = BoardCardsContext.Provider;

/** The screen around the caller. */
export function useBoardScreen(): BoardScreen {
  return useGiven(BoardScreenContext);
}

/** View and filter, as the address says. */
export function useLooking(): Looking {
  return useGiven(LookingContext);
}

/** The cards around the caller, drawn anew with every letter somebody writes. */
export function useBoardCards(): BoardCards {
  return useGiven(BoardCardsContext);
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
