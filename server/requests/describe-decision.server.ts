import type { DecisionView } from '#app/contracts/requests/panel-view.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { checkVote, countVotes } from '#app/domain/requests/decision.ts';
import type { DbOrTx } from '#db/client.ts';
import { listHouseholdNames } from '#db/queries/accounts/households.ts';
import { listDecisions, listVotes } from '#db/queries/requests/decisions.ts';

import { toDecisionFacts } from './request-facts.ts';

/** The newest vote of a request with who gave which answer; null when there was none. */
export async function describeDecision(
  db: DbOrTx,
  input: {
    requestId: string;
    householdId: string;
    now: Date;
  },
): Promise<{ view: DecisionView; canVote: boolean } | null> {
  const { householdId, now } = input;
  const [row] = await listDecisions(db, { requestIds: [input.requestId] });
  if (!row) return null;
  const votes = await listVotes(db, { decisionIds: [row.id] });
  const nameOf = await listHouseholdNames(db, { householdIds: row.electorate });
  const facts = toDecisionFacts(row, votes);
  const choiceOf = new Map(facts.votes.map((vote) => [vote.householdId, vote.choice]));
  return {
    canVote: checkVote(facts, householdId, now).ok,
    view: {
      decisionId: row.id,
      offerId: row.offerId,
      state: facts.state,
      closesAt: row.closesAt.toISOString(),
      quorum: row.quorum,
      tally: countVotes(row.electorate, facts.votes),
      isTimeUp: now.getTime() >= row.closesAt.getTime(),
      isAsked: row.electorate.includes(householdId),
      myChoice: choiceOf.get(householdId) ?? null,
      votes: row.electorate.map((id) => ({
        householdId: id,
        name: mustHave(nameOf.get(id), 'the name of a household that was asked'),
        choice: choiceOf.get(id) ?? null,
      })),
    },
  };
}
