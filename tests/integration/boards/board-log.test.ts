import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';

import { DAY_MS } from '#app/domain/dates.ts';
import { encodeEntries, readEntries } from '#app/protocol/wire-format.ts';
import type { Db } from '#db/client.ts';
import { openPostgres } from '#db/open-postgres.ts';
import type { OpenDatabase } from '#db/open.ts';
import {
  appendBatches,
  findLastSequence,
  findLatestSnapshot,
  insertBoard,
  listBatchesAfter,
  listBoardClients,
  type NewBatch,
} from '#db/queries/boards/boards.ts';
import { deleteLogUpTo, insertSnapshots } from '#db/queries/boards/history.ts';
import { boards } from '#db/schema/boards.ts';
import { compactBoard } from '#server/boards/log/compact-board.ts';
import { BoardThreads } from '#server/boards/threads/board-threads.ts';
import { testId } from '#tests/support/builders/accounts.ts';
import { buildGroup } from '#tests/support/builders/groups.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';

const NOW = new Date('2026-11-24T10:00:00Z');

let database: TestDatabase;
/** Connections of further processes; the embedded database has one only. */
const others: OpenDatabase[] = [];
let db: Db;
let groupId: string;
let boardId: string;
let giulia: string;
let paolo: string;
const historian = new BoardThreads({
  nowMs: () => Date.now(),
  staysWarm: false,
  tookTooLong: () => undefined,
  leftOut: () => undefined,
});

beforeAll(async () => {
  database = await openTestDatabase();
  ({ db } = database);
  if (database.url) others.push(await openPostgres(database.url), await openPostgres(database.url));
});

beforeEach(async () => {
  const group = await buildGroup(db);
  ({ groupId, boardId } = group);
  [giulia = '', paolo = ''] = group.members.map(({ personId }) => personId);
});

afterAll(async () => {
  for (const other of others) await other.close();
  await historian.close();
  await database.close();
});

async function anotherBoard(): Promise<string> {
  const id = testId();
  await insertBoard(db, { id, groupId, name: 'Altri bisogni', createdAt: NOW });
  return id;
}

/** A batch with one update that writes `text` into a shared text. */
function batch(
  overrides: Partial<NewBatch> = {},
  update: Uint8Array = new Uint8Array([0, 0]),
): NewBatch {
  const payload = encodeEntries([{ connectionId: 1, messageId: 1, update }]);
  return { boardId, payload, authors: [giulia], newClients: [], ...overrides };
}

async function sequencesOf(id: string): Promise<number[]> {
  return (await listBatchesAfter(db, { boardId: id, sequence: 0 })).map(({ sequence }) => sequence);
}

async function totalBytes(id: string): Promise<number | undefined> {
  const [row] = await db.select({ bytes: boards.totalBytes }).from(boards).where(eq(boards.id, id));
  return row?.bytes;
}

const upTo = (last: number) => Array.from({ length: last }, (_, position) => position + 1);

describe('appending', () => {
  test('[Y10] numbers without holes or doubles, from many connections to many boards', async () => {
    const ids = [boardId, await anotherBoard(), await anotherBoard()];
    const processes = [db, ...others.map((other) => other.db)];
    const given = new Map(ids.map((id) => [id, [] as number[]]));
    const appends = Array.from({ length: 50 }, async (_, position) => {
      // Each names other boards, in another order.
      const some = ids.filter((__, index) => (position + index) % 3 !== 0);
      if (position % 2 === 0) some.reverse();
      const process = processes[position % processes.length] ?? db;
      const answer = await appendBatches(
        process,
        some.map((id) => batch({ boardId: id })),
        NOW,
      );
      expect([...answer.keys()].toSorted()).toEqual(some.toSorted());
      for (const [id, sequence] of answer) given.get(id)?.push(sequence);
    });
    await Promise.all(appends);
    for (const [id, sequences] of given) {
      expect(sequences.length).toBeGreaterThan(30);
      expect(sequences.toSorted((a, b) => a - b)).toEqual(upTo(sequences.length));
      expect(await sequencesOf(id)).toEqual(upTo(sequences.length));
      expect(await findLastSequence(db, { boardId: id })).toBe(sequences.length);
    }
  });

  test('keeps bytes, authors and the boards’ order apart', async () => {
    const other = await anotherBoard();
    const payload = encodeEntries([
      { connectionId: 7, messageId: 1, update: new Uint8Array([0, 255, 128]) },
      { connectionId: 8, messageId: 2, update: new Uint8Array() },
    ]);
    const answer = await appendBatches(
      db,
      [batch({ payload, authors: [giulia, null] }), batch({ boardId: other })],
      NOW,
    );
    expect(answer).toEqual(
      new Map([
        [boardId, 1],
        [other, 1],
      ]),
    );
    const [stored] = await listBatchesAfter(db, { boardId, sequence: 0 });
    expect(stored && readEntries(stored.payload)).toEqual(readEntries(payload));
    expect(stored?.authors).toEqual([giulia, null]);
    expect(await listBatchesAfter(db, { boardId, sequence: 1 })).toEqual([]);
  });

  test('leaves an erased board out of the answer, and the others in', async () => {
    const erased = await anotherBoard();
    await db.delete(boards).where(eq(boards.id, erased));
    const newClients = [{ clientId: 5, personId: giulia }];
    const answer = await appendBatches(db, [batch({ boardId: erased, newClients }), batch()], NOW);
    expect(answer).toEqual(new Map([[boardId, 1]]));
    expect(await findLastSequence(db, { boardId: erased })).toBeNull();
    expect(await listBatchesAfter(db, { boardId: erased, sequence: 0 })).toEqual([]);
  });

  test('gives a client id to the first who used it, for ever, on each board anew', async () => {
    const other = await anotherBoard();
    const claim = (personId: string | null, id = boardId) =>
      batch({ boardId: id, newClients: [{ clientId: 4_294_967_295, personId }] });
    await appendBatches(db, [claim(giulia)], NOW);
    await appendBatches(db, [claim(paolo)], NOW);
    await appendBatches(db, [claim(paolo, other)], NOW);
    await appendBatches(db, [claim('nobody-any-more', await anotherBoard())], NOW);
    const owner = async (id: string) => (await listBoardClients(db, { boardId: id }))[0]?.personId;
    expect(await owner(boardId)).toBe(giulia);
    expect(await owner(other)).toBe(paolo);
    expect(await listBoardClients(db, { boardId })).toHaveLength(1);
  });

  test('falls to the system when the person was erased meanwhile', async () => {
    await appendBatches(
      db,
      [batch({ newClients: [{ clientId: 9, personId: 'nobody-any-more' }] })],
      NOW,
    );
    expect(await listBoardClients(db, { boardId })).toEqual([{ clientId: 9, personId: null }]);
  });

  test('[Y10] what is taken back leaves no hole, and nobody reads it before', async () => {
    await appendBatches(db, [batch()], NOW);
    const undone = db.transaction(async (tx) => {
      expect(await appendBatches(tx, [batch()], NOW)).toEqual(new Map([[boardId, 2]]));
      const [other] = others;
      if (other) {
        const seen = await listBatchesAfter(other.db, { boardId, sequence: 0 });
        expect(seen.map(({ sequence }) => sequence)).toEqual([1]);
      }
      throw new Error('taken back');
    });
    await expect(undone).rejects.toThrow('taken back');
    expect(await appendBatches(db, [batch()], NOW)).toEqual(new Map([[boardId, 2]]));
    expect(await sequencesOf(boardId)).toEqual([1, 2]);
  });
});

describe('snapshots and pruning', () => {
  /** Appends `count` words, each an update on the ones before; gives the document. */
  async function write(count: number): Promise<Y.Doc> {
    const doc = new Y.Doc();
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    for (let word = 0; word < count; word += 1) {
      doc.getText('t').insert(0, `parola ${word} `);
      if (word % 3 === 0) doc.getText('t').delete(0, 3);
    }
    for (const update of updates) await appendBatches(db, [batch({}, update)], NOW);
    return doc;
  }

  async function readAll(): Promise<string> {
    const snapshot = await findLatestSnapshot(db, { boardId });
    const doc = new Y.Doc();
    if (snapshot) Y.applyUpdate(doc, snapshot.state);
    const sequence = snapshot?.sequence ?? 0;
    for (const { payload } of await listBatchesAfter(db, { boardId, sequence })) {
      for (const entry of readEntries(payload) ?? []) Y.applyUpdate(doc, entry.update);
    }
    expect(doc.store.pendingStructs).toBeNull();
    return doc.getText('t').toJSON();
  }

  test('a snapshot and the log after it are the whole log', async () => {
    const doc = await write(8);
    const text = doc.getText('t').toJSON();
    expect(await readAll()).toBe(text);
    const folded = await compactBoard(db, { boardId, now: NOW, historian });
    expect(folded?.snapshot?.sequence).toBe(await findLastSequence(db, { boardId }));
    expect(folded?.batches).toEqual([]);
    expect(await readAll()).toBe(text);
    expect(await compactBoard(db, { boardId, now: NOW, historian })).toBeNull();
    const more = new Y.Doc();
    more.getText('t').insert(0, 'e poi ');
    await appendBatches(db, [batch({}, Y.encodeStateAsUpdate(more))], NOW);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(more));
    expect(await readAll()).toBe(doc.getText('t').toJSON());
  });

  test('the newest snapshot is the one of the highest sequence, whoever stored last', async () => {
    const state = new Uint8Array([0, 0]);
    for (const sequence of [5, 9, 7, 9]) {
      await insertSnapshots(db, [{ boardId, sequence, state, takenAt: NOW }]);
    }
    expect((await findLatestSnapshot(db, { boardId }))?.sequence).toBe(9);
  });

  test('counts the snapshot and the log after it as the board’s bytes', async () => {
    await write(6);
    const log = await listBatchesAfter(db, { boardId, sequence: 0 });
    expect(await totalBytes(boardId)).toBe(
      log.reduce((sum, { payload }) => sum + payload.length, 0),
    );
    const folded = await compactBoard(db, { boardId, now: NOW, historian });
    expect(await totalBytes(boardId)).toBe(folded?.snapshot?.state.length);
    const next = batch();
    await appendBatches(db, [next], NOW);
    const expected = (folded?.snapshot?.state.length ?? 0) + next.payload.length;
    expect(await totalBytes(boardId)).toBe(expected);
  });

  test('pruning keeps the log of the last thirty days and all that no snapshot covers', async () => {
    const doc = await write(4);
    const later = new Date(NOW.getTime() + 20 * DAY_MS);
    await compactBoard(db, { boardId, now: later, historian });
    expect(await sequencesOf(boardId)).toHaveLength((await findLastSequence(db, { boardId })) ?? 0);
    const last = (await findLastSequence(db, { boardId })) ?? 0;
    await appendBatches(db, [batch()], later);
    await appendBatches(db, [batch()], later);
    const afterwards = new Date(NOW.getTime() + 31 * DAY_MS);
    await compactBoard(db, { boardId, now: afterwards, historian });
    expect(await sequencesOf(boardId)).toEqual([last + 1, last + 2]);
    expect(await readAll()).toBe(doc.getText('t').toJSON());
  });

  test('forgetting the log up to a place takes nothing after it', async () => {
    for (let count = 0; count < 4; count += 1) await appendBatches(db, [batch()], NOW);
    await deleteLogUpTo(db, { boardId, sequence: 2 });
    expect(await sequencesOf(boardId)).toEqual([3, 4]);
  });
});
