import type {
  FullDocumentView,
  HouseholdYearView,
} from '#app/contracts/payments/document-views.ts';
import type { PrintPart, PrintSheet } from '#app/contracts/payments/print-sheet.ts';
import { oddCentOf } from '#app/domain/orders/cost.ts';
import { spacedReference } from '#app/domain/orders/payment-reference.ts';
import type { StatementRow } from '#app/domain/payments/document.ts';
import type { Dictionary, Locale } from '#app/i18n/dictionary.ts';
import { formatDay, formatEuro } from '#app/i18n/format.ts';

import { documentFacts, takenOffWords } from './document-facts.ts';
import { PAID_SUMS } from './paid-sums.ts';

type Words = Pick<Dictionary, 'documents' | 'components'>;

/** A receipt or credit note as its page says it, for paper. */
export function printDocument(
  document: FullDocumentView,
  words: Words,
  locale: Locale,
): PrintSheet {
  const { page: t, kinds } = words.documents;
  const { kind, number, corrects, household, category } = document;
  const sum = formatEuro(document.amountCents, locale);
  const takenOff = takenOffWords(document, words.documents, locale);
  const lines = household?.lines.map((line) => ({ ...line, category })) ?? [];
  return {
    locale,
    title: t.title({ kind: kinds[kind], number }),
    author: document.provider.name,
    parts: [
      ...(corrects === null ? [] : [paragraph(t.corrects({ number: corrects }))]),
      {
        kind: 'facts',
        facts: [
          ...documentFacts(document, words.documents, locale),
          // Cortile does not know it: on paper it is a line to write on.
          ...(household ? ([[t.payer, '']] as const) : []),
        ],
      },
      { kind: 'facts', facts: [[kind === 'receipt' ? t.amount : t.returned, sum]] },
      ...(oddCentOf(lines.map(({ amountCents }) => amountCents)) ? [paragraph(t.oddCent)] : []),
      ...(takenOff === null ? [] : [paragraph(takenOff)]),
      ...(lines.length === 0 ? [] : [paidTable(t.lines, lines, words, locale)]),
      paragraph(t.fixed),
    ],
  };
}

/** What a household paid in a year, per person and kind of service, and the documents that say so. */
export function printYear(own: HouseholdYearView, words: Words, locale: Locale): PrintSheet {
  const { home: t, columns, page, kinds } = words.documents;
  return {
    locale,
    title: t.statement({ year: own.year }),
    author: 'Cortile',
    parts: [
      {
        kind: 'facts',
        facts: [
          [page.to, own.householdName ?? ''],
          [page.payer, ''],
        ],
      },
      paragraph(t.statementHint),
      paidTable(page.lines, own.statement, words, locale),
      { kind: 'facts', facts: [[columns.amount, formatEuro(own.moneyCents, locale)]] },
      {
        kind: 'table',
        caption: t.list,
        columns: [
          { header: columns.number, isFigure: false },
          { header: columns.on, isFigure: false },
          { header: page.from, isFigure: false },
          { header: columns.what, isFigure: false },
          { header: columns.reference, isFigure: false },
          { header: columns.amount, isFigure: true },
        ],
        rows: own.documents.map(({ kind, number, provider, ...one }) => [
          page.title({ kind: kinds[kind], number }),
          formatDay(one.issuedOn, locale),
          provider.name,
          one.title,
          spacedReference(one.reference),
          formatEuro(kind === 'receipt' ? one.amountCents : -one.amountCents, locale),
        ]),
      },
    ],
  };
}

function paragraph(text: string): PrintPart {
  return { kind: 'paragraph', text };
}

function paidTable(
  caption: string,
  rows: readonly StatementRow[],
  { documents: t, components }: Words,
  locale: Locale,
): PrintPart {
  return {
    kind: 'table',
    caption,
    columns: [
      { header: t.columns.person, isFigure: false },
      { header: t.columns.kind, isFigure: false },
      ...PAID_SUMS.map(([id]) => ({ header: t.columns[id], isFigure: true })),
    ],
    rows: rows.map((row) => [
      row.name ?? t.page.household,
      components.categories[row.category],
      ...PAID_SUMS.map(([, sum]) => formatEuro(row[sum], locale)),
    ]),
  };
}
