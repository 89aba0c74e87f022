import * as Y from 'yjs';

import type { LoadClient } from './client.ts';
import type { ServerProcess } from './server-process.ts';
import type { Deployment } from './systems.ts';
import { addOwnCard, findWords, typeWord, wordOf } from './workload.ts';

/** First and longest pause between two tries, as our page and Socket.IO's client have it. */
const BACK_OFF_MS = { first: 500, last: 8_000 };

/**
 * A page of the load with a document: it keeps what it wrote, and after a break comes back by
 * itself and exchanges what is missing, with every system alike.
 */
export class Page {
  readonly doc = new Y.Doc();
  /** Words of all writers that reached this page from the server, its own included. */
  readonly received = new Set<string>();
  /** When the try began that got in. */
  lastTryAtMs = 0;
  isIn = false;
  readonly #deployment: Deployment;
  readonly #who: { person: number; board: number };
  #client: LoadClient | null = null;
  #lastSequence = 0;
  #tries = 0;
  #edits = 0;
  #unsent: Uint8Array[] = [];
  #isClosed = false;

  constructor(deployment: Deployment, who: { person: number; board: number }) {
    this.#deployment = deployment;
    this.#who = who;
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === this) return;
      if (this.isIn) this.#client?.send(update);
      // Ours sends again what did not come back; the peers ask for it.
      this.#unsent.push(update);
    });
  }

  /** Enters; comes back by itself, to `server()`, until closed. */
  connect(server: () => ServerProcess | null): void {
    const running = server();
    this.lastTryAtMs = performance.now();
    if (!running?.isAlive) return this.#tryLater(server);
    const client = this.#deployment.client(running, {
      ...this.#who,
      ...(this.#lastSequence > 0 ? { lastSequence: this.#lastSequence } : {}),
      vector: Y.encodeStateVector(this.doc),
    });
    this.#client = client;
    client.onFrame = (frame) => this.#receive(frame);
    client.onClosed = () => {
      this.isIn = false;
      this.#tryLater(server);
    };
    client.entered.then(
      () => {
        this.isIn = true;
        this.#tries = 0;
        if (this.#deployment.name !== 'cortile' || this.#unsent.length === 0) return;
        client.send(Y.mergeUpdates(this.#unsent));
      },
      () => client.close(),
    );
  }

  addCard(): void {
    addOwnCard(this.doc, this.#who.person);
  }

  /** Types the next word; gives it. */
  type(): string {
    const word = wordOf(this.#who.person, this.#edits);
    typeWord(this.doc, this.#who.person, this.#edits);
    this.#edits += 1;
    return word;
  }

  close(): void {
    this.#isClosed = true;
    this.#client?.close();
    this.doc.destroy();
  }

  #tryLater(server: () => ServerProcess | null): void {
    if (this.#isClosed) return;
    const pauseMs = Math.min(BACK_OFF_MS.first * 2 ** this.#tries, BACK_OFF_MS.last);
    this.#tries += 1;
    setTimeout(
      () => {
        if (!this.#isClosed) this.connect(server);
      },
      pauseMs * (0.5 + Math.random()),
    );
  }

  #receive(frame: Buffer): void {
    findWords(frame, (writer, edit) => this.received.add(wordOf(writer, edit)));
    const { updates, wantsAfter, lastSequence } = this.#deployment.protocol.read(frame);
    this.#lastSequence = lastSequence ?? this.#lastSequence;
    for (const update of updates) Y.applyUpdate(this.doc, update, this);
    if (wantsAfter) this.#client?.answer(Y.encodeStateAsUpdate(this.doc, wantsAfter));
  }
}
