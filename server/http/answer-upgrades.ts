import { ServerResponse, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { Socket } from 'node:net';

/**
 * Answers requests that would like another protocol than ours (`Upgrade: h2c`, as some proxies and
 * tools send) as if they had not asked: RFC 9110, 7.8 lets a server ignore the header. Node hands every
 * `Upgrade` to the listener for sockets, which knows web sockets only and lets the others wait.
 */
export function answerUpgrades(server: Server): void {
  server.on('upgrade', (request: IncomingMessage, socket: Duplex) => {
    if (request.headers.upgrade?.toLowerCase() === 'websocket') return;
    if (!(socket instanceof Socket)) return;
    const response = new ServerResponse(request);
    response.shouldKeepAlive = false;
    response.assignSocket(socket);
    response.on('finish', () => socket.end());
    server.emit('request', request, response);
  });
}
