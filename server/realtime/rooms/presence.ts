import * as Y from 'yjs';

import { isBoardId } from '#app/domain/boards/document/board-schema.ts';
import type { Cursor, PresenceChange } from '#app/protocol/presence-format.ts';
import { encodeServerMessage } from '#app/protocol/wire-format.ts';

/** Who somebody is, by the session. */
export type PresentPerson = { readonly personId: string; readonly name: string };

const COLOURS = 12;
const MAX_POSITION_BYTES = 64;
const FIELD_PATTERN = /^[a-z]{1,16}(?::[A-Za-z0-9_-]{1,64})?$/;

/** Moves within this time travel as one bundle. */
const BUNDLE_MS = 25;

/** Sends a bundle; `everybody` makes the whole picture, for those who missed something. */
export type ShowPresence = (changes: Uint8Array, everybody: () => Uint8Array) => void;

/**
 * Who is on a board and where. The client only says where it is; name and colour come from the
 * session, so nobody can speak for somebody else. What changes goes out in bundles.
 */
export class Presence {
  readonly #show: ShowPresence;
  readonly #people = new Map<number, { person: PresentPerson; cursor: Cursor | null }>();
  #changes = new Map<number, PresenceChange[]>();
  #timer: NodeJS.Timeout | null = null;

  constructor(show: ShowPresence) {
    this.#show = show;
  }

  arrive(connectionId: number, person: PresentPerson): void {
    this.#people.set(connectionId, { person, cursor: null });
    this.#announce(connectionId, [here(connectionId, person)]);
  }

  /** Moves somebody; a later move before the next bundle replaces this one. */
  move(connectionId: number, cursor: Cursor | null): void {
    const known = this.#people.get(connectionId);
    if (!known) return;
    known.cursor = cursor;
    const pending = this.#changes.get(connectionId) ?? [];
    const arrival = pending.filter((change) => change.kind === 'here');
    this.#announce(connectionId, [...arrival, { kind: 'at', connectionId, cursor }]);
  }

  leave(connectionId: number): void {
    if (!this.#people.delete(connectionId)) return;
    this.#announce(connectionId, [{ kind: 'gone', connectionId }]);
  }

  #announce(connectionId: number, changes: PresenceChange[]): void {
    this.#changes.set(connectionId, changes);
    if (this.#timer === null) this.#timer = setTimeout(() => this.#flush(), BUNDLE_MS);
  }

  #flush(): void {
    this.#timer = null;
    const changes = [...this.#changes.values()].flat();
    this.#changes = new Map();
    const frame = encodeServerMessage({ type: 'presence', isComplete: false, changes });
    let everybody: Uint8Array | null = null;
    this.#show(frame, () => {
      everybody ??= encodeServerMessage({
        type: 'presence',
        isComplete: true,
        changes: this.#everyone(),
      });
      return everybody;
    });
  }

  #everyone(): PresenceChange[] {
    return [...this.#people].flatMap(([connectionId, { person, cursor }]) => {
      const arrival = here(connectionId, person);
      return cursor ? [arrival, { kind: 'at' as const, connectionId, cursor }] : [arrival];
    });
  }
}

/** A cursor a client may show to others: known shapes and small sizes only. */
export function isCursorFine(cursor: Cursor | null): boolean {
  if (cursor === null) return true;
  const isFieldFine = cursor.field === '' || FIELD_PATTERN.test(cursor.field);
  return (
    isBoardId(cursor.cardId) &&
    isFieldFine &&
    isPositionFine(cursor.anchor) &&
    isPositionFine(cursor.head)
  );
}

function isPositionFine(position: Uint8Array): boolean {
  if (position.length === 0) return true;
  if (position.length > MAX_POSITION_BYTES) return false;
  try {
    Y.decodeRelativePosition(position);
    return true;
  } catch {
    return false;
  }
}

function here(connectionId: number, { personId, name }: PresentPerson): PresenceChange {
  return { kind: 'here', connectionId, personId, name, colour: colourOf(personId) };
}

/** FNV-1a: spreads ids evenly, the same on every process. */
function colourOf(personId: string): number {
  let hash = 0x811c9dc5;
  for (const character of personId) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0) % COLOURS;
}
