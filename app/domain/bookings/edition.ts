import { checkUnitPrice } from '../caps.ts';
import { addDays, type CalendarDay, daysBetween, romeDay } from '../dates.ts';
import { dayStart } from '../day-clock.ts';
import type { Cents } from '../money.ts';
import { type SessionTime, sessionsOf } from '../orders/sessions.ts';
import { checkTimetable, type Timetable, type TimetableCode } from '../requests/timetable.ts';
import { fail, ok, type Result } from '../result.ts';

/**
 * Where an edition stands: its minimum is not reached yet, it is held for sure, or it is not held.
 * What was held is told by the clock.
 */
export const EDITION_STATES = ['open', 'sure', 'called_off'] as const;
export type EditionState = (typeof EDITION_STATES)[number];

/** Why an edition is not held: too few seats were bought by its day, or its provider says so. */
export const OFF_REASONS = ['too_few', 'provider'] as const;
export type OffReason = (typeof OFF_REASONS)[number];

/** Most of an edition: letters of its texts, seats of one edition, days ahead and days it lasts. */
export const EDITION_LIMITS = {
  title: 80,
  place: 120,
  seats: 300,
  age: 120,
  daysAhead: 366,
  daysLong: 366,
} as const;

/** What is sold of an edition, and on what terms. */
export type EditionTerms = {
  readonly timetable: Timetable;
  readonly startsOn: CalendarDay;
  readonly endsOn: CalendarDay;
  readonly seats: number;
  readonly minSeats: number;
  /** The last day on which the minimum may still be reached. */
  readonly decidesOn: CalendarDay;
  /** The last day on which a seat is sold. */
  readonly salesEndOn: CalendarDay;
  readonly seatPriceCents: Cents;
  readonly minAge: number | null;
  readonly maxAge: number | null;
};

/** Why an edition cannot be as it was typed. */
export type EditionCode =
  | TimetableCode
  | 'price.too_large'
  | 'edition.no_dates'
  | 'edition.begins_in_the_past'
  | 'edition.too_far'
  | 'edition.too_long'
  | 'edition.min_above_seats'
  | 'edition.decides_too_late'
  | 'edition.decides_in_the_past'
  | 'edition.sales_end_too_late'
  | 'edition.sales_end_in_the_past'
  | 'edition.ages_reversed';

/**
 * Whether an edition can be sold on these terms (EDI1): dates to come, within a year; the minimum is
 * within its seats and is decided before the day it begins, on which the sale ends at the latest.
 */
export function checkEdition(
  terms: EditionTerms,
  today: CalendarDay,
): Result<readonly SessionTime[], EditionCode> {
  const { timetable, startsOn, endsOn, decidesOn, salesEndOn, minAge, maxAge } = terms;
  if (timetable.kind === 'open') return fail('edition.no_dates');
  if (startsOn <= today) return fail('edition.begins_in_the_past');
  if (daysBetween(today, startsOn) > EDITION_LIMITS.daysAhead) return fail('edition.too_far');
  if (daysBetween(startsOn, endsOn) > EDITION_LIMITS.daysLong) return fail('edition.too_long');
  const dates = checkTimetable(timetable, { startsOn, endsOn });
  if (!dates.ok) return dates;
  if (terms.minSeats > terms.seats) return fail('edition.min_above_seats', { seats: terms.seats });
  if (decidesOn >= startsOn) return fail('edition.decides_too_late');
  if (decidesOn < today) return fail('edition.decides_in_the_past');
  if (salesEndOn > startsOn) return fail('edition.sales_end_too_late');
  if (salesEndOn < today) return fail('edition.sales_end_in_the_past');
  if (minAge !== null && maxAge !== null && minAge > maxAge) return fail('edition.ages_reversed');
  const price = checkUnitPrice(terms.seatPriceCents);
  return price.ok ? ok(sessionsOf(timetable, { startsOn, endsOn })) : price;
}

/** Why an edition that families count on cannot change so. */
export type EditionChangeCode =
  | 'edition.called_off'
  | 'edition.seats_below_taken'
  | 'edition.dates_are_bought'
  | 'edition.price_is_bought'
  | 'edition.ages_are_bought'
  | 'edition.min_only_down'
  | 'edition.decides_only_sooner';

/**
 * Whether an edition may change so (EDI2). Once somebody has a seat, holds or waits for one, its dates,
 * price and ages stay; the minimum only goes down and is not decided later; seats cover those taken.
 */
export function checkEditionChange(
  before: EditionTerms & { readonly state: EditionState },
  after: EditionTerms,
  { takenSeats, isWantedByAny }: { readonly takenSeats: number; readonly isWantedByAny: boolean },
): Result<true, EditionChangeCode> {
  if (before.state === 'called_off') return fail('edition.called_off');
  if (after.seats < takenSeats) return fail('edition.seats_below_taken', { taken: takenSeats });
  if (!isWantedByAny) return ok(true);
  const dates = ({ timetable, startsOn, endsOn }: EditionTerms) =>
    JSON.stringify([sessionsOf(timetable, { startsOn, endsOn })]);
  if (dates(before) !== dates(after)) return fail('edition.dates_are_bought');
  if (before.seatPriceCents !== after.seatPriceCents) return fail('edition.price_is_bought');
  if (before.minAge !== after.minAge || before.maxAge !== after.maxAge) {
    return fail('edition.ages_are_bought');
  }
  if (after.minSeats > before.minSeats) return fail('edition.min_only_down');
  return after.decidesOn > before.decidesOn ? fail('edition.decides_only_sooner') : ok(true);
}

/** Until when seats of an edition are sold: the end of its last day of sale, never once it begins. */
export function salesEndAt({
  timetable,
  startsOn,
  endsOn,
  salesEndOn,
}: Pick<EditionTerms, 'timetable' | 'startsOn' | 'endsOn' | 'salesEndOn'>): Date {
  const [first] = sessionsOf(timetable, { startsOn, endsOn });
  const dayIsOver = dayStart(addDays(salesEndOn, 1));
  const begins = first?.startsAt ?? dayStart(startsOn);
  return begins < dayIsOver ? begins : dayIsOver;
}

/** Whether seats of an edition are sold now (EDI3). */
export function isSelling(
  edition: Pick<EditionTerms, 'timetable' | 'startsOn' | 'endsOn' | 'salesEndOn'> & {
    readonly state: EditionState;
  },
  now: Date,
): boolean {
  return edition.state !== 'called_off' && now < salesEndAt(edition);
}

/**
 * What the day by which the minimum must be reached makes of an edition (EDI4): nothing until that day
 * is over in Milan, then held for sure or called off. One whose minimum is a single seat is sure at once.
 */
export function decideEdition(
  {
    state,
    minSeats,
    decidesOn,
  }: Pick<EditionTerms, 'minSeats' | 'decidesOn'> & { readonly state: EditionState },
  { boughtSeats, now }: { readonly boughtSeats: number; readonly now: Date },
): EditionState {
  if (state !== 'open') return state;
  if (minSeats === 1) return 'sure';
  if (romeDay(now) <= decidesOn) return 'open';
  return boughtSeats >= minSeats ? 'sure' : 'called_off';
}
