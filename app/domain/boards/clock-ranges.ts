/** Clocks from `start` up to, not including, `end`. */
export type ClockRange = { readonly start: number; readonly end: number };

/** More than this at once are merged in one walk instead of put in one by one. */
const FEW = 16;

/** A set of items of a Yjs document, kept as ranges of clocks for each client id. */
export class ClockRanges {
  readonly #clients = new Map<number, ClockRange[]>();

  has(client: number, clock: number): boolean {
    const known = this.#clients.get(client);
    const range = known?.[firstEndingAfter(known, clock)];
    return range !== undefined && range.start <= clock;
  }

  /** The client ids of the set, each with its ranges in order. */
  entries(): Iterable<[client: number, ranges: readonly ClockRange[]]> {
    return this.#clients;
  }

  /** Adds ranges in whatever order, overlapping or not. */
  addAll(client: number, ranges: readonly ClockRange[]): void {
    const known = this.#clients.get(client) ?? [];
    if (ranges.length > FEW) {
      const inOrder = [...known, ...ranges].sort((a, b) => a.start - b.start);
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
    for (let at = firstEndingAfter(known, start); from < end; at += 1) {
      const next = known[at];
      if (!next || next.start >= end) {
        gaps.push({ start: from, end });
        break;
      }
      if (next.start > from) gaps.push({ start: from, end: next.start });
      from = next.end;
    }
    return gaps;
  }
}

/** Index of the first range, in order, that ends after a clock; the length when there is none. */
export function firstEndingAfter(ranges: readonly ClockRange[], clock: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle];
    if (range && range.end > clock) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Puts a range where it belongs, joined with those it overlaps or touches. */
function put(known: ClockRange[], { start, end }: ClockRange): void {
  const first = firstEndingAfter(known, start - 1);
  let joined: ClockRange = { start, end };
  let last = first;
  for (let next = known[last]; next && next.start <= joined.end; next = known[last]) {
    joined = join(joined, next);
    last += 1;
  }
  known.splice(first, last - first, joined);
}

function joinTouching(inOrder: readonly ClockRange[]): ClockRange[] {
  const joined: ClockRange[] = [];
  for (const range of inOrder) {
    const last = joined.at(-1);
    if (last && range.start <= last.end) joined[joined.length - 1] = join(last, range);
    else joined.push(range);
  }
  return joined;
}

function join(a: ClockRange, b: ClockRange): ClockRange {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
