import { createClient } from 'redis';

import type { Wire, WireListener } from './process-link.ts';

const STREAM = 'cortile:live';
/** About so many packets are kept for a process that was cut off for a moment. */
const KEEP_PACKETS = 10_000;
/** Enough for any tick's batches of a board. */
const MAX_PACKET_BYTES = 1024 * 1024;
const BLOCK_MS = 5_000;
const RETRY_MS = 500;

/**
 * A wire over a Redis Stream: unlike publish/subscribe, a reader that was cut off goes on where it
 * stopped. While Redis is away what is sent waits in the client.
 */
export function openRedisWire(redisUrl: string, listener: WireListener): Wire {
  const writer = createClient({ url: redisUrl });
  const reader = createClient({ url: redisUrl });
  for (const client of [writer, reader]) {
    client.on('error', listener.failed);
    client.connect().catch(listener.failed);
  }
  reader.on('ready', listener.restored);
  const closing = new AbortController();
  let lastId = '0';

  const readOnce = async () => {
    const answer = await reader.xRead({ key: STREAM, id: lastId }, { BLOCK: BLOCK_MS, COUNT: 500 });
    for (const { messages } of (answer ?? []) as StreamAnswer) {
      for (const { id, message } of messages) {
        lastId = id;
        listener.heard(message['packet'] ?? '');
      }
    }
  };
  /** With `$` a packet between two reads would be missed. */
  const findPlace = async () => {
    const [newest] = (await reader.xRevRange(STREAM, '+', '-', { COUNT: 1 })) ?? [];
    lastId = newest?.id ?? '0';
  };
  const readOn = async () => {
    let next = findPlace;
    while (!closing.signal.aborted) {
      try {
        await next();
        next = readOnce;
      } catch (error) {
        if (closing.signal.aborted) return;
        listener.failed(error);
        await new Promise((resolve) => {
          setTimeout(resolve, RETRY_MS);
        });
      }
    }
  };
  readOn().catch((error: unknown) => {
    if (!closing.signal.aborted) listener.failed(error);
  });

  return {
    maxBytes: MAX_PACKET_BYTES,
    send(text) {
      const trim = { strategy: 'MAXLEN', strategyModifier: '~', threshold: KEEP_PACKETS } as const;
      writer.xAdd(STREAM, '*', { packet: text }, { TRIM: trim }).catch(listener.failed);
    },
    close: async () => {
      closing.abort();
      await writer.close().catch(() => undefined);
      reader.destroy();
    },
  };
}

type StreamAnswer = { messages: { id: string; message: Record<string, string> }[] }[];
