import type { Work } from './allocation-network.ts';

/** Work of comparing two gains, in steps of a search. */
export const STEPS_OF_GAIN = 50;

/**
 * A change of one coordinate of what is to be best, `[coordinate, cents]`, the most important
 * first: cash saved is 0, then comes one for each day of expiry, then one for each member.
 */
export type Gain = readonly (readonly [number, number])[];

/** One way to take money from what hangs on `from` and give it to what hangs on `to`. */
export type Exchange = {
  readonly from: number;
  readonly to: number;
  readonly gain: Gain;
  /** Who pays more and who less; null when only a limit's own use changes. */
  readonly more: number | null;
  readonly less: number | null;
};

/**
 * A cycle of exchanges that is a gain as a whole (Bellman, 1958; Ford, 1956). Null when there is
 * none, or no work left to find it.
 */
export function betterCycle(
  exchanges: readonly Exchange[],
  size: number,
  work: Work,
): readonly Exchange[] | null {
  const gains: Gain[] = Array.from({ length: size }, () => []);
  const last: (Exchange | undefined)[] = Array.from({ length: size });
  let changed: number | null = null;
  for (let round = 0; round < size; round += 1) {
    changed = null;
    for (const exchange of exchanges) {
      work.left -= STEPS_OF_GAIN;
      if (work.left <= 0) return null;
      const gain = sumGains(gains[exchange.from] ?? [], exchange.gain);
      if (compareGains(gain, gains[exchange.to] ?? []) <= 0) continue;
      gains[exchange.to] = gain;
      last[exchange.to] = exchange;
      changed = exchange.to;
    }
    if (changed === null) return null;
  }
  if (changed === null) return null;
  let at = changed;
  for (let step = 0; step < size; step += 1) at = last[at]?.from ?? at;
  const cycle: Exchange[] = [];
  for (let node = at; cycle.length <= size;) {
    const exchange = last[node];
    if (!exchange) return null;
    cycle.push(exchange);
    node = exchange.from;
    if (node === at) break;
  }
  return cycle;
}

/** What two changes bring together, without what cancels out. */
export function sumGains(a: Gain, b: Gain): Gain {
  const sums = new Map(a);
  for (const [coordinate, cents] of b) sums.set(coordinate, (sums.get(coordinate) ?? 0) + cents);
  return [...sums].filter(([, cents]) => cents !== 0).sort(([left], [right]) => left - right);
}

/** Positive when the first gain is the better one. */
export function compareGains(a: Gain, b: Gain): number {
  const minus = b.map(([coordinate, cents]) => [coordinate, -cents] as const);
  return sumGains(a, minus)[0]?.[1] ?? 0;
}
