import * as Y from 'yjs';

import type { WholeCard } from './activity.ts';
import { CARDS_ROOT, COLUMNS_ROOT, LABELS_ROOT } from '../document/board-schema.ts';
import { diffText } from './diff-text.ts';
import type { BoardSnapshot } from '../document/read-board.ts';
import { readWholeCard, readWholeCards } from './replay.ts';

/** A board as it was: what a restore reads. */
export type PastBoard = Pick<BoardSnapshot, 'columns' | 'labels'> & {
  readonly cards: ReadonlyMap<string, WholeCard>;
};

/** Who brings something back, and what may not be touched. */
export type RestoreTerms = {
  /** Only this household's yes and answers may come back with a card: a family's yes is its own. */
  readonly householdId: string;
  /** Cards that a request holds: their place is a promise, and they never go. */
  readonly heldCardIds: ReadonlySet<string>;
};

/** What bringing a state back would do, as titles of cards. */
export type RestorePlan = {
  readonly comesBack: readonly PlannedCard[];
  /** Put away in the archive, never deleted: what others write there meanwhile is not lost. */
  readonly goes: readonly PlannedCard[];
  readonly changes: readonly PlannedCard[];
};
export type PlannedCard = { readonly id: string; readonly title: string };

/** Says what {@link restoreBoard} would do, without doing it. */
export function planRestore(doc: Y.Doc, past: PastBoard, terms: RestoreTerms): RestorePlan {
  const comesBack: PlannedCard[] = [];
  const goes: PlannedCard[] = [];
  const changes: PlannedCard[] = [];
  const now = readWholeCards(doc);
  for (const then of past.cards.values()) {
    const card = now.get(then.id);
    const isVisible = !then.isArchived;
    if (!card || (card.isArchived && isVisible)) {
      if (isVisible) comesBack.push({ id: then.id, title: then.title });
    } else if (goesAway(card, then, terms)) goes.push({ id: card.id, title: card.title });
    else if (isChanged(card, then, terms)) changes.push({ id: card.id, title: card.title });
  }
  for (const card of now.values()) {
    if (goesAway(card, past.cards.get(card.id) ?? null, terms)) {
      if (!past.cards.has(card.id)) goes.push({ id: card.id, title: card.title });
    }
  }
  return { comesBack, goes, changes };
}

/**
 * Brings a board back to an earlier state by a new change: nothing of the log is rewritten, and what
 * others write at the same moment merges with it. Names of columns and labels, content and places
 * of cards come back; cards that were not there go to the archive. Of households' yes and answers
 * only those of whoever restores come back, and only with a card that was deleted.
 */
export function restoreBoard(doc: Y.Doc, past: PastBoard, terms: RestoreTerms): void {
  doc.transact(() => {
    restoreTitles(doc.getMap(COLUMNS_ROOT), past.columns);
    restoreTitles(doc.getMap(LABELS_ROOT), past.labels);
    const cards = doc.getMap<unknown>(CARDS_ROOT);
    for (const then of past.cards.values()) {
      const card = cards.get(then.id);
      if (!(card instanceof Y.Map)) {
        if (!then.isArchived) cards.set(then.id, rebuild(then, terms));
        continue;
      }
      restoreContent(card, then);
      if (terms.heldCardIds.has(then.id)) continue;
      setValue(card, 'column', then.column);
      setValue(card, 'position', then.position);
      if ((card.get('isArchived') === true) !== then.isArchived) {
        card.set('isArchived', then.isArchived);
      }
    }
    for (const [id, card] of cards) {
      if (past.cards.has(id) || terms.heldCardIds.has(id)) continue;
      if (card instanceof Y.Map) setValue(card, 'isArchived', true);
    }
  });
}

/**
 * Brings the content of one card back: title, notes, facts, labels, checklist, services, days. Who
 * takes part, answers and talk stay as they are. A deleted card is made again with its talk; an
 * archived one returns to its column.
 */
export function restoreCard(doc: Y.Doc, then: WholeCard, terms: RestoreTerms): void {
  doc.transact(() => {
    const cards = doc.getMap<unknown>(CARDS_ROOT);
    const card = cards.get(then.id);
    if (!(card instanceof Y.Map)) {
      cards.set(then.id, rebuild({ ...then, isArchived: false }, terms));
      return;
    }
    restoreContent(card, then);
    if (card.get('isArchived') === true) card.set('isArchived', false);
  });
}

/** Whether bringing a version back would change anything. */
export function isCardLike(doc: Y.Doc, then: WholeCard): boolean {
  const card = readWholeCard(doc, then.id);
  return card !== null && !card.isArchived && sameContent(card, then);
}

function goesAway(card: WholeCard, then: WholeCard | null, terms: RestoreTerms): boolean {
  const isGone = then === null || then.isArchived;
  return isGone && !card.isArchived && !terms.heldCardIds.has(card.id);
}

function isChanged(card: WholeCard, then: WholeCard, terms: RestoreTerms): boolean {
  if (card.isArchived) return false;
  const isMoved = card.column !== then.column && !terms.heldCardIds.has(card.id);
  return isMoved || !sameContent(card, then);
}

function sameContent(a: WholeCard, b: WholeCard): boolean {
  return JSON.stringify(contentOf(a)) === JSON.stringify(contentOf(b));
}

function contentOf(card: WholeCard): unknown[] {
  const { title, notes, category, schedule, tolerance, dueOn, recurrence, labels, details } = card;
  const { checklist, services, grid } = details;
  return [
    [title, notes, category, schedule, tolerance, dueOn, recurrence, labels],
    [checklist, services, grid],
  ];
}

function restoreContent(card: Y.Map<unknown>, then: WholeCard): void {
  restoreText(card.get('title'), then.title);
  restoreText(card.get('notes'), then.notes);
  for (const [field, value] of Object.entries(valuesOf(then))) setValue(card, field, value);
  restoreFlags(card.get('labels'), then.labels);
  restoreFlags(card.get('services'), then.details.services);
  restoreChecklist(card.get('checklist'), then);
}

/** Fields that hold one value each. Category is text or absent, never null. */
function valuesOf(card: WholeCard): Readonly<Record<string, unknown>> {
  const { category, schedule, tolerance, dueOn, recurrence, details } = card;
  const values = { schedule, tolerance, dueOn, recurrence, grid: details.grid };
  return category === null ? values : { category, ...values };
}

function setValue(card: Y.Map<unknown>, field: string, value: unknown): void {
  if (asJson(card.get(field) ?? null) !== asJson(value)) card.set(field, value);
}

/** Null for what is no JSON, too deep for it, or no value at all. */
function asJson(value: unknown): string | null {
  try {
    return value instanceof Y.AbstractType ? null : JSON.stringify(value);
  } catch {
    return null;
  }
}

/** Word by word, so that what somebody is typing in another place of the text stays. */
function restoreText(text: unknown, then: string): void {
  if (!(text instanceof Y.Text)) return;
  let at = 0;
  for (const part of diffText(text.toJSON(), then)) {
    if (part.kind === 'gone') text.delete(at, part.text.length);
    else {
      if (part.kind === 'come') text.insert(at, part.text);
      at += part.text.length;
    }
  }
}

function restoreFlags(flags: unknown, then: readonly string[]): void {
  if (!(flags instanceof Y.Map)) return;
  for (const [key] of flags) if (!then.includes(key)) flags.delete(key);
  for (const key of then) if (flags.get(key) !== true) flags.set(key, true);
}

function restoreChecklist(items: unknown, then: WholeCard): void {
  if (!(items instanceof Y.Map)) return;
  const { checklist } = then.details;
  for (const [id] of items) if (!checklist.some((item) => item.id === id)) items.delete(id);
  for (const { id, text, isDone, position } of checklist) {
    const item = items.get(id);
    if (!(item instanceof Y.Map)) {
      items.set(id, mapOf({ text: new Y.Text(text), isDone, position }));
      continue;
    }
    restoreText(item.get('text'), text);
    setValue(item, 'isDone', isDone);
    setValue(item, 'position', position);
  }
}

function restoreTitles(
  titles: Y.Map<unknown>,
  then: readonly { readonly id: string; readonly title: string | null }[],
): void {
  for (const { id, title } of then) {
    if ((titles.get(id) ?? null) === title) continue;
    if (title === null) titles.delete(id);
    else titles.set(id, title);
  }
}

/** A card made anew, with all its containers at once (see `addCard`). */
function rebuild(then: WholeCard, terms: RestoreTerms): Y.Map<unknown> {
  const { details, joins } = then;
  const own = joins.find(({ householdId }) => householdId === terms.householdId);
  const ownAnswers = details.availability.filter(
    ({ householdId }) => householdId === terms.householdId,
  );
  const flags = (keys: readonly string[]) =>
    mapOf(Object.fromEntries(keys.map((key) => [key, true])));
  return mapOf({
    title: new Y.Text(then.title),
    notes: new Y.Text(then.notes),
    column: then.column,
    position: then.position,
    ...valuesOf(then),
    ...(then.createdBy === null ? {} : { createdBy: then.createdBy }),
    joins: mapOf(
      own ? { [own.householdId]: { dependantIds: [...own.dependantIds], hours: own.hours } } : {},
    ),
    comments: mapOf(
      Object.fromEntries(
        details.comments.map(({ id, by, at, text }) => [
          id,
          mapOf({ text: new Y.Text(text), ...(by === null ? {} : { by }), at }),
        ]),
      ),
    ),
    checklist: mapOf(
      Object.fromEntries(
        details.checklist.map(({ id, text, isDone, position }) => [
          id,
          mapOf({ text: new Y.Text(text), isDone, position }),
        ]),
      ),
    ),
    labels: flags(then.labels),
    services: flags(details.services),
    availability: mapOf(
      Object.fromEntries(
        ownAnswers.map(({ householdId, slot, answer }) => [`${householdId}:${slot}`, answer]),
      ),
    ),
  });
}

function mapOf(fields: Readonly<Record<string, unknown>>): Y.Map<unknown> {
  return new Y.Map(Object.entries(fields));
}
