type Waiting<T> = { readonly boardId: string; readonly rank: number; readonly entry: T };

/**
 * What waits for a thread. Lower ranks come first; within a rank the boards take turns, so that a
 * board with a hundred questions delays another board's one question by a single one.
 */
export class BoardTurns<T> {
  /** By rank, then by board in the order of their turns. */
  readonly #ranks = new Map<number, Map<string, T[]>>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** How much waits for one board. */
  sizeOf(boardId: string): number {
    let count = 0;
    for (const boards of this.#ranks.values()) count += boards.get(boardId)?.length ?? 0;
    return count;
  }

  push({ boardId, rank, entry }: Waiting<T>): void {
    const boards = this.#ranks.get(rank) ?? new Map<string, T[]>();
    this.#ranks.set(rank, boards);
    boards.set(boardId, [...(boards.get(boardId) ?? []), entry]);
    this.#size += 1;
  }

  /** Takes the next one; its board goes to the end of the line. */
  shift(): T | null {
    for (const rank of [...this.#ranks.keys()].toSorted((a, b) => a - b)) {
      const boards = this.#ranks.get(rank) ?? new Map<string, T[]>();
      for (const [boardId, [entry, ...rest]] of boards) {
        boards.delete(boardId);
        if (entry === undefined) continue;
        if (rest.length > 0) boards.set(boardId, rest);
        this.#size -= 1;
        return entry;
      }
      this.#ranks.delete(rank);
    }
    return null;
  }
}
