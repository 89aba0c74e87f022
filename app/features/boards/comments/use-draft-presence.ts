import { useEffect, useMemo } from 'react';

import { useLiveBoard } from '../state/live-board.tsx';
import type { BoardProvider } from '../sync/board-provider.ts';

const STOPS_TYPING_MS = 2_000;
const NOWHERE = new Uint8Array();

/** Tells the others that a comment is being written, without a word of it. */
export function useDraftPresence(cardId: string): DraftPresence {
  const { provider } = useLiveBoard();
  const presence = useMemo(() => new DraftPresence(provider, cardId), [provider, cardId]);
  useEffect(() => () => presence.stop(), [presence]);
  return presence;
}

class DraftPresence {
  readonly #provider: BoardProvider | null;
  readonly #cardId: string;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(provider: BoardProvider | null, cardId: string) {
    this.#provider = provider;
    this.#cardId = cardId;
  }

  type(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.stop(), STOPS_TYPING_MS);
    this.#provider?.setCursor({
      cardId: this.#cardId,
      field: '',
      isTyping: true,
      anchor: NOWHERE,
      head: NOWHERE,
    });
  }

  stop(): void {
    if (this.#timer === null) return;
    clearTimeout(this.#timer);
    this.#timer = null;
    this.#provider?.setCursor(null);
  }
}
