import { pass, waitFor } from '#tests/realtime/support/wait-for.ts';

import type { LoadClient } from './client.ts';
import type { ServerProcess } from './server-process.ts';
import type { Deployment } from './systems.ts';
import { findWords, type Writing } from './workload.ts';

/** Somebody who writes: a connection and what it will send. */
export type Writer = {
  readonly number: number;
  readonly client: LoadClient;
  readonly writing: Writing;
  /** When each edit was sent, in milliseconds of the one clock of the load. */
  readonly sentAtMs: Float64Array;
};

/** Lets people in, in small groups and evenly to all servers, and has each make its own card. */
export async function enterAll(
  deployment: Deployment,
  servers: readonly ServerProcess[],
  plan: readonly { number: number; board: number; writing: Writing; edits: number }[],
): Promise<Writer[]> {
  const writers: Writer[] = [];
  for (let from = 0; from < plan.length; from += 20) {
    const group = plan.slice(from, from + 20).map(({ number, board, writing, edits }) => {
      const server = servers[number % servers.length];
      if (!server) throw new Error('no server');
      const client = deployment.client(server, { person: number, board });
      return { number, writing, client, sentAtMs: new Float64Array(edits) };
    });
    await Promise.all(group.map(({ client }) => client.entered));
    writers.push(...group);
  }
  // Who is first on a board makes it: two that do so at once are a case of its own.
  for (const { client, writing } of writers) client.send(writing.setup);
  await pass(600);
  return writers;
}

/** Delays of edits as their readers saw them. */
export class Latencies {
  readonly #all: number[] = [];
  isCounting = false;
  deliveries = 0;

  /** Listens to what reaches a reader. */
  listen(reader: Writer, writers: readonly Writer[], hearOwn?: (edit: number) => void): void {
    reader.client.onFrame = (frame) => {
      const nowMs = performance.now();
      findWords(frame, (number, edit) => {
        if (number === reader.number) hearOwn?.(edit);
        if (!this.isCounting) return;
        const sentAtMs = writers[number]?.sentAtMs[edit] ?? 0;
        if (sentAtMs === 0) return;
        this.deliveries += 1;
        if (number !== reader.number) this.#all.push(nowMs - sentAtMs);
      });
    };
  }

  percentile(share: number): number {
    const sorted = Float64Array.from(this.#all).sort();
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  }
}

/** Sends one message of a writer and notes when. */
export function sendMessage(writer: Writer, message: number, editsPerMessage: number): boolean {
  const update = writer.writing.messages[message];
  if (!update) return false;
  writer.sentAtMs.fill(
    performance.now(),
    message * editsPerMessage,
    (message + 1) * editsPerMessage,
  );
  writer.client.send(update);
  return true;
}

/** Every writer sends one edit each `everyMs`, not all at the same moment, for `forMs`. */
export async function writeSteadily(
  writers: readonly Writer[],
  pace: { everyMs: number; forMs: number },
): Promise<void> {
  const timers: NodeJS.Timeout[] = [];
  for (const [place, writer] of writers.entries()) {
    let message = 0;
    const send = () => {
      sendMessage(writer, message, 1);
      message += 1;
    };
    const offsetMs = (place * pace.everyMs) / writers.length;
    timers.push(
      setTimeout(() => {
        send();
        timers.push(setInterval(send, pace.everyMs));
      }, offsetMs),
    );
  }
  await pass(pace.forMs);
  for (const timer of timers) clearInterval(timer);
}

/** Waits until a server did nothing more than it must; bounded. */
export async function waitUntilQuiet(server: ServerProcess, limitMs = 10_000): Promise<void> {
  let before = await server.cpuMicros();
  await waitFor(
    'a quiet server',
    async () => {
      await pass(200);
      const now = await server.cpuMicros();
      const isQuiet = now - before < 20_000;
      before = now;
      return isQuiet;
    },
    limitMs,
  ).catch(() => undefined);
}
