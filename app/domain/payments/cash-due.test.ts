import fc from 'fast-check';
import { expect, test } from 'vitest';

import { CONFIRMATION_STATES, ORDER_STATES } from '../orders/order-state.ts';
import {
  type CashFacts,
  cashState,
  checkFundSaid,
  checkSaid,
  laterDues,
  nextDue,
  openDues,
  saidDues,
} from './cash-due.ts';

const facts: CashFacts = {
  orderState: 'confirmed',
  answer: 'confirmed',
  cashDueCents: 2_240,
  cashAskedCents: 2_240,
  cashReceivedCents: 0,
  cashSaidCents: 0,
  saidOn: null,
};

test.each<[Partial<CashFacts>, ReturnType<typeof cashState>]>([
  [
    { orderState: 'confirming', answer: 'pending' },
    { kind: 'not_yet', leftCents: 2_240 },
  ],
  [{ orderState: 'confirming' }, { kind: 'not_yet', leftCents: 2_240 }],
  [{ answer: 'dropped' }, { kind: 'over' }],
  [{ orderState: 'cancelled' }, { kind: 'over' }],
  [{ cashDueCents: 0, cashAskedCents: 0 }, { kind: 'nothing' }],
  [{ cashAskedCents: 0 }, { kind: 'later', leftCents: 2_240 }],
  [
    { cashAskedCents: 1_000, cashReceivedCents: 1_000 },
    { kind: 'later', leftCents: 1_240 },
  ],
  [{ cashAskedCents: 1_000 }, { kind: 'to_pay', leftCents: 1_000 }],
  [{}, { kind: 'to_pay', leftCents: 2_240 }],
  [{ cashReceivedCents: 1_000 }, { kind: 'to_pay', leftCents: 1_240 }],
  [{ saidOn: '2026-11-23' }, { kind: 'said', leftCents: 2_240, saidOn: '2026-11-23' }],
  [{ cashSaidCents: 1_000 }, { kind: 'to_pay', leftCents: 1_240 }],
  [
    { cashSaidCents: 2_240, saidOn: '2026-11-23' },
    { kind: 'said', leftCents: 2_240, saidOn: '2026-11-23' },
  ],
  [{ cashReceivedCents: 2_240, saidOn: '2026-11-23' }, { kind: 'received' }],
  [{ orderState: 'settled', cashReceivedCents: 2_240 }, { kind: 'received' }],
])('[PAY3] %j is %j', (change, state) => {
  expect(cashState({ ...facts, ...change })).toEqual(state);
});

test('[PAY6] the money to pay now is the first that is asked for and not said; what is said waits', () => {
  const due = { cashDueCents: 6_000, cashReceivedCents: 0, isAsked: true, saidOn: null };
  const came = { ...due, period: 1, cashReceivedCents: 6_000, saidOn: '2026-10-01' };
  const said = { ...due, period: 2, saidOn: '2026-11-02' };
  const [third, later] = [
    { ...due, period: 3 },
    { ...due, period: 4, isAsked: false },
  ];
  expect(nextDue([came, said, third, later])?.period).toBe(3);
  expect(nextDue([came, said, later])?.period).toBe(2);
  expect(nextDue([came, later])?.period).toBe(4);
  expect(nextDue([came])?.period).toBe(1);
  expect(nextDue([])).toBeUndefined();
  expect(saidDues([came, said, third, later])).toEqual([said]);
});

test('[PAY3] of two bills that are due both are to be paid, the first first', () => {
  const bill = { cashDueCents: 4_500, cashReceivedCents: 0, isAsked: true, saidOn: null };
  const [january, february] = [
    { ...bill, code: 'RF38' },
    { ...bill, code: 'RF51' },
  ] as const;
  expect(openDues([january, february])).toEqual([january, february]);
  expect(openDues([{ ...january, saidOn: '2027-02-03' }, february])).toEqual([february]);
  expect(openDues([{ ...january, cashReceivedCents: 4_500 }, february])).toEqual([february]);
  expect(openDues([january, { ...february, isAsked: false }])).toEqual([january]);
});

test('[PER7] what comes later is of the periods that are still to be closed, and cost something', () => {
  const due = (cashDueCents: number, isAsked: boolean) => ({
    cashDueCents,
    cashReceivedCents: 0,
    isAsked,
  });
  expect(laterDues([due(3_756, true), due(1_252, false)])).toBe(1);
  expect(laterDues([due(3_756, true), due(1_252, false), due(900, false)])).toBe(2);
  expect(laterDues([due(3_756, true), due(0, false)])).toBe(0);
  expect(laterDues([])).toBe(0);
});

const days = { confirmedOn: '2026-11-20', today: '2026-11-23' };
const said = { amountCents: 2_240, paidOn: '2026-11-22' };

test('[PAY6] from the day all had said yes until today a household may say that it paid', () => {
  for (const paidOn of ['2026-11-20', '2026-11-22', '2026-11-23']) {
    expect(checkSaid(facts, { ...said, paidOn }, days)).toEqual({ ok: true, value: true });
  }
});

test('[PAY6] the keeper of a fund says so once, until the money has come', () => {
  const due = { dueCents: 3_000, receivedCents: 0, saidOn: null };
  expect(checkFundSaid(due, '2026-11-22', days)).toEqual({ ok: true, value: true });
  for (const [change, paidOn, code] of [
    [{ saidOn: '2026-11-21' }, '2026-11-22', 'paid.already_said'],
    [{ receivedCents: 3_000 }, '2026-11-22', 'paid.nothing_due'],
    [{}, '2026-11-31', 'field.not_a_day'],
    [{}, '2026-11-24', 'paid.later'],
    [{}, '2026-11-19', 'paid.before'],
  ] as const) {
    expect(checkFundSaid({ ...due, ...change }, paidOn, days)).toMatchObject({ code });
  }
});

test.each<[Partial<CashFacts>, Partial<typeof said>, string]>([
  [{ orderState: 'confirming' }, {}, 'order.wrong_state'],
  [{ orderState: 'cancelled' }, {}, 'order.wrong_state'],
  [{ answer: 'dropped' }, {}, 'order.wrong_state'],
  [{ cashDueCents: 0, cashAskedCents: 0 }, {}, 'paid.nothing_due'],
  [{ cashAskedCents: 0 }, {}, 'paid.nothing_due'],
  [{ cashReceivedCents: 2_240 }, {}, 'paid.nothing_due'],
  [{ saidOn: '2026-11-21' }, {}, 'paid.already_said'],
  [{}, { amountCents: 2_239 }, 'paid.other_amount'],
  [{ cashReceivedCents: 1 }, {}, 'paid.other_amount'],
  [{}, { paidOn: '2026-11-31' }, 'field.not_a_day'],
  [{}, { paidOn: '2026-11-24' }, 'paid.later'],
  [{}, { paidOn: '2026-11-19' }, 'paid.before'],
])('[PAY6] with %j, %j is refused as %s', (change, other, code) => {
  const checked = checkSaid({ ...facts, ...change }, { ...said, ...other }, days);
  expect(checked).toMatchObject({ ok: false, code });
});

test('[PAY3] [PAY6] what may be said is above zero, no more than is left, and only asked for once', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ORDER_STATES),
      fc.constantFrom(...CONFIRMATION_STATES),
      fc.nat(500),
      fc.nat(500),
      fc.nat(500),
      fc.constantFrom(null, '2026-11-21'),
      fc.nat(600),
      (orderState, answer, due, asked, received, saidOn, amountCents) => {
        fc.pre(received <= asked && asked <= due);
        const sums = { cashDueCents: due, cashAskedCents: asked, cashReceivedCents: received };
        const some = { orderState, answer, ...sums, cashSaidCents: 0, saidOn };
        if (!checkSaid(some, { ...said, amountCents }, days).ok) return;
        expect(amountCents).toBeGreaterThan(0);
        expect(amountCents).toBe(asked - received);
        expect(cashState({ ...some, saidOn: said.paidOn }).kind).toBe('said');
      },
    ),
  );
});
