import { salesEndAt } from '#app/domain/bookings/edition.ts';
import { checkSeats, heldUntil } from '#app/domain/bookings/seats.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { type ClaimRow, insertClaim, updateClaim } from '#db/queries/bookings/claims.ts';
import type { ServiceContext } from '#server/context.ts';
import type { Unit } from '#server/transact.ts';

import type { SettledEdition } from './settle-seats.server.ts';

/** Why seats cannot be taken. */
export type TakeSeatsCode = 'seat.too_many' | 'seat.full';

/** Seats that are held for a household, or offered to it. */
export type TakenSeats = Pick<ClaimRow, 'id' | 'seats' | 'entryId'> & { readonly until: Date };

/**
 * Takes seats of a settled edition for a household that decides (SEA1, SEA3): those it has already, held or
 * offered, with what is missing. A hold keeps the time it ends at, whatever is changed meanwhile.
 */
export async function takeSeats(
  ctx: ServiceContext,
  unit: Unit,
  { edition, claims, onSale }: SettledEdition,
  { householdId, seats }: { readonly householdId: string; readonly seats: number },
): Promise<Result<TakenSeats, TakeSeatsCode>> {
  const own = claims.find((claim) => claim.householdId === householdId && claim.until !== null);
  const free = checkSeats(seats, { onSale, own: own?.seats ?? 0 });
  if (!free.ok) return free;
  if (own?.until) {
    // What was offered stays offered whole until it is bought: who takes fewer frees the rest then.
    const isMore = own.state === 'held' ? seats !== own.seats : seats > own.seats;
    if (isMore) await updateClaim(unit.tx, { claimId: own.id, change: { seats } });
    return ok({
      id: own.id,
      seats: isMore ? seats : own.seats,
      entryId: own.entryId,
      until: own.until,
    });
  }
  const now = ctx.now();
  const until = heldUntil(now, salesEndAt(edition));
  const claim = { id: ctx.newId(), seats, until };
  const whose = { editionId: edition.id, householdId, createdAt: now };
  await insertClaim(unit.tx, { ...claim, ...whose, state: 'held' });
  return ok({ ...claim, entryId: null });
}
