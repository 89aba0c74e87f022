import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readWhole } from './whole-number.ts';

const RANGE = { min: 1, max: 99 };

describe('whole numbers as typed', () => {
  it('[M3] what is no whole number is refused, never rounded or cut', () => {
    for (const text of [
      '',
      ' ',
      '1,5',
      '1.5',
      '-1',
      '+1',
      '1e1',
      '0x1',
      '1 0',
      '٣',
      'due',
      'NaN',
    ]) {
      expect(readWhole(text, RANGE)).toEqual({ ok: false, code: 'field.not_whole' });
    }
  });

  it('[M3] marks between thousands are named, for the number behind them is whole', () => {
    for (const text of ['1.234', '1,234', '12 345', "1'234'567"]) {
      expect(readWhole(text, RANGE)).toEqual({ ok: false, code: 'field.thousands' });
    }
  });

  it('[M3] what is out of the range is refused, however long', () => {
    for (const text of ['0', '100', '1000000', '9'.repeat(400)]) {
      expect(readWhole(text, RANGE)).toEqual({ ok: false, code: 'field.out_of_range' });
    }
  });

  it('[M3] each number of the range is read back as written', () => {
    fc.assert(
      fc.property(fc.integer(RANGE), (value) => {
        expect(readWhole(` ${value} `, RANGE)).toEqual({ ok: true, value });
      }),
    );
  });
});
