import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';

import {
  addCard,
  archiveCard,
  cardText,
  deleteCard,
} from '#app/domain/boards/document/edit-board.ts';
import { addComment } from '#app/domain/boards/document/edit-card-lists.ts';
import type { BoardProvider } from '#app/features/boards/sync/board-provider.ts';
import { boardSnapshots } from '#db/schema/boards.ts';
import { compactBoard } from '#server/boards/log/compact-board.ts';
import { useDatabase } from '#tests/support/stage.ts';

import { TestDevice } from './support/memory-store.ts';
import { isSaved, useClients, useRealtimeWorld } from './support/realtime-stage.ts';
import {
  changeMembership,
  startRealtime,
  testCard,
  type TestPerson,
} from './support/realtime-world.ts';
import { waitFor } from './support/wait-for.ts';

const database = useDatabase();
const world = useRealtimeWorld(database);
const { connect, enter, page: open } = useClients(world);
let giulia: TestPerson;
let paolo: TestPerson;

beforeEach(async () => {
  giulia = await world.person('organiser');
  paolo = await world.person('member');
});

/** A page of a person on a device; `url` null: no network. */
function page(person: TestPerson, device: TestDevice | null, url: string | null = world.address) {
  return open(person, device?.open ?? null, url ?? 'http://127.0.0.1:9');
}

const notesOf = (board: BoardProvider, cardId: string) =>
  board.board.getSnapshot().cards.find((card) => card.id === cardId)?.notes;

function compact() {
  const { historian } = world.realtime.boards;
  return compactBoard(database.db, { boardId: world.boardId, now: new Date(), historian });
}

/** A saved board with one card of Giulia's, and Paolo looking on. */
async function boardWithCard(device: TestDevice) {
  const first = page(giulia, device);
  const other = page(paolo, null);
  await waitFor('both in', () => isSaved(first) && isSaved(other));
  addCard(first.doc, testCard('c', giulia.personId));
  await waitFor('seen', () => notesOf(other, 'c') === '');
  await waitFor('saved', () => isSaved(first));
  first.destroy();
  return other;
}

describe('away and back', () => {
  test('[Y9] the board opens without network, edits are merged on return', async () => {
    const device = new TestDevice();
    const other = await boardWithCard(device);
    const away = page(giulia, device, null);
    await waitFor('offline', () => away.getStatus().kind === 'offline');
    expect(notesOf(away, 'c')).toBe('');
    cardText(away.doc, 'c', 'notes')?.insert(0, 'da Giulia');
    cardText(other.doc, 'c', 'title')?.insert(0, 'Shared ');
    expect(away.getStatus()).toEqual({ kind: 'offline', hasUnsent: true });
    away.destroy();
    const back = page(giulia, device);
    const titleOfBack = () => back.board.getSnapshot().cards[0]?.title;
    await waitFor('one has the text', () => notesOf(other, 'c') === 'da Giulia' && isSaved(back));
    await waitFor('one has the title', () => titleOfBack() === 'Shared Baby-sitter');
    expect(back.board.getSnapshot()).toEqual(other.board.getSnapshot());
  });

  test('[Y9] text that never reached the outbox is found and sent', async () => {
    const device = new TestDevice();
    const other = await boardWithCard(device);
    const away = page(giulia, device, null);
    await waitFor('offline', () => away.getStatus().kind === 'offline');
    cardText(away.doc, 'c', 'notes')?.insert(0, 'quasi perso');
    away.destroy();
    device.loseOutbox();
    const back = page(giulia, device);
    await waitFor('at the other', () => notesOf(other, 'c') === 'quasi perso' && isSaved(back));
  });

  test('[Y9] edits to a card that was deleted meanwhile are reported', async () => {
    const device = new TestDevice();
    const other = await boardWithCard(device);
    const away = page(giulia, device, null);
    await waitFor('offline', () => away.getStatus().kind === 'offline');
    cardText(away.doc, 'c', 'notes')?.insert(0, 'tre pomeriggi');
    const comment = { id: 'k', by: giulia.personId, at: Date.now(), text: 'solo a maggio' };
    addComment(away.doc, 'c', comment);
    away.destroy();
    deleteCard(other.doc, 'c');
    await waitFor('saved', () => isSaved(other));
    const back = page(giulia, device);
    await waitFor('reported', () => back.lost.getSnapshot().length > 0);
    const lost = {
      cardId: 'c',
      title: 'Baby-sitter',
      category: 'childhood',
      notes: 'tre pomeriggi',
      comments: ['solo a maggio'],
      checklist: [],
    };
    expect(back.lost.getSnapshot()).toEqual([lost]);
    await waitFor('no ghost', () => back.board.getSnapshot().cards.length === 0 && isSaved(back));
    back.destroy();

    const later = page(giulia, device);
    await waitFor('still there', () => isSaved(later) && later.lost.getSnapshot().length > 0);
    expect(later.lost.getSnapshot()).toEqual([lost]);
    later.decideLost('c');
    later.destroy();
    const last = page(giulia, device);
    await waitFor('in', () => isSaved(last));
    expect(last.lost.getSnapshot()).toEqual([]);
  });

  test('[Y9] a deletion that never reached the outbox is sent', async () => {
    const device = new TestDevice();
    const other = await boardWithCard(device);
    cardText(other.doc, 'c', 'notes')?.insert(0, 'da togliere');
    await waitFor('saved', () => isSaved(other));
    const before = page(giulia, device);
    await waitFor('seen', () => notesOf(before, 'c') === 'da togliere' && isSaved(before));
    before.destroy();
    const away = page(giulia, device, null);
    await waitFor('offline', () => away.getStatus().kind === 'offline');
    cardText(away.doc, 'c', 'title')?.insert(0, 'La ');
    device.keepState();
    cardText(away.doc, 'c', 'notes')?.delete(0, 11);
    away.destroy();
    const back = page(giulia, device);
    await waitFor('at the other', () => notesOf(other, 'c') === '' && isSaved(back));
  });

  test('a line that breaks while writing loses nothing', async () => {
    const a = page(giulia, null);
    const b = page(paolo, null);
    await waitFor('both in', () => isSaved(a) && isSaved(b));
    addCard(a.doc, testCard('c', giulia.personId));
    await waitFor('seen', () => notesOf(b, 'c') === '');
    for (let letter = 0; letter < 60; letter += 1) {
      const text = cardText(a.doc, 'c', 'notes');
      text?.insert(text.length, String.fromCodePoint(97 + (letter % 26)));
      if (letter % 20 === 10) world.cutLines();
      await new Promise((resolve) => {
        setTimeout(resolve, 5);
      });
    }
    const written = notesOf(a, 'c');
    expect(written).toHaveLength(60);
    await waitFor('back', () => isSaved(a) && isSaved(b) && notesOf(b, 'c') === written, 15_000);
  });

  test('a device that is up to date gets no snapshot again', async () => {
    const client = await enter(giulia);
    const update = client.change((doc) => addCard(doc, testCard('c', giulia.personId)));
    await client.outcome(client.sendUpdate(update));
    await compact();
    const late = connect(paolo.cookie);
    const full = await late.join(world.boardId);
    expect(full.snapshot?.sequence).toBe(1);
    expect(full.batches).toEqual([]);
    const resumed = await late.join(world.boardId, 1);
    expect(resumed).toMatchObject({ snapshot: null, batches: [] });
  });

  test('[B6] a removed member’s copy is wiped from the device', async () => {
    const device = new TestDevice();
    await boardWithCard(device);
    const board = page(giulia, device);
    await waitFor('in', () => isSaved(board));
    await changeMembership(world, giulia, { leftAt: new Date() });
    const { groupId, realtime } = world;
    const { householdId } = giulia;
    realtime.events.access({ kind: 'membership.changed', groupId, householdId });
    await waitFor('told', () => board.getStatus().kind === 'removed');
    expect(board.getStatus()).toEqual({ kind: 'removed', code: 'boards.removed' });
    expect(device.isEmpty).toBe(true);
  });
});

describe('a refused change', () => {
  test('says so, and others go on', async () => {
    const board = page(paolo, null);
    await waitFor('in', () => isSaved(board));
    addCard(board.doc, testCard('forged', giulia.personId));
    await waitFor('refused', () => board.getStatus().kind === 'refused');
    expect(board.getStatus()).toMatchObject({ kind: 'refused', code: 'boards.bad_value' });
  });

  test.each([
    ['boards.bad_value', 'forged'],
    ['boards.read_only', 'viewer'],
  ])('%s: what was typed is kept, through the page that starts anew', async (code, how) => {
    const person = how === 'viewer' ? await world.person('viewer') : paolo;
    const device = new TestDevice();
    const seeded = page(giulia, null);
    await waitFor('in', () => isSaved(seeded));
    addCard(seeded.doc, testCard('shared', giulia.personId));
    await waitFor('saved', () => isSaved(seeded));
    const board = page(person, device);
    await waitFor('there', () => cardText(board.doc, 'shared', 'notes') !== null);
    cardText(board.doc, 'shared', 'notes')?.insert(0, 'Porto io i giochi.');
    const comment = { id: 'k1', at: Date.now(), by: person.personId, text: 'Alle nove?' };
    addComment(board.doc, 'shared', comment);
    if (how === 'forged') addCard(board.doc, testCard('forged', giulia.personId));
    await waitFor('refused', () => board.getStatus().kind === 'refused');
    expect(board.getStatus()).toMatchObject({ code, isMendable: false });
    const kept = {
      cardId: 'shared',
      isRefused: true,
      notes: expect.stringContaining('Porto io i giochi.') as string,
      comments: ['Alle nove?'],
    };
    expect(board.lost.getSnapshot()).toContainEqual(expect.objectContaining(kept));
    cardText(board.doc, 'shared', 'notes')?.insert(0, 'Dopo. ');
    await board.startAnew();
    const anew = page(person, device);
    await waitFor('in', () => isSaved(anew));
    expect(anew.lost.getSnapshot()).toContainEqual(
      expect.objectContaining({
        ...kept,
        notes: expect.stringContaining('Dopo. Porto io i giochi.') as string,
      }),
    );
    expect(cardText(anew.doc, 'shared', 'notes')?.toJSON()).not.toContain('Porto');
  });

  test('words that the board holds after all are not called lost', async () => {
    const device = new TestDevice();
    const board = page(paolo, device);
    await waitFor('in', () => isSaved(board));
    addCard(board.doc, testCard('own', paolo.personId));
    await waitFor('saved', () => isSaved(board));
    // Moved, not written on, together with something that is refused.
    board.doc.transact(() => {
      archiveCard(board.doc, 'own');
      addCard(board.doc, testCard('forged', giulia.personId));
    });
    await waitFor('refused', () => board.getStatus().kind === 'refused');
    await board.startAnew();
    const anew = page(paolo, device);
    await waitFor('in', () => isSaved(anew));
    expect(anew.lost.getSnapshot().map(({ cardId }) => cardId)).toEqual(['forged']);
  });

  test('[VAL2] a text too long with what others wrote waits until it is shortened', async () => {
    const board = page(paolo, null);
    await waitFor('in', () => isSaved(board));
    addCard(board.doc, testCard('long', paolo.personId));
    await waitFor('saved', () => isSaved(board));
    const other = page(giulia, null);
    await waitFor('there', () => cardText(other.doc, 'long', 'notes') !== null);
    // Both within the limit in their own sight, at the same moment.
    cardText(board.doc, 'long', 'notes')?.insert(0, 'a'.repeat(6_000));
    cardText(other.doc, 'long', 'notes')?.insert(0, 'b'.repeat(6_000));
    const isRefused = (one: BoardProvider) => one.getStatus().kind === 'refused';
    await waitFor('one refused', () => isRefused(board) || isRefused(other));
    const [late, early] = isRefused(board) ? [board, other] : [other, board];
    expect(late.getStatus()).toEqual({
      kind: 'refused',
      code: 'boards.text_too_long',
      isMendable: true,
    });
    await waitFor('heard', () => cardText(late.doc, 'long', 'notes')?.length === 12_000);
    cardText(late.doc, 'long', 'notes')?.delete(0, 3_000);
    await waitFor('saved', () => isSaved(late));
    await waitFor('seen', () => cardText(early.doc, 'long', 'notes')?.length === 9_000);
    expect(cardText(early.doc, 'long', 'notes')?.toJSON()).toBe(
      cardText(late.doc, 'long', 'notes')?.toJSON(),
    );
  });
});

describe('compaction', () => {
  test('folds the log into a snapshot that says the same', async () => {
    const board = page(giulia, null);
    await waitFor('in', () => isSaved(board));
    for (let card = 0; card < 5; card += 1) {
      addCard(board.doc, testCard(`c${card}`, giulia.personId));
      await waitFor('saved', () => isSaved(board));
    }
    await compact();
    cardText(board.doc, 'c0', 'notes')?.insert(0, 'dopo');
    await waitFor('saved', () => isSaved(board));
    const rows = await database.db
      .select({ sequence: boardSnapshots.sequence })
      .from(boardSnapshots)
      .where(eq(boardSnapshots.boardId, world.boardId));
    expect(rows).toHaveLength(1);
    const late = page(paolo, null);
    await waitFor('in', () => isSaved(late));
    expect(late.board.getSnapshot()).toEqual(board.board.getSnapshot());
  });

  test('a process that starts on a compacted board still judges rightly', async () => {
    const board = page(giulia, null);
    await waitFor('in', () => isSaved(board));
    addCard(board.doc, testCard('c', giulia.personId));
    await waitFor('saved', () => isSaved(board));
    await compact();
    const second = await startRealtime(database.db, world.sessions);
    const there = page(paolo, null, second.address);
    await waitFor('in', () => isSaved(there));
    cardText(there.doc, 'c', 'notes')?.insert(0, 'altrove');
    await waitFor('saved', () => isSaved(there));
    expect(second.faults).toEqual([]);
    there.destroy();
    await second.close();
  });
});
