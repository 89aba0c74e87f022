import { expect, test } from 'vitest';

import { takingPart } from './taking-part.ts';

const join = (householdId: string) => ({ householdId, dependantIds: [], hours: null });
const card = { joins: [join('h1'), join('h2')] };

test('whoever joined a need takes part in it', () => {
  expect(takingPart(card, null)).toEqual(card.joins);
  expect(takingPart(card, { order: null })).toEqual(card.joins);
  expect(takingPart(card, { order: { left: [] } })).toEqual(card.joins);
});

test('whoever left its order takes part no more, though the plan names them', () => {
  expect(takingPart(card, { order: { left: ['h2'] } })).toEqual([join('h1')]);
});
