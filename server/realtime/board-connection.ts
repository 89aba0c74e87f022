import type { Author } from '#app/domain/boards/board-schema.ts';
import { BOARD_LIMITS } from '#app/domain/boards/board-schema.ts';
import { encodeServerMessage, type Batch } from '#app/domain/boards/wire-format.ts';

import type { PresentPerson } from './presence.ts';
import { TokenBucket } from './token-bucket.ts';

/** The way to one browser, as far as a board cares. */
export type Channel = {
  /** Sends one binary frame; the same bytes object may go to many channels. */
  send(frame: Uint8Array): void;
  /** Bytes given to `send` that the network has not taken yet. */
  unsentBytes(): number;
  /** Since when nothing at all was taken; null when nothing waits. */
  stalledSinceMs(): number | null;
  /** Sends what waits, then closes. */
  end(): void;
  /** Closes at once, whatever waits. */
  cut(): void;
};

/** Past this a reader lags: nothing more is kept for it, it catches up from the log. */
const MAX_UNSENT_BYTES = 1024 * 1024;
/** A lagging reader that took this much again is worth catching up. */
const CAUGHT_UP_BYTES = 64 * 1024;
/** A reader that takes nothing for so long is let go; it resumes when it is back. */
const MAX_STALL_MS = 5_000;
const MESSAGES_PER_SECOND = 60;

/** One browser on one board. */
export class BoardConnection {
  readonly id: number;
  readonly person: PresentPerson;
  author: Author;
  canWrite: boolean;
  /** Last batch handed to the channel. */
  sequence = 0;
  /**
   * `joining`: batches wait in `backlog` until the snapshot is out; `live`; `lagging`: batches are
   * not kept, the log has them.
   */
  state: 'joining' | 'live' | 'lagging' | 'ended' = 'joining';
  readonly #channel: Channel;
  readonly #bytes: TokenBucket;
  readonly #messages: TokenBucket;
  #hasMissedPresence = true;
  #backlog: { sequence: number; frame: Uint8Array }[] = [];

  constructor(parts: {
    id: number;
    person: PresentPerson;
    author: Author;
    canWrite: boolean;
    channel: Channel;
    nowMs: number;
  }) {
    this.id = parts.id;
    this.person = parts.person;
    this.author = parts.author;
    this.canWrite = parts.canWrite;
    this.#channel = parts.channel;
    const bytes = BOARD_LIMITS.updateBytesPerSecond;
    this.#bytes = new TokenBucket({ perSecond: bytes, burst: bytes, nowMs: parts.nowMs });
    this.#messages = new TokenBucket({
      perSecond: MESSAGES_PER_SECOND,
      burst: MESSAGES_PER_SECOND * 4,
      nowMs: parts.nowMs,
    });
  }

  /** Whether an update of this size fits this writer's rate (security Y3). */
  takeRate(updateBytes: number, nowMs: number): boolean {
    return this.#messages.take(1, nowMs) && this.#bytes.take(updateBytes, nowMs);
  }

  /** Gives a committed batch to the browser, or to the backlog while it is joining. */
  forward(sequence: number, frame: Uint8Array): void {
    if (this.state === 'joining') {
      this.#backlog.push({ sequence, frame });
    } else if (this.state === 'live' && sequence > this.sequence) {
      if (this.#channel.unsentBytes() > MAX_UNSENT_BYTES) {
        this.state = 'lagging';
        return;
      }
      this.#channel.send(frame);
      this.sequence = sequence;
    }
  }

  /** Sends what a reader needs to be up to date, then what was committed meanwhile. */
  synchronise(
    snapshot: { sequence: number; state: Uint8Array } | null,
    batches: readonly Batch[],
    since: number,
  ): void {
    if (this.state === 'ended') return;
    const { id, canWrite } = this;
    this.#channel.send(
      encodeServerMessage({ type: 'sync', connectionId: id, canWrite, snapshot, batches }),
    );
    this.sequence = batches.at(-1)?.sequence ?? snapshot?.sequence ?? since;
    this.state = 'live';
    const waiting = this.#backlog;
    this.#backlog = [];
    for (const { sequence, frame } of waiting) this.forward(sequence, frame);
  }

  /** Shows who moved; a reader that cannot keep up misses it and is shown everybody later. */
  showPresence(changes: Uint8Array, everybody: () => Uint8Array): void {
    const isFree = this.state === 'live' && this.#channel.unsentBytes() < CAUGHT_UP_BYTES;
    if (isFree) this.#channel.send(this.#hasMissedPresence ? everybody() : changes);
    this.#hasMissedPresence = !isFree;
  }

  refuse(messageId: number, code: string): void {
    if (this.state !== 'ended') {
      this.#channel.send(encodeServerMessage({ type: 'refused', messageId, code }));
    }
  }

  setRole(author: Author, canWrite: boolean): void {
    this.author = author;
    if (this.canWrite === canWrite) return;
    this.canWrite = canWrite;
    this.#channel.send(encodeServerMessage({ type: 'role', canWrite }));
  }

  /** True when the browser is up to date with an older state of the board than `sequence`. */
  isBehind(sequence: number): boolean {
    return this.state === 'live' && this.sequence < sequence;
  }

  /** True when a lagging reader has taken enough to be caught up from the log. */
  isReadyToCatchUp(): boolean {
    return this.state === 'lagging' && this.#channel.unsentBytes() < CAUGHT_UP_BYTES;
  }

  /** True when the reader takes nothing any more. */
  isStalled(nowMs: number): boolean {
    const since = this.#channel.stalledSinceMs();
    return since !== null && nowMs - since > MAX_STALL_MS;
  }

  /** Says why and ends the connection. */
  close(code: string): void {
    if (this.state === 'ended') return;
    this.#channel.send(encodeServerMessage({ type: 'closed', code }));
    this.state = 'ended';
    this.#channel.end();
  }

  /** Ends the connection without a word. */
  drop(): void {
    this.state = 'ended';
    this.#channel.cut();
  }
}
