import type { GroupSplit } from '../expenses/default-split.ts';
import { type Cents, isCents } from '../money.ts';
import { checkWait, latestEnd } from '../requests/request-times.ts';
import { fail, ok, type Result } from '../result.ts';
import type { FundRule } from '../wallet/fund-share.ts';

/** What a group decides about its shared money, one household one vote. */
export const GROUP_DECISION_KINDS = ['fund_order', 'group_split'] as const;

/**
 * That the common fund pays for an order: so much, or all that is in it when the group has decided
 * (null), shared by a rule.
 */
export type FundProposal = { readonly amountCents: Cents | null; readonly rule: FundRule };

/** What is proposed: that a fund pays for an order, or how the group divides from then on (S10). */
export type GroupProposal =
  | { readonly kind: 'fund_order'; readonly orderId: string; readonly proposal: FundProposal }
  | { readonly kind: 'group_split'; readonly orderId: null; readonly proposal: GroupSplit };

/** Why a vote cannot end then. */
export type VoteEndCode = 'decision.closes_too_soon' | 'decision.closes_too_late';

/** Whether a vote of a group may end at an instant (DEC1): it lasts as long as one on an offer can. */
export function checkVoteEnd(closesAt: Date, now: Date): Result<true, VoteEndCode> {
  const wait = checkWait(closesAt, now);
  if (wait === 'too_soon') return fail('decision.closes_too_soon');
  return wait === 'fine' ? ok(true) : fail('decision.closes_too_late', latestEnd(now));
}

/** Why a fund is not asked to pay for an order. */
export type FundProposalCode = 'fund.too_little' | 'fund.nothing_due' | 'fund.bad_amount';

/**
 * Whether a fund can be asked to pay so much for an order (V9): there is cash to pay, and the fund has
 * the amount, which is not above that cash. Details: `leftCents`, the most that can be asked.
 */
export function checkFundProposal(
  amountCents: Cents | null,
  facts: { readonly freeCents: Cents; readonly dueCents: Cents },
): Result<Cents, FundProposalCode> {
  const mostCents = Math.min(facts.freeCents, facts.dueCents);
  if (facts.dueCents === 0) return fail('fund.nothing_due');
  if (mostCents === 0) return fail('fund.too_little', { leftCents: 0 });
  if (amountCents === null) return ok(mostCents);
  if (!isCents(amountCents) || amountCents === 0) return fail('fund.bad_amount');
  return amountCents > mostCents
    ? fail('fund.too_little', { leftCents: mostCents })
    : ok(amountCents);
}
