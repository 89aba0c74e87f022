import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { addCard, cardText } from '#app/domain/boards/document/edit-board.ts';
import { readBoard } from '#app/domain/boards/document/read-board.ts';
import { readEntries } from '#app/protocol/wire-format.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';

import { RawClient } from './support/raw-client.ts';
import { testCard, type TestPerson } from './support/realtime-world.ts';
import {
  bundleServer,
  startServerProcess,
  type ServerBundle,
  type ServerProcess,
} from './support/server-process.ts';
import { pass, waitFor } from './support/wait-for.ts';

const KILLS = Number(process.env['CRASH_KILLS'] ?? 3);

let database: TestDatabase | null = null;
let dataDir: string;
let bundle: ServerBundle;
let server: ServerProcess | null = null;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'cortile-crash-'));
  bundle = await bundleServer();
  if (process.env['TEST_DATABASE'] === 'postgres') database = await openTestDatabase();
});

afterAll(async () => {
  await server?.kill();
  await database?.close();
  await rm(dataDir, { recursive: true, force: true });
  await bundle.remove();
});

async function start(world: 'new' | 'keep'): Promise<ServerProcess> {
  const settings = database?.url ? { DATABASE_URL: database.url } : { DATA_DIR: dataDir };
  server = await startServerProcess(bundle, { ...settings, WORLD: world });
  return server;
}

describe('[Y10] kill -9 while two people write', () => {
  test(
    'loses no acknowledged and no received edit',
    { timeout: Math.max(180_000, KILLS * 20_000) },
    async () => {
      const world = await start('new');
      let { address } = world;
      const words = { acknowledged: new Set<string>(), received: new Set<string>() };
      const lost = new Set<string>();
      for (let round = 0; round < KILLS; round += 1) {
        const clients = await Promise.all(
          world.people.map(async (person) => {
            const client = new RawClient(address, person.cookie);
            await client.join(world.boardId);
            return client;
          }),
        );
        const seen = await writeUntilKilled(clients, world.people, round);
        for (const word of seen.acknowledged) words.acknowledged.add(word);
        for (const word of seen.received) words.received.add(word);
        for (const client of clients) client.close();
        ({ address } = await start('keep'));
        const reader = new RawClient(address, world.people[0]?.cookie ?? '');
        await reader.join(world.boardId);
        const board = JSON.stringify(readBoard(reader.doc).cards.map((card) => card.notes));
        reader.close();
        for (const word of [...words.acknowledged, ...words.received]) {
          if (!board.includes(word)) lost.add(word);
        }
      }
      const { acknowledged, received } = words;
      console.log(
        `${KILLS} kills: ${acknowledged.size} words acknowledged, ${received.size} received by the other, ${lost.size} lost`,
      );
      expect([...lost]).toEqual([]);
      expect(acknowledged.size).toBeGreaterThan(KILLS * 5);
      expect(received.size).toBeGreaterThan(KILLS * 5);
    },
  );
});

/** Words that came back in a committed batch: to who wrote them, and to the other. */
type Seen = { readonly acknowledged: readonly string[]; readonly received: readonly string[] };

/** Both write words as fast as they can, until the server is killed in the middle of it. */
async function writeUntilKilled(
  clients: readonly RawClient[],
  people: readonly TestPerson[],
  round: number,
): Promise<Seen> {
  const sent = new Map<string, string>();
  const over = new AbortController();
  const writers = clients.map(async (client, writer) => {
    const card = `r${round}w${writer}`;
    const personId = people[writer]?.personId ?? '';
    client.sendUpdate(client.change((doc) => addCard(doc, testCard(card, personId))));
    for (let word = 0; !over.signal.aborted; word += 1) {
      const text = `<${card}-${word}>`;
      const update = client.change((doc) => cardText(doc, card, 'notes')?.insert(0, text));
      const connectionId = client.all('sync')[0]?.connectionId ?? 0;
      sent.set(`${connectionId}:${client.sendUpdate(update)}`, text);
      await pass(20);
    }
  });
  const seen = (isOwn: boolean) =>
    clients.flatMap((client) => {
      const own = client.all('sync')[0]?.connectionId;
      return client.all('batch').flatMap(({ batch }) =>
        (readEntries(batch.payload) ?? []).flatMap((entry) => {
          const text = sent.get(`${entry.connectionId}:${entry.messageId}`);
          return text === undefined || (entry.connectionId === own) !== isOwn ? [] : [text];
        }),
      );
    });
  await waitFor('some words committed', () => seen(true).length > 20, 20_000);
  await server?.kill();
  over.abort();
  await Promise.all(writers);
  return { acknowledged: seen(true), received: seen(false) };
}
