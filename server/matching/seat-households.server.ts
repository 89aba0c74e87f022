import { endEmptyProposals } from '#db/queries/matching/proposals.ts';
import { closeStays, giveSeats, openStays } from '#db/queries/matching/seats.ts';
import type { ServiceContext } from '#server/context.ts';
import type { Unit } from '#server/transact.ts';

/**
 * Has seats follow who is in which proposal (MAT12), and ends proposals that nobody is in. Called
 * after every change of that, in its transaction; the caller holds the lock of the kind of help.
 */
export async function seatHouseholds(
  ctx: Pick<ServiceContext, 'now'>,
  { tx }: Pick<Unit, 'tx'>,
  { typeKey }: { readonly typeKey: string },
): Promise<void> {
  await closeStays(tx, { typeKey });
  await giveSeats(tx, { typeKey });
  await openStays(tx, { typeKey });
  await endEmptyProposals(tx, { typeKey, endedAt: ctx.now() });
}
