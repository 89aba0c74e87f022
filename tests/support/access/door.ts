import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import type { ServerBuild } from '@remix-run/node';
import type { Express } from 'express';
import { pino } from 'pino';

import type { Db } from '#db/client.ts';
import { createSessions } from '#server/accounts/sessions.ts';
import { parseEnv } from '#server/env.ts';
import { createHttpApp } from '#server/http/app.ts';
import { clientAddressReader } from '#server/http/client-address.ts';
import { createWorld, TEST_SECRET } from '#tests/support/context.ts';

import { NOW } from './scene.ts';

/** Reads the screens as `npm run build` made them. */
export async function loadBuild(): Promise<ServerBuild> {
  const file = path.resolve(import.meta.dirname, '../../../build/server/index.js');
  return (await import(/* @vite-ignore */ pathToFileURL(file).href)) as ServerBuild;
}

/** The application's own door on a free port; which database it writes to can be changed. */
export type Door = {
  readonly address: string;
  /** From now on the door opens on `db`, which may be a transaction that is taken back later. */
  openOn(db: Db): void;
  close(): Promise<void>;
};

/** Opens it with production's parts: guards, Remix, use cases. */
export async function openDoor(build: ServerBuild): Promise<Door> {
  let app: Express | undefined;
  const server = createServer((request, response) => app?.(request, response));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    openOn: (db) => {
      app = createApp(db, build);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function createApp(db: Db, build: ServerBuild): Express {
  const world = createWorld(db, NOW);
  return createHttpApp({
    env: parseEnv({}),
    log: pino({ level: 'silent' }),
    sessions: createSessions(db, { isSecure: false, secret: TEST_SECRET, now: () => NOW }),
    makeContext: ({ actor }) => world.as(actor),
    clientAddressOf: clientAddressReader([]),
    build,
    buildId: 'matrix',
    clientFolder: null,
    devMiddleware: null,
    health: { isAccepting: () => true, checkDatabase: () => Promise.resolve() },
  });
}
