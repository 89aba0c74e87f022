import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';

import { build } from 'esbuild';

import type { AccessEvent } from '#server/context.ts';

import type { TestPerson } from './realtime-world.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/** The realtime server in one file: a hundred starts through a compiler would take an hour. */
export type ServerBundle = { readonly folder: string; remove(): Promise<void> };

/** Bundles `server-entry.ts`, below the project, so that its packages are found. */
export async function bundleServer(): Promise<ServerBundle> {
  await mkdir(path.join(ROOT, '.cache'), { recursive: true });
  const folder = await mkdtemp(path.join(ROOT, '.cache', 'server-'));
  await build({
    absWorkingDir: ROOT,
    entryPoints: {
      server: 'tests/realtime/support/server-entry.ts',
      'history-worker': 'server/boards/threads/history-worker.ts',
    },
    outdir: folder,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** What a process says when its doors are open; board and people only when it made a world. */
export type ServerWorld = {
  readonly address: string;
  readonly boardId: string;
  readonly groupId: string;
  readonly people: readonly TestPerson[];
};

/** A server in a process of its own. */
export type ServerProcess = ServerWorld & {
  /** Announces a change of rights, as a use case of this process would. */
  announce(event: AccessEvent): void;
  /** kill -9, and waits for the end. */
  kill(): Promise<void>;
};

/** Starts a process with these settings and waits until it listens. */
export async function startServerProcess(
  bundle: ServerBundle,
  settings: Readonly<Record<string, string>>,
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [path.join(bundle.folder, 'server.js')], {
    env: { ...process.env, ...settings },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const world = await firstLine(child);
  return {
    ...(JSON.parse(world) as ServerWorld),
    announce: (event) => child.stdin.write(`${JSON.stringify(event)}\n`),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    if (child.stdout) createInterface({ input: child.stdout }).once('line', resolve);
  });
}
