import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** Where a person is: in a card, in a field of it, with a selection (Yjs relative positions). */
export type Cursor = {
  readonly cardId: string;
  readonly field: string;
  readonly isTyping: boolean;
  readonly anchor: Uint8Array;
  readonly head: Uint8Array;
};

/** Somebody came (or is here), moved, or went. Name and colour are the server's word. */
export type PresenceChange =
  | {
      readonly kind: 'here';
      readonly connectionId: number;
      readonly personId: string;
      readonly name: string;
      /** 0 to 11, the same for a person on every board. */
      readonly colour: number;
    }
  | { readonly kind: 'at'; readonly connectionId: number; readonly cursor: Cursor | null }
  | { readonly kind: 'gone'; readonly connectionId: number };

const PRESENCE_KINDS = { here: 1, at: 2, gone: 3 } as const;

/** Writes a cursor. */
export function writeCursor(to: encoding.Encoder, cursor: Cursor | null): void {
  encoding.writeUint8(to, cursor ? (cursor.isTyping ? 2 : 1) : 0);
  if (!cursor) return;
  encoding.writeVarString(to, cursor.cardId);
  encoding.writeVarString(to, cursor.field);
  encoding.writeVarUint8Array(to, cursor.anchor);
  encoding.writeVarUint8Array(to, cursor.head);
}

/** Reads a cursor. @throws when the bytes end early. */
export function readCursor(from: decoding.Decoder): Cursor | null {
  const state = decoding.readUint8(from);
  if (state === 0) return null;
  return {
    isTyping: state === 2,
    cardId: decoding.readVarString(from),
    field: decoding.readVarString(from),
    anchor: decoding.readVarUint8Array(from),
    head: decoding.readVarUint8Array(from),
  };
}

/** Writes one change of presence. */
export function writePresenceChange(to: encoding.Encoder, change: PresenceChange): void {
  encoding.writeUint8(to, PRESENCE_KINDS[change.kind]);
  encoding.writeVarUint(to, change.connectionId);
  if (change.kind === 'here') {
    encoding.writeVarString(to, change.personId);
    encoding.writeVarString(to, change.name);
    encoding.writeUint8(to, change.colour);
  } else if (change.kind === 'at') {
    writeCursor(to, change.cursor);
  }
}

/** Reads one change of presence. @throws when the bytes end early. */
export function readPresenceChange(from: decoding.Decoder): PresenceChange {
  const kind = decoding.readUint8(from);
  const connectionId = decoding.readVarUint(from);
  if (kind === PRESENCE_KINDS.at) return { kind: 'at', connectionId, cursor: readCursor(from) };
  if (kind === PRESENCE_KINDS.gone) return { kind: 'gone', connectionId };
  return {
    kind: 'here',
    connectionId,
    personId: decoding.readVarString(from),
    name: decoding.readVarString(from),
    colour: decoding.readUint8(from),
  };
}
