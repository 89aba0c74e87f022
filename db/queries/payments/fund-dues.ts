import { and, asc, desc, eq, gt, inArray, lt, or } from 'drizzle-orm';

import { BINDING_STATES, PAYABLE_STATES } from '#app/domain/orders/order-state.ts';
import type { DbOrTx } from '#db/client.ts';
import { withOrderNames } from '#db/queries/orders/order-names.ts';
import { isInside } from '#db/queries/orders/sides.ts';
import { fundDues } from '#db/schema/decisions.ts';
import { orderPeriods, orders } from '#db/schema/orders.ts';

import { IS_ONE_OF_MANY } from './dues.ts';

/** What groups' funds owe some providers for periods of orders: to come, or what came last (X16). */
export function listProviderFundDues(
  db: DbOrTx,
  params: {
    providerIds: readonly string[];
    of: 'open' | 'received';
    readerHouseholdId: string | null;
    limit: number;
  },
) {
  const { dueCents, receivedCents, receivedAt } = fundDues;
  return withOrderNames(db, {
    orderId: orders.id,
    providerId: orders.providerId,
    status: orders.status,
    reference: fundDues.paymentReference,
    startsOn: orderPeriods.startsOn,
    endsOn: orderPeriods.endsOn,
    isOneOfMany: IS_ONE_OF_MANY,
    cashDueCents: dueCents,
    cashReceivedCents: receivedCents,
    receivedAt,
    saidOn: fundDues.saidOn,
    isInside: isInside(params.readerHouseholdId),
  })
    .innerJoin(fundDues, eq(fundDues.orderId, orders.id))
    .innerJoin(
      orderPeriods,
      and(eq(orderPeriods.orderId, fundDues.orderId), eq(orderPeriods.number, fundDues.period)),
    )
    .where(
      and(
        inArray(orders.providerId, [...params.providerIds]),
        inArray(orders.status, BINDING_STATES),
        gt(dueCents, 0),
        params.of === 'open' ? lt(receivedCents, dueCents) : eq(receivedCents, dueCents),
      ),
    )
    .orderBy(
      desc(params.of === 'open' ? orders.createdAt : receivedAt),
      desc(orders.id),
      asc(fundDues.period),
    )
    .limit(params.limit);
}

/** What funds owe a provider when it reads its bank's entries: all to come, and what references name. */
export function listKnownFundDues(
  db: DbOrTx,
  params: {
    providerId: string;
    references: readonly string[];
    readerHouseholdId: string | null;
  },
) {
  const { dueCents, receivedCents, paymentReference } = fundDues;
  return withOrderNames(db, {
    orderId: orders.id,
    status: orders.status,
    reference: paymentReference,
    cashDueCents: dueCents,
    cashReceivedCents: receivedCents,
    isInside: isInside(params.readerHouseholdId),
  })
    .innerJoin(fundDues, eq(fundDues.orderId, orders.id))
    .where(
      and(
        eq(orders.providerId, params.providerId),
        or(
          inArray(paymentReference, [...params.references]),
          and(inArray(orders.status, PAYABLE_STATES), lt(receivedCents, dueCents)),
        ),
      ),
    )
    .orderBy(asc(paymentReference));
}
