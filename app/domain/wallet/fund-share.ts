import { type Cents, splitByWeights, sumCents } from '../money.ts';

/** How a group shares what its common fund pays for an order: in proportion to cash, or alike. */
export const FUND_RULES = ['by_cash', 'equal'] as const;

/** One of them. */
export type FundRule = (typeof FUND_RULES)[number];

/** A household with cash to pay; it said yes to an order to which the fund gave `leastCents`. */
export type FundTaker = {
  readonly id: string;
  readonly cashCents: Cents;
  readonly leastCents: Cents;
};

/** What the fund may pay; `seedId` decides who gets the odd cent (M2). */
export type FundToShare = {
  readonly cents: Cents;
  readonly rule: FundRule;
  readonly seedId: string;
};

type Share = { readonly id: string; readonly amountCents: Cents };

/**
 * What the fund pays for each household (V9): all of it, up to all of their cash, by the group's rule,
 * to the cent, and to nobody more than its cash. Whoever had more of it when it said yes keeps that
 * much, as far as the fund has it.
 */
export function shareFund(fund: FundToShare, takers: readonly FundTaker[]): readonly Share[] {
  const least = takers.map((taker) => ({ ...taker, cents: leastOf(taker) }));
  const leastCents = sumCents(least.map(({ cents }) => cents));
  if (fund.cents <= leastCents) {
    return divide(
      fund,
      least.map(({ id, cents }) => ({ id, weight: cents })),
    );
  }
  const shares = share(fund, takers);
  const short = new Set(
    takers.filter((taker) => centsFor(shares, taker.id) < leastOf(taker)).map((taker) => taker.id),
  );
  if (short.size === 0) return shares;
  const kept = least.filter(({ id }) => short.has(id));
  const keptCents = sumCents(kept.map(({ cents }) => cents));
  const rest = shareFund(
    { ...fund, cents: fund.cents - keptCents },
    takers.filter(({ id }) => !short.has(id)),
  );
  return [...kept.map(({ id, cents: amountCents }) => ({ id, amountCents })), ...rest];
}

function leastOf({ cashCents, leastCents }: FundTaker): Cents {
  return Math.min(cashCents, leastCents);
}

function share(fund: FundToShare, takers: readonly FundTaker[]): readonly Share[] {
  const dueCents = sumCents(takers.map(({ cashCents }) => cashCents));
  const cents = Math.min(fund.cents, dueCents);
  if (fund.rule === 'equal') return shareAlike({ ...fund, cents }, takers);
  return divide(
    { ...fund, cents },
    takers.map(({ id, cashCents }) => ({ id, weight: cashCents })),
  );
}

/** The same for each; who has less cash than that pays none, and the others have the rest alike. */
function shareAlike(fund: FundToShare, takers: readonly FundTaker[]): readonly Share[] {
  const open = takers.filter(({ cashCents }) => cashCents > 0);
  const shares = divide(
    fund,
    open.map(({ id }) => ({ id, weight: 1 })),
  );
  const full = open.filter(({ id, cashCents }) => centsFor(shares, id) > cashCents);
  if (full.length === 0) return shares;
  const ids = new Set(full.map(({ id }) => id));
  const fullCents = sumCents(full.map(({ cashCents }) => cashCents));
  const rest = shareAlike(
    { ...fund, cents: fund.cents - fullCents },
    open.filter(({ id }) => !ids.has(id)),
  );
  return [...full.map(({ id, cashCents: amountCents }) => ({ id, amountCents })), ...rest];
}

function centsFor(shares: readonly Share[], id: string): Cents {
  return shares.find((one) => one.id === id)?.amountCents ?? 0;
}

/** By weights; nothing to divide, or nobody to have it, is no share at all. */
function divide(
  { cents, seedId }: FundToShare,
  weights: readonly { readonly id: string; readonly weight: number }[],
): readonly Share[] {
  const divided = splitByWeights(cents, weights, seedId);
  return divided.ok ? divided.value : [];
}
