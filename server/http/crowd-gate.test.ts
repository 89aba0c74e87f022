import { expect, test } from 'vitest';

import { Crowd } from './crowd-gate.ts';

const LIMITS = {
  perNetwork: { perSecond: 1, burst: 3 },
  whole: { perSecond: 2, burst: 5 },
  quiet: { perSecond: 0.1, burst: 1 },
  maxNetworks: 3,
};

function crowdAt(start: number) {
  const clock = { nowMs: start };
  const crowd = new Crowd(LIMITS, () => clock.nowMs);
  const come = (networks: string) => Array.from(networks, (one) => crowd.letsIn(one));
  return { clock, come };
}

test('[W10] a network comes in so often, and again after a while', () => {
  const { clock, come } = crowdAt(0);
  expect(come('aaaa')).toEqual([true, true, true, false]);
  expect(come('b')).toEqual([true]);
  clock.nowMs += 1_000;
  expect(come('aa')).toEqual([true, false]);
});

test('[W10] in a crowd whoever has not come yet is let in, whoever has waits', () => {
  const { come } = crowdAt(0);
  expect(come('aaabb')).toEqual([true, true, true, true, true]);
  expect(come('bb')).toEqual([true, false]);
  expect(come('cc')).toEqual([true, false]);
});

test('[W10] a flood of networks is not remembered without end', () => {
  const { come } = crowdAt(0);
  come('aaa');
  expect(come('a')).toEqual([false]);
  come('bcd');
  // Forgotten, so it begins anew: with what a crowd leaves to anybody.
  expect(come('a')).toEqual([true]);
});
