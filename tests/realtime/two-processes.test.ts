import { createClient } from 'redis';
import { afterEach, describe, expect, test } from 'vitest';

import { addCard, cardText } from '#app/domain/boards/document/edit-board.ts';
import type { BoardProvider } from '#app/features/boards/sync/board-provider.ts';
import { listBatchesAfter } from '#db/queries/boards/boards.ts';
import { useDatabase } from '#tests/support/stage.ts';

import { isSaved, useClients, useRealtimeWorld } from './support/realtime-stage.ts';
import { changeMembership, startRealtime, testCard } from './support/realtime-world.ts';
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
  const database = useDatabase();
  const world = useRealtimeWorld(database);
  const servers: Started[] = [];

  afterEach(async () => {
    for (const server of servers.splice(0)) {
      expect(server.faults).toEqual([]);
      await server.close();
    }
  });
  const { page } = useClients(world);

  async function start(wire: 'redis' | 'postgres'): Promise<[Started, Started]> {
    const addresses =
      wire === 'redis' ? { redisUrl: REDIS_URL } : { databaseUrl: database.url ?? '' };
    const first = await startRealtime(database.db, world.sessions, addresses);
    const second = await startRealtime(database.db, world.sessions, addresses);
    servers.push(first, second);
    return [first, second];
  }

  const textOf = (board: BoardProvider, card: string) => cardText(board.doc, card, 'notes');

  test.each(['postgres', 'redis'] as const)('converge over %s', async (wire) => {
    if (wire === 'redis' && !hasRedis) return;
    const [first, second] = await start(wire);
    const people = [await world.person('organiser'), await world.person('member')] as const;
    const a = page(people[0], null, first.address);
    const b = page(people[1], null, second.address);
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
      const board = page(member, null, second.address);
      await waitFor('in', () => isSaved(board));
      await changeMembership(world, member, { leftAt: new Date() });
      const { groupId } = world;
      const { householdId } = member;
      first.realtime.events.access({ kind: 'membership.changed', groupId, householdId });
      await waitFor('removed', () => board.getStatus().kind === 'removed', 1_000);
    },
  );
});
