import { addCents, type Cents } from '../money.ts';
import { account, type Asset, type LedgerEntry, type Posting } from '../wallet/ledger.ts';
import type { ExpensePart } from './expense.ts';
import type { Balance, Transfer } from './settle-up.ts';

/** What the households of a group owe each other: no money, and never mixed with any (L4). */
export function claimAsset(groupId: string): Asset {
  return `claim:${groupId}`;
}

/**
 * The ledger entry of an expense (X3): each household's claim changes by what it paid less what it
 * owes, so that the claims of a group always sum to zero. Postings follow the ids of the households.
 */
export function bookExpense(groupId: string, parts: readonly ExpensePart[]): LedgerEntry {
  return { kind: 'expense_shared', postings: postingsOf(groupId, parts.map(netOf)) };
}

/** The ledger entry of a payment between two households: the payer's debt shrinks, the other's claim too. */
export function bookPayment(groupId: string, payment: Transfer): LedgerEntry {
  const { fromId, toId, amountCents } = payment;
  const [from, to] = [account.claim(groupId, toId), account.claim(groupId, fromId)];
  return {
    kind: 'claim_paid',
    postings: [{ from, to, asset: claimAsset(groupId), amountCents }],
  };
}

/**
 * Balances once payments that were announced have arrived, in cents: what suggestions count with, so
 * that nobody is asked for the same money twice.
 */
export function balancesAfter(
  balances: readonly Balance[],
  payments: readonly Transfer[],
): readonly Balance[] {
  const after = new Map(balances.map(({ householdId, amountCents }) => [householdId, amountCents]));
  const add = (householdId: string, amountCents: Cents) =>
    after.set(householdId, addCents(after.get(householdId) ?? 0, amountCents));
  for (const { fromId, toId, amountCents } of payments) {
    add(fromId, amountCents);
    add(toId, -amountCents);
  }
  return [...after].map(([householdId, amountCents]) => ({ householdId, amountCents }));
}

/**
 * Whether a payment fits where both stand (X5): it takes from a debt and from a claim that are there,
 * and turns neither round.
 */
export function fitsBalances(balances: readonly Balance[], payment: Transfer): boolean {
  const of = (id: string) =>
    balances.find(({ householdId }) => householdId === id)?.amountCents ?? 0;
  return -of(payment.fromId) >= payment.amountCents && of(payment.toId) >= payment.amountCents;
}

function netOf({ householdId, paidCents, shareCents }: ExpensePart): Balance {
  return { householdId, amountCents: addCents(paidCents, -shareCents) };
}

/** Takes from those below zero, in order, what those above zero get, in order. */
function postingsOf(groupId: string, nets: readonly Balance[]): readonly Posting[] {
  const sorted = nets.toSorted((a, b) => (a.householdId < b.householdId ? -1 : 1));
  const givers = sorted.filter(({ amountCents }) => amountCents < 0).map((net) => ({ ...net }));
  const postings: Posting[] = [];
  for (const { householdId, amountCents } of sorted) {
    let missing = amountCents;
    while (missing > 0) {
      const giver = givers.find((each) => each.amountCents < 0);
      if (!giver) throw new RangeError('Parts of an expense must sum to its total');
      const moved = Math.min(missing, -giver.amountCents);
      giver.amountCents = addCents(giver.amountCents, moved);
      missing = addCents(missing, -moved);
      postings.push({
        from: account.claim(groupId, giver.householdId),
        to: account.claim(groupId, householdId),
        asset: claimAsset(groupId),
        amountCents: moved,
      });
    }
  }
  return postings;
}
