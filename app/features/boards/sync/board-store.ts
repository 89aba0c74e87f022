import * as Y from 'yjs';

import { CARDS_ROOT, COLUMNS_ROOT } from '#app/domain/boards/board-schema.ts';
import {
  orderCards,
  readCard,
  readColumns,
  type BoardSnapshot,
  type CardSnapshot,
} from '#app/domain/boards/read-board.ts';

/**
 * The board as plain data for `useSyncExternalStore`. Only cards that changed are read again, so
 * the others keep their object and their place on the screen is not drawn again.
 */
export class BoardStore {
  readonly #cards: Y.Map<unknown>;
  readonly #columns: Y.Map<unknown>;
  readonly #onLocalChange: (cardIds: readonly string[]) => void;
  readonly #known = new Map<string, CardSnapshot>();
  readonly #listeners = new Set<() => void>();
  #snapshot: BoardSnapshot | null = null;

  /** @param onLocalChange is told which cards this person changed. */
  constructor(doc: Y.Doc, onLocalChange: (cardIds: readonly string[]) => void) {
    this.#onLocalChange = onLocalChange;
    this.#cards = doc.getMap(CARDS_ROOT);
    this.#columns = doc.getMap(COLUMNS_ROOT);
    this.#cards.observeDeep(this.#forgetChanged);
    this.#columns.observe(this.#changed);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): BoardSnapshot => {
    this.#snapshot ??= { columns: readColumns(this.#columns), cards: this.#readCards() };
    return this.#snapshot;
  };

  destroy(): void {
    this.#cards.unobserveDeep(this.#forgetChanged);
    this.#columns.unobserve(this.#changed);
    this.#listeners.clear();
  }

  #readCards(): CardSnapshot[] {
    const cards: CardSnapshot[] = [];
    for (const [id, card] of this.#cards) {
      if (!(card instanceof Y.Map)) continue;
      const known = this.#known.get(id) ?? readCard(id, card);
      this.#known.set(id, known);
      cards.push(known);
    }
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
    for (const id of cardIds) this.#known.delete(id);
    if (change.local) this.#onLocalChange([...cardIds]);
    this.#changed();
  };

  readonly #changed = (): void => {
    this.#snapshot = null;
    for (const listener of this.#listeners) listener();
  };
}
