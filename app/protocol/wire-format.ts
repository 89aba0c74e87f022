import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

import type { EntryCause } from '../domain/boards/history/activity.ts';
import {
  readCursor,
  readPresenceChange,
  writeCursor,
  writePresenceChange,
  type Cursor,
  type PresenceChange,
} from './presence-format.ts';

/**
 * The binary messages of a live board (docs/protocol.md). One message is one binary frame: a type
 * byte, then fields in lib0's encoding (`varUint`; strings and bytes preceded by their length).
 */

/** What the browser says. */
export type ClientMessage =
  /** Enter a board. `lastSequence` is the last batch this device has, 0 for none. */
  | { readonly type: 'join'; readonly boardId: string; readonly lastSequence: number }
  /** A change; `messageId` counts up from 1 within this connection. */
  | { readonly type: 'update'; readonly messageId: number; readonly update: Uint8Array }
  /** Where the person is now; null: looking at the board as a whole. */
  | { readonly type: 'cursor'; readonly cursor: Cursor | null };

/** What the server says. */
export type ServerMessage =
  /** The answer to `join`: a snapshot when the device has none that is usable, and the log after. */
  | {
      readonly type: 'sync';
      readonly connectionId: number;
      readonly canWrite: boolean;
      readonly snapshot: { readonly sequence: number; readonly state: Uint8Array } | null;
      readonly batches: readonly Batch[];
    }
  | { readonly type: 'batch'; readonly batch: Batch }
  /** Several batches at once, in a room of many people. */
  | { readonly type: 'batches'; readonly batches: readonly Batch[] }
  /** One message was not accepted; nobody else saw it. */
  | { readonly type: 'refused'; readonly messageId: number; readonly code: string }
  /** Who is here and where. `isComplete`: these are all, whoever is not named has gone. */
  | {
      readonly type: 'presence';
      readonly isComplete: boolean;
      readonly changes: readonly PresenceChange[];
    }
  | { readonly type: 'role'; readonly canWrite: boolean }
  /** The last message before the server ends the connection. */
  | { readonly type: 'closed'; readonly code: string };

/** Committed changes, in the order of the log. `payload` is a list of entries, see `readEntries`. */
export type Batch = { readonly sequence: number; readonly payload: Uint8Array };

type SyncMessage = Extract<ServerMessage, { type: 'sync' }>;

/** What a device is missing: a snapshot unless its own copy will do, and the log after. */
export type CatchUp = Pick<SyncMessage, 'snapshot' | 'batches'>;

/** One change in a batch. The writer knows its own by `connectionId`: it is the acknowledgement. */
export type BatchEntry = {
  readonly connectionId: number;
  readonly messageId: number;
  readonly update: Uint8Array;
};

/** Connection id of entries the server itself writes: for the system, or in a person's name. */
export const SERVER_CONNECTION_ID = 0;

/** Message ids under which the server brings something back in a person's name. */
export const RESTORE_MESSAGE_IDS = { card_restore: 1, board_restore: 2 } as const;

const CLIENT_TYPES = { join: 1, update: 2, cursor: 3 } as const;
const SERVER_TYPES = {
  sync: 64,
  batch: 65,
  refused: 66,
  presence: 67,
  role: 68,
  closed: 69,
  batches: 70,
} as const;

/** Writes a browser's message. */
export function encodeClientMessage(message: ClientMessage): Uint8Array {
  return encoding.encode((to) => {
    encoding.writeUint8(to, CLIENT_TYPES[message.type]);
    if (message.type === 'join') {
      encoding.writeVarString(to, message.boardId);
      encoding.writeVarUint(to, message.lastSequence);
    } else if (message.type === 'update') {
      encoding.writeVarUint(to, message.messageId);
      encoding.writeVarUint8Array(to, message.update);
    } else {
      writeCursor(to, message.cursor);
    }
  });
}

/** Reads a browser's message; null when the bytes are none. Never throws. */
export function decodeClientMessage(bytes: Uint8Array): ClientMessage | null {
  return decodeSafely(bytes, (from) => {
    switch (decoding.readUint8(from)) {
      case CLIENT_TYPES.join:
        return {
          type: 'join',
          boardId: decoding.readVarString(from),
          lastSequence: decoding.readVarUint(from),
        };
      case CLIENT_TYPES.update:
        return {
          type: 'update',
          messageId: decoding.readVarUint(from),
          update: decoding.readVarUint8Array(from),
        };
      case CLIENT_TYPES.cursor:
        return { type: 'cursor', cursor: readCursor(from) };
      default:
        return null;
    }
  });
}

/** Writes a server's message; a `sync` is made of `encodeSyncHead` and `encodeSyncRest`. */
export function encodeServerMessage(message: Exclude<ServerMessage, SyncMessage>): Uint8Array {
  return encoding.encode((to) => {
    encoding.writeUint8(to, SERVER_TYPES[message.type]);
    switch (message.type) {
      case 'batch':
        writeBatch(to, message.batch);
        break;
      case 'batches':
        writeList(to, message.batches, writeBatch);
        break;
      case 'refused':
        encoding.writeVarUint(to, message.messageId);
        encoding.writeVarString(to, message.code);
        break;
      case 'presence':
        encoding.writeUint8(to, message.isComplete ? 1 : 0);
        writeList(to, message.changes, writePresenceChange);
        break;
      case 'role':
        encoding.writeUint8(to, message.canWrite ? 1 : 0);
        break;
      case 'closed':
        encoding.writeVarString(to, message.code);
        break;
    }
  });
}

/** The beginning of a `sync`, each reader's own; `encodeSyncRest` follows it in the same frame. */
export function encodeSyncHead(head: {
  readonly connectionId: number;
  readonly canWrite: boolean;
  readonly hasSnapshot: boolean;
}): Uint8Array {
  return encoding.encode((to) => {
    encoding.writeUint8(to, SERVER_TYPES.sync);
    encoding.writeVarUint(to, head.connectionId);
    encoding.writeUint8(to, (head.canWrite ? 1 : 0) | (head.hasSnapshot ? 2 : 0));
  });
}

/** The end of a `sync`, the same for all who lack the same: megabytes, made once. */
export function encodeSyncRest(catchUp: CatchUp): Uint8Array {
  const { snapshot, batches } = catchUp;
  return encoding.encode((to) => {
    if (snapshot) {
      encoding.writeVarUint(to, snapshot.sequence);
      encoding.writeVarUint8Array(to, snapshot.state);
    }
    writeList(to, batches, writeBatch);
  });
}

/** Reads a server's message; null when the bytes are none (a newer server). Never throws. */
export function decodeServerMessage(bytes: Uint8Array): ServerMessage | null {
  return decodeSafely(bytes, (from) => {
    switch (decoding.readUint8(from)) {
      case SERVER_TYPES.sync:
        return readSync(from);
      case SERVER_TYPES.batch:
        return { type: 'batch', batch: readBatch(from) };
      case SERVER_TYPES.batches:
        return { type: 'batches', batches: readList(from, readBatch) };
      case SERVER_TYPES.refused:
        return {
          type: 'refused',
          messageId: decoding.readVarUint(from),
          code: decoding.readVarString(from),
        };
      case SERVER_TYPES.presence:
        return {
          type: 'presence',
          isComplete: decoding.readUint8(from) === 1,
          changes: readList(from, readPresenceChange),
        };
      case SERVER_TYPES.role:
        return { type: 'role', canWrite: decoding.readUint8(from) === 1 };
      case SERVER_TYPES.closed:
        return { type: 'closed', code: decoding.readVarString(from) };
      default:
        return null;
    }
  });
}

/** Writes the entries of a batch: the payload that is stored and sent. */
export function encodeEntries(entries: readonly BatchEntry[]): Uint8Array {
  return encoding.encode((to) =>
    writeList(to, entries, (out, entry) => {
      encoding.writeVarUint(out, entry.connectionId);
      encoding.writeVarUint(out, entry.messageId);
      encoding.writeVarUint8Array(out, entry.update);
    }),
  );
}

/** Reads the entries of a batch; null when the bytes are no list of entries, as an older log may hold. */
export function readEntries(payload: Uint8Array): BatchEntry[] | null {
  return decodeSafely(payload, (from) => readList(from, readEntry));
}

/**
 * Whose the client ids of an entry are: of its author, or nobody's (null) when the server wrote it,
 * even on somebody's behalf, as when it brings something back from the past.
 */
export function clientOwnerOf(
  { connectionId }: Pick<BatchEntry, 'connectionId'>,
  personId: string | null,
): string | null {
  return connectionId === SERVER_CONNECTION_ID ? null : personId;
}

/** How an entry came into the log; the system's own entries count as edits. */
export function causeOf(entry: BatchEntry, personId: string | null): EntryCause {
  if (entry.connectionId !== SERVER_CONNECTION_ID || personId === null) return 'edit';
  if (entry.messageId === RESTORE_MESSAGE_IDS.card_restore) return 'card_restore';
  return entry.messageId === RESTORE_MESSAGE_IDS.board_restore ? 'board_restore' : 'edit';
}

function decodeSafely<T>(bytes: Uint8Array, read: (from: decoding.Decoder) => T): T | null {
  try {
    return read(decoding.createDecoder(bytes));
  } catch {
    return null;
  }
}

function writeList<T>(
  to: encoding.Encoder,
  items: readonly T[],
  write: (to: encoding.Encoder, item: T) => void,
): void {
  encoding.writeVarUint(to, items.length);
  for (const item of items) write(to, item);
}

function readList<T>(from: decoding.Decoder, read: (from: decoding.Decoder) => T): T[] {
  const items: T[] = [];
  for (let left = decoding.readVarUint(from); left > 0; left -= 1) items.push(read(from));
  return items;
}

function readEntry(from: decoding.Decoder): BatchEntry {
  return {
    connectionId: decoding.readVarUint(from),
    messageId: decoding.readVarUint(from),
    update: decoding.readVarUint8Array(from),
  };
}

function readSync(from: decoding.Decoder): SyncMessage {
  const connectionId = decoding.readVarUint(from);
  const flags = decoding.readUint8(from);
  const snapshot =
    (flags & 2) === 2
      ? { sequence: decoding.readVarUint(from), state: decoding.readVarUint8Array(from) }
      : null;
  const canWrite = (flags & 1) === 1;
  return { type: 'sync', connectionId, canWrite, snapshot, batches: readList(from, readBatch) };
}

function writeBatch(to: encoding.Encoder, batch: Batch): void {
  encoding.writeVarUint(to, batch.sequence);
  encoding.writeVarUint8Array(to, batch.payload);
}

function readBatch(from: decoding.Decoder): Batch {
  return { sequence: decoding.readVarUint(from), payload: decoding.readVarUint8Array(from) };
}
