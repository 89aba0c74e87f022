import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';

import {
  ANSWERS,
  GRID_LIMITS,
  WEEK_DAYS,
  isGrid,
  isSlotId,
  type Answer,
  type Grid,
  type SlotAnswer,
} from './availability.ts';
import { addCard } from '../document/edit-board.ts';
import { setAnswer, setGrid } from '../document/edit-card-lists.ts';
import { readBoard } from '../document/read-board.ts';
import {
  answerAt,
  askedHouseholds,
  bestSlots,
  countSlots,
  hasAnswered,
  sheetOf,
  slotsOf,
} from './slots.ts';

const halfDays = (days: readonly string[]): Grid => ({
  parts: 'half_days',
  days,
  fromHour: 8,
  toHour: 20,
});

/** `colombo mon_am yes, ...` as answers. */
function answers(text: string): SlotAnswer[] {
  return text.split(', ').map((one) => {
    const [householdId = '', slot = '', answer = ''] = one.split(' ');
    return { householdId, slot, answer: answer as Answer };
  });
}

function best(grid: Grid, text: string, households: readonly string[]): string[] {
  const counts = countSlots({ grid, sheet: sheetOf(grid, answers(text)) }, households);
  return bestSlots(counts).map(({ slot }) => slot.id);
}

const grids: fc.Arbitrary<Grid> = fc
  .record({
    parts: fc.constantFrom('half_days' as const, 'hours' as const),
    days: fc.oneof(
      fc.subarray([...WEEK_DAYS], { minLength: 1 }),
      fc.subarray(['2026-12-31', '2027-01-01', '2028-02-29', '2026-11-30'], { minLength: 1 }),
    ),
    fromHour: fc.integer({ min: GRID_LIMITS.firstHour, max: GRID_LIMITS.lastHour - 1 }),
    hours: fc.integer({ min: 1, max: 16 }),
  })
  .map(({ hours, ...grid }) => ({
    ...grid,
    toHour: Math.min(grid.fromHour + hours, GRID_LIMITS.lastHour),
  }));
const HOUSEHOLDS = ['a', 'b', 'c', 'd'];
const filled = grids.chain((grid) =>
  fc
    .array(
      fc.record({
        householdId: fc.constantFrom(...HOUSEHOLDS),
        slot: fc.constantFrom(...slotsOf(grid).map(({ id }) => id), 'mon_h03'),
        answer: fc.constantFrom(...ANSWERS),
      }),
      { maxLength: 60 },
    )
    .map((given) => ({ grid, sheet: sheetOf(grid, given) })),
);

describe('the slots of a grid', () => {
  it('[AV1] run Monday to Sunday, morning to evening, however the days were chosen', () => {
    const ids = slotsOf(halfDays(['wed', 'mon'])).map(({ id }) => id);
    expect(ids).toEqual(['mon_am', 'mon_pm', 'mon_eve', 'wed_am', 'wed_pm', 'wed_eve']);
  });

  it('[AV1] are whole hours up to, not including, the last', () => {
    const grid: Grid = {
      parts: 'hours',
      days: ['2026-12-04', '2026-12-03'],
      fromHour: 8,
      toHour: 10,
    };
    expect(slotsOf(grid).map(({ id }) => id)).toEqual([
      '2026-12-03_h08',
      '2026-12-03_h09',
      '2026-12-04_h08',
      '2026-12-04_h09',
    ]);
  });

  it('[AV1] of every grid have ids of their own that the board accepts', () => {
    fc.assert(
      fc.property(grids, (grid) => {
        const ids = slotsOf(grid).map(({ id }) => id);
        expect(isGrid(grid)).toBe(true);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.every(isSlotId)).toBe(true);
      }),
    );
  });
});

it('[AV1] are on days that exist and at hours of the day', () => {
  for (const id of ['mon_am', '2026-12-03_eve', '2026-12-03_h00', 'sun_h23']) {
    expect(isSlotId(id)).toBe(true);
  }
  for (const id of [
    '9999-99-99_am',
    '2026-02-30_pm',
    'day_am',
    'mon_h24',
    'mon_h99',
    'mon_',
    '_am',
  ]) {
    expect(isSlotId(id), id).toBe(false);
  }
});

describe('counting answers', () => {
  it('[AV2] leaves out households that left the group and slots outside the grid', () => {
    const grid = halfDays(['mon']);
    const sheet = sheetOf(
      grid,
      answers('a mon_am yes, gone mon_am yes, a tue_am yes, b mon_pm no'),
    );
    expect(countSlots({ grid, sheet }, ['a', 'b'])).toMatchObject([
      { slot: { id: 'mon_am' }, yes: 1, maybe: 0, no: 0 },
      { slot: { id: 'mon_pm' }, yes: 0, maybe: 0, no: 1 },
      { slot: { id: 'mon_eve' }, yes: 0, maybe: 0, no: 0 },
    ]);
    expect([hasAnswered(sheet, 'b'), hasAnswered(sheet, 'c')]).toEqual([true, false]);
    expect(hasAnswered(sheet, 'constructor')).toBe(false);
  });

  it('[AV2] counts each household once in each slot', () => {
    fc.assert(
      fc.property(filled, (availability) => {
        const counts = countSlots(availability, HOUSEHOLDS);
        for (const [place, { yes, maybe, no }] of counts.entries()) {
          const given = HOUSEHOLDS.filter((id) => answerAt(availability.sheet, id, place) !== null);
          expect(yes + maybe + no).toBe(given.length);
        }
      }),
    );
  });
});

describe('who is asked', () => {
  it('[AV6] are those who take part or answered, and are still in the group', () => {
    const sheet = sheetOf(halfDays(['mon']), answers('c mon_am no, gone mon_am yes'));
    expect(askedHouseholds(['a', 'b', 'c', 'd'], ['d', 'a', 'left'], sheet)).toEqual([
      'a',
      'c',
      'd',
    ]);
  });
});

describe('the best slot', () => {
  it('[AV3] has most yes, then fewest no, then most maybe', () => {
    const grid = halfDays(['mon']);
    const people = ['a', 'b', 'c'];
    expect(best(grid, 'a mon_am yes, b mon_am yes, c mon_am no, a mon_pm yes', people)).toEqual([
      'mon_am',
    ]);
    expect(best(grid, 'a mon_am yes, b mon_am no, a mon_pm yes', people)).toEqual(['mon_pm']);
    expect(best(grid, 'a mon_am yes, a mon_pm yes, b mon_pm maybe', people)).toEqual(['mon_pm']);
  });

  it('[AV3] shows all that are equally good, the earliest first', () => {
    expect(best(halfDays(['tue', 'mon']), 'a tue_am yes, a mon_eve yes', ['a'])).toEqual([
      'mon_eve',
      'tue_am',
    ]);
  });

  it('[AV3] needs at least one yes', () => {
    expect(best(halfDays(['mon']), 'a mon_am maybe, b mon_am maybe', ['a', 'b'])).toEqual([]);
    expect(best(halfDays(['mon']), 'gone mon_am yes', ['a', 'b'])).toEqual([]);
  });

  it('[AV3] is beaten by no other slot', () => {
    fc.assert(
      fc.property(filled, (availability) => {
        const counts = countSlots(availability, HOUSEHOLDS);
        const [top] = bestSlots(counts);
        const mostYes = Math.max(...counts.map(({ yes }) => yes));
        expect(top?.yes ?? 0).toBe(mostYes);
        for (const { yes, no } of counts) {
          if (top && yes === top.yes) expect(no).toBeGreaterThanOrEqual(top.no);
        }
      }),
    );
  });
});

describe('a grid on a card', () => {
  it('[AV4] keeps answers when it changes: they count again once their slot is back', () => {
    const doc = new Y.Doc();
    addCard(doc, {
      id: 'card',
      column: 'needs',
      position: 'V',
      category: 'home',
      title: 'Piante',
      createdBy: 'rosa',
    });
    const yes = () => {
      const availability = readBoard(doc).cards[0]?.availability;
      if (!availability) return null;
      return bestSlots(countSlots(availability, ['a'])).map(({ slot }) => slot.id);
    };
    expect(yes()).toBeNull();
    setGrid(doc, 'card', halfDays(['mon', 'tue']));
    setAnswer(doc, 'card', { householdId: 'a', slot: 'mon_am', answer: 'yes' });
    expect(yes()).toEqual(['mon_am']);
    setGrid(doc, 'card', halfDays(['tue']));
    expect(yes()).toEqual([]);
    setGrid(doc, 'card', halfDays(['mon']));
    expect(yes()).toEqual(['mon_am']);
  });

  it('[AV5] has real days, none twice, fourteen at most, and hours between six and ten at night', () => {
    expect(isGrid(halfDays(['mon', '2028-02-29']))).toBe(true);
    expect(isGrid(halfDays(['2027-02-29']))).toBe(false);
    expect(isGrid(halfDays(['2026-13-01']))).toBe(false);
    expect(isGrid(halfDays(['mon', 'mon']))).toBe(false);
    expect(isGrid(halfDays([]))).toBe(false);
    expect(isGrid({ ...halfDays(['mon']), fromHour: 5 })).toBe(false);
    expect(isGrid({ ...halfDays(['mon']), fromHour: 20 })).toBe(false);
    expect(isGrid({ ...halfDays(['mon']), toHour: 23 })).toBe(false);
    const days = Array.from({ length: 15 }, (_, i) => `2026-12-${String(i + 1).padStart(2, '0')}`);
    expect(isGrid(halfDays(days))).toBe(false);
  });
});
