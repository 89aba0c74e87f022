import { io } from 'socket.io-client';

import { LIVE_NAMESPACE, frameParser } from '#app/domain/boards/frame-parser.ts';

const TRY_AGAIN_MS = 2_000;

/**
 * Listens to the `/live` namespace (docs/protocol.md) and calls `onChange` for every notice and
 * after every interruption.
 * @returns what closes the line.
 */
export function openLiveLine(onChange: () => void): () => void {
  const socket = io(`${window.location.origin}${LIVE_NAMESPACE}`, {
    parser: frameParser,
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 8_000,
  });
  let hasBeenConnected = false;
  socket.on('connect', () => {
    if (hasBeenConnected) onChange();
    hasBeenConnected = true;
  });
  socket.on('changed', onChange);
  let timer: ReturnType<typeof setTimeout> | null = null;
  const tryAgain = () => {
    timer ??= setTimeout(() => {
      timer = null;
      socket.connect();
    }, TRY_AGAIN_MS);
  };
  // The server ends the line when a session is over: the page then shows so.
  socket.on('disconnect', (reason) => {
    if (reason !== 'io server disconnect') return;
    onChange();
    tryAgain();
  });
  socket.on('connect_error', (error) => {
    // Socket.IO itself tries again unless the server refused in words.
    if (!socket.active && error.message !== 'auth.signed_out') tryAgain();
  });
  return () => {
    if (timer) clearTimeout(timer);
    socket.removeAllListeners();
    socket.disconnect();
  };
}
