import { expect, test } from 'vitest';

import { levelOf, NOTICE_KINDS, NOTICE_LEVELS } from './levels.ts';

test('[NTC] every kind of notice has a level', () => {
  expect(NOTICE_KINDS.every((kind) => NOTICE_LEVELS.includes(levelOf(kind)))).toBe(true);
});

test('[NTC] only what waits for an answer, or costs one if missed, is pushed', () => {
  expect(NOTICE_KINDS.filter((kind) => levelOf(kind) === 'needs_yes')).toEqual([
    'request_for_provider',
    'question_asked',
    'offer_won',
    'vote_opened',
    'purchase_asked',
    'purchase_proposed',
    'seat_offered',
    'edition_off',
    'order_to_confirm',
    'order_repriced',
    'order_sources_changed',
    'order_confirmed',
    'order_cancelled',
    'order_ended',
    'cash_due',
    'cash_said',
    'account_changed',
    'own_account_changed',
    'period_due',
    'amendment_asked',
    'amendment_done',
    'dates_proposed',
    'dates_answered',
    'step_contested',
    'absence_marked',
    'mark_contested',
    'mark_proposed',
    'join_asked',
    'join_accepted',
    'nearby_proposed',
    'nearby_lapsed',
    'nearby_met',
    'agreement_changed',
    'voucher_unused',
    'voucher_changed',
    'programme_asked',
    'application_returned',
    'pack_sent',
    'payment_said',
    'fund_said',
    'fund_due',
    'fund_not_come',
    'group_vote_opened',
    'sheet_submitted',
    'sheet_given_back',
    'suspension_asked',
    'suspension_answered',
    'review_reported',
  ]);
});
