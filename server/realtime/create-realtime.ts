import type { Server as HttpServer } from 'node:http';

import { Server } from 'socket.io';

import { BOARDS_NAMESPACE, LIVE_NAMESPACE, frameParser } from '#app/protocol/frame-parser.ts';
import type { Db } from '#db/client.ts';
import { isDatabaseAway } from '#db/database-away.ts';
import type { Sessions } from '#server/accounts/sessions.ts';
import type { EventSink } from '#server/context.ts';
import { isOwnOrigin } from '#server/http/origin-check.ts';
import type { ClientAddressOf } from '#server/http/client-address.ts';
import { isOwnHost } from '#server/http/own-host.ts';
import type { LiveBoards } from '#server/boards/live-boards.ts';
import { BoardThreads } from '#server/boards/threads/board-threads.ts';

import { openBoardDoor } from './board-door.ts';
import { openLiveBoards } from './open-live-boards.ts';
import { BoardHub } from './rooms/board-hub.ts';
import { Lines, type LineUsage } from './lines/lines.ts';
import { LiveDoor } from './live.ts';
import { linkProcesses, type LinkMessage } from './processes/process-link.ts';
import { Visitors } from './visitor.ts';
import { watchLines } from './lines/watch-lines.ts';

/** What the sockets need of the process. */
export type RealtimeParts = {
  readonly httpServer: HttpServer;
  readonly db: Db;
  readonly sessions: Pick<Sessions, 'resolve' | 'reread'>;
  readonly log: {
    error(details: object, message: string): void;
    debug(details: object, message: string): void;
  };
  /** Where somebody is, behind the proxies that are named in the settings. */
  readonly clientAddressOf: ClientAddressOf;
  /** Address browsers come from; null: the host they asked for. */
  readonly allowedOrigin: string | null;
  /** Address the process listens on (`HOST`), one of the hosts it may be asked for. */
  readonly listenHost?: string;
  /** Where other processes of the deployment are met; without both there is only this one. */
  readonly redisUrl?: string | null;
  readonly databaseUrl?: string | null;
  /** Whether a thread that builds boards is there before the first one is asked for. */
  readonly staysWarm?: boolean;
  now(): Date;
};

/** The realtime doors of this process. */
export type Realtime = {
  /** Where committed events go; subscribe it to the process's hub. */
  readonly events: EventSink;
  /** The past of boards, and the way for use cases to write on them. */
  readonly boards: LiveBoards;
  /** What the open lines cost just now. */
  readonly usage: LineUsage;
  /** Commits what was taken, tells the browsers to come back later, and closes. */
  close(): Promise<void>;
};

/** Largest frame a browser may send: one update and its header. */
const MAX_FRAME_BYTES = 80 * 1024;
const SWEEP_EVERY_MS = { rights: 5_000, lines: 500 };
/** For entering a namespace, our reading of the session included. */
const HANDSHAKE_MS = 20_000;
/** A line lost in a lift is noticed within 18 seconds, on both sides. */
const PING_MS = { every: 10_000, wait: 8_000 };

/** Opens the live boards (`/boards`) and the notices (`/live`) on an HTTP server. */
export function createRealtime(parts: RealtimeParts): Realtime {
  const { db, log, now } = parts;
  const nowMs = () => now().getTime();
  // That the database is away the log has once, from where it is opened.
  const failed = (error: unknown) =>
    log[isDatabaseAway(error) ? 'debug' : 'error']({ err: error }, 'realtime');
  const io = openSockets(parts);
  const lines = new Lines(nowMs);
  watchLines(io, lines, parts.clientAddressOf);

  const visitors = new Visitors();
  const boards = io.of(BOARDS_NAMESPACE);
  const live = io.of(LIVE_NAMESPACE);
  const guard = { sessions: parts.sessions, lines, nowMs };
  visitors.guard(boards, guard);
  visitors.guard(live, guard);
  const liveDoor = new LiveDoor(live, { db, now, failed });
  const historian = openHistorian(parts, nowMs);
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
      received: (message) => passOn(message, { hub, liveDoor, visitors }),
    },
  );
  openBoardDoor(boards, { db, hub, gate: lines.gate, now, failed });
  const stopSweeping = sweepUntilStopped({
    rights: () => visitors.sweep(nowMs()),
    lines: () => lines.sweep(),
  });

  return {
    boards: openLiveBoards(hub, { db, historian }),
    get usage() {
      return lines.usage;
    },
    events: {
      live: (event) => {
        liveDoor.send(event);
        link?.send({ kind: 'live', event });
      },
      access: (event) => {
        visitors.announce(event);
        link?.send({ kind: 'access', event });
      },
    },
    close: async () => {
      stopSweeping();
      await hub.close();
      await historian.close();
      await link?.close();
      // Not `disconnect`: browsers then come back by themselves, to the next process.
      io.engine.close();
      lines.cutSoon();
    },
  };
}

/** Sockets for browsers of our own pages; every namespace is closed that no door opens. */
function openSockets({ httpServer, allowedOrigin, listenHost = '' }: RealtimeParts): Server {
  const io = new Server(httpServer, {
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
      const isOwn = isOwnOrigin({ origin, host, fetchSite }, allowedOrigin);
      decide(null, isOwn && isOwnHost(host, { origin: allowedOrigin, listenHost }));
    },
  });
  io.use((_socket, next) => next(new Error('namespace.unknown')));
  return io;
}

function openHistorian({ log, staysWarm = false }: RealtimeParts, nowMs: () => number) {
  return new BoardThreads({
    nowMs,
    staysWarm,
    tookTooLong: (boardId, job) => log.error({ boardId, job }, 'a board takes too long to build'),
    leftOut: (boardId, leftOut) =>
      log.error({ boardId, leftOut }, 'left out of the fold of a board'),
  });
}

/** What another process said, to those it concerns in this one. */
function passOn(
  message: LinkMessage,
  to: { readonly hub: BoardHub; readonly liveDoor: LiveDoor; readonly visitors: Visitors },
): void {
  switch (message.kind) {
    case 'batch':
      return to.hub.heard(message.boardId, message.batch);
    case 'grown':
      return to.hub.grown(message.boardId, message.sequence);
    case 'live':
      return to.liveDoor.send(message.event);
    case 'access':
      return to.visitors.announce(message.event);
  }
}

/** Sweeps at {@link SWEEP_EVERY_MS} without keeping the process awake; returns what ends it. */
function sweepUntilStopped(sweeps: Readonly<Record<keyof typeof SWEEP_EVERY_MS, () => void>>) {
  const timers = [
    setInterval(sweeps.rights, SWEEP_EVERY_MS.rights),
    setInterval(sweeps.lines, SWEEP_EVERY_MS.lines),
  ];
  for (const timer of timers) timer.unref();
  return () => timers.forEach((timer) => clearInterval(timer));
}
