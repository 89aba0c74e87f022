import type { ParticipantsView } from '#app/contracts/orders/views.ts';
import { mayNameHouseholds } from '#app/domain/orders/names-and-sums.ts';
import { BINDING_STATES } from '#app/domain/orders/order-state.ts';
import type { DueOfOrder } from '#db/queries/orders/dues.ts';
import type { OrderRow } from '#db/queries/orders/orders.ts';
import type { OrderHouseholdRow } from '#db/queries/orders/shares.ts';

/** Which names of households a provider reads beside the sums, and each household knows it does (R4). */
export function describeParticipants(
  order: OrderRow,
  staying: readonly OrderHouseholdRow[],
  dues: readonly DueOfOrder[],
): ParticipantsView {
  if (!BINDING_STATES.includes(order.status)) return { kind: 'later' };
  const periods = [...new Set(dues.map(({ period }) => period))];
  const seen = [staying, ...periods.map((one) => dues.filter(({ period }) => period === one))];
  if (!seen.every(mayNameHouseholds)) return { kind: 'withheld' };
  return { kind: 'named', names: staying.map(({ name }) => name) };
}
