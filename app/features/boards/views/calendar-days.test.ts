import { describe, expect, test } from 'vitest';

import { calendarDays } from '#app/domain/calendar-pages.ts';

import type { PlacedCard } from '../state/arrange-board.ts';
import { calendarCells } from './calendar-days.ts';
import { readSort, sortCards } from '../state/sort-cards.ts';

function placed(card: object, row: object | null = null): PlacedCard {
  const bare = { id: 'a', title: 'A', category: null, dueOn: null, recurrence: null, joins: [] };
  return { card: { ...bare, ...card }, row, isPinned: false } as unknown as PlacedCard;
}

describe('the calendar of a board', () => {
  const week = calendarDays('2026-11-24', 'week');
  const around = { month: '2026-11', today: '2026-11-24' };
  const found = (cards: readonly PlacedCard[]) =>
    calendarCells(cards, week, around).flatMap(({ day, events }) =>
      events.length === 0 ? [] : [[day, events.map(({ kind }) => kind)]],
    );
  const dated = (status: string, sessions: readonly string[] = []) =>
    placed({}, { order: { status, startsOn: '2026-11-25', endsOn: '2026-11-26', sessions } });

  test('[CLD] shows due days, closings and votes on the days of Milan', () => {
    // Half past eleven at night in Rome, already the next day in UTC+2 reckoning of nobody.
    const closesAt = '2026-11-25T23:30:00.000Z';
    const days = { startsOn: '2027-01-01', endsOn: '2027-02-01' };
    expect(
      found([
        placed({ dueOn: '2026-11-24' }),
        placed({}, { ...days, requestStatus: 'open', closesAt, decision: null }),
        placed({}, { ...days, requestStatus: 'deciding', closesAt, decision: { closesAt } }),
      ]),
    ).toEqual([
      ['2026-11-24', ['due']],
      ['2026-11-26', ['closes', 'vote']],
    ]);
  });

  test('[CLD] dates of an order that counts are strong, whatever its days are', () => {
    const sessions = ['2026-11-25T14:00:00.000Z', '2026-11-26T23:30:00.000Z'];
    expect(found([dated('active', sessions)])).toEqual([
      ['2026-11-25', ['session']],
      ['2026-11-27', ['session']],
    ]);
  });

  test('[CLD] what is not decided is a line from its own first day to its last', () => {
    const line = [
      ['2026-11-25', ['open']],
      ['2026-11-26', ['open']],
    ];
    expect(found([dated('confirming', ['2026-11-25T14:00:00.000Z'])])).toEqual(line);
    expect(found([dated('confirmed')])).toEqual(line);
    expect(found([dated('cancelled', ['2026-11-25T14:00:00.000Z'])])).toEqual([]);
    const asked = { requestStatus: 'open', closesAt: '2026-10-01T10:00:00.000Z', decision: null };
    const days = { startsOn: '2026-11-25', endsOn: '2026-11-26' };
    expect(found([placed({}, { ...asked, ...days })])).toEqual(line);
    expect(found([placed({}, { ...asked, ...days, requestStatus: 'closed' })])).toEqual([]);
    const [first, second] = calendarCells([dated('confirming')], week, around)
      .flatMap(({ events }) => events)
      .map(({ isFirst }) => isFirst);
    expect([first, second]).toEqual([true, false]);
  });

  test('[CLD] a rhythm is shown from its first day, or from today, to its last', () => {
    const every = { every: 'week', weekdays: [1, 3, 5], monthDay: null, from: null, until: null };
    expect(found([placed({ recurrence: every })]).map(([day]) => day)).toEqual([
      '2026-11-25',
      '2026-11-27',
    ]);
    const bounded = { ...every, from: '2026-11-23', until: '2026-11-25' };
    expect(found([placed({ recurrence: bounded })]).map(([day]) => day)).toEqual([
      '2026-11-23',
      '2026-11-25',
    ]);
  });

  test('[CLD] what is so comes before what is not decided, and Sundays have no school', () => {
    const cells = calendarCells(
      [
        dated('confirming'),
        placed({ dueOn: '2026-11-25' }),
        dated('active', ['2026-11-25T16:00:00.000Z', '2026-11-25T08:00:00.000Z']),
      ],
      week,
      around,
    );
    const wednesday = cells[2]?.events.map(({ kind, startsAt }) => startsAt ?? kind);
    expect(wednesday).toEqual([
      '2026-11-25T08:00:00.000Z',
      '2026-11-25T16:00:00.000Z',
      'due',
      'open',
    ]);
    expect(cells.map(({ hasNoSchool }) => hasNoSchool)).toEqual([
      ...Array.from({ length: 6 }, () => false),
      true,
    ]);
  });
});

describe('the list of a board', () => {
  const columns = [
    {
      id: 'needs' as const,
      title: null,
      cards: [
        placed({ id: '1', title: 'Èlia' }),
        placed({ id: '2', title: 'Zeno', dueOn: '2026-11-01' }),
      ],
    },
    {
      id: 'asking' as const,
      title: null,
      cards: [placed({ id: '3', title: 'dora', dueOn: '2026-10-01' })],
    },
  ];
  test.each([
    ['', '1 2 3'],
    ['sort=title', '3 1 2'],
    ['sort=-title', '2 1 3'],
    ['sort=due', '3 2 1'],
    ['sort=-due', '2 3 1'],
    ['sort=-column', '3 1 2'],
  ])('[LST] %s puts the cards in the order %s', (search, ids) => {
    const order = readSort(new URLSearchParams(search));
    expect(
      sortCards(columns, order, 'it')
        .map(({ card }) => card.id)
        .join(' '),
    ).toBe(ids);
  });
});
