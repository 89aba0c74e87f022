import { expect, test } from 'vitest';

import {
  checkApproval,
  checkPack,
  holdsReceipts,
  lastDayToSend,
  mostToApprove,
  nextPackState,
  PACK_STATES,
  type PackReceipt,
  yearsToSend,
} from './reimbursement.ts';

const TODAY = '2026-11-29';
const PLAN = { planKind: 'reimbursement', year: 2026 } as const;
const receipt = (over: Partial<PackReceipt> = {}): PackReceipt => ({
  paidOn: '2026-10-31',
  moneyCents: 3_000,
  isAnnulled: false,
  isUsed: false,
  ...over,
});

test('[RMB1] a pack asks for the money of its receipts', () => {
  const receipts = [receipt(), receipt({ moneyCents: 2_050 })];
  expect(checkPack(PLAN, receipts, TODAY)).toEqual({ ok: true, value: 5_050 });
});

test.each([
  ['pack.empty', []],
  ['pack.receipt_used', [receipt({ isUsed: true })]],
  ['pack.receipt_used', [receipt(), receipt({ isAnnulled: true })]],
  ['pack.receipt_used', [receipt({ moneyCents: 0 })]],
  ['pack.receipt_day', [receipt({ paidOn: '2025-12-31' })]],
  ['pack.receipt_day', [receipt({ paidOn: '2026-11-30' })]],
])('[RMB1] what cannot be asked for is refused: %s', (code, receipts) => {
  expect(checkPack(PLAN, receipts, TODAY)).toEqual({ ok: false, code });
});

test('[RMB1] [V5] a plan of credits or vouchers pays nothing back', () => {
  for (const planKind of ['credit', 'service_voucher'] as const) {
    expect(checkPack({ ...PLAN, planKind }, [receipt()], TODAY)).toEqual({
      ok: false,
      code: 'pack.wrong_plan',
    });
  }
});

test('[RMB6] a plan takes the receipts of its year until 31 January, and never those of another', () => {
  const december = [receipt({ paidOn: '2026-12-31' })];
  expect(checkPack(PLAN, december, lastDayToSend(2026))).toEqual({ ok: true, value: 3_000 });
  expect(checkPack(PLAN, december, '2027-02-01')).toEqual({ ok: false, code: 'pack.plan_over' });
  const next = { ...PLAN, year: 2027 };
  expect(checkPack(next, december, '2027-01-10')).toEqual({ ok: false, code: 'pack.receipt_day' });
  const january = [receipt({ paidOn: '2027-01-02' })];
  expect(checkPack(next, january, '2027-01-10')).toEqual({ ok: true, value: 3_000 });
  expect(checkPack(PLAN, january, '2027-01-10')).toEqual({ ok: false, code: 'pack.receipt_day' });
  expect(checkPack(next, january, '2026-12-31')).toEqual({ ok: false, code: 'pack.plan_over' });
  expect(yearsToSend('2027-01-31')).toEqual([2027, 2026]);
  expect(yearsToSend('2027-02-01')).toEqual([2027]);
});

test('[RMB2] a pack is decided or taken back once, and frees its receipts unless it is approved', () => {
  expect(nextPackState('sent', 'approve')).toEqual({ ok: true, value: 'approved' });
  for (const state of PACK_STATES.filter((one) => one !== 'sent')) {
    for (const event of ['approve', 'refuse', 'withdraw'] as const) {
      expect(nextPackState(state, event)).toMatchObject({ ok: false, code: 'pack.wrong_state' });
    }
  }
  expect(PACK_STATES.filter(holdsReceipts)).toEqual(['sent', 'approved']);
});

test('[RMB3] approved is at most what stands of the receipts, within the limit of the year', () => {
  const bounds = { standingCents: 70_000, limitCents: 80_000, approvedBeforeCents: 15_000 };
  expect(mostToApprove(bounds)).toBe(65_000);
  expect(mostToApprove({ ...bounds, standingCents: 10_000 })).toBe(10_000);
  expect(mostToApprove({ ...bounds, approvedBeforeCents: 90_000 })).toBe(0);
  expect(checkApproval(bounds, 65_000)).toEqual({ ok: true, value: 65_000 });
  expect(checkApproval(bounds, 65_001)).toEqual({
    ok: false,
    code: 'pack.too_much',
    details: { most: 65_000 },
  });
  for (const bad of [0, -1, 0.5, NaN]) {
    expect(checkApproval(bounds, bad)).toMatchObject({ code: 'pack.nothing' });
  }
});
