import { addCents, type Cents, sumCents } from '../money.ts';
import { fail, ok, type Result } from '../result.ts';

/** Where a household stands in its group: above zero it is owed, below zero it owes. */
export type Balance = { readonly householdId: string; readonly amountCents: Cents };

/** A payment between two households that brings both nearer to zero. */
export type Transfer = {
  readonly fromId: string;
  readonly toId: string;
  readonly amountCents: Cents;
};

/** Payments that leave every household at zero; `isFewest`: no other way needs fewer. */
export type Settlement = { readonly transfers: readonly Transfer[]; readonly isFewest: boolean };

/** Why balances cannot be evened out: a figure that is none, a sum that is not zero, one twice. */
export type SettleCode = 'settle.bad_amount' | 'settle.not_even' | 'settle.duplicate';

/** Up to so many households with a balance the fewest transfers are found exactly: 4,096 subsets. */
export const EXACT_HOUSEHOLDS = 12;

/**
 * The payments that even a group out (S11): at most one fewer than there are households with a
 * balance. Up to {@link EXACT_HOUSEHOLDS} they are the fewest there can be: the households are parted
 * into as many circles as possible that are even among themselves, each of which needs one payment
 * fewer than it has households. Above that, greedily: whoever owes most pays whoever is owed most.
 * The answer does not depend on the order of the balances.
 */
export function settleUp(balances: readonly Balance[]): Result<Settlement, SettleCode> {
  const amounts = balances.map(({ amountCents }) => amountCents);
  // Together, whatever their signs: no part of them leaves the safe integers either.
  const size = amounts.reduce((sum, cents) => sum + Math.abs(cents), 0);
  if (!amounts.every(Number.isSafeInteger) || !Number.isSafeInteger(size)) {
    return fail('settle.bad_amount');
  }
  const sum = sumCents(amounts);
  if (sum !== 0) return fail('settle.not_even', { sumCents: sum });
  const households = new Set(balances.map(({ householdId }) => householdId));
  if (households.size !== balances.length) return fail('settle.duplicate');
  const open = balances
    .filter(({ amountCents }) => amountCents !== 0)
    .toSorted((a, b) => (a.householdId < b.householdId ? -1 : 1));
  const isFewest = open.length <= EXACT_HOUSEHOLDS;
  const circles = isFewest ? evenCircles(open) : [open];
  return ok({ transfers: circles.flatMap(payWithin), isFewest });
}

/**
 * Parts balances into the most circles that each sum to zero (dynamic programming over subsets).
 * `most[set]` is how many even circles a set can be parted into as households are added one by one,
 * the one added last in `last[set]`; wherever the sum is zero on the way, a circle is complete.
 */
function evenCircles(open: readonly Balance[]): readonly (readonly Balance[])[] {
  const sets = 2 ** open.length;
  const sums = new Float64Array(sets);
  const most = new Int8Array(sets);
  const last = new Int8Array(sets);
  for (let set = 1; set < sets; set += 1) {
    const lowest = 31 - Math.clz32(set & -set);
    sums[set] = addCents(sums[set & (set - 1)] ?? 0, open[lowest]?.amountCents ?? 0);
    let best = -1;
    for (const index of open.keys()) {
      if ((set & (1 << index)) === 0) continue;
      const without = most[set ^ (1 << index)] ?? 0;
      if (without > best) {
        best = without;
        last[set] = index;
      }
    }
    most[set] = best + (sums[set] === 0 ? 1 : 0);
  }
  const circles: Balance[][] = [];
  for (let set = sets - 1; set > 0; set ^= 1 << (last[set] ?? 0)) {
    if (sums[set] === 0) circles.push([]);
    const balance = open[last[set] ?? 0];
    if (balance) circles.at(-1)?.push(balance);
  }
  return circles;
}

/** Payments within a circle that sums to zero: each of them brings at least one household to zero. */
function payWithin(circle: readonly Balance[]): readonly Transfer[] {
  const left = circle.map((balance) => ({ ...balance }));
  const transfers: Transfer[] = [];
  for (;;) {
    left.sort((a, b) => a.amountCents - b.amountCents || (a.householdId < b.householdId ? -1 : 1));
    const [debtor, creditor] = [left[0], left.at(-1)];
    if (!debtor || !creditor || creditor.amountCents <= 0) return transfers;
    const amountCents = Math.min(-debtor.amountCents, creditor.amountCents);
    transfers.push({ fromId: debtor.householdId, toId: creditor.householdId, amountCents });
    debtor.amountCents = addCents(debtor.amountCents, amountCents);
    creditor.amountCents = addCents(creditor.amountCents, -amountCents);
  }
}
