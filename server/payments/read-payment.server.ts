import type { PaymentView } from '#app/contracts/payments/views.ts';
import { romeDay } from '#app/domain/dates.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { askedCents, cashState, nextDue } from '#app/domain/payments/cash-due.ts';
import { epcPayload } from '#app/domain/payments/epc-code.ts';
import type { DbOrTx } from '#db/client.ts';
import { listOrderDues } from '#db/queries/orders/dues.ts';
import type { OrderRow } from '#db/queries/orders/orders.ts';
import { listPeriods } from '#db/queries/orders/periods.ts';
import { findPayee } from '#db/queries/payments/accounts.ts';

import { listDocuments } from './list-documents.server.ts';

/**
 * What a household has still to pay for an order in money, how, and what came of it (PAY3): to its page
 * and to the mail that asks for it alike. Null where it has no part in the order.
 */
export async function readPayment(
  db: DbOrTx,
  input: { readonly order: OrderRow; readonly householdId: string; readonly now: Date },
): Promise<PaymentView | null> {
  const { order, householdId, now } = input;
  const { id: orderId } = order;
  const { providerId, providerName, title, status: orderState } = order;
  const [dues, periods, found, documents] = await Promise.all([
    listOrderDues(db, { orderId, householdId }),
    listPeriods(db, { orderId }),
    findPayee(db, { providerId }),
    listDocuments(db, { orderId, householdId }),
  ]);
  const own = nextDue(dues);
  if (!own) return null;
  const { email, phone, iban, holder } = mustHave(found, 'the provider of an order');
  const state = cashState({ ...own, cashAskedCents: askedCents(own), orderState });
  const period = periods.find(({ number }) => number === own.period);
  const account = iban === null || holder === null ? null : { iban, holder };
  const { paymentReference: reference, cashDueCents, cashReceivedCents, cashReceivedAt } = own;
  const code =
    account && state.kind === 'to_pay'
      ? epcPayload({ ...account, amountCents: state.leftCents, reference })
      : null;
  return {
    orderId,
    title,
    isAlone: order.buyer.kind === 'household',
    period:
      periods.length > 1 && period ? { startsOn: period.startsOn, endsOn: period.endsOn } : null,
    state,
    dueCents: cashDueCents,
    receivedCents: cashReceivedCents,
    receivedAt: cashReceivedAt?.toISOString() ?? null,
    reference,
    provider: { name: providerName, email, phone },
    account,
    epc: code?.ok ? code.value : null,
    paidFrom: romeDay(order.confirmedAt ?? order.createdAt),
    today: romeDay(now),
    documents,
  };
}
