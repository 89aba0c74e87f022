import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';

import { addCard, moveCard } from '#app/domain/boards/document/edit-board.ts';
import { readBoard } from '#app/domain/boards/document/read-board.ts';

import { BoardStore } from './board-store.ts';

function boardOfTwo(): Y.Doc {
  const doc = new Y.Doc();
  for (const id of ['a', 'b']) {
    addCard(doc, {
      id,
      column: 'needs',
      position: id,
      category: 'older',
      title: `Need ${id}`,
      createdBy: 'amina',
    });
  }
  return doc;
}

function titleOf(doc: Y.Doc, cardId: string): Y.Text {
  const title = (doc.getMap('cards').get(cardId) as Y.Map<unknown>).get('title');
  if (!(title instanceof Y.Text)) throw new Error('no title');
  return title;
}

const ignore = () => undefined;

describe('what the board tells the screen', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  test('cards that read as the page showed them stay the same objects', () => {
    const doc = boardOfTwo();
    const shown = readBoard(doc);
    moveCard(doc, 'b', { column: 'asking', position: 'b' });
    const { cards, labels } = new BoardStore(doc, ignore, shown).getSnapshot();
    expect(cards[0]).toBe(shown.cards[0]);
    expect(cards[1]).toMatchObject({ id: 'b', column: 'asking' });
    expect(labels).toBe(shown.labels);
  });

  test('letters are told together a moment later, but read at once', () => {
    const doc = boardOfTwo();
    const store = new BoardStore(doc, ignore);
    const before = store.getSnapshot();
    const listener = vi.fn();
    store.subscribe(listener);
    titleOf(doc, 'a').insert(0, 'x');
    titleOf(doc, 'a').insert(0, 'y');
    expect(listener).not.toHaveBeenCalled();
    const after = store.getSnapshot();
    expect(after.cards.map(({ title }) => title)).toEqual(['yxNeed a', 'Need b']);
    expect(after.cards[1]).toBe(before.cards[1]);
    vi.runAllTimers();
    expect(listener).toHaveBeenCalledTimes(1);
  });

  test('a card that moves is told at once', () => {
    const doc = boardOfTwo();
    const store = new BoardStore(doc, ignore);
    store.getSnapshot();
    const listener = vi.fn();
    store.subscribe(listener);
    moveCard(doc, 'a', { column: 'asking', position: 'a' });
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
