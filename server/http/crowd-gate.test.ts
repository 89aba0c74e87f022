import { expect, test } from 'vitest';

import { Crowd } from './crowd-gate.ts';

const LIMITS = { perNetwork: 3, whole: 5, quiet: 1 };

test('[W10] a network has so many requests under way, and again when they are answered', () => {
  const crowd = new Crowd(LIMITS);
  const inside = [crowd.enter('a'), crowd.enter('a'), crowd.enter('a')];
  expect(inside).not.toContain(null);
  expect(crowd.enter('a')).toBeNull();
  expect(crowd.enter('b')).not.toBeNull();
  inside[0]?.();
  expect(crowd.enter('a')).not.toBeNull();
});

test('[W10] in a crowd whoever is alone still comes in, whoever has others inside waits', () => {
  const crowd = new Crowd(LIMITS);
  const inside = ['a', 'a', 'a', 'b', 'b'].map((network) => crowd.enter(network));
  expect(inside).not.toContain(null);
  expect(crowd.enter('b')).toBeNull();
  expect(crowd.enter('c')).not.toBeNull();
  expect(crowd.enter('c')).toBeNull();
  for (const leave of inside) leave?.();
  expect(crowd.enter('c')).not.toBeNull();
});
