import { createContext, type KeyboardEvent, type MouseEvent } from 'react';

import { useGiven } from '#app/components/use-given.ts';
import type { BoardSnapshot } from '#app/domain/boards/document/read-board.ts';
import type { CalendarDay } from '#app/domain/dates.ts';
import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import type { BoardHousehold } from '#app/contracts/boards/page-view.ts';

import type { PlacedCard } from '../state/arrange-board.ts';

/**
 * What the face of every card needs of the page. It changes rarely: a board has hundreds of cards,
 * and a letter typed into one must not draw the others anew.
 */
export type CardFacts = {
  readonly households: readonly BoardHousehold[];
  readonly fileCounts: Readonly<Record<string, number>>;
  readonly voucherCategories: readonly CategoryId[];
  readonly labels: BoardSnapshot['labels'];
  readonly today: CalendarDay;
  /** Follows a card's link inside the page. */
  readonly followLink: (event: MouseEvent<HTMLAnchorElement>) => void;
  /** Keys of a card's grip. */
  readonly onGripKey: (placed: PlacedCard, event: KeyboardEvent) => void;
};

const CardFactsContext = createContext<CardFacts | null>(null);

/** Gives the facts to the cards below. */
export const CardFactsProvider = CardFactsContext.Provider;

/** The facts around a card. */
export function useCardFacts(): CardFacts {
  return useGiven(CardFactsContext);
}
