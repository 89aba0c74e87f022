import type { CancelReason } from './order-state.ts';

/** Longest text of why an order is called off. */
export const CALL_OFF_WORDS_MAX = 300;

/**
 * Why an order ends before its time, with the words of whoever calls it off (OFF1); null where nobody
 * writes any: the clock, or a household that does not take another time.
 */
export type CallingOff = { readonly reason: CancelReason; readonly words: string | null };

/** Reasons of the provider's side; all others are the buyers' or the clock's. */
const PROVIDER_REASONS: readonly CancelReason[] = ['provider', 'declined'];

/** Whether the provider called the order off. */
export function isOfProvider(reason: CancelReason): boolean {
  return PROVIDER_REASONS.includes(reason);
}
