/** What the field of the payer holds when several households paid. */
export const SEVERAL_PAYERS = 'several';
