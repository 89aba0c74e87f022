import { nextRequestState, requestStateAt } from '#app/domain/requests/request-state.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { endDecision, findOpenDecision } from '#db/queries/requests/decisions.ts';
import { lockOffers } from '#db/queries/requests/offers.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { transact } from '#server/transact.ts';

import { endRemainingOffers } from './end-offers.server.ts';
import { toRequestFacts } from './request-facts.ts';
import { publishChange } from './publish-change.server.ts';
import { openRequestLocked, type GroupSideCode } from './standing.server.ts';

/**
 * The organiser ends a request without an order (R1): a vote under way is cancelled, offers are
 * lost, their authors are told at once. Closing it twice is the same as once.
 */
export async function closeRequest(
  ctx: ServiceContext,
  input: { groupId: string; requestId: string },
): Promise<Result<true, GroupSideCode | 'request.wrong_state'>> {
  return transact(ctx, async (unit) => {
    const { tx } = unit;
    const opened = await openRequestLocked(ctx, tx, { ...input, action: 'close' });
    if (!opened.ok) return opened;
    const { request } = opened.value;
    const now = ctx.now();
    const facts = toRequestFacts(request);
    if (facts.state === 'closed') return ok(true);
    const next = nextRequestState(requestStateAt(facts, now), 'close');
    if (!next.ok) return fail(next.code, { state: facts.state });
    const offers = await lockOffers(tx, { requestId: request.id });
    const decision = await findOpenDecision(tx, { requestId: request.id });
    if (decision) {
      await endDecision(tx, { decisionId: decision.id, status: 'cancelled', now });
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
  });
}
