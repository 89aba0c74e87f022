import type { DecisionFacts, VoteChoice } from '#app/domain/requests/decision.ts';
import type { GroupDecisionRow } from '#db/queries/decisions/group-decisions.ts';

/** What a vote of a group is judged on, out of its row and the votes given. */
export function groupDecisionFacts(
  { status: state, closesAt, quorum, electorate }: GroupDecisionRow,
  votes: readonly { readonly householdId: string; readonly choice: VoteChoice }[],
): DecisionFacts {
  return {
    state,
    closesAt,
    quorum,
    electorate,
    votes: votes.map(({ householdId, choice }) => ({ householdId, choice })),
  };
}
