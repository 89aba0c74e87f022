/**
 * `npm run bench:matching`: how long a newcomer among 10,000 open needs of one kind and age takes to be
 * matched with all of them, beside the same greedy match that asks every need for every meeting, in
 * the same run. In a city the needs are spread over some hundreds of such markets.
 */
import os from 'node:os';

import { MUNICIPI } from '#app/domain/catalogue/municipi.ts';
import { takes } from '#app/domain/matching/market.ts';
import { matchNeeds } from '#app/domain/matching/match.ts';
import { isWithinReach, REACHES, SHARING, TIMES, type Need } from '#app/domain/matching/need.ts';
import type { PriceCurve } from '#app/domain/matching/price-curve.ts';

const SIZES = [100, 1_000, 10_000];
/** Beyond this the match without counts takes minutes. */
const NAIVE_UP_TO = 1_000;

const curve: PriceCurve = (place, households) => ({
  perHouseholdCents: Math.ceil(1_800 / households) + place,
  serviceId: 'one',
});

/** The same numbers in every run (Numerical Recipes' linear congruence). */
function numbers(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function someNeeds(count: number): readonly Need[] {
  const below = numbers(7);
  return Array.from({ length: count }, (_, index) => ({
    id: String(index).padStart(6, '0'),
    municipio: MUNICIPI[below(MUNICIPI.length)]?.number ?? 1,
    reach: REACHES[below(REACHES.length)] ?? 'own',
    times: (2 ** below(TIMES.length)) | (2 ** below(TIMES.length)) | (2 ** below(TIMES.length)),
    least: SHARING.least,
    most: 3 + below(SHARING.most - 2),
    maxCents: 200 + below(700),
  }));
}

/** Takes the largest meeting again and again, each time asking every need that is left. */
function matchNaively(needs: readonly Need[]): number {
  let left = needs;
  let served = 0;
  for (;;) {
    const together = largest(left);
    if (together.length === 0) return served;
    served += together.length;
    left = left.filter((need) => !together.includes(need));
  }
}

function largest(needs: readonly Need[]): readonly Need[] {
  for (let households = SHARING.most; households >= SHARING.least; households -= 1) {
    for (const { number: place } of MUNICIPI) {
      const price = curve(place, households);
      if (price === null) continue;
      for (let at = 0; at < TIMES.length; at += 1) {
        const able = needs.filter(
          (need) =>
            isWithinReach(need, place) &&
            (need.times & (2 ** at)) !== 0 &&
            takes(need, households, price.perHouseholdCents),
        );
        if (able.length >= households) return able.slice(0, households);
      }
    }
  }
  return [];
}

/** Processor time of some work in ms, whatever else the machine does. */
function cpuMs(work: () => number): { readonly ms: number; readonly served: number } {
  const before = process.cpuUsage();
  const served = work();
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1_000, served };
}

console.log(`${os.cpus()[0]?.model ?? 'processor'}, Node ${process.versions.node}`);
for (const size of SIZES) {
  const needs = someNeeds(size);
  const counted = cpuMs(() =>
    matchNeeds({ needs, curve, standing: [] }).reduce(
      (sum, { coalition }) => sum + coalition.needs.length,
      0,
    ),
  );
  const facts = `${size} needs: ${counted.served} served, ${counted.ms.toFixed(0)} ms of processor time`;
  if (size > NAIVE_UP_TO) {
    console.log(facts);
    continue;
  }
  const naive = cpuMs(() => matchNaively(needs));
  const ratio = (counted.ms / naive.ms).toFixed(3);
  console.log(
    `${facts}; without counts ${naive.ms.toFixed(0)} ms (${naive.served}), ${ratio} of it`,
  );
}
