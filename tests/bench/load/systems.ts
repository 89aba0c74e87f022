import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { build } from 'esbuild';

import { LoadClient } from './client.ts';
import {
  BENCH_SECRET,
  createDatabase,
  dropDatabase,
  seedCortileBoards,
  type CortileWorld,
} from './cortile-world.ts';
import {
  cortileProtocol,
  hocuspocusProtocol,
  socketIoProtocol,
  yWebsocketProtocol,
  type Protocol,
  type Visit,
} from './protocols.ts';
import { ServerProcess } from './server-process.ts';
import { boardIdOf } from './workload.ts';

export type SystemName = 'cortile' | 'hocuspocus' | 'y-websocket' | 'socket.io';

const BENCH = path.resolve(import.meta.dirname, '..');
const ROOT = path.resolve(BENCH, '../..');
const CORTILE_BUNDLE = path.join(ROOT, '.cache', 'bench-realtime', 'cortile.js');

/** One system with a storage of its own, on which servers are started and killed. */
export type Deployment = {
  readonly name: SystemName;
  readonly protocol: Protocol;
  start(env?: Record<string, string>): Promise<ServerProcess>;
  /** Stores boards; no server may be running. */
  seed(seeds: ReadonlyMap<string, Uint8Array>): Promise<void>;
  client(
    server: ServerProcess,
    who: { person: number; board: number } & Omit<Visit, 'boardId' | 'cookie'>,
  ): LoadClient;
  remove(): Promise<void>;
};

const PROTOCOLS: Record<SystemName, Protocol> = {
  cortile: cortileProtocol,
  hocuspocus: hocuspocusProtocol,
  'y-websocket': yWebsocketProtocol,
  'socket.io': socketIoProtocol,
};

/** Bundles our doors: what runs is plain JavaScript, as in production. */
export async function buildCortile(): Promise<void> {
  await build({
    absWorkingDir: ROOT,
    entryPoints: {
      [path.basename(CORTILE_BUNDLE, '.js')]: path.join(BENCH, 'servers', 'cortile.ts'),
      // The thread that folds logs stands beside the server, as in the product.
      'history-worker': path.join(ROOT, 'server', 'realtime', 'history-worker.ts'),
    },
    outdir: path.dirname(CORTILE_BUNDLE),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
  });
}

/** Gives a system an empty storage. */
export async function deploy(name: SystemName, world: CortileWorld): Promise<Deployment> {
  const protocol = PROTOCOLS[name];
  const storage = await makeStorage(name, world);
  const script =
    name === 'cortile'
      ? CORTILE_BUNDLE
      : path.join(BENCH, 'realtime', 'servers', `${name.replace('.', '')}.js`);
  const start = (env: Record<string, string> = {}) =>
    ServerProcess.start(script, { ...storage.env, ...env });
  return {
    name,
    protocol,
    start,
    client: (server, { person, board, ...known }) =>
      new LoadClient(protocol, server.port, {
        boardId: boardIdOf(board),
        cookie: world.cookies[person] ?? '',
        ...known,
      }),
    async seed(seeds) {
      const { DATABASE_URL: url = '' } = storage.env;
      if (name === 'cortile') return seedCortileBoards(url, seeds);
      const server = await start();
      for (const [boardId, state] of seeds) await server.seed(boardId, state);
      await server.kill();
    },
    remove: storage.remove,
  };
}

type Storage = { readonly env: Record<string, string>; remove(): Promise<void> };

async function makeStorage(name: SystemName, world: CortileWorld): Promise<Storage> {
  if (name === 'socket.io') return { env: {}, remove: () => Promise.resolve() };
  if (name === 'y-websocket') {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'cortile-bench-'));
    const remove = () => rm(folder, { recursive: true, force: true });
    return { env: { YPERSISTENCE: folder }, remove };
  }
  const url = await createDatabase(name === 'cortile' ? world.template : undefined);
  return {
    env: { DATABASE_URL: url, SESSION_SECRET: BENCH_SECRET },
    remove: () => dropDatabase(url),
  };
}
