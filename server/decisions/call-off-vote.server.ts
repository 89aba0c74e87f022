import { endGroupDecision, findOpenFundDecision } from '#db/queries/decisions/group-decisions.ts';
import type { ServiceContext } from '#server/context.ts';
import type { Unit } from '#server/transact.ts';

import { tellGroupVote } from './end-group-vote.server.ts';

/**
 * Ends the vote on whether a fund pays for an order that is called off (DEC1): there is nothing left to
 * decide. All who were asked are told.
 */
export async function callOffVoteOnOrder(
  ctx: ServiceContext,
  unit: Unit,
  order: { readonly orderId: string },
): Promise<void> {
  const decision = await findOpenFundDecision(unit.tx, order);
  if (!decision) return;
  const { id: decisionId } = decision;
  await endGroupDecision(unit.tx, { decisionId, status: 'cancelled', now: ctx.now() });
  await tellGroupVote(ctx, unit, decision, 'cancelled');
}
