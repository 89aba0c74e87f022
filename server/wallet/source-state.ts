import type { SourceState } from '#app/contracts/wallet/views.ts';
import { addDays, type CalendarDay } from '#app/domain/dates.ts';

/** A voucher that ends within six weeks is worth a warning (E4). */
const SOON_DAYS = 42;

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
  if (row.expiresOn < today) return 'expired';
  if (row.balanceCents === 0 && row.heldCents === 0) return 'used_up';
  if (row.startsOn > today) return 'not_yet';
  return row.expiresOn <= addDays(today, SOON_DAYS) ? 'expires_soon' : 'usable';
}
