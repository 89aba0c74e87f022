import type { Namespace, Socket } from 'socket.io';

import type { Db } from '#db/client.ts';
import { listGroupIdsOfHousehold, listProviderIdsOfPerson } from '#db/queries/live.ts';
import type { LiveEvent } from '#server/context.ts';

import { RightsCheck } from './rights-check.ts';
import type { Visitor } from './visitor.ts';

/** The one event of `/live`. */
const CHANGED = 'changed';

/** What the live door needs of the process. */
export type LiveDoorParts = {
  readonly db: Db;
  now(): Date;
  failed(error: unknown): void;
};

/**
 * Opens the `/live` namespace: `{ topic, id, version }` after a commit, to those who may see the
 * topic. Rooms come from the database, at connect and at each change of rights; what a client
 * sends is never read (B9).
 */
export function openLiveDoor(namespace: Namespace, parts: LiveDoorParts): void {
  namespace.on('connection', (socket: Socket) => {
    const visitor = socket.data as Visitor;
    let latest = 0;
    const enterRooms = async () => {
      const mine = (latest += 1);
      const isStillSignedIn = await visitor.refresh();
      if (!isStillSignedIn) return visitor.turnAway('auth.signed_out');
      const topics = await topicsOf(parts.db, visitor);
      // A later check knows better.
      if (mine !== latest) return;
      for (const room of socket.rooms) {
        if (room !== socket.id && !topics.has(room)) await socket.leave(room);
      }
      await socket.join([...topics]);
    };
    visitor.turnAway = () => socket.disconnect(true);
    const rights = new RightsCheck({
      read: enterRooms,
      again: () => visitor.recheck('routine'),
      turnAway: (code) => visitor.turnAway(code),
      failed: parts.failed,
      nowMs: () => parts.now().getTime(),
    });
    visitor.recheck = (reason) => void rights.run(reason);
    visitor.recheck('routine');
    socket.on('disconnect', () => rights.close());
    // Nobody has anything to say here.
    socket.onAny(() => socket.disconnect(true));
  });
}

/** Sends a notice to those who may see its topic. */
export function sendLive(namespace: Namespace, event: LiveEvent): void {
  const { topic, id, version } = event;
  namespace.to(topic).emit(CHANGED, { topic, id, version });
}

async function topicsOf(db: Db, visitor: Visitor): Promise<Set<string>> {
  const { personId, householdId } = visitor.actor;
  const [groupIds, providerIds] = await Promise.all([
    householdId === null ? [] : listGroupIdsOfHousehold(db, { householdId }),
    listProviderIdsOfPerson(db, { personId }),
  ]);
  return new Set([
    `user:${personId}`,
    ...groupIds.map((id) => `group:${id}`),
    ...providerIds.map((id) => `provider:${id}`),
  ]);
}
