import type { Locale } from '#app/domain/accounts/profile.ts';
import type { Municipio } from '#app/domain/catalogue/municipi.ts';
import type { EditionRow } from '#db/queries/bookings/editions.ts';
import { insertOrder } from '#db/queries/orders/orders.ts';
import type { PersonActor, ServiceContext } from '#server/context.ts';
import { newPaymentReference } from '#server/orders/new-payment-reference.ts';
import { duesOf } from '#server/orders/plan-order.server.ts';
import type { Unit } from '#server/transact.ts';

import type { SeatsPlan } from './plan-seats.server.ts';

/** Seats as they are written. */
export type SeatOrder = {
  readonly orderId: string;
  readonly edition: EditionRow;
  readonly plan: SeatsPlan;
  readonly lines: Parameters<typeof insertOrder>[1]['lines'];
  readonly householdId: string;
  readonly municipio: Municipio;
  readonly actor: PersonActor;
  readonly locale: Locale;
};

/**
 * Writes the order of seats: a course for each beneficiary at the price of a seat. Money is asked for
 * once it is sure that the edition is held (EDI5).
 */
export async function writeSeatOrder(
  ctx: ServiceContext,
  { tx }: Unit,
  { orderId, edition, plan, lines, householdId, municipio, actor, locale }: SeatOrder,
): Promise<void> {
  const now = ctx.now();
  const { startsOn, endsOn, timetable, service, seatPriceCents } = edition;
  await insertOrder(tx, {
    order: {
      id: orderId,
      origin: 'seat',
      serviceId: edition.serviceId,
      buyerHouseholdId: householdId,
      editionId: edition.id,
      providerId: service.providerId,
      title: orderTitle(edition, locale),
      category: service.category,
      municipio,
      timetable,
      terms: '',
      status: 'confirming',
      splitMethod: 'per_beneficiary',
      quantity: 1,
      quantityBasis: 'per_beneficiary',
      unit: 'course',
      unitPriceCents: seatPriceCents,
      totalCents: plan.totalCents,
      startsOn,
      endsOn,
      createdAt: now,
    },
    periods: plan.periods.map((period) => ({ ...period, orderId })),
    households: [
      {
        orderId,
        householdId,
        status: 'confirmed',
        confirmedPriceVersion: 1,
        answeredBy: actor.personId,
        answeredAt: now,
      },
    ],
    dues: duesOf(plan.lines, plan.cover.allocations).map((due) => ({
      ...due,
      orderId,
      householdId,
      isAsked: edition.state === 'sure',
      paymentReference: newPaymentReference(ctx),
    })),
    lines,
  });
}

/** What an order of seats is called: the service, and which of its editions. */
export function orderTitle({ service, title }: EditionRow, locale: Locale): string {
  return `${locale === 'en' ? service.titleEn : service.titleIt}: ${title}`;
}
