import { fail, ok, type Result } from '#app/domain/result.ts';
import { updateClaim } from '#db/queries/bookings/claims.ts';
import { passChoice } from '#db/queries/bookings/waiting.ts';
import { requireHousehold, type HouseholdCode } from '#server/accounts/standing.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { transactOnce } from '#server/transact-once.ts';

import { checkSeatsFor, type SeatsFor, type SeatsForCode, seatsOf } from './plan-seats.server.ts';
import { freeAndServe, settleSeats } from './settle-seats.server.ts';
import { takeSeats, type TakeSeatsCode } from './take-seats.server.ts';

/** Seats a household wants to decide on. */
export type HoldSeatsInput = SeatsFor & { readonly editionId: string };

/** Why no seats are held. */
export type HoldSeatsCode = HouseholdCode | SeatsForCode | TakeSeatsCode | 'edition.not_found';

/**
 * Holds seats for a household while it decides (SEA1): all it wants or none. Whoever comes at the same
 * moment waits for the edition's lock, and finds what is left.
 */
export function holdSeats(
  ctx: ServiceContext,
  { editionId, ...wanted }: HoldSeatsInput,
): Promise<Result<{ readonly until: string }, HoldSeatsCode>> {
  return transactOnce<{ readonly until: string }, HoldSeatsCode>(ctx, async (unit) => {
    const own = requireHousehold(ctx, 'buy');
    if (!own.ok) return own;
    const { householdId } = own.value;
    const settled = await settleSeats(ctx, unit, { editionId });
    if (!settled) return fail('edition.not_found');
    const { edition } = settled;
    const fits = await checkSeatsFor(unit.tx, { edition, householdId, wanted, now: ctx.now() });
    if (!fits.ok) return fits;
    const before = settled.claims.find((one) => one.householdId === householdId && one.until);
    const taken = await takeSeats(ctx, unit, settled, { householdId, seats: seatsOf(wanted) });
    if (!taken.ok) return taken;
    if (before && taken.value.seats < before.seats) await freeAndServe(ctx, unit, { editionId });
    return ok({ until: taken.value.until.toISOString() });
  });
}

/**
 * Lets go of seats that are held or offered: "no, thanks" in one tap (WAI5). An offer that is declined passes to who waits
 * behind; the household waits on for other editions it asked for.
 */
export function letGo(
  ctx: ServiceContext,
  { editionId }: { readonly editionId: string },
): Promise<Result<{ readonly editionId: string }, HouseholdCode | 'edition.not_found'>> {
  return transactOnce<{ readonly editionId: string }, HouseholdCode | 'edition.not_found'>(
    ctx,
    async (unit) => {
      const own = requireHousehold(ctx, 'buy');
      if (!own.ok) return own;
      const settled = await settleSeats(ctx, unit, { editionId });
      if (!settled) return fail('edition.not_found');
      const claim = settled.claims.find(
        (one) => one.householdId === own.value.householdId && one.until !== null,
      );
      if (!claim) return ok({ editionId });
      const { id: claimId, entryId } = claim;
      await updateClaim(unit.tx, { claimId, change: { state: 'ended', until: null } });
      if (entryId !== null) {
        await passChoice(unit.tx, { entryId, editionId, now: ctx.now() });
      }
      await freeAndServe(ctx, unit, { editionId });
      return ok({ editionId });
    },
  );
}
