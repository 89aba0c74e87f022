import { PAGE_LIMITS, PostgresSession } from '#db/postgres-session.ts';

import type { Wire, WireListener } from './process-link.ts';

const CHANNEL = 'cortile_live';
/** PostgreSQL takes notices of less than 8,000 bytes. */
const MAX_NOTICE_BYTES = 7_900;
/** A wire that broke is tried again so often. */
const REOPEN_MS = 500;

/**
 * A wire over LISTEN/NOTIFY, on a session of its own that is opened anew whenever it broke. What is
 * said while it is down is lost: `restored` makes up for it.
 */
export function openPostgresWire(databaseUrl: string, listener: WireListener): Wire {
  let session: PostgresSession | null = null;
  let timer: NodeJS.Timeout | null = null;
  let isClosed = false;

  const lost = () => {
    session = null;
    if (!isClosed) timer ??= setTimeout(() => void open(), REOPEN_MS);
  };
  const open = async () => {
    timer = null;
    try {
      const opened = await PostgresSession.open({
        url: databaseUrl,
        limits: PAGE_LIMITS,
        // A notice need not outlive a crash of the database, and should not wait for its disk.
        settings: { application_name: 'cortile-live', synchronous_commit: 'off' },
        noticed: listener.heard,
        lost,
      });
      await opened.say(`listen ${CHANNEL}`);
      if (isClosed) return await opened.end();
      session = opened;
      listener.restored();
    } catch (error) {
      listener.failed(error);
      lost();
    }
  };
  void open();

  return {
    maxBytes: MAX_NOTICE_BYTES,
    send(text) {
      // Too long to say: the others are told that they may have missed something.
      const isShort = Buffer.byteLength(text) < MAX_NOTICE_BYTES;
      session
        ?.run({
          text: 'select pg_notify($1, $2)',
          params: [CHANNEL, isShort ? text : ''],
          prepare: true,
          asArrays: false,
        })
        .catch(listener.failed);
    },
    close: async () => {
      isClosed = true;
      if (timer) clearTimeout(timer);
      await session?.end();
    },
  };
}
