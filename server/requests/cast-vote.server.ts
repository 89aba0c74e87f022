import {
  checkVote,
  countVotes,
  type Tally,
  type VoteChoice,
  type VoteCode,
} from '#app/domain/requests/decision.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { deleteVote, findDecision, listVotes, upsertVote } from '#db/queries/requests/decisions.ts';
import type { ServiceContext } from '#server/context.ts';
import { transact } from '#server/transact.ts';

import { toDecisionFacts } from './request-facts.ts';
import { openRequestLocked, type GroupSideCode } from './standing.server.ts';
import { publishChange } from './publish-change.server.ts';
import { endDueVote } from './end-due-vote.server.ts';

/** Why a vote was not taken. */
export type CastVoteCode = GroupSideCode | VoteCode | 'decision.not_found';

/**
 * Gives, changes or with null takes back the one vote of the actor's household (D1), until the
 * decision closes. The same vote sent again changes nothing; the last one that was missing closes the
 * vote and carries it out (D7). Answers with the votes as they stand.
 */
export async function castVote(
  ctx: ServiceContext,
  input: { groupId: string; requestId: string; decisionId: string; choice: VoteChoice | null },
): Promise<Result<Tally, CastVoteCode>> {
  return transact(ctx, async (unit) => {
    const { tx } = unit;
    const opened = await openRequestLocked(ctx, tx, { ...input, action: 'vote' });
    if (!opened.ok) return opened;
    const { request, householdId, person } = opened.value;
    const { decisionId, choice } = input;
    const decision = await findDecision(tx, { decisionId, requestId: request.id });
    if (!decision) return fail('decision.not_found');
    const votes = await listVotes(tx, { decisionIds: [decisionId] });
    const facts = toDecisionFacts(decision, votes);
    const now = ctx.now();
    const earlier = facts.votes.find((vote) => vote.householdId === householdId);
    const isSaidAgain = (earlier?.choice ?? null) === choice;
    const allowed = checkVote(facts, householdId, now);
    // The last vote closes the decision: pressed twice, it is there already.
    if (!allowed.ok && !(isSaidAgain && earlier && allowed.code === 'decision.closed'))
      return allowed;
    const others = facts.votes.filter((vote) => vote.householdId !== householdId);
    const tally = countVotes(
      decision.electorate,
      choice === null ? others : [...others, { householdId, choice }],
    );
    if (isSaidAgain) return ok(tally);
    const { personId } = person;
    if (choice === null) await deleteVote(tx, { decisionId, householdId });
    else await upsertVote(tx, { decisionId, householdId, choice, personId, castAt: now });
    await publishChange(unit, { request, providers: [] });
    // The request is locked: of two last votes at once the second one finds the first (D7, R2).
    if (tally.missing === 0) await endDueVote(ctx, unit, { request, decision });
    return ok(tally);
  });
}
