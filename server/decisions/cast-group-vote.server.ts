import {
  checkVote,
  countVotes,
  type Tally,
  type VoteChoice,
} from '#app/domain/requests/decision.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import {
  findGroupDecision,
  listGroupVotes,
  upsertGroupVote,
} from '#db/queries/decisions/group-decisions.ts';
import type { ServiceContext } from '#server/context.ts';
import { publishMoney } from '#server/expenses/publish-money.ts';
import { lockMoney, type MoneyCode } from '#server/expenses/standing.server.ts';
import { transact } from '#server/transact.ts';

import { groupDecisionFacts } from './decision-facts.ts';
import { endGroupVote } from './end-group-vote.server.ts';

/** Why a vote was not taken. */
export type CastGroupVoteCode =
  MoneyCode | 'decision.not_found' | 'decision.closed' | 'decision.not_asked';

/**
 * Gives or changes the one vote of the actor's household in a vote of its group (D1). The last one that
 * was missing ends it, and what was decided is done at once (D7).
 */
export function castGroupVote(
  ctx: ServiceContext,
  input: { readonly groupId: string; readonly decisionId: string; readonly choice: VoteChoice },
): Promise<Result<Tally, CastGroupVoteCode>> {
  const { groupId, decisionId, choice } = input;
  return transact<Tally, CastGroupVoteCode>(ctx, async (unit) => {
    const { tx } = unit;
    const locked = await lockMoney(ctx, tx, { groupId, action: 'vote' });
    if (!locked.ok) return locked;
    const { householdId, person } = locked.value;
    const decision = await findGroupDecision(tx, input);
    if (!decision) return fail('decision.not_found');
    const votes = await listGroupVotes(tx, { decisionIds: [decisionId] });
    const facts = groupDecisionFacts(decision, votes);
    const allowed = checkVote(facts, householdId, ctx.now());
    if (!allowed.ok) return allowed;
    const { personId } = person;
    await upsertGroupVote(tx, { decisionId, householdId, choice, personId, castAt: ctx.now() });
    publishMoney(ctx, unit, groupId);
    const others = facts.votes.filter((vote) => vote.householdId !== householdId);
    const tally = countVotes(decision.electorate, [...others, { householdId, choice }]);
    // The group is locked: of two last votes at once the second one finds the first.
    if (tally.missing === 0) await endGroupVote(ctx, unit, decision);
    return ok(tally);
  });
}
