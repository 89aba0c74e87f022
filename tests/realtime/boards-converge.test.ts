import { describe, expect, test } from 'vitest';

import { addCard, cardText, deleteCard, moveCard } from '#app/domain/boards/document/edit-board.ts';
import type { BoardProvider } from '#app/features/boards/sync/board-provider.ts';
import { listBatchesAfter } from '#db/queries/boards/boards.ts';
import { useDatabase } from '#tests/support/stage.ts';

import { isSaved, useClients, useRealtimeWorld } from './support/realtime-stage.ts';
import { testCard } from './support/realtime-world.ts';
import { waitFor } from './support/wait-for.ts';

const database = useDatabase();
const world = useRealtimeWorld(database);
const { page } = useClients(world);

const titlesOf = (board: BoardProvider) =>
  board.board.getSnapshot().cards.map((card) => card.title);

describe('two people on one board', () => {
  test('[Y8] see each other’s cards and words', async () => {
    const giulia = await world.person('organiser');
    const paolo = await world.person('member');
    const a = page(giulia);
    const b = page(paolo);
    await waitFor('both in', () => isSaved(a) && isSaved(b));
    addCard(a.doc, testCard('c1', giulia.personId));
    await waitFor('the card at b', () => titlesOf(b).includes('Baby-sitter'));
    cardText(b.doc, 'c1', 'notes')?.insert(0, 'Il martedì');
    await waitFor('the note at a', () => a.board.getSnapshot().cards[0]?.notes === 'Il martedì');
    await waitFor('both saved', () => isSaved(a) && isSaved(b));
    expect(a.board.getSnapshot()).toEqual(b.board.getSnapshot());
  });

  test('[Y8] one card dragged, edited and deleted at once leaves no ghost', async () => {
    const people = [await world.person('organiser'), await world.person('member')];
    const third = await world.person('member');
    const [a, b] = people.map((person) => page(person)) as [BoardProvider, BoardProvider];
    const c = page(third);
    await waitFor('all in', () => [a, b, c].every(isSaved));
    addCard(a.doc, testCard('ghost', people[0]?.personId ?? ''));
    await waitFor('all have it', () => [b, c].every((p) => cardText(p.doc, 'ghost', 'title')));
    moveCard(a.doc, 'ghost', { column: 'asking', position: 'k' });
    cardText(b.doc, 'ghost', 'notes')?.insert(0, 'mentre');
    deleteCard(c.doc, 'ghost');
    await waitFor('all saved', () => [a, b, c].every(isSaved));
    await waitFor('gone everywhere', () =>
      [a, b, c].every((p) => !cardText(p.doc, 'ghost', 'title')),
    );
    expect(titlesOf(a)).toEqual(titlesOf(b));
  });

  test('says saved only after the change is in the database', async () => {
    const person = await world.person('member');
    const board = page(person);
    await waitFor('in', () => isSaved(board));
    const before = await listBatchesAfter(world.db, { boardId: world.boardId, sequence: 0 });
    addCard(board.doc, testCard('durable', person.personId));
    expect(board.getStatus().kind).toBe('saving');
    await waitFor('saved', () => isSaved(board));
    const after = await listBatchesAfter(world.db, { boardId: world.boardId, sequence: 0 });
    expect(after.length).toBe(before.length + 1);
    expect(after.at(-1)?.authors).toEqual([person.personId]);
  });

  test('shows who is here, by the session’s name', async () => {
    const nadia = await world.person('member');
    const luca = await world.person('viewer');
    const a = page(nadia);
    const b = page(luca);
    await waitFor('a sees two', () => a.people.getSnapshot().length === 2);
    const seen = a.people.getSnapshot().find((person) => !person.isMe);
    expect(seen).toMatchObject({ name: luca.name, personId: luca.personId, at: null });
    b.setCursor({
      cardId: 'durable',
      field: 'notes',
      isTyping: true,
      anchor: new Uint8Array(),
      head: new Uint8Array(),
    });
    await waitFor('a sees where', () =>
      a.people.getSnapshot().some((person) => person.at?.cardId === 'durable'),
    );
    b.destroy();
    await waitFor('a sees one', () => a.people.getSnapshot().length === 1);
  });
});
