import { hash, verify } from '@node-rs/argon2';

import type { PasswordHasher } from '#server/context.ts';

/** OWASP's argon2id parameters: 19 MiB of memory, 2 passes, 1 lane. */
const ARGON2ID = 2;
const OPTIONS = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** More at once would let sign-ins take the whole machine. */
const MAX_AT_ONCE = 4;

/** Argon2id, at most four hashes at once, with a dummy hash for unknown accounts. */
export function createPasswordHasher(): PasswordHasher {
  const waiting: (() => void)[] = [];
  let running = 0;
  let dummy: Promise<string> | null = null;

  async function limited<T>(work: () => Promise<T>): Promise<T> {
    if (running >= MAX_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  }

  return {
    hash: (password) => limited(() => hash(password, OPTIONS)),
    verify: (stored, password) =>
      limited(async () => {
        dummy ??= hash('no account has this password', OPTIONS);
        const matches = await verify(stored ?? (await dummy), password);
        return stored !== null && matches;
      }),
  };
}
