import { MUNICIPI, type Municipio } from '../catalogue/municipi.ts';
import type { Cents } from '../money.ts';
import { isWithinReach, SHARING, TIMES, type Need, type Times } from './need.ts';
import type { PriceCurve } from './price-curve.ts';

/** A place and a half-day at which needs may meet, and how many would share there at that price. */
export type Meeting = {
  readonly place: Municipio;
  readonly time: Times;
  readonly households: number;
  readonly perHouseholdCents: Cents;
};

/**
 * Needs by where and when they could be met. Of each meeting it counts who could be there, so that the
 * largest one is found without asking every need again: 10,000 needs are matched by some thousand
 * looks at these counts.
 */
export class Market {
  readonly #curve: PriceCurve;
  readonly #alive = new Set<string>();
  /** Of each place and half-day, in the order they came in. */
  readonly #needs = new Map<number, Need[]>();
  readonly #counts = new Int32Array(PLACES * TIMES.length * SIZES);

  constructor(curve: PriceCurve) {
    this.#curve = curve;
  }

  add(needs: readonly Need[]): void {
    for (const need of needs) {
      this.#alive.add(need.id);
      this.#count(need, 1, (cell) => {
        const here = this.#needs.get(cell);
        if (here) here.push(need);
        else this.#needs.set(cell, [need]);
      });
    }
  }

  /** How many needs are in it. */
  get size(): number {
    return this.#alive.size;
  }

  /** Takes needs out for good. */
  remove(needs: readonly Need[]): void {
    for (const need of needs) {
      this.#alive.delete(need.id);
      this.#count(need, -1);
    }
  }

  /**
   * The meetings that enough needs fit in, by level: the largest first, of those the cheapest; all of a
   * level have as many households at the same price.
   */
  *levels(): Generator<readonly Meeting[]> {
    for (let households = SHARING.most; households >= SHARING.least; households -= 1) {
      const prices = MUNICIPI.flatMap(({ number }) => {
        const price = this.#curve(number, households);
        return price === null ? [] : [{ place: number, cents: price.perHouseholdCents }];
      });
      for (const cents of [...new Set(prices.map((price) => price.cents))].sort((a, b) => a - b)) {
        const places = prices.filter((price) => price.cents === cents);
        const level = places.flatMap(({ place }) => this.#meetingsAt(place, households, cents));
        if (level.length > 0) yield level;
      }
    }
  }

  #meetingsAt(place: Municipio, households: number, perHouseholdCents: Cents): Meeting[] {
    return TIMES.flatMap((_, at) =>
      (this.#counts[countAt(place, at, households)] ?? 0) < households
        ? []
        : [{ place, time: 2 ** at, households, perHouseholdCents }],
    );
  }

  /** The first needs, in the order they came in, that fit in a meeting; at most so many. */
  fitting(meeting: Meeting, most: number): readonly Need[] {
    const { place, households, perHouseholdCents } = meeting;
    const found: Need[] = [];
    let gone = 0;
    const cell = cellOf(place, Math.log2(meeting.time));
    for (const need of this.#needs.get(cell) ?? []) {
      if (found.length === most) break;
      if (!this.#alive.has(need.id)) gone += 1;
      else if (takes(need, households, perHouseholdCents)) found.push(need);
    }
    if (gone > MANY_GONE) this.#forgetGone(cell);
    return found;
  }

  #forgetGone(cell: number): void {
    const here = this.#needs.get(cell) ?? [];
    this.#needs.set(
      cell,
      here.filter(({ id }) => this.#alive.has(id)),
    );
  }

  #count(need: Need, by: 1 | -1, visit?: (cell: number) => void): void {
    for (const { number: place } of MUNICIPI) {
      if (!isWithinReach(need, place)) continue;
      const sizes = this.#sizesOf(need, place);
      for (let at = 0; at < TIMES.length; at += 1) {
        if ((need.times & (2 ** at)) === 0) continue;
        visit?.(cellOf(place, at));
        for (const households of sizes) {
          const index = countAt(place, at, households);
          this.#counts[index] = (this.#counts[index] ?? 0) + by;
        }
      }
    }
  }

  #sizesOf(need: Need, place: Municipio): readonly number[] {
    const sizes: number[] = [];
    for (let households = need.least; households <= need.most; households += 1) {
      const price = this.#curve(place, households);
      if (price !== null && price.perHouseholdCents <= need.maxCents) sizes.push(households);
    }
    return sizes;
  }
}

/** So many who were taken out of a meeting's list are passed over again, and no more. */
const MANY_GONE = 32;
const PLACES = MUNICIPI.length;
const SIZES = SHARING.most + 1;

function cellOf(place: Municipio, timeAt: number): number {
  return (place - 1) * TIMES.length + timeAt;
}

function countAt(place: Municipio, timeAt: number, households: number): number {
  return cellOf(place, timeAt) * SIZES + households;
}

/** Whether a need shares with so many at a price. */
export function takes(need: Need, households: number, perHouseholdCents: Cents): boolean {
  return need.least <= households && households <= need.most && perHouseholdCents <= need.maxCents;
}
