import { createCortileWorld, type CortileWorld } from './load/cortile-world.ts';
import { RedisServer } from './load/redis-server.ts';
import type { SystemName } from './load/systems.ts';
import { makeLargeBoard } from './load/workload.ts';
import type { Results } from './report.ts';
import { measureSaturated, measureSteady, type EditsSize } from './rows/edits.ts';
import { measureHostile } from './rows/hostile.ts';
import { measureKills, measureReturn } from './rows/interruptions.ts';
import { measureLargeBoards } from './rows/large-boards.ts';
import { measureRedisAway, measureTwoProcesses } from './rows/two-processes.ts';

/** How much is measured. */
export type BenchSize = {
  readonly runs: number;
  readonly edits: EditsSize;
  readonly kills: number;
  readonly large: { readonly cards: number; readonly operations: number; readonly boards: number };
  readonly crowd: { readonly boards: number; readonly perBoard: number };
  readonly hostileRounds: number;
  readonly redisAwayMs: number;
};

/** What a plan works with. `phase` runs one measurement and keeps its values, or its failure. */
export type Bench = {
  readonly size: BenchSize;
  readonly rows: ReadonlySet<string>;
  readonly results: Results;
  say(text: string): void;
  phase(
    label: string,
    system: SystemName,
    work: () => Promise<Readonly<Record<string, number>>>,
  ): Promise<void>;
};

type Boards = { readonly large: Uint8Array; readonly small: Uint8Array };

const NAMES: readonly SystemName[] = ['cortile', 'hocuspocus', 'y-websocket', 'socket.io'];
/** Those that hold documents: the floor only forwards. */
const hasBoards = (name: SystemName) => name !== 'socket.io';

/** Measures everything the chosen rows need. */
export async function measureAll(bench: Bench): Promise<void> {
  const { size, rows } = bench;
  const world = await createCortileWorld();
  const boards: Boards = {
    large: makeLargeBoard(size.large.cards, size.large.operations),
    small: makeLargeBoard(100, 500),
  };
  bench.say(`the large board has ${Math.round(boards.large.length / 1_000)} kB`);
  for (let run = 0; run < size.runs; run += 1) {
    // No system is always first, when the machine is cool, or always after the same neighbour.
    const first = run % NAMES.length;
    const order = [...NAMES.slice(first), ...NAMES.slice(0, first)];
    await measureWriting(bench, world, order);
    await measureComing(bench, world, order.filter(hasBoards), boards);
  }
  if (rows.has('4')) await measureLosses(bench, world);
  if (rows.has('8')) await measureAttacks(bench, world, boards.small);
  if (rows.has('9')) await measureRedis(bench, world);
}

/** Rows 1 to 3. */
async function measureWriting(bench: Bench, world: CortileWorld, order: readonly SystemName[]) {
  const { rows, phase } = bench;
  const { edits } = bench.size;
  for (const name of rows.has('1') ? order : []) {
    await phase('1 steady', name, async () => {
      const people = { boards: 1, perBoard: 20, everyMs: 200 };
      const { p50, p95 } = await measureSteady(name, world, people, edits);
      return { 'steady.p50': p50, 'steady.p95': p95 };
    });
  }
  for (const name of rows.has('2') ? order : []) {
    await phase('2 saturated', name, async () => {
      const measured = await measureSaturated(name, world, edits);
      const { cpuPerDelivery: cpu, deliveriesPerSecond: rate } = measured;
      return { 'saturated.cpu': cpu, 'saturated.rate': rate };
    });
  }
  for (const name of rows.has('3') ? order : []) {
    await phase('3 many boards', name, async () => {
      const people = { boards: 200, perBoard: 3, everyMs: 1_000 };
      const { p95, cpuShare } = await measureSteady(name, world, people, edits);
      return { 'many.p95': p95, 'many.cpu': cpuShare };
    });
  }
}

/** Rows 5 to 7. */
async function measureComing(
  bench: Bench,
  world: CortileWorld,
  order: readonly SystemName[],
  boards: Boards,
) {
  const { rows, size, phase } = bench;
  for (const name of rows.has('5') || rows.has('7') ? order : []) {
    await phase('5, 7 large boards', name, async () => {
      const measured = await measureLargeBoards(name, world, boards.large, size.large.boards);
      return {
        'large.coldCpu': measured.coldJoinCpuMs,
        'large.warmCpu': measured.warmJoinCpuMs,
        'large.bytes': measured.joinBytes,
        'large.memory': measured.residentMegabytes,
      };
    });
  }
  for (const name of rows.has('6') ? order : []) {
    await phase('6 return', name, async () => {
      const measured = await measureReturn(name, world, size.crowd, boards.small);
      const { allSyncedMs, lastTryMs, missing, cpuMs } = measured;
      if (missing > 0) throw new Error(`${missing} people missed something`);
      return {
        'return.synced': allSyncedMs,
        'return.lastTry': lastTryMs,
        'return.ratio': allSyncedMs / lastTryMs,
        'return.cpu': cpuMs,
      };
    });
  }
}

/** Row 4. */
async function measureLosses(bench: Bench, world: CortileWorld) {
  for (const name of NAMES.filter(hasBoards)) {
    await bench.phase('4 kills', name, async () => {
      const { lost, received } = await measureKills(name, world, bench.size.kills);
      return { 'kills.lost': lost, 'kills.received': received };
    });
  }
}

/** Row 8. */
async function measureAttacks(bench: Bench, world: CortileWorld, board: Uint8Array) {
  await bench.phase('8 hostile', 'cortile', async () => {
    const measured = await measureHostile(world, board, bench.size.hostileRounds);
    if (measured.disturbed.length > 0) {
      bench.results.notes.push(`8 disturbed by: ${measured.disturbed.join(', ')}`);
    }
    return {
      'hostile.crashes': measured.crashes,
      'hostile.disturbed': measured.disturbed.length,
      'hostile.memory': measured.lastingMegabytes,
    };
  });
}

/** Row 9. */
async function measureRedis(bench: Bench, world: CortileWorld) {
  const { size, phase } = bench;
  const redis = await RedisServer.start();
  if (!redis) {
    bench.results.notes.push('9: no redis-server on this machine');
    return;
  }
  for (let run = 0; run < size.runs; run += 1) {
    await phase('9 two processes', 'cortile', async () => {
      const { oneP95, twoP95 } = await measureTwoProcesses(world, redis, size.edits);
      return { 'two.oneP95': oneP95, 'two.twoP95': twoP95 };
    });
  }
  await phase('9 Redis away', 'cortile', async () => {
    const measured = await measureRedisAway(world, redis, size.redisAwayMs);
    return { 'two.missing': measured.missing, 'two.converged': measured.convergedMs };
  });
}
