import { beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';

import {
  addCard,
  cardText,
  deleteCard,
  joinCard,
  moveCard,
} from '#app/domain/boards/document/edit-board.ts';
import { addComment, deleteComment } from '#app/domain/boards/document/edit-card-lists.ts';
import { readBoard, type BoardSnapshot } from '#app/domain/boards/document/read-board.ts';
import { DAY_MS } from '#app/domain/dates.ts';
import { encodeEntries } from '#app/protocol/wire-format.ts';
import { listLog, listSnapshots } from '#db/queries/boards/history.ts';
import { appendBatches, listBatchesAfter, listBoardClients } from '#db/queries/boards/boards.ts';
import { bringBack } from '#server/boards/bring-back.server.ts';
import { listBoardActivity } from '#server/boards/list-board-activity.server.ts';
import { lookBack } from '#server/boards/look-back.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { BoardIndex } from '#server/boards/log/board-index.ts';
import { compactBoard } from '#server/boards/log/compact-board.ts';
import { createRequest } from '#server/requests/create-request.server.ts';
import { buildProvider, requestInput } from '#tests/support/builders/requests.ts';
import { createWorld } from '#tests/support/context.ts';
import { useDatabase } from '#tests/support/stage.ts';

import { useClients, useRealtimeWorld } from './support/realtime-stage.ts';
import { testCard, type TestPerson } from './support/realtime-world.ts';
import { waitFor } from './support/wait-for.ts';

const NOW = new Date('2026-11-24T12:00:00Z');

const database = useDatabase();
const world = useRealtimeWorld(database);
const { enter } = useClients(world);
let giulia: TestPerson;
let paolo: TestPerson;

beforeEach(async () => {
  giulia = await world.person('organiser');
  paolo = await world.person('member');
});

/** A person's context, with the desk of the server the sockets are on. */
function as(person: TestPerson): ServiceContext {
  const actor = { kind: 'person', ...person } as const;
  return { ...createWorld(database.db, NOW).as(actor), boards: world.realtime.boards };
}

const here = () => ({ groupId: world.groupId, boardId: world.boardId });

/** Writes a log of so many batches, `daysAgo` for each, and remembers the board after each. */
async function writeLog(daysAgo: readonly number[]): Promise<BoardSnapshot[]> {
  const doc = new Y.Doc();
  const states: BoardSnapshot[] = [];
  let updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (const [index, days] of daysAgo.entries()) {
    updates = [];
    if (index === 0) addCard(doc, testCard('c', giulia.personId));
    else if (index === 2) moveCard(doc, 'c', { column: 'asking', position: 'V' });
    else cardText(doc, 'c', 'notes')?.insert(0, `${index} `);
    const update = Y.mergeUpdates(updates);
    const payload = encodeEntries([{ connectionId: 1, messageId: index, update }]);
    const newClients = [{ clientId: doc.clientID, personId: giulia.personId }];
    const batch = { boardId: world.boardId, payload, authors: [giulia.personId], newClients };
    await appendBatches(database.db, [batch], new Date(NOW.getTime() - days * DAY_MS));
    states.push(readBoard(doc));
  }
  return states;
}

function compact(now = NOW) {
  const { historian } = world.realtime.boards;
  return compactBoard(database.db, { boardId: world.boardId, now, historian });
}

test('[Y11] the board as of each change is the board that was', async () => {
  const states = await writeLog([40, 40, 35, 20, 10, 10, 1]);
  for (const isCompacted of [false, true]) {
    if (isCompacted) await compact();
    for (const [index, state] of states.entries()) {
      const sequence = index + 1;
      const seen = await lookBack(as(paolo), {
        ...here(),
        at: sequence,
        lastSequence: states.length,
        cardId: null,
        householdId: paolo.householdId,
        isPlanned: false,
      });
      const isKept = !isCompacted || index >= 2;
      // Of days whose log is gone the end of the day is shown.
      expect(seen?.moment?.board).toEqual(isKept ? state : states[1]);
    }
  }
  const { boardId } = world;
  const log = await listLog(database.db, { boardId, after: 0, upTo: 99 });
  expect(log.map(({ sequence }) => sequence)).toEqual([4, 5, 6, 7]);
  const known = await listSnapshots(database.db, { boardId });
  expect(known.map(({ sequence }) => sequence)).toEqual([2, 3, 4, 6, 7]);
});

test('[HA3] what was done is told alike before and after compaction, to members only', async () => {
  await writeLog([3, 3, 2, 2, 0]);
  const question = { ...here(), before: null, cardId: null, personId: null };
  const before = await listBoardActivity(as(paolo), question);
  await compact();
  const after = await listBoardActivity(as(paolo), question);
  expect(after).toEqual(before);
  if (!after.ok) throw new Error(after.code);
  const lines = after.value.map(({ kind, personId }) => [kind, personId]);
  const by = giulia.personId;
  expect(lines).toEqual([
    ['notes', by],
    ['notes', by],
    ['card_moved', by],
    ['notes', by],
    ['card_added', by],
  ]);
  const outsider = await world.person('outsider');
  expect(await listBoardActivity(as(outsider), question)).toMatchObject({ ok: false });
});

test('[Y11] an organiser restores in one step while another writes; all see it; undo', async () => {
  const client = await enter(paolo);
  const say = async (work: (doc: Y.Doc) => void) =>
    expect(await client.outcome(client.sendUpdate(client.change(work)))).toBeNull();
  await say((doc) => addCard(doc, testCard('c', paolo.personId)));
  await say((doc) => cardText(doc, 'c', 'notes')?.insert(0, 'Prima. '));
  await say((doc) => deleteCard(doc, 'c'));
  await say((doc) => addCard(doc, testCard('d', paolo.personId)));
  const whole = { ...here(), sequence: 2, cardId: null };
  expect(await bringBack(as(paolo), whole)).toMatchObject({ code: 'auth.forbidden' });
  const [done] = await Promise.all([
    bringBack(as(giulia), whole),
    say((doc) => cardText(doc, 'd', 'notes')?.insert(0, 'Non perdetemi')),
  ]);
  expect(done).toMatchObject({ ok: true, value: { hasChanged: true } });
  const cards = () =>
    readBoard(client.doc).cards.map(({ id, notes, isArchived }) => [id, notes, isArchived]);
  await waitFor('seen', () => cards().length === 2);
  expect(cards()).toEqual([
    ['c', 'Prima. ', false],
    ['d', 'Non perdetemi', true],
  ]);
  if (!done.ok) throw new Error(done.code);
  const undone = { ...here(), sequence: done.value.undoSequence, cardId: null };
  expect(await bringBack(as(giulia), undone)).toMatchObject({ ok: true });
  await waitFor('undone', () => cards().find(([id]) => id === 'd')?.[2] === false);
  await compact();
});

test('[HI3] a board brought back to before a card leaves it where providers answer for it', async () => {
  const client = await enter(giulia);
  const say = async (work: (doc: Y.Doc) => void) =>
    expect(await client.outcome(client.sendUpdate(client.change(work)))).toBeNull();
  await say((doc) => addCard(doc, testCard('c', giulia.personId)));
  for (const cardId of ['asked', 'idea']) {
    await say((doc) => addCard(doc, testCard(cardId, giulia.personId)));
  }
  const joined = { dependantIds: [], hours: null };
  await say((doc) => joinCard(doc, 'asked', giulia.householdId, joined));
  const providers = [await buildProvider(database.db), await buildProvider(database.db)] as const;
  const asked = requestInput({ groupId: world.groupId, cardId: 'asked', providers });
  expect(await createRequest(as(giulia), asked)).toMatchObject({ ok: true });
  const whole = { ...here(), sequence: 1, cardId: null };
  expect(await bringBack(as(giulia), whole)).toMatchObject({ ok: true });
  const away = () =>
    readBoard(client.doc)
      .cards.filter(({ isArchived }) => isArchived)
      .map(({ id }) => id);
  await waitFor('brought back', () => away().length > 0);
  expect(away()).toEqual(['idea']);
});

test('[HI2] a member brings a deleted card back; a card that never was is refused', async () => {
  await writeLog([1, 1, 1]);
  const client = await enter(giulia);
  await client.outcome(client.sendUpdate(client.change((doc) => deleteCard(doc, 'c'))));
  const card = { ...here(), sequence: 3, cardId: 'c' };
  expect(await bringBack(as(paolo), card)).toMatchObject({ ok: true });
  await waitFor('back', () => readBoard(client.doc).cards.some(({ id }) => id === 'c'));
  expect(await bringBack(as(paolo), { ...card, cardId: 'x' })).toMatchObject({
    code: 'boards.past_not_found',
  });
});

test('[HI2] a comment that came back is still its author’s to change, and nobody else’s', async () => {
  await writeLog([1]);
  const client = await enter(paolo);
  const say = (change: (doc: Y.Doc) => void) =>
    client.outcome(client.sendUpdate(client.change(change)));
  await say((doc) =>
    addComment(doc, 'c', {
      id: 'k',
      text: 'Porto io i giochi.',
      by: paolo.personId,
      at: Date.now(),
    }),
  );
  await say((doc) => deleteCard(doc, 'c'));
  const card = { ...here(), sequence: 2, cardId: 'c' };
  expect(await bringBack(as(giulia), card)).toMatchObject({ ok: true });
  await waitFor('back', () => cardText(client.doc, 'c', 'comment:k') !== null);
  const other = await enter(await world.person('member'));
  // What came after the reading that serves newcomers follows it.
  await waitFor('there', () => cardText(other.doc, 'c', 'comment:k') !== null);
  const forged = other.change((doc) => cardText(doc, 'c', 'comment:k')?.insert(0, 'Non '));
  expect(await other.outcome(other.sendUpdate(forged))).toBe('boards.not_yours');
  // So judges a process that reads the board anew, with the client ids' owners or without them.
  const batches = await listBatchesAfter(database.db, { boardId: world.boardId, sequence: 0 });
  const owners = await listBoardClients(database.db, { boardId: world.boardId });
  const edit = client.change((doc) => cardText(doc, 'c', 'comment:k')?.insert(0, 'Forse '));
  for (const clients of [owners, owners.filter(({ personId }) => personId !== null)]) {
    const index = await BoardIndex.load({ snapshot: null, batches, clients });
    const { personId, householdId } = paolo;
    expect(index.check(edit, { personId, householdId, role: 'member' }, Date.now())).toMatchObject({
      ok: true,
    });
    expect(index.check(forged, { ...giulia, role: 'member' }, Date.now())).toMatchObject({
      code: 'boards.not_yours',
    });
  }
  expect(await client.outcome(client.sendUpdate(edit))).toBeNull();
  expect(await say((doc) => deleteComment(doc, 'c', 'k'))).toBeNull();
});
