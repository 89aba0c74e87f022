import {
  endGroupDecision,
  findOpenFundDecision,
  type GroupDecisionRow,
  listOpenGroupDecisions,
} from '#db/queries/decisions/group-decisions.ts';
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
  if (decision) await callOff(ctx, unit, decision);
}

/**
 * Ends the votes of a group that is archived (DEC1): nothing is decided in it any more. All who were
 * asked are told. The group is locked.
 */
export async function callOffVotesOfGroup(
  ctx: ServiceContext,
  unit: Unit,
  group: { readonly groupId: string },
): Promise<void> {
  for (const decision of await listOpenGroupDecisions(unit.tx, group)) {
    await callOff(ctx, unit, decision);
  }
}

async function callOff(ctx: ServiceContext, unit: Unit, decision: GroupDecisionRow): Promise<void> {
  const { id: decisionId } = decision;
  await endGroupDecision(unit.tx, { decisionId, status: 'cancelled', now: ctx.now() });
  await tellGroupVote(ctx, unit, decision, 'cancelled');
}
