import * as Y from 'yjs';

import {
  describeChange,
  describeText,
  type Activity,
  type BoardChange,
  type EntryCause,
  type WholeCard,
} from './activity.ts';
import { CARDS_ROOT, COLUMNS_ROOT, LABELS_ROOT, isBoardId } from '../document/board-schema.ts';
import { cardText } from '../document/edit-board.ts';
import { readCard, readColumns, readLabels } from '../document/read-board.ts';
import { readCardDetails } from '../document/read-card-details.ts';
import { applyStored, encodeSnapshot } from '../document/stored-updates.ts';
import { TouchedTexts, type TouchedText } from './touched-texts.ts';

/** Reads one card with everything it holds; null when there is none. */
export function readWholeCard(doc: Y.Doc, cardId: string): WholeCard | null {
  const card = doc.getMap<unknown>(CARDS_ROOT).get(cardId);
  return card instanceof Y.Map && isBoardId(cardId)
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

/**
 * A document that is brought forward entry by entry, and says what each entry did. Most entries are
 * letters: those are told from their place and applied many at once, which costs a sixth.
 */
export class BoardReplay {
  readonly #doc = new Y.Doc();
  readonly #texts: TouchedTexts;
  /** Cards as they were after the last entry that was applied. */
  readonly #known: Map<string, WholeCard>;
  #waiting: Uint8Array[] = [];
  #touched = new Set<string>();
  #columns = new Set<string>();
  #labels = new Set<string>();
  #unread = 0;

  /** @param base the document to begin with; null: an empty one. */
  constructor(base: Uint8Array | null) {
    if (base) Y.applyUpdate(this.#doc, base);
    this.#texts = new TouchedTexts(base);
    this.#known = readWholeCards(this.#doc);
    this.#doc.getMap(CARDS_ROOT).observeDeep((events) => {
      for (const event of events) this.#noteCards(event);
    });
    this.#doc.getMap(COLUMNS_ROOT).observe((event) => {
      for (const id of event.keysChanged) this.#columns.add(String(id));
    });
    this.#doc.getMap(LABELS_ROOT).observe((event) => {
      for (const id of event.keysChanged) this.#labels.add(String(id));
    });
  }

  /** Takes one entry of the log and says what it did. */
  tell(update: Uint8Array, cause: EntryCause = 'edit'): Activity[] {
    const texts = this.#texts.learn(update);
    if (texts && cause === 'edit') {
      this.#waiting.push(update);
      return texts.flatMap((text) => this.#describe(text));
    }
    return describeChange(this.compare(update), cause);
  }

  /** Nothing for a text that does not stand any more: its card or comment was removed or made anew. */
  #describe(text: TouchedText): Activity[] {
    const card = this.#known.get(text.cardId);
    const standing = cardText(this.#doc, text.cardId, text.field);
    if (!card || !standing) return [];
    // What lies before a text's first letter is named by the item that made the text.
    const { type } = Y.createRelativePositionFromTypeIndex(standing, 0, -1);
    return type && Y.compareIDs(type, text.madeBy) ? [describeText(card, text)] : [];
  }

  /** Applies one entry at once and gives the cards it touched, before and after. */
  compare(update: Uint8Array): BoardChange {
    this.#applyAll();
    return this.#apply([update]);
  }

  /** Takes one entry of which nothing can be told. */
  take(update: Uint8Array): void {
    this.#applyAll();
    this.#applyOne(update);
  }

  /** How many entries were left out so far, because Yjs cannot read them. */
  get unread(): number {
    return this.#unread;
  }

  /** The document after all entries. */
  get doc(): Y.Doc {
    this.#applyAll();
    return this.#doc;
  }

  /** The document as a snapshot. */
  state(): Uint8Array {
    return encodeSnapshot(this.doc);
  }

  #applyAll(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    if (waiting.length > 0) this.#apply(waiting);
  }

  /** What a browser cannot read either is no reason to lose the rest. */
  #applyOne(update: Uint8Array): void {
    if (!applyStored(this.#doc, update)) this.#unread += 1;
  }

  #apply(updates: readonly Uint8Array[]): BoardChange {
    this.#touched = new Set();
    this.#columns = new Set();
    this.#labels = new Set();
    this.#doc.transact(() => {
      for (const update of updates) this.#applyOne(update);
    });
    const cards = [...this.#touched].map((id) => {
      const before = this.#known.get(id) ?? null;
      const after = readWholeCard(this.#doc, id);
      if (after) this.#known.set(id, after);
      else this.#known.delete(id);
      return { id, before, after };
    });
    const columns = readColumns(this.#doc.getMap(COLUMNS_ROOT));
    const labels = readLabels(this.#doc.getMap(LABELS_ROOT));
    return {
      cards,
      renamedColumns: columns.filter(({ id }) => this.#columns.has(id)),
      renamedLabels: labels.filter(({ id }) => this.#labels.has(id)),
    };
  }

  #noteCards(event: Y.YEvent<Y.AbstractType<unknown>>): void {
    const [cardId] = event.path;
    if (typeof cardId === 'string') this.#touched.add(cardId);
    else for (const id of event.keys.keys()) this.#touched.add(id);
  }
}
