import type { ColumnId } from '#app/domain/boards/document/board-schema.ts';
import { COLUMN_IDS } from '#app/domain/boards/document/board-schema.ts';
import { firstCents } from '#app/domain/orders/cost.ts';

import type { PlacedCard, PlacedColumn } from './arrange-board.ts';
import { takingPart } from './taking-part.ts';

/** What a list of cards can be ordered by. */
export const SORT_KEYS = ['title', 'category', 'column', 'households', 'due', 'money'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** An order: by what, and whether the other way round. */
export type SortOrder = { readonly key: SortKey; readonly isDescending: boolean };

/** A card of the list, with the column it shows in. */
export type ListedCard = PlacedCard & { readonly shownIn: ColumnId };

/** Reads the order from an address: `due`, or `-due` the other way round; by column otherwise. */
export function readSort(params: URLSearchParams): SortOrder {
  const text = params.get('sort') ?? '';
  const key = SORT_KEYS.find((known) => known === text.replace(/^-/, '')) ?? 'column';
  return { key, isDescending: text.startsWith('-') };
}

/** The cards of all columns in one order; what a card lacks comes last, equals keep their place. */
export function sortCards(
  columns: readonly PlacedColumn[],
  order: SortOrder,
  language: string,
): readonly ListedCard[] {
  const cards = columns.flatMap(({ id, cards: placed }) =>
    placed.map((one) => ({ ...one, shownIn: id })),
  );
  const sign = order.isDescending ? -1 : 1;
  const valueOf = (card: ListedCard) => sortValue(card, order.key);
  return cards.toSorted((a, b) => {
    const [left, right] = [valueOf(a), valueOf(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
    return sign * String(left).localeCompare(String(right), language);
  });
}

function sortValue({ card, row, shownIn }: ListedCard, key: SortKey): string | number | null {
  switch (key) {
    case 'title':
      return card.title;
    case 'category':
      return card.category;
    case 'column':
      return COLUMN_IDS.indexOf(shownIn);
    case 'households':
      return takingPart(card, row).length;
    case 'due':
      return card.dueOn;
    case 'money':
      return row?.price ? firstCents(row.price) : null;
  }
}
