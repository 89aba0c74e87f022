import * as Y from 'yjs';

import { keepEqual } from '#app/components/keep-equal.ts';
import { CARDS_ROOT, COLUMNS_ROOT, LABELS_ROOT } from '#app/domain/boards/document/board-schema.ts';
import {
  mapsIn,
  orderCards,
  readCard,
  readColumns,
  readLabels,
  type BoardSnapshot,
  type CardSnapshot,
} from '#app/domain/boards/document/read-board.ts';
import {
  readCardDetails,
  type CardDetails,
} from '#app/domain/boards/document/read-card-details.ts';

import { Timers } from './timers.ts';

/** Letters show on the cards together; the field they are written in has them at once. */
const LETTERS_AFTER_MS = 60;
const NOTHING: BoardSnapshot = { columns: [], labels: [], cards: [] };

/**
 * The board as plain data for `useSyncExternalStore`. Only cards that changed are read again, so
 * the others keep their object and their place on the screen is not drawn again.
 */
export class BoardStore {
  readonly #cards: Y.Map<unknown>;
  readonly #columns: Y.Map<unknown>;
  readonly #labels: Y.Map<unknown>;
  readonly #onLocalChange: (cardIds: readonly string[]) => void;
  readonly #initial: Map<string, CardSnapshot>;
  readonly #known = new Map<string, CardSnapshot>();
  readonly #details = new Map<string, CardDetails>();
  readonly #listeners = new Set<() => void>();
  readonly #timers = new Timers();
  #titles: Pick<BoardSnapshot, 'columns' | 'labels'>;
  #snapshot: BoardSnapshot | null = null;

  /**
   * @param onLocalChange is told which cards this person changed.
   * @param shown what the page showed before: cards that still read so stay the same objects.
   */
  constructor(
    doc: Y.Doc,
    onLocalChange: (cardIds: readonly string[]) => void,
    shown: BoardSnapshot = NOTHING,
  ) {
    this.#onLocalChange = onLocalChange;
    this.#initial = new Map(shown.cards.map((card) => [card.id, card]));
    this.#titles = { columns: shown.columns, labels: shown.labels };
    this.#cards = doc.getMap(CARDS_ROOT);
    this.#columns = doc.getMap(COLUMNS_ROOT);
    this.#labels = doc.getMap(LABELS_ROOT);
    this.#cards.observeDeep(this.#forgetChanged);
    this.#columns.observe(this.#changed);
    this.#labels.observe(this.#changed);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): BoardSnapshot => {
    if (this.#snapshot) return this.#snapshot;
    const titles = { columns: readColumns(this.#columns), labels: readLabels(this.#labels) };
    this.#titles = keepEqual(this.#titles, titles);
    this.#snapshot = { ...this.#titles, cards: this.#readCards() };
    return this.#snapshot;
  };

  /** What a card holds beyond its face, the same object until it changes; null: no such card. */
  readonly getDetails = (cardId: string): CardDetails | null => {
    const card = this.#cards.get(cardId);
    if (!(card instanceof Y.Map)) return null;
    const known = this.#details.get(cardId) ?? readCardDetails(card);
    this.#details.set(cardId, known);
    return known;
  };

  destroy(): void {
    this.#cards.unobserveDeep(this.#forgetChanged);
    this.#columns.unobserve(this.#changed);
    this.#labels.unobserve(this.#changed);
    this.#timers.close();
    this.#listeners.clear();
  }

  #readCards(): CardSnapshot[] {
    const cards: CardSnapshot[] = [];
    for (const [id, card] of mapsIn(this.#cards)) {
      const known = this.#known.get(id) ?? keepEqual(this.#initial.get(id), readCard(id, card));
      this.#known.set(id, known);
      cards.push(known);
    }
    if (cards.length > 0) this.#initial.clear();
    return orderCards(cards);
  }

  readonly #forgetChanged = (
    events: readonly Y.YEvent<Y.AbstractType<unknown>>[],
    change: Y.Transaction,
  ): void => {
    const cardIds = new Set<string>();
    for (const event of events) {
      const [cardId] = event.path;
      if (typeof cardId === 'string') cardIds.add(cardId);
      else for (const id of event.changes.keys.keys()) cardIds.add(id);
    }
    for (const id of cardIds) {
      this.#known.delete(id);
      this.#details.delete(id);
    }
    if (change.local) this.#onLocalChange([...cardIds]);
    this.#snapshot = null;
    if (events.every(({ target }) => target instanceof Y.Text))
      this.#timers.later('letters', LETTERS_AFTER_MS, this.#tell);
    else this.#tell();
  };

  readonly #changed = (): void => {
    this.#snapshot = null;
    this.#tell();
  };

  readonly #tell = (): void => {
    for (const listener of this.#listeners) listener();
  };
}
