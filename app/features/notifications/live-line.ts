import { io } from 'socket.io-client';

import { LIVE_NAMESPACE, frameParser } from '#app/domain/boards/frame-parser.ts';

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
  // The server ends the line when rights change: the page shows what is left of them.
  socket.on('disconnect', (reason) => {
    if (reason === 'io server disconnect') onChange();
  });
  return () => {
    socket.removeAllListeners();
    socket.disconnect();
  };
}
