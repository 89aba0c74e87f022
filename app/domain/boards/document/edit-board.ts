import * as Y from 'yjs';

import type { CalendarDay } from '#app/domain/dates.ts';

import {
  CARDS_ROOT,
  COLUMNS_ROOT,
  LABELS_ROOT,
  type ColumnId,
  type JoinDetails,
  type Tolerance,
} from './board-schema.ts';
import type { LabelId } from './labels.ts';
import { cleanText } from './stored-values.ts';
import type { Recurrence } from '../calendar/recurrence.ts';

/** What a new card starts with; `position` comes from `position.ts`. */
export type NewCard = {
  readonly id: string;
  readonly column: ColumnId;
  readonly position: string;
  /** '' when there is none yet. */
  readonly category: string;
  readonly title: string;
  readonly notes?: string;
  readonly schedule?: string;
  /** The writer: the server refuses another person's id here. */
  readonly createdBy: string;
};

/** Texts of a card that several people write in at once: its own, a comment's, a checklist item's. */
export type CardTextField = 'title' | 'notes' | `comment:${string}` | `item:${string}`;

/** What is pasted may hold what no board stores: it is taken out where it is written. */
export const LINE = { hasLines: false } as const;
export const LINES = { hasLines: true } as const;

/**
 * Adds a card. All its containers are made here, once: made later, two people making one at the
 * same moment would each lose the other's entries.
 */
export function addCard(doc: Y.Doc, card: NewCard, origin?: unknown): void {
  doc.transact(() => {
    const fields = new Y.Map<unknown>();
    fields.set('title', new Y.Text(cleanText(card.title, LINE)));
    fields.set('notes', new Y.Text(cleanText(card.notes ?? '', LINES)));
    if (card.category !== '') fields.set('category', card.category);
    fields.set('column', card.column);
    fields.set('position', card.position);
    fields.set('schedule', cleanText(card.schedule ?? '', LINE));
    fields.set('createdBy', card.createdBy);
    for (const name of ['joins', 'comments', 'checklist', 'labels', 'services', 'availability']) {
      fields.set(name, new Y.Map());
    }
    cardsOf(doc).set(card.id, fields);
  }, origin);
}

/** Puts a card in a column at a position; one small write, so two moves never make two cards. */
export function moveCard(
  doc: Y.Doc,
  cardId: string,
  to: { readonly column: ColumnId; readonly position: string },
  origin?: unknown,
): boolean {
  return edit(doc, cardId, origin, (card) => {
    if (card.get('column') !== to.column) card.set('column', to.column);
    card.set('position', to.position);
  });
}

/** Sets the category of a card (an id of `catalogue/categories.ts`). */
export function setCategory(doc: Y.Doc, cardId: string, category: string, origin?: unknown) {
  return edit(doc, cardId, origin, (card) => card.set('category', category));
}

/** Sets when the help is needed, in words. */
export function setSchedule(doc: Y.Doc, cardId: string, schedule: string, origin?: unknown) {
  return edit(doc, cardId, origin, (card) => card.set('schedule', cleanText(schedule, LINE)));
}

/** Sets what the group would accept, or clears it with null. */
export function setTolerance(
  doc: Y.Doc,
  cardId: string,
  tolerance: Tolerance | null,
  origin?: unknown,
): boolean {
  const kept = tolerance && { ...tolerance, note: cleanText(tolerance.note, LINE) };
  return edit(doc, cardId, origin, (card) => card.set('tolerance', kept));
}

/** Adds a household to a need, or changes what it said. Only for the writer's own household. */
export function joinCard(
  doc: Y.Doc,
  cardId: string,
  householdId: string,
  details: JoinDetails,
  origin?: unknown,
): boolean {
  return edit(doc, cardId, origin, (card) => {
    const joins = card.get('joins');
    const entry = { dependantIds: [...details.dependantIds], hours: details.hours };
    if (joins instanceof Y.Map) joins.set(householdId, entry);
  });
}

/** Takes a household out of a need. */
export function leaveCard(doc: Y.Doc, cardId: string, householdId: string, origin?: unknown) {
  return edit(doc, cardId, origin, (card) => {
    const joins = card.get('joins');
    if (joins instanceof Y.Map && joins.has(householdId)) joins.delete(householdId);
  });
}

/** Sets the day by which it is needed, or clears it with null. */
export function setDueOn(doc: Y.Doc, cardId: string, dueOn: CalendarDay | null, origin?: unknown) {
  return edit(doc, cardId, origin, (card) => card.set('dueOn', dueOn));
}

/** Sets how the need comes back, or clears it with null. */
export function setRecurrence(
  doc: Y.Doc,
  cardId: string,
  recurrence: Recurrence | null,
  origin?: unknown,
): boolean {
  return edit(doc, cardId, origin, (card) =>
    card.set('recurrence', recurrence && { ...recurrence, weekdays: [...recurrence.weekdays] }),
  );
}

/** Puts a card away, or takes it back. */
export function archiveCard(doc: Y.Doc, cardId: string, isArchived = true, origin?: unknown) {
  return edit(doc, cardId, origin, (card) => card.set('isArchived', isArchived));
}

/** Deletes a card for good. */
export function deleteCard(doc: Y.Doc, cardId: string, origin?: unknown): void {
  doc.transact(() => cardsOf(doc).delete(cardId), origin);
}

/** Renames a column; null gives it its first title back. */
export function renameColumn(
  doc: Y.Doc,
  column: ColumnId,
  title: string | null,
  origin?: unknown,
): void {
  rename(doc.getMap(COLUMNS_ROOT), column, title, origin);
}

/** Renames a label of the board; null gives it its first title back. */
export function renameLabel(
  doc: Y.Doc,
  label: LabelId,
  title: string | null,
  origin?: unknown,
): void {
  rename(doc.getMap(LABELS_ROOT), label, title, origin);
}

/** The live text of a card's field, for a text area; null when the card is gone. */
export function cardText(doc: Y.Doc, cardId: string, field: CardTextField): Y.Text | null {
  const card = cardsOf(doc).get(cardId);
  const [kind = '', id] = field.split(':');
  const text = id === undefined ? card?.get(field) : entryOf(card, kind, id)?.get('text');
  return text instanceof Y.Text ? text : null;
}

function entryOf(card: Y.Map<unknown> | undefined, kind: string, id: string) {
  const entries = card?.get(kind === 'comment' ? 'comments' : 'checklist');
  const entry: unknown = entries instanceof Y.Map ? entries.get(id) : undefined;
  return entry instanceof Y.Map ? entry : undefined;
}

function rename(titles: Y.Map<unknown>, id: string, title: string | null, origin: unknown): void {
  titles.doc?.transact(() => {
    if (title !== null) titles.set(id, cleanText(title, LINE));
    else titles.delete(id);
  }, origin);
}

function cardsOf(doc: Y.Doc): Y.Map<Y.Map<unknown>> {
  return doc.getMap<Y.Map<unknown>>(CARDS_ROOT);
}

/** Changes a card in one transaction; false when the card is no longer there. */
export function edit(
  doc: Y.Doc,
  cardId: string,
  origin: unknown,
  change: (card: Y.Map<unknown>) => unknown,
): boolean {
  const card = cardsOf(doc).get(cardId);
  if (!(card instanceof Y.Map)) return false;
  doc.transact(() => change(card), origin);
  return true;
}
