import { nextRequestState, requestStateAt } from '#app/domain/requests/request-state.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { endDecision, findOpenDecision } from '#db/queries/requests/decisions.ts';
import { lockOffers } from '#db/queries/requests/offers.ts';
import { lockLiveRequests, type RequestRow } from '#db/queries/requests/requests.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import type { Unit } from '#server/transact.ts';

import { tellOutcome } from './carry-out-vote.server.ts';
import { endRemainingOffers } from './end-offers.server.ts';
import { publishChange } from './publish-change.server.ts';
import { toRequestFacts } from './request-facts.ts';

/**
 * Ends a request without an order (R1), in the caller's transaction, which has locked it: a vote under
 * way is cancelled and those who were asked are told, offers are lost and their authors are told.
 */
export async function endRequest(
  ctx: ServiceContext,
  unit: Unit,
  request: RequestRow,
): Promise<Result<true, 'request.wrong_state'>> {
  const { tx } = unit;
  const now = ctx.now();
  const facts = toRequestFacts(request);
  const next = nextRequestState(requestStateAt(facts, now), 'close');
  if (!next.ok) return fail(next.code, { state: facts.state });
  const offers = await lockOffers(tx, { requestId: request.id });
  const decision = await findOpenDecision(tx, { requestId: request.id });
  if (decision) {
    await endDecision(tx, { decisionId: decision.id, status: 'cancelled', now });
    await tellOutcome(ctx, unit, { request, decision }, 'cancelled', 'request.closed');
  }
  await endRemainingOffers(ctx, unit, { request, offers, now });
  await publishChange(unit, { request, move: { to: next.value, at: now }, providers: 'all' });
  await recordAudit(ctx, unit, {
    action: 'request.close',
    subjectKind: 'request',
    subjectId: request.id,
    details: { groupId: request.groupId },
  });
  return ok(true);
}

/**
 * Ends what a group that is archived still asks of providers (R8): nobody could answer them any more.
 * The group is locked, so that no request is sent meanwhile.
 */
export async function endRequestsOfGroup(
  ctx: ServiceContext,
  unit: Unit,
  group: { readonly groupId: string },
): Promise<void> {
  for (const request of await lockLiveRequests(unit.tx, group)) {
    // One whose time for answers is over ends as it would have by itself, with the clock's next round.
    await endRequest(ctx, unit, request);
  }
}
