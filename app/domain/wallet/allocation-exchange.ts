import type { Cents } from '../money.ts';
import type { Problem } from './allocation-classes.ts';
import type { Exchange } from './allocation-gains.ts';
import { addFlow, type Network, unseen } from './allocation-network.ts';

/** A flow that is being bettered: who hangs on which giver, what is used of each limit. */
export type Limits = {
  readonly problem: Problem;
  readonly network: Network;
  readonly spentCents: Cents[];
  readonly membersOf: readonly (readonly number[])[];
  readonly usedCents: Cents[];
  readonly levels: number;
};

/** The first member of a giver that could give more, or null. */
export function memberThatCanGive({ problem, spentCents, membersOf }: Limits, giver: number) {
  const hasMore = (at: number) => (spentCents[at] ?? 0) < (problem.members[at]?.capacityCents ?? 0);
  return membersOf[giver]?.find(hasMore) ?? null;
}

/** The last member of a giver that gives anything, or null. */
export function memberThatGaveLast({ spentCents, membersOf }: Limits, giver: number) {
  return membersOf[giver]?.findLast((at) => (spentCents[at] ?? 0) > 0) ?? null;
}

/** Givers whose money, and whether cash, can give way to one giver's; with the sink before each. */
export function reachedFrom({ problem, network }: Limits, start: number) {
  const cash = problem.givers.length;
  const before = new Map<number, number>();
  const giverBefore = new Map<number, number>();
  const seen = new Uint32Array(network.roomy.length);
  const all = new Uint32Array(seen.length).fill(-1);
  const queue = [start];
  for (let head = 0; head < queue.length; head += 1) {
    const giver = queue[head] ?? start;
    const reach = network.reach[giver] ?? all;
    network.work.left -= reach.length;
    for (const sink of unseen(reach, all, seen)) {
      giverBefore.set(sink, giver);
      const hasRoom = (network.roomCents[sink] ?? 0) > 0;
      const payers = network.given[sink]?.keys() ?? [];
      for (const other of hasRoom ? [...payers, cash] : payers) {
        network.work.left -= 1;
        if (other === start || before.has(other)) continue;
        before.set(other, sink);
        if (other !== cash) queue.push(other);
      }
    }
  }
  return { before, giverBefore };
}

/** An amount that a cycle changes, some times up or down. */
type Change = {
  times: number;
  /** How far it may go up, or down. */
  readonly roomCents: (isUp: boolean) => Cents;
  readonly add: (cents: Cents) => void;
};

/** Carries out a cycle as far as it goes; false when it cannot: two of its ways meet. */
export function carryOut(state: Limits, cycle: readonly Exchange[]): boolean {
  const changes = new Map<string, Change>();
  const count = (key: string, times: number, change: Omit<Change, 'times'>) => {
    const known = changes.get(key);
    if (known) known.times += times;
    else changes.set(key, { ...change, times });
  };
  for (const { from, to, more, less } of cycle) {
    if (more === null || less === null) {
      const limit = Math.max(from, to) - 1;
      count(`limit ${limit}`, from === 0 ? 1 : -1, limitChange(state, limit));
      continue;
    }
    const [up, down] = [memberThatCanGive(state, more), memberThatGaveLast(state, less)];
    if (up !== null) count(`member ${up}`, 1, memberChange(state, up));
    if (down !== null) count(`member ${down}`, -1, memberChange(state, down));
    const { before, giverBefore } = reachedFrom(state, more);
    for (let giver = less; giver !== more;) {
      const sink = before.get(giver) ?? -1;
      const previous = giverBefore.get(sink) ?? more;
      count(`${giver} into ${sink}`, -1, flowChange(state, giver, sink));
      count(`${previous} into ${sink}`, 1, flowChange(state, previous, sink));
      giver = previous;
    }
  }
  const moving = [...changes.values()].filter(({ times }) => times !== 0);
  const most = moving.map(({ times, roomCents }) => roomCents(times > 0) / Math.abs(times));
  const cents = Math.floor(Math.min(...most));
  if (cents === 0) return false;
  for (const { times, add } of moving) add(times * cents);
  return true;
}

function limitChange({ problem, usedCents }: Limits, limit: number): Omit<Change, 'times'> {
  const used = usedCents[limit] ?? 0;
  return {
    roomCents: (isUp) => (isUp ? (problem.limitCents[limit] ?? 0) - used : used),
    add: (cents) => (usedCents[limit] = used + cents),
  };
}

function memberChange({ problem, spentCents }: Limits, at: number): Omit<Change, 'times'> {
  const spent = spentCents[at] ?? 0;
  return {
    roomCents: (isUp) => (isUp ? (problem.members[at]?.capacityCents ?? 0) - spent : spent),
    add: (cents) => (spentCents[at] = spent + cents),
  };
}

/** Cash is a giver too, but pays nothing in: it is the room that a sink has. */
function flowChange(
  { problem, network }: Limits,
  giver: number,
  sink: number,
): Omit<Change, 'times'> {
  const isCash = giver === problem.givers.length;
  const paid = isCash ? network.roomCents[sink] : network.given[sink]?.get(giver);
  return {
    roomCents: (isUp) => (isUp ? Infinity : (paid ?? 0)),
    add: (cents) => {
      if (!isCash) addFlow(network, giver, sink, cents);
    },
  };
}
