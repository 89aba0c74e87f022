import type {
  CashDueView,
  OrderPriceView,
  OrderTakingsView,
  ProviderOrderView,
} from '#app/contracts/orders/views.ts';
import { sumCents } from '#app/domain/money.ts';
import { mayReadPlace } from '#app/domain/orders/delivery-sheet.ts';
import { BINDING_STATES, nextOrderState } from '#app/domain/orders/order-state.ts';
import { mayOnOrder } from '#app/domain/orders/policy.ts';
import { mayAtProvider } from '#app/domain/providers/policy.ts';
import type { ServiceDays } from '#app/domain/requests/timetable.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { type FundDueRow, listFundDues } from '#db/queries/decisions/order-funds.ts';
import type { OrderRow } from '#db/queries/orders/orders.ts';
import { type DueOfOrder, listOrderDues } from '#db/queries/orders/dues.ts';
import { listPeriods, type PeriodRow } from '#db/queries/orders/periods.ts';
import type { OrderHouseholdRow } from '#db/queries/orders/shares.ts';
import type { ServiceContext } from '#server/context.ts';

import { foretellEnd } from './foretell-end.server.ts';
import { linkAmendments } from './link-amendments.server.ts';
import { describeParticipants } from './participants.ts';
import { readOrder } from './read-order.server.ts';

/**
 * The page of an order for its provider's staff. Names appear once all have confirmed and carry no
 * sum; sums carry a reference and no name, and are for those who see takings. Whose vouchers paid,
 * a provider never learns, not even by comparing the two (R4, docs/decisions/018).
 */
export async function getProviderOrder(
  ctx: ServiceContext,
  input: { orderId: string },
): Promise<Result<ProviderOrderView, 'order.not_found'>> {
  const read = await readOrder(ctx, input);
  if (!read.ok) return read;
  const { order, standing } = read.value;
  if (!mayAtProvider(standing.atProvider, 'view_orders')) return fail('order.not_found');
  const { unitPriceCents, totalCents, priceSteps, takenOff, ...facts } = read.value.facts;
  const price = { unitPriceCents, totalCents, priceSteps, takenOff };
  const all = await listOrderDues(ctx.db, { orderId: order.id });
  const dues = all.filter(({ answer }) => answer !== 'dropped');
  const staying = read.value.households.filter(({ status }) => status !== 'dropped');
  const seesTakings = mayAtProvider(standing.atProvider, 'view_takings');
  const canCancel =
    BINDING_STATES.includes(order.status) &&
    nextOrderState(order.status, 'cancel').ok &&
    mayOnOrder(standing, 'cancel_confirmed');
  return ok({
    facts,
    place: mayReadPlace(order, ctx.now()) ? read.value.place : '',
    periodCount: new Set(dues.map(({ period }) => period)).size,
    householdCount: staying.length,
    confirmedCount: staying.filter(({ status }) => status === 'confirmed').length,
    participants: describeParticipants(order, staying, dues),
    takings: seesTakings
      ? describeTakings(order, price, {
          staying,
          dues,
          fundDues: await listFundDues(ctx.db, { orderId: order.id }),
          periods: await listPeriods(ctx.db, { orderId: order.id }),
        })
      : null,
    canDeliver: mayOnOrder(standing, 'start'),
    canBookCash: mayOnOrder(standing, 'mark_cash_received'),
    canCancel,
    earlyEnd: canCancel && seesTakings ? await describeEarlyEnd(ctx, order) : null,
    amendments: await linkAmendments(ctx, read.value, 'provider'),
  });
}

/** Of what goes back to vouchers the provider reads nothing (R4). */
async function describeEarlyEnd(
  { db, now }: ServiceContext,
  order: OrderRow,
): Promise<ProviderOrderView['earlyEnd']> {
  const end = await foretellEnd(db, { order, now: now() });
  return end && { all: { shareCents: end.all.shareCents, keptCents: end.all.keptCents } };
}

function describeTakings(
  { status }: OrderRow,
  price: OrderPriceView,
  {
    staying,
    dues,
    fundDues,
    periods,
  }: {
    readonly staying: readonly OrderHouseholdRow[];
    readonly dues: readonly DueOfOrder[];
    readonly fundDues: readonly FundDueRow[];
    readonly periods: readonly PeriodRow[];
  },
): OrderTakingsView {
  if (!BINDING_STATES.includes(status)) {
    return { ...price, voucherCents: 0, cashDueCents: 0, cashReceivedCents: 0, cash: [] };
  }
  // What the group's fund pays comes as money, under a reference of its own (X16).
  const cashDueCents = sumCents(staying.map((row) => row.cashDueCents + row.fundCents));
  const ofFund = sumCents(fundDues.map(({ receivedCents }) => receivedCents));
  return {
    ...price,
    voucherCents: price.totalCents - cashDueCents,
    cashDueCents,
    cashReceivedCents: ofFund + sumCents(staying.map((row) => row.cashReceivedCents)),
    cash: [
      ...fundDues.map((row) => describeFundDue(row, periods)),
      ...dues
        .filter((row) => row.isAsked && row.cashDueCents > 0)
        .map((row) => ({
          reference: row.paymentReference,
          isFund: false,
          period: periodOf(row, periods),
          dueCents: row.cashDueCents,
          receivedCents: row.cashReceivedCents,
          receivedAt: row.cashReceivedAt?.toISOString() ?? null,
          saidOn: row.saidOn,
        }))
        .sort((a, b) => (a.reference < b.reference ? -1 : 1)),
    ],
  };
}

function describeFundDue(row: FundDueRow, periods: readonly PeriodRow[]): CashDueView {
  return {
    reference: row.paymentReference,
    isFund: true,
    period: periodOf(row, periods),
    dueCents: row.dueCents,
    receivedCents: row.receivedCents,
    receivedAt: row.receivedAt?.toISOString() ?? null,
    saidOn: row.saidOn,
  };
}

/** Days of the period that a due pays; null where the order has but one. */
function periodOf(
  { period }: { readonly period: number },
  periods: readonly PeriodRow[],
): ServiceDays | null {
  const found = periods.length > 1 ? periods.find(({ number }) => number === period) : undefined;
  return found ? { startsOn: found.startsOn, endsOn: found.endsOn } : null;
}
