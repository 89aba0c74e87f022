import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { sumCents } from '../money.ts';
import {
  type AmendableLine,
  amendedParts,
  amendmentAnswersBy,
  amendmentStateAt,
  amendPeriods,
  changeablePeriods,
  changedHouseholds,
  checkMove,
  isAgreed,
  type Move,
  mustProviderAgree,
} from './amendments.ts';
import { apportionLines, periodsOf } from './periods.ts';
import { type OrderTerms, priceOrder } from './reprice.ts';

/** Ten months at 24.00 a month for the group with four households or more, 20.00 with two or three. */
const periods = periodsOf({
  unit: 'month',
  quantity: 10,
  timetable: { kind: 'open' },
  startsOn: '2026-09-14',
  endsOn: '2027-06-07',
}).map((period) => ({ ...period, closedAt: null }));
const terms: OrderTerms = {
  orderId: 'request',
  bands: [
    { minHouseholds: 2, maxHouseholds: 3, unitPriceCents: 2_000 },
    { minHouseholds: 4, maxHouseholds: 6, unitPriceCents: 2_400 },
  ],
  quantity: 10,
  basis: 'total',
  method: { kind: 'per_household' },
};
const ALL = ['a', 'b', 'c', 'd'];
const MARCH = 7;

function born(ids: readonly string[], using: OrderTerms = terms): readonly AmendableLine[] {
  const participants = ids.map((householdId) => ({
    householdId,
    dependantIds: [`${householdId}1`],
  }));
  const priced = priceOrder(using, participants);
  if (!priced.ok) throw new Error(priced.code);
  const shares = priced.value.shares.flatMap((share) => share.lines);
  return apportionLines(shares, periods, using.orderId).map((line) => ({ ...line, isOff: false }));
}

const leaves = (householdId: string, fromPeriod = MARCH): Move => ({
  kind: 'leave',
  householdId,
  fromPeriod,
  dependantIds: [],
});
const joins = (householdId: string, fromPeriod = MARCH): Move => ({
  kind: 'join',
  householdId,
  fromPeriod,
  dependantIds: [`${householdId}1`],
});

function amended(lines: readonly AmendableLine[], move: Move, using: OrderTerms = terms) {
  const planned = amendPeriods(using, { periods, lines }, move);
  if (!planned.ok) throw new Error(planned.code);
  return planned.value;
}

/** The order once an amendment took effect: earlier lines as they were. */
function after(lines: readonly AmendableLine[], move: Move, using: OrderTerms = terms) {
  const { lines: later } = amended(lines, move, using);
  return [...lines.filter(({ period }) => period < move.fromPeriod), ...later];
}

const sumOf = (lines: readonly AmendableLine[], householdId?: string, period?: number) =>
  sumCents(
    lines
      .filter((line) => (householdId ?? line.householdId) === line.householdId)
      .filter((line) => (period ?? line.period) === line.period)
      .map(({ amountCents }) => amountCents),
  );

describe('from which period on', () => {
  it('[AMD1] a change takes effect from a period on that has not begun', () => {
    expect(changeablePeriods(periods, '2027-02-28').map(({ number }) => number)).toEqual([
      7, 8, 9, 10,
    ]);
    expect(changeablePeriods(periods, '2027-03-01').map(({ number }) => number)).toEqual([
      8, 9, 10,
    ]);
    expect(changeablePeriods(periods, '2027-06-01')).toEqual([]);
  });

  it('[AMD1] whoever takes part then leaves, whoever does not comes in, and somebody stays', () => {
    const lines = born(ALL);
    expect(checkMove(lines, leaves('a'))).toMatchObject({ ok: true });
    expect(checkMove(lines, joins('a'))).toMatchObject({ code: 'amendment.is_in' });
    expect(checkMove(lines, joins('e'))).toMatchObject({ ok: true });
    expect(checkMove(lines, leaves('e'))).toMatchObject({ code: 'amendment.not_in' });
    expect(checkMove(after(lines, leaves('a')), leaves('a', 8))).toMatchObject({
      code: 'amendment.not_in',
    });
    const alone = { ...terms, bands: [{ minHouseholds: 1, maxHouseholds: 9, unitPriceCents: 1 }] };
    expect(checkMove(born(['a'], alone), leaves('a'))).toMatchObject({
      code: 'amendment.nobody_left',
    });
  });

  it('[AMD3] answers count for seven days, and never once the first changed period begins', () => {
    const first = { startsOn: '2027-03-01' } as const;
    const at = (text: string) => new Date(text);
    expect(amendmentAnswersBy(at('2027-02-01T10:00:00Z'), first)).toEqual(
      at('2027-02-08T10:00:00Z'),
    );
    expect(amendmentAnswersBy(at('2027-02-27T10:00:00Z'), first)).toEqual(
      at('2027-02-28T23:00:00Z'),
    );
    const open = { state: 'open', answerBy: at('2027-02-08T10:00:00Z') } as const;
    expect(amendmentStateAt(open, at('2027-02-08T09:59:59Z'))).toBe('open');
    expect(amendmentStateAt(open, open.answerBy)).toBe('lapsed');
    expect(amendmentStateAt({ ...open, state: 'done' }, open.answerBy)).toBe('done');
  });
});

describe('what the later periods then cost', () => {
  it('[AMD4] one of four leaves from March: months before stay, the others pay the plan of three', () => {
    const before = born(ALL);
    const now = after(before, leaves('d'));
    // 240.00 among four is 60.00, 6.00 a month; 200.00 among three is 66.66 or 66.67.
    expect(sumOf(now, 'a', 6)).toBe(600);
    expect(sumOf(now, 'd', 6)).toBe(600);
    expect(sumOf(now, 'd', 7)).toBe(0);
    expect([666, 667]).toContain(sumOf(now, 'a', 7));
    expect(sumOf(now, undefined, 7)).toBe(sumOf(born(['a', 'b', 'c']), undefined, 7));
    expect(now.filter(({ isOff }) => isOff)).toHaveLength(4);
    expect(amended(before, leaves('d')).unitPrices.get(MARCH)).toBe(2_000);
    expect(changedHouseholds(before, now)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('[AMD4] by the person in the same band nobody else pays another sum', () => {
    const each: OrderTerms = {
      ...terms,
      basis: 'per_beneficiary',
      method: { kind: 'per_beneficiary' },
    };
    const before = born([...ALL, 'e'], each);
    expect(changedHouseholds(before, after(before, leaves('e'), each))).toEqual(['e']);
    const parts = amendedParts(before, after(before, leaves('e'), each));
    expect(parts.filter(({ period }) => period === MARCH)).toContainEqual({
      householdId: 'e',
      period: MARCH,
      beforeCents: 2_400,
      afterCents: 0,
    });
  });

  it('[AMD5] below the lowest band its price stays, and the provider must say yes', () => {
    const before = born(['a', 'b']);
    const { isBelowBands, unitPrices } = amended(before, leaves('b'));
    expect([isBelowBands, unitPrices.get(MARCH)]).toEqual([true, 2_000]);
    expect(amended(born(ALL), leaves('d')).isBelowBands).toBe(false);
    expect(mustProviderAgree('leave', true)).toBe(true);
    expect(mustProviderAgree('leave', false)).toBe(false);
    expect(mustProviderAgree('join', false)).toBe(true);
    const full = born(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(amendPeriods(terms, { periods, lines: full }, joins('g'))).toMatchObject({
      code: 'offer.too_many_households',
      details: { limit: 6 },
    });
  });

  it('[AMD4] who takes part may differ from month to month', () => {
    const once = after(born(ALL), leaves('d', 9));
    const twice = after(once, joins('e', 7));
    const inPeriod = (period: number) =>
      twice
        .filter((line) => line.period === period && !line.isOff)
        .map(({ householdId }) => householdId);
    expect([6, 7, 9].map((period) => inPeriod(period).toSorted().join(''))).toEqual([
      'abcd',
      'abcde',
      'abce',
    ]);
  });

  it('[AMD2] it takes effect when all who pay more have said yes, and the provider where it must', () => {
    const open = { mustAgree: true, hasAgreed: false };
    expect(
      isAgreed([{ answer: 'yes' }, { answer: 'not_asked' }], { ...open, mustAgree: false }),
    ).toBe(true);
    expect(isAgreed([{ answer: 'yes' }, { answer: 'waiting' }], { ...open, hasAgreed: true })).toBe(
      false,
    );
    expect(isAgreed([{ answer: 'yes' }, { answer: 'no' }], { ...open, hasAgreed: true })).toBe(
      false,
    );
    expect(isAgreed([{ answer: 'yes' }], open)).toBe(false);
    expect(isAgreed([{ answer: 'yes' }], { ...open, hasAgreed: true })).toBe(true);
  });

  it('[AMD4] any sequence: earlier periods stay to the cent, each later one sums to its plan', () => {
    const step = fc.record({
      who: fc.integer({ min: 0, max: 6 }),
      from: fc.integer({ min: 2, max: 10 }),
    });
    const story = fc.record({
      prices: fc.tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 99_999 })),
      isEach: fc.boolean(),
      steps: fc.array(step, { maxLength: 8 }),
    });
    fc.assert(
      fc.property(story, ({ prices, isEach, steps }) => {
        const using: OrderTerms = {
          ...terms,
          bands: [
            { minHouseholds: 2, maxHouseholds: 3, unitPriceCents: prices[0] },
            { minHouseholds: 4, maxHouseholds: 9, unitPriceCents: prices[1] },
          ],
          ...(isEach ? { basis: 'per_beneficiary', method: { kind: 'per_beneficiary' } } : {}),
        };
        let lines = born(ALL, using);
        for (const { who, from } of steps) {
          const id = 'abcdefg'.charAt(who);
          const isIn = lines.some(
            (line) => line.householdId === id && line.period >= from && !line.isOff,
          );
          const move = isIn ? leaves(id, from) : joins(id, from);
          if (!checkMove(lines, move).ok) continue;
          const now = after(lines, move, using);
          for (let period = 1; period < from; period += 1) {
            for (const who of 'abcdefg')
              expect(sumOf(now, who, period)).toBe(sumOf(lines, who, period));
          }
          for (const line of now.filter(({ isOff }) => isOff)) expect(line.amountCents).toBe(0);
          const parts = amendedParts(lines, now).filter(({ period }) => period >= from);
          const later = now.filter(({ period }) => period >= from);
          expect(sumCents(parts.map(({ afterCents }) => afterCents))).toBe(sumOf(later));
          lines = now;
        }
      }),
      { numRuns: 40 },
    );
  });
});
