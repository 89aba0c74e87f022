import type { Server as HttpServer } from 'node:http';

import { Server } from 'socket.io';

import { BOARDS_NAMESPACE, LIVE_NAMESPACE, frameParser } from '#app/domain/boards/frame-parser.ts';
import type { Db } from '#db/client.ts';
import type { Sessions } from '#server/accounts/sessions.ts';
import type { EventSink } from '#server/context.ts';
import { isOwnOrigin } from '#server/http/origin-check.ts';

import { openBoardDoor } from './board-door.ts';
import { openBoardDesk, type BoardDesk } from './board-desk.ts';
import { BoardHub } from './board-hub.ts';
import { HistoryThread } from './history-thread.ts';
import { openLiveDoor, sendLive } from './live.ts';
import { linkProcesses } from './process-link.ts';
import { Visitors } from './visitor.ts';

/** What the sockets need of the process. */
export type RealtimeParts = {
  readonly httpServer: HttpServer;
  readonly db: Db;
  readonly sessions: Pick<Sessions, 'resolve' | 'reread'>;
  readonly log: { error(details: object, message: string): void };
  /** Address browsers come from; null: the host they asked for. */
  readonly allowedOrigin: string | null;
  /** Where other processes of the deployment are met; without both there is only this one. */
  readonly redisUrl?: string | null;
  readonly databaseUrl?: string | null;
  now(): Date;
};

/** The realtime doors of this process. */
export type Realtime = {
  /** Where committed events go; subscribe it to the process's hub. */
  readonly events: EventSink;
  /** The past of boards, and the way for use cases to write on them. */
  readonly boards: BoardDesk;
  /** Commits what was taken, tells the browsers to come back later, and closes. */
  close(): Promise<void>;
};

/** Largest frame a browser may send: one update and its header. */
const MAX_FRAME_BYTES = 80 * 1024;
const SWEEP_EVERY_MS = 5_000;
const HANDSHAKE_MS = 10_000;
/** A line lost in a lift is noticed within 18 seconds, on both sides. */
const PING_MS = { every: 10_000, wait: 8_000 };

/** Opens the live boards (`/boards`) and the notices (`/live`) on an HTTP server. */
export function createRealtime(parts: RealtimeParts): Realtime {
  const { db, log, now } = parts;
  const nowMs = () => now().getTime();
  const failed = (error: unknown) => log.error({ err: error }, 'realtime');
  const io = new Server(parts.httpServer, {
    parser: frameParser,
    transports: ['websocket'],
    allowUpgrades: false,
    perMessageDeflate: false,
    httpCompression: false,
    serveClient: false,
    connectTimeout: HANDSHAKE_MS,
    pingInterval: PING_MS.every,
    pingTimeout: PING_MS.wait,
    maxHttpBufferSize: MAX_FRAME_BYTES,
    // `cors` does not guard WebSocket: the Origin is checked here.
    allowRequest: (request, decide) => {
      const { origin, host } = request.headers;
      const fetchSite = request.headers['sec-fetch-site']?.toString();
      decide(null, isOwnOrigin({ origin, host, fetchSite }, parts.allowedOrigin));
    },
  });
  io.use((_socket, next) => next(new Error('namespace.unknown')));

  const visitors = new Visitors();
  const boards = io.of(BOARDS_NAMESPACE);
  const live = io.of(LIVE_NAMESPACE);
  visitors.guard(boards, parts.sessions, nowMs);
  visitors.guard(live, parts.sessions, nowMs);
  const historian = new HistoryThread();
  const hub: BoardHub = new BoardHub({
    db,
    historian,
    now,
    failed,
    appended: (boardId, batch) => link?.send({ kind: 'batch', boardId, batch }),
  });
  const link = linkProcesses(
    { redisUrl: parts.redisUrl ?? null, databaseUrl: parts.databaseUrl ?? null },
    {
      failed,
      restored: () => {
        hub.catchUp();
        visitors.recheckAll();
      },
      received: (message) => {
        if (message.kind === 'batch') hub.heard(message.boardId, message.batch);
        else if (message.kind === 'grown') hub.grown(message.boardId, message.sequence);
        else if (message.kind === 'live') sendLive(live, message.event);
        else visitors.announce(message.event);
      },
    },
  );
  openBoardDoor(boards, { db, hub, now, failed });
  openLiveDoor(live, { db, failed });
  const sweeper = setInterval(() => visitors.sweep(nowMs()), SWEEP_EVERY_MS);
  sweeper.unref();

  return {
    boards: openBoardDesk(hub, historian),
    events: {
      live: (event) => {
        sendLive(live, event);
        link?.send({ kind: 'live', event });
      },
      access: (event) => {
        visitors.announce(event);
        link?.send({ kind: 'access', event });
      },
    },
    close: async () => {
      clearInterval(sweeper);
      await hub.close();
      await historian.close();
      await link?.close();
      // Not `disconnect`: browsers then come back by themselves, to the next process.
      io.engine.close();
    },
  };
}
