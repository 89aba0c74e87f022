import { describe, expect, test } from 'vitest';

import type { CardSnapshot } from '#app/domain/boards/document/read-board.ts';
import type { CardRow } from '#app/contracts/requests/card-row.ts';

import type { PlacedCard } from './arrange-board.ts';
import { filterColumns, isFiltering, readFilter } from './board-filter.ts';

const CARD: CardSnapshot = {
  id: 'a',
  column: 'needs',
  position: 'V',
  category: 'childhood',
  title: 'Perché non più tardi?',
  notes: 'Il venerdì',
  schedule: '',
  tolerance: null,
  createdBy: null,
  isArchived: false,
  joins: [{ householdId: 'h1', dependantIds: [], hours: null }],
  dueOn: '2026-11-20',
  recurrence: null,
  labels: ['urgent'],
  commentCount: 0,
  checklist: { done: 0, total: 0 },
} as unknown as CardSnapshot;

function row(requestStatus: CardRow['requestStatus'], hasMyVote: boolean): CardRow {
  return {
    cardId: 'a',
    requestId: 'r',
    title: 'Corso di nuoto',
    category: 'sport',
    requestStatus,
    startsOn: '2026-12-01',
    endsOn: '2026-12-31',
    offerCount: 0,
    newOfferCount: 0,
    closesAt: '2026-11-25T19:00:00.000Z',
    chooseBy: '2026-11-25T19:00:00.000Z',
    decision: {
      agree: 0,
      cast: 0,
      quorum: 1,
      missing: [],
      voters: 2,
      closesAt: '2026-11-25T19:00:00.000Z',
      isAsked: true,
      hasMyVote,
    },
    order: null,
    price: null,
  };
}

const withText = (title: string) => ({ card: { ...CARD, title } });

const WORDS = {
  today: '2026-11-24',
  categoryName: () => 'Infanzia',
  labelTitle: () => 'Urgente',
};

function isFound(search: string, placed: Partial<PlacedCard> = {}): boolean {
  const cards = [{ card: CARD, row: null, isPinned: false, ...placed }];
  const [column] = filterColumns(
    [{ id: 'needs', title: null, cards }],
    readFilter(new URLSearchParams(search)),
    WORDS,
  );
  return column?.cards.length === 1;
}

describe('the search of a board', () => {
  test.each([
    ['', true],
    ['q=PERCHE+piu', true],
    ['q=venerdi', true],
    ['q=infanzia+urgente', true],
    ['q=piu+nuoto', false],
    ['cat=childhood', true],
    ['cat=sport', false],
    ['cat=nonsense', true],
    ['label=urgent', true],
    ['label=idea', false],
    ['who=h1', true],
    ['who=h2', false],
    ['due=overdue', true],
    ['due=week', false],
    ['live=1', false],
    ['vote=1', false],
  ])('[FLT] %s finds the card: %s', (search, found) => {
    expect(isFound(search)).toBe(found);
  });

  test('[FLT] a live request and a missing vote are found by their rows', () => {
    expect(isFound('live=1&vote=1', { row: row('deciding', false) })).toBe(true);
    expect(isFound('vote=1', { row: row('deciding', true) })).toBe(false);
    expect(isFound('live=1', { row: row('closed', true) })).toBe(false);
  });

  test('[FLT] an address without filter leaves all in', () => {
    expect(isFiltering(readFilter(new URLSearchParams('view=list&need=a')))).toBe(false);
    expect(isFiltering(readFilter(new URLSearchParams('q=x')))).toBe(true);
  });
});

test('[FLT] apostrophes, hyphens and signs neither hide nor rule anything', () => {
  const q = (text: string) => `q=${encodeURIComponent(text)}`;
  for (const title of ["Corso d'italiano", 'Corso d’italiano']) {
    for (const typed of ["d'italiano", 'd’italiano', 'D’ITALIANO', '- italiano', '"italiano"']) {
      expect(isFound(q(typed), withText(title)), `${typed} in ${title}`).toBe(true);
    }
  }
  for (const typed of ['dopo-scuola', 'dopo scuola', 'doposcuola']) {
    expect(isFound(q(typed), withText('Dopo-scuola')), typed).toBe(true);
  }
  expect(isFound(q('dopo-scuola'), withText('Doposcuola'))).toBe(true);
});
