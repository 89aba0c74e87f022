import type { CancelReason } from '#app/domain/orders/order-state.ts';
import type { OrderFactsView } from '#app/contracts/orders/views.ts';
import type { OrderRow } from '#db/queries/orders/orders.ts';

/** What everybody who may see an order reads about it. */
export function describeOrder(
  order: OrderRow,
  extra: {
    readonly units: number;
    readonly terms: string;
    readonly cancelReason: CancelReason | null;
  },
): OrderFactsView {
  return {
    orderId: order.id,
    title: order.title,
    category: order.category,
    groupId: order.groupId,
    groupName: order.groupName,
    municipio: order.municipio,
    requestId: order.requestId,
    providerName: order.providerName,
    status: order.status,
    isHeldUp: order.isHeldUp,
    unit: order.unit,
    unitPriceCents: order.unitPriceCents,
    quantity: order.quantity,
    units: extra.units,
    basis: order.quantityBasis,
    absenceRule: order.absenceRule,
    totalCents: order.totalCents,
    startsOn: order.startsOn,
    endsOn: order.endsOn,
    terms: extra.terms,
    createdAt: order.createdAt.toISOString(),
    confirmedAt: order.confirmedAt?.toISOString() ?? null,
    completedAt: order.completedAt?.toISOString() ?? null,
    cancelledAt: order.cancelledAt?.toISOString() ?? null,
    cancelReason: extra.cancelReason,
  };
}
