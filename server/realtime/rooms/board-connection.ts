import type { Author } from '#app/domain/boards/document/board-schema.ts';
import { BOARD_LIMITS } from '#app/domain/boards/document/board-schema.ts';
import {
  encodeServerMessage,
  encodeSyncHead,
  encodeSyncRest,
  type CatchUp,
} from '#app/protocol/wire-format.ts';

import type { Turn } from '../lines/join-gate.ts';
import type { PresentPerson } from './presence.ts';
import { TokenBucket } from '../lines/token-bucket.ts';

/** The way to one browser, as far as a board cares. */
export type Channel = {
  /**
   * Sends one binary frame, the bytes of `frame` and then those of `rest`; the same bytes objects
   * may go to many channels, and are not copied for each.
   */
  send(frame: Uint8Array, rest?: Uint8Array): void;
  /** True when the network has taken nearly all that was sent to this browser. */
  isFree(): boolean;
  /** True when so much waits, for it or for all of its person's, that no more should be kept. */
  isFull(): boolean;
  /** Waits until there is room for a whole board; null when there will be none. */
  turn(): Promise<Turn | null>;
  /** Sends what waits, then closes. */
  end(): void;
  /** Closes at once, whatever waits. */
  cut(): void;
};

const MESSAGES_PER_SECOND = 60;
/** What is committed while a board is read; past it the reader begins again from the log. */
const MAX_BACKLOG_BYTES = 1024 * 1024;

/** The shared part of a `sync`, made once for all who get the same. */
const rests = new WeakMap<CatchUp, Uint8Array>();

/** One browser on one board. */
export class BoardConnection {
  readonly id: number;
  readonly person: PresentPerson;
  author: Author;
  canWrite: boolean;
  /** Last batch handed to the channel. */
  sequence = 0;
  /**
   * `waiting` for its turn to be sent the board, or `lagging` behind: batches are not kept, the log
   * has them; `joining`: they wait in `backlog` until the board is out; `live`.
   */
  state: 'waiting' | 'joining' | 'live' | 'lagging' | 'ended' = 'waiting';
  readonly #channel: Channel;
  readonly #bytes: TokenBucket;
  readonly #messages: TokenBucket;
  #hasMissedPresence = true;
  #backlog: { sequence: number; frame: Uint8Array }[] = [];
  #backlogBytes = 0;

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
      this.#backlogBytes += frame.length;
      if (this.#backlogBytes <= MAX_BACKLOG_BYTES) this.#backlog.push({ sequence, frame });
    } else if (this.state === 'live' && sequence > this.sequence) {
      if (this.#channel.isFull()) {
        this.state = 'lagging';
        return;
      }
      this.#channel.send(frame);
      this.sequence = sequence;
    }
  }

  /**
   * Waits for its turn, reads what the browser lacks after `sequence`, and sends it, then what was
   * committed meanwhile. A browser for which there is no room is told to come back later.
   */
  async bringUpToDate(read: (sequence: number) => Promise<CatchUp>): Promise<void> {
    this.#wait('waiting');
    const turn = await this.#channel.turn();
    try {
      if (!turn) return this.close('boards.busy');
      if (this.#isEnded) return;
      this.#wait('joining');
      this.#synchronise(await read(this.sequence));
    } finally {
      turn?.end();
    }
  }

  #wait(state: 'waiting' | 'joining'): void {
    if (!this.#isEnded) this.state = state;
    this.#backlog = [];
    this.#backlogBytes = 0;
  }

  get #isEnded(): boolean {
    return this.state === 'ended';
  }

  #synchronise(catchUp: CatchUp): void {
    if (this.#isEnded) return;
    const { snapshot, batches } = catchUp;
    const { id: connectionId, canWrite } = this;
    const rest = rests.get(catchUp) ?? encodeSyncRest(catchUp);
    rests.set(catchUp, rest);
    const hasSnapshot = snapshot !== null;
    this.#channel.send(encodeSyncHead({ connectionId, canWrite, hasSnapshot }), rest);
    this.sequence = batches.at(-1)?.sequence ?? snapshot?.sequence ?? this.sequence;
    const waiting = this.#backlog;
    const isWhole = this.#backlogBytes <= MAX_BACKLOG_BYTES;
    this.#wait('joining');
    this.state = isWhole ? 'live' : 'lagging';
    for (const { sequence, frame } of waiting) this.forward(sequence, frame);
  }

  /** Shows who moved; a reader that cannot keep up misses it and is shown everybody later. */
  showPresence(changes: Uint8Array, everybody: () => Uint8Array): void {
    const isFree = this.state === 'live' && this.#channel.isFree();
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

  /** What it lacks waits until the browser has taken what it was sent. */
  lagUnlessFree(): void {
    if (this.state === 'live' && !this.#channel.isFree()) this.state = 'lagging';
  }

  /** True when the browser is up to date with an older state of the board than `sequence`. */
  isBehind(sequence: number): boolean {
    return this.state === 'live' && this.sequence < sequence;
  }

  /** True when a lagging reader has taken enough to be caught up from the log. */
  isReadyToCatchUp(): boolean {
    return this.state === 'lagging' && this.#channel.isFree();
  }

  /** The browser is elsewhere: nothing more is sent to it from here. */
  leave(): void {
    this.state = 'ended';
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
