import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';

import { addCard, cardText } from '#app/domain/boards/document/edit-board.ts';
import { listActivity } from '#db/queries/boards/activity.ts';
import { findLatestSnapshot } from '#db/queries/boards/boards.ts';
import { findProgress, insertSnapshots } from '#db/queries/boards/history.ts';
import { exportBoard } from '#server/boards/export-board.server.ts';
import { getBoardHistory } from '#server/boards/get-board-history.server.ts';
import { getBoardPage } from '#server/boards/get-board-page.server.ts';
import { lookBack } from '#server/boards/look-back.server.ts';
import { BoardFolder } from '#server/boards/log/board-folder.ts';
import type { BoardHistorian } from '#server/boards/threads/board-threads.ts';
import { BoardThreads } from '#server/boards/threads/board-threads.ts';
import { compactBoard } from '#server/boards/log/compact-board.ts';
import { historyJobs, type HistoryJobs } from '#server/boards/log/history-jobs.ts';
import { TooSlowError } from '#server/boards/log/too-slow.ts';
import { forgeUpdate, structsOf } from '#tests/hostile/attacks/forge.ts';
import { buildGroup, type HouseholdActor } from '#tests/support/builders/groups.ts';
import { createWorld, type TestWorld } from '#tests/support/context.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { appendUnjudged } from '#tests/support/poisoned-board.ts';

type Place = { groupId: string; boardId: string; organiser: HouseholdActor };

const CARD = { id: 'c1', column: 'needs', position: 'V', category: 'home', notes: '' } as const;
const RANDOM_BYTES = new Uint8Array([1, 200, 3]);
const CROWD = 1_500;

const leftOut: { boardId: string; what: unknown }[] = [];
let database: TestDatabase;
let threads: BoardThreads;
let world: TestWorld;

beforeAll(async () => {
  database = await openTestDatabase();
  threads = new BoardThreads({
    nowMs: () => Date.now(),
    staysWarm: true,
    tookTooLong: () => undefined,
    leftOut: (boardId, what) => leftOut.push({ boardId, what }),
  });
  world = createWorld(database.db, undefined, threads);
});
afterAll(async () => {
  await threads.close();
  await database.close();
});

async function buildPlace(): Promise<Place> {
  const { groupId, boardId, members } = await buildGroup(database.db);
  return { groupId, boardId, organiser: members[0] as HouseholdActor };
}

function append({ boardId }: Place, ...updates: Uint8Array[]): Promise<void> {
  return appendUnjudged(database.db, { boardId, updates, at: world.clock });
}

function cardOf({ organiser }: Place, title: string): Y.Doc {
  const doc = new Y.Doc();
  addCard(doc, { ...CARD, title, createdBy: organiser.personId });
  return doc;
}

/** What one change of a document adds to it. */
function changeOf(doc: Y.Doc, work: () => void): Uint8Array {
  const before = Y.encodeStateVector(doc);
  work();
  return Y.encodeStateAsUpdate(doc, before);
}

/** So many client ids write one key, none of which has seen the others. */
function crowdOn(base: Uint8Array): Uint8Array[] {
  const structs = structsOf(base, (copy) =>
    copy.getMap<Y.Map<unknown>>('cards').get(CARD.id)?.set('dueOn', '2026-12-01'),
  );
  return Array.from({ length: CROWD }, (_, at) => forgeUpdate(1_000 + at, 0, structs));
}

function fold({ boardId }: Place, historian: BoardHistorian = threads) {
  return compactBoard(database.db, { boardId, now: world.clock, historian });
}

/** Every way to read a board: the titles of its cards. */
async function titlesRead({ organiser, ...where }: Place): Promise<unknown[]> {
  const ctx = world.as(organiser);
  const page = await getBoardPage(ctx, { ...where, openCardId: CARD.id, locale: 'it' });
  const exported = await exportBoard(ctx, where);
  const everything = { at: null, cardId: null, personId: null, before: null };
  const history = await getBoardHistory(ctx, { ...where, ...everything });
  const progress = await findProgress(database.db, where);
  const sequence = progress?.lastSequence ?? 0;
  const past = await lookBack(ctx, {
    ...where,
    at: sequence,
    lastSequence: sequence,
    cardId: null,
    householdId: organiser.householdId,
    isPlanned: false,
  });
  if (!page.ok || !exported.ok || !past?.moment) throw new Error('a reader failed');
  expect(history.ok).toBe(true);
  const read = [page.value.snapshot.cards, exported.value.cards, past.moment.board.cards];
  return read.map((cards) => cards.map(({ title }) => title));
}

/** The work of the threads, of which some jobs run out of time. */
function hurried(
  slow: (job: keyof HistoryJobs) => boolean,
  told: unknown[] = [],
): BoardHistorian & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    ask: (_, job, ask) => {
      asked.push(job);
      return slow(job)
        ? Promise.reject(new TooSlowError('out of time'))
        : Promise.resolve(historyJobs[job](ask));
    },
    requireTurn: () => undefined,
    folded: () => undefined,
    leftOut: (_, what) => told.push(...what),
  };
}

describe('a log in which something cannot be read', () => {
  test('[FLD1] is shown, exported, told, written on and folded, before and after', async () => {
    const place = await buildPlace();
    const { boardId, organiser } = place;
    const doc = cardOf(place, 'Nuoto');
    const rest = doc.getMap<Y.Map<unknown>>('cards').get(CARD.id);
    await append(place, Y.encodeStateAsUpdate(doc), RANDOM_BYTES);
    // What this one builds on was in the bytes that are lost.
    changeOf(doc, () => rest?.set('dueOn', '2026-12-01'));
    await append(
      place,
      changeOf(doc, () => rest?.set('dueOn', '2026-12-02')),
    );
    const everywhere = [['Nuoto'], ['Nuoto'], ['Nuoto']];
    expect(await titlesRead(place)).toEqual(everywhere);
    await fold(place);
    const what = [
      { sequence: 1, entry: 1, kind: 'unreadable' },
      { sequence: 2, entry: 0, kind: 'hole' },
    ];
    expect(leftOut).toEqual([{ boardId, what }]);
    expect(await titlesRead(place)).toEqual(everywhere);

    const reader = new Y.Doc();
    Y.applyUpdate(
      reader,
      (await findLatestSnapshot(database.db, { boardId }))?.state ?? RANDOM_BYTES,
    );
    expect(reader.store.pendingStructs).toBeNull();
    const update = changeOf(reader, () => cardText(reader, CARD.id, 'title')?.insert(0, 'Il '));
    const { personId } = organiser;
    const written = await world
      .as(organiser)
      .boards.write(boardId, { personId, messageId: 0, update });
    expect(written).toEqual({ ok: true, value: 3 });
    await fold(place);
    expect(leftOut).toHaveLength(1);
    expect((await findLatestSnapshot(database.db, { boardId }))?.sequence).toBe(3);
    expect(await titlesRead(place)).toEqual([['Il Nuoto'], ['Il Nuoto'], ['Il Nuoto']]);
  });

  test('[FLD1] takes writers in before it is folded', async () => {
    const place = await buildPlace();
    const doc = cardOf(place, 'Nuoto');
    await append(place, RANDOM_BYTES, Y.encodeStateAsUpdate(doc));
    const { personId } = place.organiser;
    const update = changeOf(doc, () => cardText(doc, CARD.id, 'title')?.insert(0, 'Il '));
    const { boards } = world.as(place.organiser);
    const written = await boards.write(place.boardId, { personId, messageId: 0, update });
    expect(written).toEqual({ ok: true, value: 2 });
  });
});

describe('a board that takes too long', () => {
  test('[Y14] is folded without being told, and is light afterwards', async () => {
    const place = await buildPlace();
    const { boardId } = place;
    const base = Y.encodeStateAsUpdate(cardOf(place, 'Nuoto'));
    await append(place, base, RANDOM_BYTES, ...crowdOn(base));
    const told: unknown[] = [];
    const historian = hurried((job) => job === 'fold', told);
    expect(await fold(place, historian)).toMatchObject({ snapshot: { sequence: 1 } });
    expect(historian.asked).toEqual(['fold', 'press']);
    expect(told).toEqual([
      { sequence: 1, entry: 1, kind: 'unreadable' },
      { sequence: 1, entry: 0, kind: 'untold' },
    ]);
    expect(await weightOf(boardId)).toBeLessThan(50);
    expect(await titlesRead(place)).toEqual([['Nuoto'], ['Nuoto'], ['Nuoto']]);
  });

  test('[Y14] is made light also when an older version folded it', async () => {
    const place = await buildPlace();
    const { boardId } = place;
    const base = Y.encodeStateAsUpdate(cardOf(place, 'Nuoto'));
    const heavy = Y.mergeUpdates([base, ...crowdOn(base)]);
    await append(place, base);
    await insertSnapshots(database.db, [
      { boardId, sequence: 1, state: heavy, takenAt: world.clock },
    ]);
    expect(await weightOf(boardId)).toBeGreaterThan(CROWD);
    const folder = new BoardFolder({
      db: database.db,
      historian: threads,
      now: () => world.clock,
      failed: (error) => {
        throw error;
      },
    });
    folder.heal(boardId);
    await folder.fold(boardId);
    expect(await weightOf(boardId)).toBeLessThan(50);
    expect(await titlesRead(place)).toEqual([['Nuoto'], ['Nuoto'], ['Nuoto']]);
  });

  test('[Y15] is not folded again and again in vain: the pauses grow', async () => {
    const place = await buildPlace();
    await append(place, Y.encodeStateAsUpdate(cardOf(place, 'Nuoto')));
    const historian = hurried((job) => job === 'fold' || job === 'press');
    let nowMs = world.clock.getTime();
    const now = () => new Date(nowMs);
    const failed = (error: unknown) => {
      throw error;
    };
    const folder = new BoardFolder({ db: database.db, historian, now, failed });
    const pauses: number[] = [];
    for (let times = 0; times < 4; times += 1) {
      await expect(folder.fold(place.boardId)).rejects.toBeInstanceOf(TooSlowError);
      const startMs = nowMs;
      while (!folder.mayFold(place.boardId)) nowMs += 1_000;
      pauses.push(nowMs - startMs);
    }
    expect(pauses).toEqual([5_000, 10_000, 20_000, 40_000]);
  });
});

describe('a line the database cannot hold', () => {
  test('[Y16] is left out alone and named; the snapshot and the other lines are stored', async () => {
    const place = await buildPlace();
    const { boardId } = place;
    await append(place, Y.encodeStateAsUpdate(cardOf(place, 'Nuoto')));
    const told: unknown[] = [];
    const inner = hurried(() => false, told);
    const historian: BoardHistorian = {
      ...inner,
      ask: async (id, job, ask) => {
        const answer = await inner.ask(id, job, ask);
        if (!answer || Array.isArray(answer) || !('told' in answer)) return answer;
        const [line] = answer.told;
        const unfit = { ...line, position: 7, detail: { title: 'Nu\u0000oto' } };
        return Object.assign(answer, { told: [unfit, ...answer.told, { ...line, position: 8 }] });
      },
    };
    expect(await fold(place, historian)).toMatchObject({ snapshot: { sequence: 1 } });
    expect(told).toEqual([{ sequence: 1, entry: 7, kind: 'untold' }]);
    const everything = { before: null, cardId: null, personId: null, limit: 10 };
    const lines = await listActivity(database.db, { boardId, ...everything });
    expect(lines.map(({ position }) => position).toSorted((a, b) => a - b)).toEqual([0, 8]);
    expect(await findProgress(database.db, { boardId })).toMatchObject({ describedSequence: 1 });
  });
});

/** Items a reader of the newest snapshot has to place. */
async function weightOf(boardId: string): Promise<number> {
  const snapshot = await findLatestSnapshot(database.db, { boardId });
  const { structs } = Y.decodeUpdate(snapshot?.state ?? RANDOM_BYTES);
  return structs.filter((struct) => struct instanceof Y.Item).length;
}
