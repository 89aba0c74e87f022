/** Delayed work by name: asked for again while it waits, it is done once. */
export class Timers {
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();
  #isClosed = false;

  later(name: string, delayMs: number, work: () => void): void {
    if (this.#isClosed || this.#waiting.has(name)) return;
    const timer = setTimeout(() => {
      this.#waiting.delete(name);
      work();
    }, delayMs);
    this.#waiting.set(name, timer);
  }

  isWaiting(name: string): boolean {
    return this.#waiting.has(name);
  }

  /** Forgets what waits, and takes no more. */
  close(): void {
    this.#isClosed = true;
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    this.#waiting.clear();
  }
}
