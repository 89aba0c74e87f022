import { createServer, type Server } from 'node:http';

import type { ServerBuild } from '@remix-run/node';
import { sql } from 'drizzle-orm';
import type { RequestHandler } from 'express';

import { hasRoom } from '#db/disk-room.ts';
import { openDatabase } from '#db/open.ts';
import { isLedgerGuardedByPrivilege } from '#db/queries/wallet/ledger-guard.ts';

import { createKnownDevices } from './accounts/known-devices.ts';
import { createPasswordHasher } from './accounts/passwords.ts';
import { createSessions } from './accounts/sessions.ts';
import { ensureDemo } from './demo/ensure-demo.ts';
import type { Env } from './env.ts';
import { EventHub } from './events.ts';
import { createHttpApp } from './http/app.ts';
import { clientAddressReader } from './http/client-address.ts';
import { limitPipelines } from './http/pipeline-limit.ts';
import { createRateLimiter } from './http/rate-limits.ts';
import { startJobs } from './jobs/start-jobs.ts';
import { listen } from './listen.ts';
import { createLog } from './log.ts';
import { contextMaker } from './make-context.ts';
import { createRealtime } from './realtime/create-realtime.ts';

/** How the application reaches its screens: built files, or Vite while developing. */
export type Screens = {
  readonly build: ServerBuild | (() => Promise<ServerBuild>);
  readonly buildId: string;
  readonly clientFolder: string | null;
  devMiddleware(httpServer: Server): Promise<RequestHandler | null>;
};

/** A server that listens. */
export type RunningServer = {
  /** Where it listens, e.g. `http://127.0.0.1:3000`. */
  readonly address: string;
  /** Stops taking requests, lets the running ones end, closes sockets and the database. */
  close(): Promise<void>;
};

/** Time for running requests to end after SIGTERM. */
const DRAIN_MS = 10_000;

/** Opens the database, fills the demo city on first run, starts the doors and the timers. */
export async function startServer(
  env: Env,
  screens: Screens,
  options: { onProgress(line: string): void; now?: () => Date },
): Promise<RunningServer> {
  const now = options.now ?? (() => new Date());
  const log = createLog(env.logLevel);
  options.onProgress(
    env.databaseUrl ? 'Opening PostgreSQL…' : `Opening the data in ${env.dataDir}…`,
  );
  const database = await openDatabase(env, {
    lost: (error) => log.error({ err: error }, 'the database is away'),
    returned: (awayMs) => log.warn({ awayMs: Math.round(awayMs) }, 'the database is back'),
  });
  const { db } = database;
  if (env.isProduction && !(await isLedgerGuardedByPrivilege(db))) {
    log.warn('The ledger is guarded by triggers only: see MIGRATION_DATABASE_URL in the README.');
  }
  const events = new EventHub();
  const passwords = createPasswordHasher();
  const sessions = createSessions(db, { isSecure: env.isProduction, secret: env.secret, now });
  const limits = createRateLimiter(db);
  if (env.isDemo) await ensureDemo({ db, passwords, now: now(), onProgress: options.onProgress });

  const clientAddressOf = clientAddressReader(env.trustedProxies);
  const httpServer = createServer();
  // Before the sockets' own listener, which then answers its path first.
  httpServer.on(
    'request',
    limitPipelines((request, response) => app(request, response)),
  );
  const realtime = createRealtime({
    httpServer,
    db,
    sessions,
    log,
    now,
    clientAddressOf,
    allowedOrigin: env.origin,
    staysWarm: true,
    listenHost: env.host,
    redisUrl: env.redisUrl,
    databaseUrl: env.databaseUrl,
  });
  const makeContext = contextMaker({
    db,
    log,
    events,
    boards: realtime.boards,
    passwords,
    sessions,
    devices: createKnownDevices(env.secret),
    limits,
    isDemo: env.isDemo,
    now,
  });
  let isAccepting = true;
  const app = createHttpApp({
    env,
    log,
    sessions,
    makeContext,
    clientAddressOf,
    build: screens.build,
    buildId: screens.buildId,
    clientFolder: screens.clientFolder,
    devMiddleware: await screens.devMiddleware(httpServer),
    health: {
      isAccepting: () => isAccepting,
      checkDatabase: async () => {
        // Another server's disk is not ours to look at: there a write answers 503 (53100).
        if (database.kind === 'embedded' && !(await hasRoom(env.dataDir))) {
          throw new Error('the disk is full');
        }
        await db.execute(sql`select 1`);
      },
    },
  });
  const unsubscribe = events.subscribe(realtime.events);
  const jobs = startJobs({ makeContext, log });
  await listen(httpServer, env);

  return {
    address: addressOf(httpServer, env.host),
    close: async () => {
      isAccepting = false;
      unsubscribe();
      await jobs.stop();
      await realtime.close();
      await closeHttp(httpServer);
      await database.close();
    },
  };
}

function addressOf(server: Server, host: string): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('listens on no port');
  const { port } = address;
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`;
}

function closeHttp(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
