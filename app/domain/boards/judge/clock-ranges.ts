/** Clocks from `start` up to, not including, `end`. */
export type ClockRange = { readonly start: number; readonly end: number };

/** Ranges in order that do not touch, as one flat list: start, end, start, end and so on. */
type Edges = number[];

/** So few, or one in so many of what is there, are put in one by one; more in one walk over all. */
const FEW = 16;
const FEW_OF = 64;

/** A set of items of a Yjs document, kept as ranges of clocks for each client id. */
export class ClockRanges {
  readonly #clients = new Map<number, Edges>();

  has(client: number, clock: number): boolean {
    const edges = this.#clients.get(client);
    if (!edges) return false;
    const start = edges[firstEndingAfter(edges, clock)];
    return start !== undefined && start <= clock;
  }

  /** The client ids of the set, each with its ranges in order. */
  *entries(): Iterable<[client: number, ranges: readonly ClockRange[]]> {
    for (const [client, edges] of this.#clients) yield [client, toRanges(edges)];
  }

  /** Adds ranges in whatever order, overlapping or not. */
  addAll(client: number, ranges: readonly ClockRange[]): void {
    const known = this.#clients.get(client) ?? [];
    if (ranges.length > FEW + known.length / 2 / FEW_OF) {
      const inOrder = [...toRanges(known), ...ranges].sort((a, b) => a.start - b.start);
      this.#clients.set(client, joinTouching(inOrder));
      return;
    }
    this.#clients.set(client, known);
    for (const range of ranges) put(known, range);
  }

  /** The parts of a range that are not in the set, in order. */
  missing(client: number, { start, end }: ClockRange): ClockRange[] {
    const known = this.#clients.get(client) ?? [];
    const gaps: ClockRange[] = [];
    let from = start;
    for (let at = firstEndingAfter(known, start); from < end; at += 2) {
      const nextStart = known[at] ?? end;
      if (nextStart > from) gaps.push({ start: from, end: Math.min(nextStart, end) });
      from = known[at + 1] ?? end;
    }
    return gaps;
  }
}

/** Where the first range stands that ends after a clock; the length when there is none. */
function firstEndingAfter(edges: Edges, clock: number): number {
  let low = 0;
  let high = edges.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle * 2 + 1] ?? 0) > clock) high = middle;
    else low = middle + 1;
  }
  return low * 2;
}

/** Puts a range where it belongs, joined with those it overlaps or touches. */
function put(edges: Edges, { start, end }: ClockRange): void {
  const first = firstEndingAfter(edges, start - 1);
  let last = first;
  let joinedEnd = end;
  for (let next = edges[last]; next !== undefined && next <= joinedEnd; next = edges[last]) {
    joinedEnd = Math.max(joinedEnd, edges[last + 1] ?? 0);
    last += 2;
  }
  const joinedStart = last > first ? Math.min(start, edges[first] ?? start) : start;
  edges.splice(first, last - first, joinedStart, joinedEnd);
}

function joinTouching(inOrder: readonly ClockRange[]): Edges {
  const joined: Edges = [];
  for (const { start, end } of inOrder) {
    const lastEnd = joined.at(-1);
    if (lastEnd === undefined || start > lastEnd) joined.push(start, end);
    else joined[joined.length - 1] = Math.max(lastEnd, end);
  }
  return joined;
}

function toRanges(edges: Edges): ClockRange[] {
  const ranges: ClockRange[] = [];
  for (let at = 0; at < edges.length; at += 2) {
    ranges.push({ start: edges[at] ?? 0, end: edges[at + 1] ?? 0 });
  }
  return ranges;
}
