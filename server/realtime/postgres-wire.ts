import postgres from 'postgres';

import type { Wire, WireEars } from './process-link.ts';

const CHANNEL = 'cortile_live';
/** PostgreSQL takes notices of less than 8,000 bytes. */
const MAX_NOTICE_BYTES = 7_900;

/** A wire over LISTEN/NOTIFY. What is said while it is down is lost: `restored` makes up for it. */
export function openPostgresWire(databaseUrl: string, ears: WireEars): Wire {
  const sql = postgres(databaseUrl, {
    max: 1,
    onnotice: () => undefined,
    // A notice need not outlive a crash of the database, and should not wait for its disk.
    connection: { application_name: 'cortile-live', synchronous_commit: 'off' },
  });
  sql.listen(CHANNEL, ears.heard, ears.restored).catch(ears.failed);
  return {
    maxBytes: MAX_NOTICE_BYTES,
    send(text) {
      // Too long to say: the others are told that they may have missed something.
      const isShort = Buffer.byteLength(text) < MAX_NOTICE_BYTES;
      sql.notify(CHANNEL, isShort ? text : '').catch(ears.failed);
    },
    close: () => sql.end({ timeout: 2 }),
  };
}
