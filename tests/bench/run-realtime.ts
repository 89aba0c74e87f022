/**
 * `npm run bench:realtime`: our live boards beside their peers, in one run on one machine.
 * `--quick`: one run, smaller sizes. `--rows=1,2`: only these rows of the table.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { romeDay } from '#app/domain/dates.ts';

import { dropAllDatabases, postgresVersion } from './load/cortile-world.ts';
import { stopAllRedis } from './load/redis-server.ts';
import { killAllServers } from './load/server-process.ts';
import { buildCortile, type SystemName } from './load/systems.ts';
import { measureAll, type BenchSize } from './measure-all.ts';
import { Results, renderTable } from './report.ts';
import { REPORT_ROWS } from './report-rows.ts';

const PEERS = path.join(import.meta.dirname, 'realtime');
/** No phase of one system may take longer; it is then reported as failed. */
const PHASE_MS = 90_000;

const FULL: BenchSize = {
  runs: 3,
  // Long enough for every server's code to be compiled: they run for weeks.
  edits: { warmMs: 5_000, measureMs: 3_000 },
  kills: 5,
  large: { cards: 2_000, operations: 50_000, boards: 12 },
  crowd: { boards: 30, perBoard: 10 },
  hostileRounds: 5,
  redisAwayMs: 10_000,
};
const QUICK: BenchSize = {
  ...FULL,
  runs: 1,
  edits: { warmMs: 2_500, measureMs: 2_000 },
  kills: 2,
  large: { cards: 2_000, operations: 50_000, boards: 8 },
  crowd: { boards: 15, perBoard: 10 },
  hostileRounds: 3,
  redisAwayMs: 3_000,
};

const args = process.argv.slice(2);
const size = args.includes('--quick') ? QUICK : FULL;
const chosenRows = args.find((arg) => arg.startsWith('--rows='))?.slice('--rows='.length);
const rows = new Set((chosenRows ?? '1,2,3,4,5,6,7,8,9').split(','));
const systems = {
  cortile: 'Cortile',
  hocuspocus: `Hocuspocus ${versionOf('@hocuspocus/server')}, PostgreSQL`,
  'y-websocket': `@y/websocket-server ${versionOf('@y/websocket-server')}, LevelDB`,
  'socket.io': `Socket.IO ${versionOf('socket.io')}, floor`,
} as const;

const results = new Results();
const startedAtMs = performance.now();

function say(text: string): void {
  const seconds = Math.round((performance.now() - startedAtMs) / 1_000);
  console.error(`${String(seconds).padStart(4)} s  ${text}`);
}

function versionOf(name: string): string {
  const lock = JSON.parse(readFileSync(path.join(PEERS, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version?: string }>;
  };
  return lock.packages[`node_modules/${name}`]?.version ?? '?';
}

/** The peers are installed on first use, and again when their lockfile changed. */
function installPeers(): void {
  const installed = path.join(PEERS, 'node_modules', '.package-lock.json');
  const lock = path.join(PEERS, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  say('installing the peers');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  execFileSync(npm, ['ci', '--prefix', PEERS, '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Runs one phase; a failure is reported and the rest goes on. */
async function phase(
  label: string,
  system: SystemName,
  work: () => Promise<Readonly<Record<string, number>>>,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('took too long')), PHASE_MS);
  });
  try {
    const values = await Promise.race([work(), limit]);
    results.add(system, values);
    const shown = Object.entries(values).map(([name, value]) => `${name} ${value.toFixed(2)}`);
    say(`${label}, ${system}: ${shown.join(', ')}`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    results.notes.push(`${label}, ${system}: failed (${reason})`);
    say(`${label}, ${system}: FAILED ${reason}`);
    await killAllServers();
  } finally {
    clearTimeout(timer);
  }
}

async function report(): Promise<void> {
  const cpu = os.cpus();
  const shown = REPORT_ROWS.filter(({ label }) => rows.has(label[0] ?? ''));
  const minutes = (performance.now() - startedAtMs) / 60_000;
  console.log(renderTable(shown, systems, results));
  console.log(`
${cpu.length} cores of ${cpu[0]?.model.trim()}, ${Math.round(os.totalmem() / 2 ** 30)} GB, ${os.type()} ${os.release()}, Node ${process.version}, PostgreSQL ${await postgresVersion()}; load average before the end ${os
    .loadavg()
    .map((load) => load.toFixed(1))
    .join(', ')}.
\`npm run bench:realtime${args.length > 0 ? ` -- ${args.join(' ')}` : ''}\`, ${romeDay(new Date())}, ${minutes.toFixed(1)} minutes; medians of ${size.runs} run${size.runs > 1 ? 's' : ''}, the order of systems turned from run to run.

Every server runs alone in one process, the load in another. CPU is the server process's own (workers too), without the database's. Cortile checks the session and every edit, and sends an edit to others after its COMMIT; the peers send first and store later, without sessions or checks. In row 2 each message carries five edits and nobody sends more than 58 messages a second. In row 4 the server is killed one to three seconds after people began to write; \`npm run test:crash\` does it a hundred times. Row 6: from the moment the server listens again; back-off 0.5 to 8 s, as our page and Socket.IO's client have it. All servers run with the allocator's setting of our container (MALLOC_MMAP_THRESHOLD_=65536).`);
  for (const note of results.notes) console.log(`- ${note}`);
}

async function clean(): Promise<void> {
  await killAllServers();
  await stopAllRedis();
  await dropAllDatabases();
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void clean().finally(() => process.exit(1));
  });
}
try {
  installPeers();
  await buildCortile();
  await measureAll({ size, rows, results, say, phase });
  await report();
} finally {
  await clean();
}
process.exit();
