import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { type Cell, SMALLEST_COHORT, suppressSmallCells } from './small-cells.ts';

const anyCells: fc.Arbitrary<readonly Cell[]> = fc
  .array(fc.nat(20), { maxLength: 8 })
  .map((counts) => counts.map((people, index) => ({ key: `cell-${index}`, people })));

describe('small cells', () => {
  test('[V8] a cell under five is hidden, and one more so that it cannot be worked out', () => {
    const report = suppressSmallCells([
      { key: 'camp', people: 30 },
      { key: 'care', people: 3 },
      { key: 'swimming', people: 12 },
    ]);
    expect(report).toEqual({
      cells: [
        { key: 'camp', people: 30 },
        { key: 'care', people: null },
        { key: 'swimming', people: null },
      ],
      total: 45,
    });
  });

  test('[V8] two that together are under five still need a third', () => {
    const counts = [2, 1, 9, 40].map((people, index) => ({ key: `c${index}`, people }));
    expect(suppressSmallCells(counts).cells.map(({ people }) => people)).toEqual([
      null,
      null,
      null,
      40,
    ]);
  });

  test('[V8] where all are small their sum is hidden too, unless it is known', () => {
    const cells = [3, 4].map((people, index) => ({ key: `c${index}`, people }));
    expect(suppressSmallCells(cells).total).toBeNull();
    expect(suppressSmallCells(cells, { isTotalKnown: true }).total).toBe(7);
    expect(suppressSmallCells([...cells, { key: 'c2', people: 5 }]).total).toBe(12);
  });

  test('[V8] five is enough; a whole under five shows nothing', () => {
    expect(suppressSmallCells([{ key: 'a', people: SMALLEST_COHORT }])).toEqual({
      cells: [{ key: 'a', people: 5 }],
      total: 5,
    });
    expect(suppressSmallCells([{ key: 'a', people: 4 }])).toEqual({
      cells: [{ key: 'a', people: null }],
      total: null,
    });
    expect(suppressSmallCells([])).toEqual({ cells: [], total: null });
  });

  test('[V8] nothing under five is shown, nor can be found by subtraction', () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        const { cells: shown, total } = suppressSmallCells(cells);
        const visible = shown.flatMap(({ people }) => (people === null ? [] : [people]));
        expect(visible.every((people) => people >= SMALLEST_COHORT)).toBe(true);
        const hidden = shown.filter(({ people }) => people === null).length;
        if (total === null || hidden === 0) return;
        expect(hidden).toBeGreaterThan(1);
        const rest = total - visible.reduce((sum, people) => sum + people, 0);
        expect(rest).toBeGreaterThanOrEqual(SMALLEST_COHORT);
      }),
    );
  });

  test('[V8] the order of the cells does not matter', () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        const turned = suppressSmallCells(cells.toReversed());
        expect(turned.cells.toReversed()).toEqual(suppressSmallCells(cells).cells);
      }),
    );
  });
});
