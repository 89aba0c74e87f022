import { fail, ok, type Result } from '../result.ts';

/** Services one person keeps at most. */
export const MOST_SAVED = 60;

/** Services compared at once. */
export const MOST_COMPARED = 3;

/** Whether one more service can be kept beside so many (SAV1). */
export function checkSave(saved: number): Result<true, 'saved.too_many'> {
  return saved < MOST_SAVED ? ok(true) : fail('saved.too_many', { most: MOST_SAVED });
}

/** What is compared of what was chosen (SAV2): each once, the first three, in the order they were chosen. */
export function pickCompared(slugs: readonly string[]): {
  readonly compared: readonly string[];
  readonly leftOut: number;
} {
  const each = [...new Set(slugs)];
  return {
    compared: each.slice(0, MOST_COMPARED),
    leftOut: Math.max(0, each.length - MOST_COMPARED),
  };
}
