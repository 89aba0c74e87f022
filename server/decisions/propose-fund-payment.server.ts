import {
  checkFundProposal,
  type FundProposal,
  type FundProposalCode,
} from '#app/domain/decisions/group-decision.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { findOpenFundDecision } from '#db/queries/decisions/group-decisions.ts';
import { findOrderFund } from '#db/queries/decisions/order-funds.ts';
import { findFund } from '#db/queries/expenses/funds.ts';
import { lockOrder } from '#db/queries/orders/orders.ts';
import type { ServiceContext } from '#server/context.ts';
import { lockMoney, type MoneyCode } from '#server/expenses/standing.server.ts';
import { FUNDABLE_STATES, planFromFund } from '#server/orders/plan-from-fund.server.ts';
import { transact } from '#server/transact.ts';

import { openGroupVote, type OpenGroupVoteCode } from './open-group-vote.server.ts';

/** That the group's fund pays so much for an order; null: all that is in it then. */
export type ProposeFundInput = FundProposal & {
  readonly groupId: string;
  readonly orderId: string;
  readonly closesAt: Date;
};

/** Why it was not proposed. */
export type ProposeFundCode =
  | MoneyCode
  | OpenGroupVoteCode
  | FundProposalCode
  | 'fund.not_found'
  | 'fund.closed'
  | 'fund.order_not_found'
  | 'fund.order_over'
  | 'fund.order_decided'
  | 'decision.is_open';

/**
 * An organiser proposes that the common fund pays for an order of the group (V9); the group votes on it.
 * Sent twice it is one vote.
 */
export function proposeFundPayment(
  ctx: ServiceContext,
  input: ProposeFundInput,
): Promise<Result<{ decisionId: string }, ProposeFundCode>> {
  const { groupId, orderId, amountCents, rule, closesAt } = input;
  return transact<{ decisionId: string }, ProposeFundCode>(ctx, async (unit) => {
    const { tx } = unit;
    const locked = await lockMoney(ctx, tx, { groupId, action: 'manage_fund' });
    if (!locked.ok) return locked;
    const fund = await findFund(tx, { groupId });
    if (!fund) return fail('fund.not_found');
    if (fund.closedAt !== null) return fail('fund.closed');
    const order = await lockOrder(tx, { orderId });
    if (order?.buyer.kind !== 'group' || order.buyer.groupId !== groupId) {
      return fail('fund.order_not_found');
    }
    if (!FUNDABLE_STATES.includes(order.status)) return fail('fund.order_over');
    if (await findOrderFund(tx, { orderId })) return fail('fund.order_decided');
    const running = await findOpenFundDecision(tx, { orderId });
    if (running?.kind === 'fund_order') {
      const { proposal } = running;
      const isSame = proposal.amountCents === amountCents && proposal.rule === rule;
      return isSame ? ok({ decisionId: running.id }) : fail('decision.is_open');
    }
    const asked = { groupId, limitCents: Number.MAX_SAFE_INTEGER, rule, least: new Map() };
    const plan = await planFromFund(tx, order, asked, ctx.now());
    const fits = checkFundProposal(amountCents, plan);
    if (!fits.ok) return fits;
    const { title } = order;
    const proposal = { amountCents, rule };
    const vote = { kind: 'fund_order', orderId, proposal, closesAt, title } as const;
    return openGroupVote(ctx, unit, locked.value, vote);
  });
}
