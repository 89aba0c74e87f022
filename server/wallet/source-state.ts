import type { SourceState } from '#app/contracts/wallet/views.ts';
import type { CalendarDay } from '#app/domain/dates.ts';
import { expiryStage, hasEnded } from '#app/domain/wallet/expiry.ts';

/** Whether a voucher or benefit can be spent today. */
export function sourceState(
  row: {
    readonly isSuspended: boolean;
    readonly startsOn: CalendarDay;
    readonly expiresOn: CalendarDay;
    readonly balanceCents: number;
    readonly heldCents: number;
  },
  today: CalendarDay,
): SourceState {
  if (row.isSuspended) return 'suspended';
  if (hasEnded(row.expiresOn, today)) return 'expired';
  if (row.balanceCents === 0 && row.heldCents === 0) return 'used_up';
  if (row.startsOn > today) return 'not_yet';
  return expiryStage(row.expiresOn, today) === null ? 'usable' : 'expires_soon';
}
