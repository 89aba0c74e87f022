import { z } from 'zod';

import { EDITION_LIMITS, type EditionTerms } from '#app/domain/bookings/edition.ts';
import { MOST_SEATS_AT_ONCE } from '#app/domain/bookings/seats.ts';
import { MOST_CHOICES } from '#app/domain/bookings/waiting.ts';
import { isDay } from '#app/domain/boards/document/stored-values.ts';
import { CALL_OFF_WORDS_MAX } from '#app/domain/orders/calling-off.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { beyondField } from '#app/contracts/orders/source-choice.ts';
import { readTimetable } from '#app/contracts/requests/timetable-fields.ts';
import { timetableShape } from '#app/contracts/requests/timetable-schema.ts';
import {
  amountField,
  idField,
  lineField,
  looseWhole,
  neededText,
  wholeNumber,
} from '#app/contracts/schema-fields.ts';
import { centsField, idempotencyKeyField } from '#app/contracts/wallet/schemas.ts';

const day = z.string('field.required').min(1, 'field.required').refine(isDay, 'field.not_a_day');
const looseDay = z.union([z.literal(''), day], 'field.not_a_day').default('');
const ids = (most: number) => z.array(idField).max(most, 'field.invalid').default([]);
const beneficiaries = ids(MOST_SEATS_AT_ONCE);

/** An age as typed, or nothing. */
const age = looseWhole(0, EDITION_LIMITS.age);

const LAST_VERSION = 999_999;

/** An edition as its form sends it; `readEdition` reads its dates. */
export const editionSchema = z.object({
  title: lineField(EDITION_LIMITS.title),
  place: lineField(EDITION_LIMITS.place),
  ...timetableShape,
  startsOn: looseDay,
  endsOn: looseDay,
  seats: wholeNumber(1, EDITION_LIMITS.seats),
  minSeats: wholeNumber(1, EDITION_LIMITS.seats),
  decidesOn: day,
  salesEndOn: day,
  seatPrice: amountField,
  minAge: age,
  maxAge: age,
  version: wholeNumber(0, LAST_VERSION).default(0),
  serviceId: idField.optional(),
});

/** Why the dates of a form cannot be read. */
export type ReadEditionCode =
  | 'timetable.unreadable'
  | 'timetable.overlap'
  | 'edition.no_dates'
  | 'edition.needs_days'
  | 'edition.days_reversed';

/** The terms a form says: of single dates the days are those of the first and the last one. */
export function readEdition(
  form: z.infer<typeof editionSchema>,
): Result<EditionTerms & { readonly title: string; readonly place: string }, ReadEditionCode> {
  const timetable = readTimetable(form);
  if (!timetable.ok) return timetable;
  const { title, place, seats, minSeats, decidesOn, salesEndOn, minAge, maxAge } = form;
  const read = { title, place, seats, minSeats, decidesOn, salesEndOn, minAge, maxAge };
  const terms = { ...read, timetable: timetable.value, seatPriceCents: form.seatPrice };
  switch (timetable.value.kind) {
    case 'open':
      return fail('edition.no_dates');
    case 'dates': {
      const days = timetable.value.slots.map((slot) => slot.day).toSorted();
      const [startsOn, endsOn] = [days[0] ?? '', days.at(-1) ?? ''];
      return ok({ ...terms, startsOn, endsOn });
    }
    case 'weekly': {
      const { startsOn, endsOn } = form;
      if (startsOn === '' || endsOn === '') return fail('edition.needs_days');
      return startsOn <= endsOn
        ? ok({ ...terms, startsOn, endsOn })
        : fail('edition.days_reversed');
    }
  }
}

/** What the desk of an edition is asked. */
export const callOffEditionSchema = z.object({ words: neededText(CALL_OFF_WORDS_MAX) });

/** What the page of an edition is asked by a household. */
export const seatsSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('hold'), beneficiaries }),
  z.object({ intent: z.literal('let-go') }),
  z.object({ intent: z.literal('wait'), beneficiaries, editions: ids(MOST_CHOICES) }),
  z.object({ intent: z.literal('leave') }),
  z.object({
    intent: z.literal('buy'),
    idempotencyKey: idempotencyKeyField,
    beneficiaries,
    kept: ids(50),
    beyond: beyondField,
    totalCents: centsField,
    cashDueCents: centsField,
  }),
]);
