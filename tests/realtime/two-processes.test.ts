import { and, eq } from 'drizzle-orm';
import { createClient } from 'redis';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { addCard, cardText } from '#app/domain/boards/document/edit-board.ts';
import { BoardProvider } from '#app/features/boards/sync/board-provider.ts';
import { listBatchesAfter } from '#db/queries/boards/boards.ts';
import { memberships } from '#db/schema/groups.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';

import {
  createRealtimeWorld,
  startRealtime,
  testCard,
  type RealtimeWorld,
  type TestPerson,
} from './support/realtime-world.ts';
import { waitFor } from './support/wait-for.ts';

const REDIS_URL = 'redis://127.0.0.1:6379';
const isPostgres = process.env['TEST_DATABASE'] === 'postgres';

async function canReachRedis(): Promise<boolean> {
  const client = createClient({ url: REDIS_URL, socket: { reconnectStrategy: false } });
  client.on('error', () => undefined);
  return client.connect().then(
    () => client.close().then(() => true),
    () => false,
  );
}

type Started = Awaited<ReturnType<typeof startRealtime>>;

/** The embedded database serves one process only. */
describe.runIf(isPostgres)('two processes on one database', async () => {
  const hasRedis = isPostgres && (await canReachRedis());
  let database: TestDatabase;
  let world: RealtimeWorld;
  const servers: Started[] = [];
  const open: BoardProvider[] = [];

  beforeAll(async () => {
    database = await openTestDatabase();
    world = await createRealtimeWorld(database.db);
  });

  afterEach(async () => {
    for (const provider of open.splice(0)) provider.destroy();
    for (const server of servers.splice(0)) {
      expect(server.faults).toEqual([]);
      await server.close();
    }
  });

  afterAll(async () => {
    await world.close();
    await database.close();
  });

  function page(person: TestPerson, server: Started): BoardProvider {
    const provider = new BoardProvider({
      boardId: world.boardId,
      personId: person.personId,
      url: server.address,
      openLocalStore: null,
      headers: { cookie: person.cookie },
    });
    open.push(provider);
    void provider.connect();
    return provider;
  }

  async function start(wire: 'redis' | 'postgres'): Promise<[Started, Started]> {
    const addresses =
      wire === 'redis' ? { redisUrl: REDIS_URL } : { databaseUrl: database.url ?? '' };
    const first = await startRealtime(database.db, world.sessions, addresses);
    const second = await startRealtime(database.db, world.sessions, addresses);
    servers.push(first, second);
    return [first, second];
  }

  const isSaved = (board: BoardProvider) => board.getStatus().kind === 'saved';
  const textOf = (board: BoardProvider, card: string) => cardText(board.doc, card, 'notes');

  test.each(['postgres', 'redis'] as const)('converge over %s', async (wire) => {
    if (wire === 'redis' && !hasRedis) return;
    const [first, second] = await start(wire);
    const people = [await world.person('organiser'), await world.person('member')] as const;
    const a = page(people[0], first);
    const b = page(people[1], second);
    await waitFor('both in', () => isSaved(a) && isSaved(b));
    const card = `on-${wire}`;
    addCard(a.doc, testCard(card, people[0].personId));
    await waitFor('seen on the other process', () => textOf(b, card) !== null);
    for (let word = 0; word < 20; word += 1) {
      textOf(a, card)?.insert(0, `a${word} `);
      textOf(b, card)?.insert(0, `b${word} `);
      await new Promise((resolve) => {
        setTimeout(resolve, 10);
      });
    }
    await waitFor('equal', () => {
      const text = textOf(a, card)?.toJSON() ?? '';
      return isSaved(a) && isSaved(b) && text.length > 130 && text === textOf(b, card)?.toJSON();
    });
    // Too long for a notice of PostgreSQL: the other process reads it from the log.
    textOf(a, card)?.insert(0, 'x'.repeat(9_000));
    await waitFor('a long text seen', () => (textOf(b, card)?.length ?? 0) > 9_000 && isSaved(a));
    const log = await listBatchesAfter(database.db, { boardId: world.boardId, sequence: 0 });
    expect(log.map((batch) => batch.sequence)).toEqual(log.map((_, position) => position + 1));
  });

  test.each(['postgres', 'redis'] as const)(
    '[B6] removal on one process is felt on the other within a second, over %s',
    async (wire) => {
      if (wire === 'redis' && !hasRedis) return;
      const [first, second] = await start(wire);
      const member = await world.person('member');
      const board = page(member, second);
      await waitFor('in', () => isSaved(board));
      const { groupId } = world;
      const { householdId } = member;
      await database.db
        .update(memberships)
        .set({ leftAt: new Date() })
        .where(and(eq(memberships.groupId, groupId), eq(memberships.householdId, householdId)));
      first.realtime.events.access({ kind: 'membership.changed', groupId, householdId });
      await waitFor('removed', () => board.getStatus().kind === 'removed', 1_000);
    },
  );
});
