import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';

import { createClient } from 'redis';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { addCard, cardText } from '#app/domain/boards/document/edit-board.ts';
import type { BoardProvider } from '#app/features/boards/sync/board-provider.ts';
import { createSessions } from '#server/accounts/sessions.ts';
import { TEST_SECRET } from '#tests/support/context.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';

import { TestDevice } from './support/memory-store.ts';
import { isSaved, openPage } from './support/realtime-stage.ts';
import { changeMembership, testCard, type TestPerson } from './support/realtime-world.ts';
import {
  bundleServer,
  startServerProcess,
  type ServerBundle,
  type ServerProcess,
} from './support/server-process.ts';
import { pass, waitFor } from './support/wait-for.ts';

const isPostgres = process.env['TEST_DATABASE'] === 'postgres';
const REDIS_SERVER = ['/usr/bin/redis-server', '/usr/local/bin/redis-server'].find(existsSync);

/** A Redis of this test's own, to be taken away and brought back. */
class OwnRedis {
  #child: ChildProcess | null = null;
  readonly #port: number;

  constructor(port: number) {
    this.#port = port;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.#port}`;
  }

  async start(): Promise<void> {
    const args = ['--port', String(this.#port), '--save', '', '--bind', '127.0.0.1'];
    this.#child = spawn(REDIS_SERVER ?? 'redis-server', args, { stdio: 'ignore' });
    await waitFor('redis answers', () => this.#answers(), 10_000);
  }

  async stop(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }

  async #answers(): Promise<boolean> {
    const client = createClient({ url: this.url, socket: { reconnectStrategy: false } });
    client.on('error', () => undefined);
    return client.connect().then(
      () => client.close().then(() => true),
      () => false,
    );
  }
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

/** Each server is a process of its own; the embedded database serves one only. */
describe.runIf(isPostgres)('two real processes on one database', () => {
  let database: TestDatabase;
  let bundle: ServerBundle;
  let redis: OwnRedis;
  const processes: ServerProcess[] = [];
  const open: BoardProvider[] = [];

  beforeAll(async () => {
    database = await openTestDatabase();
    bundle = await bundleServer();
    redis = new OwnRedis(await freePort());
    if (REDIS_SERVER) await redis.start();
  });

  afterEach(async () => {
    for (const board of open.splice(0)) board.destroy();
    for (const server of processes.splice(0)) await server.kill();
  });

  afterAll(async () => {
    await redis.stop();
    await bundle.remove();
    await database.close();
  });

  async function startTwo(wire: 'postgres' | 'redis') {
    const settings = {
      DATABASE_URL: database.url ?? '',
      ...(wire === 'redis' ? { REDIS_URL: redis.url } : { LINK: 'postgres' }),
    };
    const first = await startServerProcess(bundle, { ...settings, WORLD: 'new' });
    processes.push(first);
    const second = await startServerProcess(bundle, { ...settings, WORLD: 'keep' });
    processes.push(second);
    const [giulia, paolo] = first.people;
    if (!giulia || !paolo) throw new Error('nobody there');
    return { first, second, giulia, paolo, boardId: first.boardId };
  }

  function page(
    boardId: string,
    person: TestPerson,
    server: ServerProcess,
    device = new TestDevice(),
  ): BoardProvider {
    const board = openPage({ boardId, address: server.address }, person, device.open);
    open.push(board);
    return board;
  }

  const notesOf = (board: BoardProvider) => cardText(board.doc, 'c', 'notes');
  const wires = REDIS_SERVER ? (['postgres', 'redis'] as const) : (['postgres'] as const);

  test.each(wires)('[Y10] one is killed, nothing anybody saw is lost, over %s', async (wire) => {
    const { first, second, giulia, paolo, boardId } = await startTwo(wire);
    const device = new TestDevice();
    const a = page(boardId, giulia, first, device);
    const b = page(boardId, paolo, second);
    await waitFor('both in', () => isSaved(a) && isSaved(b));
    addCard(a.doc, testCard('c', giulia.personId));
    await waitFor('seen on the other', () => notesOf(b) !== null);
    for (let word = 0; word < 40; word += 1) {
      notesOf(a)?.insert(0, `a${word} `);
      notesOf(b)?.insert(0, `b${word} `);
      await pass(10);
    }
    await first.kill();
    const seen = notesOf(b)?.toJSON() ?? '';
    expect(seen).toContain('a1 ');
    // The person's device comes back by way of the process that lives, as behind a proxy.
    a.destroy();
    const again = page(boardId, giulia, second, device);
    await waitFor('back', () => isSaved(again) && isSaved(b), 10_000);
    await waitFor('equal', () => notesOf(again)?.toJSON() === notesOf(b)?.toJSON());
    const text = notesOf(b)?.toJSON() ?? '';
    for (let word = 0; word < 40; word += 1) {
      expect(text).toContain(`a${word} `);
      expect(text).toContain(`b${word} `);
    }
  });

  test.each(wires)(
    '[B6] [B8] removal and sign-out on one are felt on the other within a second, over %s',
    async (wire) => {
      const { first, second, giulia, paolo, boardId } = await startTwo(wire);
      const a = page(boardId, giulia, second);
      const b = page(boardId, paolo, second);
      await waitFor('both in', () => isSaved(a) && isSaved(b));
      const { householdId } = paolo;
      const { groupId } = first;
      await changeMembership({ db: database.db, groupId }, paolo, { leftAt: new Date() });
      first.announce({ kind: 'membership.changed', groupId, householdId });
      await waitFor('removed', () => b.getStatus().kind === 'removed', 1_000);
      const now = () => new Date();
      const sessions = createSessions(database.db, { isSecure: false, secret: TEST_SECRET, now });
      await sessions.endAll(giulia.personId);
      first.announce({ kind: 'person.signed-out', personId: giulia.personId });
      await waitFor('signed out', () => a.getStatus().kind === 'removed', 1_000);
    },
  );

  test.runIf(REDIS_SERVER !== undefined)(
    'Redis away for ten seconds under load: each process goes on, all is there soon after its return',
    { timeout: 60_000 },
    async () => {
      const { first, second, giulia, paolo, boardId } = await startTwo('redis');
      const a = page(boardId, giulia, first);
      const b = page(boardId, paolo, second);
      await waitFor('both in', () => isSaved(a) && isSaved(b));
      addCard(a.doc, testCard('c', giulia.personId));
      await waitFor('seen on the other', () => notesOf(b) !== null);
      await redis.stop();
      for (let word = 0; word < 330; word += 1) {
        notesOf(a)?.insert(0, `a${word} `);
        notesOf(b)?.insert(0, `b${word} `);
        await pass(30);
      }
      await waitFor('both go on', () => isSaved(a) && isSaved(b));
      await redis.start();
      await waitFor(
        'equal',
        () => {
          const text = notesOf(a)?.toJSON() ?? '';
          return text.length > 2_800 && text === notesOf(b)?.toJSON();
        },
        5_000,
      );
      for (const word of ['a0 ', 'a329 ', 'b0 ', 'b329 ']) {
        expect(notesOf(a)?.toJSON()).toContain(word);
      }
    },
  );
});
