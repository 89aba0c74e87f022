import type { VisitMonthView } from '#app/contracts/spaces/visit-views.ts';
import { toCsv } from '#app/domain/csv.ts';
import { VISIT_OUTCOMES } from '#app/domain/spaces/visits.ts';
import type { Dictionary, Locale } from '#app/i18n/dictionary.ts';

/** A month's visits as a spreadsheet takes them: one line for each space and reason. */
export function visitsCsv(
  view: VisitMonthView,
  { month: t, reasons, outcomes }: Dictionary['visits'],
  locale: Locale,
): string {
  const head = [
    t.space,
    t.reason,
    t.columnReceived,
    ...VISIT_OUTCOMES.map((outcome) => outcomes[outcome]),
    t.columnLeft,
    t.columnMinutes,
  ];
  const lines = view.spaces.flatMap(({ name, rows }) =>
    rows.map((row) => [
      name,
      reasons[row.reason],
      String(row.received),
      ...VISIT_OUTCOMES.map((outcome) => String(row.byOutcome[outcome])),
      String(row.left),
      row.averageMinutes === null ? '' : String(row.averageMinutes),
    ]),
  );
  return toCsv([head, ...lines], locale === 'it' ? ';' : ',');
}
