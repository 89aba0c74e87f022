import { expect, test } from 'vitest';

import { ORDER_STATES } from '../orders/order-state.ts';

import { mayReadThread, mayWriteThread, type ThreadFacts } from './thread.ts';

const nobody: ThreadFacts = {
  hasGroup: true,
  isInGroup: false,
  isViewer: false,
  takesPart: false,
  deliversIt: false,
};

test.each([
  ['a household that takes part', { isInGroup: true, takesPart: true }, 'provider group'],
  ['one that left the group and takes part', { takesPart: true }, 'provider group'],
  [
    'a viewer that takes part',
    { isInGroup: true, isViewer: true, takesPart: true },
    'provider group',
  ],
  ['a member that takes no part', { isInGroup: true }, 'group'],
  ['the provider', { deliversIt: true }, 'provider'],
  ['nobody', {}, ''],
] as const)('[TH1] %s reads and writes in its threads', (_, change, kinds) => {
  const facts = { ...nobody, ...change };
  const threads = (['provider', 'group'] as const).filter((kind) => mayReadThread(facts, kind));
  expect(threads.join(' ')).toBe(kinds);
  for (const kind of ['provider', 'group'] as const) {
    expect(mayWriteThread(facts, kind, 'confirmed')).toBe(threads.includes(kind));
  }
});

test('[TH1] a viewer of the group reads what it says and says nothing', () => {
  const viewer = { ...nobody, isInGroup: true, isViewer: true };
  expect(mayReadThread(viewer, 'group')).toBe(true);
  expect(mayWriteThread(viewer, 'group', 'active')).toBe(false);
});

test('[TH1] [R4] provider and households write to each other only while the order counts', () => {
  for (const facts of [
    { ...nobody, takesPart: true },
    { ...nobody, deliversIt: true },
  ]) {
    expect(ORDER_STATES.filter((status) => mayWriteThread(facts, 'provider', status))).toEqual([
      'confirmed',
      'active',
      'completed',
      'settled',
    ]);
  }
  const group = { ...nobody, takesPart: true };
  expect(ORDER_STATES.every((status) => mayWriteThread(group, 'group', status))).toBe(true);
});
