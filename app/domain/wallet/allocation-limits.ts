import type { Cents } from '../money.ts';
import type { Problem } from './allocation-classes.ts';
import {
  carryOut,
  type Limits,
  memberThatCanGive,
  memberThatGaveLast,
  reachedFrom,
} from './allocation-exchange.ts';
import {
  betterCycle,
  compareGains,
  type Exchange,
  type Gain,
  STEPS_OF_GAIN,
  sumGains,
} from './allocation-gains.ts';
import type { Network } from './allocation-network.ts';

/**
 * True when an order of use may not be the best: a limit that is used up lies over credits that fit
 * different lines, and over some sources only. A limit over all of them cuts a polymatroid short,
 * which leaves one.
 */
export function needsExchange({ givers, limitCents }: Problem, used: readonly Cents[]): boolean {
  return limitCents.some((leftCents, limit) => {
    const under = givers.filter((giver) => giver.limit === limit).length;
    return used[limit] === leftCents && under > 1 && under < givers.length;
  });
}

/** What the credits under each limit of a problem spend together. */
export function usedOfLimits(problem: Problem, spentCents: readonly Cents[]): Cents[] {
  const used = problem.limitCents.map(() => 0);
  for (const [at, { giver }] of problem.members.entries()) {
    const limit = problem.givers[giver]?.limit ?? null;
    if (limit !== null) used[limit] = (used[limit] ?? 0) + (spentCents[at] ?? 0);
  }
  return used;
}

/**
 * Betters a flow in which credits share limits, until nothing betters it (cancelling cycles, Klein,
 * 1967): money of one source gives way to another's, and a credit to another under its limit.
 * Changes `network` and `spentCents`; returns false when it stopped for want of work.
 */
export function exchangeLimits(problem: Problem, network: Network, spentCents: Cents[]): boolean {
  const membersOf = problem.givers.map((): number[] => []);
  for (const [at, { giver }] of problem.members.entries()) membersOf[giver]?.push(at);
  const usedCents = usedOfLimits(problem, spentCents);
  const levels = (problem.members.at(-1)?.level ?? 0) + 1;
  const state: Limits = { problem, network, spentCents, membersOf, usedCents, levels };
  for (;;) {
    const exchanges = exchangesOf(state);
    const cycle = betterCycle(exchanges, problem.limitCents.length + 1, network.work);
    if (network.work.left <= 0) return false;
    if (cycle === null) return true;
    if (!carryOut(state, cycle)) return false;
  }
}

/** What a giver hangs on: 0 for itself alone, else its limit's index and one. */
function limitOf({ givers }: Problem, giver: number): number {
  const limit = givers[giver]?.limit ?? null;
  return limit === null ? 0 : limit + 1;
}

/** The best exchange for each pair of limits (or none), while there is work left. Cash is the giver after the last. */
function exchangesOf(state: Limits): readonly Exchange[] {
  const { problem, usedCents } = state;
  const best = new Map<string, Exchange>();
  const keep = (exchange: Exchange) => {
    const key = `${exchange.from} ${exchange.to}`;
    const known = best.get(key);
    if (!known || compareGains(exchange.gain, known.gain) > 0) best.set(key, exchange);
  };
  for (const [limit, leftCents] of problem.limitCents.entries()) {
    const used = usedCents[limit] ?? 0;
    const none = { gain: [], more: null, less: null };
    if (used < leftCents) keep({ ...none, from: 0, to: limit + 1 });
    if (used > 0) keep({ ...none, from: limit + 1, to: 0 });
  }
  for (const more of problem.givers.keys()) {
    if (state.network.work.left <= 0) break;
    const up = memberThatCanGive(state, more);
    if (up === null) continue;
    const from = limitOf(problem, more);
    for (const [to, less] of lastUsed(state, reachedFrom(state, more).before.keys())) {
      state.network.work.left -= STEPS_OF_GAIN;
      const gain = sumGains(gainOf(state, up, 1), lossOf(state, less));
      keep({ from, to, gain, more, less });
    }
  }
  return [...best.values()];
}

/** Of the givers under each limit the one whose last member is used last; cash is after all. */
function lastUsed(state: Limits, givers: Iterable<number>): ReadonlyMap<number, number> {
  const last = new Map<number, number>();
  const rank = (giver: number) => memberThatGaveLast(state, giver) ?? Infinity;
  for (const giver of givers) {
    const limit = limitOf(state.problem, giver);
    const known = last.get(limit);
    if (known === undefined || rank(giver) > rank(known)) last.set(limit, giver);
  }
  return last;
}

function gainOf({ problem, levels }: Limits, at: number, sign: 1 | -1): Gain {
  return [
    [1 + (problem.members[at]?.level ?? 0), sign],
    [1 + levels + at, sign],
  ];
}

function lossOf(state: Limits, giver: number): Gain {
  const last = memberThatGaveLast(state, giver);
  return last === null ? [[0, 1]] : gainOf(state, last, -1);
}
