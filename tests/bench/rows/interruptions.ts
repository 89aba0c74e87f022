import { pass, waitFor } from '#tests/realtime/support/wait-for.ts';

import type { CortileWorld } from '../load/cortile-world.ts';
import { Page } from '../load/page.ts';
import type { ServerProcess } from '../load/server-process.ts';
import { deploy, type SystemName } from '../load/systems.ts';

const WRITERS_AT_KILL = 4;
const TYPE_EVERY_MS = 25;

/**
 * Kills the server under load, again and again, and counts words that somebody else had received
 * and that a newcomer no longer finds after the restart.
 */
export async function measureKills(name: SystemName, world: CortileWorld, kills: number) {
  const deployment = await deploy(name, world);
  let received = 0;
  let lost = 0;
  try {
    for (let board = 0; board < kills; board += 1) {
      const server = await deployment.start();
      const pages = Array.from(
        { length: WRITERS_AT_KILL },
        (_, place) => new Page(deployment, { person: board * WRITERS_AT_KILL + place, board }),
      );
      for (const page of pages) page.connect(() => server);
      await waitFor('all in', () => pages.every((page) => page.isIn), 20_000);
      for (const page of pages) page.addCard();
      const typing = setInterval(() => {
        for (const page of pages) page.type();
      }, TYPE_EVERY_MS);
      await pass(1_000 + 500 * (board % 5));
      await server.kill();
      clearInterval(typing);
      const seen = new Set(pages.flatMap((page) => [...page.received]));
      for (const page of pages) page.close();
      const left = await wordsOnBoard(deployment, board);
      received += seen.size;
      lost += [...seen].filter((word) => !left.has(word)).length;
    }
    return { received, lost };
  } finally {
    await deployment.remove();
  }
}

/** What a newcomer finds after a restart. */
async function wordsOnBoard(
  deployment: Awaited<ReturnType<typeof deploy>>,
  board: number,
): Promise<Set<string>> {
  const server = await deployment.start();
  const newcomer = new Page(deployment, { person: 500, board });
  newcomer.connect(() => server);
  await waitFor('the newcomer in', () => newcomer.isIn, 20_000);
  await pass(400);
  newcomer.close();
  await server.kill();
  return newcomer.received;
}

const OFFLINE_WORDS = 3;

/** Everybody comes back after a restart, with words typed meanwhile. */
export async function measureReturn(
  name: SystemName,
  world: CortileWorld,
  crowd: { boards: number; perBoard: number },
  state: Uint8Array,
) {
  const deployment = await deploy(name, world);
  const pages: Page[] = [];
  try {
    await deployment.seed(
      new Map(Array.from({ length: crowd.boards }, (_, board) => [`board-${board}`, state])),
    );
    let server: ServerProcess | null = await deployment.start();
    for (let person = 0; person < crowd.boards * crowd.perBoard; person += 1) {
      pages.push(new Page(deployment, { person, board: person % crowd.boards }));
    }
    for (const page of pages) page.connect(() => server);
    await waitFor('all in', () => pages.every((page) => page.isIn), 30_000);
    for (const page of pages) page.addCard();
    await pass(1_500);
    await server.kill();
    server = null;
    const words = new Map<number, string[]>();
    for (const [person, page] of pages.entries()) {
      const typed = Array.from({ length: OFFLINE_WORDS }, () => page.type());
      const board = person % crowd.boards;
      words.set(board, [...(words.get(board) ?? []), ...typed]);
    }
    server = await deployment.start();
    const isBackAtMs = performance.now();
    const cpuBefore = await server.cpuMicros();
    const isSynced = (page: Page, person: number) =>
      (words.get(person % crowd.boards) ?? []).every((word) => page.received.has(word));
    await waitFor('all synced', () => pages.every(isSynced), 45_000).catch(() => undefined);
    const allSyncedMs = performance.now() - isBackAtMs;
    const missing = pages.filter((page, person) => !isSynced(page, person)).length;
    const lastTryMs = Math.max(...pages.map((page) => page.lastTryAtMs)) - isBackAtMs;
    const cpuMs = ((await server.cpuMicros()) - cpuBefore) / 1_000;
    await server.kill();
    return { allSyncedMs, lastTryMs, missing, cpuMs };
  } finally {
    for (const page of pages) page.close();
    await deployment.remove();
  }
}
