import { pass } from '#tests/realtime/support/wait-for.ts';

import type { CortileWorld } from '../load/cortile-world.ts';
import type { ServerProcess } from '../load/server-process.ts';
import { deploy, type Deployment, type SystemName } from '../load/systems.ts';
import { writingOf } from '../load/workload.ts';
import {
  enterAll,
  Latencies,
  sendMessage,
  waitUntilQuiet,
  writeSteadily,
  type Writer,
} from '../load/writers.ts';

/** How long the rows that write take. */
export type EditsSize = { readonly warmMs: number; readonly measureMs: number };

/** Runs a phase on a fresh deployment, and clears up. */
async function withServers<T>(
  name: SystemName,
  world: CortileWorld,
  processes: { count: number; env?: Record<string, string> },
  work: (deployment: Deployment, servers: ServerProcess[]) => Promise<T>,
): Promise<T> {
  const deployment = await deploy(name, world);
  const servers: ServerProcess[] = [];
  try {
    while (servers.length < processes.count) servers.push(await deployment.start(processes.env));
    return await work(deployment, servers);
  } finally {
    for (const server of servers) await server.kill();
    await deployment.remove();
  }
}

async function cpuOf(servers: readonly ServerProcess[]): Promise<number> {
  const used = await Promise.all(servers.map((server) => server.cpuMicros()));
  return used.reduce((sum, micros) => sum + micros, 0);
}

/** People who write at a steady pace: delay of an edit to the others, and CPU a delivery. */
export function measureSteady(
  name: SystemName,
  world: CortileWorld,
  people: { boards: number; perBoard: number; everyMs: number },
  { warmMs, measureMs }: EditsSize,
  processes: { count: number; env?: Record<string, string> } = { count: 1 },
) {
  return withServers(name, world, processes, async (deployment, servers) => {
    const count = people.boards * people.perBoard;
    const edits = Math.ceil((warmMs + measureMs) / people.everyMs) + 2;
    const size = { messages: edits, editsPerMessage: 1, isReplacing: false };
    const writers = await enterAll(
      deployment,
      servers,
      Array.from({ length: count }, (_, number) => ({
        number,
        board: number % people.boards,
        writing: writingOf(number, size),
        edits,
      })),
    );
    for (const server of servers) await waitUntilQuiet(server);
    const latencies = new Latencies();
    for (const writer of writers) latencies.listen(writer, writers);
    const writing = writeSteadily(writers, {
      everyMs: people.everyMs,
      forMs: warmMs + measureMs,
    });
    await pass(warmMs);
    latencies.isCounting = true;
    const before = await cpuOf(servers);
    await writing;
    await pass(300);
    const cpu = (await cpuOf(servers)) - before;
    closeAll(writers);
    return {
      p50: latencies.percentile(0.5),
      p95: latencies.percentile(0.95),
      cpuPerDelivery: cpu / latencies.deliveries,
      cpuShare: cpu / 1000 / (measureMs + 300),
    };
  });
}

const SATURATION = { people: 100, editsPerMessage: 5, everyMs: 1_000 / 58 };

/**
 * A hundred people on one board, each sending its next five edits when its last message came back,
 * at most 58 messages a second (what our door takes from one connection).
 */
export function measureSaturated(
  name: SystemName,
  world: CortileWorld,
  { warmMs, measureMs }: EditsSize,
) {
  const { people, editsPerMessage, everyMs } = SATURATION;
  const messages = Math.ceil((warmMs + measureMs + 1_000) / everyMs);
  return withServers(name, world, { count: 1 }, async (deployment, servers) => {
    const size = { messages, editsPerMessage, isReplacing: true };
    const writers = await enterAll(
      deployment,
      servers,
      Array.from({ length: people }, (_, number) => ({
        number,
        board: 0,
        writing: writingOf(number, size),
        edits: messages * editsPerMessage,
      })),
    );
    for (const server of servers) await waitUntilQuiet(server);
    const latencies = new Latencies();
    let isOver = false;
    for (const writer of writers) {
      let sent = 0;
      let sentAtMs = 0;
      const next = () => {
        if (isOver) return;
        sentAtMs = performance.now();
        if (sendMessage(writer, sent, editsPerMessage)) sent += 1;
      };
      latencies.listen(writer, writers, (edit) => {
        if (edit !== sent * editsPerMessage - 1) return;
        const waitMs = sentAtMs + everyMs - performance.now();
        if (waitMs > 1) setTimeout(next, waitMs);
        else next();
      });
      next();
    }
    await pass(warmMs);
    latencies.isCounting = true;
    const startedAtMs = performance.now();
    const before = await cpuOf(servers);
    await pass(measureMs);
    const cpu = (await cpuOf(servers)) - before;
    const { deliveries } = latencies;
    const seconds = (performance.now() - startedAtMs) / 1_000;
    latencies.isCounting = false;
    isOver = true;
    closeAll(writers);
    return {
      cpuPerDelivery: cpu / deliveries,
      deliveriesPerSecond: deliveries / seconds,
      p95: latencies.percentile(0.95),
    };
  });
}

function closeAll(writers: readonly Writer[]): void {
  for (const { client } of writers) client.close();
}
