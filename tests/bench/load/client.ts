import type { Protocol, Visit } from './protocols.ts';
import { openWebSocket, type WebSocketLike } from './websocket.ts';

/** Nobody waits longer to come in; the run is then void. */
const ENTER_MS = 20_000;

/** One connection of the load to one board: frames out, frames in, nothing kept of them. */
export class LoadClient {
  /** Resolves when the client is in. */
  readonly entered: Promise<void>;
  readonly socket: WebSocketLike;
  receivedBytes = 0;
  isClosed = false;
  /** Gets every binary frame. */
  onFrame: (frame: Buffer) => void = () => undefined;
  onClosed: () => void = () => undefined;
  readonly #protocol: Protocol;
  readonly #visit: Visit;
  readonly #say = (data: Uint8Array | string) => this.socket.send(data);

  constructor(protocol: Protocol, port: number, visit: Visit) {
    this.#protocol = protocol;
    this.#visit = visit;
    this.socket = openWebSocket(protocol.url(port, visit), { cookie: visit.cookie });
    this.entered = new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('a client did not get in')), ENTER_MS);
      const settle = (settled: () => void) => {
        clearTimeout(timer);
        settled();
      };
      this.socket.on('open', () => protocol.opened(this.#say, visit));
      this.socket.on('message', (frame, isBinary) => {
        this.receivedBytes += frame.length;
        try {
          if (protocol.received(frame, isBinary, this.#say, visit)) settle(resolve);
        } catch (error) {
          settle(() => reject(error));
          this.socket.terminate();
        }
        if (isBinary) this.onFrame(frame);
      });
      this.socket.on('error', (error) => settle(() => reject(error)));
      this.socket.on('close', () => {
        this.isClosed = true;
        settle(() => reject(new Error('the server closed the connection')));
        this.onClosed();
      });
    });
    // Whoever does not wait to come in hears of it by `onClosed`.
    this.entered.catch(() => undefined);
  }

  send(update: Uint8Array): void {
    if (!this.isClosed) this.#protocol.update(this.#say, this.#visit, update);
  }

  /** Answers a server that asked for what it lacks. */
  answer(diff: Uint8Array): void {
    if (!this.isClosed) this.#protocol.answer(this.#say, this.#visit, diff);
  }

  close(): void {
    this.socket.terminate();
  }
}
