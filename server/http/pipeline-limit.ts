import type { RequestListener } from 'node:http';
import type { Socket } from 'node:net';

/** Browsers, and proxies in front, send a line's next request when the one before is answered. */
const MAX_UNANSWERED = 8;

/**
 * Closes a line that asks for more while so many of its requests are unanswered. Node hands over
 * every request it finds in what it has read, so that one line of 60 kB drew seven hundred pages at
 * once, whether anybody still read them or not, and everybody else waited for minutes.
 */
export function limitPipelines(listener: RequestListener): RequestListener {
  const unanswered = new WeakMap<Socket, number>();
  const countOf = (socket: Socket) => unanswered.get(socket) ?? 0;
  return (request, response) => {
    const { socket } = request;
    // What was read before the line was closed still comes.
    if (socket.destroyed) return;
    if (countOf(socket) >= MAX_UNANSWERED) {
      socket.destroy();
      return;
    }
    unanswered.set(socket, countOf(socket) + 1);
    response.once('close', () => unanswered.set(socket, countOf(socket) - 1));
    listener(request, response);
  };
}
