import type { PackReceiptView, PackView } from '#app/contracts/companies/reimbursement-views.ts';
import { romeDay } from '#app/domain/dates.ts';
import { sumCents } from '#app/domain/money.ts';
import { documentNumber } from '#app/domain/payments/document.ts';
import type { listPackReceipts, PackRow } from '#db/queries/companies/reimbursements.ts';

type ReceiptRow = Omit<Awaited<ReturnType<typeof listPackReceipts>>[number], 'packId'>;

/** A receipt as the employer reads it: of its lines the money alone, never what vouchers paid (V5, R4). */
export function describeReceipt(row: ReceiptRow): PackReceiptView {
  const paid = row.lines.filter(({ moneyCents }) => moneyCents > 0);
  return {
    documentId: row.documentId,
    number: documentNumber(row),
    issuedOn: romeDay(row.issuedAt),
    paidOn: row.paidOn,
    provider: { name: row.providerName, taxCode: row.providerTaxCode },
    title: row.title,
    category: row.category,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    people: paid.map(({ name, moneyCents }) => ({ name, moneyCents })),
    moneyCents: sumCents(paid.map(({ moneyCents }) => moneyCents)),
    isAnnulled: row.isAnnulled,
  };
}

/** A pack with its receipts. */
export function describePack(pack: PackRow, receipts: readonly PackReceiptView[]): PackView {
  return {
    id: pack.id,
    company: pack.company,
    person: pack.person,
    year: pack.year,
    state: pack.status,
    note: pack.note,
    totalCents: pack.totalCents,
    sentAt: pack.sentAt.toISOString(),
    decidedAt: pack.decidedAt?.toISOString() ?? null,
    approvedCents: pack.approvedCents,
    words: pack.words,
    receipts,
  };
}

/** Money of receipts that no credit note took back. */
export function standingCents(receipts: readonly PackReceiptView[]): number {
  return sumCents(receipts.filter((one) => !one.isAnnulled).map(({ moneyCents }) => moneyCents));
}
