import { createServer, type RequestListener, type Server } from 'node:http';

import type { ServerBuild } from '@remix-run/node';
import { sql } from 'drizzle-orm';
import type { RequestHandler } from 'express';

import { hasRoom } from '#db/disk-room.ts';
import { openDatabase, type OpenDatabase } from '#db/open.ts';
import { isLedgerGuardedByPrivilege } from '#db/queries/wallet/ledger-guard.ts';

import { createKnownDevices } from './accounts/known-devices.ts';
import { createPasswordHasher } from './accounts/passwords.ts';
import { createSessions } from './accounts/sessions.ts';
import { createMailer } from './channels/mailer.ts';
import { ensureDemo } from './demo/ensure-demo.ts';
import type { Env } from './env.ts';
import { EventHub } from './events.ts';
import { answerUpgrades } from './http/answer-upgrades.ts';
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
  const database = await openWatchedDatabase(env, log, options.onProgress);
  const { db } = database;
  const events = new EventHub();
  const passwords = createPasswordHasher();
  const sessions = createSessions(db, { isSecure: env.isProduction, secret: env.secret, now });
  const limits = createRateLimiter(db);
  if (env.isDemo) await ensureDemo({ db, passwords, now: now(), onProgress: options.onProgress });

  const parts = { db, sessions, log, now };
  const clientAddressOf = clientAddressReader(env.trustedProxies);
  // Before the sockets' own listener, which then answers its path first.
  const httpServer = createHttpServer((request, response) => app(request, response));
  const realtime = createRealtime({
    ...parts,
    ...realtimeSettings(env),
    httpServer,
    clientAddressOf,
  });
  const mailer = openMailer(env, httpServer);
  const makeContext = contextMaker({
    ...parts,
    mailer,
    events,
    boards: realtime.boards,
    passwords,
    devices: createKnownDevices(env.secret),
    limits,
    isDemo: env.isDemo,
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
      checkDatabase: () => checkDatabase(database, env),
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
      mailer.close();
      await realtime.close();
      await closeHttp(httpServer);
      await database.close();
    },
  };
}

function createHttpServer(answer: RequestListener): Server {
  const server = createServer();
  server.on('request', limitPipelines(answer));
  answerUpgrades(server);
  return server;
}

function realtimeSettings({ origin, host, redisUrl, databaseUrl }: Env) {
  return { allowedOrigin: origin, listenHost: host, redisUrl, databaseUrl, staysWarm: true };
}

function openMailer(env: Env, httpServer: Server) {
  return createMailer({
    ...env,
    // Without a public address mails stay on this machine, and so do their links.
    origin: () => env.origin ?? addressOf(httpServer, env.host),
  });
}

/** Opens the data, and has the log say when it is away, or guarded less than it could be. */
async function openWatchedDatabase(
  env: Env,
  log: ReturnType<typeof createLog>,
  onProgress: (line: string) => void,
): Promise<OpenDatabase> {
  onProgress(env.databaseUrl ? 'Opening PostgreSQL…' : `Opening the data in ${env.dataDir}…`);
  const database = await openDatabase(env, {
    lost: (error) => log.error({ err: error }, 'the database is away'),
    returned: (awayMs) => log.warn({ awayMs: Math.round(awayMs) }, 'the database is back'),
  });
  if (env.isProduction && !(await isLedgerGuardedByPrivilege(database.db))) {
    log.warn('The ledger is guarded by triggers only: see MIGRATION_DATABASE_URL in the README.');
  }
  return database;
}

async function checkDatabase({ kind, db }: OpenDatabase, { dataDir }: Env): Promise<void> {
  // Another server's disk is not ours to look at: there a write answers 503 (53100).
  if (kind === 'embedded' && !(await hasRoom(dataDir))) throw new Error('the disk is full');
  await db.execute(sql`select 1`);
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
