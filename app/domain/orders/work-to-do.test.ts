import { describe, expect, test } from 'vitest';

import { ORDER_STATES } from './order-state.ts';
import { workToDo, type WorkFacts } from './work-to-do.ts';

const facts: WorkFacts = {
  status: 'active',
  rule: 'excused',
  hasBegun: true,
  isOver: false,
  missingDates: 'none',
  isPeriodOver: false,
  unmarkedDates: 0,
  isContested: false,
};

describe('what waits for a provider', () => {
  test('[STP6] an order that may begin, and none before its first date', () => {
    expect(workToDo({ ...facts, status: 'confirmed' })).toBe('start');
    expect(workToDo({ ...facts, status: 'confirmed', hasBegun: false })).toBeNull();
  });

  test('[STP6] marks before an end that needs them, the end before marks that change nothing', () => {
    const ended = { ...facts, isOver: true, unmarkedDates: 2 };
    expect(workToDo(ended)).toBe('mark');
    expect(workToDo({ ...ended, rule: 'always' })).toBe('finish');
    expect(workToDo({ ...ended, rule: 'always', isOver: false })).toBe('mark');
    expect(workToDo({ ...ended, unmarkedDates: 0 })).toBe('finish');
    expect(workToDo({ ...facts, isPeriodOver: true })).toBe('close');
    expect(workToDo({ ...facts, isPeriodOver: true, isOver: true })).toBe('close');
  });

  test('[STP6] nothing ends of which a part has no date yet: dates are added, or their answer awaited', () => {
    const short = { ...facts, rule: 'always', isOver: true, missingDates: 'to_add' } as const;
    expect(workToDo(short)).toBe('add_dates');
    expect(workToDo({ ...short, unmarkedDates: 1 })).toBe('mark');
    expect(workToDo({ ...short, missingDates: 'proposed' })).toBeNull();
    expect(workToDo({ ...short, isOver: false })).toBeNull();
  });

  test('[STP6] nothing ends while something is contested, and nothing waits of what is over', () => {
    expect(workToDo({ ...facts, isOver: true, isContested: true })).toBeNull();
    expect(workToDo({ ...facts, isPeriodOver: true, isContested: true })).toBeNull();
    expect(workToDo(facts)).toBeNull();
    const all = { ...facts, isOver: true, isPeriodOver: true, unmarkedDates: 1 };
    for (const status of ORDER_STATES) {
      if (status === 'active' || status === 'confirmed') continue;
      expect(workToDo({ ...all, status })).toBeNull();
    }
  });
});
