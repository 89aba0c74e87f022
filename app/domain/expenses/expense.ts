import { type CalendarDay, addDays, compareDays, isCalendarDay } from '../dates.ts';
import { addCents, type Cents, isCents } from '../money.ts';
import {
  type HouseholdFigure,
  type SplitMethod,
  splitOrder,
  type SplitOrderCode,
} from '../orders/split.ts';
import { fail, ok, type Result } from '../result.ts';

/** What an expense was for. */
export const EXPENSE_CATEGORIES = [
  'groceries',
  'care',
  'children',
  'building',
  'outings',
  'transport',
  'gifts',
  'other',
] as const;

/** One of them. */
export type ExpenseCategory = (typeof EXPENSE_CATEGORIES)[number];

/** Ways to divide an expense: the methods of a joint order whose figures a person can type. */
export const EXPENSE_SPLITS = [
  'per_household',
  'shares',
  'percent',
  'exact',
] as const satisfies readonly SplitMethod['kind'][];

/** One of them. */
export type ExpenseSplit = (typeof EXPENSE_SPLITS)[number];

/** Most cents of one expense, or of one payment between households: 100,000.00 EUR. */
export const EXPENSE_MAX_CENTS = 10_000_000;

/** Most shares one household can have in a split by shares. */
export const SHARES_MAX = 1_000;

/** Lengths of what is written about an expense, in letters. */
export const EXPENSE_TEXT_LIMITS = { title: 80, note: 500 } as const;

/** Days back at which an expense or a payment may be dated: two years, as people clear old papers. */
export const DATED_BACK_DAYS = 731;

/** An expense before it is known who owes what. `expenseId` decides who gets the odd cent (M2). */
export type ExpenseDraft = {
  readonly expenseId: string;
  readonly totalCents: Cents;
  /** What each paid in cents; together the total (S8). */
  readonly payers: readonly HouseholdFigure[];
  /** Households it was for. */
  readonly householdIds: readonly string[];
  readonly split: ExpenseSplit;
  /** Shares, basis points or cents, as the split says; none for `per_household`. */
  readonly figures: readonly HouseholdFigure[];
};

/** What one household paid of an expense and what it owes of it; `figure` as it was split by. */
export type ExpensePart = {
  readonly householdId: string;
  readonly paidCents: Cents;
  readonly shareCents: Cents;
  readonly figure: number | null;
};

/** Why an expense cannot be. */
export type ExpenseCode =
  | SplitOrderCode
  | 'expense.no_amount'
  | 'expense.too_large'
  | 'expense.nobody'
  | 'expense.no_payer'
  | 'expense.payers_sum'
  | 'expense.nobody_owes';

/** Whether an amount can be that of an expense or of a payment: above zero, within the cap (X1). */
export function checkAmount(
  amountCents: Cents,
): Result<Cents, 'expense.no_amount' | 'expense.too_large'> {
  if (!isCents(amountCents) || amountCents === 0) return fail('expense.no_amount');
  return amountCents > EXPENSE_MAX_CENTS ? fail('expense.too_large') : ok(amountCents);
}

/** Whether something can have happened on a day: one that exists, not to come, not of old (X1). */
export function checkSpentOn(
  day: CalendarDay,
  today: CalendarDay,
): Result<CalendarDay, 'field.not_a_day' | 'expense.date_future' | 'expense.date_old'> {
  if (!isCalendarDay(day)) return fail('field.not_a_day');
  if (compareDays(day, today) > 0) return fail('expense.date_future');
  return compareDays(day, addDays(today, -DATED_BACK_DAYS)) < 0
    ? fail('expense.date_old')
    : ok(day);
}

/**
 * Who paid what and who owes what of an expense (X1, X2): both sides sum to its total, each household
 * stands in it once, by its id. Refused is what leaves nobody owing anybody. Details of
 * `expense.payers_sum` and `split.exact_sum`: `differenceCents`, what is missing.
 */
export function planExpense(draft: ExpenseDraft): Result<readonly ExpensePart[], ExpenseCode> {
  const { expenseId, totalCents, householdIds, figures } = draft;
  const amount = checkAmount(totalCents);
  if (!amount.ok) return amount;
  if (householdIds.length === 0) return fail('expense.nobody');
  const paid = paidBy(draft);
  if (!paid.ok) return paid;
  const shares = splitOrder({
    orderId: expenseId,
    totalCents,
    participants: householdIds.map((householdId) => ({ householdId, dependantIds: [] })),
    method: methodOf(draft),
  });
  if (!shares.ok) return shares;
  const owed = new Map(shares.value.map((share) => [share.householdId, share.amountCents]));
  const figureOf = new Map(figures.map(({ householdId, value }) => [householdId, value]));
  const parts = [...new Set([...paid.value.keys(), ...owed.keys()])].sort().map((householdId) => ({
    householdId,
    paidCents: paid.value.get(householdId) ?? 0,
    shareCents: owed.get(householdId) ?? 0,
    figure: figureOf.get(householdId) ?? null,
  }));
  const moves = parts.some((part) => part.paidCents !== part.shareCents);
  return moves ? ok(parts) : fail('expense.nobody_owes');
}

function methodOf({ split, figures }: ExpenseDraft): SplitMethod {
  return split === 'per_household' ? { kind: split } : { kind: split, figures };
}

function paidBy({
  payers,
  totalCents,
}: ExpenseDraft): Result<ReadonlyMap<string, Cents>, ExpenseCode> {
  const paid = payers.filter(({ value }) => value !== 0);
  if (paid.length === 0) return fail('expense.no_payer');
  if (!paid.every(({ value }) => isCents(value))) return fail('split.bad_amount');
  if (new Set(paid.map(({ householdId }) => householdId)).size !== paid.length) {
    return fail('split.duplicate');
  }
  const paidCents = paid.reduce((sum, { value }) => sum + value, 0);
  if (!isCents(paidCents)) return fail('split.bad_amount');
  const differenceCents = addCents(totalCents, -paidCents);
  if (differenceCents !== 0) return fail('expense.payers_sum', { differenceCents });
  return ok(new Map(paid.map(({ householdId, value }) => [householdId, value])));
}
