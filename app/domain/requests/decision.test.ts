import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  checkVote,
  closingOutcome,
  countVotes,
  type DecisionFacts,
  defaultQuorum,
  isQuorum,
  missingVoters,
  outcomeOf,
  type Vote,
  VOTE_CHOICES,
  votesToQuorum,
} from './decision.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const LATER = new Date('2026-03-02T12:00:00Z');

const open: DecisionFacts = {
  state: 'open',
  closesAt: LATER,
  quorum: 2,
  electorate: ['rossi', 'bianchi', 'esposito'],
  votes: [
    { householdId: 'rossi', choice: 'agree' },
    { householdId: 'bianchi', choice: 'disagree' },
  ],
};

const anyVotes: fc.Arbitrary<readonly Vote[]> = fc.array(
  fc.record({
    householdId: fc.constantFrom('a', 'b', 'c', 'd', 'stranger'),
    choice: fc.constantFrom(...VOTE_CHOICES),
  }),
  { maxLength: 12 },
);

describe('counting', () => {
  test('[D1] one household, one vote: the last one given', () => {
    const votes: readonly Vote[] = [
      { householdId: 'rossi', choice: 'agree' },
      { householdId: 'rossi', choice: 'disagree' },
    ];
    expect(countVotes(open.electorate, votes)).toEqual({
      agree: 0,
      abstain: 0,
      disagree: 1,
      cast: 1,
      missing: 2,
    });
  });

  test('[D1][D2] never more votes than households asked, whoever writes whatever', () => {
    fc.assert(
      fc.property(anyVotes, (votes) => {
        const electorate = ['a', 'b', 'c', 'd'];
        const tally = countVotes(electorate, votes);
        const voters = new Set(votes.map(({ householdId }) => householdId));
        voters.delete('stranger');
        expect(tally.cast).toBe(voters.size);
        expect(tally.agree + tally.abstain + tally.disagree).toBe(tally.cast);
        expect(tally.cast + tally.missing).toBe(electorate.length);
      }),
    );
  });
});

describe('voting', () => {
  test('[D2] only the households asked when the vote began', () => {
    expect(checkVote(open, 'rossi', NOW)).toEqual({ ok: true, value: true });
    expect(checkVote(open, 'verdi', NOW)).toEqual({ ok: false, code: 'decision.not_asked' });
  });

  test('[D5] not after its time nor once it is decided', () => {
    const closed = { ok: false, code: 'decision.closed' };
    expect(checkVote(open, 'rossi', LATER)).toEqual(closed);
    expect(checkVote({ ...open, state: 'accepted' }, 'rossi', NOW)).toEqual(closed);
    expect(checkVote({ ...open, state: 'cancelled' }, 'rossi', NOW)).toEqual(closed);
  });
});

describe('outcome', () => {
  test.each([
    [3, 0, 0, 2, 'accepted'],
    [2, 0, 1, 2, 'accepted'],
    [1, 1, 0, 2, 'accepted'],
    [1, 0, 1, 2, 'rejected'],
    [1, 0, 0, 2, 'rejected'],
    [0, 3, 0, 2, 'rejected'],
    [0, 0, 0, 1, 'rejected'],
  ])(
    '[D4] %i agree, %i abstain, %i disagree, quorum %i: %s',
    (agree, abstain, disagree, quorum, outcome) => {
      const cast = agree + abstain + disagree;
      expect(outcomeOf({ agree, abstain, disagree, cast, missing: 0 }, quorum)).toBe(outcome);
    },
  );

  test('[D3] a quorum is a whole number that can be reached', () => {
    expect([1, 2, 3].every((quorum) => isQuorum(quorum, 3))).toBe(true);
    expect([0, 4, 1.5, -1, NaN].some((quorum) => isQuorum(quorum, 3))).toBe(false);
    expect([1, 2, 3, 4, 9].map(defaultQuorum)).toEqual([1, 2, 2, 3, 5]);
  });

  test('[D5] closes when all have voted or its time is up, not before', () => {
    expect(closingOutcome(open, NOW)).toEqual({
      ok: false,
      code: 'decision.still_voting',
      details: { missing: 1 },
    });
    expect(closingOutcome(open, LATER)).toEqual({ ok: true, value: 'rejected' });
    const all = [...open.votes, { householdId: 'esposito', choice: 'agree' } as const];
    expect(closingOutcome({ ...open, votes: all }, NOW)).toEqual({ ok: true, value: 'accepted' });
  });

  test('[D5] is closed once', () => {
    expect(closingOutcome({ ...open, state: 'accepted' }, LATER)).toEqual({
      ok: false,
      code: 'decision.closed',
    });
  });
});

describe('who is awaited', () => {
  test('[D6] those asked who have not voted, and the votes it still takes', () => {
    const given = [{ householdId: 'b', choice: 'abstain' }] as const;
    expect(missingVoters(['a', 'b', 'c'], given)).toEqual(['a', 'c']);
    expect(votesToQuorum(1, 3)).toBe(2);
    expect(votesToQuorum(4, 3)).toBe(0);
  });
});
