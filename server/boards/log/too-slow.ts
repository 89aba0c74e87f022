import type { Result } from '#app/domain/result.ts';

/**
 * A board took longer to build than anybody should wait, or too many questions wait already: to be
 * answered with "later" (`boards.slow`), never reported as a bug.
 */
export class TooSlowError extends Error {
  override readonly name = 'TooSlowError';
}

/** When it may be tried again, in seconds: `Retry-After`. */
const RETRY_SECONDS = 5;

/** What work on a board gives, or null when the board takes too long. */
export async function unlessTooSlow<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof TooSlowError)) throw error;
    return null;
  }
}

/** The refusal of a use case whose board takes too long. */
export const TOO_SLOW = {
  ok: false,
  code: 'boards.slow',
  details: { retryAfterSeconds: RETRY_SECONDS },
} as const;

/** A use case that refuses when the board takes too long. */
export async function refuseTooSlow<T, Code extends string>(
  work: Promise<Result<T, Code>>,
): Promise<Result<T, Code | 'boards.slow'>> {
  return (await unlessTooSlow(work)) ?? TOO_SLOW;
}
