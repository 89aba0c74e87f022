import type { CalendarDay } from '#app/domain/dates.ts';
import type { VoucherStanding } from '#app/domain/programmes/voucher.ts';
import { hasEnded } from '#app/domain/wallet/expiry.ts';
import type { GivenRow } from '#db/queries/programmes/vouchers.ts';

/** A voucher that was given, as its rules read it (VCH1, VCH2). */
export function standingOf(
  { isSuspended, revokedAt, expiresOn, balanceCents, heldCents }: GivenRow,
  today: CalendarDay,
): VoucherStanding {
  return {
    isSuspended,
    isRevoked: revokedAt !== null,
    isOver: hasEnded(expiresOn, today),
    leftCents: balanceCents,
    heldCents,
  };
}
