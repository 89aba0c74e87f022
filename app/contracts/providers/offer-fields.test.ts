import { describe, expect, it } from 'vitest';

import { fieldOfRow, fieldsOfBands, readBands } from './offer-fields.ts';

describe('prices in the offer form', () => {
  it('[P1] each row holds up to the next one, in whatever order they were written', () => {
    const fields = { from: ['5', '1', ''], price: ['7,20', '9', ''], upTo: '8' };
    expect(readBands(fields, 'paid')).toEqual({
      ok: true,
      value: [
        { minHouseholds: 1, maxHouseholds: 4, unitPriceCents: 900 },
        { minHouseholds: 5, maxHouseholds: 8, unitPriceCents: 720 },
      ],
    });
  });

  it('[M3] refuses what is no price, no number, twice the same, or past the end', () => {
    const attempts = [
      [{ from: ['1'], price: ['1.200'], upTo: '8' }, 'money.thousands'],
      [{ from: ['0'], price: ['12'], upTo: '8' }, 'bands.number'],
      [{ from: ['due'], price: ['12'], upTo: '8' }, 'bands.number'],
      [{ from: ['2', '2'], price: ['12', '11'], upTo: '8' }, 'bands.overlap'],
      [{ from: ['9'], price: ['12'], upTo: '8' }, 'bands.up_to'],
      [{ from: ['1'], price: ['12'], upTo: '201' }, 'bands.up_to'],
      [{ from: ['1'], price: [' '], upTo: '8' }, 'bands.empty'],
    ] as const;
    for (const [fields, code] of attempts)
      expect(readBands(fields, 'paid')).toMatchObject({ code });
  });

  it('[OFR3] says which row is wrong, and in which of its fields', () => {
    const attempts = [
      [{ from: ['1', '2'], price: ['12', 'tanto'], upTo: '8' }, 'bandPrice-2'],
      [{ from: ['1', '', '3'], price: ['12', '', '0'], upTo: '8' }, 'bandPrice-3'],
      [{ from: ['1', 'due'], price: ['12', '11'], upTo: '8' }, 'bandFrom-2'],
      [{ from: ['3', '1', '3'], price: ['12', '11', '10'], upTo: '8' }, 'bandFrom-3'],
      [{ from: ['1'], price: [''], upTo: '8' }, 'bandPrice-1'],
    ] as const;
    for (const [fields, field] of attempts) {
      const read = readBands(fields, 'paid');
      expect(!read.ok && fieldOfRow(read.code, Number(read.details?.['row']))).toBe(field);
    }
  });

  it('[P4] what is free needs no row', () => {
    expect(readBands({ from: [], price: [], upTo: '30' }, 'funded')).toEqual({
      ok: true,
      value: [{ minHouseholds: 1, maxHouseholds: 30, unitPriceCents: 0 }],
    });
  });

  it('[R1] writes bands back as they would be typed', () => {
    const bands = [
      { minHouseholds: 1, maxHouseholds: 4, unitPriceCents: 905 },
      { minHouseholds: 5, maxHouseholds: 8, unitPriceCents: 70_000 },
    ];
    const fields = fieldsOfBands(bands);
    expect(fields.price).toEqual(['9,05', '700']);
    expect(readBands(fields, 'paid')).toEqual({ ok: true, value: bands });
  });
});
