import { expect, test } from 'vitest';

import { booksSame, changedThings, type ExpenseFacts } from './history.ts';

const facts: ExpenseFacts = {
  title: 'Terriccio',
  category: 'building',
  spentOn: '2026-11-20',
  note: '',
  totalCents: 1000,
  split: 'per_household',
  parts: [
    { householdId: 'hu', paidCents: 1000, shareCents: 500, figure: null },
    { householdId: 'diallo', paidCents: 0, shareCents: 500, figure: null },
  ],
};

test('[X4] what changed is told by thing', () => {
  expect(changedThings(facts, { ...facts, parts: facts.parts.toReversed() })).toEqual([]);
  expect(changedThings(facts, { ...facts, title: 'Vasi', note: 'tre' })).toEqual(['title', 'note']);
  expect(changedThings(facts, { ...facts, category: 'other', spentOn: '2026-11-21' })).toEqual([
    'category',
    'spentOn',
  ]);
  const parts = [
    { householdId: 'hu', paidCents: 0, shareCents: 600, figure: null },
    { householdId: 'diallo', paidCents: 1200, shareCents: 600, figure: null },
  ];
  expect(changedThings(facts, { ...facts, totalCents: 1200, parts })).toEqual([
    'totalCents',
    'payers',
    'shares',
  ]);
});

test('[X4] a version that moves no claim books nothing anew', () => {
  expect(booksSame(facts.parts, facts.parts.toReversed())).toBe(true);
  const [hu, diallo] = facts.parts;
  if (!hu || !diallo) throw new Error('no parts');
  const more = { householdId: 'colombo', paidCents: 300, shareCents: 300, figure: null };
  expect(booksSame(facts.parts, [hu, diallo, more])).toBe(true);
  expect(booksSame(facts.parts, [hu, { ...diallo, shareCents: 501 }])).toBe(false);
});
