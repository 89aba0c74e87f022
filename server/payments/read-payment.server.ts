import type { PaymentView } from '#app/contracts/payments/views.ts';
import { romeDay } from '#app/domain/dates.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { cashState, nextDue, openDues, saidDues, sumDues } from '#app/domain/payments/cash-due.ts';
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
  // One due has its own reference; where none is to be paid now, the page tells of the whole part.
  const open = openDues(dues);
  const isToPay = open.includes(own);
  const money = isToPay ? sumDues([own]) : sumDues(dues);
  // Words about other periods take nothing off what is to be paid for this one.
  const state = cashState({ ...own, ...money, cashSaidCents: 0, orderState });
  const daysOf = (number: number) => {
    const period = periods.length > 1 ? periods.find((one) => one.number === number) : undefined;
    return period ? { startsOn: period.startsOn, endsOn: period.endsOn } : null;
  };
  const account = iban === null || holder === null ? null : { iban, holder };
  const { paymentReference: reference } = own;
  const code =
    account && state.kind === 'to_pay'
      ? epcPayload({ ...account, amountCents: state.leftCents, reference })
      : null;
  return {
    orderId,
    title,
    isAlone: order.buyer.kind === 'household',
    period: isToPay ? daysOf(own.period) : null,
    state,
    said:
      state.kind === 'to_pay' || state.kind === 'said'
        ? saidDues(dues).map((due) => ({
            period: daysOf(due.period),
            reference: due.paymentReference,
            leftCents: due.cashDueCents - due.cashReceivedCents,
            saidOn: mustHave(due.saidOn, 'the day of a word'),
          }))
        : [],
    dueCents: money.cashDueCents,
    receivedCents: money.cashReceivedCents,
    came: dues.flatMap(({ period, cashReceivedCents, cashReceivedAt }) =>
      cashReceivedAt === null
        ? []
        : [
            {
              period: daysOf(period),
              cents: cashReceivedCents,
              at: cashReceivedAt.toISOString(),
            },
          ],
    ),
    reference,
    alsoDue: open
      .filter((due) => due !== own)
      .map((due) => ({
        period: daysOf(due.period),
        reference: due.paymentReference,
        leftCents: due.cashDueCents - due.cashReceivedCents,
      })),
    provider: { name: providerName, email, phone },
    account,
    epc: code?.ok ? code.value : null,
    paidFrom: romeDay(order.confirmedAt ?? order.createdAt),
    today: romeDay(now),
    documents,
  };
}
