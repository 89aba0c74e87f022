import { defaultQuorum, isQuorum } from '#app/domain/requests/decision.ts';
import { isOfferLive, offerStateAt } from '#app/domain/requests/offer-state.ts';
import { bandFor } from '#app/domain/requests/price-bands.ts';
import { nextRequestState, requestStateAt } from '#app/domain/requests/request-state.ts';
import {
  checkVoteTimes,
  firstDateAt,
  type VoteTimesCode,
} from '#app/domain/requests/request-times.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { Tx } from '#db/client.ts';
import { listGroupHouseholds } from '#db/queries/groups/memberships.ts';
import { findOpenDecision, insertDecision } from '#db/queries/requests/decisions.ts';
import { findProviderName, lockIsValidated } from '#db/queries/providers/providers.ts';
import { lockOffers, type OfferRow } from '#db/queries/requests/offers.ts';
import { listParticipants } from '#db/queries/requests/participants.ts';
import type { RequestRow } from '#db/queries/requests/requests.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { byWhom } from '#server/notifications/by-whom.ts';
import { notify } from '#server/notifications/notify.server.ts';
import { transact } from '#server/transact.ts';

import { toOfferFacts, toRequestFacts } from './request-facts.ts';
import { publishChange } from './publish-change.server.ts';
import { openRequestLocked, type GroupSideCode } from './standing.server.ts';

/**
 * `revision`: the price the organiser looked at; the vote is bound to it. `quorum`: smallest number
 * of votes that counts, or null for more than half.
 */
export type PutToVoteInput = {
  readonly groupId: string;
  readonly requestId: string;
  readonly offerId: string;
  readonly revision: number;
  readonly quorum: number | null;
  readonly closesAt: Date;
};

/** Why an offer was not put to the vote. */
export type PutToVoteCode =
  | GroupSideCode
  | VoteTimesCode
  | 'request.wrong_state'
  | 'offer.not_found'
  | 'offer.provider_suspended'
  | 'offer.wrong_state'
  | 'offer.stale'
  | 'offer.too_few_households'
  | 'offer.too_many_households'
  | 'decision.nobody_votes'
  | 'decision.bad_quorum';

/**
 * Puts one offer to the vote of the households that take part (flow step 6). Who is asked is fixed
 * now (D2). Sent twice, it is one vote: the second call answers with the first decision.
 */
export async function putToVote(
  ctx: ServiceContext,
  input: PutToVoteInput,
): Promise<Result<{ decisionId: string }, PutToVoteCode>> {
  return transact(ctx, async (unit) => {
    const { tx } = unit;
    const opened = await openRequestLocked(ctx, tx, { ...input, action: 'put_to_vote' });
    if (!opened.ok) return opened;
    const { request, person } = opened.value;
    const running = await findOpenDecision(tx, { requestId: request.id });
    if (running?.offerId === input.offerId && running.offerRevision === input.revision) {
      return ok({ decisionId: running.id });
    }
    const now = ctx.now();
    const next = nextRequestState(requestStateAt(toRequestFacts(request), now), 'put_to_vote');
    if (!next.ok) return next;
    const offers = await lockOffers(tx, { requestId: request.id });
    const offer = offers.find(({ offerId }) => offerId === input.offerId);
    if (!offer) return fail('offer.not_found');
    if (!(await lockIsValidated(tx, offer))) return fail('offer.provider_suspended');
    const { participants, electorate } = await findElectorate(tx, request);
    const checked = checkVote({ input, request, offer, participants, electorate, now });
    if (!checked.ok) return checked;
    const decisionId = ctx.newId();
    await insertDecision(tx, {
      id: decisionId,
      requestId: request.id,
      offerId: offer.offerId,
      offerRevision: offer.revision,
      quorum: checked.value,
      electorate,
      closesAt: input.closesAt,
      status: 'open',
      openedBy: person.personId,
      createdAt: now,
    });
    await publishChange(unit, { request, move: { to: next.value, at: now }, providers: 'all' });
    await notify(
      ctx,
      unit,
      { householdIds: electorate },
      {
        eventKey: `vote_opened:${decisionId}`,
        kind: 'vote_opened',
        params: {
          title: request.title,
          provider: mustHave(await findProviderName(tx, offer), 'the provider of an offer'),
          closesAt: input.closesAt.toISOString(),
          ...byWhom(ctx),
        },
        href: `/groups/${request.groupId}/requests/${request.id}`,
      },
    );
    await recordAudit(ctx, unit, {
      action: 'decision.open',
      subjectKind: 'decision',
      subjectId: decisionId,
      details: { requestId: request.id, offerId: offer.offerId, revision: offer.revision },
    });
    return ok({ decisionId });
  });
}

/** Households that take part, and those of them that may vote: still in the group, not viewers. */
async function findElectorate(
  tx: Tx,
  request: RequestRow,
): Promise<{ participants: string[]; electorate: string[] }> {
  const rows = await listParticipants(tx, { requestIds: [request.id] });
  const participants = [...new Set(rows.map(({ householdId }) => householdId))];
  const members = await listGroupHouseholds(tx, { groupId: request.groupId });
  const voters = new Set(
    members.filter(({ role }) => role !== 'viewer').map(({ householdId }) => householdId),
  );
  return { participants, electorate: participants.filter((id) => voters.has(id)) };
}

/** Whether this offer can be voted on in this way; gives the quorum. */
function checkVote(facts: {
  input: PutToVoteInput;
  request: Pick<RequestRow, 'startsOn' | 'endsOn' | 'timetable'>;
  offer: OfferRow;
  participants: readonly string[];
  electorate: readonly string[];
  now: Date;
}): Result<number, PutToVoteCode> {
  const { input, request, offer, participants, electorate, now } = facts;
  const offerFacts = toOfferFacts(offer);
  if (!isOfferLive(offerFacts, now)) {
    return fail('offer.wrong_state', { state: offerStateAt(offerFacts, now) });
  }
  if (offer.revision !== input.revision) return fail('offer.stale');
  const band = bandFor(offer.bands, participants.length);
  if (!band.ok) return band;
  const { startsOn, endsOn, timetable } = request;
  const firstAt = firstDateAt(timetable, request);
  const votedOn = { validUntil: offer.validUntil, startsOn, endsOn, firstAt };
  const times = checkVoteTimes(input.closesAt, votedOn, now);
  if (!times.ok) return times;
  if (electorate.length === 0) return fail('decision.nobody_votes');
  const quorum = input.quorum ?? defaultQuorum(electorate.length);
  if (!isQuorum(quorum, electorate.length)) {
    return fail('decision.bad_quorum', { households: electorate.length });
  }
  return ok(quorum);
}
