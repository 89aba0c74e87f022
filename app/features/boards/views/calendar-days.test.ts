import { describe, expect, test } from 'vitest';

import type { PlacedCard } from '../state/arrange-board.ts';
import { calendarCells, calendarDays, readDay, stepDay } from './calendar-days.ts';
import { readSort, sortCards } from '../state/sort-cards.ts';

function placed(card: object, row: object | null = null): PlacedCard {
  const bare = { id: 'a', title: 'A', category: null, dueOn: null, recurrence: null, joins: [] };
  return { card: { ...bare, ...card }, row, isPinned: false } as unknown as PlacedCard;
}

describe('the calendar of a board', () => {
  test('[CLD] a month is whole weeks from Monday', () => {
    const days = calendarDays('2026-11-24', 'month');
    expect([days[0], days.at(-1), days.length]).toEqual(['2026-10-26', '2026-12-06', 42]);
    expect(calendarDays('2027-02-10', 'month').length).toBe(28);
    expect(calendarDays('2026-11-24', 'week')).toHaveLength(7);
    expect(calendarDays('2026-11-24', 'week')[0]).toBe('2026-11-23');
  });

  test('[CLD] goes from month to month and week to week', () => {
    expect(stepDay('2026-12-31', 'month', 1)).toBe('2027-01-01');
    expect(stepDay('2027-01-31', 'month', -1)).toBe('2026-12-01');
    expect(stepDay('2026-12-31', 'week', 1)).toBe('2027-01-07');
    expect(readDay(new URLSearchParams('day=2026-02-31'), '2026-11-24')).toBe('2026-11-24');
  });

  test('[CLD] shows due days, rhythms, closings, votes and orders on the days of Milan', () => {
    const monday = { every: 'week', weekdays: [1], monthDay: null, from: null, until: null };
    // Half past eleven at night in Rome, already the next day in UTC+2 reckoning of nobody.
    const closesAt = '2026-11-25T23:30:00.000Z';
    const cells = calendarCells(
      [
        placed({ dueOn: '2026-11-24' }),
        placed({ recurrence: monday }),
        placed({}, { requestStatus: 'open', closesAt, decision: null }),
        placed({}, { requestStatus: 'deciding', closesAt, decision: { closesAt } }),
        placed({}, { order: { status: 'active', startsOn: '2026-11-26', endsOn: '2026-11-28' } }),
        placed(
          {},
          { order: { status: 'confirmed', startsOn: '2026-11-28', endsOn: '2026-11-28' } },
        ),
        placed(
          {},
          { order: { status: 'cancelled', startsOn: '2026-11-27', endsOn: '2026-11-27' } },
        ),
      ],
      calendarDays('2026-11-24', 'week'),
      '2026-11',
    );
    const found = cells.map(({ day, events }) => [day, events.map(({ kind }) => kind)]);
    expect(found.filter(([, kinds]) => kinds?.length)).toEqual([
      ['2026-11-23', ['recurs']],
      ['2026-11-24', ['due']],
      ['2026-11-26', ['closes', 'vote', 'starts']],
      ['2026-11-28', ['ends', 'starts']],
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
