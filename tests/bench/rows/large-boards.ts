import { pass, waitFor } from '#tests/realtime/support/wait-for.ts';

import type { LoadClient } from '../load/client.ts';
import type { CortileWorld } from '../load/cortile-world.ts';
import type { ServerProcess } from '../load/server-process.ts';
import { deploy, type Deployment, type SystemName } from '../load/systems.ts';
import { boardIdOf, findWords, LAST_WORD, writingOf } from '../load/workload.ts';
import { waitUntilQuiet } from '../load/writers.ts';

const ONE_CARD = { messages: 0, editsPerMessage: 1, isReplacing: false };

/** What large boards cost: to enter one nobody has open, one that is open, and to keep it open. */
export async function measureLargeBoards(
  name: SystemName,
  world: CortileWorld,
  state: Uint8Array,
  boards: number,
) {
  const deployment = await deploy(name, world);
  try {
    // Board 0 stays small: it wakes the server up before anything is counted.
    const seeds = Array.from({ length: boards }, (_, board) => boardIdOf(board + 1));
    await deployment.seed(new Map(seeds.map((boardId) => [boardId, state])));
    const server = await deployment.start();
    const first = deployment.client(server, { person: 0, board: 0 });
    await first.entered;
    first.send(writingOf(0, ONE_CARD).setup);
    await waitUntilQuiet(server);
    const bytesBefore = await server.residentBytes();
    const cold = await enterLarge(deployment, server, boards, 1);
    const warm = await enterLarge(deployment, server, boards, 2);
    for (const client of warm.clients) client.close();
    // Somebody writes on each, as in life; then nothing happens any more.
    for (const client of cold.clients) client.send(writingOf(1, ONE_CARD).setup);
    await waitUntilQuiet(server);
    const bytesAfter = await server.residentBytes();
    for (const client of [first, ...cold.clients]) client.close();
    await server.kill();
    return {
      coldJoinCpuMs: cold.cpuMs,
      warmJoinCpuMs: warm.cpuMs,
      joinBytes: cold.bytes,
      residentMegabytes: (bytesAfter - bytesBefore) / boards / 2 ** 20,
    };
  } finally {
    await deployment.remove();
  }
}

/** One newcomer on each large board, one after the other; CPU and bytes for each. */
async function enterLarge(
  deployment: Deployment,
  server: ServerProcess,
  boards: number,
  person: number,
) {
  const clients: LoadClient[] = [];
  const before = await server.cpuMicros();
  for (let board = 1; board <= boards; board += 1) {
    const client = deployment.client(server, { person, board });
    clients.push(client);
    await whole(client);
  }
  await waitUntilQuiet(server);
  const cpuMs = ((await server.cpuMicros()) - before) / 1_000 / boards;
  const bytes = clients.reduce((sum, client) => sum + client.receivedBytes, 0) / boards;
  return { clients, cpuMs, bytes };
}

/** Waits until a newcomer has the whole board. */
async function whole(client: LoadClient): Promise<void> {
  let isWhole = false;
  client.onFrame = (frame) => {
    findWords(frame, (writer) => {
      if (writer === LAST_WORD.writer) isWhole = true;
    });
  };
  await client.entered;
  await waitFor('the whole board', () => isWhole, 20_000);
  await pass(20);
}
