import type { TimetableKind } from '#app/domain/requests/timetable.ts';

/** Which field of an edition's form a refusal is said beside. */
const FIELD: Readonly<Record<string, string>> = {
  'timetable.unreadable': 'timetableKind',
  'timetable.overlap': 'timetableKind',
  'timetable.no_dates': 'timetableKind',
  'timetable.outside_days': 'timetableKind',
  'timetable.too_many_dates': 'timetableKind',
  'edition.no_dates': 'timetableKind',
  'edition.dates_are_bought': 'timetableKind',
  'edition.begins_in_the_past': 'timetableKind',
  'edition.too_far': 'timetableKind',
  'edition.too_long': 'timetableKind',
  'edition.days_reversed': 'endsOn',
  'edition.min_above_seats': 'minSeats',
  'edition.min_only_down': 'minSeats',
  'edition.seats_below_taken': 'seats',
  'edition.decides_too_late': 'decidesOn',
  'edition.decides_in_the_past': 'decidesOn',
  'edition.decides_only_sooner': 'decidesOn',
  'edition.sales_end_too_late': 'salesEndOn',
  'edition.sales_end_in_the_past': 'salesEndOn',
  'edition.ages_reversed': 'maxAge',
  'edition.ages_are_bought': 'minAge',
  'edition.price_is_bought': 'seatPrice',
  'price.too_large': 'seatPrice',
};

/** Of dates that repeat every week the days from when to when are fields of their own. */
const FIELD_OF_WEEKS: Readonly<Record<string, string>> = {
  'timetable.too_many_dates': 'endsOn',
  'edition.begins_in_the_past': 'startsOn',
  'edition.too_far': 'startsOn',
  'edition.too_long': 'endsOn',
};

/** The field a refusal is said beside; undefined when it is of the form as a whole. */
export function editionField(
  code: string,
  typed: { readonly timetableKind: TimetableKind; readonly startsOn: string },
): string | undefined {
  if (code === 'edition.needs_days') return typed.startsOn === '' ? 'startsOn' : 'endsOn';
  const ofWeeks = typed.timetableKind === 'weekly' ? FIELD_OF_WEEKS[code] : undefined;
  return ofWeeks ?? FIELD[code];
}
