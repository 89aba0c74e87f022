import { expect, test } from 'vitest';

import { snapshotsToDrop } from './retention.ts';

const keep = { firstDay: '2026-06-01', firstLogDay: '2026-10-25', baseSequence: 0 };
const on = (day: string, ...sequences: number[]) =>
  sequences.map((sequence) => ({ sequence, day }));

test('[HI1] the last snapshot of each day stays for half a year', () => {
  const known = [...on('2026-05-31', 5), ...on('2026-06-01', 10, 20), ...on('2026-06-02', 30, 40)];
  expect(snapshotsToDrop(known, keep)).toEqual([5, 10, 30]);
});

test('[HI1] the newest and the base of the log always stay', () => {
  const known = [...on('2026-03-01', 5, 6), ...on('2026-04-01', 10)];
  expect(snapshotsToDrop(known, { ...keep, baseSequence: 5 })).toEqual([6]);
});

test('[HI1] a busy day keeps some in between, so that no replay is long', () => {
  const known = on('2026-11-20', 400, 800, 1200, 1600, 2000, 2400, 4100, 4200);
  expect(snapshotsToDrop(known, keep)).toEqual([400, 800, 1200, 1600, 2400]);
  expect(snapshotsToDrop(on('2026-09-20', 2000, 4100, 4200), keep)).toEqual([2000, 4100]);
});
