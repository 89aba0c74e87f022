import { RateLimiterDrizzle, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

import type { Db } from '#db/client.ts';
import { rateLimits } from '#db/schema/accounts.ts';
import type { RateLimiter } from '#server/context.ts';

const MINUTE = 60;

/** Attempts allowed per window (security.md, Web). */
const LIMITS = {
  'sign-in': { points: 5, duration: 15 * MINUTE },
  // A class that signs up together at school comes from one address.
  'sign-up': { points: 50, duration: 60 * MINUTE },
  invite: { points: 10, duration: MINUTE },
  // Files of cards; a card takes twenty.
  upload: { points: 60, duration: 10 * MINUTE },
} as const;

/** Counters in the database, shared by all processes; in memory while the database is away. */
export function createRateLimiter(db: Db): RateLimiter {
  const entries = Object.entries(LIMITS).map(([name, limit]) => {
    const limiter = new RateLimiterDrizzle({
      storeClient: db,
      schema: rateLimits,
      keyPrefix: name,
      ...limit,
      insuranceLimiter: new RateLimiterMemory({ keyPrefix: name, ...limit }),
    });
    return [name, limiter] as const;
  });
  const limiters = new Map<string, RateLimiterDrizzle>(entries);
  const get = (name: string) => {
    const limiter = limiters.get(name);
    if (!limiter) throw new Error(`no rate limit is called ${name}`);
    return limiter;
  };
  return {
    async consume(limit, key) {
      try {
        await get(limit).consume(key);
        return { isAllowed: true };
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        return { isAllowed: false, retryAfterSeconds: Math.ceil(refusal.msBeforeNext / 1000) };
      }
    },
    async reset(limit, key) {
      await get(limit).delete(key);
    },
    async giveBack(limit, key) {
      await get(limit).reward(key);
    },
  };
}
