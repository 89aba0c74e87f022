import * as Y from 'yjs';

import { BOARD_LIMITS } from '#app/domain/boards/document/board-schema.ts';

/** What the server has committed, as far as this device knows: the next clock of each client id. */
export class ServerVector {
  readonly #clocks: Map<number, number>;

  constructor(clocks: ReadonlyMap<number, number> = new Map()) {
    this.#clocks = new Map(clocks);
  }

  /** Takes in an update the server has. */
  learnUpdate(update: Uint8Array): void {
    for (const [client, clock] of Y.parseUpdateMeta(update).to) this.#raise(client, clock);
  }

  learnVector(vector: Uint8Array): void {
    for (const [client, clock] of Y.decodeStateVector(vector)) this.#raise(client, clock);
  }

  /**
   * What a document holds that neither the server has nor these updates bring: a browser that died
   * between two of its stores may have text that is not in the outbox. Null: nothing. Deletions
   * have no clock, so nobody can tell whether one is missing: `isSure` (something surely was on its
   * way) sends all of them along, unless they are too many for a message.
   */
  missing(doc: Y.Doc, updates: readonly Uint8Array[], { isSure = false } = {}): Uint8Array | null {
    const covered = new ServerVector(this.#clocks);
    for (const update of updates) covered.learnUpdate(update);
    const held = Y.decodeStateVector(Y.encodeStateVector(doc));
    const isCovered = [...held].every(([client, clock]) => clock <= covered.#clockOf(client));
    if (isCovered && !isSure) return null;
    const update = Y.encodeStateAsUpdate(doc, covered.encode());
    return isCovered && update.length > BOARD_LIMITS.updateBytes ? null : update;
  }

  encode(): Uint8Array {
    return Y.encodeStateVector(this.#clocks);
  }

  #clockOf(client: number): number {
    return this.#clocks.get(client) ?? 0;
  }

  #raise(client: number, clock: number): void {
    if (clock > this.#clockOf(client)) this.#clocks.set(client, clock);
  }
}
