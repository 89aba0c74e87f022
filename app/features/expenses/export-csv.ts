import type { MoneyExport } from '#app/contracts/expenses/views.ts';
import { centsCell, toCsv, type CsvSeparator } from '#app/domain/csv.ts';
import type { Dictionary, Locale } from '#app/i18n/dictionary.ts';

/**
 * A group's shared money as a table: one line an expense or payment, for each household what it paid
 * and what it owes. Both are above zero, since a minus would be read as a formula (EXP).
 */
export function exportCsv(
  money: MoneyExport,
  t: Dictionary['expenses'],
  locale: Locale,
  separator: CsvSeparator,
): string {
  const { file, categories } = t;
  const amount = (cents: number) => centsCell(cents, locale === 'it' ? ',' : '.');
  const header = [
    file.date,
    file.category,
    file.what,
    file.total,
    ...money.households.flatMap(({ name }) => [file.paid({ name }), file.share({ name })]),
  ];
  const rows = money.rows.map((row) => [
    row.on,
    row.category === 'payment' ? file.payment : categories[row.category],
    row.title,
    amount(row.totalCents),
    ...money.households.flatMap(({ householdId }) => {
      const part = row.parts.get(householdId);
      return part ? [amount(part.paidCents), amount(part.shareCents)] : ['', ''];
    }),
  ]);
  return toCsv([header, ...rows], separator);
}
