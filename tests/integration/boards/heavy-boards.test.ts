import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';

import { addCard, cardText } from '#app/domain/boards/document/edit-board.ts';
import { listSnapshots } from '#db/queries/boards/history.ts';
import { findLatestSnapshot } from '#db/queries/boards/boards.ts';
import { listActivity } from '#db/queries/boards/activity.ts';
import { exportBoard } from '#server/boards/export-board.server.ts';
import { getBoardHistory } from '#server/boards/get-board-history.server.ts';
import { getBoardPage } from '#server/boards/get-board-page.server.ts';
import { BoardThreads } from '#server/boards/threads/board-threads.ts';
import { compactBoard } from '#server/boards/log/compact-board.ts';
import { TooSlowError } from '#server/boards/log/too-slow.ts';
import { buildGroup, type HouseholdActor } from '#tests/support/builders/groups.ts';
import { createWorld, type TestWorld } from '#tests/support/context.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { appendUnjudged, poisonBoard } from '#tests/support/poisoned-board.ts';

type Place = { groupId: string; boardId: string; organiser: HouseholdActor };

const CARD = { id: 'c1', column: 'needs', position: 'V', category: 'home', notes: '' } as const;

/** Short, so that the tests need not wait; what is poisoned takes minutes. */
const BUDGETS = { quick: 1_500, reading: 6_000, folding: 3_000 };
const tookTooLong: [boardId: string, job: string][] = [];
const leftOut: unknown[] = [];
/** The clock of the threads: puts boards off for as long as it stands. */
let clockMs = 1_000_000;

let threads: BoardThreads;
let database: TestDatabase;
let world: TestWorld;
let heavy: Place;
let other: Place;

beforeAll(async () => {
  database = await openTestDatabase();
  threads = new BoardThreads({
    nowMs: () => clockMs,
    staysWarm: false,
    budgets: BUDGETS,
    tookTooLong: (...told) => tookTooLong.push(told),
    leftOut: (boardId, what) => leftOut.push({ boardId, what }),
  });
  world = createWorld(database.db, undefined, threads);
  heavy = await buildPlace();
  other = await buildPlace();
  const at = world.clock;
  await poisonBoard(database.db, { ...heavy, createdBy: heavy.organiser.personId, at });
  await write(other, 'Nuoto');
  // The thread is there: what follows is about boards, not about its start.
  await page(other);
});
afterAll(async () => {
  await threads.close();
  await database.close();
});

async function buildPlace(): Promise<Place> {
  const { groupId, boardId, members } = await buildGroup(database.db);
  return { groupId, boardId, organiser: members[0] as HouseholdActor };
}

function write({ boardId, organiser }: Place, title: string): Promise<void> {
  const doc = new Y.Doc();
  addCard(doc, { ...CARD, title: '', createdBy: organiser.personId });
  cardText(doc, CARD.id, 'title')?.insert(0, title);
  const updates = [Y.encodeStateAsUpdate(doc)];
  return appendUnjudged(database.db, { boardId, updates, at: world.clock });
}

async function page({ organiser, ...where }: Place) {
  const input = { ...where, openCardId: null, locale: 'it' as const };
  const result = await getBoardPage(world.as(organiser), input);
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

function history({ organiser, ...where }: Place) {
  const everything = { at: null, cardId: null, personId: null, before: null };
  return getBoardHistory(world.as(organiser), { ...where, ...everything });
}

function fold({ boardId }: Place) {
  return compactBoard(database.db, { boardId, now: world.clock, historian: threads });
}

/** How often the event loop turns while something is asked. */
async function turnsDuring(work: Promise<unknown>): Promise<number> {
  let turns = 0;
  const beat = setInterval(() => (turns += 1), 5);
  await work;
  clearInterval(beat);
  return turns;
}

describe('a board that nobody can build in time', () => {
  test('[Y13] opens as a page without its board, while the process goes on', async () => {
    let view: Awaited<ReturnType<typeof page>> | undefined;
    const turns = await turnsDuring(page(heavy).then((answer) => (view = answer)));
    expect(view).toMatchObject({ isSlow: true, snapshot: { cards: [] }, openDetails: null });
    expect(view?.households).toHaveLength(2);
    expect(turns).toBeGreaterThan(20);
  });

  test('[Y13] keeps neither page nor history nor folding of another group waiting', async () => {
    const done: string[] = [];
    const note = (name: string) => () => void done.push(name);
    const slow = Promise.all([
      history(heavy).then((answer) => {
        note('heavy history')();
        return answer;
      }),
      exportBoard(world.as(heavy.organiser), heavy),
    ]);
    await Promise.all([
      page(other).then((view) => expect(view.snapshot.cards).toHaveLength(1)),
      history(other).then((answer) => expect(answer.ok).toBe(true)),
    ]).then(note('others'));
    const [told, exported] = await slow;
    expect(done).toEqual(['others', 'heavy history']);
    const refusal = { ok: false, code: 'boards.slow', details: { retryAfterSeconds: 5 } };
    expect(told).toEqual(refusal);
    expect(exported).toEqual(refusal);
  });

  test('[Y13] is not folded, and the folds that waited behind it are done', async () => {
    clockMs += 3_600_000;
    const [failed, folded] = await Promise.allSettled([fold(heavy), fold(other)]);
    expect(failed).toMatchObject({ status: 'rejected', reason: expect.any(TooSlowError) });
    expect(folded).toMatchObject({ value: { snapshot: { sequence: 1 } } });
    // Put off: refused before its bytes are read again.
    await expect(fold(heavy)).rejects.toBeInstanceOf(TooSlowError);
    const slowJobs = tookTooLong.map(([boardId, job]) => (boardId === heavy.boardId ? job : null));
    // Which of them ran out of time first is a matter of the machine; nobody else's board did.
    expect(slowJobs).toContain('read');
    expect(slowJobs).not.toContain(null);
  });
});

describe('a board that holds what its readers would not take today', () => {
  test('[VAL3] folds all the same, and tells without what no database stores', async () => {
    const place = await buildPlace();
    const { boardId } = place;
    await write(place, 'Nu\u0000oto');
    await appendUnjudged(database.db, {
      boardId,
      updates: [new Uint8Array([1, 200, 3])],
      at: world.clock,
    });
    expect(await fold(place)).not.toBeNull();
    expect(leftOut).toEqual([
      {
        boardId,
        what: [
          { sequence: 2, entry: 0, kind: 'unreadable' },
          { cardId: CARD.id, field: 'title', kind: 'bad_text' },
        ],
      },
    ]);
    expect((await findLatestSnapshot(database.db, { boardId }))?.sequence).toBe(2);
    expect(await listSnapshots(database.db, { boardId })).toHaveLength(1);
    const everything = { before: null, cardId: null, personId: null, limit: 10 };
    const told = await listActivity(database.db, { boardId, ...everything });
    expect(told.map(({ detail }) => detail['title'])).toEqual(['Nuoto']);
    expect((await page(place)).snapshot.cards.map(({ title }) => title)).toEqual(['Nuoto']);
  });
});
