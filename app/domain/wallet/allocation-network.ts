import type { Cents } from '../money.ts';

const WORD_BITS = 32;

/** Steps that a search may still take: counted work, for a clock would make answers differ. */
export type Work = { left: number };

/**
 * Money on its way from givers to sinks. `given[sink]` holds what each giver pays there, never 0;
 * `roomCents` what the sink can still take.
 */
export type Network = {
  readonly reach: readonly Uint32Array[];
  readonly roomCents: Cents[];
  readonly given: readonly Map<number, Cents>[];
  /** Sinks that have room, and those that anything can still be pushed into. */
  readonly roomy: Uint32Array;
  readonly alive: Uint32Array;
  readonly trail: Trail;
  readonly work: Work;
};

/** How the last search came to each sink and giver; -1 for not at all. */
type Trail = {
  readonly seen: Uint32Array;
  readonly giverBefore: Int32Array;
  readonly sinkBefore: Int32Array;
  readonly isQueued: Uint8Array;
};

/** An empty network: `reach[giver]` lists the sinks the giver may pay. */
export function createNetwork(
  reach: readonly (readonly number[])[],
  capacityCents: readonly Cents[],
  work: Work,
): Network {
  const words = Math.ceil(capacityCents.length / WORD_BITS);
  const all = bitsOf(capacityCents.keys(), words);
  work.left -= reach.reduce((sum, sinks) => sum + sinks.length + words, 0);
  return {
    reach: reach.map((sinks) => bitsOf(sinks, words)),
    roomCents: [...capacityCents],
    given: capacityCents.map(() => new Map()),
    roomy: all,
    alive: all.slice(),
    trail: {
      seen: new Uint32Array(words),
      giverBefore: new Int32Array(capacityCents.length),
      sinkBefore: new Int32Array(reach.length),
      isQueued: new Uint8Array(reach.length),
    },
    work,
  };
}

/**
 * Pushes up to `limitCents` from a giver, along shortest augmenting paths (Edmonds-Karp, 1972): a
 * path may move other givers' money to other sinks, but each still gives what it gave. Returns what
 * was pushed. When a search fails, no money can ever leave the sinks it saw: they are dead.
 */
export function pushFrom(network: Network, giver: number, limitCents: Cents): Cents {
  const { trail, alive } = network;
  let leftCents = limitCents;
  while (leftCents > 0) {
    const sink = searchRoom(network, giver);
    if (sink === null) {
      for (const [word, bits] of trail.seen.entries()) alive[word] = (alive[word] ?? 0) & ~bits;
      break;
    }
    leftCents -= pushAlong(network, sink, leftCents);
  }
  return limitCents - leftCents;
}

/** Breadth first from a giver to the nearest sink with room. */
function searchRoom(network: Network, start: number): number | null {
  const { given, roomy, alive, trail, work } = network;
  const queue = [start];
  trail.seen.fill(0);
  trail.isQueued.fill(0);
  trail.isQueued[start] = 1;
  trail.sinkBefore[start] = -1;
  for (let head = 0; head < queue.length; head += 1) {
    const giver = queue[head] ?? start;
    const reach = network.reach[giver];
    if (!reach) break;
    work.left -= reach.length;
    const near = firstCommon(reach, roomy, alive);
    if (near !== null) {
      trail.giverBefore[near] = giver;
      return near;
    }
    for (const sink of unseen(reach, alive, trail.seen)) {
      trail.giverBefore[sink] = giver;
      for (const other of given[sink]?.keys() ?? []) {
        work.left -= 1;
        if (trail.isQueued[other] === 1) continue;
        trail.isQueued[other] = 1;
        trail.sinkBefore[other] = sink;
        queue.push(other);
      }
    }
  }
  return null;
}

/** Sends as much as the whole path can take, at most `limitCents`; returns how much it was. */
function pushAlong(network: Network, last: number, limitCents: Cents): Cents {
  const { trail } = network;
  const hops: { giver: number; sink: number; from: number }[] = [];
  let cents = Math.min(limitCents, network.roomCents[last] ?? 0);
  for (let sink = last; sink >= 0;) {
    const giver = trail.giverBefore[sink] ?? -1;
    const from = trail.sinkBefore[giver] ?? -1;
    hops.push({ giver, sink, from });
    if (from >= 0) cents = Math.min(cents, network.given[from]?.get(giver) ?? 0);
    sink = from;
  }
  for (const { giver, sink, from } of hops) {
    addFlow(network, giver, sink, cents);
    if (from >= 0) addFlow(network, giver, from, -cents);
  }
  return cents;
}

/** Changes what a giver pays into a sink, and the sink's room with it. */
export function addFlow(network: Network, giver: number, sink: number, cents: Cents): void {
  const payers = network.given[sink];
  if (!payers) return;
  const paid = (payers.get(giver) ?? 0) + cents;
  if (paid === 0) payers.delete(giver);
  else payers.set(giver, paid);
  const room = (network.roomCents[sink] ?? 0) - cents;
  network.roomCents[sink] = room;
  const [word, bit] = [sink >>> 5, 1 << (sink & 31)];
  const bits = network.roomy[word] ?? 0;
  network.roomy[word] = room > 0 ? bits | bit : bits & ~bit;
}

function bitsOf(indexes: Iterable<number>, words: number): Uint32Array {
  const bits = new Uint32Array(words);
  for (const index of indexes) bits[index >>> 5] = (bits[index >>> 5] ?? 0) | (1 << (index & 31));
  return bits;
}

function firstCommon(a: Uint32Array, b: Uint32Array, c: Uint32Array): number | null {
  for (let word = 0; word < a.length; word += 1) {
    const bits = (a[word] ?? 0) & (b[word] ?? 0) & (c[word] ?? 0);
    if (bits !== 0) return word * WORD_BITS + lowestBit(bits);
  }
  return null;
}

/** Sinks in reach and alive that were not seen yet; marks them as seen. */
export function unseen(reach: Uint32Array, alive: Uint32Array, seen: Uint32Array): number[] {
  const found: number[] = [];
  for (let word = 0; word < reach.length; word += 1) {
    let bits = (reach[word] ?? 0) & (alive[word] ?? 0) & ~(seen[word] ?? 0);
    seen[word] = (seen[word] ?? 0) | bits;
    for (; bits !== 0; bits &= bits - 1) found.push(word * WORD_BITS + lowestBit(bits));
  }
  return found;
}

function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}
