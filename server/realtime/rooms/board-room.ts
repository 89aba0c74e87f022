import { setTimeout as wait } from 'node:timers/promises';

import { BOARD_LIMITS, type Author } from '#app/domain/boards/document/board-schema.ts';
import type { UpdateRefusal } from '#app/domain/boards/judge/check-update.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { Cursor } from '#app/protocol/presence-format.ts';
import {
  SERVER_CONNECTION_ID,
  encodeServerMessage,
  type Batch,
  type CatchUp,
} from '#app/protocol/wire-format.ts';
import { isDatabaseAway } from '#db/database-away.ts';
import type { StoredBatch } from '#db/queries/boards/boards.ts';
import { BoardIndex, type StoredBoard } from '#server/boards/log/board-index.ts';
import type { ServerChange } from '#server/boards/live-boards.ts';
import { TooSlowError } from '#server/boards/log/too-slow.ts';

import type { BoardConnection } from './board-connection.ts';
import type { CommitLane, PendingEntry } from './commit-lane.ts';
import { FramePacer } from './frame-pacer.ts';
import { Presence, isCursorFine } from './presence.ts';

/** Why it was not taken. `boards.gap`: it builds on what this process has not heard of yet. */
export type WriteRefusal = UpdateRefusal | 'boards.busy' | 'boards.full';

/** What a room needs from outside. */
export type RoomParts = {
  readonly boardId: string;
  readonly lane: Pick<CommitLane, 'add' | 'isIdle'>;
  load(): Promise<StoredBoard>;
  tailAfter(sequence: number): Promise<readonly StoredBatch[]>;
  /** What a device that has everything up to `sequence` needs; 0: it has nothing. */
  catchUpFrom(sequence: number): Promise<CatchUp>;
  /** Makes a new snapshot; null when it could not. */
  compact(): Promise<StoredBoard | null>;
  /** False for a while after a snapshot could not be made. */
  mayCompact(): boolean;
  nowMs(): number;
  failed(error: unknown): void;
};

/** What somebody or the server wants to write, before it was judged. */
type Change = Pick<PendingEntry, 'connectionId' | 'messageId' | 'update' | 'settled'>;

/** A batch to forward; without `payload` the log says what it is, `authors` come from elsewhere. */
type Delivery = {
  readonly sequence: number;
  readonly payload: Uint8Array | null;
  readonly authors?: StoredBatch['authors'];
};

/** Log after which a new snapshot is worth making. */
const COMPACT_BATCHES = 400;
const COMPACT_BYTES = 192 * 1024;
/** A board that is written on fast waits between two snapshots, unless its log grows this long. */
const COMPACT_EVERY_MS = 5_000;
const COMPACT_NOW_BYTES = 768 * 1024;
/** A board nobody wrote on for so long forgets its index; the next write loads it again. */
const INDEX_IDLE_MS = 120_000;
/** While the database is away the log is asked again so often, and people stay so long. */
const RETRY_READ_MS = 500;
const MAX_AWAY_MS = 30_000;

/**
 * One board with people on it: judges what they write, hands it to the commit lane, and forwards
 * what the lane committed. It holds no document, and shows nothing that is not committed.
 */
export class BoardRoom {
  readonly connections = new Map<number, BoardConnection>();
  readonly #parts: RoomParts;
  readonly #presence = new Presence((changes, everybody) => {
    for (const connection of this.connections.values()) {
      connection.showPresence(changes, everybody);
    }
  });
  readonly #pacer = new FramePacer((batches) => this.#send(batches));
  /** Last batch taken to be forwarded; null until somebody has joined. */
  #sequence: number | null = null;
  /** Last batch sent to those who are here; what is between the two waits for its frame. */
  #sentSequence = 0;
  #index: BoardIndex | null = null;
  /** Updates that wait for the index; null when none is being loaded. */
  #waitingForIndex: (() => void)[] | null = null;
  #learnLater: StoredBatch[] = [];
  #inbox: Delivery[] = [];
  #isDelivering = false;
  #delivering: Promise<void> = Promise.resolve();
  #isCompacting = false;
  /** When the last folding ended, well or not. */
  #compactedAtMs = 0;
  #lastWriteMs = 0;

  constructor(parts: RoomParts) {
    this.#parts = parts;
  }

  /** True when nobody is here and nothing is on its way. */
  get isForgettable(): boolean {
    const isAtWork = this.#isCompacting || this.#waitingForIndex !== null;
    return this.connections.size === 0 && !isAtWork && this.#parts.lane.isIdle;
  }

  /** Lets a browser in and brings it up to date. */
  async join(connection: BoardConnection, sequence: number): Promise<void> {
    this.connections.set(connection.id, connection);
    connection.sequence = sequence;
    await connection.bringUpToDate(this.#parts.catchUpFrom);
    if (connection.state === 'ended') return;
    this.#sequence ??= connection.sequence;
    // Who was on another process may know more of the log than this one has heard of.
    if (connection.sequence > this.#sequence) {
      this.deliver(connection.sequence, null);
      await this.#delivering;
    }
    // Another process may have written between this reading and an earlier one.
    while (connection.isBehind(this.#sentSequence)) {
      connection.lagUnlessFree();
      if (connection.isBehind(this.#sentSequence)) await this.#bringUpToDate(connection);
    }
    if (!this.connections.has(connection.id)) return;
    this.#presence.arrive(connection.id, connection.person);
  }

  leave(connection: BoardConnection): void {
    connection.leave();
    this.connections.delete(connection.id);
    this.#presence.leave(connection.id);
    if (this.connections.size === 0 && this.#index && this.#index.tail.batches > 0) this.#compact();
  }

  /** Takes a change from a browser: it is committed and comes back to all, or is refused. */
  update(connection: BoardConnection, messageId: number, update: Uint8Array): void {
    if (!connection.canWrite) return connection.refuse(messageId, 'boards.read_only');
    if (update.length > BOARD_LIMITS.updateBytes) {
      return connection.refuse(messageId, 'boards.too_large');
    }
    if (!connection.takeRate(update.length, this.#parts.nowMs())) {
      return connection.refuse(messageId, 'boards.too_fast');
    }
    this.#lastWriteMs = this.#parts.nowMs();
    this.#withIndex(() => this.#accept(connection, messageId, update));
  }

  /**
   * Takes a change the server makes in a person's name: judged like any other, with the rights of
   * the system. Resolves when it is committed, with its place in the log.
   */
  write(change: ServerChange): Promise<Result<number, WriteRefusal>> {
    this.#lastWriteMs = this.#parts.nowMs();
    return new Promise((resolve) => {
      this.#withIndex(() => this.#acceptOwn(change, resolve));
    });
  }

  moveCursor(connection: BoardConnection, cursor: Cursor | null): void {
    if (!isCursorFine(cursor) || !connection.takeRate(0, this.#parts.nowMs())) return;
    this.#presence.move(connection.id, cursor);
  }

  /**
   * Forwards a committed batch in the order of the log. `payload` null: another process says that
   * the log has grown to `sequence`.
   */
  deliver(sequence: number, payload: Uint8Array | null): void {
    if (payload) this.#index?.countCommitted(payload.length);
    this.#receive({ sequence, payload });
  }

  /** Takes in a batch another process committed: the same bytes go on to the people here. */
  hear(batch: StoredBatch): void {
    this.#receive(batch);
  }

  #receive(delivery: Delivery): void {
    this.#inbox.push(delivery);
    if (!this.#isDelivering) this.#delivering = this.#deliverAll();
    if (this.#needsCompaction()) this.#compact();
  }

  /** Once a second: slow readers catch up, an idle index is forgotten. */
  sweep(): void {
    const nowMs = this.#parts.nowMs();
    for (const connection of this.connections.values()) {
      if (connection.isReadyToCatchUp()) void this.#bringUpToDate(connection);
    }
    const isIdle = nowMs - this.#lastWriteMs > INDEX_IDLE_MS;
    if (isIdle && !this.#isCompacting && this.#parts.lane.isIdle) this.#index = null;
  }

  #accept(connection: BoardConnection, messageId: number, update: Uint8Array): void {
    if (!connection.canWrite) return connection.refuse(messageId, 'boards.read_only');
    const change = { connectionId: connection.id, messageId, update };
    const taken = this.#take(change, connection.author);
    if (!taken.ok) connection.refuse(messageId, taken.code);
  }

  #acceptOwn(
    { personId, messageId, update }: ServerChange,
    answer: (result: Result<number, WriteRefusal>) => void,
  ): void {
    const settled = (sequence: number | null) =>
      answer(sequence === null ? fail('boards.busy') : ok(sequence));
    const change = { connectionId: SERVER_CONNECTION_ID, messageId, update, settled };
    const taken = this.#take(change, { personId, householdId: null, role: 'system' });
    if (!taken.ok) answer(taken);
  }

  /** Judges a change by its author's rights and hands it to the lane, which commits it. */
  #take(change: Change, author: Author): Result<true, WriteRefusal> {
    const index = this.#index;
    if (!index) return fail('boards.busy');
    const { update } = change;
    const checked = index.check(update, author, this.#parts.nowMs());
    if (!checked.ok) return checked;
    if (index.totalBytes + update.length > BOARD_LIMITS.boardBytes) {
      if (this.#isRested) this.#compact();
      return fail('boards.full');
    }
    const isTaken = this.#parts.lane.add(this.#parts.boardId, {
      ...change,
      personId: author.personId,
      newClients: checked.value.newClients,
    });
    if (!isTaken) return fail('boards.busy');
    checked.value.apply();
    return ok(true);
  }

  #withIndex(work: () => void): void {
    if (this.#index) return work();
    if (this.#waitingForIndex) {
      this.#waitingForIndex.push(work);
      return;
    }
    this.#waitingForIndex = [work];
    void this.#loadIndex();
  }

  async #loadIndex(): Promise<void> {
    this.#learnLater = [];
    try {
      const index = await BoardIndex.load(await this.#parts.load());
      // Also what was committed while it was learned.
      for (const batch of this.#learnLater) index.learn(batch);
      this.#index = index;
    } catch (error) {
      this.#parts.failed(error);
    }
    const waiting = this.#waitingForIndex ?? [];
    this.#waitingForIndex = null;
    this.#learnLater = [];
    for (const work of waiting) work();
  }

  async #deliverAll(): Promise<void> {
    this.#isDelivering = true;
    for (let next = this.#inbox.shift(); next; next = this.#inbox.shift()) {
      const known = this.#sequence;
      if (known !== null && next.sequence <= known) continue;
      const isNextInOrder = known === null || next.sequence === known + 1;
      const { sequence, payload, authors } = next;
      if (!payload || !isNextInOrder) await this.#deliverMissing(known ?? sequence - 1);
      else if (authors) this.#learn({ sequence, payload, authors });
      if (payload) this.#forward(sequence, payload);
    }
    this.#isDelivering = false;
  }

  /** Another process appended: reads what it wrote and forwards it. */
  async #deliverMissing(after: number): Promise<void> {
    const untilMs = this.#parts.nowMs() + MAX_AWAY_MS;
    for (;;) {
      try {
        for (const batch of await this.#parts.tailAfter(after)) {
          this.#learn(batch);
          this.#forward(batch.sequence, batch.payload);
        }
        return;
      } catch (error) {
        this.#parts.failed(error);
        const isLate = this.#parts.nowMs() > untilMs || this.connections.size === 0;
        if (!isDatabaseAway(error) || isLate) break;
      }
      await wait(RETRY_READ_MS);
    }
    for (const connection of this.connections.values()) connection.drop();
  }

  #learn(batch: StoredBatch): void {
    if (this.#waitingForIndex) this.#learnLater.push(batch);
    this.#index?.learn(batch);
  }

  #forward(sequence: number, payload: Uint8Array): void {
    if (this.#sequence !== null && sequence <= this.#sequence) return;
    this.#sequence = sequence;
    this.#pacer.add({ sequence, payload }, this.connections.size);
  }

  #send(batches: readonly Batch[]): void {
    const [only, ...more] = batches;
    const last = batches.at(-1);
    if (!only || !last) return;
    this.#sentSequence = last.sequence;
    const frame = encodeServerMessage(
      more.length === 0 ? { type: 'batch', batch: only } : { type: 'batches', batches },
    );
    for (const connection of this.connections.values()) connection.forward(last.sequence, frame);
  }

  async #bringUpToDate(connection: BoardConnection): Promise<void> {
    try {
      await connection.bringUpToDate(this.#parts.catchUpFrom);
    } catch (error) {
      this.#parts.failed(error);
      // The sweep tries again: what a reader misses is in the log.
      if (isDatabaseAway(error)) connection.state = 'lagging';
      else connection.drop();
    }
  }

  #needsCompaction(): boolean {
    const tail = this.#index?.tail;
    if (!tail || this.#isCompacting) return false;
    // A very long log cannot wait.
    if (tail.bytes >= COMPACT_NOW_BYTES) return true;
    const isLong = tail.batches >= COMPACT_BATCHES || tail.bytes >= COMPACT_BYTES;
    return (isLong || this.#index?.isDue === true) && this.#isRested;
  }

  get #isRested(): boolean {
    return this.#parts.nowMs() - this.#compactedAtMs >= COMPACT_EVERY_MS;
  }

  #compact(): void {
    if (this.#isCompacting || !this.#parts.mayCompact()) return;
    this.#isCompacting = true;
    this.#parts
      .compact()
      .then((stored) => {
        if (stored) this.#index?.recount(stored);
      })
      .catch((error: unknown) => {
        // That it takes too long the log has once, from where it was found out.
        if (!(error instanceof TooSlowError)) this.#parts.failed(error);
      })
      .finally(() => {
        this.#compactedAtMs = this.#parts.nowMs();
        this.#isCompacting = false;
      });
  }
}
