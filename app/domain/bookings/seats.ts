import { fail, ok, type Result } from '../result.ts';

/**
 * What becomes of seats that a household has taken: held while it decides, offered to it from the
 * waiting list, bought, or free again.
 */
export const CLAIM_STATES = ['held', 'offered', 'bought', 'ended'] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

/** Most seats one household takes of an edition at once. */
export const MOST_SEATS_AT_ONCE = 20;

/** How long seats are held for somebody who decides (SEA1). */
export const HOLD_MINUTES = 10;

/** Until when seats taken at this moment are held (SEA1); never beyond the end of the sale. */
export function heldUntil(now: Date, salesEnd: Date): Date {
  return new Date(Math.min(now.getTime() + HOLD_MINUTES * 60_000, salesEnd.getTime()));
}

/** Seats a household has taken. */
export type SeatClaim = {
  readonly state: ClaimState;
  readonly seats: number;
  /** Until when they are held or offered; null once bought or ended. */
  readonly until: Date | null;
};

/** Whether seats are taken at this moment (SEA2): bought, or held or offered and in time. */
export function isTaken({ state, until }: SeatClaim, now: Date): boolean {
  return state === 'bought' || (until !== null && now < until);
}

/** Seats nobody has taken at this moment (SEA2). */
export function freeSeats(seats: number, claims: readonly SeatClaim[], now: Date): number {
  const taken = claims.filter((claim) => isTaken(claim, now));
  return Math.max(
    0,
    taken.reduce((left, claim) => left - claim.seats, seats),
  );
}

/** Seats that are bought. */
export function boughtSeats(claims: readonly SeatClaim[]): number {
  return claims.reduce((sum, { state, seats }) => sum + (state === 'bought' ? seats : 0), 0);
}

/**
 * Whether a household may take so many seats (SEA3): all it wants or none. `onSale` are the free seats
 * that nobody on the waiting list comes first for; `own` those it holds or is offered already.
 */
export function checkSeats(
  wanted: number,
  { onSale, own }: { readonly onSale: number; readonly own: number },
): Result<true, 'seat.too_many' | 'seat.full'> {
  if (wanted > MOST_SEATS_AT_ONCE) return fail('seat.too_many', { most: MOST_SEATS_AT_ONCE });
  return wanted <= onSale + own ? ok(true) : fail('seat.full', { free: onSale + own, wanted });
}
