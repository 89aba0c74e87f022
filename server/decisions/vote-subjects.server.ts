import type { FundVoteView, SplitVoteView } from '#app/contracts/decisions/votes-view.ts';
import type { SharerView } from '#app/contracts/expenses/sharer.ts';
import type { FundProposal } from '#app/domain/decisions/group-decision.ts';
import {
  type GroupSplit,
  shareOfHundred,
  type UsualSplit,
} from '#app/domain/expenses/default-split.ts';
import { sumCents } from '#app/domain/money.ts';
import { findOrder } from '#db/queries/orders/orders.ts';
import type { ServiceContext } from '#server/context.ts';
import { describeSplit } from '#server/expenses/split-rule.server.ts';
import { FUNDABLE_STATES, planFromFund } from '#server/orders/plan-from-fund.server.ts';

type FundDecision = {
  readonly groupId: string;
  readonly orderId: string;
  readonly proposal: FundProposal;
  readonly status: string;
};

/** What a vote on a payment by the fund is about, and what it would mean for one household. */
export async function aboutFund(
  ctx: ServiceContext,
  decision: FundDecision,
  { title, householdId }: { readonly title: string; readonly householdId: string },
): Promise<FundVoteView> {
  const { orderId, proposal, status } = decision;
  const foreseen =
    status === 'open'
      ? await foresee(ctx, decision, householdId)
      : { wouldPayCents: null, own: null };
  return { kind: 'fund_order', orderId, title, ...proposal, ...foreseen };
}

/** What the fund would pay if the group said yes now, in all and for one household. */
async function foresee(
  { db, now }: ServiceContext,
  { groupId, orderId, proposal }: FundDecision,
  householdId: string,
): Promise<Pick<FundVoteView, 'wouldPayCents' | 'own'>> {
  const order = await findOrder(db, { orderId });
  if (!order || !FUNDABLE_STATES.includes(order.status)) return { wouldPayCents: 0, own: null };
  const limitCents = proposal.amountCents ?? Number.MAX_SAFE_INTEGER;
  const terms = { groupId, limitCents, rule: proposal.rule, least: new Map() };
  const plan = await planFromFund(db, order, terms, now());
  const own = plan.households.find((one) => one.householdId === householdId);
  return {
    wouldPayCents: sumCents(plan.households.map(({ fundCents }) => fundCents)),
    own:
      own && own.beforeCents > 0
        ? { beforeCents: own.beforeCents, fundCents: own.fundCents }
        : null,
  };
}

/** What a vote on how the group divides is about: of 100.00 EUR what one household pays, now and then. */
export function aboutSplit(
  proposal: GroupSplit,
  asked: {
    readonly householdId: string;
    readonly sharers: readonly SharerView[];
    /** What the rule that holds means for them. */
    readonly usualNow: UsualSplit;
  },
): SplitVoteView {
  const { householdId, sharers, usualNow } = asked;
  const then = describeSplit(proposal, null, sharers);
  return {
    kind: 'group_split',
    rule: then.rule,
    ownNowCents: shareOfHundred(usualNow, householdId),
    ownThenCents: shareOfHundred(then.usual, householdId),
  };
}
