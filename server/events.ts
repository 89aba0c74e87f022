import type { AccessEvent, EventSink, LiveEvent } from './context.ts';

/** Receives what the hub carries, e.g. the sockets of this process. */
export type EventListener = Partial<EventSink>;

/**
 * The one place of a process where committed events pass. Made once by `server/index.ts`; use
 * cases publish into it, the realtime doors subscribe.
 */
export class EventHub implements EventSink {
  readonly #listeners = new Set<EventListener>();

  /** Adds a listener; the returned function removes it. */
  subscribe(listener: EventListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  live(event: LiveEvent): void {
    for (const listener of this.#listeners) listener.live?.(event);
  }

  access(event: AccessEvent): void {
    for (const listener of this.#listeners) listener.access?.(event);
  }
}
