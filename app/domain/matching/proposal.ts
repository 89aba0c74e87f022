import type { Municipio } from '../catalogue/municipi.ts';
import type { CalendarDay } from '../dates.ts';
import type { Cents } from '../money.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Times } from './need.ts';

/** A need is looked for, met by a group, or taken back. */
export const NEED_STATES = ['open', 'met', 'withdrawn'] as const;
export type NeedState = (typeof NEED_STATES)[number];

/** What somebody says yes to: these households, there, at these half-days, at this price. */
export type Proposed = {
  readonly needIds: readonly string[];
  readonly place: Municipio;
  readonly times: Times;
  readonly perHouseholdCents: Cents;
};

/**
 * Whether a yes holds for what a proposal has become (MAT8): nobody came in, it is where it was, the
 * half-days are all still there, and the price did not rise. Somebody may have left.
 */
export function yesHolds(said: Proposed, now: Proposed): boolean {
  return (
    now.needIds.every((id) => said.needIds.includes(id)) &&
    now.place === said.place &&
    (said.times & now.times) === said.times &&
    now.perHouseholdCents <= said.perHouseholdCents
  );
}

/** Id of the first card of a group that came of a match: the need its households share. */
export const FIRST_CARD = 'nearby-1';

/** Open needs of one household at a time. */
const MOST_NEEDS = 5;

/** Whether a household that looks for some kinds of help may look for one more: each once (MAT11). */
export function checkOpening(
  open: readonly string[],
  typeKey: string,
): Result<true, 'nearby.already_open' | 'nearby.too_many'> {
  if (open.includes(typeKey)) return fail('nearby.already_open');
  return open.length >= MOST_NEEDS ? fail('nearby.too_many', { most: MOST_NEEDS }) : ok(true);
}

/** How often a day a need may be changed: who asks on and on finds out what others would pay (MAT9). */
export const CHANGES_A_DAY = 20;

/** Changes of one day. */
export type Changes = { readonly day: CalendarDay; readonly count: number };

/** Counts one more change, or refuses it until tomorrow (MAT9). */
export function nextChange(
  last: Changes,
  today: CalendarDay,
): Result<Changes, 'nearby.too_many_changes'> {
  if (last.day !== today) return ok({ day: today, count: 1 });
  if (last.count >= CHANGES_A_DAY) {
    return fail('nearby.too_many_changes', { most: CHANGES_A_DAY });
  }
  return ok({ day: today, count: last.count + 1 });
}

/** Whether a need may be opened after what was changed of others for the same help today (MAT9). */
export function checkChanges(today: number): Result<true, 'nearby.too_many_changes'> {
  return today < CHANGES_A_DAY
    ? ok(true)
    : fail('nearby.too_many_changes', { most: CHANGES_A_DAY });
}

/** How many changes a need has left on a day (MAT9). */
export function changesLeft(last: Changes, today: CalendarDay): number {
  return last.day === today ? Math.max(0, CHANGES_A_DAY - last.count) : CHANGES_A_DAY;
}
