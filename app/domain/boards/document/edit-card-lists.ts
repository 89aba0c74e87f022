import * as Y from 'yjs';

import type { Answer, Grid } from '../calendar/availability.ts';
import { LINE, LINES, edit } from './edit-board.ts';
import type { LabelId } from './labels.ts';
import { cleanText } from './stored-values.ts';

/** A new comment: `by` is the writer (the server refuses another person's id), `at` in ms. */
export type NewComment = {
  readonly id: string;
  readonly by: string;
  readonly at: number;
  readonly text: string;
};

/** A new line of a checklist; `position` comes from `position.ts`. */
export type NewChecklistItem = {
  readonly id: string;
  readonly text: string;
  readonly position: string;
};

/** Adds a comment to a card. Its text stays live: the writer may go on writing in it. */
export function addComment(doc: Y.Doc, cardId: string, comment: NewComment, origin?: unknown) {
  return editList(doc, cardId, 'comments', origin, (comments) => {
    const entry = new Y.Map<unknown>();
    entry.set('text', new Y.Text(cleanText(comment.text, LINES)));
    entry.set('by', comment.by);
    entry.set('at', comment.at);
    comments.set(comment.id, entry);
  });
}

/** Takes a comment away: for its writer, and for organisers. */
export function deleteComment(doc: Y.Doc, cardId: string, commentId: string, origin?: unknown) {
  return editList(doc, cardId, 'comments', origin, (comments) => comments.delete(commentId));
}

/** Adds a line to a card's checklist. */
export function addChecklistItem(
  doc: Y.Doc,
  cardId: string,
  item: NewChecklistItem,
  origin?: unknown,
): boolean {
  return editList(doc, cardId, 'checklist', origin, (items) => {
    const entry = new Y.Map<unknown>();
    entry.set('text', new Y.Text(cleanText(item.text, LINE)));
    entry.set('isDone', false);
    entry.set('position', item.position);
    items.set(item.id, entry);
  });
}

/** Ticks a line of the checklist, or unticks it, or gives it another place. */
export function changeChecklistItem(
  doc: Y.Doc,
  cardId: string,
  itemId: string,
  change: { readonly isDone?: boolean; readonly position?: string },
  origin?: unknown,
): boolean {
  return editList(doc, cardId, 'checklist', origin, (items) => {
    const item = items.get(itemId);
    if (!(item instanceof Y.Map)) return;
    if (change.isDone !== undefined) item.set('isDone', change.isDone);
    if (change.position !== undefined) item.set('position', change.position);
  });
}

/** Takes a line out of the checklist. */
export function deleteChecklistItem(doc: Y.Doc, cardId: string, itemId: string, origin?: unknown) {
  return editList(doc, cardId, 'checklist', origin, (items) => items.delete(itemId));
}

/** Puts a label on a card, or takes it off. */
export function setLabel(
  doc: Y.Doc,
  cardId: string,
  label: LabelId,
  isOn: boolean,
  origin?: unknown,
): boolean {
  return editList(doc, cardId, 'labels', origin, (labels) => setFlag(labels, label, isOn));
}

/** Links a card to a service of the catalogue, or takes the link away. */
export function linkService(
  doc: Y.Doc,
  cardId: string,
  serviceId: string,
  isLinked: boolean,
  origin?: unknown,
): boolean {
  return editList(doc, cardId, 'services', origin, (services) =>
    setFlag(services, serviceId, isLinked),
  );
}

/** Sets the days and hours people are asked about, or clears them with null; answers stay. */
export function setGrid(doc: Y.Doc, cardId: string, grid: Grid | null, origin?: unknown): boolean {
  return edit(doc, cardId, origin, (card) =>
    card.set('grid', grid && { ...grid, days: [...grid.days] }),
  );
}

/** Gives a household's answer for a slot, or takes it back with null. */
export function setAnswer(
  doc: Y.Doc,
  cardId: string,
  to: { readonly householdId: string; readonly slot: string; readonly answer: Answer | null },
  origin?: unknown,
): boolean {
  return editList(doc, cardId, 'availability', origin, (answers) => {
    const key = `${to.householdId}:${to.slot}`;
    if (to.answer !== null) answers.set(key, to.answer);
    else if (answers.has(key)) answers.delete(key);
  });
}

function setFlag(flags: Y.Map<unknown>, key: string, isOn: boolean): void {
  if (isOn) flags.set(key, true);
  else if (flags.has(key)) flags.delete(key);
}

function editList(
  doc: Y.Doc,
  cardId: string,
  name: string,
  origin: unknown,
  change: (list: Y.Map<unknown>) => unknown,
): boolean {
  return edit(doc, cardId, origin, (card) => {
    const list = card.get(name);
    if (list instanceof Y.Map) change(list);
  });
}
