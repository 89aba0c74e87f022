import { expect, test } from 'vitest';

import { follow, type TransitionTable } from './transitions.ts';

const DOOR: TransitionTable<'shut' | 'ajar', 'push' | 'pull'> = {
  shut: { push: 'ajar' },
  ajar: { pull: 'shut' },
};

test('[R3] a state answers only to the events of its table', () => {
  expect(follow(DOOR, 'shut', 'push', 'door.stuck')).toEqual({ ok: true, value: 'ajar' });
  expect(follow(DOOR, 'shut', 'pull', 'door.stuck')).toEqual({
    ok: false,
    code: 'door.stuck',
    details: { state: 'shut', event: 'pull' },
  });
});
