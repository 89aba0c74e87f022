import { expect, test } from 'vitest';

import { JOIN_CODE_LETTERS, readJoinCode, spacedJoinCode } from './join-code.ts';

test('[EMP1] a code is read however it is typed', () => {
  for (const typed of ['ACEF3467', 'acef3467', ' acef 3467 ', 'ACEF-3467', 'a.c.e.f 3467']) {
    expect(readJoinCode(typed)).toBe('ACEF3467');
  }
});

test('[EMP1] what is too short, too long or has other letters is no code', () => {
  for (const typed of ['', 'ACEF346', 'ACEF34677', 'ACEF346O', 'ACEF346è', 'ACEF/3467']) {
    expect(readJoinCode(typed)).toBeNull();
  }
});

test('[EMP1] a code is shown in two halves, and read back from them', () => {
  expect(spacedJoinCode('ACEF3467')).toBe('ACEF 3467');
  expect(readJoinCode(spacedJoinCode('ACEF3467'))).toBe('ACEF3467');
});

test('[EMP1] no letter of a code is taken for another', () => {
  for (const unclear of '0O1IL5S8B2ZDGQ') expect(JOIN_CODE_LETTERS).not.toContain(unclear);
});
