import type { Result } from '#app/domain/result.ts';

/** The value of an outcome that cannot fail here. @throws its code when it does. */
export function must<T>(outcome: Result<T>): T {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}
