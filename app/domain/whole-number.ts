import { fail, ok, type Result } from './result.ts';

/** Digits of the largest number anybody types here; longer ones are out of every range. */
const DIGITS = /^\d{1,6}$/;
const LONGER = /^\d+$/;
/** Whole, with marks between groups of three, as in `1.234`: that it must be whole helps nobody who wrote it. */
const GROUPED = /^[1-9]\d{0,2}(?:[.,'\s]\d{3})+$/u;

/** Why a typed number was refused. */
export type WholeNumberCode = 'field.not_whole' | 'field.thousands' | 'field.out_of_range';

/**
 * Reads a whole number as typed, spaces around it aside (M3). Nothing is rounded, cut or repaired:
 * `1,5`, `1e3` and `-1` are refused in words and stay in the field.
 */
export function readWhole(
  text: string,
  range: { readonly min: number; readonly max: number },
): Result<number, WholeNumberCode> {
  const typed = text.trim();
  if (GROUPED.test(typed)) return fail('field.thousands');
  if (!LONGER.test(typed)) return fail('field.not_whole');
  const value = DIGITS.test(typed) ? Number(typed) : Number.POSITIVE_INFINITY;
  return value >= range.min && value <= range.max ? ok(value) : fail('field.out_of_range');
}
