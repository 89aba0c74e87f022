import { fieldsOfTimetable } from '#app/contracts/requests/timetable-fields.ts';
import type { EditionTerms } from '#app/domain/bookings/edition.ts';
import { addDays, type CalendarDay } from '#app/domain/dates.ts';
import { typedCents } from '#app/domain/money.ts';
import { OPEN_TIMETABLE } from '#app/domain/requests/timetable.ts';

import type { EditionFields } from './edition-form.tsx';

const text = (value: number | null) => (value === null ? '' : String(value));

/** Days from today to the first one that stands in the form of a new edition, and how long it lasts. */
const FIRST = { in: 28, lasts: 63 } as const;

/** What the form of a new edition begins with: the service's own ages and price. */
export function newEditionFields(start: {
  readonly minAge: number | null;
  readonly maxAge: number | null;
  readonly seatPriceCents: number | null;
  readonly today: CalendarDay;
}): EditionFields {
  const startsOn = addDays(start.today, FIRST.in);
  return {
    title: '',
    place: '',
    timetable: { ...fieldsOfTimetable(OPEN_TIMETABLE), timetableKind: 'weekly' },
    startsOn,
    endsOn: addDays(startsOn, FIRST.lasts),
    seats: '12',
    minSeats: '6',
    decidesOn: addDays(startsOn, -7),
    salesEndOn: addDays(startsOn, -1),
    seatPrice: start.seatPriceCents === null ? '' : typedCents(start.seatPriceCents),
    minAge: text(start.minAge),
    maxAge: text(start.maxAge),
  };
}

/** What the form of an edition that is there begins with. */
export function editionFieldsOf(
  edition: EditionTerms & { readonly title: string; readonly place: string },
): EditionFields {
  const { title, place, startsOn, endsOn, decidesOn, salesEndOn } = edition;
  return {
    title,
    place,
    startsOn,
    endsOn,
    decidesOn,
    salesEndOn,
    timetable: fieldsOfTimetable(edition.timetable),
    seats: String(edition.seats),
    minSeats: String(edition.minSeats),
    seatPrice: typedCents(edition.seatPriceCents),
    minAge: text(edition.minAge),
    maxAge: text(edition.maxAge),
  };
}
