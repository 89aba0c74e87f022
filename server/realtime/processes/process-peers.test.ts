import { expect, test } from 'vitest';

import { ProcessPeers } from './process-peers.ts';

test('a process alone has no peers; who comes is answered once, and the log is looked at', () => {
  const peers = new ProcessPeers();
  expect(peers.hasAny(0)).toBe(false);
  expect(peers.hear('b', false, 0)).toEqual({ answers: true, catchesUp: true });
  expect(peers.hear('b', false, 10_000)).toEqual({ answers: false, catchesUp: false });
  expect(peers.hasAny(20_000)).toBe(true);
});

test('an answer is not answered, but shows that something may not have been said', () => {
  const peers = new ProcessPeers();
  expect(peers.hear('b', true, 0)).toEqual({ answers: false, catchesUp: true });
  expect(peers.hear('b', true, 1_000)).toEqual({ answers: false, catchesUp: true });
});

test('a process that is silent for half a minute is gone, and new when it is heard again', () => {
  const peers = new ProcessPeers();
  peers.hear('b', false, 0);
  expect(peers.hasAny(29_999)).toBe(true);
  expect(peers.hasAny(30_000)).toBe(false);
  expect(peers.hear('b', false, 31_000)).toEqual({ answers: true, catchesUp: true });
});
