import { closingOutcome, type CloseDecisionCode } from '#app/domain/requests/decision.ts';
import { awardOffer, type AwardCode } from '#app/domain/requests/offer-state.ts';
import { nextRequestState } from '#app/domain/requests/request-state.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { endDecision, listVotes, type DecisionRow } from '#db/queries/requests/decisions.ts';
import { lockOffers } from '#db/queries/requests/offers.ts';
import type { RequestRow } from '#db/queries/requests/requests.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { notify } from '#server/notifications/notify.server.ts';
import { createOrder } from '#server/orders/create-order.server.ts';
import type { Unit } from '#server/transact.ts';

import { writeOutcomes } from './end-offers.server.ts';
import { toDecisionFacts, toOfferFacts, toRequestFacts } from './request-facts.ts';
import { publishChange } from './publish-change.server.ts';

/** What a vote led to. */
export type VoteOutcome =
  { readonly outcome: 'accepted'; readonly orderId: string } | { readonly outcome: 'rejected' };

/** Why a decision could not be carried out. */
export type CarryOutCode =
  | CloseDecisionCode
  | AwardCode
  | 'request.wrong_state'
  | 'offer.stale'
  | Extract<Awaited<ReturnType<typeof createOrder>>, { ok: false }>['code'];

/** A decision with its request; the caller has locked the request. */
export type RequestVote = { readonly request: RequestRow; readonly decision: DecisionRow };

/**
 * Counts the votes and carries out what they say, inside the caller's transaction: accepted makes
 * the order and ends the other offers, rejected opens the request again. With the request locked
 * no second caller can get here for the same decision (R2).
 */
export async function carryOutVote(
  ctx: ServiceContext,
  unit: Unit,
  vote: RequestVote,
): Promise<Result<VoteOutcome, CarryOutCode>> {
  const { decision } = vote;
  const votes = await listVotes(unit.tx, { decisionIds: [decision.id] });
  const closed = closingOutcome(toDecisionFacts(decision, votes), ctx.now());
  if (!closed.ok) return closed;
  const done =
    closed.value === 'accepted' ? await accept(ctx, unit, vote) : await reject(ctx, unit, vote);
  if (!done.ok) return done;
  await tellOutcome(ctx, unit, vote, done.value.outcome);
  return done;
}

async function accept(
  ctx: ServiceContext,
  unit: Unit,
  { request, decision }: RequestVote,
): Promise<Result<VoteOutcome, CarryOutCode>> {
  const { tx } = unit;
  const now = ctx.now();
  const next = nextRequestState(toRequestFacts(request).state, 'accept');
  if (!next.ok) return next;
  const offers = await lockOffers(tx, { requestId: request.id });
  const winner = offers.find(({ offerId }) => offerId === decision.offerId);
  if (winner?.revision !== decision.offerRevision) return fail('offer.stale');
  // The vote was over at its closing time: a timer that comes late must not cost the offer.
  const at = new Date(Math.min(now.getTime(), decision.closesAt.getTime()));
  const awarded = awardOffer(offers.map(toOfferFacts), decision.offerId, at);
  if (!awarded.ok) return awarded;
  await endDecision(tx, { decisionId: decision.id, status: 'accepted', now });
  await writeOutcomes(ctx, unit, { request, offers, outcomes: awarded.value, now });
  await publishChange(unit, { request, move: { to: next.value, at: now }, providers: 'all' });
  const order = await createOrder(ctx, unit, {
    requestId: request.id,
    offerId: decision.offerId,
  });
  return order.ok ? ok({ outcome: 'accepted', orderId: order.value.orderId }) : order;
}

async function reject(
  ctx: ServiceContext,
  unit: Unit,
  { request, decision }: RequestVote,
): Promise<Result<VoteOutcome, CarryOutCode>> {
  const next = nextRequestState(toRequestFacts(request).state, 'reject');
  if (!next.ok) return next;
  const now = ctx.now();
  await endDecision(unit.tx, { decisionId: decision.id, status: 'rejected', now });
  await publishChange(unit, { request, move: { to: next.value, at: now }, providers: 'all' });
  return ok({ outcome: 'rejected' });
}

/** The electorate learns what became of a vote, and the log keeps it; inside the caller's transaction. */
export async function tellOutcome(
  ctx: ServiceContext,
  unit: Unit,
  { request, decision }: RequestVote,
  outcome: 'accepted' | 'rejected' | 'cancelled',
  reason?: string,
): Promise<void> {
  await notify(
    ctx,
    unit,
    { householdIds: decision.electorate },
    {
      eventKey: `vote_closed:${decision.id}`,
      kind: 'vote_closed',
      params: { title: request.title, outcome },
      href: `/groups/${request.groupId}/requests/${request.id}`,
    },
  );
  await recordAudit(ctx, unit, {
    action: 'decision.close',
    subjectKind: 'decision',
    subjectId: decision.id,
    details: { requestId: request.id, outcome, ...(reason === undefined ? {} : { reason }) },
  });
}
