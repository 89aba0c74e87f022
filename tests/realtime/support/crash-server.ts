/**
 * A process with the realtime doors only, made to be killed. It opens the database its settings
 * name (`DATABASE_URL` or `DATA_DIR`), makes a world there, or opens the doors again when
 * `WORLD=keep`, and prints one line of JSON.
 */
import { openEmbedded } from '#db/open-embedded.ts';
import { openPostgres } from '#db/open-postgres.ts';
import { createSessions } from '#server/accounts/sessions.ts';

import { createRealtimeWorld, startRealtime } from './realtime-world.ts';
import { TEST_SECRET } from '#tests/support/context.ts';

const { DATABASE_URL: url, DATA_DIR: dataDir, WORLD: world } = process.env;
const { db } = url ? await openPostgres(url) : await openEmbedded(dataDir ?? '');

if (world === 'keep') {
  const sessions = createSessions(db, {
    isSecure: false,
    secret: TEST_SECRET,
    now: () => new Date(),
  });
  const { address } = await startRealtime(db, sessions);
  console.log(JSON.stringify({ address }));
} else {
  const { address, boardId, person } = await createRealtimeWorld(db);
  const people = [await person('organiser'), await person('member')];
  console.log(JSON.stringify({ address, boardId, people }));
}
