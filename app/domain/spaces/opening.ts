import { weekdayOf } from '../dates.ts';

/** Whether a space receives people already, or opens one day. */
export const SPACE_STATES = ['open', 'opening_soon'] as const;

/** State of a space. */
export type SpaceState = (typeof SPACE_STATES)[number];

/** Hours of one weekday (1 = Monday, 7 = Sunday); times are `HH:MM` on Milan's clock. */
export type DayHours = {
  readonly weekday: number;
  readonly opens: string;
  readonly closes: string;
};

/**
 * Whether a desk is open, and until when or from when; `unknown` when it publishes no hours.
 * `daysAway` counts from the day of the moment asked about: 0 is later the same day.
 */
export type OpeningState =
  | { readonly kind: 'open'; readonly closes: string }
  | {
      readonly kind: 'closed';
      readonly weekday: number;
      readonly opens: string;
      readonly daysAway: number;
    }
  | { readonly kind: 'unknown' };

const DAYS_IN_WEEK = 7;

/**
 * State of a desk at a local time `YYYY-MM-DDTHH:MM` of Milan. The opening minute counts as open,
 * the closing minute as closed. Public holidays are not known here: the page says to call first.
 */
export function openingAt(hours: readonly DayHours[], local: string): OpeningState {
  const today = weekdayOf(local.slice(0, 10));
  const clock = local.slice(11, 16);
  const now = hours.find((h) => h.weekday === today && h.opens <= clock && clock < h.closes);
  if (now) return { kind: 'open', closes: now.closes };
  for (let daysAway = 0; daysAway <= DAYS_IN_WEEK; daysAway += 1) {
    const weekday = ((today - 1 + daysAway) % DAYS_IN_WEEK) + 1;
    const next = hours
      .filter((h) => h.weekday === weekday && (daysAway > 0 || h.opens > clock))
      .sort((a, b) => (a.opens < b.opens ? -1 : 1))[0];
    if (next) return { kind: 'closed', weekday, opens: next.opens, daysAway };
  }
  return { kind: 'unknown' };
}
