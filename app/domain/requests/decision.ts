import { fail, ok, type Result } from '../result.ts';

/** What a household can answer (D1). */
export const VOTE_CHOICES = ['agree', 'abstain', 'disagree'] as const;

/** Answer of one household. */
export type VoteChoice = (typeof VOTE_CHOICES)[number];

/** The vote of one household; a household has at most one (D1). */
export type Vote = { readonly householdId: string; readonly choice: VoteChoice };

/** States of a decision; all but the first are final. `cancelled`: its request was closed. */
export const DECISION_STATES = ['open', 'accepted', 'rejected', 'cancelled'] as const;

/** State of a decision. */
export type DecisionState = (typeof DECISION_STATES)[number];

/**
 * What a decision is judged on. `electorate`: the households asked, fixed when the vote began (D2).
 * `quorum`: smallest number of votes, abstentions included, that makes it count (D3).
 */
export type DecisionFacts = {
  readonly state: DecisionState;
  readonly closesAt: Date;
  readonly quorum: number;
  readonly electorate: readonly string[];
  readonly votes: readonly Vote[];
};

/** Counted votes. `missing` households were asked and have not answered. */
export type Tally = {
  readonly agree: number;
  readonly abstain: number;
  readonly disagree: number;
  readonly cast: number;
  readonly missing: number;
};

/** Quorum proposed to the organiser: more than half of the households. */
export function defaultQuorum(households: number): number {
  return Math.floor(households / 2) + 1;
}

/** Whether a quorum can be met at all: a whole number from 1 to the number of households (D3). */
export function isQuorum(quorum: number, households: number): boolean {
  return Number.isInteger(quorum) && quorum >= 1 && quorum <= households;
}

/** Counts one vote per household of the electorate; the last one given counts (D1, D2). */
export function countVotes(electorate: readonly string[], votes: readonly Vote[]): Tally {
  const asked = new Set(electorate);
  const last = new Map(
    votes
      .filter(({ householdId }) => asked.has(householdId))
      .map(({ householdId, choice }) => [householdId, choice]),
  );
  const choices = [...last.values()];
  const count = (wanted: VoteChoice) => choices.filter((choice) => choice === wanted).length;
  return {
    agree: count('agree'),
    abstain: count('abstain'),
    disagree: count('disagree'),
    cast: choices.length,
    missing: asked.size - choices.length,
  };
}

/** The households asked that have not voted yet, in the order they were asked (D6). */
export function missingVoters(
  electorate: readonly string[],
  votes: readonly Vote[],
): readonly string[] {
  const voted = new Set(votes.map(({ householdId }) => householdId));
  return electorate.filter((householdId) => !voted.has(householdId));
}

/** Votes still needed for the decision to count (D6): 0 once the quorum is met. */
export function votesToQuorum(cast: number, quorum: number): number {
  return Math.max(0, quorum - cast);
}

/** Why a vote was refused. */
export type VoteCode = 'decision.closed' | 'decision.not_asked';

/** Whether a household may give or change its vote now (D1, D2, D5). */
export function checkVote(
  decision: DecisionFacts,
  householdId: string,
  now: Date,
): Result<true, VoteCode> {
  if (decision.state !== 'open' || isTimeUp(decision, now)) return fail('decision.closed');
  return decision.electorate.includes(householdId) ? ok(true) : fail('decision.not_asked');
}

/**
 * The outcome the votes give (D4): accepted when the quorum is reached and more households agree
 * than disagree. A tie is a no; abstentions help the quorum and nobody's side.
 */
export function outcomeOf(tally: Tally, quorum: number): 'accepted' | 'rejected' {
  return tally.cast >= quorum && tally.agree > tally.disagree ? 'accepted' : 'rejected';
}

/** Why a decision cannot be closed. */
export type CloseDecisionCode = 'decision.closed' | 'decision.still_voting';

/**
 * Outcome of closing the decision at `now` (D5): possible once everyone has voted or its time is
 * up. `decision.still_voting` says in `details.missing` how many are awaited.
 */
export function closingOutcome(
  decision: DecisionFacts,
  now: Date,
): Result<'accepted' | 'rejected', CloseDecisionCode> {
  if (decision.state !== 'open') return fail('decision.closed');
  const tally = countVotes(decision.electorate, decision.votes);
  if (tally.missing > 0 && !isTimeUp(decision, now)) {
    return fail('decision.still_voting', { missing: tally.missing });
  }
  return ok(outcomeOf(tally, decision.quorum));
}

function isTimeUp(decision: DecisionFacts, now: Date): boolean {
  return now.getTime() >= decision.closesAt.getTime();
}
