import * as Y from 'yjs';

import { CARDS_ROOT, type ColumnId } from './board-schema.ts';
import { addCard, setRecurrence, setTolerance } from './edit-board.ts';
import { addChecklistItem, linkService, setGrid, setLabel } from './edit-card-lists.ts';
import { readCard } from './read-board.ts';
import { readCardDetails } from './read-card-details.ts';

/** Where a copy goes, what it is called, and who makes it. */
export type CardCopy = {
  readonly id: string;
  readonly column: ColumnId;
  readonly position: string;
  readonly title: string;
  /** The writer: the server refuses another person's id here. */
  readonly createdBy: string;
};

/**
 * Copies what a card says: texts, kind, labels, checklist with nothing ticked, services, rhythm and
 * grid. What people said about the first one stays there: joins, answers, comments, its due day.
 * False when the card is gone.
 */
export function copyCard(doc: Y.Doc, cardId: string, copy: CardCopy, origin?: unknown): boolean {
  const fields = doc.getMap<unknown>(CARDS_ROOT).get(cardId);
  if (!(fields instanceof Y.Map)) return false;
  const card = readCard(cardId, fields);
  const details = readCardDetails(fields);
  const { id } = copy;
  doc.transact(() => {
    addCard(doc, {
      ...copy,
      category: card.category ?? '',
      notes: card.notes,
      schedule: card.schedule,
    });
    if (card.tolerance) setTolerance(doc, id, card.tolerance);
    if (card.recurrence) setRecurrence(doc, id, card.recurrence);
    if (details.grid) setGrid(doc, id, details.grid);
    for (const label of card.labels) setLabel(doc, id, label, true);
    for (const service of details.services) linkService(doc, id, service, true);
    for (const item of details.checklist) addChecklistItem(doc, id, item);
  }, origin);
  return true;
}
