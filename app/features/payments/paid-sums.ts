/** Columns of what something cost and what paid it, each with its sum of a row. */
export const PAID_SUMS = [
  ['total', 'amountCents'],
  ['voucher', 'voucherCents'],
  ['benefit', 'benefitCents'],
  ['fund', 'fundCents'],
  ['amount', 'moneyCents'],
] as const;
