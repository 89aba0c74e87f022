import type { ServerBuild } from '@remix-run/node';

import { createSessions } from '#server/accounts/sessions.ts';
import { TEST_SECRET } from '#tests/support/context.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';

import { asker, type Ask } from './ask.ts';
import { loadBuild, openDoor, type Door } from './door.ts';
import type { Role } from './roles.ts';
import { buildScene, NOW, type Scene } from './scene.ts';

/** The built application before a scene of every kind, and everybody signed in. */
export type AccessStage = {
  readonly database: TestDatabase;
  readonly build: ServerBuild;
  readonly door: Door;
  readonly scene: Scene;
  readonly ask: Ask;
  close(): Promise<void>;
};

/** Sets it up; once for a file, as it takes most of a minute. */
export async function openStage(): Promise<AccessStage> {
  const database = await openTestDatabase();
  const scene = await buildScene(database.db);
  const build = await loadBuild();
  const door = await openDoor(build);
  return {
    database,
    build,
    door,
    scene,
    ask: asker(door.address, await signEverybodyIn(database, scene)),
    close: async () => {
      await door.close();
      await database.close();
    },
  };
}

async function signEverybodyIn(
  { db }: TestDatabase,
  { actors, members }: Scene,
): Promise<Map<Role, string>> {
  const sessions = createSessions(db, { isSecure: false, secret: TEST_SECRET, now: () => NOW });
  const cookies = new Map<Role, string>();
  for (const [role, { personId }] of actors) {
    const { token } = await sessions.create(personId);
    cookies.set(role, sessions.cookieFor(token).split(';')[0] ?? '');
  }
  const { token, sessionId } = await sessions.create(members[0].personId);
  await sessions.end(sessionId);
  return cookies.set('ended', sessions.cookieFor(token).split(';')[0] ?? '');
}
