import { io, type Socket } from 'socket.io-client';
import * as Y from 'yjs';

import { BOARDS_NAMESPACE, FRAME_EVENT, frameParser } from '#app/protocol/frame-parser.ts';
import {
  decodeServerMessage,
  encodeClientMessage,
  readEntries,
  type ClientMessage,
  type ServerMessage,
} from '#app/protocol/wire-format.ts';

import { waitFor } from './wait-for.ts';

type Kind = ServerMessage['type'];
type Of<K extends Kind> = Extract<ServerMessage, { type: K }>;

/**
 * A client that says exactly what it is told, written from docs/protocol.md: it shows what the
 * server does with the dishonest ones.
 */
export class RawClient {
  readonly socket: Socket;
  readonly received: ServerMessage[] = [];
  readonly doc = new Y.Doc();
  isClosed = false;
  error: string | null = null;
  #lastMessageId = 0;

  constructor(address: string, cookie: string, headers: Record<string, string> = {}) {
    this.socket = openSocket(address, BOARDS_NAMESPACE, { cookie, ...headers });
    this.socket.on(FRAME_EVENT, (bytes: Uint8Array) => this.#receive(bytes));
    this.socket.on('disconnect', () => (this.isClosed = true));
    this.socket.on('connect_error', (error) => (this.error = error.message));
  }

  say(message: ClientMessage): void {
    this.sayBytes(encodeClientMessage(message));
  }

  sayBytes(bytes: Uint8Array): void {
    this.socket.emit(FRAME_EVENT, bytes);
  }

  /** Enters a board and waits for its state. */
  async join(boardId: string, lastSequence = 0): Promise<Of<'sync'>> {
    const before = this.all('sync').length;
    await waitFor('connected', () => this.socket.connected);
    this.say({ type: 'join', boardId, lastSequence });
    await waitFor('joined', () => this.all('sync').length > before);
    const sync = this.all('sync').at(-1);
    if (!sync) throw new Error('no sync');
    return sync;
  }

  /** Sends an update and gives its message id. */
  sendUpdate(update: Uint8Array): number {
    this.#lastMessageId += 1;
    this.say({ type: 'update', messageId: this.#lastMessageId, update });
    return this.#lastMessageId;
  }

  /** Makes a change on this client's document and gives it as an update, without sending it. */
  change(work: (doc: Y.Doc) => void): Uint8Array {
    const updates: Uint8Array[] = [];
    const keep = (update: Uint8Array) => updates.push(update);
    this.doc.on('update', keep);
    this.doc.transact(() => work(this.doc));
    this.doc.off('update', keep);
    return Y.mergeUpdates(updates);
  }

  all<K extends Kind>(kind: K): Of<K>[] {
    return this.received.filter((message): message is Of<K> => message.type === kind);
  }

  /** Waits for the server's word on a message: null when it was committed, else the code. */
  async outcome(messageId: number): Promise<string | null> {
    const connectionId = this.all('sync').at(-1)?.connectionId;
    const refusal = () => this.all('refused').find((message) => message.messageId === messageId);
    const isCommitted = () =>
      this.all('batch').some(({ batch }) =>
        readEntries(batch.payload)?.some(
          (entry) => entry.connectionId === connectionId && entry.messageId === messageId,
        ),
      );
    await waitFor('an outcome', () => refusal() !== undefined || isCommitted());
    return refusal()?.code ?? null;
  }

  /** Takes nothing off the network any more, as a phone that fell asleep. */
  stopReading(): void {
    const { transport } = this.socket.io.engine as unknown as {
      transport: { ws: { pause(): void } };
    };
    transport.ws.pause();
  }

  close(): void {
    this.socket.disconnect();
    this.doc.destroy();
  }

  #receive(bytes: Uint8Array): void {
    const message = decodeServerMessage(bytes);
    if (!message) throw new Error('the server said something unknown');
    if (message.type === 'batches') {
      for (const batch of message.batches) this.#take({ type: 'batch', batch });
    } else {
      this.#take(message);
    }
  }

  #take(message: ServerMessage): void {
    this.received.push(message);
    if (message.type === 'sync') {
      if (message.snapshot) Y.applyUpdate(this.doc, message.snapshot.state);
      for (const batch of message.batches) this.#apply(batch.payload);
    }
    if (message.type === 'batch') this.#apply(message.batch.payload);
  }

  #apply(payload: Uint8Array): void {
    for (const entry of readEntries(payload) ?? []) Y.applyUpdate(this.doc, entry.update);
  }
}

/** A socket of its own that does not come back by itself. */
export function openSocket(
  address: string,
  namespace: string,
  headers: Readonly<Record<string, string>>,
  auth: Readonly<Record<string, unknown>> = {},
): Socket {
  return io(`${address}${namespace}`, {
    parser: frameParser,
    auth,
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: headers,
  });
}
