import type { ClockRange } from './clock-ranges.ts';
import type { Place } from './places.ts';

/** Items of one client in one place. */
export type PlacedRange = ClockRange & { readonly place: Place };

/**
 * Where the items of one client sit, from a first clock on and without a gap. A run of items in one
 * place is two entries of two flat lists: a board after years has tens of thousands of runs.
 */
export class PlaceRuns {
  readonly #starts: number[] = [];
  readonly #places: Place[] = [];
  #nextClock: number;

  constructor(firstClock: number) {
    this.#nextClock = firstClock;
  }

  /** The clock after the last item. */
  get nextClock(): number {
    return this.#nextClock;
  }

  /** Adds the items from the next clock up to, not including, `end`. */
  add(end: number, place: Place): void {
    if (this.#places.at(-1) !== place) {
      this.#starts.push(this.#nextClock);
      this.#places.push(place);
    }
    this.#nextClock = end;
  }

  /** Adds runs that begin where these end. */
  addAll(later: PlaceRuns): void {
    for (const { end, place } of later.#runsFrom(0)) this.add(end, place);
  }

  placeAt(clock: number): Place | undefined {
    return clock < this.#nextClock ? this.#places[this.#runAt(clock)] : undefined;
  }

  /** The parts of a range that are here, in order; found one by one, since there may be many. */
  *placesIn({ start, end }: ClockRange): Iterable<PlacedRange> {
    for (const run of this.#runsFrom(Math.max(0, this.#runAt(start)))) {
      if (run.start >= end) return;
      const part = { start: Math.max(start, run.start), end: Math.min(end, run.end) };
      if (part.start < part.end) yield { ...part, place: run.place };
    }
  }

  *#runsFrom(first: number): Iterable<PlacedRange> {
    for (let run = first; run < this.#starts.length; run += 1) {
      const [start, place] = [this.#starts[run], this.#places[run]];
      if (start === undefined || !place) return;
      yield { start, end: this.#starts[run + 1] ?? this.#nextClock, place };
    }
  }

  /** Index of the last run that begins at or before a clock; -1 when none does. */
  #runAt(clock: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= clock) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
