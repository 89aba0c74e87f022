import type { ProviderDocumentsView } from '#app/contracts/payments/document-views.ts';
import { centsCell, toCsv } from '#app/domain/csv.ts';
import type { Dictionary, Locale } from '#app/i18n/dictionary.ts';

/**
 * A provider's documents of a year, one line each. What came and what was undone have columns of their
 * own: a minus would be read as a formula (EXP).
 */
export function documentsCsv(
  { providers }: ProviderDocumentsView,
  t: Dictionary['documents'],
  locale: Locale,
): string {
  const amount = (cents: number) => centsCell(cents, locale === 'it' ? ',' : '.');
  const { columns, desk, kinds, page } = t;
  const header = [
    page.from,
    columns.number,
    columns.on,
    page.paid,
    columns.what,
    columns.reference,
    kinds.receipt,
    kinds.credit_note,
  ];
  const rows = providers.flatMap(({ name, documents }) =>
    documents.map(({ number, issuedOn, paidOn, kind, title, reference, amountCents }) => [
      name,
      number,
      issuedOn,
      kind === 'receipt' ? paidOn : '',
      title,
      reference,
      kind === 'receipt' ? amount(amountCents) : '',
      kind === 'credit_note' ? amount(amountCents) : '',
    ]),
  );
  const months = providers.flatMap((provider) =>
    provider.months.map(({ month, receivedCents, returnedCents }) => [
      provider.name,
      desk.months,
      month,
      '',
      '',
      '',
      amount(receivedCents),
      amount(returnedCents),
    ]),
  );
  return toCsv([header, ...rows, ...months], locale === 'it' ? ';' : ',');
}
