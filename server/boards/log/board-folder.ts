import type { Db } from '#db/client.ts';

import type { StoredBoard } from './board-index.ts';
import type { BoardHistorian } from '../threads/board-threads.ts';
import { compactBoard } from './compact-board.ts';
import { PutOff } from '../threads/put-off.ts';
import { TooSlowError } from './too-slow.ts';

type FolderParts = {
  readonly db: Db;
  readonly historian: BoardHistorian;
  now(): Date;
  failed(error: unknown): void;
};

/**
 * Folds the boards of a process: each once at a time, and after a failure not before a pause that
 * grows, whoever comes and goes meanwhile.
 */
export class BoardFolder {
  readonly #parts: FolderParts;
  readonly #pauses: PutOff;
  /** Boards that were healed: what that did not make quick is not tried with every visit. */
  readonly #healed: PutOff;
  readonly #underWay = new Map<string, Promise<StoredBoard | null>>();

  constructor(parts: FolderParts) {
    this.#parts = parts;
    this.#pauses = new PutOff(() => parts.now().getTime());
    this.#healed = new PutOff(() => parts.now().getTime());
  }

  mayFold(boardId: string): boolean {
    return this.#pauses.waitMs(boardId) === 0;
  }

  /** Makes a new snapshot; null when there was nothing to fold. */
  fold(boardId: string): Promise<StoredBoard | null> {
    return this.#once(boardId, { isHeavy: false });
  }

  /** Folds a board that takes too long to read, so that it may be read again. */
  heal(boardId: string): void {
    if (!this.mayFold(boardId) || this.#healed.waitMs(boardId) > 0) return;
    this.#healed.add(boardId);
    this.#once(boardId, { isHeavy: true }).then(
      () => this.#parts.historian.folded(boardId),
      (error: unknown) => {
        // That it takes too long the log has once, from where it was found out.
        if (!(error instanceof TooSlowError)) this.#parts.failed(error);
      },
    );
  }

  #once(boardId: string, how: { readonly isHeavy: boolean }): Promise<StoredBoard | null> {
    const underWay = this.#underWay.get(boardId) ?? this.#fold(boardId, how);
    this.#underWay.set(boardId, underWay);
    return underWay;
  }

  async #fold(
    boardId: string,
    { isHeavy }: { readonly isHeavy: boolean },
  ): Promise<StoredBoard | null> {
    const { db, historian, now } = this.#parts;
    try {
      const folded = await compactBoard(db, { boardId, now: now(), historian, isHeavy });
      this.#pauses.forget(boardId);
      return folded;
    } catch (error) {
      this.#pauses.add(boardId);
      throw error;
    } finally {
      this.#underWay.delete(boardId);
    }
  }
}
