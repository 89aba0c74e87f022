import type { Socket as NetSocket } from 'node:net';

import type { Socket } from 'socket.io';

import { Intake, type FrameKind } from './intake.ts';
import type { PersonLines } from './person-lines.ts';
import { ReadingPace } from './reading-pace.ts';

/** Engine.IO's end of a connection; several namespaces may share it. */
export type EngineConnection = Socket['conn'];

/** What we use of `ws`, which Engine.IO does not type. */
type WebSocket = {
  prependListener(event: 'message', listener: (data: Buffer, isBinary: boolean) => void): void;
  on(event: 'ping' | 'pong', listener: (data: Buffer) => void): void;
  removeAllListeners(event: 'message'): void;
  close(code: number, reason: string): void;
  terminate(): void;
};
type EnginePacket = { data?: string | Uint8Array; options?: { wsPreEncodedFrame?: Uint8Array[] } };
/** Node itself tells a slow write from a stuck one by it (`net.Socket`, `_onTimeout`). */
type StreamHandle = { readonly bytesWritten: number; readonly writeQueueSize: number };

/** Past this a reader lags: nothing more is kept for it but what it must be told. */
const FULL_BYTES = 1024 * 1024;
/** Less than this is no more than what is just on its way. */
const FREE_BYTES = 64 * 1024;
/** A whole board, its log and a megabyte of batches; what nobody takes and yet grows is cut. */
const MAX_HELD_BYTES = 6 * 1024 * 1024;
/** RFC 6455, 7.4.1: what came breaks the rules. */
const POLICY_VIOLATION = 1008;
/** For the reason to arrive; a reader that reads nothing would keep us waiting for half a minute. */
const FAREWELL_MS = 1_000;
/** Somebody who entered no namespace after so long came for nothing. */
const MAX_IDLE_MS = 5_000;

/**
 * One browser's WebSocket: everything that comes is counted here before it is read, and everything
 * that waits to be sent is counted here whoever sent it.
 */
export class Line {
  readonly address: string;
  /** Before anything came on it. */
  readonly openedAtMs: number;
  /** Whose it is; null until somebody has signed in on it. */
  person: PersonLines | null = null;
  readonly #connection: EngineConnection;
  readonly #webSocket: WebSocket;
  readonly #net: NetSocket;
  readonly #nowMs: () => number;
  readonly #intake: Intake;
  readonly #pace = new ReadingPace();
  readonly #farewells = new Set<(code: string) => void>();
  readonly #onDrained = new Set<() => void>();
  readonly #onClosed = new Set<() => void>();
  #idleSinceMs: number | null;
  #closingSinceMs: number | null = null;

  constructor(connection: EngineConnection, address: string, nowMs: () => number) {
    this.address = address;
    this.openedAtMs = nowMs();
    this.#connection = connection;
    this.#nowMs = nowMs;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Engine.IO's types leave the transport's socket out
    this.#webSocket = (connection.transport as unknown as { socket: WebSocket }).socket;
    this.#net = connection.request.socket;
    this.#intake = new Intake(nowMs());
    this.#idleSinceMs = nowMs();
    this.#listen();
  }

  get isClosed(): boolean {
    return this.#net.destroyed;
  }

  /** Bytes in memory for this reader: what the network has not taken, and what is before it. */
  get heldBytes(): number {
    return this.#net.writableLength + this.#bufferedBytes();
  }

  /** True when as good as everything was taken. */
  get isFree(): boolean {
    return this.heldBytes < FREE_BYTES;
  }

  /** True when nothing more should be kept for this reader. */
  get isFull(): boolean {
    const held = this.heldBytes;
    if (held < FREE_BYTES) return false;
    return held > FULL_BYTES || (this.person?.isFull ?? false);
  }

  /** Runs `listener` each time the network took what waited. @returns what ends that. */
  onDrained(listener: () => void): () => void {
    this.#onDrained.add(listener);
    return () => this.#onDrained.delete(listener);
  }

  /** Runs `listener` when the line ends; at once when it has. @returns what ends that. */
  onClosed(listener: () => void): () => void {
    if (this.isClosed) listener();
    else this.#onClosed.add(listener);
    return () => this.#onClosed.delete(listener);
  }

  /** Somebody entered a namespace; `farewell` says why they are put out, before the line ends. */
  enter(farewell: (code: string) => void): () => void {
    this.#farewells.add(farewell);
    this.#idleSinceMs = null;
    return () => {
      this.#farewells.delete(farewell);
      if (this.#farewells.size === 0) this.#idleSinceMs = this.#nowMs();
    };
  }

  /** Looks at what the reader takes, and lets go of one that is none. */
  sweep(nowMs: number): void {
    const { bytesWritten } = this.#net;
    const givenBytes = bytesWritten + this.#bufferedBytes();
    this.#pace.observe({ givenBytes, takenBytes: this.#takenBytes() }, nowMs);
    const isOverdue = this.#closingSinceMs !== null && nowMs - this.#closingSinceMs > FAREWELL_MS;
    if (isOverdue || this.#pace.isGone(nowMs) || this.heldBytes > MAX_HELD_BYTES) this.cut();
    else if (this.#idleSinceMs !== null && nowMs - this.#idleSinceMs > MAX_IDLE_MS) {
      this.turnAway('boards.not_joined');
    }
  }

  /** Since when the first byte not taken waits; null when nothing does. */
  get waitingSinceMs(): number | null {
    return this.#pace.waitingSinceMs;
  }

  /** How fast this reader takes what waits, in bytes a second. */
  bytesPerSecond(nowMs: number): number {
    return this.#pace.bytesPerSecond(nowMs);
  }

  /** Says why and ends the line; what still comes is not read. */
  turnAway(code: string): void {
    if (this.#closingSinceMs !== null) return;
    this.#closingSinceMs = this.#nowMs();
    this.#webSocket.removeAllListeners('message');
    for (const farewell of this.#farewells) farewell(code);
    this.#webSocket.close(POLICY_VIOLATION, code);
    // What is being read just now is not listened to either.
    if (this.#connection.readyState === 'open') this.#connection.close(true);
    setTimeout(() => this.cut(), FAREWELL_MS).unref();
  }

  /** Ends the line at once, whatever waits. */
  cut(): void {
    this.#connection.close(true);
    // A polite close waits for a reader that reads nothing.
    this.#webSocket.terminate();
  }

  #listen(): void {
    const count = (kind: FrameKind) => (data: Buffer) => this.#takeFrame(kind, data.length);
    this.#net.prependListener('data', (chunk: Buffer) => this.#takeBytes(chunk.length));
    this.#webSocket.prependListener('message', (data, isBinary) =>
      this.#takeFrame(isBinary ? 'binary' : 'text', data.length),
    );
    this.#webSocket.on('ping', count('control'));
    this.#webSocket.on('pong', count('control'));
    this.#connection.transport.on('drain', () => {
      for (const listener of this.#onDrained) listener();
    });
    this.#net.once('close', () => {
      for (const listener of this.#onClosed) listener();
      this.#onClosed.clear();
      this.#onDrained.clear();
    });
  }

  #takeBytes(bytes: number): void {
    const nowMs = this.#nowMs();
    const isOver = !this.#intake.takeBytes(bytes, nowMs);
    if (isOver || this.person?.intake.takeBytes(bytes, nowMs) === false) this.#stopFlood();
  }

  #takeFrame(kind: FrameKind, bytes: number): void {
    const nowMs = this.#nowMs();
    const isOver = !this.#intake.takeFrame(kind, bytes, nowMs);
    if (isOver || this.person?.intake.takeFrame(kind, bytes, nowMs) === false) this.#stopFlood();
  }

  /** Whoever floods on after the farewell is not waited for. */
  #stopFlood(): void {
    if (this.#closingSinceMs !== null) return this.cut();
    this.person?.slowDown(this.#nowMs());
    this.turnAway('boards.too_fast');
  }

  #takenBytes(): number {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Node names the handle of a socket nowhere
    const handle = Reflect.get(this.#net, '_handle') as StreamHandle | null | undefined;
    return handle ? handle.bytesWritten - handle.writeQueueSize : this.#net.bytesWritten;
  }

  /** What Engine.IO keeps while the network is busy with what it was given before. */
  #bufferedBytes(): number {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Engine.IO's types call the buffer private
    const { writeBuffer } = this.#connection as unknown as { writeBuffer: EnginePacket[] };
    let bytes = 0;
    for (const { data, options } of writeBuffer) {
      const parts = options?.wsPreEncodedFrame;
      if (parts) for (const part of parts) bytes += part.length;
      else bytes += data?.length ?? 1;
    }
    return bytes;
  }
}
