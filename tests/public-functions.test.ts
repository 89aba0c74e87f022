import fc from 'fast-check';
import { expect, test } from 'vitest';

import { priceFor } from '#app/domain/catalogue/prices.ts';
import { planExpense } from '#app/domain/expenses/expense.ts';
import { settleUp } from '#app/domain/expenses/settle-up.ts';
import { parseCents, splitByWeights } from '#app/domain/money.ts';
import { type SplitMethod, splitOrder } from '#app/domain/orders/split.ts';
import { checkBands, quote } from '#app/domain/requests/price-bands.ts';
import { solveAllocation } from '#app/domain/wallet/allocation.ts';

/** Figures as a broken file or a hostile hand brings them. */
const anyFigure = fc.oneof(
  fc.constantFrom(NaN, Infinity, -Infinity, 0.5, -1, 0, -0, 2 ** 53, -(2 ** 53), 1, 100, 10_000),
  fc.constant(Number.MAX_SAFE_INTEGER),
  fc.double(),
  fc.integer(),
);
const anyId = fc.constantFrom('', 'a', 'b', 'c');
const figures = fc.array(fc.record({ householdId: anyId, value: anyFigure }), { maxLength: 4 });
const anyMethod: fc.Arbitrary<SplitMethod> = fc.oneof(
  fc.constant({ kind: 'per_household' as const }),
  fc.constant({ kind: 'per_beneficiary' as const }),
  fc.record({
    kind: fc.constantFrom('shares' as const, 'percent' as const, 'exact' as const, 'time' as const),
    figures,
  }),
);

/** What a call must answer: a value or a code, never an exception. */
function expectAnswer(answer: { ok: boolean; code?: string }): void {
  expect(answer.ok || /^[a-z]+\.[a-z_]+$/.test(answer.code ?? '')).toBe(true);
}

test('[M3] any text is an amount or has the reason why not', () => {
  fc.assert(fc.property(fc.string(), (text) => expectAnswer(parseCents(text))));
});

test('[M2] any figures are divided exactly or have a code', () => {
  const parts = fc.array(fc.record({ id: anyId, weight: anyFigure }), { maxLength: 4 });
  fc.assert(
    fc.property(anyFigure, parts, (total, given) => {
      const answer = splitByWeights(total, given, 'seed');
      expectAnswer(answer);
      if (answer.ok) {
        expect(answer.value.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(total + 0);
      }
    }),
  );
});

test('[S1] [S9] any split is exact or has a code', () => {
  const participants = fc.array(
    fc.record({ householdId: anyId, dependantIds: fc.array(anyId, { maxLength: 2 }) }),
    { maxLength: 3 },
  );
  const input = { totalCents: anyFigure, participants, method: anyMethod, adjustments: figures };
  fc.assert(
    fc.property(fc.record(input), (given) => {
      const answer = splitOrder({ orderId: 'o', ...given });
      expectAnswer(answer);
      if (answer.ok) {
        const sum = answer.value.reduce((all, { amountCents }) => all + amountCents, 0);
        expect(sum).toBe(given.totalCents + 0);
      }
    }),
  );
});

test('[X2] [S8] any expense has parts that sum to it, or a code', () => {
  const draft = fc.record({
    totalCents: anyFigure,
    payers: figures,
    householdIds: fc.array(anyId, { maxLength: 3 }),
    split: fc.constantFrom('per_household' as const, 'shares' as const, 'exact' as const),
    figures,
  });
  fc.assert(
    fc.property(draft, (given) => {
      const answer = planExpense({ expenseId: 'e', ...given });
      expectAnswer(answer);
      if (!answer.ok) return;
      const sums = [
        answer.value.map((part) => part.paidCents),
        answer.value.map((p) => p.shareCents),
      ];
      for (const side of sums)
        expect(side.reduce((all, one) => all + one, 0)).toBe(given.totalCents);
    }),
  );
});

test('[X2] [M1] two payments beyond what a number holds have a code', () => {
  const most = Number.MAX_SAFE_INTEGER;
  const payers = ['a', 'b'].map((householdId) => ({ householdId, value: most }));
  const split = 'per_household' as const;
  const draft = { expenseId: 'e', totalCents: 100, householdIds: ['a', 'b'], split, figures: [] };
  expect(planExpense({ ...draft, payers })).toEqual({ ok: false, code: 'split.bad_amount' });
});

test('[S11] any balances are evened out or have a code', () => {
  const balances = fc.array(fc.record({ householdId: anyId, amountCents: anyFigure }), {
    maxLength: 5,
  });
  fc.assert(fc.property(balances, (given) => expectAnswer(settleUp(given))));
});

test('[P2] [CAP3] any question has a price or a code', () => {
  const cell = {
    personsMin: 1,
    personsMax: 4,
    quantityMin: 1,
    quantityMax: null,
    unitPriceCents: 2_000,
    validFrom: null,
    validTo: null,
  };
  const list = { minQuantity: 1, cells: [cell] };
  fc.assert(
    fc.property(anyFigure, anyFigure, (persons, quantity) => {
      const answer = priceFor(list, { persons, quantity, day: '2026-11-29' });
      expectAnswer(answer);
      if (answer.ok) expect(Number.isInteger(quantity) && Number.isInteger(persons)).toBe(true);
    }),
  );
});

test('[P1] [CAP1] any bands are sound or have a code, and sound ones answer every question', () => {
  const bands = fc.array(
    fc.record({ minHouseholds: anyFigure, maxHouseholds: anyFigure, unitPriceCents: anyFigure }),
    { maxLength: 3 },
  );
  const wanted = fc.record({
    quantity: anyFigure,
    basis: fc.constantFrom('total' as const, 'per_beneficiary' as const),
    households: anyFigure,
    beneficiaries: anyFigure,
  });
  fc.assert(
    fc.property(bands, wanted, (given, asked) => {
      const sound = checkBands(given);
      expectAnswer(sound);
      if (sound.ok) expectAnswer(quote(sound.value, asked));
    }),
  );
});

test('[V6] any sources and lines have a plan or a code', () => {
  const days = fc.constantFrom('', '2026-02-30', '2026-01-01', '2026-12-31');
  const eligibility = { categoryIds: ['education' as const], serviceIds: [] };
  const voucher = fc.record({
    kind: fc.constant('voucher' as const),
    id: anyId,
    householdId: anyId,
    dependantId: anyId,
    remainingCents: anyFigure,
    isWhole: fc.boolean(),
    validFrom: days,
    validTo: days,
    isSuspended: fc.boolean(),
    eligibility: fc.constant(eligibility),
  });
  const line = fc.record({
    id: anyId,
    householdId: anyId,
    dependantId: fc.option(anyId),
    amountCents: anyFigure,
    categoryId: fc.constant('education' as const),
    serviceId: fc.constant(null),
    startsOn: days,
    endsOn: days,
  });
  const input = fc.record({
    sources: fc.array(voucher, { maxLength: 3 }),
    limits: fc.constant([]),
    keptOut: fc.constant([]),
    lines: fc.array(line, { maxLength: 3 }),
    today: days,
  });
  fc.assert(fc.property(input, (given) => expectAnswer(solveAllocation(given))));
});
