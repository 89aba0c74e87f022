import { io } from 'socket.io-client';

import { isSignedOut } from '#app/components/signed-out.ts';
import { LIVE_NAMESPACE, frameParser } from '#app/protocol/frame-parser.ts';

import { EVERYTHING, type LiveNews } from './live-news.ts';

/** After a word of the server each try waits longer than the one before. */
const TRY_AGAIN_MS = { first: 2_000, last: 30_000 };

type Listener = {
  readonly onChange: (news: LiveNews | typeof EVERYTHING) => void;
  readonly holdsWriting: () => boolean;
  readonly onSignedOut: (is: boolean) => void;
};

/**
 * Listens to the `/live` namespace (docs/protocol.md) and calls `onChange` with every notice,
 * and with `EVERYTHING` after every interruption. A page on which somebody writes is not read again
 * when the server ends its line: it would lead to the door, and what is written be lost. Once it is
 * certain that the session is over, `onSignedOut` hears so; coming back to the page tries again.
 * @returns what closes the line.
 */
export function openLiveLine({ onChange, holdsWriting, onSignedOut }: Listener): () => void {
  let hasBeenConnected = false;
  const socket = io(`${window.location.origin}${LIVE_NAMESPACE}`, {
    parser: frameParser,
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 8_000,
    // What changed since the page was asked for is told; after an interruption all is read anyway.
    auth: (tell) => tell(hasBeenConnected ? {} : { pageAgeMs: Math.ceil(performance.now()) }),
  });
  let tries = 0;
  socket.on('connect', () => {
    tries = 0;
    onSignedOut(false);
    if (hasBeenConnected) onChange(EVERYTHING);
    hasBeenConnected = true;
  });
  // Without a notice: there were more than this page could be told.
  socket.on('changed', (news?: LiveNews) => onChange(news ?? EVERYTHING));
  let timer: ReturnType<typeof setTimeout> | null = null;
  const tryAgain = () => {
    if (timer) return;
    timer = setTimeout(
      () => {
        timer = null;
        socket.connect();
      },
      Math.min(TRY_AGAIN_MS.first * 2 ** tries, TRY_AGAIN_MS.last),
    );
    tries += 1;
  };
  // The server ends the line when a session is over: the page then shows so.
  socket.on('disconnect', (reason) => {
    if (reason !== 'io server disconnect') return;
    if (!holdsWriting()) onChange(EVERYTHING);
    tryAgain();
  });
  socket.on('connect_error', (error) => {
    // Socket.IO itself tries again unless the server refused in words.
    if (socket.active) return;
    if (error.message !== 'auth.signed_out') return tryAgain();
    if (holdsWriting()) onSignedOut(true);
    else onChange(EVERYTHING);
  });
  const comeBack = () => {
    if (isSignedOut() && document.visibilityState === 'visible') socket.connect();
  };
  document.addEventListener('visibilitychange', comeBack);
  window.addEventListener('focus', comeBack);
  return () => {
    if (timer) clearTimeout(timer);
    document.removeEventListener('visibilitychange', comeBack);
    window.removeEventListener('focus', comeBack);
    onSignedOut(false);
    socket.removeAllListeners();
    socket.disconnect();
  };
}
