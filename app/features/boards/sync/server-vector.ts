import * as Y from 'yjs';

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

  /** What the server will have once these updates are committed too. */
  with(updates: readonly Uint8Array[]): ServerVector {
    const more = new ServerVector(this.#clocks);
    for (const update of updates) more.learnUpdate(update);
    return more;
  }

  /** True when a document holds something that is not covered. */
  isBehind(doc: Y.Doc): boolean {
    const held = Y.decodeStateVector(Y.encodeStateVector(doc));
    return [...held].some(([client, clock]) => clock > (this.#clocks.get(client) ?? 0));
  }

  encode(): Uint8Array {
    return Y.encodeStateVector(this.#clocks);
  }

  #raise(client: number, clock: number): void {
    if (clock > (this.#clocks.get(client) ?? 0)) this.#clocks.set(client, clock);
  }
}
