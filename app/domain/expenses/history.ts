import type { CalendarDay } from '../dates.ts';
import type { Cents } from '../money.ts';
import type { ExpenseCategory, ExpensePart, ExpenseSplit } from './expense.ts';

/** What can happen to an expense. */
export const EXPENSE_STEPS = ['added', 'changed', 'deleted'] as const;

/** One of them. */
export type ExpenseStep = (typeof EXPENSE_STEPS)[number];

/** What an expense says. */
export type ExpenseFacts = {
  readonly title: string;
  readonly category: ExpenseCategory;
  readonly spentOn: CalendarDay;
  readonly note: string;
  readonly totalCents: Cents;
  readonly split: ExpenseSplit;
  readonly parts: readonly ExpensePart[];
};

/** Things of an expense that can differ between two of its versions. */
export const CHANGED_THINGS = [
  'title',
  'category',
  'spentOn',
  'note',
  'totalCents',
  'payers',
  'shares',
] as const;

/** One of them. */
export type ChangedThing = (typeof CHANGED_THINGS)[number];

/** What differs between two versions of an expense (X4): who paid and who owes count as one thing each. */
export function changedThings(before: ExpenseFacts, after: ExpenseFacts): readonly ChangedThing[] {
  return CHANGED_THINGS.filter((thing) => {
    switch (thing) {
      case 'payers':
        return !areSame(before.parts, after.parts, ({ paidCents }) => paidCents);
      case 'shares':
        return !areSame(before.parts, after.parts, ({ shareCents }) => shareCents);
      case 'title':
      case 'category':
      case 'spentOn':
      case 'note':
      case 'totalCents':
        return before[thing] !== after[thing];
    }
    return thing satisfies never;
  });
}

/** Whether two versions book the same: what each household paid less what it owes (X3). */
export function booksSame(before: readonly ExpensePart[], after: readonly ExpensePart[]): boolean {
  return areSame(before, after, ({ paidCents, shareCents }) => paidCents - shareCents);
}

function areSame(
  before: readonly ExpensePart[],
  after: readonly ExpensePart[],
  of: (part: ExpensePart) => Cents,
): boolean {
  const said = (parts: readonly ExpensePart[]) =>
    parts
      .filter((part) => of(part) !== 0)
      .map((part) => `${part.householdId} ${of(part)}`)
      .sort()
      .join();
  return said(before) === said(after);
}
