/** Columns of what something cost and what paid it, each with its sum of a row. */
export const PAID_SUMS = [
  ['total', 'amountCents'],
  ['voucher', 'voucherCents'],
  ['benefit', 'benefitCents'],
  ['amount', 'moneyCents'],
] as const;
