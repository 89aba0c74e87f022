import * as Y from 'yjs';

import type { BoardChange, WholeCard } from './activity.ts';
import { CARDS_ROOT, COLUMNS_ROOT, LABELS_ROOT } from './board-schema.ts';
import { readCard, readColumns, readLabels } from './read-board.ts';
import { readCardDetails } from './read-card-details.ts';

/** Reads one card with everything it holds; null when there is none. */
export function readWholeCard(doc: Y.Doc, cardId: string): WholeCard | null {
  const card = doc.getMap<unknown>(CARDS_ROOT).get(cardId);
  return card instanceof Y.Map
    ? { ...readCard(cardId, card), details: readCardDetails(card) }
    : null;
}

/** Reads every card with everything it holds. */
export function readWholeCards(doc: Y.Doc): Map<string, WholeCard> {
  const cards = new Map<string, WholeCard>();
  for (const id of doc.getMap(CARDS_ROOT).keys()) {
    const card = readWholeCard(doc, id);
    if (card) cards.set(id, card);
  }
  return cards;
}

/** A document that is brought forward entry by entry, and says what each entry changed. */
export class BoardReplay {
  readonly doc = new Y.Doc();
  readonly #known: Map<string, WholeCard>;
  #touched = new Set<string>();
  #columns = new Set<string>();
  #labels = new Set<string>();

  /** @param base the document to begin with; null: an empty one. */
  constructor(base: Uint8Array | null) {
    if (base) Y.applyUpdate(this.doc, base);
    this.#known = readWholeCards(this.doc);
    this.doc.getMap(CARDS_ROOT).observeDeep((events) => {
      for (const event of events) this.#noteCards(event);
    });
    this.doc.getMap(COLUMNS_ROOT).observe((event) => {
      for (const id of event.keysChanged) this.#columns.add(String(id));
    });
    this.doc.getMap(LABELS_ROOT).observe((event) => {
      for (const id of event.keysChanged) this.#labels.add(String(id));
    });
  }

  /** Applies one entry of the log. */
  apply(update: Uint8Array): BoardChange {
    this.#touched = new Set();
    this.#columns = new Set();
    this.#labels = new Set();
    Y.applyUpdate(this.doc, update);
    const cards = [...this.#touched].map((id) => {
      const before = this.#known.get(id) ?? null;
      const after = readWholeCard(this.doc, id);
      if (after) this.#known.set(id, after);
      else this.#known.delete(id);
      return { id, before, after };
    });
    const columns = readColumns(this.doc.getMap(COLUMNS_ROOT));
    const labels = readLabels(this.doc.getMap(LABELS_ROOT));
    return {
      cards,
      renamedColumns: columns.filter(({ id }) => this.#columns.has(id)),
      renamedLabels: labels.filter(({ id }) => this.#labels.has(id)),
    };
  }

  /** The document as one update. */
  state(): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc);
  }

  #noteCards(event: Y.YEvent<Y.AbstractType<unknown>>): void {
    const [cardId] = event.path;
    if (typeof cardId === 'string') this.#touched.add(cardId);
    else
      for (const id of (event as unknown as Y.YMapEvent<unknown>).keysChanged)
        this.#touched.add(id);
  }
}
