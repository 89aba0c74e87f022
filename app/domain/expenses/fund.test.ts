import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { sumCents } from '../money.ts';
import { changesOf, checkEntry, mayGoBelowZero } from '../wallet/ledger.ts';
import { holdSources, releaseSources } from '../wallet/source-entries.ts';
import {
  bookFundMove,
  bringsIn,
  checkFundMove,
  FUND_MOVES,
  fundInOrders,
  isSaid,
  mayTakeOut,
  mayUndoFundMove,
  partsOfFund,
  weighFundWord,
  type FundMove,
  type FundPart,
} from './fund.ts';

const putIn = (id: string, householdId: string, amountCents: number): FundMove => ({
  id,
  kind: 'put_in',
  householdId,
  orderId: null,
  amountCents,
});
const paid = (id: string, amountCents: number): FundMove => ({
  id,
  kind: 'paid',
  householdId: null,
  orderId: null,
  amountCents,
});
const order = (id: string, kind: 'to_order' | 'from_order', amountCents: number): FundMove => ({
  id,
  kind,
  householdId: null,
  orderId: 'order-1',
  amountCents,
});
const centsOf = (parts: ReadonlyMap<string, FundPart>) =>
  Object.fromEntries([...parts].map(([id, { partCents }]) => [id, partCents]));

/** Movements a fund may have: each is tried, and those that do not fit are left out. */
const anyMoves = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...FUND_MOVES),
      householdId: fc.constantFrom('diallo', 'hu', 'rossi', 'colombo'),
      amountCents: fc.integer({ min: 1, max: 100_000 }),
    }),
    { maxLength: 40 },
  )
  .map((tries) => {
    const moves: FundMove[] = [];
    for (const [index, { kind, householdId, amountCents }] of tries.entries()) {
      const isOwn = kind === 'put_in' || kind === 'taken_out';
      const move = {
        id: `move-${index}`,
        kind,
        householdId: isOwn ? householdId : null,
        orderId: isOwn || kind === 'paid' ? null : 'order-1',
        amountCents,
      };
      const isThere = kind !== 'from_order' || inOrder(moves) >= amountCents;
      if (isThere && checkFundMove(stateOf(moves), move).ok) moves.push(move);
    }
    return moves;
  });

function stateOf(moves: readonly FundMove[]) {
  return { parts: partsOfFund(moves), freeCents: balanceOf(moves) };
}

const hold = { source: { kind: 'fund', id: 'group-1', asset: 'EUR' }, orderId: 'order-1' } as const;

/** How the ledger books a movement: what people say, and what an order holds and gives back. */
function entryOf({ kind, amountCents }: FundMove) {
  if (kind === 'to_order') return holdSources([{ ...hold, amountCents }]);
  if (kind === 'from_order') return releaseSources([{ ...hold, amountCents }]);
  return bookFundMove('group-1', { kind, amountCents });
}

/** What the ledger has in the fund. */
function balanceOf(moves: readonly FundMove[]): number {
  return sumCents(moves.map((move) => changesOf(entryOf(move)).get('fund:group-1') ?? 0));
}

function inOrder(moves: readonly FundMove[]): number {
  return sumCents(fundInOrders(moves).get('order-1')?.values() ?? []);
}

describe('common fund', () => {
  test('[X9] payments are borne by what each had in it then: the worked example', () => {
    const first = [putIn('a', 'rossi', 6000), putIn('b', 'hu', 4000), paid('c', 5000)];
    expect(centsOf(partsOfFund(first))).toEqual({ rossi: 3000, hu: 2000 });
    const then = [...first, putIn('d', 'diallo', 5000), paid('e', 1001)];
    expect(centsOf(partsOfFund(then))).toEqual({ rossi: 2700, hu: 1800, diallo: 4499 });
  });

  test('[X15] what an order gives back returns to those who bore it', () => {
    const moves = [
      putIn('a', 'rossi', 6000),
      putIn('b', 'hu', 3000),
      order('c', 'to_order', 4500),
      putIn('d', 'diallo', 9000),
      order('e', 'from_order', 1500),
    ];
    expect(centsOf(partsOfFund(moves))).toEqual({ rossi: 4000, hu: 2000, diallo: 9000 });
    const inOrders = [...(fundInOrders(moves).get('order-1') ?? [])];
    expect(Object.fromEntries(inOrders)).toEqual({ rossi: 2000, hu: 1000 });
    const back = [...moves, order('f', 'from_order', 3000)];
    expect(fundInOrders(back).get('order-1')?.size).toBe(0);
    expect(centsOf(partsOfFund(back))).toEqual({ rossi: 6000, hu: 3000, diallo: 9000 });
    expect(() => partsOfFund([...back, order('g', 'from_order', 1)])).toThrow(RangeError);
  });

  test('[X9] the parts sum to what the ledger has, and none is below zero', () => {
    fc.assert(
      fc.property(anyMoves, (moves) => {
        const parts = [...partsOfFund(moves).values()];
        expect(sumCents(parts.map(({ partCents }) => partCents))).toBe(balanceOf(moves));
        expect(parts.every(({ partCents }) => partCents >= 0)).toBe(true);
      }),
    );
  });

  test('[X9] when all take out their part, nothing is left, whoever goes first', () => {
    fc.assert(
      fc.property(anyMoves, fc.boolean(), (moves, isTurned) => {
        const households = [...partsOfFund(moves)].filter(([, { partCents }]) => partCents > 0);
        const leaving = isTurned ? households.toReversed() : households;
        const outs = leaving.map(([householdId, { partCents }], index): FundMove => ({
          id: `out-${index}`,
          kind: 'taken_out',
          orderId: null,
          householdId,
          amountCents: partCents,
        }));
        for (const [index, out] of outs.entries()) {
          const before = [...moves, ...outs.slice(0, index)];
          expect(checkFundMove(stateOf(before), out).ok).toBe(true);
        }
        expect(balanceOf([...moves, ...outs])).toBe(0);
      }),
    );
  });

  test('[X10] it pays what is in it, and each takes out its own part at most', () => {
    const state = stateOf([putIn('a', 'rossi', 1000), putIn('b', 'hu', 500)]);
    const out = { kind: 'taken_out', householdId: 'hu' } as const;
    expect(checkFundMove(state, { ...out, amountCents: 500 }).ok).toBe(true);
    expect(checkFundMove(state, { ...out, amountCents: 501 })).toEqual({
      ok: false,
      code: 'fund.over_part',
      details: { leftCents: 500 },
    });
    expect(checkFundMove(state, { ...out, householdId: 'diallo', amountCents: 1 })).toMatchObject({
      details: { leftCents: 0 },
    });
    expect(checkFundMove(state, paid('c', 1500)).ok).toBe(true);
    expect(checkFundMove(state, paid('c', 1501))).toMatchObject({
      code: 'fund.too_little',
      details: { leftCents: 1500 },
    });
    // What an order holds is not there to be taken.
    expect(mayTakeOut({ ...state, freeCents: 200 }, 'hu')).toBe(200);
    expect(mayGoBelowZero('fund')).toBe(false);
  });

  test('[X10] every movement is an entry of the ledger, and goes the right way', () => {
    const change = (move: FundMove) => {
      const entry = entryOf(move);
      expect(checkEntry(entry)).toEqual({ ok: true, value: true });
      return changesOf(entry).get('fund:group-1');
    };
    expect(change(putIn('a', 'hu', 700))).toBe(700);
    expect(change(paid('b', 700))).toBe(-700);
    expect(change({ ...putIn('c', 'hu', 700), kind: 'taken_out' })).toBe(-700);
    expect(change(order('d', 'to_order', 700))).toBe(-700);
    expect(change(order('e', 'from_order', 700))).toBe(700);
  });

  test('[X11] who gets the money makes it count; the other’s word waits', () => {
    const keeper = { isKeeper: true, isOwn: false };
    const own = { isKeeper: false, isOwn: true };
    const both = { isKeeper: true, isOwn: true };
    const nobody = { isKeeper: false, isOwn: false };
    const words = (kind: FundMove['kind']) =>
      [keeper, own, both, nobody].map((speaker) => weighFundWord(kind, speaker));
    expect(words('put_in')).toEqual(['counts', 'waits', 'counts', null]);
    expect(words('taken_out')).toEqual(['waits', 'counts', 'counts', null]);
    expect(words('paid')).toEqual(['counts', null, 'counts', null]);
    expect(words('to_order')).toEqual([null, null, null, null]);
  });

  test('[X11] what waits is taken back by either; what one said alone, while it is the last', () => {
    const own = { isKeeper: false, isOwn: true };
    const waits = { isCounted: false, saidByBoth: false, isLast: false, isOfOrder: false };
    const counts = { isCounted: true, saidByBoth: false, isLast: true, isOfOrder: false };
    expect(mayUndoFundMove(own, waits)).toBe(true);
    expect(mayUndoFundMove(own, counts)).toBe(true);
    expect(mayUndoFundMove(own, { ...counts, isLast: false })).toBe(false);
    expect(mayUndoFundMove(own, { ...counts, saidByBoth: true })).toBe(false);
    expect(mayUndoFundMove({ isKeeper: false, isOwn: false }, waits)).toBe(false);
    expect(mayUndoFundMove({ ...own, isKeeper: true }, { ...counts, isOfOrder: true })).toBe(false);
  });
});

describe('worked examples of a fund', () => {
  const took = (id: string, householdId: string | null, amountCents: number): FundMove => ({
    id,
    kind: 'taken_out',
    householdId,
    orderId: null,
    amountCents,
  });

  test('[X9] a movement that cannot be is a bug, and says which', () => {
    const filled = putIn('1', 'hu', 1_000);
    expect(() => partsOfFund([filled, took('2', 'hu', 1_001)])).toThrow('more than it has');
    expect(() => partsOfFund([filled, took('2', null, 1)])).toThrow('of nobody');
    expect(() => partsOfFund([paid('1', 100)])).toThrow('nobody can bear: split.nobody');
    expect(() => partsOfFund([filled, order('2', 'from_order', 1)])).toThrow('nobody can bear');
    const over = [filled, order('2', 'to_order', 100), order('3', 'from_order', 101)];
    expect(() => partsOfFund(over)).toThrow('gives back more than it had');
  });

  test('[X15] what is paid is of no order', () => {
    const moves = [putIn('1', 'hu', 1_000), paid('2', 100), order('3', 'to_order', 200)];
    expect([...fundInOrders(moves)]).toEqual([['order-1', new Map([['hu', 200]])]]);
  });

  test('[X10] what may move, to the cent', () => {
    const parts = partsOfFund([putIn('1', 'hu', 1_000), putIn('2', 'rossi', 500)]);
    const check = (kind: FundMove['kind'], householdId: string | null, amountCents: number) =>
      checkFundMove({ parts, freeCents: 800 }, { kind, householdId, amountCents });
    const yes = { ok: true, value: true };
    expect(check('put_in', 'hu', 9_999)).toEqual(yes);
    expect(check('from_order', null, 9_999)).toEqual(yes);
    expect(check('taken_out', 'rossi', 500)).toEqual(yes);
    expect(check('paid', null, 800)).toEqual(yes);
    expect(check('to_order', 'rossi', 800)).toEqual(yes);
    expect(check('taken_out', 'rossi', 501)).toEqual({
      ok: false,
      code: 'fund.over_part',
      details: { leftCents: 500 },
    });
    expect(check('taken_out', 'hu', 801)).toMatchObject({ details: { leftCents: 800 } });
    expect(check('taken_out', null, 801)).toMatchObject({ code: 'fund.too_little' });
    expect(check('paid', null, 801)).toEqual({
      ok: false,
      code: 'fund.too_little',
      details: { leftCents: 800 },
    });
  });

  test('[X11] [X15] which movements people say, and which bring money in', () => {
    expect(FUND_MOVES.filter((kind) => isSaid({ kind }))).toEqual(['put_in', 'paid', 'taken_out']);
    expect(FUND_MOVES.filter(bringsIn)).toEqual(['put_in', 'from_order']);
    for (const kind of ['to_order', 'from_order'] as const) {
      expect(weighFundWord(kind, { isKeeper: true, isOwn: true })).toBe(null);
    }
  });

  test('[X9] each is booked between the fund and the world', () => {
    const [fund, world] = ['fund:g', 'world:EUR'];
    const booked = (kind: 'put_in' | 'paid' | 'taken_out') =>
      bookFundMove('g', { kind, amountCents: 700 });
    const money = { asset: 'EUR', amountCents: 700 };
    const out = [{ from: fund, to: world, ...money }];
    const putInto = [{ from: world, to: fund, ...money }];
    expect(booked('put_in')).toEqual({ kind: 'fund_put_in', postings: putInto });
    expect(booked('paid')).toEqual({ kind: 'fund_paid', postings: out });
    expect(booked('taken_out')).toEqual({ kind: 'fund_taken_out', postings: out });
  });
});
