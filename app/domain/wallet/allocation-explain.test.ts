import { describe, expect, test } from 'vitest';

import {
  credit,
  order,
  payable,
  serviceVoucher,
  voucher,
} from '../../../tests/support/builders/allocation.ts';
import { solveAllocation } from './allocation.ts';
import { explainAllocation } from './allocation-explain.ts';
import type { AllocationFact, AllocationInput } from './allocation-types.ts';

function explain(over: Partial<AllocationInput>, householdId = 'rossi') {
  const input = order(over);
  const plan = solveAllocation(input);
  if (!plan.ok) throw new Error(plan.code);
  return explainAllocation(input, plan.value, householdId);
}

function because(facts: readonly AllocationFact[], sourceId: string): readonly string[] {
  return facts.flatMap((fact) =>
    fact.code === 'not_for' && fact.sourceId === sourceId
      ? [`${fact.reason} ${fact.lineIds.join()}`]
      : [],
  );
}

describe('why a source does not pay', () => {
  test('[V6] every euro has its sentence: what is covered, and for whom it is not', () => {
    const lines = [payable('luca'), payable('sara', { dependantId: 'sara' })];
    expect(explain({ sources: [voucher('v12')], lines })).toEqual([
      { code: 'covers', sourceId: 'v12', lineId: 'luca', amountCents: 7000 },
      { code: 'not_for', sourceId: 'v12', reason: 'other_dependant', lineIds: ['sara'] },
    ]);
  });

  test('[V6] nothing is left on it, others cover the line, or pay a part of it', () => {
    const empty = explain({
      sources: [voucher('v', { remainingCents: 0 })],
      lines: [payable('l')],
    });
    expect(because(empty, 'v')).toEqual(['nothing_left l']);
    const sources = [voucher('june', { validTo: '2026-06-30', remainingCents: 10_000 })];
    const covered = explain({ sources: [...sources, credit('c')], lines: [payable('l')] });
    expect(because(covered, 'c')).toEqual(['already_covered l']);
    const free = explain({ sources: [voucher('v')], lines: [payable('l', { amountCents: 0 })] });
    expect(because(free, 'v')).toEqual(['already_covered l']);
  });

  test('[V10] a kept source has one sentence', () => {
    const facts = explain({
      sources: [voucher('v')],
      keptOut: [{ householdId: 'rossi', sourceId: 'v' }],
      lines: [payable('l')],
    });
    expect(facts).toEqual([{ code: 'kept', sourceId: 'v' }]);
  });

  test('[V6] is told reason by reason, not line by line', () => {
    const ids = Array.from({ length: 50 }, (_, index) => `${index + 10}`);
    const lines = ids.map((id) => payable(id, { categoryId: 'home' }));
    const facts = explain({ sources: ids.map((id) => voucher(`v${id}`)), lines });
    expect(facts).toHaveLength(50);
    expect(because(facts, 'v10')).toEqual([`not_eligible ${ids.join()}`]);
  });

  test('[V6] a household reads of its own sources and lines alone', () => {
    const omar = { householdId: 'bianchi', dependantId: 'omar' };
    const sources = [voucher('v'), voucher('w', omar), serviceVoucher('s')];
    const facts = explain({ sources, lines: [payable('luca'), payable('omar', omar)] }, 'bianchi');
    expect(facts).toEqual([{ code: 'covers', sourceId: 'w', lineId: 'omar', amountCents: 7000 }]);
  });
});

describe('the warning of the yearly limit', () => {
  const year = (leftCents: number) => [{ id: 'year', leftCents }];

  test('[V4] says what the limit holds back of the cash that is due', () => {
    const facts = explain({ sources: [credit('c')], limits: year(4000), lines: [payable('l')] });
    expect(facts).toContainEqual({ code: 'limit_reached', limitId: 'year', heldBackCents: 6000 });
  });

  test('[V4] says nothing when the limit is reached and all is covered', () => {
    const sources = [credit('c', { remainingCents: 2 })];
    const facts = explain({ sources, limits: year(1), lines: [payable('l', { amountCents: 1 })] });
    expect(facts).toEqual([{ code: 'covers', sourceId: 'c', lineId: 'l', amountCents: 1 }]);
  });

  test('[V4] is one for all credits of the employee, and counts only cash they could pay', () => {
    const sources = [
      credit('edu', { remainingCents: 5000, validTo: '2026-06-30' }),
      credit('also', { remainingCents: 9000 }),
    ];
    const lines = [payable('l', { amountCents: 6000 }), payable('home', { categoryId: 'home' })];
    const facts = explain({ sources, limits: year(5000), lines });
    expect(because(facts, 'also')).toEqual(['not_eligible home', 'over_limit l']);
    expect(facts.filter(({ code }) => code === 'limit_reached')).toEqual([
      { code: 'limit_reached', limitId: 'year', heldBackCents: 1000 },
    ]);
  });
});
