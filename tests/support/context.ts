import { pino } from 'pino';

import { createKnownDevices } from '#server/accounts/known-devices.ts';
import { createMailer } from '#server/channels/mailer.ts';
import { createPasswordHasher } from '#server/accounts/passwords.ts';
import { createSessions } from '#server/accounts/sessions.ts';
import type { AccessEvent, Actor, LiveEvent, Mailer, ServiceContext } from '#server/context.ts';
import { EventHub } from '#server/events.ts';
import { createRateLimiter } from '#server/http/rate-limits.ts';
import { contextMaker } from '#server/make-context.ts';
import type { Db } from '#db/client.ts';
import { openLiveBoards } from '#server/realtime/open-live-boards.ts';
import { BoardHub } from '#server/realtime/rooms/board-hub.ts';
import { BoardThreads, type BoardHistorian } from '#server/boards/threads/board-threads.ts';

/** Keys the session hashes of tests. */
export const TEST_SECRET = 'a secret of the tests';

/** One for all worlds of a file: a thread takes half a second to start from source. */
const sharedThreads = new BoardThreads({
  nowMs: () => Date.now(),
  staysWarm: false,
  tookTooLong: () => undefined,
  leftOut: () => undefined,
});

/** Public address in the mails of tests. */
export const TEST_ORIGIN = 'https://cortile.example';

/** Where mails go in tests that look at rows or at `/demo/mail`. */
const box = createMailer({
  smtpUrl: null,
  mailFrom: null,
  isDemo: true,
  secret: TEST_SECRET,
  origin: () => TEST_ORIGIN,
});

/** A world for use cases under test: real parts, a clock the test sets, and the events sent. */
export type TestWorld = {
  /** A context in which `actor` asks; a guest by default. */
  as(actor?: Actor): ServiceContext;
  readonly live: LiveEvent[];
  readonly access: AccessEvent[];
  /** The time every use case sees; assign to travel. */
  clock: Date;
  /** Whether each look at the clock is a millisecond later than the one before, as it is in life. */
  isRunning: boolean;
};

/** Builds the same context production builds, on a test database. */
export function createWorld(
  db: Db,
  start = new Date('2026-11-23T09:00:00Z'),
  historian: BoardHistorian = sharedThreads,
  mailer: Mailer = box,
): TestWorld {
  const events = new EventHub();
  const world = {
    live: [] as LiveEvent[],
    access: [] as AccessEvent[],
    clock: start,
    isRunning: false,
  };
  events.subscribe({
    live: (event) => world.live.push(event),
    access: (event) => world.access.push(event),
  });
  const now = () => {
    if (world.isRunning) world.clock = new Date(world.clock.getTime() + 1);
    return world.clock;
  };
  const failed = (error: unknown) => {
    throw error;
  };
  const hub = new BoardHub({ db, historian, now, failed, appended: () => undefined });
  const make = contextMaker({
    db,
    events,
    boards: openLiveBoards(hub, { db, historian }),
    now,
    log: pino({ level: 'silent' }),
    isDemo: true,
    passwords: createPasswordHasher(),
    sessions: createSessions(db, { isSecure: false, secret: TEST_SECRET, now }),
    devices: createKnownDevices(TEST_SECRET),
    limits: createRateLimiter(db),
    mailer,
  });
  return Object.assign(world, {
    as: (actor: Actor = { kind: 'guest' }) =>
      make({ actor, requestId: 'test', clientAddress: '127.0.0.1' }),
  });
}
