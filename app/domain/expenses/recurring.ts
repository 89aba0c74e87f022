import { addDays, type CalendarDay, compareDays, isCalendarDay } from '../dates.ts';
import { splitByWeights, sumCents } from '../money.ts';
import type { HouseholdFigure } from '../orders/split.ts';
import { fail, ok, type Result } from '../result.ts';
import type { ExpenseDraft } from './expense.ts';

/** How often an expense comes back. */
export const EXPENSE_RHYTHMS = ['week', 'two_weeks', 'month', 'three_months', 'year'] as const;

/** One of them. */
export type ExpenseRhythm = (typeof EXPENSE_RHYTHMS)[number];

/** Days back and ahead at which a recurring expense may begin: it never books years at once. */
export const FIRST_DAY_SPAN = { back: 31, ahead: 366 } as const;

/** How far ahead its last day may lie, in days: ten years. Without one it goes on until it is stopped. */
const LAST_DAY_AHEAD = 3_653;

/** When an expense comes back: on `firstOn`, then by its rhythm, up to `untilOn` included; null: until stopped. */
export type ExpenseSchedule = {
  readonly every: ExpenseRhythm;
  readonly firstOn: CalendarDay;
  readonly untilOn: CalendarDay | null;
};

const STEPS: Readonly<Record<ExpenseRhythm, { days: number } | { months: number }>> = {
  week: { days: 7 },
  two_weeks: { days: 14 },
  month: { months: 1 },
  three_months: { months: 3 },
  year: { months: 12 },
};

/**
 * The day of the occurrence with this number, the first being 0 (X13). Months count from the first day,
 * so that what begins on the 31st is on the last day of a shorter month, and on the 31st after it.
 */
export function occurrenceOn(
  { every, firstOn }: Omit<ExpenseSchedule, 'untilOn'>,
  number: number,
): CalendarDay {
  const step = STEPS[every];
  if ('days' in step) return addDays(firstOn, step.days * number);
  const months = Number(firstOn.slice(5, 7)) - 1 + step.months * number;
  const year = String(Number(firstOn.slice(0, 4)) + Math.floor(months / 12)).padStart(4, '0');
  const month = String((months % 12) + 1).padStart(2, '0');
  for (let day = Number(firstOn.slice(8)); ; day -= 1) {
    const found = `${year}-${month}-${String(day).padStart(2, '0')}`;
    if (isCalendarDay(found)) return found;
  }
}

/** The first occurrence after a day, or from the first on when it is null; null when none is left. */
export function nextOccurrence(
  schedule: ExpenseSchedule,
  after: CalendarDay | null,
): CalendarDay | null {
  const last = after ?? '';
  let number = 0;
  let day = occurrenceOn(schedule, number);
  while (day <= last) {
    number += 1;
    day = occurrenceOn(schedule, number);
  }
  return schedule.untilOn !== null && day > schedule.untilOn ? null : day;
}

/** Why an expense cannot come back so. */
export type ScheduleCode =
  | 'field.not_a_day'
  | 'recurring.first_old'
  | 'recurring.first_far'
  | 'recurring.until_early'
  | 'recurring.until_far';

/** Whether an expense can begin to come back on its first day, and ends no sooner (X13). */
export function checkSchedule(
  { firstOn, untilOn }: ExpenseSchedule,
  today: CalendarDay,
): Result<true, ScheduleCode> {
  if (!isCalendarDay(firstOn)) return fail('field.not_a_day');
  if (firstOn < addDays(today, -FIRST_DAY_SPAN.back)) return fail('recurring.first_old');
  if (firstOn > addDays(today, FIRST_DAY_SPAN.ahead)) return fail('recurring.first_far');
  if (untilOn === null) return ok(true);
  if (!isCalendarDay(untilOn)) return fail('field.not_a_day');
  if (compareDays(untilOn, firstOn) < 0) return fail('recurring.until_early');
  return untilOn > addDays(today, LAST_DAY_AHEAD) ? fail('recurring.until_far') : ok(true);
}

/** Why an expense comes back no more, though nobody stopped it. */
export type HereCode = 'recurring.payer_left' | 'recurring.nobody_left';

/**
 * An expense for those who are still there (X14): a household that left has no part. What it owed by
 * percentages or amounts falls to the others in proportion to theirs. Without one of those who pay it
 * cannot come back: who pays instead is for people to say.
 */
export function draftForThoseHere(
  draft: ExpenseDraft,
  isHere: (householdId: string) => boolean,
): Result<ExpenseDraft, HereCode> {
  if (!draft.payers.every(({ householdId }) => isHere(householdId))) {
    return fail('recurring.payer_left');
  }
  const householdIds = draft.householdIds.filter(isHere);
  const left = draft.figures.filter(({ householdId }) => isHere(householdId));
  if (householdIds.length === 0) return fail('recurring.nobody_left');
  if (left.length === draft.figures.length) return ok({ ...draft, householdIds });
  const figures = spread(draft, left);
  return figures === null ? fail('recurring.nobody_left') : ok({ ...draft, householdIds, figures });
}

/** Figures that must make a whole make it again; shares stay what they are. */
function spread(
  { split, figures, expenseId }: ExpenseDraft,
  left: readonly HouseholdFigure[],
): readonly HouseholdFigure[] | null {
  if (split === 'shares') return left;
  const whole = sumCents(figures.map(({ value }) => value));
  const weights = left.map(({ householdId: id, value: weight }) => ({ id, weight }));
  const parts = splitByWeights(whole, weights, expenseId);
  if (!parts.ok) return null;
  return parts.value.map(({ id: householdId, amountCents: value }) => ({ householdId, value }));
}
