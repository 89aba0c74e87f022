import type { Cents } from '../money.ts';

/** A giver of money and the takers it may give to, by their index. */
export type FlowSource = { readonly capacityCents: Cents; readonly sinks: readonly number[] };

/** `flow[source][sink]` in cents. */
export type FlowMatrix = readonly (readonly Cents[])[];

type Network = {
  readonly sources: readonly FlowSource[];
  readonly flow: Cents[][];
  readonly sinkLeft: Cents[];
};

/** One hop of a path: `source` can give to `sink`; it was reached by taking `source` off `fromSink`. */
type Step = { readonly source: number; readonly sink: number; readonly previous: Step | null };

/**
 * Maximum flow from sources to sinks, in which earlier sources give as much as they ever can.
 *
 * Sources are filled one after the other along shortest augmenting paths (Edmonds-Karp, 1972). A
 * path may move an earlier source's money to another sink but never lowers what it gives. What the
 * sources can give together is a polymatroid, for which this greedy order is exact (Edmonds, 1970):
 * the total is the maximum and, of all maximum flows, source 1 gives most, then source 2, and so on.
 */
export function priorityFlow(
  sources: readonly FlowSource[],
  sinkCapacities: readonly Cents[],
): FlowMatrix {
  const network: Network = {
    sources,
    flow: sources.map(() => sinkCapacities.map(() => 0)),
    sinkLeft: [...sinkCapacities],
  };
  for (const [index, { capacityCents }] of sources.entries()) {
    let leftCents = capacityCents;
    while (leftCents > 0) {
      const path = findPath(network, index);
      if (!path) break;
      leftCents -= pushAlong(network, path, leftCents);
    }
  }
  return network.flow;
}

/** Shortest path from a source to a sink with room, breadth first, sinks in the order given. */
function findPath(network: Network, start: number): Step | null {
  const seen = new Set<number>();
  const queue: Step[] = [];
  const visit = (source: number, previous: Step | null) => {
    for (const sink of network.sources[source]?.sinks ?? []) {
      if (seen.has(sink)) continue;
      seen.add(sink);
      queue.push({ source, sink, previous });
    }
  };
  visit(start, null);
  for (let head = 0; head < queue.length; head += 1) {
    const step = queue[head];
    if (!step) break;
    if ((network.sinkLeft[step.sink] ?? 0) > 0) return step;
    network.flow.forEach((row, source) => {
      if ((row[step.sink] ?? 0) > 0) visit(source, step);
    });
  }
  return null;
}

/** Sends as much as the whole path can take, at most `limitCents`; returns how much it was. */
function pushAlong(network: Network, last: Step, limitCents: Cents): Cents {
  let amount = Math.min(limitCents, network.sinkLeft[last.sink] ?? 0);
  for (let step: Step | null = last; step?.previous; step = step.previous) {
    amount = Math.min(amount, network.flow[step.source]?.[step.previous.sink] ?? 0);
  }
  network.sinkLeft[last.sink] = (network.sinkLeft[last.sink] ?? 0) - amount;
  for (let step: Step | null = last; step; step = step.previous) {
    addFlow(network, step.source, step.sink, amount);
    if (step.previous) addFlow(network, step.source, step.previous.sink, -amount);
  }
  return amount;
}

function addFlow(network: Network, source: number, sink: number, cents: Cents): void {
  const row = network.flow[source];
  if (row) row[sink] = (row[sink] ?? 0) + cents;
}
