import { COLUMN_IDS, type ColumnId } from '#app/domain/boards/document/board-schema.ts';
import { positionAmong } from '#app/domain/boards/document/position.ts';
import type { BoardSnapshot, CardSnapshot } from '#app/domain/boards/document/read-board.ts';
import type { CardRow } from '#app/contracts/requests/card-row.ts';

/** A card where it shows. `row` is its request's live state; a pinned card keeps its column. */
export type PlacedCard = {
  readonly card: CardSnapshot;
  readonly row: CardRow | null;
  readonly isPinned: boolean;
};

/** A column as it shows; `title` is null while nobody renamed it. */
export type PlacedColumn = {
  readonly id: ColumnId;
  readonly title: string | null;
  readonly cards: readonly PlacedCard[];
};

/** What is needed of a column to say where a card lies. */
export type ColumnOfIds = {
  readonly id: ColumnId;
  readonly cards: readonly { readonly card: { readonly id: string } }[];
};

/** Where a card is being carried: over the snapshot, on this screen only, until it is dropped. */
export type CarriedCard = {
  readonly cardId: string;
  readonly column: ColumnId;
  /** Place among the column's other cards. */
  readonly index: number;
};

/**
 * The column a request holds its card in, or null when the card is free to move: the promise of a
 * row wins over what the document says (decision 5).
 */
export function columnOfRequest(row: CardRow | null): ColumnId | null {
  switch (row?.requestStatus) {
    case 'open':
      return 'asking';
    case 'choosing':
      return row.offerCount === 0 ? 'asking' : 'deciding';
    case 'deciding':
      return 'deciding';
    case 'ordered':
      return 'arranged';
    case 'closed':
    case 'expired':
    case undefined:
      return null;
  }
}

const placedOf = new WeakMap<CardSnapshot, PlacedCard>();

/** The same object for the same card and row: what is drawn from it need not be drawn again. */
function place(card: CardSnapshot, row: CardRow | null): PlacedCard {
  const last = placedOf.get(card);
  if (last?.row === row) return last;
  const placed = { card, row, isPinned: columnOfRequest(row) !== null };
  placedOf.set(card, placed);
  return placed;
}

const lostOf = new WeakMap<CardRow, PlacedCard>();

/**
 * A card that somebody deleted, without a line, while its request went out: the row wins (decision 5),
 * and it is drawn from what the request froze. Nothing can be written on it.
 */
function placeLost(row: CardRow, column: ColumnId): PlacedCard {
  const last = lostOf.get(row);
  if (last) return last;
  const { cardId: id, title, category } = row;
  const card: CardSnapshot = { ...BLANK, id, title, category, column };
  const placed = { card, row, isPinned: true };
  lostOf.set(row, placed);
  return placed;
}

const BLANK: Omit<CardSnapshot, 'id' | 'title' | 'category' | 'column'> = {
  position: '',
  notes: '',
  schedule: '',
  tolerance: null,
  createdBy: null,
  isArchived: false,
  joins: [],
  dueOn: null,
  recurrence: null,
  labels: [],
  commentCount: 0,
  checklist: { done: 0, total: 0 },
  availability: null,
};

/** The board as it shows: document, live rows on top, and the card somebody here is carrying. */
export function arrangeBoard(
  board: BoardSnapshot,
  rows: readonly CardRow[],
  carried: CarriedCard | null = null,
): readonly PlacedColumn[] {
  const rowOf = new Map(rows.map((row) => [row.cardId, row]));
  const lists = new Map<ColumnId, PlacedCard[]>(COLUMN_IDS.map((id) => [id, []]));
  let inHand: PlacedCard | null = null;
  for (const card of board.cards) {
    const row = rowOf.get(card.id) ?? null;
    // Put away by somebody who did not know of the request: the row wins (decision 5).
    if (card.isArchived && columnOfRequest(row) === null) continue;
    const placed = place(card, row);
    if (card.id === carried?.cardId) inHand = placed;
    else lists.get(columnOfRequest(row) ?? card.column)?.push(placed);
  }
  const known = new Set(board.cards.map(({ id }) => id));
  for (const row of rows) {
    const column = columnOfRequest(row);
    if (column !== null && !known.has(row.cardId)) lists.get(column)?.push(placeLost(row, column));
  }
  if (carried && inHand) lists.get(carried.column)?.splice(carried.index, 0, inHand);
  const titles = new Map(board.columns.map(({ id, title }) => [id, title]));
  return COLUMN_IDS.map((id) => ({
    id,
    title: titles.get(id) ?? null,
    cards: lists.get(id) ?? [],
  }));
}

/** Where a card shows now: its column and place; null when it is gone or put away. */
export function whereIs(columns: readonly ColumnOfIds[], cardId: string): CarriedCard | null {
  for (const column of columns) {
    const index = column.cards.findIndex(({ card }) => card.id === cardId);
    if (index >= 0) return { cardId, column: column.id, index };
  }
  return null;
}

/** The position that puts a card at a place among a column's other cards. */
export function positionAt(cards: readonly PlacedCard[], cardId: string, index: number): string {
  const others = cards.filter(({ card }) => card.id !== cardId).map(({ card }) => card.position);
  return positionAmong(others, index);
}

/** Cards of a column without the one that is carried. */
export function othersIn(columns: readonly PlacedColumn[], at: CarriedCard): number {
  const cards = columns.find(({ id }) => id === at.column)?.cards ?? [];
  return cards.filter(({ card }) => card.id !== at.cardId).length;
}

/** A card wherever it shows; null when it is gone. */
export function findCard(columns: readonly PlacedColumn[], cardId: string): PlacedCard | null {
  for (const { cards } of columns) {
    const found = cards.find(({ card }) => card.id === cardId);
    if (found) return found;
  }
  return null;
}

/** Whether a carried card is over the place it was taken from. */
export function isSamePlace(columns: readonly PlacedColumn[], at: CarriedCard): boolean {
  const now = whereIs(columns, at.cardId);
  return now?.column === at.column && now.index === at.index;
}
