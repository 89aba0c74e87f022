import { addCents, type Cents, isCents, sumCents } from '../money.ts';
import { fail, ok, type Result } from '../result.ts';

/** What a household owes (`owedCents`) or has paid (`paidCents`) is an entry of one of these. */
export type HouseholdAmount = { readonly householdId: string; readonly amountCents: Cents };

/** Balance of a household: positive is owed to it, negative is what it still has to give. */
export type Balance = { readonly householdId: string; readonly netCents: Cents };

/** One payment between two different households, above zero. */
export type Transfer = {
  readonly fromHouseholdId: string;
  readonly toHouseholdId: string;
  readonly amountCents: Cents;
};

/**
 * Balances after one or several households paid (S8): paid minus owed, sorted by household. They
 * sum to zero; `settlement.unequal` when what was paid is not what is owed.
 */
export function balancesOf(
  owed: readonly HouseholdAmount[],
  paid: readonly HouseholdAmount[],
): Result<readonly Balance[], 'settlement.unequal' | 'settlement.bad_amount'> {
  if (![...owed, ...paid].every(({ amountCents }) => isCents(amountCents))) {
    return fail('settlement.bad_amount');
  }
  const nets = new Map<string, Cents>();
  const add = (householdId: string, cents: Cents) =>
    nets.set(householdId, addCents(nets.get(householdId) ?? 0, cents));
  for (const { householdId, amountCents } of paid) add(householdId, amountCents);
  for (const { householdId, amountCents } of owed) add(householdId, -amountCents);
  const differenceCents = sumCents(nets.values());
  if (differenceCents !== 0) return fail('settlement.unequal', { differenceCents });
  const balances = [...nets].map(([householdId, netCents]) => ({ householdId, netCents }));
  return ok(balances.sort(byHousehold));
}

/**
 * Transfers that bring every balance to zero (S11): the largest debtor pays the largest creditor
 * until one of them is done, and so on.
 *
 * Each transfer finishes at least one household and the last finishes two, so n households with a
 * balance need at most n - 1, and never twice the fewest possible: that is at least n / 2. (The
 * very fewest is a subset-sum problem, NP-hard.) No self-transfer, none of zero, nets preserved;
 * equal balances go by household id, so the order of the list does not matter.
 */
export function settle(
  balances: readonly Balance[],
): Result<readonly Transfer[], 'settlement.unbalanced' | 'settlement.duplicate'> {
  if (new Set(balances.map((b) => b.householdId)).size !== balances.length) {
    return fail('settlement.duplicate');
  }
  const differenceCents = sumCents(balances.map(({ netCents }) => netCents));
  if (differenceCents !== 0) return fail('settlement.unbalanced', { differenceCents });
  const open = balances.filter(({ netCents }) => netCents !== 0).toSorted(byHousehold);
  const transfers: Transfer[] = [];
  while (open.length > 0) {
    open.sort((a, b) => a.netCents - b.netCents || byHousehold(a, b));
    transfers.push(takeTransfer(open));
  }
  return ok(transfers);
}

/** Makes the transfer from the first (deepest debt) to the largest credit and updates `open`. */
function takeTransfer(open: Balance[]): Transfer {
  const largest = Math.max(...open.map(({ netCents }) => netCents));
  const to = open.findIndex(({ netCents }) => netCents === largest);
  const debtor = open[0];
  const creditor = open[to];
  if (!debtor || !creditor) throw new RangeError('Balances that sum to zero have both sides');
  const amountCents = Math.min(-debtor.netCents, creditor.netCents);
  open[0] = { ...debtor, netCents: debtor.netCents + amountCents };
  open[to] = { ...creditor, netCents: creditor.netCents - amountCents };
  const left = open.filter(({ netCents }) => netCents !== 0);
  open.splice(0, open.length, ...left);
  return {
    fromHouseholdId: debtor.householdId,
    toHouseholdId: creditor.householdId,
    amountCents,
  };
}

function byHousehold(
  a: { readonly householdId: string },
  b: { readonly householdId: string },
): number {
  return a.householdId < b.householdId ? -1 : a.householdId > b.householdId ? 1 : 0;
}
