import type { CalendarDay } from '../dates.ts';
import type { Cents } from '../money.ts';
import { expiryStage, hasEnded } from './expiry.ts';

/** What can become of a voucher or benefit, what can be spent first. */
export const SOURCE_STATES = [
  'expires_soon',
  'usable',
  'not_yet',
  'suspended',
  'used_up',
  'revoked',
  'expired',
] as const;

/** Whether a voucher or benefit can be spent on a day, and why not. */
export type SourceState = (typeof SOURCE_STATES)[number];

/**
 * What a voucher or benefit is on a day (VCH4), said alike to its household and to whoever gave it.
 * Taken back for good comes first, then its end: who may suspend it has no say after it.
 */
export function sourceState(
  row: {
    readonly isRevoked: boolean;
    readonly isSuspended: boolean;
    readonly startsOn: CalendarDay;
    readonly expiresOn: CalendarDay;
    readonly balanceCents: Cents;
    readonly heldCents: Cents;
  },
  today: CalendarDay,
): SourceState {
  if (row.isRevoked) return 'revoked';
  if (hasEnded(row.expiresOn, today)) return 'expired';
  if (row.isSuspended) return 'suspended';
  if (row.balanceCents === 0 && row.heldCents === 0) return 'used_up';
  if (row.startsOn > today) return 'not_yet';
  return expiryStage(row.expiresOn, today) === null ? 'usable' : 'expires_soon';
}
