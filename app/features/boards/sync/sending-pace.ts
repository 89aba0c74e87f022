/** The server takes 256 kB a second from one line; a message more may go on top of these. */
const BYTES_PER_WINDOW = 176 * 1024;
const WINDOW_MS = 1_000;

/**
 * What is sent in a second: a day's work without network is megabytes, of which the server would
 * take the first and refuse the rest.
 */
export class SendingPace {
  #windowSinceMs = -Infinity;
  #bytes = 0;

  /** Milliseconds until the next message may go; 0: now. */
  waitMs(nowMs: number): number {
    if (nowMs - this.#windowSinceMs >= WINDOW_MS) {
      this.#windowSinceMs = nowMs;
      this.#bytes = 0;
    }
    return this.#bytes < BYTES_PER_WINDOW ? 0 : this.#windowSinceMs + WINDOW_MS - nowMs;
  }

  /** A message of so many bytes went. */
  sent(bytes: number): void {
    this.#bytes += bytes;
  }
}
