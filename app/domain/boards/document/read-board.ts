import * as Y from 'yjs';

import type { CalendarDay } from '#app/domain/dates.ts';

import {
  BOARD_LIMITS,
  CARDS_ROOT,
  COLUMNS_ROOT,
  COLUMN_IDS,
  LABELS_ROOT,
  isBoardId,
  isColumnId,
  isJoinDetails,
  isStoredPosition,
  isTolerance,
  type ColumnId,
  type JoinDetails,
  type Tolerance,
} from './board-schema.ts';
import { LABEL_IDS, type LabelId } from './labels.ts';
import { readAvailability } from './read-availability.ts';
import { isRecurrence, type Recurrence } from '../calendar/recurrence.ts';
import type { Availability } from '../calendar/slots.ts';
import { cleanText, isDay } from './stored-values.ts';

/** One household in a need. */
export type JoinSnapshot = JoinDetails & { readonly householdId: string };

/** A card as plain data. `createdBy` is a person id the server checked when it was written. */
export type CardSnapshot = {
  readonly id: string;
  readonly column: ColumnId;
  readonly position: string;
  readonly category: string | null;
  readonly title: string;
  readonly notes: string;
  readonly schedule: string;
  readonly tolerance: Tolerance | null;
  readonly createdBy: string | null;
  readonly isArchived: boolean;
  /** Ordered by household id. */
  readonly joins: readonly JoinSnapshot[];
  readonly dueOn: CalendarDay | null;
  readonly recurrence: Recurrence | null;
  /** In the order of `LABEL_IDS`. */
  readonly labels: readonly LabelId[];
  readonly commentCount: number;
  readonly checklist: { readonly done: number; readonly total: number };
  /** Null while nobody asked when it suits. */
  readonly availability: Availability | null;
};

/** A board as plain data: `title` of a column or label is null while nobody renamed it. */
export type BoardSnapshot = {
  readonly columns: readonly { readonly id: ColumnId; readonly title: string | null }[];
  readonly labels: readonly { readonly id: LabelId; readonly title: string | null }[];
  /** All cards, archived ones too, ordered by position and then id. */
  readonly cards: readonly CardSnapshot[];
};

/** A board nothing was written on. */
export const EMPTY_BOARD: BoardSnapshot = {
  columns: COLUMN_IDS.map((id) => ({ id, title: null })),
  labels: LABEL_IDS.map((id) => ({ id, title: null })),
  cards: [],
};

/** Reads the whole board. Never throws: junk in a field becomes that field's default (VAL3). */
export function readBoard(doc: Y.Doc): BoardSnapshot {
  const cards = mapsIn(doc.getMap(CARDS_ROOT)).map(([id, card]) => readCard(id, card));
  return {
    columns: readColumns(doc.getMap(COLUMNS_ROOT)),
    labels: readLabels(doc.getMap(LABELS_ROOT)),
    cards: orderCards(cards),
  };
}

/** Reads the titles of the `columns` map. */
export function readColumns(titles: Y.Map<unknown>): BoardSnapshot['columns'] {
  return COLUMN_IDS.map((id) => ({
    id,
    title: lineOrNull(titles.get(id), BOARD_LIMITS.columnTitleLength),
  }));
}

/** Reads the titles of the `labels` map. */
export function readLabels(titles: Y.Map<unknown>): BoardSnapshot['labels'] {
  return LABEL_IDS.map((id) => ({
    id,
    title: lineOrNull(titles.get(id), BOARD_LIMITS.labelTitleLength),
  }));
}

/** Orders cards by position; two at one position, by id. */
export function orderCards(cards: readonly CardSnapshot[]): CardSnapshot[] {
  return cards.toSorted(byPosition);
}

/** Reads one card of the `cards` map. */
export function readCard(id: string, card: Y.Map<unknown>): CardSnapshot {
  const column = card.get('column');
  const position = card.get('position');
  const labels = trueKeys(card.get('labels'));
  const tolerance = card.get('tolerance');
  const dueOn = card.get('dueOn');
  const recurrence = card.get('recurrence');
  return {
    id,
    column: isColumnId(column) ? column : 'needs',
    position: isStoredPosition(position) ? position : 'V',
    category: idOrNull(card.get('category')),
    title: textOf(card.get('title'), { maxLength: BOARD_LIMITS.titleLength, hasLines: false }),
    notes: textOf(card.get('notes'), { maxLength: BOARD_LIMITS.notesLength, hasLines: true }),
    schedule: lineOrNull(card.get('schedule'), BOARD_LIMITS.scheduleLength) ?? '',
    tolerance: isTolerance(tolerance) ? tolerance : null,
    createdBy: idOrNull(card.get('createdBy')),
    isArchived: card.get('isArchived') === true,
    joins: readJoins(card.get('joins')),
    dueOn: isDay(dueOn) ? dueOn : null,
    recurrence: isRecurrence(recurrence) ? recurrence : null,
    labels: LABEL_IDS.filter((label) => labels.includes(label)),
    checklist: countItems(card.get('checklist')),
    availability: readAvailability(card),
    commentCount: mapsIn(card.get('comments')).length,
  };
}

function readJoins(joins: unknown): JoinSnapshot[] {
  if (!(joins instanceof Y.Map)) return [];
  const found: JoinSnapshot[] = [];
  for (const [householdId, details] of joins) {
    if (isBoardId(householdId) && isJoinDetails(details)) found.push({ householdId, ...details });
  }
  return found.toSorted((a, b) => (a.householdId < b.householdId ? -1 : 1));
}

/** The entries of a map that are maps under an id of this board, cards for example. */
export function mapsIn(entries: unknown): [id: string, entry: Y.Map<unknown>][] {
  if (!(entries instanceof Y.Map)) return [];
  return [...entries].flatMap(([id, entry]): [string, Y.Map<unknown>][] =>
    isBoardId(id) && entry instanceof Y.Map ? [[id, entry as Y.Map<unknown>]] : [],
  );
}

/** Keys of a map of flags that are set. */
export function trueKeys(flags: unknown): string[] {
  if (!(flags instanceof Y.Map)) return [];
  return [...flags].flatMap(([key, isSet]) => (isSet === true && isBoardId(key) ? [key] : []));
}

function countItems(items: unknown): CardSnapshot['checklist'] {
  const all = mapsIn(items);
  const done = all.filter(([, item]) => item.get('isDone') === true);
  return { done: done.length, total: all.length };
}

function byPosition(a: CardSnapshot, b: CardSnapshot): number {
  if (a.position !== b.position) return a.position < b.position ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/**
 * A live text as plain text; '' where there is none. People who write at once may have got past
 * the longest length a little; what is twice as long was never written by hand, and is cut.
 */
export function textOf(
  field: unknown,
  shape: { readonly maxLength: number; readonly hasLines: boolean },
): string {
  if (!(field instanceof Y.Text)) return '';
  const text: unknown = field.toJSON();
  return typeof text === 'string' ? cleanText(text.slice(0, shape.maxLength * 2), shape) : '';
}

function lineOrNull(field: unknown, maxLength: number): string | null {
  if (typeof field !== 'string') return null;
  return cleanText(field.slice(0, maxLength), { hasLines: false });
}

function idOrNull(field: unknown): string | null {
  return isBoardId(field) ? field : null;
}
