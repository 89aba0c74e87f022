/** Cortile's realtime doors as production opens them: sessions, checks and log on PostgreSQL. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { openPostgres } from '#db/open-postgres.ts';
import { clientAddressReader } from '#server/http/client-address.ts';
import { createSessions } from '#server/accounts/sessions.ts';
import { createRealtime } from '#server/realtime/create-realtime.ts';

import { answerBench } from '../realtime/servers/answer-bench.js';

const { DATABASE_URL: databaseUrl = '', REDIS_URL: redisUrl, SESSION_SECRET = '' } = process.env;
const { db } = await openPostgres(databaseUrl);
const now = () => new Date();
const httpServer = createServer();
createRealtime({
  httpServer,
  db,
  sessions: createSessions(db, { isSecure: false, secret: SESSION_SECRET, now }),
  now,
  allowedOrigin: null,
  clientAddressOf: clientAddressReader([]),
  databaseUrl,
  redisUrl: redisUrl ?? null,
  log: { error: (details) => console.error(details), debug: () => undefined },
});
await new Promise<void>((resolve) => {
  httpServer.listen(0, '127.0.0.1', resolve);
});
answerBench((httpServer.address() as AddressInfo).port);
