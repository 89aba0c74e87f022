import { randomUUID } from 'node:crypto';

import { z } from 'zod';

import type { StoredBatch } from '#db/queries/boards/boards.ts';
import type { AccessEvent, LiveEvent } from '#server/context.ts';

import { openPostgresWire } from './postgres-wire.ts';
import { HERE_EVERY_MS, ProcessPeers } from './process-peers.ts';
import { openRedisWire } from './redis-wire.ts';

/** How texts reach the other processes; each wire also brings back what it sends itself. */
export type Wire = {
  /** Longest text it takes. */
  readonly maxBytes: number;
  /** Sends now, or as soon as the wire is up again. Never throws. */
  send(text: string): void;
  close(): Promise<void>;
};

/** What a wire tells the process. */
export type WireListener = {
  heard(text: string): void;
  /** The wire is up, again: something may have been missed. */
  restored(): void;
  failed(error: unknown): void;
};

/**
 * What one process tells the others: the batches it committed (`grown` where one is too long for
 * the wire: the log has it), and notices, which carry no data. Batches are told only while there
 * is somebody to hear them.
 */
export type LinkMessage =
  | { readonly kind: 'batch'; readonly boardId: string; readonly batch: StoredBatch }
  | { readonly kind: 'grown'; readonly boardId: string; readonly sequence: number }
  | { readonly kind: 'live'; readonly event: LiveEvent }
  | { readonly kind: 'access'; readonly event: AccessEvent };

/** What travels: messages, and the word that a process is there. */
type Told = LinkMessage | { readonly kind: 'here'; readonly isAnswer: boolean };

/** The line between the processes of one deployment. */
export type ProcessLink = { send(message: LinkMessage): void; close(): Promise<void> };

/** A message goes at once; those of the time after it travel together. */
const GATHER_MS = 4;

const topic = z.templateLiteral([z.enum(['group', 'user', 'provider']), ':', z.string()]);
const packetSchema = z.object({
  from: z.string(),
  messages: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('here'), isAnswer: z.boolean() }),
      z.object({
        kind: z.literal('batch'),
        boardId: z.string(),
        batch: z.object({
          sequence: z.number(),
          payload: z.base64().transform((text) => new Uint8Array(Buffer.from(text, 'base64'))),
          authors: z.array(z.string().nullable()),
        }),
      }),
      z.object({ kind: z.literal('grown'), boardId: z.string(), sequence: z.number() }),
      z.object({
        kind: z.literal('live'),
        event: z.object({ topic, id: z.string(), version: z.number() }),
      }),
      z.object({
        kind: z.literal('access'),
        event: z.discriminatedUnion('kind', [
          z.object({
            kind: z.literal('membership.changed'),
            groupId: z.string(),
            householdId: z.string(),
          }),
          z.object({ kind: z.literal('household.changed'), personId: z.string() }),
          z.object({ kind: z.literal('session.ended'), sessionId: z.string() }),
          z.object({ kind: z.literal('person.signed-out'), personId: z.string() }),
        ]),
      }),
    ]),
  ),
});

/**
 * Links this process to the others: by Redis Streams when there is a Redis, else by PostgreSQL's
 * LISTEN/NOTIFY; on the embedded database there is only one process and no link.
 */
export function linkProcesses(
  addresses: { readonly redisUrl: string | null; readonly databaseUrl: string | null },
  listener: {
    received(message: LinkMessage): void;
    restored(): void;
    failed(error: unknown): void;
  },
): ProcessLink | null {
  const self = randomUUID();
  const peers = new ProcessPeers();
  const nowMs = () => performance.now();
  let line: ProcessLine | null = null;
  const sayHere = (isAnswer = false) => line?.send({ kind: 'here', isAnswer });
  const hear = (from: string, message: Told) => {
    if (message.kind !== 'here') return listener.received(message);
    const { answers, catchesUp } = peers.hear(from, message.isAnswer, nowMs());
    if (answers) sayHere(true);
    if (catchesUp) listener.restored();
  };
  const wireListener: WireListener = {
    restored: () => {
      sayHere();
      listener.restored();
    },
    failed: listener.failed,
    heard(text) {
      if (text === '') return listener.restored();
      const packet = packetSchema.safeParse(parseJson(text));
      if (!packet.success) return listener.failed(packet.error);
      if (packet.data.from === self) return;
      for (const message of packet.data.messages) hear(packet.data.from, message);
    },
  };
  const { redisUrl, databaseUrl } = addresses;
  const wire = redisUrl
    ? openRedisWire(redisUrl, wireListener)
    : databaseUrl
      ? openPostgresWire(databaseUrl, wireListener)
      : null;
  if (!wire) return null;
  const opened = gather(wire, self);
  line = opened;
  const timer = setInterval(() => sayHere(), HERE_EVERY_MS);
  timer.unref();
  return {
    send: (message) => {
      const isForPeers = message.kind === 'batch' || message.kind === 'grown';
      if (!isForPeers || peers.hasAny(nowMs())) opened.send(message);
    },
    close: () => {
      clearInterval(timer);
      return opened.close();
    },
  };
}

/** A wire on which messages travel together. */
type ProcessLine = { send(message: Told): void; close(): Promise<void> };

function gather(wire: Wire, from: string): ProcessLine {
  let waiting = new Map<string, Told>();
  let timer: NodeJS.Timeout | null = null;
  let sentAtMs = 0;
  const flush = () => {
    timer = null;
    sentAtMs = performance.now();
    const messages = [...waiting.values()];
    waiting = new Map();
    for (const packet of packets(messages, wire.maxBytes - ENVELOPE_BYTES)) {
      wire.send(`{"from":"${from}","messages":[${packet.join(',')}]}`);
    }
  };
  return {
    send(message) {
      const isBatch = message.kind === 'batch';
      const key = isBatch ? `${message.boardId}:${message.batch.sequence}` : encode(message);
      waiting.set(key, message);
      timer ??= setTimeout(flush, Math.max(0, sentAtMs + GATHER_MS - performance.now()));
    },
    async close() {
      if (timer) clearTimeout(timer);
      flush();
      await wire.close();
    },
  };
}

/** What stands around the messages of a packet. */
const ENVELOPE_BYTES = 80;

/** Messages in as few packets as the wire allows, in order. */
function packets(messages: readonly Told[], maxBytes: number): string[][] {
  const full: string[][] = [];
  let bytes = Infinity;
  for (const message of messages) {
    const text = encodeWithin(message, maxBytes);
    bytes += Buffer.byteLength(text) + 1;
    if (bytes > maxBytes) {
      full.push([]);
      bytes = Buffer.byteLength(text) + 1;
    }
    full.at(-1)?.push(text);
  }
  return full;
}

function encodeWithin(message: Told, maxBytes: number): string {
  const text = encode(message);
  if (message.kind !== 'batch' || Buffer.byteLength(text) < maxBytes) return text;
  const { boardId, batch } = message;
  return encode({ kind: 'grown', boardId, sequence: batch.sequence });
}

function encode(message: Told): string {
  if (message.kind !== 'batch') return JSON.stringify(message);
  const { batch } = message;
  const payload = Buffer.from(batch.payload).toString('base64');
  return JSON.stringify({ ...message, batch: { ...batch, payload } });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
