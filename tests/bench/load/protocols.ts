import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

import {
  decodeServerMessage,
  encodeClientMessage,
  readEntries,
  type Batch,
} from '#app/protocol/wire-format.ts';

/** Who comes to which board, and what they have of it already. */
export type Visit = {
  readonly boardId: string;
  readonly cookie: string;
  /** For systems that resume by state vector; undefined: nothing. */
  readonly vector?: Uint8Array;
  /** For ours, which resumes by the last batch. */
  readonly lastSequence?: number;
};

/** What one frame brings. */
export type Incoming = {
  readonly updates: readonly Uint8Array[];
  /** The server asks for what it lacks of this state. */
  readonly wantsAfter?: Uint8Array;
  readonly lastSequence?: number;
};

type Say = (data: Uint8Array | string) => void;

/** How to talk to one kind of server, at the level of frames. */
export type Protocol = {
  url(port: number, visit: Visit): string;
  opened(say: Say, visit: Visit): void;
  /** Takes a frame; true when it says that the client is in and has the board's state. */
  received(frame: Buffer, isBinary: boolean, say: Say, visit: Visit): boolean;
  update(say: Say, visit: Visit, update: Uint8Array): void;
  /** Answers a server that asked for what it lacks. */
  answer(say: Say, visit: Visit, diff: Uint8Array): void;
  read(frame: Buffer): Incoming;
};

const SYNC = 0;
const SYNC_STEP_1 = 0;
const SYNC_STEP_2 = 1;
const SYNC_UPDATE = 2;
const EMPTY_VECTOR = new Uint8Array([0]);

let lastMessageId = 0;

/** Cortile, from docs/protocol.md. */
export const cortileProtocol: Protocol = {
  url: (port) => `ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`,
  opened: () => undefined,
  received(frame, isBinary, say, visit) {
    if (isBinary) return frame[0] === 64;
    const text = frame.toString();
    if (text === '2') say('3');
    else if (text.startsWith('0')) say('40/boards,');
    else if (text.startsWith('40/boards,')) {
      const { boardId, lastSequence = 0 } = visit;
      say(encodeClientMessage({ type: 'join', boardId, lastSequence }));
    } else throw new Error(`Cortile answered ${text}`);
    return false;
  },
  update(say, _visit, update) {
    lastMessageId += 1;
    say(encodeClientMessage({ type: 'update', messageId: lastMessageId, update }));
  },
  answer: () => undefined,
  read(frame) {
    const message = decodeServerMessage(frame);
    const updatesOf = (batches: readonly Batch[]) =>
      batches.flatMap((batch) => (readEntries(batch.payload) ?? []).map((entry) => entry.update));
    if (message?.type === 'batch') {
      const { batch } = message;
      return { updates: updatesOf([batch]), lastSequence: batch.sequence };
    }
    if (message?.type === 'batches') {
      const { batches } = message;
      return { updates: updatesOf(batches), lastSequence: batches.at(-1)?.sequence ?? 0 };
    }
    if (message?.type !== 'sync') return { updates: [] };
    const { snapshot, batches } = message;
    const lastSequence = batches.at(-1)?.sequence ?? snapshot?.sequence;
    return {
      updates: [...(snapshot ? [snapshot.state] : []), ...updatesOf(batches)],
      ...(lastSequence === undefined ? {} : { lastSequence }),
    };
  },
};

/** A sync message of y-protocols, after what each server puts before it. */
function syncMessage(prefix: (to: encoding.Encoder) => void, step: number, bytes: Uint8Array) {
  return encoding.encode((to) => {
    prefix(to);
    encoding.writeVarUint(to, SYNC);
    encoding.writeVarUint(to, step);
    encoding.writeVarUint8Array(to, bytes);
  });
}

function readSync(from: decoding.Decoder): Incoming {
  const step = decoding.readVarUint(from);
  const bytes = decoding.readVarUint8Array(from);
  return step === SYNC_STEP_1 ? { updates: [], wantsAfter: bytes } : { updates: [bytes] };
}

const nothing = () => undefined;

/** @y/websocket-server. */
export const yWebsocketProtocol: Protocol = {
  url: (port, { boardId }) => `ws://127.0.0.1:${port}/${boardId}`,
  opened: (say, { vector = EMPTY_VECTOR }) => say(syncMessage(nothing, SYNC_STEP_1, vector)),
  received: (frame) => frame[0] === SYNC && frame[1] === SYNC_STEP_2,
  update: (say, _visit, update) => say(syncMessage(nothing, SYNC_UPDATE, update)),
  answer: (say, _visit, diff) => say(syncMessage(nothing, SYNC_STEP_2, diff)),
  read(frame) {
    const from = decoding.createDecoder(frame);
    return decoding.readVarUint(from) === SYNC ? readSync(from) : { updates: [] };
  },
};

const AUTH = 2;
const SYNC_REPLY = 4;
const named = (boardId: string) => (to: encoding.Encoder) => encoding.writeVarString(to, boardId);

/** Hocuspocus: every message begins with the document's name; the first one signs in. */
export const hocuspocusProtocol: Protocol = {
  url: (port) => `ws://127.0.0.1:${port}/`,
  opened(say, { boardId, vector = EMPTY_VECTOR }) {
    say(
      encoding.encode((to) => {
        encoding.writeVarString(to, boardId);
        encoding.writeVarUint(to, AUTH);
        encoding.writeVarUint(to, 0);
        encoding.writeVarString(to, 'token');
      }),
    );
    say(syncMessage(named(boardId), SYNC_STEP_1, vector));
  },
  received(frame) {
    const from = decoding.createDecoder(frame);
    decoding.readVarString(from);
    const type = decoding.readVarUint(from);
    return (type === SYNC || type === SYNC_REPLY) && decoding.readVarUint(from) === SYNC_STEP_2;
  },
  update: (say, { boardId }, update) => say(syncMessage(named(boardId), SYNC_UPDATE, update)),
  answer: (say, { boardId }, diff) => say(syncMessage(named(boardId), SYNC_STEP_2, diff)),
  read(frame) {
    const from = decoding.createDecoder(frame);
    decoding.readVarString(from);
    const type = decoding.readVarUint(from);
    return type === SYNC || type === SYNC_REPLY ? readSync(from) : { updates: [] };
  },
};

/** Plain Socket.IO with its default parser: a text frame that announces, then a binary one. */
export const socketIoProtocol: Protocol = {
  url: (port, { boardId }) =>
    `ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket&board=${boardId}`,
  opened: () => undefined,
  received(frame, isBinary, say) {
    if (isBinary) return false;
    const text = frame.toString();
    if (text === '2') say('3');
    if (text.startsWith('0')) say('40');
    return text.startsWith('40');
  },
  update(say, _visit, update) {
    say('451-["y",{"_placeholder":true,"num":0}]');
    say(update);
  },
  answer: () => undefined,
  read: (frame) => ({ updates: [frame] }),
};
