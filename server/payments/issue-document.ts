import { type CalendarDay, romeDay, romeYear } from '#app/domain/dates.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { documentLines, paidDay } from '#app/domain/payments/document.ts';
import type { DueOfOrder } from '#db/queries/orders/dues.ts';
import {
  findReceiptFacts,
  findReceiptOf,
  insertDocument,
  listCoveredLines,
} from '#db/queries/payments/documents.ts';
import type { OrderCommand } from '#server/orders/command-order.server.ts';

type Issuing = Pick<OrderCommand, 'ctx' | 'unit' | 'order'>;

/**
 * Issues the receipt for money that came, in the transaction of that money (DOC1): a copy of what is so
 * now, which later prices, names and refunds do not change.
 */
export async function issueReceipt(
  { ctx, unit, order }: Issuing,
  due: Pick<DueOfOrder, 'householdId' | 'period' | 'paymentReference' | 'saidOn'>,
  {
    bookedOn,
    ...money
  }: {
    readonly transactionId: string;
    readonly amountCents: number;
    /** The day of the provider's bank; null where it was marked by hand. */
    readonly bookedOn: CalendarDay | null;
  },
): Promise<void> {
  const { tx } = unit;
  const { householdId, period, paymentReference: reference, saidOn } = due;
  const part = { orderId: order.id, period, householdId };
  const facts = mustHave(await findReceiptFacts(tx, part), 'a period of an order');
  const lines = documentLines(await listCoveredLines(tx, part), money.amountCents);
  const issuedAt = ctx.now();
  await insertDocument(tx, {
    id: ctx.newId(),
    kind: 'receipt',
    providerId: order.providerId,
    year: romeYear(issuedAt),
    issuedAt,
    paidOn: paidDay({ bookedOn, saidOn, markedOn: romeDay(issuedAt) }),
    ...part,
    ...money,
    reference,
    providerName: facts.providerName,
    providerTaxCode: facts.taxCode,
    householdName: facts.householdName,
    title: facts.title,
    category: facts.category,
    startsOn: facts.startsOn,
    endsOn: facts.endsOn,
    lines,
  });
}

/**
 * Takes a receipt back by a credit note with a number of its own, when its money is turned round; false
 * where there was no receipt.
 */
export async function issueCreditNote(
  { ctx, unit }: Issuing,
  money: { readonly reversesId: string; readonly transactionId: string },
): Promise<boolean> {
  const receipt = await findReceiptOf(unit.tx, { transactionId: money.reversesId });
  // Money that came before there were receipts has none.
  if (!receipt) return false;
  const { number: _, ...copy } = receipt;
  const issuedAt = ctx.now();
  await insertDocument(unit.tx, {
    ...copy,
    id: ctx.newId(),
    kind: 'credit_note',
    year: romeYear(issuedAt),
    issuedAt,
    paidOn: romeDay(issuedAt),
    correctsId: receipt.id,
    transactionId: money.transactionId,
  });
  return true;
}
