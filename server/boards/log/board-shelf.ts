import type { BoardSnapshot } from '#app/domain/boards/document/read-board.ts';
import type { CardDetails } from '#app/domain/boards/document/read-card-details.ts';
import type { Db } from '#db/client.ts';
import { findProgress } from '#db/queries/boards/history.ts';

import { findPast } from './board-past.ts';
import type { BoardHistorian } from '../threads/board-threads.ts';
import type { ReadBoard } from './history-jobs.ts';
import { TooSlowError } from './too-slow.ts';

/** A board as it is committed now, as plain data. */
export type ShelvedBoard = {
  readonly board: BoardSnapshot;
  /** What a card holds beyond its face; null when there is no such card. */
  detailsOf(cardId: string): CardDetails | null;
};

type Kept = { readonly sequence: number; readonly read: ReadBoard; readonly bytes: number };

/** In bytes of text: as objects it is some three times as much. */
const MOST_BYTES = 16 * 1024 * 1024;

/**
 * Boards that were read, the newest state of each: fifty people who come together cost one reading.
 * The board that was asked for longest ago is let go first.
 */
export class BoardShelf {
  readonly #db: Db;
  readonly #historian: BoardHistorian;
  readonly #heal: (boardId: string) => void;
  readonly #kept = new Map<string, Kept>();
  readonly #reading = new Map<string, Promise<ReadBoard>>();
  #bytes = 0;

  /** @param parts `heal` is told of boards that take too long. */
  constructor(parts: {
    readonly db: Db;
    readonly historian: BoardHistorian;
    heal(boardId: string): void;
  }) {
    this.#db = parts.db;
    this.#historian = parts.historian;
    this.#heal = (boardId) => parts.heal(boardId);
  }

  /**
   * The board as it is committed now; an empty one when there is none.
   * @throws TooSlowError when it takes too long to build.
   */
  async read(boardId: string): Promise<ShelvedBoard> {
    const progress = await findProgress(this.#db, { boardId });
    const sequence = progress?.lastSequence ?? 0;
    const known = this.#kept.get(boardId);
    if (known?.sequence === sequence) {
      this.#keep(boardId, known);
      return toShelved(known.read);
    }
    const name = `${boardId}@${sequence}`;
    const reading = this.#reading.get(name) ?? this.#build(boardId, sequence);
    this.#reading.set(name, reading);
    try {
      return toShelved(await reading);
    } catch (error) {
      if (error instanceof TooSlowError) this.#heal(boardId);
      throw error;
    } finally {
      this.#reading.delete(name);
    }
  }

  async #build(boardId: string, sequence: number): Promise<ReadBoard> {
    this.#historian.requireTurn(boardId, 'read');
    const past = await findPast(this.#db, { boardId, sequence });
    const { base, batches } = past ?? { base: null, batches: [] };
    const read = await this.#historian.ask(boardId, 'read', { base, batches });
    const isNewest = sequence >= (this.#kept.get(boardId)?.sequence ?? 0);
    if (past?.isExact && isNewest) this.#keep(boardId, { sequence, read, bytes: sizeOf(read) });
    return read;
  }

  #keep(boardId: string, kept: Kept): void {
    this.#drop(boardId);
    this.#kept.set(boardId, kept);
    this.#bytes += kept.bytes;
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= MOST_BYTES) return;
      this.#drop(oldest);
    }
  }

  #drop(boardId: string): void {
    this.#bytes -= this.#kept.get(boardId)?.bytes ?? 0;
    this.#kept.delete(boardId);
  }
}

function toShelved({ board, details }: ReadBoard): ShelvedBoard {
  return {
    board,
    detailsOf: (cardId) => {
      const text = Object.hasOwn(details, cardId) ? details[cardId] : undefined;
      return text === undefined ? null : parseDetails(text);
    },
  };
}

/** The details of a card as a read board carries them (history-jobs.ts). */
export function parseDetails(text: string): CardDetails | null {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what a reading of the same process wrote
  return JSON.parse(text) as CardDetails | null;
}

function sizeOf({ board, details }: ReadBoard): number {
  const texts = Object.values(details).reduce((sum, text) => sum + text.length, 0);
  const faces = board.cards.reduce(
    (sum, card) => sum + FACE_BYTES + card.title.length + card.notes.length,
    0,
  );
  return texts + faces;
}

/** What a card without a word weighs. */
const FACE_BYTES = 500;
