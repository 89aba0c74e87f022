import * as Y from 'yjs';

import type { Cursor } from '#app/domain/boards/presence-format.ts';
import { readEntries, type Batch, type ServerMessage } from '#app/domain/boards/wire-format.ts';

import { BoardLine } from './board-line.ts';
import { BoardPeople } from './board-people.ts';
import { nextStatus, type BoardStatus } from './board-status.ts';
import { BoardStore } from './board-store.ts';
import { findLostEdits, type LostEdit } from './lost-edits.ts';
import { indexedLocalStore, type LocalStore, type OpenLocalStore } from './local-store.ts';
import { Outbox } from './outbox.ts';
import { ServerVector } from './server-vector.ts';
import { Timers } from './timers.ts';

export type BoardProviderOptions = {
  readonly boardId: string;
  /** Whose copy on this device: two people on one device never share one. */
  readonly personId: string;
  /** Where the server is; the page's own address by default. */
  readonly url?: string;
  /** Keeps the board on the device; null: not at all. */
  readonly openLocalStore?: OpenLocalStore | null;
  /** For clients that are no browsers: their cookie. */
  readonly headers?: Readonly<Record<string, string>>;
};

/** Local changes within this time travel together. */
const GATHER_MS = 30;
const CURSOR_EVERY_MS = 60;
const RETRY_MS = 1_000;
/** Refusals that pass: the same message is sent again a little later. */
const PASSING_REFUSALS = new Set(['boards.too_fast', 'boards.busy', 'boards.not_joined']);
const FINAL_CLOSINGS = new Set(['boards.removed', 'boards.not_found', 'auth.signed_out']);

/**
 * A board on this device: the document, its copy in the browser, and its line to the server
 * (docs/protocol.md). What is written here is applied at once, kept until the server has committed
 * it, and sent again after every interruption. Nothing touches `window` before `connect`.
 */
export class BoardProvider {
  readonly doc = new Y.Doc();
  readonly people = new BoardPeople();
  readonly board: BoardStore;
  readonly #options: BoardProviderOptions;
  readonly #outbox = new Outbox();
  readonly #vector = new ServerVector();
  readonly #listeners = new Set<() => void>();
  readonly #lostListeners = new Set<(edits: readonly LostEdit[]) => void>();
  readonly #ownConnections = new Set<number>();
  #store: LocalStore | null = null;
  #line: BoardLine | null = null;
  #connectionId: number | null = null;
  #sequence = 0;
  #hasBoard = false;
  #hasTried = false;
  #canWrite = true;
  #status: BoardStatus = { kind: 'loading' };
  #ended: BoardStatus | null = null;
  #isDestroyed = false;
  #gaps = 0;
  #cursor: Cursor | null = null;
  #touched = new Set<string>();
  readonly #timers = new Timers();

  constructor(options: BoardProviderOptions) {
    this.#options = options;
    this.board = new BoardStore(this.doc, (cardIds) => {
      for (const cardId of cardIds) this.#touched.add(cardId);
    });
    this.doc.on('update', this.#onUpdate);
  }

  /** Opens the copy on the device, then the line. */
  async connect(): Promise<void> {
    const { boardId, personId } = this.#options;
    const open = this.#options.openLocalStore ?? indexedLocalStore();
    if (open && this.#options.openLocalStore !== null) {
      this.#store = open(`cortile:${personId}:${boardId}`, this.doc);
      const state = await this.#store.loaded;
      if (this.#isDestroyed) return;
      if (state) this.#restore(state);
    }
    this.#openLine();
  }

  /** Closes the line and the copy; what is not sent stays on the device. */
  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.#timers.close();
    this.#line?.close();
    this.#save();
    this.#store?.close();
    this.board.destroy();
    this.doc.destroy();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getStatus = (): BoardStatus => this.#status;

  /** False for viewers; changes when the role does. */
  readonly getCanWrite = (): boolean => this.#canWrite;

  /** True once there is a board to show, from the server or from the device. */
  readonly getHasBoard = (): boolean => this.#hasBoard;

  /** Tells of edits made offline to cards that were deleted meanwhile. */
  onLostEdits(listener: (edits: readonly LostEdit[]) => void): () => void {
    this.#lostListeners.add(listener);
    return () => this.#lostListeners.delete(listener);
  }

  /** Says where this person is; others see it within a moment. */
  setCursor(cursor: Cursor | null): void {
    this.#cursor = cursor;
    this.#timers.later('cursor', CURSOR_EVERY_MS, () =>
      this.#line?.send({ type: 'cursor', cursor: this.#cursor }),
    );
  }

  /** Forgets this device's copy, unsent changes too; the caller makes a new provider. */
  async forgetCopy(): Promise<void> {
    const store = this.#store;
    this.#store = null;
    await store?.clear();
    this.destroy();
  }

  #restore(state: NonNullable<Awaited<LocalStore['loaded']>>): void {
    this.#sequence = state.sequence;
    this.#vector.learnVector(state.serverVector);
    for (const cardId of state.touched) this.#touched.add(cardId);
    for (const update of state.outbox) {
      Y.applyUpdate(this.doc, update, this);
      this.#outbox.add(update);
    }
    this.#hasBoard = state.sequence > 0;
    this.#changed();
  }

  #openLine(): void {
    const { url, headers, boardId } = this.#options;
    this.#line = new BoardLine({
      url: url ?? window.location.origin,
      headers: headers ?? {},
      opened: () => this.#line?.send({ type: 'join', boardId, lastSequence: this.#sequence }),
      received: (message) => this.#receive(message),
      interrupted: () => this.#onInterrupted(),
      refused: (code) => this.#end({ kind: 'removed', code }),
    });
  }

  #onInterrupted(): void {
    this.#hasTried = true;
    this.#connectionId = null;
    this.people.reset(0);
    this.#outbox.requeue();
    this.#changed();
  }

  #receive(message: ServerMessage): void {
    switch (message.type) {
      case 'sync':
        return this.#synchronise(message);
      case 'batch':
        this.#apply([message.batch]);
        return this.#changed();
      case 'refused':
        return this.#onRefused(message.code);
      case 'presence':
        return this.people.apply(message.changes, message.isComplete);
      case 'role':
        this.#canWrite = message.canWrite;
        return this.#changed();
      case 'closed':
        if (FINAL_CLOSINGS.has(message.code)) this.#end({ kind: 'removed', code: message.code });
        if (message.code === 'boards.removed') void this.#store?.clear();
        return;
    }
  }

  #synchronise(message: Extract<ServerMessage, { type: 'sync' }>): void {
    const isNewConnection = this.#connectionId !== message.connectionId;
    const before = this.#touched.size > 0 ? this.board.getSnapshot() : null;
    if (message.snapshot) {
      this.#vector.learnUpdate(message.snapshot.state);
      Y.applyUpdate(this.doc, message.snapshot.state, this);
      this.#sequence = message.snapshot.sequence;
    }
    this.#apply(message.batches);
    this.#canWrite = message.canWrite;
    this.#hasBoard = true;
    if (isNewConnection) {
      this.#connectionId = message.connectionId;
      this.#ownConnections.add(message.connectionId);
      this.people.reset(message.connectionId);
      this.#outbox.requeue();
      const missing = this.#vector.missing(this.doc, this.#outbox.updates);
      if (missing) this.#outbox.add(missing);
      if (this.#cursor) this.setCursor(this.#cursor);
    }
    if (before) this.#reportLostEdits(before);
    this.#flush();
    this.#changed();
  }

  #apply(batches: readonly Batch[]): void {
    this.doc.transact(() => {
      for (const { sequence, payload } of batches) {
        for (const entry of readEntries(payload)) {
          this.#vector.learnUpdate(entry.update);
          if (this.#ownConnections.has(entry.connectionId)) {
            this.#outbox.acknowledge(entry.connectionId, entry.messageId);
            this.#gaps = 0;
          } else {
            Y.applyUpdate(this.doc, entry.update, this);
          }
        }
        this.#sequence = sequence;
      }
    }, this);
    if (this.#outbox.isEmpty) this.#touched.clear();
    this.#save();
  }

  #onRefused(code: string): void {
    const isGap = code === 'boards.gap';
    if (isGap) this.#gaps += 1;
    if (!PASSING_REFUSALS.has(code) && (!isGap || this.#gaps > 50)) {
      return this.#end({ kind: 'refused', code });
    }
    this.#timers.later('retry', RETRY_MS, () => {
      this.#outbox.requeue();
      this.#flush();
    });
  }

  #end(status: BoardStatus): void {
    this.#ended = status;
    if (status.kind === 'removed') this.#line?.close();
    this.#changed();
  }

  readonly #onUpdate = (
    update: Uint8Array,
    origin: unknown,
    _doc: Y.Doc,
    change: Y.Transaction,
  ) => {
    // What came from the server or from the copy on the device is no news.
    if (origin === this || !change.local) return;
    this.#outbox.add(update);
    this.#timers.later('flush', GATHER_MS, () => this.#flush());
    this.#save();
    this.#changed();
  };

  #flush(): void {
    const connectionId = this.#connectionId;
    if (connectionId === null || this.#ended || this.#timers.isWaiting('retry')) return;
    for (let next = this.#outbox.next(connectionId); next; next = this.#outbox.next(connectionId)) {
      this.#line?.send({ type: 'update', messageId: next.messageId, update: next.update });
    }
  }

  #save(): void {
    const { updates: outbox } = this.#outbox;
    this.#store?.save({
      sequence: this.#sequence,
      serverVector: this.#vector.encode(),
      outbox,
      touched: [...this.#touched],
    });
  }

  #reportLostEdits(before: ReturnType<BoardStore['getSnapshot']>): void {
    const lost = findLostEdits(before, this.board.getSnapshot(), this.#touched);
    for (const { cardId } of lost) this.#touched.delete(cardId);
    if (lost.length > 0) for (const listener of this.#lostListeners) listener(lost);
  }

  #changed(): void {
    this.#status = nextStatus(this.#status, {
      ended: this.#ended,
      isOnline: this.#connectionId !== null,
      hasTried: this.#hasTried,
      hasBoard: this.#hasBoard,
      hasUnsent: !this.#outbox.isEmpty,
    });
    for (const listener of this.#listeners) listener();
  }
}
