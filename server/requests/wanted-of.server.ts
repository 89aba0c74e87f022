import { countBeneficiaries } from '#app/domain/orders/split.ts';
import type { Quantity } from '#app/domain/requests/price-bands.ts';
import type { DbOrTx } from '#db/client.ts';
import { listRequestParticipants } from '#db/queries/requests/participants.ts';
import type { RequestRow } from '#db/queries/requests/requests.ts';
import { groupByHousehold } from '#server/orders/plan-order.server.ts';

/** How much a request asks for, and for how many there are now. */
export async function wantedOf(db: DbOrTx, request: RequestRow): Promise<Quantity> {
  return wantedBy(request, await listRequestParticipants(db, { requestId: request.id }));
}

/** The same, of the people that take part. */
export function wantedBy(
  request: Pick<RequestRow, 'quantity' | 'quantityBasis'>,
  rows: Parameters<typeof groupByHousehold>[0],
): Quantity {
  const participants = groupByHousehold(rows);
  return {
    quantity: request.quantity,
    basis: request.quantityBasis,
    households: participants.length,
    beneficiaries: countBeneficiaries(participants),
  };
}
