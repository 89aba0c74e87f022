import { expect, test } from 'vitest';

import { checkLeaving, employeesToBring } from './leaving.ts';

test('[EMP3] somebody leaves today or earlier this year, once', () => {
  const today = '2026-11-23';
  const leave = (leftOn: string, before: string | null = null) => {
    const checked = checkLeaving({ leftOn: before }, leftOn, today);
    return checked.ok ? 'ok' : checked.code;
  };
  expect(leave('2026-11-23')).toBe('ok');
  expect(leave('2026-01-01')).toBe('ok');
  for (const day of ['2026-11-24', '2025-12-31', '2026-02-30', '']) {
    expect(leave(day)).toBe('staff.day');
  }
  expect(leave('2026-11-23', '2026-11-20')).toBe('staff.already_left');
});

test('[EMP4] who left, or is in this year already, is not brought into it', () => {
  const lastYear = [
    { personId: 'stays', leftOn: null },
    { personId: 'left', leftOn: '2025-06-30' },
    { personId: 'in', leftOn: null },
  ];
  expect(employeesToBring(lastYear, new Set(['in'])).map(({ personId }) => personId)).toEqual([
    'stays',
  ]);
});
