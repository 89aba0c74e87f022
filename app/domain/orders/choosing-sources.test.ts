import { expect, test } from 'vitest';

import { choiceStage, hasPaidOtherwise } from './choosing-sources.ts';
import { CONFIRMATION_STATES, ORDER_STATES } from './order-state.ts';

const open = { closedAt: null };
const closed = { closedAt: new Date('2026-12-31T10:00:00Z') };

test('[V13] before its yes a household chooses for all, after it for what is not closed', () => {
  expect(choiceStage('confirming', 'pending', [open])).toEqual({ ok: true, value: 'before_yes' });
  for (const status of ['confirmed', 'active'] as const) {
    const later = choiceStage(status, 'confirmed', [closed, open]);
    expect(later).toEqual({ ok: true, value: 'later' });
    const over = choiceStage(status, 'confirmed', [closed]);
    expect(over).toEqual({ ok: false, code: 'order.wrong_state' });
  }
});

test('[V13] nothing is chosen for an order that is over, after a yes that waits, or by who left', () => {
  const said = choiceStage('confirming', 'confirmed', [open]);
  expect(said).toEqual({ ok: false, code: 'order.already_done' });
  for (const status of ['completed', 'settled', 'cancelled'] as const) {
    for (const own of CONFIRMATION_STATES) {
      expect(choiceStage(status, own, [open])).toMatchObject({ ok: false });
    }
  }
  for (const status of ORDER_STATES) {
    for (const own of ['dropped', null] as const) {
      expect(choiceStage(status, own, [open])).toEqual({ ok: false, code: 'order.dropped' });
    }
  }
});

test('[V13] a period that was paid, or is said to be, keeps its sum', () => {
  const due = { period: 2, cashDueCents: 500, cashReceivedCents: 0, saidOn: null };
  const other = [{ period: 2, cashDueCents: 400 }];
  expect(hasPaidOtherwise([due], other)).toBe(false);
  expect(hasPaidOtherwise([{ ...due, saidOn: '2026-12-01' }], other)).toBe(true);
  expect(hasPaidOtherwise([{ ...due, cashReceivedCents: 500 }], other)).toBe(true);
  const same = [{ period: 2, cashDueCents: 500 }];
  expect(hasPaidOtherwise([{ ...due, cashReceivedCents: 500 }], same)).toBe(false);
});
