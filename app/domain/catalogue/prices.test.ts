import { describe, expect, test } from 'vitest';

import {
  checkPriceTerms,
  fromPrice,
  hasValidPrice,
  isListSound,
  type PriceCell,
  priceFor,
  type PriceList,
} from './prices.ts';

const DAY = '2026-03-01';

function cell(over: Partial<PriceCell> = {}): PriceCell {
  return {
    personsMin: 1,
    personsMax: 1,
    quantityMin: 1,
    quantityMax: 9,
    unitPriceCents: 1300,
    validFrom: null,
    validTo: null,
    ...over,
  };
}

const list: PriceList = {
  minQuantity: 2,
  cells: [
    cell(),
    cell({ quantityMin: 10, quantityMax: null, unitPriceCents: 1200 }),
    cell({ personsMin: 2, personsMax: 4, unitPriceCents: 2100 }),
  ],
};

function ask(persons: number, quantity: number, day = DAY) {
  return priceFor(list, { persons, quantity, day });
}

describe('price list', () => {
  test('[P1] persons band x quantity band gives the unit price, times quantity the total', () => {
    expect(ask(1, 9)).toEqual({ ok: true, value: { unitPriceCents: 1300, totalCents: 11_700 } });
    expect(ask(1, 10)).toEqual({ ok: true, value: { unitPriceCents: 1200, totalCents: 12_000 } });
    expect(ask(2, 2)).toEqual({ ok: true, value: { unitPriceCents: 2100, totalCents: 4200 } });
    expect(ask(4, 2)).toEqual({ ok: true, value: { unitPriceCents: 2100, totalCents: 4200 } });
  });

  test('[P2] no band for so many persons', () => {
    expect(ask(5, 2)).toEqual({
      ok: false,
      code: 'price.no_persons_band',
      details: { persons: 5, limit: 4 },
    });
  });

  test('[P2] no band for that quantity', () => {
    expect(ask(3, 10)).toEqual({
      ok: false,
      code: 'price.no_quantity_band',
      details: { quantity: 10, limit: 9 },
    });
  });

  test('[P2] less than the minimum', () => {
    expect(ask(1, 1)).toEqual({
      ok: false,
      code: 'price.below_minimum',
      details: { minimum: 2 },
    });
  });

  test('[P1] a price holds on its first and last day and not outside', () => {
    const dated: PriceList = {
      minQuantity: 1,
      cells: [
        cell({ validTo: '2026-03-31' }),
        cell({ validFrom: '2026-04-01', validTo: '2026-04-30', unitPriceCents: 1400 }),
      ],
    };
    const unit = (day: string) => {
      const price = priceFor(dated, { persons: 1, quantity: 1, day });
      return price.ok ? price.value.unitPriceCents : price.code;
    };
    expect(['2026-03-31', '2026-04-01', '2026-04-30', '2026-05-01'].map(unit)).toEqual([
      1300,
      1400,
      1400,
      'price.not_valid',
    ]);
    expect(hasValidPrice(dated, '2026-04-30')).toBe(true);
    expect(hasValidPrice(dated, '2026-05-01')).toBe(false);
  });

  test('[P1] a list whose cells contradict each other is not sound', () => {
    expect(isListSound(list)).toBe(true);
    const broken: readonly PriceList[] = [
      { ...list, cells: [cell(), cell({ quantityMin: 9, quantityMax: null })] },
      { ...list, cells: [cell({ personsMin: 2 })] },
      { ...list, cells: [cell({ quantityMin: 10 })] },
      { ...list, cells: [cell({ unitPriceCents: -1 })] },
      { ...list, cells: [cell({ personsMin: 0 })] },
      { ...list, cells: [cell({ validFrom: '2026-02-01', validTo: '2026-01-01' })] },
      { ...list, minQuantity: 0 },
    ];
    expect(broken.some(isListSound)).toBe(false);
    expect(broken.some((each) => hasValidPrice(each, DAY))).toBe(false);
  });
});

describe('the from price', () => {
  test('[P3] 21.00 an hour for up to four is from 5.25, shared by 4', () => {
    expect(fromPrice(list, DAY)).toEqual({
      perPersonCents: 525,
      persons: 4,
      quantity: list.minQuantity,
    });
  });

  test('[P3] is never less than someone would pay, and null without a price', () => {
    const thirds = { ...list, cells: [cell({ personsMax: 3, unitPriceCents: 1000 })] };
    expect(fromPrice(thirds, DAY)).toEqual({
      perPersonCents: 334,
      persons: 3,
      quantity: list.minQuantity,
    });
    expect(fromPrice({ ...list, cells: [] }, DAY)).toBeNull();
    expect(fromPrice({ ...list, cells: [cell({ validTo: '2026-02-28' })] }, DAY)).toBeNull();
  });
});

describe('terms of payment', () => {
  test.each([
    ['paid', [1300, 1200], null, null],
    ['paid', [1300, 0], null, 'price.must_be_paid'],
    ['free', [0], null, null],
    ['free', [100], null, 'price.must_be_zero'],
    ['funded', [0], 'PON Metro', null],
    ['funded', [0], null, 'price.needs_funder'],
    ['funded', [0], '  ', 'price.needs_funder'],
    ['funded', [100], 'PON Metro', 'price.must_be_zero'],
  ] as const)('[P4] %s at %j funded by %j: %s', (kind, unitPricesCents, funder, code) => {
    const checked = checkPriceTerms({ kind, unitPricesCents, funder });
    expect(checked.ok ? null : checked.code).toBe(code);
  });
});

describe('what a list has no price for, to its ends', () => {
  const shared: PriceList = {
    minQuantity: 2,
    cells: [
      cell({ personsMin: 2, personsMax: 4, quantityMin: 1, quantityMax: 5 }),
      cell({ personsMin: 7, personsMax: 9, quantityMin: 10, quantityMax: 20 }),
    ],
  };
  const asked = (persons: number, quantity: number) =>
    priceFor(shared, { persons, quantity, day: DAY });
  const limitOf = (persons: number, quantity: number) => {
    const answer = asked(persons, quantity);
    return answer.ok ? 'a price' : [answer.code, answer.details?.['limit']];
  };

  test('[P2] the limit of persons is the nearest: two for one, four or seven in between', () => {
    expect(limitOf(1, 3)).toEqual(['price.no_persons_band', 2]);
    expect(limitOf(5, 3)).toEqual(['price.no_persons_band', 4]);
    expect(limitOf(6, 3)).toEqual(['price.no_persons_band', 7]);
    expect(limitOf(10, 12)).toEqual(['price.no_persons_band', 9]);
    expect(limitOf(2.5, 3)).toEqual(['price.no_persons_band', 2]);
    expect([2, 4].map((persons) => asked(persons, 3).ok)).toEqual([true, true]);
  });

  test('[P2] the limit of a quantity is the nearest of so many persons that is sold', () => {
    expect(limitOf(3, 6)).toEqual(['price.no_quantity_band', 5]);
    expect(limitOf(8, 9)).toEqual(['price.no_quantity_band', 10]);
    expect(limitOf(8, 21)).toEqual(['price.no_quantity_band', 20]);
    expect(limitOf(3, 2.5)).toEqual(['price.no_quantity_band', 5]);
    expect([2, 5].map((quantity) => asked(3, quantity).ok)).toEqual([true, true]);
    expect(asked(3, 1)).toMatchObject({ code: 'price.below_minimum', details: { minimum: 2 } });
  });

  test('[P3] a band that ends below the minimum gives no "from" price', () => {
    const cheap = cell({ quantityMin: 1, quantityMax: 1, unitPriceCents: 100 });
    const dear = cell({ quantityMin: 1, quantityMax: 2, unitPriceCents: 900 });
    expect(fromPrice({ minQuantity: 2, cells: [cheap, dear] }, DAY)?.perPersonCents).toBe(900);
    expect(fromPrice({ minQuantity: 2, cells: [cheap] }, DAY)).toBeNull();
    const open = cell({ quantityMax: null, unitPriceCents: 100 });
    expect(fromPrice({ minQuantity: 2, cells: [open] }, DAY)?.perPersonCents).toBe(100);
  });

  test('[P3] names the units from which the price is had: less an hour from ten on', () => {
    const few = cell({ quantityMin: 1, quantityMax: 9, unitPriceCents: 1_200 });
    const many = cell({ quantityMin: 10, quantityMax: null, unitPriceCents: 1_000 });
    expect(fromPrice({ minQuantity: 1, cells: [few, many] }, DAY)).toMatchObject({ quantity: 10 });
    expect(fromPrice({ minQuantity: 2, cells: [few] }, DAY)).toMatchObject({ quantity: 2 });
  });

  test('[P3] of equal prices the one that needs the fewest persons', () => {
    const alone = cell({ unitPriceCents: 500 });
    const two = cell({ personsMin: 2, personsMax: 2, unitPriceCents: 1_000 });
    for (const cells of [
      [alone, two],
      [two, alone],
    ]) {
      expect(fromPrice({ minQuantity: 1, cells }, DAY)).toEqual({
        perPersonCents: 500,
        persons: 1,
        quantity: 1,
      });
    }
    const later = cell({ unitPriceCents: 1, validFrom: '2026-03-02' });
    expect(fromPrice({ minQuantity: 1, cells: [alone, later] }, DAY)?.perPersonCents).toBe(500);
  });

  test('[P1] one broken cell breaks the list; a day, a quantity or a person apart does not', () => {
    const sound = (...cells: readonly PriceCell[]) => isListSound({ minQuantity: 1, cells });
    expect(sound(cell(), cell({ personsMin: 3, personsMax: 2 }))).toBe(false);
    expect(sound(cell({ quantityMin: 9, quantityMax: 9 }))).toBe(true);
    const dated = { validFrom: '2026-03-01', validTo: '2026-03-01' };
    expect(sound(cell(dated))).toBe(true);
    expect(sound(cell({ validFrom: '2026-03-02', validTo: '2026-03-01' }))).toBe(false);
    expect(sound(cell({ validFrom: '2026-03-02' }))).toBe(true);
    expect(sound(cell(), cell({ quantityMin: 9, quantityMax: null }))).toBe(false);
    expect(sound(cell(), cell({ quantityMin: 10, quantityMax: null }))).toBe(true);
    expect(sound(cell({ personsMin: 2, personsMax: 3 }), cell())).toBe(true);
    expect(sound(cell({ quantityMin: 10, quantityMax: null }), cell())).toBe(true);
    const until = cell({ validTo: '2026-03-31' });
    expect(sound(until, cell({ validFrom: '2026-04-01' }))).toBe(true);
    expect(sound(cell({ validFrom: '2026-04-01' }), until)).toBe(true);
    expect(sound(until, cell({ validFrom: '2026-03-31' }))).toBe(false);
    expect(sound(cell({ validFrom: '2026-03-31' }), until)).toBe(false);
    expect(sound(cell({ validFrom: '2026-03-31' }), cell({ validFrom: '2026-05-01' }))).toBe(false);
  });

  test('[P4] one price that is not zero is enough, and a good answer is true', () => {
    const of = (kind: 'paid' | 'free', unitPricesCents: readonly number[]) =>
      checkPriceTerms({ kind, unitPricesCents, funder: null });
    expect(of('free', [0, 100])).toMatchObject({ code: 'price.must_be_zero' });
    expect(of('free', [0])).toEqual({ ok: true, value: true });
    expect(of('paid', [1])).toEqual({ ok: true, value: true });
  });
});
