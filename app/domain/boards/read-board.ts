import * as Y from 'yjs';

import type { CalendarDay } from '../dates.ts';
import {
  CARDS_ROOT,
  COLUMNS_ROOT,
  COLUMN_IDS,
  LABELS_ROOT,
  isColumnId,
  isJoinDetails,
  isTolerance,
  type ColumnId,
  type JoinDetails,
  type Tolerance,
} from './board-schema.ts';
import { LABEL_IDS, type LabelId } from './labels.ts';
import { isPosition } from './position.ts';
import { readAvailability } from './read-availability.ts';
import { isRecurrence, type Recurrence } from './recurrence.ts';
import type { Availability } from './slots.ts';
import { isDay } from './stored-values.ts';

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

/** Reads the whole board. Never throws: junk in a field becomes that field's default. */
export function readBoard(doc: Y.Doc): BoardSnapshot {
  const cards: CardSnapshot[] = [];
  for (const [id, card] of doc.getMap<unknown>(CARDS_ROOT)) {
    if (card instanceof Y.Map) cards.push(readCard(id, card));
  }
  return {
    columns: readColumns(doc.getMap(COLUMNS_ROOT)),
    labels: readLabels(doc.getMap(LABELS_ROOT)),
    cards: orderCards(cards),
  };
}

/** Reads the titles of the `columns` map. */
export function readColumns(titles: Y.Map<unknown>): BoardSnapshot['columns'] {
  return COLUMN_IDS.map((id) => ({ id, title: textOrNull(titles.get(id)) }));
}

/** Reads the titles of the `labels` map. */
export function readLabels(titles: Y.Map<unknown>): BoardSnapshot['labels'] {
  return LABEL_IDS.map((id) => ({ id, title: textOrNull(titles.get(id)) }));
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
  const comments = card.get('comments');
  const dueOn = card.get('dueOn');
  const recurrence = card.get('recurrence');
  return {
    id,
    column: isColumnId(column) ? column : 'needs',
    position: isPosition(position) ? position : 'V',
    category: textOrNull(card.get('category')),
    title: textOf(card.get('title')),
    notes: textOf(card.get('notes')),
    schedule: textOrNull(card.get('schedule')) ?? '',
    tolerance: isTolerance(tolerance) ? tolerance : null,
    createdBy: textOrNull(card.get('createdBy')),
    isArchived: card.get('isArchived') === true,
    joins: readJoins(card.get('joins')),
    dueOn: isDay(dueOn) ? dueOn : null,
    recurrence: isRecurrence(recurrence) ? recurrence : null,
    labels: LABEL_IDS.filter((label) => labels.includes(label)),
    checklist: countItems(card.get('checklist')),
    availability: readAvailability(card),
    commentCount: comments instanceof Y.Map ? comments.size : 0,
  };
}

function readJoins(joins: unknown): JoinSnapshot[] {
  if (!(joins instanceof Y.Map)) return [];
  const found: JoinSnapshot[] = [];
  for (const [householdId, details] of joins) {
    if (isJoinDetails(details)) found.push({ householdId, ...details });
  }
  return found.toSorted((a, b) => (a.householdId < b.householdId ? -1 : 1));
}

/** Keys of a map of flags that are set. */
export function trueKeys(flags: unknown): string[] {
  if (!(flags instanceof Y.Map)) return [];
  return [...flags].flatMap(([key, isSet]) => (isSet === true ? [key] : []));
}

function countItems(items: unknown): CardSnapshot['checklist'] {
  if (!(items instanceof Y.Map)) return { done: 0, total: 0 };
  const all = [...items.values()].filter((item) => item instanceof Y.Map);
  return { done: all.filter((item) => item.get('isDone') === true).length, total: all.length };
}

function byPosition(a: CardSnapshot, b: CardSnapshot): number {
  if (a.position !== b.position) return a.position < b.position ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** A live text as plain text; '' where there is none. */
export function textOf(field: unknown): string {
  return field instanceof Y.Text ? field.toJSON() : '';
}

function textOrNull(field: unknown): string | null {
  return typeof field === 'string' ? field : null;
}
