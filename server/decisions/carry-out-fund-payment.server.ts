import {
  checkFundProposal,
  type FundProposal,
  type FundProposalCode,
} from '#app/domain/decisions/group-decision.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { insertOrderFund } from '#db/queries/decisions/order-funds.ts';
import { lockFundRow } from '#db/queries/expenses/funds.ts';
import { lockOrder, updateOrder } from '#db/queries/orders/orders.ts';
import type { ServiceContext } from '#server/context.ts';
import { publishOrder } from '#server/orders/command-order.server.ts';
import { coverFromFund } from '#server/orders/cover-from-fund.server.ts';
import { FUNDABLE_STATES, planFromFund } from '#server/orders/plan-from-fund.server.ts';
import type { Unit } from '#server/transact.ts';
import type { HoldCode } from '#server/wallet/hold-sources.server.ts';

/** Why the fund does not pay though the group decided so. */
export type CarryOutFundCode = FundProposalCode | HoldCode | 'fund.closed' | 'fund.order_over';

/**
 * Has the fund pay for an order as the group decided (V9): what it gives is set aside at once, and lowers
 * what each household has still to pay in cash. Nobody's yes is asked for again: nobody pays more.
 */
export async function carryOutFundPayment(
  ctx: ServiceContext,
  unit: Unit,
  decision: {
    readonly id: string;
    readonly groupId: string;
    readonly orderId: string;
    readonly proposal: FundProposal;
  },
): Promise<Result<true, CarryOutFundCode>> {
  const { tx } = unit;
  const { id: decisionId, groupId, orderId, proposal } = decision;
  const order = mustHave(await lockOrder(tx, { orderId }), 'an order');
  const fund = await lockFundRow(tx, { groupId });
  if (!fund || fund.closedAt !== null) return fail('fund.closed');
  if (!FUNDABLE_STATES.includes(order.status)) return fail('fund.order_over');
  const { rule } = proposal;
  const all = { groupId, limitCents: Number.MAX_SAFE_INTEGER, rule, least: new Map() };
  const { freeCents, dueCents } = await planFromFund(tx, order, all, ctx.now());
  // Cash that sank meanwhile, or a fund that did, does not undo what the group wants.
  const wanted = proposal.amountCents;
  const most = Math.min(freeCents, dueCents);
  const fits = checkFundProposal(wanted === null ? null : Math.min(wanted, most || wanted), {
    freeCents,
    dueCents,
  });
  if (!fits.ok) return fits;
  const limitCents = wanted ?? fits.value;
  await insertOrderFund(tx, {
    orderId,
    groupId,
    decisionId,
    limitCents,
    rule,
    decidedAt: ctx.now(),
  });
  const key = `decided:${decisionId}`;
  const covered = await coverFromFund({ ctx, unit, order }, { key, kept: new Map() });
  if (!covered.ok) return covered;
  await updateOrder(tx, { orderId, change: {} });
  publishOrder({ unit, order });
  return ok(true);
}
