import type { FullDocumentView } from '#app/contracts/payments/document-views.ts';
import type { PrintFact } from '#app/contracts/payments/print-sheet.ts';
import { takenOffCents } from '#app/domain/orders/attendance.ts';
import { spacedReference } from '#app/domain/orders/payment-reference.ts';
import type { Dictionary, Locale } from '#app/i18n/dictionary.ts';
import { formatPeriod } from '#app/i18n/format-period.ts';
import { formatDay, formatEuro } from '#app/i18n/format.ts';

/** What a receipt or credit note says of itself, in order, on the screen as on paper. */
export function documentFacts(
  document: FullDocumentView,
  { page: t }: Dictionary['documents'],
  locale: Locale,
): readonly PrintFact[] {
  const { provider, household } = document;
  return [
    [t.from, provider.name],
    [t.taxCode, provider.taxCode ?? t.noTaxCode],
    ...(household ? ([[t.to, household.name]] as const) : []),
    [t.issued, formatDay(document.issuedOn, locale)],
    ...(document.kind === 'receipt'
      ? ([[t.paid, formatDay(document.paidOn, locale)]] as const)
      : []),
    [t.what, document.title],
    [t.period, formatPeriod(document, locale)],
    [t.reference, spacedReference(document.reference)],
  ];
}

/** What the household does not pay of it for absences, or for an end on the way (ATT12); null for nothing. */
export function takenOffWords(
  { household }: FullDocumentView,
  { page: t }: Dictionary['documents'],
  locale: Locale,
): string | null {
  const cents = takenOffCents(household?.lines ?? []);
  return cents === 0 ? null : t.takenOff({ amount: formatEuro(cents, locale) });
}
