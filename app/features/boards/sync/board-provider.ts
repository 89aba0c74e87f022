import * as Y from 'yjs';

import type { Cursor } from '#app/protocol/presence-format.ts';
import type { BoardSnapshot } from '#app/domain/boards/document/read-board.ts';
import { isReadable } from '#app/domain/boards/document/stored-updates.ts';
import { readEntries, type Batch, type ServerMessage } from '#app/protocol/wire-format.ts';

import { BoardLine } from './board-line.ts';
import { BoardPeople } from './board-people.ts';
import { nextStatus, type BoardStatus } from './board-status.ts';
import { BoardStore } from './board-store.ts';
import { DeviceCopy } from './device-copy.ts';
import {
  askToKeep,
  type LocalState,
  type OpenLocalStore,
  type StoreTrouble,
} from './local-store.ts';
import { LostEdits } from './lost-edits.ts';
import { Outbox } from './outbox.ts';
import { SendingPace } from './sending-pace.ts';
import { ServerVector } from './server-vector.ts';
import type { TabMessage } from './tab-channel.ts';
import { Timers } from './timers.ts';

export type BoardProviderOptions = {
  readonly boardId: string;
  /** Whose copy on this device: two people on one device never share one. */
  readonly personId: string;
  /** Where the server is; the page's own address by default. */
  readonly url?: string;
  /** Keeps the board on the device; null: not at all. */
  readonly openLocalStore?: OpenLocalStore | null;
  /** What the page shows before the document is there. */
  readonly shown?: BoardSnapshot;
  /** For clients that are no browsers: their cookie. */
  readonly headers?: Readonly<Record<string, string>>;
};

/** Local changes within this time travel together. */
const GATHER_MS = 30;
const CURSOR_EVERY_MS = 60;
const RETRY_MS = 1_000;
/** Refusals that pass: the same message is sent again a little later. */
const PASSING_REFUSALS = new Set(['boards.too_fast', 'boards.busy', 'boards.not_joined']);
/** Refusals that pass when this person shortens what is too long: then all is sent together. */
const MENDABLE_REFUSALS = new Set(['boards.text_too_long', 'boards.too_many']);
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
  /** Edits to cards that were deleted meanwhile, until the person decides. */
  readonly lost: LostEdits;
  readonly #options: BoardProviderOptions;
  readonly #copy: DeviceCopy;
  readonly #outbox = new Outbox();
  readonly #vector = new ServerVector();
  readonly #listeners = new Set<() => void>();
  readonly #ownConnections = new Set<number>();
  #line: BoardLine | null = null;
  #connectionId: number | null = null;
  #sequence = 0;
  #hasBoard = false;
  #hasTried = false;
  /** The page before this one ended with changes to send: its list of them may lack the last. */
  #mayLackUnsent = false;
  #canWrite = true;
  #status: BoardStatus = { kind: 'loading' };
  #ended: BoardStatus | null = null;
  /** What the server will not take as it is; the next change is sent together with it. */
  #refusal: BoardStatus | null = null;
  #isDestroyed = false;
  #gaps = 0;
  #cursor: Cursor | null = null;
  readonly #touched = new Set<string>();
  readonly #timers = new Timers();
  readonly #pace = new SendingPace();

  constructor(options: BoardProviderOptions) {
    this.#options = options;
    const { boardId, personId, openLocalStore, shown } = options;
    this.#copy = new DeviceCopy({
      boardId,
      personId,
      doc: this.doc,
      openLocalStore,
      onTrouble: () => this.#changed(),
      hear: (message) => this.#hearTab(message),
    });
    const touch = (cardIds: readonly string[]) => {
      for (const cardId of cardIds) this.#touched.add(cardId);
    };
    this.board = new BoardStore(this.doc, touch, shown);
    this.lost = new LostEdits(
      { doc: this.doc, personId, touched: this.#touched, getSnapshot: this.board.getSnapshot },
      () => this.#save(),
    );
    this.doc.on('update', this.#onUpdate);
  }

  /** Opens the copy on the device, then the line. */
  async connect(): Promise<void> {
    const state = await this.#copy.open();
    if (this.#isDestroyed) return;
    if (state) this.#restore(state);
    this.#openLine();
  }

  /** Closes the line and the copy; what is not sent stays on the device. */
  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.#timers.close();
    this.#line?.close();
    this.#save();
    this.#copy.close();
    this.board.destroy();
    this.doc.destroy();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getStatus = (): BoardStatus => this.#status;

  /** False for viewers, and once the board is closed to this person; changes when the role does. */
  readonly getCanWrite = (): boolean => this.#canWrite && this.#status.kind !== 'removed';

  /** True while the line is up and the board was told. */
  readonly getIsAnswered = (): boolean =>
    this.#status.kind === 'saved' || this.#status.kind === 'saving';

  /** True once there is a board to show, from the server or from the device. */
  readonly getHasBoard = (): boolean => this.#hasBoard;

  /** Why this device keeps nothing of the board; null while it does. */
  readonly getTrouble = (): StoreTrouble | null => this.#copy.trouble;

  /** The person decided about a text that lost its card; the other tabs forget it too. */
  decideLost(cardId: string): void {
    this.lost.decide(cardId);
    this.#copy.tellTabs({ kind: 'decided', cardId });
  }

  /** Says where this person is; others see it within a moment. */
  setCursor(cursor: Cursor | null): void {
    this.#cursor = cursor;
    this.#timers.later('cursor', CURSOR_EVERY_MS, () =>
      this.#line?.send({ type: 'cursor', cursor: this.#cursor }),
    );
  }

  /**
   * Forgets this device's copy, unsent changes too, but not the words that were refused; the caller
   * makes a new provider.
   */
  async startAnew(): Promise<void> {
    await this.#copy.clear(this.lost.keepRefused());
    this.destroy();
  }

  /** Another tab of this person wrote something: whoever has a line first sends it. */
  #hearTab(message: TabMessage): void {
    switch (message.kind) {
      case 'unsent':
        for (const cardId of message.touched) this.#touched.add(cardId);
        for (const update of message.updates) {
          Y.applyUpdate(this.doc, update, this);
          this.#outbox.add(update);
        }
        this.#save();
        this.#flush();
        return this.#changed();
      case 'lost':
        return this.lost.add(message.edits);
      case 'decided':
        return this.lost.decide(message.cardId);
    }
  }

  #watchForLost(apply: () => void): void {
    const edits = this.lost.watch(apply);
    if (edits.length > 0) this.#copy.tellTabs({ kind: 'lost', edits });
  }

  #tellTabs(updates: readonly Uint8Array[]): void {
    if (updates.length === 0) return;
    this.#copy.tellTabs({ kind: 'unsent', updates, touched: [...this.#touched] });
  }

  #restore(state: LocalState): void {
    this.#sequence = state.sequence;
    this.#vector.learnVector(state.serverVector);
    for (const cardId of state.touched) this.#touched.add(cardId);
    for (const update of state.outbox) {
      Y.applyUpdate(this.doc, update, this);
      this.#outbox.add(update);
    }
    this.lost.add(state.lost ?? []);
    this.#mayLackUnsent = state.outbox.length > 0;
    this.#tellTabs(state.outbox);
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
    this.#tellTabs(this.#outbox.updates);
    this.#changed();
  }

  #receive(message: ServerMessage): void {
    switch (message.type) {
      case 'sync':
        return this.#synchronise(message);
      case 'batch':
        this.#watchForLost(() => this.#apply([message.batch]));
        return this.#changed();
      case 'batches':
        this.#apply(message.batches);
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
        if (message.code === 'boards.removed') void this.#copy.clear([]);
        return;
    }
  }

  #synchronise(message: Extract<ServerMessage, { type: 'sync' }>): void {
    const isNewConnection = this.#connectionId !== message.connectionId;
    this.#watchForLost(() => {
      if (message.snapshot) {
        this.#vector.learnUpdate(message.snapshot.state);
        Y.applyUpdate(this.doc, message.snapshot.state, this);
        this.#sequence = message.snapshot.sequence;
      }
      this.#apply(message.batches);
    });
    this.#canWrite = message.canWrite;
    this.#hasBoard = true;
    if (isNewConnection) {
      this.#connectionId = message.connectionId;
      this.#ownConnections.add(message.connectionId);
      this.people.reset(message.connectionId);
      this.#outbox.requeue();
      const { updates } = this.#outbox;
      const missing = this.#vector.missing(this.doc, updates, { isSure: this.#mayLackUnsent });
      this.#mayLackUnsent = false;
      if (missing) this.#outbox.add(missing);
      if (this.#cursor) this.setCursor(this.#cursor);
    }
    // With changes on their way nobody can tell what is here from what the server has.
    if (this.#outbox.isEmpty) this.lost.forgetHeld();
    this.#flush();
    this.#changed();
  }

  #apply(batches: readonly Batch[]): void {
    this.doc.transact(() => {
      for (const { sequence, payload } of batches) {
        // Older versions stored what no browser can read: the others' words are shown all the same.
        for (const entry of readEntries(payload) ?? []) {
          if (!isReadable(entry.update)) continue;
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
    if (MENDABLE_REFUSALS.has(code)) {
      this.#refusal = { kind: 'refused', code, isMendable: true };
      return this.#changed();
    }
    const isGap = code === 'boards.gap';
    if (isGap) this.#gaps += 1;
    if (!PASSING_REFUSALS.has(code) && (!isGap || this.#gaps > 50)) {
      this.#copy.tellTabs({ kind: 'lost', edits: this.lost.keepRefused() });
      return this.#end({ kind: 'refused', code, isMendable: false });
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
    if (this.#refusal) this.#outbox.requeue();
    this.#refusal = null;
    this.#outbox.add(update);
    this.#timers.later('flush', GATHER_MS, () => this.#flush());
    if (this.#connectionId === null) {
      this.#tellTabs([update]);
      askToKeep();
    }
    this.#save();
    this.#changed();
  };

  #flush(): void {
    const connectionId = this.#connectionId;
    if (connectionId === null || this.#ended || this.#refusal || this.#timers.isWaiting('retry'))
      return;
    while (this.#outbox.hasQueued) {
      const waitMs = this.#pace.waitMs(Date.now());
      if (waitMs > 0) return this.#timers.later('pace', waitMs, () => this.#flush());
      const next = this.#outbox.next(connectionId);
      if (!next) return;
      this.#line?.send({ type: 'update', messageId: next.messageId, update: next.update });
      this.#pace.sent(next.update.length);
    }
  }

  #save(): void {
    const { updates: outbox } = this.#outbox;
    this.#copy.save({
      sequence: this.#sequence,
      serverVector: this.#vector.encode(),
      outbox,
      touched: [...this.#touched],
      lost: this.lost.getSnapshot(),
    });
  }

  #changed(): void {
    this.#status = nextStatus(this.#status, {
      ended: this.#ended ?? this.#refusal,
      isOnline: this.#connectionId !== null,
      hasTried: this.#hasTried,
      hasBoard: this.#hasBoard,
      hasUnsent: !this.#outbox.isEmpty,
    });
    for (const listener of this.#listeners) listener();
  }
}
