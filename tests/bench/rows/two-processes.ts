import { pass, waitFor } from '#tests/realtime/support/wait-for.ts';

import type { CortileWorld } from '../load/cortile-world.ts';
import { Page } from '../load/page.ts';
import type { RedisServer } from '../load/redis-server.ts';
import type { ServerProcess } from '../load/server-process.ts';
import { deploy } from '../load/systems.ts';
import { measureSteady, type EditsSize } from './edits.ts';

/** Twenty people on one board through one process and through two, with Redis between them. */
export async function measureTwoProcesses(
  world: CortileWorld,
  redis: RedisServer,
  size: EditsSize,
): Promise<{ oneP95: number; twoP95: number }> {
  const people = { boards: 1, perBoard: 20, everyMs: 200 };
  const env = { REDIS_URL: redis.url };
  const one = await measureSteady('cortile', world, people, size, { count: 1, env });
  const two = await measureSteady('cortile', world, people, size, { count: 2, env });
  return { oneP95: one.p95, twoP95: two.p95 };
}

const PEOPLE = 6;
const TYPE_EVERY_MS = 200;
const MEANWHILE_MS = 500;

/** Takes Redis away while people write through both processes; how soon all have every word. */
export async function measureRedisAway(world: CortileWorld, redis: RedisServer, awayMs: number) {
  const deployment = await deploy('cortile', world);
  const pages: Page[] = [];
  const servers: ServerProcess[] = [];
  const words: string[] = [];
  const write = async (forMs: number) => {
    for (let passedMs = 0; passedMs < forMs; passedMs += TYPE_EVERY_MS) {
      words.push(...pages.map((page) => page.type()));
      await pass(TYPE_EVERY_MS);
    }
  };
  try {
    for (let process = 0; process < 2; process += 1) {
      servers.push(await deployment.start({ REDIS_URL: redis.url }));
    }
    for (let person = 0; person < PEOPLE; person += 1) {
      const page = new Page(deployment, { person, board: 0 });
      pages.push(page);
      page.connect(() => servers[person % servers.length] ?? null);
    }
    await waitFor('all in', () => pages.every((page) => page.isIn), 20_000);
    for (const page of pages) page.addCard();
    await write(MEANWHILE_MS);
    await redis.goAway();
    await write(awayMs);
    await redis.comeBack();
    const backAtMs = performance.now();
    await write(MEANWHILE_MS);
    const missing = () =>
      pages.reduce(
        (sum, { received }) => sum + words.filter((word) => !received.has(word)).length,
        0,
      );
    await waitFor('all have all', () => missing() === 0, 15_000).catch(() => undefined);
    return { convergedMs: performance.now() - backAtMs, words: words.length, missing: missing() };
  } finally {
    for (const page of pages) page.close();
    for (const server of servers) await server.kill();
    await deployment.remove();
  }
}
