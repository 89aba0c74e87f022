import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { addCard, cardText } from '#app/domain/boards/edit-board.ts';
import { readBoard } from '#app/domain/boards/read-board.ts';
import { readEntries } from '#app/domain/boards/wire-format.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';

import { RawClient } from './support/raw-client.ts';
import { testCard, type TestPerson } from './support/realtime-world.ts';
import { pass, waitFor } from './support/wait-for.ts';

const SERVER = path.join(import.meta.dirname, 'support', 'crash-server.ts');
const KILLS = Number(process.env['CRASH_KILLS'] ?? 3);

type World = { address: string; boardId: string; people: TestPerson[] };

let database: TestDatabase | null = null;
let dataDir: string;
let child: ChildProcess | null = null;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'cortile-crash-'));
  if (process.env['TEST_DATABASE'] === 'postgres') database = await openTestDatabase();
});

afterAll(async () => {
  child?.kill('SIGKILL');
  await database?.close();
  await rm(dataDir, { recursive: true, force: true });
});

async function start(world: 'new' | 'keep'): Promise<World> {
  const settings = database?.url ? { DATABASE_URL: database.url } : { DATA_DIR: dataDir };
  const started = spawn(process.execPath, ['--import', 'tsx', SERVER], {
    env: { ...process.env, ...settings, WORLD: world },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child = started;
  return new Promise((resolve, reject) => {
    createInterface({ input: started.stdout }).once('line', (line) => {
      resolve(JSON.parse(line) as World);
    });
    started.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
}

async function kill(): Promise<void> {
  const ended = new Promise((resolve) => child?.once('exit', resolve));
  child?.kill('SIGKILL');
  await ended;
}

describe('[Y10] kill -9 while two people write', () => {
  test(
    'loses no acknowledged and no received edit',
    { timeout: Math.max(180_000, KILLS * 20_000) },
    async () => {
      const world = await start('new');
      let { address } = world;
      const words = new Set<string>();
      for (let round = 0; round < KILLS; round += 1) {
        const clients = await Promise.all(
          world.people.map(async (person) => {
            const client = new RawClient(address, person.cookie);
            await client.join(world.boardId);
            return client;
          }),
        );
        const seen = await writeUntilKilled(clients, world.people, round);
        for (const word of seen) words.add(word);
        for (const client of clients) client.close();
        ({ address } = await start('keep'));
        const reader = new RawClient(address, world.people[0]?.cookie ?? '');
        await reader.join(world.boardId);
        const board = JSON.stringify(readBoard(reader.doc).cards.map((card) => card.notes));
        reader.close();
        expect([...words].filter((word) => !board.includes(word))).toEqual([]);
      }
      console.log(`${KILLS} kills: ${words.size} words came back committed, 0 of them lost`);
      expect(words.size).toBeGreaterThan(KILLS * 5);
    },
  );
});

/** Both write words as fast as they can; gives every word that came back in a committed batch. */
async function writeUntilKilled(
  clients: readonly RawClient[],
  people: readonly TestPerson[],
  round: number,
): Promise<string[]> {
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
  const received = () =>
    clients.flatMap((client) =>
      client.all('batch').flatMap(({ batch }) =>
        readEntries(batch.payload).flatMap((entry) => {
          const text = sent.get(`${entry.connectionId}:${entry.messageId}`);
          return text === undefined ? [] : [text];
        }),
      ),
    );
  await waitFor('some words committed', () => received().length > 20, 20_000);
  await kill();
  over.abort();
  await Promise.all(writers);
  return received();
}
