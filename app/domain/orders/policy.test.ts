import { expect, test } from 'vitest';

import { mayOnOrder, sideOf, type OrderAction, type OrderFacts } from './policy.ts';

const outside: OrderFacts = { standing: 'outsider', isParticipant: false, atProvider: 'outsider' };

const WHO: Readonly<Record<string, OrderFacts>> = {
  organiser: { ...outside, standing: 'organiser', isParticipant: true },
  'organiser not in the order': { ...outside, standing: 'organiser' },
  participant: { ...outside, standing: 'member', isParticipant: true },
  'participant who must agree': {
    ...outside,
    standing: 'viewer',
    isParticipant: true,
    mustAgree: true,
  },
  'member not in the order': { ...outside, standing: 'member' },
  viewer: { ...outside, standing: 'viewer' },
  'left the group': { ...outside, isParticipant: true },
  'administrator of the provider': { ...outside, atProvider: 'admin' },
  'operator of the provider': { ...outside, atProvider: 'operator' },
  'provider and participant': { standing: 'member', isParticipant: true, atProvider: 'admin' },
  'provider and member of the group': { ...outside, standing: 'member', atProvider: 'admin' },
  outsider: outside,
};

const ALLOWED: Readonly<Record<string, readonly OrderAction[]>> = {
  organiser: [
    'view',
    'confirm_share',
    'choose_sources',
    'drop_out',
    'leave_order',
    'join_order',
    'answer_amendment',
    'say_paid',
    'cancel',
    'cancel_confirmed',
    'share_sheet',
    'object_to_step',
    'settle_objection',
    'arrange_dates',
  ],
  'organiser not in the order': [
    'view',
    'leave_order',
    'join_order',
    'cancel',
    'cancel_confirmed',
    'settle_objection',
    'arrange_dates',
  ],
  'participant who must agree': [
    'view',
    'drop_out',
    'leave_order',
    'say_paid',
    'share_sheet',
    'object_to_step',
  ],
  participant: [
    'view',
    'confirm_share',
    'choose_sources',
    'drop_out',
    'leave_order',
    'join_order',
    'answer_amendment',
    'say_paid',
    'share_sheet',
    'object_to_step',
  ],
  'member not in the order': ['view', 'join_order'],
  viewer: ['view'],
  'left the group': [
    'view',
    'confirm_share',
    'choose_sources',
    'drop_out',
    'leave_order',
    'answer_amendment',
    'say_paid',
    'share_sheet',
    'object_to_step',
  ],
  'administrator of the provider': [
    'view',
    'answer_amendment',
    'cancel_confirmed',
    'mark_cash_received',
    'start',
    'mark_delivered',
    'name_contact',
    'take_back_step',
    'arrange_dates',
  ],
  'operator of the provider': [
    'view',
    'answer_amendment',
    'cancel_confirmed',
    'start',
    'mark_delivered',
    'name_contact',
    'take_back_step',
    'arrange_dates',
  ],
  'provider and member of the group': ['view', 'join_order'],
  'provider and participant': [
    'view',
    'confirm_share',
    'choose_sources',
    'drop_out',
    'leave_order',
    'join_order',
    'answer_amendment',
    'say_paid',
    'share_sheet',
    'object_to_step',
  ],
  outsider: [],
};

const ACTIONS: readonly OrderAction[] = [
  'view',
  'confirm_share',
  'choose_sources',
  'drop_out',
  'leave_order',
  'join_order',
  'answer_amendment',
  'say_paid',
  'cancel',
  'cancel_confirmed',
  'mark_cash_received',
  'start',
  'mark_delivered',
  'share_sheet',
  'name_contact',
  'take_back_step',
  'object_to_step',
  'settle_objection',
  'arrange_dates',
];

test.each(Object.keys(WHO))('[B1] an order: what %s may do', (who) => {
  const facts = WHO[who] ?? outside;
  expect(ACTIONS.filter((action) => mayOnOrder(facts, action))).toEqual(ALLOWED[who]);
});

test('[M20] who also pays cannot confirm delivery or cash for the provider', () => {
  const both: OrderFacts = { standing: 'member', isParticipant: true, atProvider: 'admin' };
  expect(mayOnOrder(both, 'mark_delivered')).toBe(false);
  expect(mayOnOrder(both, 'mark_cash_received')).toBe(false);
  expect(mayOnOrder(both, 'take_back_step')).toBe(false);
});

test('[SES7] whoever is in the group speaks for the group, also when the provider employs it', () => {
  expect(sideOf({ ...outside, atProvider: 'admin' })).toBe('provider');
  expect(sideOf({ ...outside, standing: 'organiser', atProvider: 'admin' })).toBe('group');
});

test('[SEA8] nobody moves the dates of seats: they are the edition’s; cancelling stays', () => {
  const buyer: OrderFacts = { ...outside, standing: 'organiser', isParticipant: true };
  const staff: OrderFacts = { ...outside, atProvider: 'admin' };
  for (const facts of [buyer, staff]) {
    expect(mayOnOrder(facts, 'arrange_dates')).toBe(true);
    const seats = { ...facts, sharesDates: true };
    expect(mayOnOrder(seats, 'arrange_dates')).toBe(false);
    expect(mayOnOrder(seats, 'cancel_confirmed')).toBe(true);
  }
});
