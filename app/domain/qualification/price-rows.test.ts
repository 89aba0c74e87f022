import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { isListSound, priceFor } from '../catalogue/prices.ts';
import { MAX_PRICE_ROWS, readPriceRows, typedPriceRows, type PriceRow } from './price-rows.ts';
import type { TypedSheet } from './typed-sheet.ts';

/** Rows as typed, each `persons persons quantity quantity price`; `-` is an empty field. */
function rows(...texts: readonly string[]): TypedSheet {
  const cells = texts.map((text) => text.split(' ').map((cell) => (cell === '-' ? '' : cell)));
  const column = (index: number) => cells.map((row) => row[index] ?? '');
  return {
    personsMin: column(0),
    personsMax: column(1),
    quantityMin: column(2),
    quantityMax: column(3),
    price: column(4),
  };
}

describe('rows of prices', () => {
  test('[QUA3] are read as bands of persons and quantity; empty rows do not count', () => {
    const read = readPriceRows(rows('1 1 1 - 10', '- - - - -', '2 4 1 - 21,50'), 1);
    expect(read).toMatchObject({
      ok: true,
      value: [
        { personsMin: 1, personsMax: 1, quantityMax: null, unitPriceCents: 1_000 },
        { personsMin: 2, personsMax: 4, quantityMax: null, unitPriceCents: 2_150 },
      ],
    });
  });

  test.each([
    ['none', [], 'sheet.rows_empty', { row: 1 }],
    ['persons upside down', ['4 2 1 - 10'], 'sheet.rows_persons', { row: 1 }],
    ['more persons than there may be', ['1 201 1 - 10'], 'sheet.rows_persons', { row: 1 }],
    ['quantities upside down', ['1 1 5 2 10'], 'sheet.rows_quantity', { row: 1 }],
    ['no price', ['1 1 1 - -'], 'money.empty', { row: 1 }],
    ['a price of zero', ['1 1 1 - 0'], 'price.must_be_paid', { row: 1 }],
    ['a price beyond the cap', ['1 1 1 - 100000'], 'price.too_large', { row: 1 }],
    [
      'two for one purchase',
      ['1 3 1 - 10', '3 4 1 - 12'],
      'sheet.rows_overlap',
      { row: 2, other: 1 },
    ],
    ['a hole in the persons', ['1 1 1 - 10', '3 4 1 - 12'], 'sheet.rows_hole', { persons: 2 }],
    ['a hole in the quantities', ['1 1 1 4 10', '1 1 6 - 9'], 'sheet.rows_hole', { quantity: 5 }],
    [
      'a hole at a corner',
      ['1 1 1 - 10', '2 4 5 - 20'],
      'sheet.rows_hole',
      { persons: 2, quantity: 1 },
    ],
    ['none for the smallest quantity', ['1 1 3 - 10'], 'sheet.rows_minimum', { minimum: 2 }],
  ] as const)('[QUA3] refuses %s', (_what, texts, code, details) => {
    expect(readPriceRows(rows(...texts), 2)).toMatchObject({ ok: false, code, details });
  });

  test('[QUA3] are at most forty', () => {
    const many = rows(...Array.from({ length: MAX_PRICE_ROWS + 1 }, () => '1 1 1 - 10'));
    expect(readPriceRows(many, 1)).toMatchObject({ code: 'sheet.rows_many' });
  });

  const grid = fc
    .record({
      persons: fc.uniqueArray(fc.integer({ min: 2, max: 30 }), { maxLength: 3 }),
      quantities: fc.uniqueArray(fc.integer({ min: 2, max: 50 }), { maxLength: 3 }),
      cents: fc.integer({ min: 1, max: 9_999_999 }),
    })
    .map(({ persons, quantities, cents }): readonly PriceRow[] => {
      const starts = [1, ...persons.sort((a, b) => a - b)];
      const units = [1, ...quantities.sort((a, b) => a - b)];
      return starts.flatMap((personsMin, p) =>
        units.map((quantityMin, q) => ({
          personsMin,
          personsMax: (starts[p + 1] ?? 31) - 1,
          quantityMin,
          quantityMax: units[q + 1] === undefined ? null : (units[q + 1] ?? 0) - 1,
          unitPriceCents: cents,
        })),
      );
    });

  test('[QUA3] any full grid is read back as it was, and prices every purchase within it', () => {
    fc.assert(
      fc.property(grid, fc.nat(), (list, chosen) => {
        expect(readPriceRows(typedPriceRows(list), 1)).toEqual({ ok: true, value: list });
        const cells = list.map((row) => ({ ...row, validFrom: null, validTo: null }));
        expect(isListSound({ minQuantity: 1, cells })).toBe(true);
        const asked = {
          persons: 1 + (chosen % 30),
          quantity: 1 + (chosen % 60),
          day: '2026-11-23',
        };
        const price = priceFor({ minQuantity: 1, cells }, asked);
        expect(price.ok || price.code === 'offer.total_too_large').toBe(true);
        const bands = (of: (row: PriceRow) => number) => new Set(list.map(of)).size;
        const isGrid = bands((row) => row.personsMin) > 1 && bands((row) => row.quantityMin) > 1;
        const holed = list.filter((_, index) => index !== chosen % list.length);
        if (isGrid) expect(readPriceRows(typedPriceRows(holed), 1).ok).toBe(false);
      }),
    );
  });
});
