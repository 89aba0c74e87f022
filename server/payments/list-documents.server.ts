import type { DocumentView } from '#app/contracts/payments/document-views.ts';
import { documentNumber } from '#app/domain/payments/document.ts';
import type { DbOrTx } from '#db/client.ts';
import { listOrderDocuments } from '#db/queries/payments/documents.ts';

/** Receipts and credit notes of a household's part of an order, to be linked to; the newest first (DOC6). */
export async function listDocuments(
  db: DbOrTx,
  part: { readonly orderId: string; readonly householdId: string },
): Promise<readonly Pick<DocumentView, 'id' | 'kind' | 'number'>[]> {
  const documents = await listOrderDocuments(db, part);
  return documents.map((row) => ({ id: row.id, kind: row.kind, number: documentNumber(row) }));
}
