/**
 * States of a part of a voucher on an order line: held while households answer, captured when the
 * order is confirmed; released or refunded, it is back on its voucher (V2).
 */
export const ALLOCATION_STATES = ['held', 'captured', 'released', 'refunded'] as const;

/** State of a part of a voucher on an order line. */
export type AllocationState = (typeof ALLOCATION_STATES)[number];

/** States in which the part is on the order: at most one of a voucher on a line. */
export const LIVE_ALLOCATION_STATES = [
  'held',
  'captured',
] as const satisfies readonly AllocationState[];
