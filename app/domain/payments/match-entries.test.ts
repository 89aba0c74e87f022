import fc from 'fast-check';
import { expect, test } from 'vitest';

import { paymentReference } from '../orders/payment-reference.ts';
import { candidatesOf, type KnownDue, matchEntries, paysInFull } from './match-entries.ts';

const [A, B, C] = [paymentReference(1n), paymentReference(2n), paymentReference(539_007_547_034n)];
const due = (reference: string, dueCents: number, state: KnownDue['state'] = 'open') => ({
  reference,
  dueCents,
  state,
});
const entry = (id: string, amountCents: number, ...references: string[]) => ({
  id,
  amountCents,
  references,
  text: '',
});

test('[BNK4] one reference, to the cent, once', () => {
  const dues = [due(A, 2_240), due(B, 1_000, 'received'), due(C, 700, 'closed')];
  const entries = [
    entry('right', 2_240, A),
    entry('again', 2_240, A),
    entry('less', 2_200, A),
    entry('both', 2_240, A, B),
    entry('came', 1_000, B),
    entry('over', 700, C),
    entry('sum', 2_240),
    entry('none', 2_241),
    entry('stranger', 2_240, paymentReference(9n)),
  ];
  const matches = matchEntries(entries, dues);
  const reasons = entries.map(({ id }) => {
    const match = matches.get(id);
    return match?.kind === 'match' ? match.reference : match?.reason;
  });
  expect(reasons).toEqual([
    A,
    'twice',
    'other_amount',
    'several_references',
    'already_received',
    'closed',
    'same_amount',
    'no_reference',
    'unknown_reference',
  ]);
  expect(matchEntries([entry('mine', 5, A)], [due(A, 5, 'not_yours')]).get('mine')).toMatchObject({
    reason: 'not_yours',
  });
});

test('[BNK4] no due is matched twice, and none but to the cent', () => {
  const references = [A, B, C];
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 3, maxLength: 3 }),
      fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.subarray(references)), {
        maxLength: 12,
      }),
      (sums, came) => {
        const dues = references.map((reference, at) => due(reference, sums[at] ?? 0));
        const entries = came.map(([cents, named], at) => entry(String(at), cents, ...named));
        const booked = entries.flatMap(({ id, amountCents }) => {
          const match = matchEntries(entries, dues).get(id);
          if (match?.kind !== 'match') return [];
          const own = dues.find(({ reference }) => reference === match.reference);
          expect(own?.dueCents).toBe(amountCents);
          return [match.reference];
        });
        expect(new Set(booked).size).toBe(booked.length);
      },
    ),
  );
});

test('[BNK4] nearest are the dues an entry names, then slips, then sums', () => {
  const dues = [due(A, 900), due(B, 1_000), due(C, 5_000), due(paymentReference(7n), 9_000)];
  const slip = C.slice(2).replace(/4$/, '5');
  const near = candidatesOf({ amountCents: 1_000, references: [A], text: `quota RF${slip}` }, dues);
  expect(near.map(({ reference }) => reference)).toEqual([A, C, B]);
  expect(candidatesOf({ amountCents: 100, references: [], text: '' }, dues)).toEqual([]);
  const closed = [due(A, 1_000, 'received')];
  expect(candidatesOf({ amountCents: 1_000, references: [A], text: '' }, closed)).toEqual([]);
});

test('[BNK5] by hand no entry is booked to more than it brought', () => {
  expect([2_239, 2_240, 2_241].map((amountCents) => paysInFull({ amountCents }, 2_240))).toEqual([
    false,
    true,
    true,
  ]);
});
