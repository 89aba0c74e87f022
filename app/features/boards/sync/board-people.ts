import * as Y from 'yjs';

import type { Cursor, PresenceChange } from '#app/protocol/presence-format.ts';

/** Somebody on the board now; one per open page, so a person can appear twice. */
export type PersonHere = {
  readonly connectionId: number;
  readonly personId: string;
  readonly name: string;
  /** 0 to 11. */
  readonly colour: number;
  readonly isMe: boolean;
  /** The card the person looks at or writes in; null: the board as a whole. */
  readonly at: {
    readonly cardId: string;
    readonly field: string;
    readonly isTyping: boolean;
  } | null;
};

/** Somebody's caret in a text; equal positions are a caret, different ones a selection. */
export type RemoteCaret = {
  readonly connectionId: number;
  readonly name: string;
  readonly colour: number;
  readonly anchor: Y.RelativePosition;
  readonly head: Y.RelativePosition;
};

type Here = Extract<PresenceChange, { kind: 'here' }>;

/** Who is on the board and where, as the server says. A store for `useSyncExternalStore`. */
export class BoardPeople {
  readonly #here = new Map<number, Here>();
  readonly #cursors = new Map<number, Cursor | null>();
  readonly #listeners = new Set<() => void>();
  #snapshot: readonly PersonHere[] = [];
  #ownConnectionId = 0;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): readonly PersonHere[] => this.#snapshot;

  /** Takes what the server says. */
  apply(changes: readonly PresenceChange[], isComplete: boolean): void {
    if (isComplete) this.#forgetAll();
    for (const change of changes) {
      if (change.kind === 'here') this.#here.set(change.connectionId, change);
      else if (change.kind === 'at') this.#cursors.set(change.connectionId, change.cursor);
      else this.#forget(change.connectionId);
    }
    this.#changed();
  }

  /** A new connection: everybody is told anew. */
  reset(ownConnectionId: number): void {
    this.#ownConnectionId = ownConnectionId;
    this.#forgetAll();
    this.#changed();
  }

  /** The others' carets in one text. */
  caretsIn(cardId: string, field: string): RemoteCaret[] {
    const carets: RemoteCaret[] = [];
    for (const [connectionId, cursor] of this.#cursors) {
      const person = this.#here.get(connectionId);
      const isHere = cursor?.cardId === cardId && cursor.field === field;
      if (!person || !isHere || connectionId === this.#ownConnectionId) continue;
      const anchor = decodePosition(cursor.anchor);
      const head = decodePosition(cursor.head);
      if (anchor && head) carets.push({ ...person, anchor, head });
    }
    return carets;
  }

  #forget(connectionId: number): void {
    this.#here.delete(connectionId);
    this.#cursors.delete(connectionId);
  }

  #forgetAll(): void {
    this.#here.clear();
    this.#cursors.clear();
  }

  #changed(): void {
    this.#snapshot = [...this.#here.values()].map((person) => {
      const { connectionId, personId, name, colour } = person;
      const cursor = this.#cursors.get(connectionId) ?? null;
      const at = cursor && {
        cardId: cursor.cardId,
        field: cursor.field,
        isTyping: cursor.isTyping,
      };
      const isMe = connectionId === this.#ownConnectionId;
      return { connectionId, personId, name, colour, isMe, at };
    });
    for (const listener of this.#listeners) listener();
  }
}

function decodePosition(bytes: Uint8Array): Y.RelativePosition | null {
  if (bytes.length === 0) return null;
  try {
    return Y.decodeRelativePosition(bytes);
  } catch {
    return null;
  }
}
