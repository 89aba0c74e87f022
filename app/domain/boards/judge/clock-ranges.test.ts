import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ClockRanges, type ClockRange } from './clock-ranges.ts';
import { PlaceRuns } from './place-runs.ts';
import { DEAD_TYPE } from './places.ts';

const range = fc
  .tuple(fc.nat({ max: 60 }), fc.integer({ min: 1, max: 8 }))
  .map(([start, length]): ClockRange => ({ start, end: start + length }));

const clocksOf = ({ start, end }: ClockRange) =>
  Array.from({ length: end - start }, (_, place) => start + place);

describe('the ranges of a document', () => {
  it('[Y4] hold just the clocks that were added, in whatever order and however many at once', () => {
    fc.assert(
      fc.property(fc.array(fc.array(range, { maxLength: 30 })), range, (rounds, asked) => {
        const ranges = new ClockRanges();
        const known = new Set<number>();
        for (const round of rounds) {
          ranges.addAll(7, round);
          for (const clock of round.flatMap(clocksOf)) known.add(clock);
        }
        for (let clock = 0; clock < 80; clock += 1) {
          expect(ranges.has(7, clock)).toBe(known.has(clock));
        }
        const missing = ranges.missing(7, asked);
        expect(missing.flatMap(clocksOf)).toEqual(clocksOf(asked).filter((c) => !known.has(c)));
        const kept = [...ranges.entries()].flatMap(([, own]) => own);
        expect(kept.flatMap(clocksOf)).toEqual([...known].toSorted((a, b) => a - b));
        expect(kept.every(({ start }, at) => start > (kept[at - 1]?.end ?? -1))).toBe(true);
        expect(ranges.has(8, asked.start)).toBe(false);
      }),
    );
  });
});

describe('the runs of a client', () => {
  it('[Y4] tell the place of every item, from the first clock on', () => {
    const places = ['a', 'b', 'c'].map((key) => DEAD_TYPE.place(key, null));
    const run = fc.record({ length: fc.integer({ min: 1, max: 5 }), at: fc.nat({ max: 2 }) });
    fc.assert(
      fc.property(
        fc.nat({ max: 9 }),
        fc.array(run),
        fc.nat(),
        range,
        (first, added, cut, asked) => {
          const early = new PlaceRuns(first);
          const all = added.flatMap(({ length, at }) => Array.from({ length }, () => places[at]));
          const split = added.length === 0 ? 0 : cut % added.length;
          const fill = (runs: PlaceRuns, part: typeof added) => {
            for (const { length, at } of part) {
              const place = places[at];
              if (place) runs.add(runs.nextClock + length, place);
            }
          };
          fill(early, added.slice(0, split));
          const later = new PlaceRuns(early.nextClock);
          fill(later, added.slice(split));
          early.addAll(later);
          expect(early.nextClock).toBe(first + all.length);
          for (let clock = 0; clock < first + all.length + 3; clock += 1) {
            expect(early.placeAt(clock)).toBe(clock < first ? undefined : all[clock - first]);
          }
          const found = [...early.placesIn(asked)].flatMap((part) =>
            clocksOf(part).map((clock) => [clock, part.place]),
          );
          const wanted = clocksOf(asked).filter((c) => c >= first && c < first + all.length);
          expect(found).toEqual(wanted.map((clock) => [clock, all[clock - first]]));
        },
      ),
    );
  });
});
