import type { PillTone } from '#app/components/pill.tsx';
import type { SourceState } from '#app/domain/wallet/source-state.ts';

/** The colour of a voucher's or benefit's state. */
export const STATE_TONES: Readonly<Record<SourceState, PillTone>> = {
  usable: 'green',
  not_yet: 'blue',
  expires_soon: 'saffron',
  expired: 'neutral',
  suspended: 'red',
  used_up: 'neutral',
  revoked: 'neutral',
};

/** Whether it is, or will be, worth something. */
export function isStillOn(state: SourceState): boolean {
  return state === 'usable' || state === 'expires_soon' || state === 'not_yet';
}
