import { hash, verify } from '@node-rs/argon2';
import { expect, test } from 'vitest';

import { FairQueue, type FairQueueOptions } from './fair-queue.ts';

/** As small as argon2 allows: the order is under test, not the cost. */
const CHEAP = { memoryCost: 8, timeCost: 1, parallelism: 1 };

const ROOMY: FairQueueOptions = {
  atOnce: 1,
  maxWaiting: 1_000,
  maxWaitingInLane: 1_000,
  maxWaitMs: Number.MAX_VALUE,
  firstWorkMs: 10,
  nowMs: () => 0,
};

/** Sends the works of many lanes at once; answers who was served, in order, and who was refused. */
async function serve(lanes: readonly string[], options: Partial<FairQueueOptions>) {
  const queue = new FairQueue({ ...ROOMY, ...options });
  const served: string[] = [];
  const outcomes = await Promise.all(
    lanes.map(async (lane) => {
      const outcome = await queue.run(lane, async () => {
        served.push(lane);
        return verify(await hash(lane, CHEAP), lane);
      });
      return { lane, outcome };
    }),
  );
  const refused = outcomes.filter(({ outcome }) => !outcome.ok);
  return { served, refused: refused.map(({ lane }) => lane), outcomes };
}

const flood = (count: number) => Array.from({ length: count }, () => 'flood');

test('[W10] a flood waits behind itself: whoever comes from elsewhere is next', async () => {
  const { served, refused } = await serve([...flood(40), 'ada', 'bruno', 'ada'], {});
  expect(refused).toEqual([]);
  expect(served).toHaveLength(43);
  expect(served.slice(0, 6)).toEqual(['flood', 'flood', 'ada', 'bruno', 'flood', 'ada']);
});

test('[W10] no more run at once than may', async () => {
  const queue = new FairQueue({ ...ROOMY, atOnce: 3 });
  let running = 0;
  let most = 0;
  await Promise.all(
    Array.from({ length: 30 }, (_, index) =>
      queue.run(`lane ${index % 7}`, async () => {
        most = Math.max(most, (running += 1));
        await hash('una frase', CHEAP);
        running -= 1;
      }),
    ),
  );
  expect(most).toBe(3);
});

test('[W10] a lane holds only so many, others are still let in', async () => {
  const { served, refused } = await serve([...flood(40), 'ada'], { maxWaitingInLane: 10 });
  expect(refused).toEqual(flood(29));
  expect(served.filter((lane) => lane === 'ada')).toHaveLength(1);
});

test('[W10] when every place is taken the longest lane gives one up', async () => {
  const { served, refused } = await serve([...flood(40), 'ada', 'ada'], { maxWaiting: 10 });
  // One runs, ten wait; the two of Ada take the place of two of the flood.
  expect(served.filter((lane) => lane === 'flood')).toHaveLength(9);
  expect(served.filter((lane) => lane === 'ada')).toHaveLength(2);
  expect(refused).toEqual(flood(31));
});

test('[W10] a newcomer whose lane is as long as any other is refused when all is full', async () => {
  const lanes = Array.from({ length: 12 }, (_, index) => `lane ${index}`);
  const { refused, outcomes } = await serve(lanes, { maxWaiting: 10 });
  expect(refused).toEqual(['lane 11']);
  expect(outcomes.at(-1)?.outcome).toMatchObject({
    code: 'queue.full',
    details: { retryAfterSeconds: 1 },
  });
});

test('[W10] nobody is let in to wait longer than the bound, by the pace so far', async () => {
  // Each work takes a second on this clock, so three seconds are the one running and two waiting.
  let nowMs = 0;
  const queue = new FairQueue({
    ...ROOMY,
    maxWaitMs: 3_000,
    firstWorkMs: 1_000,
    nowMs: () => nowMs,
  });
  const work = async () => {
    await hash('una frase', CHEAP);
    nowMs += 1_000;
  };
  const outcomes = await Promise.all(Array.from({ length: 6 }, () => queue.run('ada', work)));
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true, true, false, false]);
  expect(outcomes.at(-1)).toMatchObject({ details: { retryAfterSeconds: 4 } });
  expect(await queue.run('ada', work)).toEqual({ ok: true, value: undefined });
});

test('[W10] a work that throws gives its place on', async () => {
  const queue = new FairQueue(ROOMY);
  const broken = queue.run('ada', () => Promise.reject(new Error('broken')));
  const next = queue.run('ada', () => hash('una frase', CHEAP));
  await expect(broken).rejects.toThrow('broken');
  expect((await next).ok).toBe(true);
});
