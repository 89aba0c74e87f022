import { fail, ok, type Result } from '#app/domain/result.ts';
import { listOrdersOfRequests } from '#db/queries/orders/orders.ts';
import { findDecision } from '#db/queries/requests/decisions.ts';
import type { ServiceContext } from '#server/context.ts';
import { transact } from '#server/transact.ts';

import { carryOutVote, type VoteOutcome, type CarryOutCode } from './carry-out-vote.server.ts';
import { openRequestLocked, type GroupSideCode } from './standing.server.ts';

/** Why a decision was not closed. */
export type CloseDecisionUseCaseCode = GroupSideCode | CarryOutCode | 'decision.not_found';

/**
 * The organiser closes a vote once everybody has voted, or its time is up (D5). Two people closing
 * it at once, or one twice, make one order: whoever comes second gets the first's outcome (R2).
 */
export async function closeDecision(
  ctx: ServiceContext,
  input: { groupId: string; requestId: string; decisionId: string },
): Promise<Result<VoteOutcome, CloseDecisionUseCaseCode>> {
  return transact(ctx, async (unit) => {
    const { tx } = unit;
    const opened = await openRequestLocked(ctx, tx, { ...input, action: 'close_decision' });
    if (!opened.ok) return opened;
    const { request } = opened.value;
    const decision = await findDecision(tx, {
      decisionId: input.decisionId,
      requestId: request.id,
    });
    if (!decision) return fail('decision.not_found');
    if (decision.status === 'rejected') return ok({ outcome: 'rejected' });
    if (decision.status !== 'accepted') return carryOutVote(ctx, unit, { request, decision });
    const [order] = await listOrdersOfRequests(tx, {
      requestIds: [request.id],
      householdId: null,
    });
    return order ? ok({ outcome: 'accepted', orderId: order.orderId }) : fail('decision.closed');
  });
}
