import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { addCard, cardText } from '#app/domain/boards/document/edit-board.ts';
import { readBoard } from '#app/domain/boards/document/read-board.ts';
import type { BoardProvider } from '#app/features/boards/sync/board-provider.ts';
import {
  findPostgresBinaries,
  startOwnPostgres,
  type OwnPostgres,
} from '#tests/support/own-postgres.ts';

import { RawClient } from './support/raw-client.ts';
import { TestDevice } from './support/memory-store.ts';
import { isSaved, openPage } from './support/realtime-stage.ts';
import { testCard, type TestPerson } from './support/realtime-world.ts';
import {
  bundleServer,
  startServerProcess,
  type ServerBundle,
  type ServerProcess,
} from './support/server-process.ts';
import { pass, waitFor } from './support/wait-for.ts';

const isPostgres = process.env['TEST_DATABASE'] === 'postgres';
const hasBinaries = findPostgresBinaries() !== null;
if (isPostgres && !hasBinaries) {
  console.warn('PostgreSQL is not installed here: its restarts are left out.');
}

const MODES = ['immediate', 'fast', 'crash'] as const;
const AWAY_MS = 800;

/** One process whose database goes away under people who write. */
describe.runIf(isPostgres && hasBinaries)(
  '[R-DB] PostgreSQL restarts while two people write',
  () => {
    let postgres: OwnPostgres;
    let bundle: ServerBundle;
    let server: ServerProcess;
    const open: BoardProvider[] = [];

    beforeAll(async () => {
      postgres = await startOwnPostgres();
      bundle = await bundleServer();
      const settings = { DATABASE_URL: postgres.url, LINK: 'postgres', WORLD: 'new' };
      server = await startServerProcess(bundle, settings);
    });

    afterAll(async () => {
      for (const board of open) board.destroy();
      await server?.kill();
      await bundle?.remove();
      await postgres?.remove();
    });

    function page(person: TestPerson): BoardProvider {
      const board = openPage(server, person, new TestDevice().open);
      open.push(board);
      return board;
    }

    test('says "saving" meanwhile, ends no visit, and loses no edit', async () => {
      const [giulia, paolo] = server.people;
      if (!giulia || !paolo) throw new Error('nobody there');
      const a = page(giulia);
      const b = page(paolo);
      await waitFor('both in', () => isSaved(a) && isSaved(b));
      addCard(a.doc, testCard('c', giulia.personId));
      const notes = (board: BoardProvider) => cardText(board.doc, 'c', 'notes');
      await waitFor('seen by the other', () => notes(b) !== null);
      const kinds = new Set<string>();
      for (const board of [a, b]) board.subscribe(() => kinds.add(board.getStatus().kind));

      let word = 0;
      const write = () => {
        word += 1;
        notes(a)?.insert(0, `<a${word}>`);
        notes(b)?.insert(0, `<b${word}>`);
      };
      for (const mode of MODES) {
        write();
        await postgres.stop(mode);
        for (let n = 0; n < 10; n += 1) {
          write();
          await pass(AWAY_MS / 10);
        }
        expect(isSaved(a)).toBe(false);
        await postgres.start();
        await waitFor('saved again', () => isSaved(a) && isSaved(b), 5_000);
      }
      await postgres.terminateSessions();
      write();
      await waitFor('saved after that, too', () => isSaved(a) && isSaved(b), 5_000);

      // A line that was up stayed up: nobody was told that they are offline, or may not be here.
      expect([...kinds].toSorted()).toEqual(['saved', 'saving']);
      const reader = new RawClient(server.address, paolo.cookie);
      await reader.join(server.boardId);
      const stored = readBoard(reader.doc).cards.find(({ id }) => id === 'c')?.notes ?? '';
      reader.close();
      for (let n = 1; n <= word; n += 1) {
        expect(stored.split(`<a${n}>`)).toHaveLength(2);
        expect(stored.split(`<b${n}>`)).toHaveLength(2);
      }
    });

    test('who comes while it is away is let in afterwards, by itself', async () => {
      const [giulia] = server.people;
      if (!giulia) throw new Error('nobody there');
      await postgres.stop('immediate');
      const late = page(giulia);
      await waitFor('tried', () => late.getStatus().kind !== 'loading');
      expect(late.getStatus().kind).toBe('offline');
      await postgres.start();
      await waitFor('in', () => isSaved(late), 5_000);
    });
  },
);
