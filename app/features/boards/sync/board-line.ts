import { io, type Socket } from 'socket.io-client';

import { BOARDS_NAMESPACE, FRAME_EVENT, frameParser } from '#app/protocol/frame-parser.ts';
import {
  decodeServerMessage,
  encodeClientMessage,
  type ClientMessage,
  type ServerMessage,
} from '#app/protocol/wire-format.ts';

/** What a line tells its owner. */
export type LineListener = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The line is up, again: enter the board. */
  opened(): void;
  received(message: ServerMessage): void;
  /** The line is down, or did not come up; it tries again by itself. */
  interrupted(): void;
  /** The server wants nothing to do with this person; the line stays down. */
  refused(code: string): void;
};

const RECONNECT_MS = { first: 500, last: 8_000 };
/** After a word of the server: it knows why, so each try waits longer than the one before. */
const RETRY_MS = { first: 1_000, last: 30_000 };
const FINAL_REFUSAL = 'auth.signed_out';

/** The WebSocket to the server, which comes back by itself after every interruption. */
export class BoardLine {
  readonly #socket: Socket;
  readonly #listener: LineListener;
  #retry: ReturnType<typeof setTimeout> | null = null;
  #isClosed = false;
  #retries = 0;

  constructor(listener: LineListener) {
    this.#listener = listener;
    this.#socket = io(`${listener.url}${BOARDS_NAMESPACE}`, {
      parser: frameParser,
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: RECONNECT_MS.first,
      reconnectionDelayMax: RECONNECT_MS.last,
      ...(Object.keys(listener.headers).length > 0
        ? { extraHeaders: { ...listener.headers } }
        : {}),
    });
    this.#socket.on('connect', () => listener.opened());
    this.#socket.on(FRAME_EVENT, (bytes: unknown) => this.#receive(bytes));
    this.#socket.on('disconnect', (reason) => {
      if (this.#isClosed) return;
      listener.interrupted();
      // Socket.IO takes a server's goodbye as final; a server that restarts is not.
      if (reason === 'io server disconnect') this.#connectLater();
    });
    this.#socket.on('connect_error', (error) => this.#onConnectError(error));
    if (typeof window !== 'undefined') {
      window.addEventListener('online', this.#onNetworkBack);
      window.addEventListener('offline', this.#onNetworkGone);
    }
  }

  /** Sends when the line is up; otherwise nothing happens. */
  send(message: ClientMessage): void {
    if (this.#socket.connected) this.#socket.emit(FRAME_EVENT, encodeClientMessage(message));
  }

  close(): void {
    this.#isClosed = true;
    if (this.#retry) clearTimeout(this.#retry);
    if (typeof window !== 'undefined') {
      window.removeEventListener('online', this.#onNetworkBack);
      window.removeEventListener('offline', this.#onNetworkGone);
    }
    this.#socket.removeAllListeners();
    this.#socket.disconnect();
  }

  /** The device knows before the back-off is over. */
  readonly #onNetworkBack = (): void => {
    if (!this.#socket.connected) this.#socket.disconnect().connect();
  };

  /** The device knows long before a ping is missed. */
  readonly #onNetworkGone = (): void => {
    this.#socket.io.engine?.close();
  };

  #receive(bytes: unknown): void {
    const message = bytes instanceof Uint8Array ? decodeServerMessage(bytes) : null;
    // Only who was let onto the board has arrived.
    if (message?.type === 'presence') this.#retries = 0;
    if (message && !this.#isClosed) this.#listener.received(message);
  }

  #onConnectError(error: Error): void {
    if (error.message === FINAL_REFUSAL) {
      this.#listener.refused(error.message);
      return;
    }
    this.#listener.interrupted();
    // Socket.IO itself tries again, unless the server refused in words.
    if (!this.#socket.active) this.#connectLater();
  }

  #connectLater(): void {
    if (this.#retry) return;
    const longestMs = Math.min(RETRY_MS.first * 2 ** this.#retries, RETRY_MS.last);
    this.#retries += 1;
    // Who was put out together does not come back together.
    const waitMs = longestMs * (0.5 + Math.random() / 2);
    this.#retry = setTimeout(() => {
      this.#retry = null;
      this.#socket.connect();
    }, waitMs);
  }
}
