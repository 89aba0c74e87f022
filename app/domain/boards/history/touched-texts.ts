import * as Y from 'yjs';

import { CARDS_ROOT } from '../document/board-schema.ts';
import { learnUpdate } from '../judge/check-update.ts';
import { DEAD_TYPE, type Place } from '../judge/places.ts';
import { UpdateIndex } from '../judge/update-index.ts';

/** A text of a card in which letters came or went, by the item that made it. */
export type TouchedText = {
  readonly cardId: string;
  readonly field: 'notes' | `comment:${string}`;
  readonly madeBy: Y.ID;
};

/** Tells from the bytes of an entry alone whether it is nothing but letters, and in which texts. */
export class TouchedTexts {
  readonly #index = new UpdateIndex();
  readonly #cards = this.#index.root(CARDS_ROOT);

  /** @param base the document before the first entry; null: an empty one. */
  constructor(base: Uint8Array | null) {
    if (base) learnUpdate(this.#index, base);
  }

  /**
   * Takes in an entry. Null: it touches more than notes and comments. Titles and lines of checklists
   * count as more, because what is told of them names them as they are then.
   * @throws when it does not stand on what came before.
   */
  learn(update: Uint8Array): readonly TouchedText[] | null {
    const places = new Set<Place>();
    learnUpdate(this.#index, update, (place) => places.add(place));
    const texts: TouchedText[] = [];
    for (const place of places) {
      if (place.type === DEAD_TYPE) continue;
      const text = this.#textAt(place);
      if (!text) return null;
      texts.push(text);
    }
    return texts;
  }

  #textAt({ type }: Place): TouchedText | null {
    if (type.spec?.kind !== 'text') return null;
    const keys: (string | null)[] = [];
    let around = type;
    for (; around.heldIn; around = around.heldIn.type) keys.unshift(around.heldIn.key);
    const [cardId, field, commentId] = keys;
    if (around !== this.#cards || typeof cardId !== 'string') return null;
    const madeBy = Y.createID(type.client, type.clock);
    if (field === 'notes') return { cardId, field, madeBy };
    return field === 'comments' && typeof commentId === 'string'
      ? { cardId, field: `comment:${commentId}`, madeBy }
      : null;
  }
}
