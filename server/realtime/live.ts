import type { Namespace, Socket } from 'socket.io';

import type { Db } from '#db/client.ts';
import { listGroupIdsOfHousehold } from '#db/queries/groups/memberships.ts';
import { listStaff } from '#db/queries/providers/staff.ts';
import type { LiveEvent } from '#server/context.ts';

import type { Line } from './lines/line.ts';
import { RecentNews } from './recent-news.ts';
import { RightsCheck } from './rights-check.ts';
import { visitorOf, type Visitor } from './visitor.ts';

/** The one event of `/live`. */
const CHANGED = 'changed';
/** Notices kept for one slow reader; of more it hears only that it missed some. */
const MAX_WAITING = 50;

/** What the live door needs of the process. */
export type LiveDoorParts = {
  readonly db: Db;
  now(): Date;
  failed(error: unknown): void;
};

/**
 * The `/live` namespace: `{ topic, id, version }` after a commit, to those who may see the topic.
 * Rooms come from the database, at connect and at each change of rights; what a client sends is
 * never read (B9), but for how old its page is: of what came between its being drawn and the rooms it
 * is told, else it would stay as it was.
 */
export class LiveDoor {
  readonly #namespace: Namespace;
  readonly #parts: LiveDoorParts;
  readonly #listeners = new Map<string, Listener>();
  readonly #recent: RecentNews;

  constructor(namespace: Namespace, parts: LiveDoorParts) {
    this.#namespace = namespace;
    this.#parts = parts;
    this.#recent = new RecentNews(() => parts.now().getTime());
    namespace.on('connection', (socket: Socket) => this.#welcome(socket));
  }

  /** Sends a notice to those who may see its topic. */
  send(event: LiveEvent): void {
    this.#recent.note(event.topic);
    for (const socketId of this.#namespace.adapter.rooms.get(event.topic) ?? []) {
      this.#listeners.get(socketId)?.tell(event);
    }
  }

  #welcome(socket: Socket): void {
    const visitor = visitorOf(socket);
    const listener = new Listener(socket);
    this.#listeners.set(socket.id, listener);
    const forget = visitor.line.onDrained(() => listener.tellWaiting());
    socket.on('disconnect', () => {
      this.#listeners.delete(socket.id);
      forget();
    });
    let latest = 0;
    let pageMs = drawnAfterMs(socket);
    const enterRooms = async () => {
      const mine = (latest += 1);
      const isStillSignedIn = await visitor.refresh();
      if (!isStillSignedIn) return visitor.turnAway('auth.signed_out');
      const topics = await topicsOf(this.#parts.db, visitor);
      // A later check knows better.
      if (mine !== latest) return;
      for (const room of socket.rooms) {
        if (room !== socket.id && !topics.has(room)) await socket.leave(room);
      }
      await socket.join([...topics]);
      if (pageMs !== null && this.#recent.hasSince(pageMs, topics)) listener.tellMissed();
      pageMs = null;
    };
    visitor.turnAway = () => socket.disconnect(true);
    const rights = new RightsCheck({
      read: enterRooms,
      again: () => visitor.recheck('routine'),
      turnAway: (code) => visitor.turnAway(code),
      failed: this.#parts.failed,
      nowMs: () => this.#parts.now().getTime(),
    });
    visitor.recheck = (reason) => void rights.run(reason);
    visitor.recheck('routine');
    socket.on('disconnect', () => rights.close());
    // Nobody has anything to say here.
    socket.onAny(() => socket.disconnect(true));
  }
}

/**
 * One page that hears notices. While it is slow the newest notice of each thing waits; of more than a
 * page can show it is told only that it has missed some, and then it reads everything.
 */
class Listener {
  readonly #socket: Socket;
  readonly #line: Line;
  readonly #waiting = new Map<string, LiveEvent>();
  #hasMissedSome = false;

  constructor(socket: Socket) {
    this.#socket = socket;
    this.#line = visitorOf(socket).line;
  }

  tell(event: LiveEvent): void {
    const key = `${event.topic} ${event.id}`;
    this.#waiting.delete(key);
    this.#waiting.set(key, event);
    if (this.#waiting.size > MAX_WAITING) this.tellMissed();
    else this.tellWaiting();
  }

  /** It is told that it missed some, and reads everything. */
  tellMissed(): void {
    this.#waiting.clear();
    this.#hasMissedSome = true;
    this.tellWaiting();
  }

  /** Sends what waits, if the reader took what was sent before. */
  tellWaiting(): void {
    if ((this.#waiting.size === 0 && !this.#hasMissedSome) || !this.#line.isFree) return;
    if (this.#hasMissedSome) {
      this.#hasMissedSome = false;
      this.#waiting.clear();
      this.#socket.emit(CHANGED);
      return;
    }
    const events = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { topic, id, version } of events) {
      // Rights may have changed meanwhile (B6).
      if (this.#socket.rooms.has(topic)) this.#socket.emit(CHANGED, { topic, id, version });
    }
  }
}

/**
 * A moment before the page behind a socket was asked for; null when it does not say. Its age was
 * counted once the line was open, however long it took to come.
 */
function drawnAfterMs(socket: Socket): number | null {
  const age: unknown = socket.handshake.auth['pageAgeMs'];
  if (typeof age !== 'number' || !(age >= 0)) return null;
  return visitorOf(socket).line.openedAtMs - age;
}

async function topicsOf(db: Db, visitor: Visitor): Promise<Set<string>> {
  const { personId, householdId } = visitor.actor;
  const [groupIds, employers] = await Promise.all([
    householdId === null ? [] : listGroupIdsOfHousehold(db, { householdId }),
    listStaff(db, { personId }),
  ]);
  return new Set([
    `user:${personId}`,
    ...(householdId === null ? [] : [`household:${householdId}`]),
    ...groupIds.map((id) => `group:${id}`),
    ...employers.map(({ providerId }) => `provider:${providerId}`),
  ]);
}
