import type { IncomingMessage } from 'node:http';
import { STATUS_CODES } from 'node:http';

import type { Server } from 'socket.io';

import { networkOf } from '#server/accounts/network-of.ts';
import type { ClientAddressOf } from '#server/http/client-address.ts';

import type { EngineConnection } from './line.ts';
import type { Lines } from './lines.ts';

/** A frame of 64 kB comes in one piece or a few; the smallest segments of TCP make it 120. */
const PIECES = { maxFragments: 16, maxBufferedChunks: 1_024 };
const RETRY_AFTER_S = 5;

/** Counts every WebSocket from its first request to its last byte. */
export function watchLines(io: Server, lines: Lines, clientAddressOf: ClientAddressOf): void {
  const addressOf = (request: IncomingMessage) => networkOf(clientAddressOf(request));
  io.engine.use((request: IncomingMessage, _response: unknown, next: () => void) => {
    const isHandshake = request.headers.upgrade !== undefined;
    const status = isHandshake ? lines.admit(request, addressOf(request)) : null;
    if (status === null) next();
    else refuse(request, status);
  });
  io.engine.on('connection', (connection: EngineConnection) => {
    lines.open(connection, addressOf(connection.request));
  });
  boundPieces(io);
}

/** Engine.IO has no setting for it; it makes its WebSocket server anew when it begins to listen. */
function boundPieces(io: Server): void {
  const { opts } = io.engine;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Engine.IO types its WebSocket server as anything
  const WebSocketServer = opts.wsEngine as new (options: object) => object;
  opts.wsEngine = class extends WebSocketServer {
    constructor(options: object) {
      super({ ...options, ...PIECES });
    }
  };
}

/** Says so in HTTP and hangs up, before anything else is done for the request. */
function refuse({ socket }: IncomingMessage, status: 503 | 429): void {
  socket.on('error', () => undefined);
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\n` +
      `Retry-After: ${RETRY_AFTER_S}\r\nContent-Length: 0\r\n\r\n`,
  );
  socket.destroySoon();
}
