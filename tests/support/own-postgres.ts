import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import postgres from 'postgres';

/** Signals of the postmaster (PostgreSQL documentation, "Shutting Down the Server"). */
const STOP_SIGNALS = { smart: 'SIGTERM', fast: 'SIGINT', immediate: 'SIGQUIT' } as const;

/**
 * How a server goes: `smart` waits for its clients, `fast` ends their sessions, `immediate` ends
 * without a checkpoint; `crash` is kill -9 of the postmaster.
 */
export type StopMode = keyof typeof STOP_SIGNALS | 'crash';

/** A PostgreSQL server that belongs to one test: it may be stopped, killed and started again. */
export type OwnPostgres = {
  /** Address of its database `postgres`; the same after every restart. */
  readonly url: string;
  /** Ends the server and leaves it away; returns when it is gone. */
  stop(mode?: StopMode): Promise<void>;
  /** Starts it again; returns when it takes connections. */
  start(): Promise<void>;
  /** `stop`, a pause of so long, `start`. */
  restart(mode?: StopMode, awayMs?: number): Promise<void>;
  /** Ends every session but leaves the server up (`pg_terminate_backend`). */
  terminateSessions(): Promise<void>;
  /** Stops it for good and deletes its folder. */
  remove(): Promise<void>;
};

/** A pool of connections never lets a `smart` stop end: like a service manager, it is pressed then. */
const SMART_PATIENCE_MS = 1_500;
const START_LIMIT_MS = 30_000;
const RETRY_START_MS = 100;

/** Folder with `initdb` and `postgres`, the newest there is; null where PostgreSQL is not installed. */
export function findPostgresBinaries(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian)
    ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a))
    : [];
  const folders = [
    ...versions.map((version) => path.join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(path.delimiter),
  ];
  return folders.find((folder) => existsSync(path.join(folder, 'initdb'))) ?? null;
}

/**
 * Makes a cluster in a temporary folder and starts it on a free port of loopback. Runs as the user
 * `postgres` where the tests run as root, which PostgreSQL refuses.
 */
export async function startOwnPostgres(): Promise<OwnPostgres> {
  const binaries = findPostgresBinaries();
  if (binaries === null) throw new Error('PostgreSQL is not installed: there is no initdb.');
  const user = process.getuid?.() === 0 ? userNamed('postgres') : null;
  const folder = await mkdtemp(path.join(os.tmpdir(), 'cortile-postgres-'));
  if (user) chownSync(folder, user.uid, user.gid);
  const dataDir = path.join(folder, 'data');
  // Its messages in English, by which `untilReady` knows it.
  const env = { PATH: process.env['PATH'], LC_ALL: 'C' } as unknown as NodeJS.ProcessEnv;
  const common = { cwd: folder, env, ...user };
  execFileSync(
    path.join(binaries, 'initdb'),
    ['-D', dataDir, '-U', 'postgres', '-E', 'UTF8', '--locale=C', '--auth=trust', '--no-sync'],
    { ...common, stdio: 'pipe' },
  );
  const port = await findFreePort();
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  const server = new Postmaster(() =>
    // Without fsync: what a killed process wrote is still with the kernel, and no test cuts power.
    spawn(
      path.join(binaries, 'postgres'),
      ['-D', dataDir, '-h', '127.0.0.1', '-p', `${port}`, '-k', folder, '-c', 'fsync=off'],
      { ...common, stdio: ['ignore', 'ignore', 'pipe'] },
    ),
  );
  await server.start();
  return {
    url,
    stop: (mode = 'fast') => server.stop(mode),
    start: () => server.start(),
    restart: async (mode = 'fast', awayMs = 0) => {
      await server.stop(mode);
      await wait(awayMs);
      await server.start();
    },
    terminateSessions: () => terminateSessions(url),
    remove: async () => {
      await server.stop('immediate');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The server's first process, which all others hang on. */
class Postmaster {
  readonly #spawn: () => ChildProcess;
  #process: ChildProcess | null = null;

  constructor(spawnProcess: () => ChildProcess) {
    this.#spawn = spawnProcess;
    process.once('exit', () => this.#process?.kill('SIGQUIT'));
  }

  async start(): Promise<void> {
    if (this.#process) return;
    const deadlineMs = performance.now() + START_LIMIT_MS;
    for (;;) {
      const child = this.#spawn();
      const output = await untilReady(child);
      if (output === null) {
        this.#process = child;
        return;
      }
      // After a kill -9 the orphaned sessions hold the shared memory for a moment.
      if (performance.now() > deadlineMs) throw new Error(`PostgreSQL does not start:\n${output}`);
      await wait(RETRY_START_MS);
    }
  }

  async stop(mode: StopMode): Promise<void> {
    const child = this.#process;
    this.#process = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(mode === 'crash' ? 'SIGKILL' : STOP_SIGNALS[mode]);
    const pressed = setTimeout(() => child.kill(STOP_SIGNALS.fast), SMART_PATIENCE_MS);
    await ended;
    clearTimeout(pressed);
  }
}

/** Null when it takes connections; what it printed when it ended instead. */
function untilReady(child: ChildProcess): Promise<string | null> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      if (output.length < 10_000) output += chunk.toString();
      if (output.includes('ready to accept connections')) resolve(null);
    });
    child.once('error', reject);
    child.once('exit', () => resolve(output));
  });
}

async function terminateSessions(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where backend_type = 'client backend' and pid <> pg_backend_pid()
    `;
  } finally {
    await sql.end();
  }
}

function userNamed(name: string): { uid: number; gid: number } {
  const ask = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }));
  return { uid: ask('-u'), gid: ask('-g') };
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
