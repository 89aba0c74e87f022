import { createHash } from 'node:crypto';

import { RateLimiterDrizzle, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

import type { Db } from '#db/client.ts';
import { rateLimits } from '#db/schema/accounts.ts';
import type { RateLimiter, RateLimitName } from '#server/context.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

type Limit = { readonly points: number; readonly duration: number };

/** Attempts allowed per window (security.md, Web); docs/decisions/017 says why these. */
const LIMITS: Readonly<Record<RateLimitName, Limit>> = {
  // One account from one address, and one account from a device that is known to it.
  'sign-in': { points: 5, duration: 15 * MINUTE },
  'sign-in-device': { points: 5, duration: 15 * MINUTE },
  // Wrong ones only: a school or a company comes from one address.
  'sign-in-address': { points: 30, duration: 15 * MINUTE },
  // Wrong ones from everywhere; past it each address has `sign-in-slow` for that account.
  'sign-in-account': { points: 100, duration: HOUR },
  'sign-in-slow': { points: 1, duration: HOUR },
  // Wrong ones of everybody; past it addresses that are often wrong wait.
  'sign-in-all': { points: 2_000, duration: 15 * MINUTE },
  // A class that signs up together at school comes from one address.
  'sign-up': { points: 50, duration: HOUR },
  // The present password, asked before a new one is set.
  password: { points: 5, duration: 15 * MINUTE },
  // Trying the demo with a whole class, each as every person of it.
  demo: { points: 300, duration: 10 * MINUTE },
  invite: { points: 10, duration: MINUTE },
  // Wrong links of mails.
  'mail-link': { points: 10, duration: MINUTE },
  'household-code': { points: 10, duration: MINUTE },
  // Wrong ones only: a whole company asks from one network.
  'company-code': { points: 10, duration: MINUTE },
  // Wishes for a mail from one network, and mails to one address: a mailbox is not to be filled.
  'mail-ask': { points: 30, duration: HOUR },
  'mail-address': { points: 3, duration: HOUR },
  // Invitations of a group, and to one address from all groups.
  'mail-invite-group': { points: 20, duration: DAY },
  'mail-invite-address': { points: 3, duration: DAY },
  // Files of cards; a card takes twenty.
  upload: { points: 60, duration: 10 * MINUTE },
  // Programs that read the open data, from one network.
  'open-data': { points: 300, duration: MINUTE },
};

/** Once a key is this far past its limit, the process refuses it without asking the database. */
const HOPELESS = 2;

/** Counters in the database, shared by all processes; in memory while the database is away. */
export function createRateLimiter(db: Db): RateLimiter {
  const entries = Object.entries(LIMITS).map(([name, limit]) => {
    const limiter = new RateLimiterDrizzle({
      storeClient: db,
      schema: rateLimits,
      keyPrefix: name,
      ...limit,
      inMemoryBlockOnConsumed: limit.points * HOPELESS,
      insuranceLimiter: new BoundedMemory({ keyPrefix: name, ...limit }),
      // The purge job does, in pieces.
      clearExpiredByTimeout: false,
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
        const { consumedPoints } = await get(limit).consume(key);
        return { isAllowed: true, used: consumedPoints };
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        return { isAllowed: false, retryAfterSeconds: secondsOf(refusal) };
      }
    },
    async secondsToWait(limit, key) {
      const found = await get(limit).get(key);
      return found !== null && found.remainingPoints <= 0 ? secondsOf(found) : 0;
    },
    async reset(limit, key) {
      await get(limit).delete(key);
    },
    async giveBack(limit, key) {
      await get(limit).reward(key);
    },
  };
}

/** Whole seconds, at least one: `Retry-After: 0` would ask for the next attempt at once. */
function secondsOf({ msBeforeNext }: RateLimiterRes): number {
  return Math.max(1, Math.ceil(msBeforeNext / 1_000));
}

/** Counters kept while the database is away, for each limit. */
const BUCKETS = 4_096;

/**
 * Insurance that a flood of invented keys cannot grow: keys share a fixed number of counters, so
 * that at worst somebody waits for another's attempts until the database is back.
 */
class BoundedMemory extends RateLimiterMemory {
  override consume(key: string | number, points?: number) {
    return super.consume(bucketOf(key), points);
  }

  override reward(key: string | number, points?: number) {
    return super.reward(bucketOf(key), points);
  }

  override get(key: string | number) {
    return super.get(bucketOf(key));
  }

  override delete(key: string | number) {
    return super.delete(bucketOf(key));
  }
}

function bucketOf(key: string | number): string {
  const digest = createHash('sha256').update(String(key)).digest();
  return String(digest.readUInt32BE(0) % BUCKETS);
}
