import { describe, expect, test } from 'vitest';

import type { ColumnOfIds } from '../state/arrange-board.ts';
import { menuActions, neighbourOf } from './menu-actions.ts';

const column = (id: ColumnOfIds['id'], ...cardIds: string[]): ColumnOfIds => ({
  id,
  cards: cardIds.map((cardId) => ({ card: { id: cardId } })),
});
const columns = [column('needs', 'a', 'b', 'c'), column('asking', 'd')];
const kinds = (cardId: string, isPinned = false) =>
  menuActions({ card: { id: cardId }, isPinned }, { columns, canMove: true }).map(
    ({ kind }) => kind,
  );

describe('the menu of a card', () => {
  test('offers only steps that lead somewhere', () => {
    expect(kinds('a')).toEqual([
      'open',
      'move',
      'move',
      'move',
      'down',
      'copy',
      'archive',
      'delete',
    ]);
    expect(kinds('b')).toContain('up');
    expect(kinds('c')).not.toContain('down');
    expect(kinds('d')).not.toContain('up');
  });

  test('a step under a filter is past what is seen, however much is hidden between', () => {
    const all = [column('needs', 'a', 'x', 'b', 'y', 'z', 'c')];
    const shown = [column('needs', 'a', 'b', 'c')];
    const of = (id: string) =>
      menuActions({ card: { id }, isPinned: true }, { columns: all, canMove: true }, shown);
    expect(of('b')).toContainEqual({ kind: 'up', index: 0 });
    expect(of('b')).toContainEqual({ kind: 'down', index: 5 });
    expect(of('a').map(({ kind }) => kind)).not.toContain('up');
    expect(of('c').map(({ kind }) => kind)).not.toContain('down');
  });

  test('a card its request holds stays in its column and on the board', () => {
    expect(kinds('b', true)).toEqual(['open', 'up', 'down', 'copy']);
  });

  test('who may not write, or a card that went, leaves the link', () => {
    const readOnly = { columns, canMove: false };
    expect(menuActions({ card: { id: 'a' }, isPinned: false }, readOnly)).toEqual([
      { kind: 'open' },
    ]);
    expect(kinds('gone')).toEqual(['open']);
  });

  test('the next card, or the one before, is looked at when one leaves', () => {
    expect(['a', 'b', 'c', 'd'].map((id) => neighbourOf(columns, id))).toEqual([
      'b',
      'c',
      'b',
      undefined,
    ]);
  });
});
