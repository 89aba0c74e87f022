import type { DocumentView } from '#app/contracts/payments/document-views.ts';
import { romeDay } from '#app/domain/dates.ts';
import { documentNumber } from '#app/domain/payments/document.ts';
import type { listProviderDocuments } from '#db/queries/payments/documents.ts';

type DocumentRow = Awaited<ReturnType<typeof listProviderDocuments>>[number];

/** A document as both sides read it. */
export function describeDocument(row: DocumentRow): DocumentView {
  const { id, kind, reference, amountCents, title, category, startsOn, endsOn } = row;
  return {
    id,
    number: documentNumber(row),
    kind,
    issuedOn: romeDay(row.issuedAt),
    paidOn: row.paidOn,
    reference,
    amountCents,
    provider: { name: row.providerName, taxCode: row.providerTaxCode },
    title,
    category,
    startsOn,
    endsOn,
  };
}
