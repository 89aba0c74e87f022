import { nextRequestState } from '#app/domain/requests/request-state.ts';
import { endDecision } from '#db/queries/requests/decisions.ts';
import type { ServiceContext } from '#server/context.ts';
import { savepoint, type Unit } from '#server/transact.ts';

import { carryOutVote, tellOutcome, type RequestVote } from './carry-out-vote.server.ts';
import { publishChange } from './publish-change.server.ts';
import { toRequestFacts } from './request-facts.ts';

/**
 * Ends a vote that is due, whoever or whatever made it so: carried out, or given up where that is
 * impossible. Inside the caller's transaction, which has locked the request.
 */
export async function endDueVote(
  ctx: ServiceContext,
  unit: Unit,
  vote: RequestVote,
): Promise<'accepted' | 'rejected' | 'cancelled'> {
  const done = await savepoint(unit, (inner) => carryOutVote(ctx, inner, vote));
  if (done.ok) return done.value.outcome;
  const { request, decision } = vote;
  const ids = { requestId: request.id, decisionId: decision.id };
  ctx.log.warn({ ...ids, code: done.code }, 'a vote could not be carried out');
  await giveUpVote(ctx, unit, { ...vote, reason: done.code });
  return 'cancelled';
}

/**
 * Gives up a decision that cannot be carried out (the price no longer fits who is left): the
 * request is open again and the group is told, so that it can choose anew.
 */
async function giveUpVote(
  ctx: ServiceContext,
  unit: Unit,
  vote: RequestVote & { readonly reason: string },
): Promise<void> {
  const { request, decision, reason } = vote;
  const next = nextRequestState(toRequestFacts(request).state, 'reject');
  const now = ctx.now();
  await endDecision(unit.tx, { decisionId: decision.id, status: 'cancelled', now });
  await publishChange(unit, {
    request,
    ...(next.ok ? { move: { to: next.value, at: now } } : {}),
    providers: 'all',
  });
  await tellOutcome(ctx, unit, vote, 'cancelled', reason);
}
