import type { CalledOffView, OrderBuyerView, OrderFactsView } from '#app/contracts/orders/views.ts';
import type { OrderRow } from '#db/queries/orders/orders.ts';

/** What everybody who may see an order reads about it. */
export function describeOrder(
  order: OrderRow,
  extra: {
    readonly units: number;
    readonly asked: OrderFactsView['asked'];
    readonly priceSteps: OrderFactsView['priceSteps'];
    readonly takenOff: OrderFactsView['takenOff'];
    readonly paidAt: OrderFactsView['paidAt'];
  },
): OrderFactsView {
  return {
    orderId: order.id,
    title: order.title,
    category: order.category,
    buyer: describeBuyer(order),
    municipio: order.municipio,
    providerName: order.providerName,
    status: order.status,
    isHeldUp: order.isHeldUp,
    unit: order.unit,
    unitPriceCents: order.unitPriceCents,
    priceSteps: extra.priceSteps,
    takenOff: extra.takenOff,
    quantity: order.quantity,
    units: extra.units,
    basis: order.quantityBasis,
    absenceRule: order.absenceRule,
    paidAt: extra.paidAt,
    totalCents: order.totalCents,
    firstDay: order.firstDay,
    lastDay: order.lastDay,
    terms: order.terms,
    asked: extra.asked,
    createdAt: order.createdAt.toISOString(),
    confirmedAt: order.confirmedAt?.toISOString() ?? null,
    completedAt: order.completedAt?.toISOString() ?? null,
    calledOff: describeCallingOff(order),
  };
}

function describeCallingOff(order: OrderRow): CalledOffView | null {
  const { reason, words } = order.calledOff;
  const at = order.cancelledAt ?? order.completedAt;
  return reason && at && { reason, words, at: at.toISOString(), byName: null };
}

function describeBuyer({ buyer, groupName }: OrderRow): OrderBuyerView {
  if (buyer.kind === 'household') return { kind: 'household' };
  return { kind: 'group', groupId: buyer.groupId, groupName: groupName ?? '' };
}
