import type * as Y from 'yjs';

import type { BoardSnapshot } from '#app/domain/boards/document/read-board.ts';
import { readDetails } from '#app/domain/boards/document/read-card-details.ts';

/**
 * Something this person wrote that the board does not have: somebody deleted its card meanwhile
 * (security Y9), or the server refused it for good.
 */
export type LostEdit = {
  readonly cardId: string;
  /** Refused by the server; otherwise its card is gone. */
  readonly isRefused?: boolean;
  readonly title: string;
  readonly category: string | null;
  /** The notes as this person had them, to be copied to a new card. */
  readonly notes: string;
  /** This person's own comments, oldest first. */
  readonly comments: readonly string[];
  /** The lines of the checklist, in their order. */
  readonly checklist: readonly string[];
};

/** What the cards hold that this person wrote on: taken before the server's news are applied. */
function writingsOn(
  doc: Y.Doc,
  board: BoardSnapshot,
  cards: { readonly touched: ReadonlySet<string>; readonly personId: string },
): LostEdit[] {
  return board.cards
    .filter(({ id }) => cards.touched.has(id))
    .map(({ id, title, category, notes }) => {
      const details = readDetails(doc, id);
      const own = details?.comments.filter(({ by }) => by === cards.personId) ?? [];
      return {
        cardId: id,
        title,
        category,
        notes,
        comments: own.map(({ text }) => text),
        checklist: details?.checklist.map(({ text }) => text) ?? [],
      };
    });
}

/** The writings whose cards are gone now. */
function findLostEdits(before: readonly LostEdit[], after: BoardSnapshot): LostEdit[] {
  const kept = new Set(after.cards.map((card) => card.id));
  return before.filter(({ cardId }) => !kept.has(cardId));
}

/** Whether a board holds every word of a text that was refused: nothing of it was lost then. */
function isHeld(edit: LostEdit, held: readonly LostEdit[]): boolean {
  const card = held.find(({ cardId }) => cardId === edit.cardId);
  if (!card || card.title !== edit.title || card.notes !== edit.notes) return false;
  const hasAll = (part: 'comments' | 'checklist') =>
    edit[part].every((text) => card[part].includes(text));
  return hasAll('comments') && hasAll('checklist');
}

/** What watching for lost texts needs of a board. */
type WatchedBoard = {
  readonly doc: Y.Doc;
  readonly personId: string;
  readonly touched: Set<string>;
  getSnapshot(): BoardSnapshot;
};

/** Texts that lost their card, until the person decides about each. For `useSyncExternalStore`. */
export class LostEdits {
  readonly #board: WatchedBoard;
  readonly #onChange: () => void;
  readonly #listeners = new Set<() => void>();
  #edits: readonly LostEdit[] = [];

  constructor(board: WatchedBoard, onChange: () => void) {
    this.#board = board;
    this.#onChange = onChange;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): readonly LostEdit[] => this.#edits;

  /**
   * Applies news of others and keeps aside what they take away of this person's unsent words.
   * @returns what was lost just now.
   */
  watch(apply: () => void): readonly LostEdit[] {
    const { doc, touched, personId, getSnapshot } = this.#board;
    const before = touched.size > 0 ? writingsOn(doc, getSnapshot(), { touched, personId }) : [];
    apply();
    const lost = before.length > 0 ? findLostEdits(before, getSnapshot()) : [];
    for (const { cardId } of lost) touched.delete(cardId);
    this.add(lost);
    return lost;
  }

  /**
   * Keeps aside what this person wrote on cards with changes that the server will never take.
   * @returns all that is kept.
   */
  keepRefused(): readonly LostEdit[] {
    const { doc, touched, personId, getSnapshot } = this.#board;
    const refused = writingsOn(doc, getSnapshot(), { touched, personId }).map((edit) => ({
      ...edit,
      isRefused: true,
    }));
    // Once more when the page starts anew: something may have been added in between.
    const others = this.#edits.filter(
      ({ cardId, isRefused }) => !isRefused || !touched.has(cardId),
    );
    if (refused.length > 0) this.#set([...others, ...refused]);
    return this.#edits;
  }

  /** The board is here as the server has it: of what was refused, forgets what it holds after all. */
  forgetHeld(): void {
    const refused = this.#edits.filter(({ isRefused }) => isRefused);
    if (refused.length === 0) return;
    const { doc, personId, getSnapshot } = this.#board;
    const touched = new Set(refused.map(({ cardId }) => cardId));
    const held = writingsOn(doc, getSnapshot(), { touched, personId });
    const lost = this.#edits.filter((edit) => !edit.isRefused || !isHeld(edit, held));
    if (lost.length < this.#edits.length) this.#set(lost);
  }

  add(edits: readonly LostEdit[]): void {
    const known = new Set(this.#edits.map(({ cardId }) => cardId));
    const fresh = edits.filter(({ cardId }) => !known.has(cardId));
    if (fresh.length > 0) this.#set([...this.#edits, ...fresh]);
  }

  /** The person made a card of it, or does not want it. */
  decide(cardId: string): void {
    const others = this.#edits.filter((edit) => edit.cardId !== cardId);
    if (others.length < this.#edits.length) this.#set(others);
  }

  #set(edits: readonly LostEdit[]): void {
    this.#edits = edits;
    this.#onChange();
    for (const listener of this.#listeners) listener();
  }
}
