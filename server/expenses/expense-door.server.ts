/** Which field of an expense's form a refusal is about; undefined: the whole form. */
const FIELDS: Readonly<Record<string, string>> = {
  'expense.no_amount': 'amount',
  'expense.too_large': 'amount',
  'expense.date_future': 'spentOn',
  'expense.date_old': 'spentOn',
  'field.not_a_day': 'spentOn',
  'expense.no_payer': 'payer',
  'expense.payers_sum': 'payer',
  'expense.nobody': 'forWhom',
  'split.nobody': 'split',
  'split.no_weight': 'split',
  'split.percent_sum': 'split',
  'split.exact_sum': 'split',
};

/** The field of the form of an expense that comes back beside which a refusal stands. */
export function recurringFieldOf(code: string): string | undefined {
  if (code === 'recurring.until_early' || code === 'recurring.until_far') return 'untilOn';
  return code.startsWith('recurring.first_') ? 'spentOn' : FIELDS[code];
}

/** The field of an expense's form beside which a refusal stands. */
export function expenseFieldOf(code: string): string | undefined {
  return code.startsWith('file.') ? 'file' : FIELDS[code];
}

const FUND_FIELDS: Readonly<Record<string, string>> = {
  'expense.no_amount': 'amount',
  'expense.too_large': 'amount',
  'expense.stranger': 'householdId',
  'fund.too_little': 'amount',
  'fund.over_part': 'amount',
  'fund.what_missing': 'what',
  'paid.later': 'paidOn',
  'paid.before': 'paidOn',
};

/** The field of a fund's forms beside which a refusal stands. */
export function fundFieldOf(code: string): string | undefined {
  return FUND_FIELDS[code] ?? (FIELDS[code] === 'spentOn' ? 'movedOn' : undefined);
}

/** The field of the forms that put something to a group's vote beside which a refusal stands. */
export function voteFieldOf(code: string): string | undefined {
  if (code.startsWith('decision.closes_')) return 'closesAt';
  return code.startsWith('split.') ? 'figures' : fundFieldOf(code);
}

/** The field of a payment's form beside which a refusal stands. */
export function paymentFieldOf(code: string): string | undefined {
  return FIELDS[code] === 'spentOn' ? 'paidOn' : undefined;
}
