import * as Y from 'yjs';

import {
  CARDS_ROOT,
  COLUMNS_ROOT,
  type ColumnId,
  type JoinDetails,
  type Tolerance,
} from './board-schema.ts';

/** What a new card starts with; `position` comes from `position.ts`. */
export type NewCard = {
  readonly id: string;
  readonly column: ColumnId;
  readonly position: string;
  readonly category: string;
  readonly title: string;
  readonly notes?: string;
  readonly schedule?: string;
  /** The writer: the server refuses another person's id here. */
  readonly createdBy: string;
};

/** Fields of a card with live text. */
export type CardTextField = 'title' | 'notes';

/**
 * Adds a card. All its containers are made here, once: made later, two people making one at the
 * same moment would each lose the other's entries.
 */
export function addCard(doc: Y.Doc, card: NewCard, origin?: unknown): void {
  doc.transact(() => {
    const fields = new Y.Map<unknown>();
    fields.set('title', new Y.Text(card.title));
    fields.set('notes', new Y.Text(card.notes ?? ''));
    fields.set('category', card.category);
    fields.set('column', card.column);
    fields.set('position', card.position);
    fields.set('schedule', card.schedule ?? '');
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
  return edit(doc, cardId, origin, (card) => card.set('schedule', schedule));
}

/** Sets what the group would accept, or clears it with null. */
export function setTolerance(
  doc: Y.Doc,
  cardId: string,
  tolerance: Tolerance | null,
  origin?: unknown,
): boolean {
  return edit(doc, cardId, origin, (card) => card.set('tolerance', tolerance && { ...tolerance }));
}

/** Adds a household to a need, or changes what it said. Only for the writer's own household. */
export function joinNeed(
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
export function leaveNeed(doc: Y.Doc, cardId: string, householdId: string, origin?: unknown) {
  return edit(doc, cardId, origin, (card) => {
    const joins = card.get('joins');
    if (joins instanceof Y.Map && joins.has(householdId)) joins.delete(householdId);
  });
}

/** Puts a card away, or takes it back. */
export function archiveCard(doc: Y.Doc, cardId: string, isArchived = true, origin?: unknown) {
  return edit(doc, cardId, origin, (card) => card.set('isArchived', isArchived));
}

/** Deletes a card for good. */
export function deleteCard(doc: Y.Doc, cardId: string, origin?: unknown): void {
  doc.transact(() => cardsOf(doc).delete(cardId), origin);
}

/** Renames a column. */
export function renameColumn(doc: Y.Doc, column: ColumnId, title: string, origin?: unknown): void {
  doc.transact(() => doc.getMap<unknown>(COLUMNS_ROOT).set(column, title), origin);
}

/** The live text of a card's field, for a text area; null when the card is gone. */
export function cardText(doc: Y.Doc, cardId: string, field: CardTextField): Y.Text | null {
  const text = cardsOf(doc).get(cardId)?.get(field);
  return text instanceof Y.Text ? text : null;
}

function cardsOf(doc: Y.Doc): Y.Map<Y.Map<unknown>> {
  return doc.getMap<Y.Map<unknown>>(CARDS_ROOT);
}

/** Changes a card in one transaction; false when the card is no longer there. */
function edit(
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
