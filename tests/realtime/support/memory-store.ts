import * as Y from 'yjs';

import type { LocalState, OpenLocalStore } from '#app/features/boards/sync/local-store.ts';

/** A device's disk for tests: what is kept survives the page. */
export class TestDevice {
  #text: Uint8Array | null = null;
  #state: LocalState | null = null;
  #isStateKept = false;

  /** True when the device holds nothing of a board. */
  get isEmpty(): boolean {
    return this.#text === null && this.#state === null;
  }

  readonly open: OpenLocalStore = (_name, doc) => {
    this.#isStateKept = false;
    if (this.#text) Y.applyUpdate(doc, this.#text, this);
    return {
      loaded: Promise.resolve(this.#state),
      save: (state) => {
        if (!this.#isStateKept) this.#state = state;
        this.#text = Y.encodeStateAsUpdate(doc);
      },
      clear: (lost) => {
        this.#text = null;
        const nothing = { sequence: 0, serverVector: new Uint8Array([0]), outbox: [], touched: [] };
        this.#state = lost.length > 0 ? { ...nothing, lost } : null;
        return Promise.resolve();
      },
      close: () => undefined,
    };
  };

  /** From now on this page writes text only: it dies before its state is written again. */
  keepState(): void {
    this.#isStateKept = true;
  }

  /** The page died between its two stores: the outbox was not written. */
  loseOutbox(): void {
    if (this.#state) this.#state = { ...this.#state, outbox: [] };
  }
}
