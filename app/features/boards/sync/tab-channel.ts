import type { LostEdit } from './lost-edits.ts';

/** What tabs of one person on one board tell each other. */
export type TabMessage =
  /** Changes that the server does not have yet, and the cards they are on. */
  | {
      readonly kind: 'unsent';
      readonly updates: readonly Uint8Array[];
      readonly touched: readonly string[];
    }
  | { readonly kind: 'lost'; readonly edits: readonly LostEdit[] }
  | { readonly kind: 'decided'; readonly cardId: string };

/**
 * Joins the tabs that share one copy on this device. Without a line they would not see each other's
 * changes, and the last to write its state would forget what only another had to send.
 */
export class TabChannel {
  readonly #channel: BroadcastChannel | null;

  constructor(name: string, hear: (message: TabMessage) => void) {
    const hasTabs = typeof window !== 'undefined' && typeof BroadcastChannel !== 'undefined';
    this.#channel = hasTabs ? new BroadcastChannel(name) : null;
    this.#channel?.addEventListener('message', (event: MessageEvent<TabMessage>) => {
      hear(event.data);
    });
  }

  tell(message: TabMessage): void {
    this.#channel?.postMessage(message);
  }

  close(): void {
    this.#channel?.close();
  }
}
