/**
 * The value itself, where a missing one can only be a bug of ours: it throws rather than going on
 * with an empty text. `what` says in the log what was missing; nothing of a person's in it.
 */
export function mustHave<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`missing: ${what}`);
  return value;
}
