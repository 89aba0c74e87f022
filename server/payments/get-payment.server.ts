import type { PaymentView } from '#app/contracts/payments/views.ts';
import { romeDay } from '#app/domain/dates.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { askedCents, cashState, nextDue } from '#app/domain/payments/cash-due.ts';
import { documentNumber } from '#app/domain/payments/document.ts';
import { epcPayload } from '#app/domain/payments/epc-code.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { findOrder } from '#db/queries/orders/orders.ts';
import { listOrderDues } from '#db/queries/orders/dues.ts';
import { listPeriods } from '#db/queries/orders/periods.ts';
import { findPayee } from '#db/queries/payments/accounts.ts';
import { listOrderDocuments } from '#db/queries/payments/documents.ts';
import type { ServiceContext } from '#server/context.ts';
import { type OrderStandingCode, requireOrderStanding } from '#server/orders/standing.server.ts';

/**
 * What the own household has still to pay for an order in money, how, and what came of it (PAY3). Of
 * other households nothing is in it.
 */
export async function getPayment(
  ctx: ServiceContext,
  { orderId }: { readonly orderId: string },
): Promise<Result<PaymentView, OrderStandingCode | 'auth.signed_out'>> {
  const { actor, db } = ctx;
  if (actor.kind !== 'person') return fail('auth.signed_out');
  const order = await findOrder(db, { orderId });
  if (!order) return fail('order.not_found');
  const standing = await requireOrderStanding(db, { order, actor, action: 'say_paid' });
  if (!standing.ok) return standing;
  const { providerId, providerName, title, status: orderState } = order;
  const householdId = actor.householdId ?? '';
  const [dues, periods, found, documents] = await Promise.all([
    listOrderDues(db, { orderId, householdId }),
    listPeriods(db, { orderId }),
    findPayee(db, { providerId }),
    listOrderDocuments(db, { orderId, householdId }),
  ]);
  const own = nextDue(dues);
  if (!own) return fail('order.not_found');
  const { email, phone, iban, holder } = mustHave(found, 'the provider of an order');
  const state = cashState({ ...own, cashAskedCents: askedCents(own), orderState });
  const period = periods.find(({ number }) => number === own.period);
  const account = iban === null || holder === null ? null : { iban, holder };
  const { paymentReference: reference, cashDueCents, cashReceivedCents, cashReceivedAt } = own;
  const code =
    account && state.kind === 'to_pay'
      ? epcPayload({ ...account, amountCents: state.leftCents, reference })
      : null;
  return ok({
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
    today: romeDay(ctx.now()),
    documents: documents.map((row) => ({
      id: row.id,
      kind: row.kind,
      number: documentNumber(row),
    })),
  });
}
