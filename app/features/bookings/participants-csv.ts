import type { EditionDeskView } from '#app/contracts/bookings/views.ts';
import { toCsv } from '#app/domain/csv.ts';
import type { Dictionary, Locale } from '#app/i18n/dictionary.ts';

/** Who takes part in an edition as a table to print: names and ages, no sums (R4). */
export function participantsCsv(
  { people }: EditionDeskView,
  { desk: t }: Dictionary['courses'],
  locale: Locale,
): string {
  const rows = people.map(({ name, household, age }) => [
    name ?? t.adult,
    household,
    age === null ? '' : String(age),
  ]);
  return toCsv([[t.person, t.household, t.age], ...rows], locale === 'it' ? ';' : ',');
}
