import { describe, expect, it } from 'vitest';

import type { BoardSnapshot, CardSnapshot } from '#app/domain/boards/document/read-board.ts';
import type { CardRow } from '#app/contracts/requests/card-row.ts';

import { arrangeBoard, positionAt, whereIs } from './arrange-board.ts';

function card(id: string, parts: Partial<CardSnapshot> = {}): CardSnapshot {
  return {
    id,
    column: 'needs',
    position: id,
    category: 'sport',
    title: id,
    notes: '',
    schedule: '',
    tolerance: null,
    createdBy: null,
    isArchived: false,
    joins: [],
    dueOn: null,
    recurrence: null,
    labels: [],
    availability: null,
    commentCount: 0,
    checklist: { done: 0, total: 0 },
    ...parts,
  };
}

function row(cardId: string, requestStatus: CardRow['requestStatus']): CardRow {
  return {
    cardId,
    requestId: `request-${cardId}`,
    title: 'Corso di nuoto',
    category: 'sport',
    requestStatus,
    startsOn: '2026-12-01',
    endsOn: '2026-12-31',
    offerCount: 0,
    newOfferCount: 0,
    closesAt: '2026-12-01T20:00:00.000Z',
    chooseBy: '2026-12-01T20:00:00.000Z',
    decision: null,
    order: null,
    price: null,
  };
}

function board(...cards: CardSnapshot[]): BoardSnapshot {
  return { columns: [], labels: [], cards };
}

function shown(columns: ReturnType<typeof arrangeBoard>) {
  return Object.fromEntries(
    columns.map(({ id, cards }) => [id, cards.map((placed) => placed.card.id)]),
  );
}

describe('[R1] the request decides where its card shows', () => {
  it('shows a card that was put away or deleted while providers answer, and not afterwards', () => {
    const cards = [card('A', { isArchived: true })];
    const live = [row('A', 'open'), row('B', 'deciding')];
    const columns = arrangeBoard(board(...cards), live);
    expect(shown(columns)).toEqual({ needs: [], asking: ['A'], deciding: ['B'], arranged: [] });
    expect(columns[2]?.cards[0]).toMatchObject({
      card: { title: 'Corso di nuoto', category: 'sport' },
      isPinned: true,
    });
    expect(arrangeBoard(board(...cards), live)[2]?.cards[0]).toBe(columns[2]?.cards[0]);
    const over = [row('A', 'closed'), row('B', 'expired')];
    expect(Object.values(shown(arrangeBoard(board(...cards), over))).flat()).toEqual([]);
  });

  it('puts open in asking, deciding in deciding, ordered in arranged, whatever the document says', () => {
    const cards = [card('A'), card('B', { column: 'arranged' }), card('C', { column: 'asking' })];
    const rows = [row('A', 'open'), row('B', 'deciding'), row('C', 'ordered')];
    expect(shown(arrangeBoard(board(...cards), rows))).toEqual({
      needs: [],
      asking: ['A'],
      deciding: ['B'],
      arranged: ['C'],
    });
  });

  it('leaves cards without a request, or with one that ended, where the document has them', () => {
    const cards = [card('A', { column: 'deciding' }), card('B', { column: 'arranged' })];
    const columns = arrangeBoard(board(...cards), [row('B', 'expired')]);
    expect(shown(columns)).toMatchObject({ deciding: ['A'], arranged: ['B'] });
    expect(columns.flatMap(({ cards: placed }) => placed).some((one) => one.isPinned)).toBe(false);
  });

  it('hides cards that were put away', () => {
    expect(shown(arrangeBoard(board(card('A', { isArchived: true })), []))).toMatchObject({
      needs: [],
    });
  });
});

describe('a carried card', () => {
  const three = board(card('A'), card('B'), card('C', { column: 'asking' }));

  it('shows where it is carried and nowhere else', () => {
    const carried = { cardId: 'A', column: 'asking', index: 1 } as const;
    expect(shown(arrangeBoard(three, [], carried))).toMatchObject({
      needs: ['B'],
      asking: ['C', 'A'],
    });
  });

  it('vanishes when somebody else deletes it meanwhile', () => {
    const carried = { cardId: 'gone', column: 'asking', index: 0 } as const;
    expect(whereIs(arrangeBoard(three, [], carried), 'gone')).toBeNull();
  });
});

describe('[Y8] positions of dropped cards', () => {
  const cards = (...positions: string[]) =>
    positions.map((position, index) => ({
      card: card(`c${index}`, { position }),
      row: null,
      isPinned: false,
    }));

  it('falls between its new neighbours', () => {
    const position = positionAt(cards('A', 'C'), 'new', 1);
    expect(position > 'A' && position < 'C').toBe(true);
  });

  it('reaches the start, the end and an empty column', () => {
    expect(positionAt(cards('B'), 'new', 0) < 'B').toBe(true);
    expect(positionAt(cards('B'), 'new', 1) > 'B').toBe(true);
    expect(positionAt([], 'new', 0)).not.toBe('');
  });

  it('does not fail between two cards that were dropped at one place at once', () => {
    const position = positionAt(cards('B', 'B', 'D'), 'new', 1);
    expect(position > 'B' && position < 'D').toBe(true);
  });

  it('does not count the card itself', () => {
    const position = positionAt(cards('A', 'B', 'C'), 'c0', 1);
    expect(position > 'B' && position < 'C').toBe(true);
  });
});

describe('drawing only what changed', () => {
  it('gives the same object for the same card and row, another when either changes', () => {
    const [a, b] = [card('A'), card('B')];
    const open = row('B', 'open');
    const placed = (...parts: Parameters<typeof arrangeBoard>) =>
      new Map(arrangeBoard(...parts).flatMap(({ cards }) => cards.map((p) => [p.card.id, p])));
    const before = placed(board(a, b), [open]);
    const after = placed(board({ ...a, notes: 'x' }, b), [open]);
    expect(after.get('B')).toBe(before.get('B'));
    expect(after.get('A')).not.toBe(before.get('A'));
    expect(placed(board(a, b), [row('B', 'deciding')]).get('B')).not.toBe(before.get('B'));
  });
});
