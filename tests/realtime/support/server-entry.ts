/**
 * A process with the realtime doors only, made to be killed. It opens the database its settings
 * name (`DATABASE_URL` or `DATA_DIR`), makes a world there, or opens the doors again when
 * `WORLD=keep`, and prints one line of JSON. `LINK=postgres` or `REDIS_URL` links it to other
 * processes. Each line it reads is a change of rights, to be announced as a use case would.
 */
import { createInterface } from 'node:readline';

import { openEmbedded } from '#db/open-embedded.ts';
import { openPostgres } from '#db/open-postgres.ts';
import { createSessions } from '#server/accounts/sessions.ts';
import type { AccessEvent } from '#server/context.ts';
import { TEST_SECRET } from '#tests/support/context.ts';

import { createRealtimeWorld, startRealtime } from './realtime-world.ts';

const { DATABASE_URL: url, DATA_DIR: dataDir, WORLD: world, LINK: link } = process.env;
const redisUrl = process.env['REDIS_URL'];
const addresses = {
  ...(redisUrl ? { redisUrl } : {}),
  ...(link === 'postgres' && url ? { databaseUrl: url } : {}),
};
const { db } = url ? await openPostgres(url) : await openEmbedded(dataDir ?? '');

const started = world === 'keep' ? await openDoors() : await makeWorld();
createInterface({ input: process.stdin }).on('line', (line) => {
  started.realtime.events.access(JSON.parse(line) as AccessEvent);
});

async function openDoors() {
  const now = () => new Date();
  const sessions = createSessions(db, { isSecure: false, secret: TEST_SECRET, now });
  const doors = await startRealtime(db, sessions, addresses);
  console.log(JSON.stringify({ address: doors.address }));
  return doors;
}

async function makeWorld() {
  const made = await createRealtimeWorld(db, addresses);
  const people = [await made.person('organiser'), await made.person('member')];
  const { address, boardId, groupId } = made;
  console.log(JSON.stringify({ address, boardId, groupId, people }));
  return made;
}
