import { availableParallelism } from 'node:os';

import { hash, verify } from '@node-rs/argon2';

import { fail } from '#app/domain/result.ts';
import type { PasswordHasher, PasswordWork } from '#server/context.ts';
import { FairQueue } from '#server/fair-queue.ts';

/** OWASP's argon2id parameters: 19 MiB of memory, 2 passes, 1 lane. */
const ARGON2ID = 2;
const OPTIONS = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** More at once would let sign-ins take the whole machine. */
const MAX_AT_ONCE = Math.min(4, availableParallelism());

/** An attempt takes some 20 ms: two hundred are four seconds of one core, twenty a class at its desks. */
const BOUNDS = { maxWaiting: 200, maxWaitingInLane: 20, maxWaitMs: 5_000, firstWorkMs: 25 };

/** Hash of 32 random bytes that were thrown away: what an unknown account is compared with. */
const NOBODYS_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$OB/Z3BnDDq3yeRu773JDzA$4pr8Fv+5WQX8ga+Vpr6jFZi/b5bT4vuy8IpxBR+cS/c';

/**
 * Argon2id, a few attempts at once, in a queue that is bounded and fair between callers (W10). The
 * whole attempt waits, not only its hash: a flood must not get at the database either.
 */
export function createPasswordHasher(): PasswordHasher {
  const queue = new FairQueue({
    atOnce: MAX_AT_ONCE,
    ...BOUNDS,
    nowMs: () => performance.now(),
  });
  const work: PasswordWork = {
    hash: (password) => hash(password, OPTIONS),
    verify: async (stored, password) => {
      const matches = await verify(stored ?? NOBODYS_HASH, password);
      return stored !== null && matches;
    },
  };
  return {
    inTurn: async (caller, attempt) => {
      const outcome = await queue.run(caller, () => attempt(work));
      return outcome.ok ? outcome : fail('passwords.busy', outcome.details);
    },
  };
}
