import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import type { Unit } from '#app/domain/catalogue/units.ts';
import type { OrderState } from '#app/domain/orders/order-state.ts';
import type { CancelReasonView, OrderFactsView } from '#app/contracts/orders/views.ts';
import type { OrderRow } from '#db/queries/orders/orders.ts';

/** What everybody who may see an order reads about it. */
export function describeOrder(
  order: OrderRow,
  extra: {
    readonly units: number;
    readonly terms: string;
    readonly cancelReason: string | null;
  },
): OrderFactsView {
  return {
    orderId: order.id,
    title: order.title,
    category: order.category as CategoryId,
    groupId: order.groupId,
    groupName: order.groupName,
    municipio: order.municipio,
    requestId: order.requestId,
    providerName: order.providerName,
    status: order.status as OrderState,
    unit: order.unit as Unit,
    unitPriceCents: order.unitPriceCents,
    units: extra.units,
    totalCents: order.totalCents,
    startsOn: order.startsOn,
    endsOn: order.endsOn,
    terms: extra.terms,
    createdAt: order.createdAt.toISOString(),
    confirmedAt: order.confirmedAt?.toISOString() ?? null,
    completedAt: order.completedAt?.toISOString() ?? null,
    cancelledAt: order.cancelledAt?.toISOString() ?? null,
    cancelReason: extra.cancelReason as CancelReasonView | null,
  };
}
