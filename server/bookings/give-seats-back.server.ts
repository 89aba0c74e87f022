import { romeDay } from '#app/domain/dates.ts';
import { endClaimOfOrder } from '#db/queries/bookings/claims.ts';
import { lockEdition } from '#db/queries/bookings/editions.ts';
import type { ServiceContext } from '#server/context.ts';
import type { Unit } from '#server/transact.ts';

import { freeAndServe } from './settle-seats.server.ts';

/**
 * The seats of an order that is called off are free, and go to who waits first (WAI1); whoever gave them
 * back comes last if it waits again. The caller holds the order's lock.
 */
export async function giveSeatsBack(
  ctx: ServiceContext,
  unit: Unit,
  { editionId, orderId }: { readonly editionId: string; readonly orderId: string },
): Promise<void> {
  await lockEdition(unit.tx, { editionId, today: romeDay(ctx.now()) });
  await endClaimOfOrder(unit.tx, { orderId });
  await freeAndServe(ctx, unit, { editionId });
}
