/** States of a provider's sheet and of a service's sheet (R5). */
export const SHEET_STATES = ['draft', 'submitted', 'to_correct', 'validated', 'suspended'] as const;

/** State of a sheet. */
export type SheetState = (typeof SHEET_STATES)[number];

/** Whether a service can be searched, requested and paid (R5): all three must hold. */
export function isSellable(facts: {
  readonly provider: SheetState;
  readonly service: SheetState;
  readonly hasValidPrice: boolean;
}): boolean {
  return facts.provider === 'validated' && facts.service === 'validated' && facts.hasValidPrice;
}
